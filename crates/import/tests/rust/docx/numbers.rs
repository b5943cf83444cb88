//! Automatic numbers, and the styles that bring them.

use super::{File, level, numbered, p};

#[test]
fn automatic_numbers_are_labels() {
    let levels = [
        level(0, "chineseCountingThousand", "%1、", ""),
        level(1, "chineseCounting", "（%2）", ""),
        level(2, "decimal", "%3.", "<w:lvlRestart w:val=\"0\"/>"),
        level(3, "decimalEnclosedCircle", "%4", ""),
        level(4, "decimal", "%1.%3", "<w:isLgl/>"),
    ]
    .concat();
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\">{levels}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>"
    );
    let body = [
        numbered(1, 0, "甲"),
        numbered(1, 1, "乙"),
        numbered(1, 2, "丙"),
        numbered(1, 1, "丁"),
        numbered(1, 2, "戊"),
        numbered(1, 3, "己"),
        numbered(1, 0, "庚"),
        numbered(1, 1, "辛"),
        numbered(1, 4, "壬"),
        numbered(2, 0, "癸"),
        numbered(2, 0, "子"),
        numbered(0, 0, "丑"),
    ]
    .concat();
    assert_eq!(
        File::new(&body)
            .part("word/numbering.xml", numbering)
            .lines(),
        [
            "一、甲",
            "（一）乙",
            "1.丙",
            "（二）丁",
            "2.戊",
            "①己",
            "二、庚",
            "（一）辛",
            "2.2 壬",
            "五、癸",
            "六、子",
            "丑"
        ]
    );
}

#[test]
fn a_number_may_hold_a_line_break() {
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        level(0, "chineseCounting", "%1、&#10;之内", "")
    );
    assert_eq!(
        File::new(&numbered(1, 0, "甲"))
            .part("word/numbering.xml", numbering)
            .lines(),
        ["一、", "之内 甲"]
    );
}

#[test]
fn styles_bring_numbers_and_levels_with_what_they_stand_on() {
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"7\">{}{}</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>",
        level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"A\"/>"),
        level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"B\"/>"),
    );
    let sheet = "<w:styles>\
        <w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"A\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"我的标题\"/><w:basedOn w:val=\"B\"/><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:style></w:styles>";
    let styled = |style: &str, text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = [
        p("云岭县2026年工作要点"),
        styled("A", "总体要求"),
        styled("B", "指导思想"),
        p("坚持稳中求进。"),
        styled("B", "主要目标"),
        styled("A", "重点任务"),
        styled("C", "没有序号的小标题"),
        p("以上各项请认真落实。"),
    ]
    .concat();
    let file = File::new(&body)
        .part("word/numbering.xml", numbering)
        .part("word/styles.xml", sheet);
    let reading = file.read();
    let headings: Vec<(usize, String)> = reading.plans[0].parts[0]
        .outline
        .walk()
        .filter_map(|visit| Some((visit.depth, visit.node.content.as_heading()?.text.plain())))
        .collect();
    let expected = [
        (1, "总体要求"),
        (2, "指导思想"),
        (2, "主要目标"),
        (1, "重点任务"),
        (2, "没有序号的小标题"),
    ];
    assert_eq!(
        headings,
        expected.map(|(depth, text)| (depth, text.to_owned()))
    );
}
