//! Every character of the source is accounted for, whatever the source.

use crate::outline;
use import::{Fate, Reading, read_text};
use plan::{Content, Duty, Ids, Node, Plan};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

type Counts = BTreeMap<char, i64>;

fn count(counts: &mut Counts, text: &str) {
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        *counts.entry(c).or_default() += 1;
    }
}

/// All characters that stand in the plans, computed labels included.
fn of_plans(reading: &Reading) -> Counts {
    let mut counts = Counts::new();
    for plan in &reading.plans {
        of_elements(plan, &mut counts);
        for part in &plan.parts {
            count(&mut counts, &part.title);
            count(&mut counts, part.title_note.as_deref().unwrap_or_default());
            part.addressees
                .iter()
                .chain(&part.attachments)
                .for_each(|text| count(&mut counts, text));
            let labels = outline::labels(plan, part);
            for visit in part.outline.walk() {
                count(
                    &mut counts,
                    labels.get(visit.node.id).map_or("", |l| &l.text),
                );
                of_node(visit.node, &mut counts);
            }
        }
    }
    counts
}

fn of_elements(plan: &Plan, counts: &mut Counts) {
    let elements = &plan.elements;
    let single = [
        &elements.issuer_mark,
        &elements.document_number,
        &elements.note,
        &elements.draft_mark,
        &elements.printed_by,
        &elements.copy_number,
        &elements.secrecy,
        &elements.urgency,
    ];
    let lists = [&elements.issuers, &elements.copies_to, &elements.signers];
    single
        .into_iter()
        .flatten()
        .chain(lists.into_iter().flatten())
        .for_each(|text| count(counts, text));
    for date in [elements.date, elements.printed_on].into_iter().flatten() {
        count(counts, &date.to_string());
    }
}

fn of_node(node: &Node, counts: &mut Counts) {
    match &node.content {
        Content::Heading(heading) => {
            count(counts, &heading.text.plain());
            count(counts, &heading.body.plain());
        }
        Content::Paragraph(paragraph) => count(counts, &paragraph.text.plain()),
        Content::Table(table) => {
            count(counts, &table.caption.plain());
            table
                .rows
                .iter()
                .flatten()
                .for_each(|cell| count(counts, &cell.plain()));
        }
    }
    node.duties
        .iter()
        .map(Duty::bracket)
        .for_each(|text| count(counts, &text));
}

fn check(source: &str, name: &str) {
    check_reading(
        source,
        &read_text(source, name, &mut Ids::new(0, 1), &outline::options()),
    );
}

/// The two sums of the report.
pub(crate) fn check_reading(source: &str, reading: &Reading) {
    let (mut written, mut accounted, mut arrived) = (Counts::new(), Counts::new(), Counts::new());
    count(&mut written, source);
    for entry in &reading.report.entries {
        count(&mut accounted, &entry.text);
        match &entry.fate {
            Fate::Kept(_) => count(&mut arrived, &entry.text),
            Fate::Changed { to, .. } => count(&mut arrived, to),
            Fate::Structure | Fate::Dropped(_) => {}
        }
    }
    assert_eq!(
        written, accounted,
        "the source is what the report accounts for\n{source}"
    );
    assert_eq!(
        arrived,
        of_plans(reading),
        "the plans are what the report says was kept\n{source}"
    );
    let visible = source.chars().filter(|c| !c.is_whitespace()).count();
    assert_eq!(reading.report.characters(), visible);
}

/// Lines as sources have them, and lines that only look like it.
pub(crate) fn line() -> impl Strategy<Value = String> {
    let label = prop_oneof![
        Just(String::new()),
        "[一二三十]{1,2}、",
        "[（(][一二三][）)]",
        "[1-9][.、．]",
        "[（(][1-9][）)]",
        "[①②③]",
        "第[一二三][章条] ",
        Just("、".to_owned()),
        Just("）".to_owned()),
        Just("行动一：".to_owned()),
        Just("# ".to_owned()),
        Just("**".to_owned()),
    ];
    let words = prop_oneof![
        "[加强领导推进落实工作]{2,12}",
        "[加强领导推进落实工作]{2,12}。[各级部门要统筹，。]{0,40}",
        "[各县市教育局、，]{2,20}[：:]?",
        Just("关于印发《某市2026年工作要点》的通知".to_owned()),
        Just("某市2026年工作要点".to_owned()),
        Just("某市教育局".to_owned()),
        Just("2026年3月5日".to_owned()),
        Just("某教发〔2026〕3号".to_owned()),
        Just("（此件公开发布）".to_owned()),
        Just("抄送：市委办公室，市财政局。".to_owned()),
        Just("某市教育局办公室　　2026年3月5日印发".to_owned()),
        Just("机密★1年".to_owned()),
        Just("特急".to_owned()),
        Just("000001".to_owned()),
        Just("签发人：某某".to_owned()),
        Just("某某市人民政府文件".to_owned()),
        Just("目　录".to_owned()),
        Just("一、总体要求 …… 1".to_owned()),
        Just("附件：1.任务分解表".to_owned()),
        Just("附件2".to_owned()),
        Just("相关推荐".to_owned()),
        Just("序号\t任务\t单位".to_owned()),
        Just("发布日期：2026-03-05".to_owned()),
        odd_line(),
    ];
    let duty = prop_oneof![
        4 => Just(String::new()),
        1 => Just("（责任单位：市教育局、市财政局；完成时限：2026年6月底前）".to_owned()),
        1 => Just("(市教育局牵头,市财政局配合)。".to_owned()),
    ];
    (label, words, duty).prop_map(|(label, words, duty)| format!("{label}{words}{duty}"))
}

/// Lines of tables, letters, boxes and sites.
fn odd_line() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "专栏1 重点工程",
        "专栏2：主要指标",
        "| 序号 | 任务 |",
        "|---|---|",
        "任务    单位    时限",
        "培训    某局    6月",
        "发件人：某某",
        "主题：方案",
        "-----原始邮件-----",
        "> 引文",
        "--",
        "电话：0000-0000000",
        "云政〔2026〕15号　　签发人：某某",
        "建成两座。（责任单位：市教育局）改造三座。",
        "建成两座。〔责任单位：市教育局 市财政局 完成时限：6月〕",
        "牵头负责领导：某某。",
        "某教发〔2026〕3号《某市2026年工作要点》",
        "【重点工作】某市2026年工作要点",
        "【效力等级】地方规范性文件",
        "名 称：| 某市2026年工作要点 |",
        "某市工作计划 篇1",
        "某市工作计划 篇2",
        "一、推进公开（一）公开预算。",
        "（二）公开决算。",
        "各县：",
        "现将《某市2026年工作要点》印发给你们。",
        "为做好工作，制定本方案。",
        "通 知",
        "1 总则",
        "1.1 目的",
        "2026年3月",
    ])
    .prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn of_any_text(source in "\\PC{0,200}") {
        check(&source, "a.txt");
    }

    #[test]
    fn of_any_lines_of_documents(lines in prop::collection::vec(line(), 0..30)) {
        check(&lines.join("\n"), "a.txt");
    }

    #[test]
    fn of_any_lines_of_markdown(lines in prop::collection::vec(line(), 0..30)) {
        check(&lines.join("\n"), "a.md");
    }

    #[test]
    fn of_any_marks_of_markdown(pieces in prop::collection::vec(markdown(), 0..60)) {
        check(&pieces.concat(), "a.md");
    }
}

/// Marks of Markdown and words, in whatever order.
fn markdown() -> impl Strategy<Value = String> {
    let marks = prop::sample::select(vec![
        "\n",
        "\n\n",
        "  \n",
        "    ",
        "# ",
        "## ",
        "##",
        "- ",
        "1. ",
        "3) ",
        "> ",
        "- [ ] ",
        "|",
        "|---|---|\n",
        "---\n",
        "```\n",
        "`",
        "*",
        "**",
        "***",
        "****",
        "_",
        "~~",
        "\\",
        "[",
        "]",
        "](",
        "(a \"b\")",
        "![",
        "<b>",
        "</b>",
        "<br>",
        "<div>\n",
        "</div>\n",
        "<!--",
        "-->",
        "[^1]",
        "：",
        ": ",
        "\t",
        "\r\n",
        "\u{2028}",
        "　　",
    ]);
    prop_oneof![
        3 => marks.prop_map(str::to_owned),
        1 => "[加强领导，。]{1,6}",
        1 => line(),
    ]
}

#[test]
fn of_the_corpus() {
    for (_, source) in outline::corpus() {
        check(&source, "a.txt");
    }
}

#[test]
fn of_every_case() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    for folder in std::fs::read_dir(cases).expect("the cases") {
        let source = folder.expect("an entry").path().join("input.txt");
        if let Ok(source) = std::fs::read_to_string(source) {
            check(&source, "a.txt");
        }
    }
}
