//! What a person wants of a line is done, whatever the line, and nothing is lost on the way.

use crate::{accounting, outline};
use import::{Fate, Options, Reading, Reason, Wish, Wishes, read_text};
use plan::{Content, HeadingForm, Ids, NodeId, Part};
use proptest::prelude::*;

fn read(source: &str, wishes: &Wishes) -> Reading {
    let options = Options {
        wishes: wishes.clone(),
        ..outline::options()
    };
    read_text(source, "a.txt", &mut Ids::new(0, 1), &options)
}

fn wish() -> impl Strategy<Value = Wish> {
    let form = prop_oneof![
        Just(None),
        Just(Some(HeadingForm::Standing)),
        Just(Some(HeadingForm::RunIn))
    ];
    prop_oneof![
        Just(Wish::Title),
        (1..5_u8, form).prop_map(|(level, form)| Wish::Heading { level, form }),
        Just(Wish::Paragraph),
        Just(Wish::Join),
        Just(Wish::Keep),
        Just(Wish::Drop),
    ]
}

/// Where the words of a line stand.
fn node(reading: &Reading, line: u32) -> Option<NodeId> {
    let of_line = reading.report.entries.iter().filter(|e| e.line == line);
    of_line.into_iter().find_map(|entry| match entry.fate {
        Fate::Kept(at) | Fate::Changed { at, .. } => Some(at),
        _ => None,
    })
}

fn is_dropped(reading: &Reading, line: u32, but_for: &[Reason]) -> bool {
    reading
        .report
        .dropped()
        .any(|(entry, reason)| entry.line == line && !but_for.contains(&reason))
}

/// The nodes of the part in which a node stands, in document order, each with its depth.
fn nodes(reading: &Reading, at: Option<NodeId>) -> Vec<(NodeId, usize, Content)> {
    let of_part = |part: &Part| -> Vec<_> {
        let visits = part.outline.walk();
        visits
            .map(|visit| (visit.node.id, visit.depth, visit.node.content.clone()))
            .collect()
    };
    let parts = reading.plans.iter().flat_map(|plan| &plan.parts);
    let stands = |nodes: &Vec<(NodeId, usize, Content)>| nodes.iter().any(|n| Some(n.0) == at);
    parts.map(of_part).find(stands).unwrap_or_default()
}

fn obeyed(reading: &Reading, line: u32, wish: Wish) {
    let parts: Vec<NodeId> = reading
        .plans
        .iter()
        .flat_map(|plan| plan.parts.iter().map(|part| part.id))
        .collect();
    let at = node(reading, line);
    let nodes = nodes(reading, at);
    let place = || nodes.iter().position(|(id, _, _)| Some(*id) == at);
    match wish {
        Wish::Drop => return assert_eq!(at, None, "line {line} is dropped"),
        Wish::Keep => {}
        Wish::Title => assert!(
            at.is_some_and(|at| parts.contains(&at)),
            "line {line} is a title"
        ),
        Wish::Paragraph | Wish::Join => {
            let place = place().expect("a paragraph stands in the outline");
            let content = &nodes[place].2;
            assert!(
                wish == Wish::Join || content.as_heading().is_none(),
                "line {line} is no heading"
            );
        }
        Wish::Heading { level, form } => {
            let place = place().expect("a heading stands in the outline");
            let (_, depth, content) = &nodes[place];
            let heading = content.as_heading().expect("a heading");
            let above = nodes[..place]
                .iter()
                .rev()
                .find(|(_, _, content)| content.as_heading().is_some());
            let deepest = above.map_or(1, |(_, depth, _)| depth + 1);
            assert_eq!(
                *depth,
                usize::from(level).min(deepest),
                "line {line} at level {level}"
            );
            if form == Some(HeadingForm::Standing) {
                assert_eq!(heading.form, HeadingForm::Standing);
            }
        }
    }
    assert!(
        !is_dropped(reading, line, &[Reason::Markup]),
        "line {line} is kept"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_wish_is_obeyed_and_every_character_accounted_for(
        lines in prop::collection::vec((accounting::line(), prop::option::weighted(0.3, wish())), 1..30),
    ) {
        let texts: Vec<&str> = lines.iter().map(|(text, _)| text.as_str()).collect();
        let source = texts.join("\n");
        let wishes: Wishes = (1..)
            .zip(&lines)
            .filter_map(|(number, (_, wish))| Some((number, (*wish)?)))
            .collect();
        let reading = read(&source, &wishes);
        accounting::check_reading(&source, &reading);
        for line in &reading.lines {
            if let Some(wish) = wishes.get(&line.number) {
                obeyed(&reading, line.number, *wish);
            }
        }
    }
}

const MESSY: &str = "首页 > 政务公开
青禾县2026年教育工作要点
一、总体要求
坚持立德树人。
、重点任务
（一）办好学前教育。新建公办园3所。
办公时间：周一至周五
三、保障措施
加强领导。
相关推荐
青禾县2025年教育工作总结";

fn headings(reading: &Reading) -> Vec<String> {
    let part = &reading.plans[0].parts[0];
    let labels = outline::labels(&reading.plans[0], part);
    let visits = part.outline.walk().filter(|visit| visit.node.is_heading());
    visits
        .map(|visit| {
            let label = labels.get(visit.node.id).map_or("", |label| &label.text);
            let words = visit.node.content.as_heading().map(|h| h.text.plain());
            format!("{label}{}", words.unwrap_or_default())
        })
        .collect()
}

#[test]
fn the_rest_is_read_around_a_wish() {
    let plain = read(MESSY, &Wishes::new());
    assert_eq!(
        headings(&plain),
        [
            "一、总体要求",
            "二、重点任务",
            "（一）办好学前教育。",
            "三、保障措施"
        ]
    );
    let body = read(MESSY, &[(5, Wish::Paragraph)].into());
    assert_eq!(
        headings(&body),
        ["一、总体要求", "（一）办好学前教育。", "三、保障措施"]
    );
    let heading = Wish::Heading {
        level: 1,
        form: None,
    };
    let raised = read(MESSY, &[(4, heading)].into());
    assert_eq!(
        headings(&raised)[..2],
        ["一、总体要求", "二、坚持立德树人。"]
    );
}

#[test]
fn dropped_text_comes_back() {
    let plain = read(MESSY, &Wishes::new());
    assert!(is_dropped(&plain, 11, &[]));
    let restored = read(MESSY, &[(11, Wish::Keep), (1, Wish::Keep)].into());
    for line in [1, 11] {
        assert!(node(&restored, line).is_some());
        assert!(!is_dropped(&restored, line, &[]));
    }
    assert_eq!(restored.plans.len(), 1);
}

#[test]
fn a_settled_place_is_no_longer_doubtful() {
    let plain = read(MESSY, &Wishes::new());
    assert!(plain.report.doubts.iter().any(|doubt| doubt.line == 5));
    let level = Wish::Heading {
        level: 1,
        form: None,
    };
    let settled = read(MESSY, &[(5, level)].into());
    assert!(settled.report.doubts.iter().all(|doubt| doubt.line != 5));
    assert_eq!(headings(&settled), headings(&plain));
}

/// A text whose lines were broken at 28 characters; line 4 is a paragraph of its own that begins where a line ends.
const WRAPPED: &str = "青禾县2026年教育工作要点
　　一、总体要求
　　坚持立德树人，深化教育改革，推动城乡学校同步发展，让每个学生都
能享有公平而有质量的教育，持续提升群众的教育获得感和满意度水平
各乡镇每季度报送一次进展情况
　　二、重点任务
　　新建公办园三所，新增学位九百个，优先满足城区和乡镇中心区的入园
需求，同步配齐保教人员和设施设备，秋季学期前全部投入使用。
　　三、保障措施
　　加强组织领导，健全部门协同机制，定期会商研究解决重点难点的问题
，确保各项任务按期完成，年底前由县教育局牵头对落实情况开展评估。";

#[test]
fn a_wrongly_rejoined_line_is_parted() {
    let plain = read(WRAPPED, &Wishes::new());
    let rejoined = |reading: &Reading| -> Vec<u32> {
        let joined = reading.report.joined.iter();
        joined.map(|joined| joined.line).collect()
    };
    assert_eq!(rejoined(&plain), [4, 5, 8, 11]);
    let fifth = plain.report.joined[1];
    assert_eq!((fifth.to, fifth.line), (3, 5));
    let whole = plain.lines.iter().find(|line| line.number == 3);
    assert!(whole.is_some_and(|line| line.text[fifth.at..].starts_with("各乡镇")));

    let parted = read(WRAPPED, &[(5, Wish::Keep)].into());
    assert_eq!(rejoined(&parted), [4, 8, 11]);
    accounting::check_reading(WRAPPED, &parted);
    let part = &parted.plans[0].parts[0];
    let stands = |visit: plan::Visit| match &visit.node.content {
        Content::Paragraph(paragraph) => paragraph.text.plain() == "各乡镇每季度报送一次进展情况",
        _ => false,
    };
    assert!(part.outline.walk().any(stands));

    let back = read(WRAPPED, &[(5, Wish::Join)].into());
    assert_eq!(rejoined(&back), rejoined(&plain));
}
