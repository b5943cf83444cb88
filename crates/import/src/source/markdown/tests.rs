use super::*;
use plan::CellAlign;

fn read(source: &str) -> Vec<Line> {
    let mut report = Report::default();
    let lines = lines(source, &Wishes::new(), &mut report);
    let visible = |s: &str| s.chars().filter(|c| !c.is_whitespace()).count();
    let kept: usize = lines.iter().map(|line| visible(&line.text)).sum();
    assert_eq!(report.characters() + kept, visible(source), "{source}");
    lines
}

fn check(source: &str, expected: &[&str]) {
    let texts: Vec<String> = read(source).into_iter().map(|line| line.text).collect();
    assert_eq!(texts, expected, "{source}");
}

fn levels(source: &str) -> Vec<Option<u8>> {
    read(source).iter().map(|line| line.hint.heading).collect()
}

#[test]
fn marks_go_and_levels_stay() {
    let source = "---\ntitle: x\n---\n# 某市2026年工作要点\n\n## 一、总体要求\n- **1\\. 加强领导。**成立专班。\n\n| 序号 | 任务 |\n|---|---|\n";
    check(
        source,
        &[
            "某市2026年工作要点",
            "一、总体要求",
            "1. 加强领导。成立专班。",
            "序号\t任务",
        ],
    );
    assert_eq!(levels(source), [Some(1), Some(2), None, None]);
}

#[test]
fn a_rule_is_no_front_matter_and_prose_above_one_no_heading() {
    check("---\n开头。\n---\n正文\n", &["开头。", "正文"]);
    assert_eq!(levels("第一行\n第二行。\n---\n正文"), [None, None, None]);
    assert_eq!(levels("总体要求\n---\n正文"), [Some(2), None]);
}

#[test]
fn bold_is_seen_beside_full_width_marks() {
    let lines = read("**加强领导。**成立**专班**。\n\n1. **压实责任。**层层落实。");
    let marked = |line: &Line| -> Vec<String> {
        let text = |(range, _): &(Range<usize>, Mark)| line.text[range.clone()].to_owned();
        line.marks.iter().map(text).collect()
    };
    assert_eq!(marked(&lines[0]), ["加强领导。", "专班"]);
    assert_eq!(&lines[0].text[..lines[0].hint.lead], "加强领导。");
    assert_eq!(&lines[1].text[..lines[1].hint.lead], "1. 压实责任。");
}

#[test]
fn items_are_counted_as_they_are_shown() {
    let counted = |source: &str| -> Vec<bool> {
        read(source)
            .iter()
            .map(|line| line.hint.counted.is_some())
            .collect()
    };
    let source = "1. 加强领导\n1. 加强保障\n   1. 落实经费\n   1. 落实人员\n- 其他事项\n";
    check(
        source,
        &[
            "1. 加强领导",
            "1. 加强保障",
            "1. 落实经费",
            "1. 落实人员",
            "其他事项",
        ],
    );
    assert_eq!(counted(source), [true, true, true, true, false]);
    check(
        "1. 一、总体要求\n2. 二、重点任务",
        &["一、总体要求", "二、重点任务"],
    );
    check("- [ ] 报送方案\n- [x] 成立专班", &["报送方案", "成立专班"]);
}

#[test]
fn lines_end_where_they_end() {
    check(
        "第一段\n第二段  \n第三段<br>第四段\n> 引文\n> 又一行",
        &["第一段", "第二段", "第三段", "第四段", "引文", "又一行"],
    );
    check(
        "    四个空格开头的段落\n    **一、总体要求**",
        &["四个空格开头的段落", "一、总体要求"],
    );
    check("```\n一、总体要求\n\n正文\n```", &["一、总体要求", "正文"]);
}

#[test]
fn tables_keep_every_cell() {
    let source =
        "| 任务 | 单位 |\n| :-- | --: |\n| **加强**领导 | 市教育局 | 多出一格 |\n| | 市财政局 |\n";
    check(
        source,
        &["任务\t单位", "加强领导\t市教育局\t多出一格", "\t市财政局"],
    );
    let heads: Vec<bool> = read(source).iter().map(|line| line.hint.head).collect();
    assert_eq!(heads, [true, false, false]);
    let sides = [(0, CellAlign::Left), (1, CellAlign::Right)];
    assert!(
        read(source)
            .iter()
            .all(|line| line.setting.aligned == sides)
    );
}

#[test]
fn hashes_without_a_space_are_seen_and_tags_are_not() {
    let source = "##总体要求\n#工作\n\\#编号\n#某市二〇二六年工作要点";
    check(
        source,
        &["总体要求", "#工作", "#编号", "某市二〇二六年工作要点"],
    );
    assert_eq!(levels(source), [Some(2), None, None, Some(1)]);
}

#[test]
fn words_of_links_stay_and_lists_of_links_are_of_the_page() {
    check(
        "依据[《意见》](https://example.com/a \"意见\")开展。\n\n[上级文件](https://example.com/b)\n\n![示意图](a.png)\n\n<https://example.com>",
        &["依据《意见》开展。"],
    );
    check(
        "[备注]: 见说明\n\n正文 `代码`",
        &["[备注]: 见说明", "正文 代码"],
    );
    let lines = lines("正文&amp;说明", &Wishes::new(), &mut Report::default());
    assert_eq!(lines[0].text, "正文&说明");
}

#[test]
fn pages_inside_are_read_as_pages() {
    check(
        "前文\n\n<table><tr><td>任务</td><td>单位</td></tr><tr><td>培训</td><td>教育局</td></tr></table>\n\n后文<u>着重</u>",
        &["前文", "任务\t单位", "培训\t教育局", "后文着重"],
    );
}

#[test]
fn no_nesting_is_too_deep() {
    for start in ["> ", "- ", "1. ", "-     ", "**", "[", "| "] {
        let source = format!("{}正文", start.repeat(20_000));
        assert!(!read(&source).is_empty(), "{start}");
    }
}

#[test]
fn the_number_of_an_item_that_is_a_table_is_no_word_of_it() {
    let lines = read("1.\n||任务\n-|-\n");
    assert!(lines.iter().all(|line| line.hint.label == 0));
    assert!(!lines.iter().any(|line| line.text.contains("1.")));
}
