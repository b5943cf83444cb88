//! Numbering as tables: an outline in a scheme, and the labels it must get.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use plan::{Block, Content, Ids, Node, Outline, Scheme, labels, notation};

fn scheme(id: &str) -> Scheme {
    let path = format!(
        "{}/../../templates/schemes/{id}.toml",
        env!("CARGO_MANIFEST_DIR")
    );
    Scheme::from_toml(id, &std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The labels of an outline in the notation, with their ranks.
fn check(id: &str, outline: &str, expected: &[(&str, u8)]) {
    let outline = notation::parse(outline, &mut Ids::new(0, 1)).unwrap();
    let labels = labels(&outline, &scheme(id));
    let found: Vec<_> = labels
        .iter()
        .map(|(_, l)| (l.text.as_str(), l.rank))
        .collect();
    assert_eq!(found, expected, "{id}");
    for (node, label) in labels.iter() {
        assert_eq!(labels.get(node), Some(label));
    }
}

/// So many headings under one parent at the depth where the pattern stands in the official scheme, from a number on.
fn check_run(pattern: &str, start: u32, expected: &[&str]) {
    let mut ids = Ids::new(0, 1);
    let official = scheme("official");
    let depth = official
        .levels
        .iter()
        .position(|level| level.pattern == pattern)
        .unwrap()
        + 1;
    let mut branch: Vec<Node> = (1..start + expected.len() as u32)
        .map(|_| Node::new(ids.node(), Content::heading("标题")))
        .collect();
    for _ in 1..depth {
        branch = vec![Node::new(ids.node(), Content::heading("上级")).with(branch)];
    }
    let labels = labels(&Outline { nodes: branch }, &official);
    let found: Vec<_> = labels.iter().map(|(_, l)| l.text.as_str()).collect();
    assert_eq!(&found[depth - 1 + start as usize - 1..], expected);
}

#[test]
fn runs_of_each_pattern() {
    check_run("{一}、", 1, &["一、", "二、", "三、"]);
    check_run("（{一}）", 9, &["（九）", "（十）", "（十一）", "（十二）"]);
    check_run("（{一}）", 19, &["（十九）", "（二十）", "（二十一）"]);
    check_run("（{一}）", 99, &["（九十九）", "（一百）", "（一百零一）"]);
    check_run(
        "（{一}）",
        109,
        &["（一百零九）", "（一百一十）", "（一百一十一）"],
    );
    check_run("{1}.", 9, &["9.", "10."]);
    check_run("（{1}）", 1, &["（1）", "（2）"]);
    check_run("{①}", 19, &["⑲", "⑳", "㉑"]);
    check_run("{①}", 49, &["㊾", "㊿", "（51）"]);
}

#[test]
fn the_official_scheme_begins_again_under_each_parent() {
    let outline = "\
- 甲
  - 乙
    - 丙
      - 丁
        - 戊
          - 己
  - 乙
    · 段
    - 丙
- 甲
  - 乙
";
    let expected = [
        ("一、", 1),
        ("（一）", 2),
        ("1.", 3),
        ("（1）", 4),
        ("①", 5),
        ("①", 5),
        ("（二）", 2),
        ("1.", 3),
        ("二、", 1),
        ("（一）", 2),
    ];
    check("official", outline, &expected);
}

#[test]
fn schemes_that_run_on() {
    let outline = "- 甲\n  - 子\n    - 丑\n  - 子\n- 乙\n  - 子\n    - 丑\n";
    check(
        "run-on",
        outline,
        &[
            ("一、", 1),
            ("1.", 3),
            ("（1）", 4),
            ("2.", 3),
            ("二、", 1),
            ("3.", 3),
            ("（1）", 4),
        ],
    );
    check(
        "run-on-2",
        outline,
        &[
            ("一、", 1),
            ("（一）", 2),
            ("1.", 3),
            ("（二）", 2),
            ("二、", 1),
            ("（三）", 2),
            ("1.", 3),
        ],
    );
    check(
        "run-on-3",
        outline,
        &[
            ("一、", 1),
            ("（一）", 2),
            ("1.", 3),
            ("（二）", 2),
            ("二、", 1),
            ("（一）", 2),
            ("2.", 3),
        ],
    );
    check(
        "chapters",
        "- 甲\n  - 子\n    - 丑\n    - 丑\n- 乙\n  - 子\n    - 丑\n",
        &[
            ("第一章　", 1),
            ("第一节　", 2),
            ("第一条　", 3),
            ("第二条　", 3),
            ("第二章　", 1),
            ("第一节　", 2),
            ("第三条　", 3),
        ],
    );
    check(
        "actions",
        "- 甲\n  - 子\n    - 丑\n- 乙\n  - 子\n    - 丑\n  - [（{一}）] 子\n",
        &[
            ("一、", 1),
            ("行动一　", 2),
            ("任务一　", 3),
            ("二、", 1),
            ("行动二　", 2),
            ("任务一　", 3),
            ("（一）", 2),
        ],
    );
}

#[test]
fn schemes_with_other_levels() {
    check(
        "two-level",
        "- 甲\n  - 乙\n    - 丙\n",
        &[("一、", 1), ("1.", 3), ("（1）", 4)],
    );
    check(
        "bracket-first",
        "- 甲\n  - 乙\n    - 丙\n",
        &[("（一）", 2), ("1.", 3), ("（1）", 4)],
    );
    check(
        "decimal",
        "- 甲\n- 乙\n  - 子\n  - 子\n    - 丑\n- [] 丙\n  - 子\n",
        &[
            ("1　", 1),
            ("2　", 1),
            ("2.1　", 2),
            ("2.2　", 2),
            ("2.2.1　", 3),
            ("1　", 2),
        ],
    );
}

#[test]
fn headings_may_depart_from_the_scheme() {
    let outline = "\
- 甲
- [] 不编号
  - 子
- 乙
- [=7] 丙
- 丁
- [第{一}章] 戊
- 己
- [第{一}章] 庚
- [第（一）章] 不是序号
";
    let expected = [
        ("一、", 1),
        ("（一）", 2),
        ("二、", 1),
        ("七、", 1),
        ("八、", 1),
        ("第一章　", 1),
        ("九、", 1),
        ("第二章　", 1),
        ("十、", 1),
    ];
    check("official", outline, &expected);
    // A pattern that the scheme knows keeps the scheme's rank and way of counting.
    let outline = "- 甲\n  - 子\n- 乙\n  - 子\n- [{1}.] 丙\n";
    check(
        "run-on",
        outline,
        &[("一、", 1), ("1.", 3), ("二、", 1), ("2.", 3), ("3.", 3)],
    );
}

#[test]
fn items_and_run_in_headings_are_numbered_and_paragraphs_are_not() {
    check(
        "official",
        "· 前言\n- 标题。|正文。\n- |条目。\n▦ 表\n| 甲 |\n· 结语\n",
        &[("一、", 1), ("二、", 1)],
    );
}

#[test]
fn time_is_linear_in_the_nodes() {
    let mut ids = Ids::new(0, 1);
    let block = |depth| Block::new(ids.node(), depth, Content::heading("标题"));
    let depths = (0..50_000).map(|n| 1 + n % 5);
    let outline = Outline::from_blocks(depths.map(block).collect::<Vec<_>>());
    let labels = labels(&outline, &scheme("run-on"));
    assert_eq!(labels.len(), 50_000);
}
