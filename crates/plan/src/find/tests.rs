use super::*;
use crate::testing::{any_plan, outline};
use crate::{Content, Duty, Ids, Mark, Part, PartRole, Span, Table, Text, diff};
use proptest::prelude::*;

fn wanted(words: &str) -> Wanted {
    Wanted {
        words: words.into(),
        ..Wanted::default()
    }
}

fn finder(wanted: &Wanted) -> Finder {
    Finder::new(wanted).unwrap()
}

/// What is found in a text, as `start-end`.
fn check(text: &str, wanted: &Wanted, expected: &[&str]) {
    let places = finder(wanted).places(text, false);
    let found: Vec<_> = places
        .iter()
        .map(|place| format!("{}-{}", place.start, place.end))
        .collect();
    assert_eq!(found, expected, "{wanted:?} in {text}");
}

fn pattern(words: &str) -> Wanted {
    Wanted {
        pattern: true,
        ..wanted(words)
    }
}

#[test]
fn width_and_case_make_a_difference_only_where_asked() {
    check("完成２０２６年ＧＤＰ目标", &wanted("2026年gdp"), &["2-10"]);
    check("（一）稳就业", &wanted("(一)"), &["0-3"]);
    let exact = |words| Wanted {
        exact: true,
        ..wanted(words)
    };
    check("完成２０２６年ＧＤＰ目标", &exact("2026"), &[]);
    check("GDP和gdp", &exact("gdp"), &["4-7"]);
}

#[test]
fn words_are_not_a_pattern() {
    check("增长3.5%，不是3a5%", &wanted("3.5%"), &["2-6"]);
    check("增长3.5%，不是3a5%", &pattern("3.5%"), &["2-6", "9-13"]);
    check("就业就业", &wanted(""), &[]);
    check("就业就业", &pattern("x*"), &[]);
    check("天天天", &wanted("天天"), &["0-2"]);
}

#[test]
fn a_whole_term_stands_between_signs_or_other_letters() {
    let whole = |words| Wanted {
        whole: true,
        ..wanted(words)
    };
    check("3个、30个、5G", &whole("3"), &["0-1"]);
    check("建设AI平台和AIGC平台", &whole("ai"), &["2-4"]);
    check("教育局、县教育局，教育局长", &whole("教育局"), &["0-3"]);
}

#[test]
fn wide_signs_in_a_pattern_stand_for_themselves() {
    check("（一）(二)", &pattern("（[一二]）"), &["0-3", "3-6"]);
    check("甲＜乙", &pattern("＜"), &["1-2"]);
    check("5%５％", &pattern(r"\d％"), &["0-2", "2-4"]);
}

#[test]
fn a_pattern_that_cannot_be_understood_says_why_and_where() {
    let fault = |words: &str| {
        let BadPattern { fault, at } = Finder::new(&pattern(words)).unwrap_err();
        (fault, at)
    };
    assert_eq!(fault("稳(就业"), (Fault::Bracket, Some(1)));
    assert_eq!(fault("[一二"), (Fault::Bracket, Some(0)));
    assert_eq!(fault("*业"), (Fault::Repetition, Some(0)));
    assert_eq!(fault("就业\\"), (Fault::Escape, Some(2)));
    assert_eq!(fault("(?=就)"), (Fault::Unsupported, Some(0)));
    assert_eq!(fault("(就)\\1"), (Fault::Unsupported, Some(3)));
    assert_eq!(fault("(\\w{1,200}){1,200}"), (Fault::TooLarge, None));
}

fn plan(notation: &str) -> Plan {
    let mut ids = Ids::new(0, 9);
    let mut part = Part::new(ids.node(), PartRole::Plan, "", "青禾县\n2025年工作要点");
    part.outline = outline(notation);
    Plan::new(ids.plan(), part)
}

/// Replaces all places, and shows the outline's texts one a line, a run-in heading's apart by `|`.
fn replaced(plan: &Plan, wanted: &Wanted, instead: &str) -> Vec<String> {
    let finder = finder(wanted);
    let replacement = if wanted.pattern {
        Replacement::with_groups(instead, &finder)
    } else {
        Replacement::words(instead)
    };
    let wished = replace(plan, &finder, &replacement, |_| true);
    let shown = |content: &Content| match content {
        Content::Heading(heading) if heading.body.is_empty() => heading.text.plain(),
        Content::Heading(heading) => {
            format!("{}|{}", heading.text.plain(), heading.body.plain())
        }
        Content::Paragraph(paragraph) => paragraph.text.plain(),
        Content::Table(table) => table.rows[0][0].plain(),
    };
    let blocks = wished.parts[0].outline.blocks();
    [wished.parts[0].title.clone()]
        .into_iter()
        .chain(blocks.iter().map(|block| shown(&block.content)))
        .collect()
}

const TEXT: &str = "- 2025年目标\n  - 稳就业。|新增就业3万人，就业稳。\n  · 到2025年底。\n";

#[test]
fn a_title_is_found_across_its_breaks() {
    let found = find(plan(""), &finder(&wanted("县2025年")));
    assert_eq!(found[0].field, Field::Title);
    assert_eq!(found[0].places, std::iter::once(2..9).collect::<Vec<_>>());
    let all = replaced(&plan(TEXT), &wanted("2025年"), "2026年");
    assert_eq!(all[0], "青禾县\n2026年工作要点");
    assert_eq!(all[1], "2026年目标");
    assert_eq!(all[3], "到2026年底。");
}

#[test]
fn a_run_in_heading_ends_where_it_ended() {
    let all = replaced(&plan(TEXT), &wanted("就业"), "充分就业");
    assert_eq!(all[2], "稳充分就业。|新增充分就业3万人，充分就业稳。");
    let across = replaced(&plan(TEXT), &wanted("业。新增"), "岗。增加");
    assert_eq!(across[2], "稳就岗。增加|就业3万人，就业稳。");
    let gone = replaced(&plan(TEXT), &wanted("稳就业。"), "");
    assert_eq!(gone[2], "|新增就业3万人，就业稳。");
}

#[test]
fn groups_of_the_pattern_are_taken_over() {
    let all = replaced(
        &plan(TEXT),
        &pattern(r"(\d{4})年(?<rest>底|目标)"),
        "$1年度${rest}$$9",
    );
    assert_eq!(all[1], "2025年度目标$9");
    assert_eq!(all[3], "到2025年度底$9。");
    let unknown = replaced(&plan(TEXT), &pattern("底"), "$3");
    assert_eq!(unknown[3], "到2025年$3。");
    let plain = replaced(&plan(TEXT), &wanted("底"), "$0");
    assert_eq!(plain[3], "到2025年$0。");
}

#[test]
fn marks_stay_and_what_was_to_be_renewed_is_new() {
    let mut plan = plan("· 甲\n");
    let span = |text: &str, marks: &[Mark]| Span {
        text: text.into(),
        marks: marks.to_vec(),
        ..Span::default()
    };
    let text: Text = [
        span("到", &[]),
        span("2025", &[Mark::Bold, Mark::Renew]),
        span("年底", &[Mark::Italic]),
    ]
    .into_iter()
    .collect();
    plan.parts[0].outline.nodes[0].content = Content::paragraph(text);
    let finder = finder(&pattern("2025(年)"));
    let replacement = Replacement::with_groups("2026$1", &finder);
    let wished = replace(&plan, &finder, &replacement, |_| true);
    let Content::Paragraph(paragraph) = &wished.parts[0].outline.nodes[0].content else {
        panic!("a paragraph stays one");
    };
    assert_eq!(
        paragraph.text.spans(),
        [
            span("到", &[]),
            span("2026", &[Mark::Bold]),
            span("年底", &[Mark::Italic])
        ]
    );
}

#[test]
fn a_reference_in_which_something_is_replaced_is_words() {
    let mut plan = plan("· 甲\n");
    let aim = plan.parts[0].id;
    let refer = Span {
        text: "（二）".into(),
        reference: Some(crate::Reference {
            node: aim,
            form: crate::ReferenceForm::Label,
            attachment: None,
        }),
        ..Span::default()
    };
    let mut text = Text::from("见二（三）、");
    text.push(refer.clone());
    plan.parts[0].outline.nodes[0].content = Content::paragraph(text);
    let spans = |words: &str, instead: &str| {
        let finder = finder(&wanted(words));
        let wished = replace(&plan, &finder, &Replacement::words(instead), |_| true);
        let texts = wished.parts[0].outline.nodes[0].content.texts();
        texts[0].spans().to_vec()
    };
    assert_eq!(spans("见", "参见")[1], refer);
    let words = spans("二", "四");
    assert_eq!(words.len(), 1);
    assert_eq!(words[0].text, "见四（三）、（四）");
}

#[test]
fn cells_and_duties_are_searched_too() {
    let mut plan = plan("· 稳岗。\n· 表\n");
    let nodes = &mut plan.parts[0].outline.nodes;
    nodes[0].duties = vec![Duty {
        leads: vec!["县扶贫局".into()],
        as_written: Some("〔县扶贫局牵头〕".into()),
        ..Duty::default()
    }];
    nodes[1].content = Content::Table(Table {
        rows: vec![vec!["单位".into(), "县扶贫局".into()]],
        ..Table::default()
    });
    let finder = finder(&wanted("扶贫局"));
    let fields: Vec<_> = find(plan.clone(), &finder)
        .iter()
        .map(|found| found.field)
        .collect();
    assert_eq!(fields, [Field::Duties, Field::Cell { row: 0, column: 1 }]);
    let replacement = Replacement::words("乡村振兴局");
    let wished = replace(&plan, &finder, &replacement, |number| number == 0);
    let nodes = &wished.parts[0].outline.nodes;
    assert_eq!(nodes[0].duties[0].leads, ["县乡村振兴局"]);
    assert_eq!(nodes[0].duties[0].bracket(), "〔县乡村振兴局牵头〕");
    assert_eq!(nodes[1], plan.parts[0].outline.nodes[1], "was not chosen");
}

#[test]
fn memos_are_found_and_replaced() {
    let mut plan = plan("· 稳岗。\n");
    plan.parts[0].outline.nodes[0].memo = "数字待财政局核实".into();
    let finder = finder(&wanted("财政局"));
    let found = find(plan.clone(), &finder);
    assert_eq!(
        (found[0].field, &found[0].places[0]),
        (Field::Memo, &(3..6))
    );
    let wished = replace(&plan, &finder, &Replacement::words("统计局"), |_| true);
    assert_eq!(wished.parts[0].outline.nodes[0].memo, "数字待统计局核实");
}

#[test]
fn a_preview_shows_each_place_with_what_would_stand_there() {
    let finder = finder(&wanted("就业"));
    let (shown, count) = previews(plan(TEXT), &finder, &Replacement::words("创业"), 2);
    assert_eq!((shown.len(), count), (2, 3));
    assert_eq!(
        (shown[1].before.as_str(), shown[1].found.as_str()),
        ("稳就业。新增", "就业")
    );
    assert_eq!(
        (shown[1].instead.as_str(), shown[1].after.as_str()),
        ("创业", "3万人，就业稳。")
    );
}

/// Words of the generated plans, and patterns over them.
fn sought() -> impl Strategy<Value = Wanted> {
    let words = prop_oneof![
        "[一二三工作要点加强领导年月0-9A-Za-z。，（）]{1,3}",
        Just(String::new())
    ];
    let patterns = prop::sample::select(vec!["[一-龥]", r"\d+", ".", "(工)(作)?", "[，。]$", "^."]);
    prop_oneof![
        (words, any::<bool>(), any::<bool>()).prop_map(|(words, whole, exact)| Wanted {
            words,
            whole,
            exact,
            pattern: false
        }),
        (patterns, any::<bool>()).prop_map(|(words, exact)| Wanted {
            words: words.into(),
            whole: false,
            exact,
            pattern: true
        }),
    ]
}

proptest! {
    /// What is replaced by something in which it does not stand is gone, and nothing else of the plan has changed.
    #[test]
    fn what_was_replaced_is_not_found_again(plan in any_plan(), wanted in sought()) {
        let finder = finder(&wanted);
        let before: usize = find(plan.clone(), &finder).iter().map(|found| found.places.len()).sum();
        let wished = replace(&plan, &finder, &Replacement::words("\u{2603}"), |_| true);
        prop_assert_eq!(wished == plan, before == 0);
        let snow: usize = find(wished.clone(), &Finder::new(&self::wanted("\u{2603}")).unwrap())
            .iter().map(|found| found.places.len()).sum();
        prop_assert_eq!(snow, before);
        // Every change is one that the journal can hold.
        let mut applied = plan.clone();
        for edit in diff(&plan, &wished) {
            edit.apply(&mut applied).unwrap();
        }
        prop_assert_eq!(applied, wished);
    }

    /// Replacing by the whole of what was found changes nothing.
    #[test]
    fn what_is_replaced_by_itself_stays(plan in any_plan(), words in "[一-龥。，]") {
        let finder = finder(&pattern(&words));
        let same = Replacement::with_groups("$0", &finder);
        prop_assert_eq!(replace(&plan, &finder, &same, |_| true), plan);
    }

    /// Places lie in the text, in order, and hold what was sought.
    #[test]
    fn places_hold_what_was_sought(text in "[一二三abＡＢ１2，\\n ]{0,30}", words in "[一二abＡ１，]{1,2}") {
        let finder = finder(&wanted(&words));
        let chars: Vec<char> = text.chars().collect();
        let alike = |s: &str| s.chars().map(super::narrow::narrow).collect::<String>().to_lowercase();
        let mut end = 0;
        for place in finder.places(&text, false) {
            prop_assert!(place.start >= end && place.end <= chars.len());
            let found: String = chars[place.clone()].iter().collect();
            prop_assert_eq!(alike(&found), alike(&words));
            end = place.end;
        }
    }
}
