//! 版头 (GB/T 9704-2012 §7.1, §7.2).
#![expect(clippy::unnecessary_wraps, reason = "all measures have one shape")]

use super::exhibit::CELL;
use super::paper::is_red;
use super::rule::{Probe, Rule};
use super::specimen::Specimen::{Joint, Single};

pub(super) const RULES: &[Rule] = &[
    Rule::on(Single, "9704-7.1a", three_parts),
    Rule::on(Single, "9704-7.1b", number_outside),
    Rule::on(Joint, "9704-7.2.1", copy_number),
    Rule::on(Joint, "9704-7.2.2a", secrecy),
    Rule::on(Joint, "9704-7.2.2b", secrecy_words),
    Rule::not(
        "9704-7.2.2c",
        "disputed: whether the row of an absent 份号 stays empty",
    ),
    Rule::on(Joint, "9704-7.2.3a", urgency),
    Rule::on(Joint, "9704-7.2.3b", rows),
    Rule::on(Single, "9704-7.2.4a", mark_words),
    Rule::on(Single, "9704-7.2.4b", mark_place),
    Rule::on(Single, "9704-7.2.4c", mark_looks),
    Rule::on(Single, "9704-7.2.4d", mark_size),
    Rule::on(Joint, "9704-7.2.4e", joint_mark),
    Rule::on(Single, "9704-7.2.5a", number_place),
    Rule::on(Single, "9704-7.2.5b", number_words),
    Rule::on(Joint, "9704-7.2.5c", number_left),
    Rule::on(Joint, "9704-7.2.6a", signers_place),
    Rule::on(Joint, "9704-7.2.6b", signers_type),
    Rule::on(Joint, "9704-7.2.6c", signers_rows),
    Rule::on(Single, "9704-7.2.7", red_line),
];

/// The middle of the text area.
pub(super) const MIDDLE: f64 = 28.0 + 78.0;

fn three_parts(p: &mut Probe<'_>) -> Option<()> {
    p.holds("a line on page 1", !p.of.pages[0].rules().is_empty());
    let last = p.of.pages.last()?;
    p.holds("an imprint on the last", last.line("抄送").is_some());
    Some(())
}

fn number_outside(p: &mut Probe<'_>) -> Option<()> {
    let outside =
        |page: &super::paper::Page| page.number().is_some_and(|number| number.top() > 262.0);
    p.holds(
        "below the text area",
        p.of.pages
            .iter()
            .filter(|page| page.width < page.height)
            .all(outside),
    );
    Some(())
}

fn copy_number(p: &mut Probe<'_>) -> Option<()> {
    let line = p.of.pages[0].lines.first()?;
    p.is("number", "000007", line.text());
    p.near("left, mm", 28.2, 0.6, line.marks[0].ink.x0);
    p.near("base, mm", p.of.row(1), 0.8, line.base());
    p.near("size, pt", 16.0, 0.1, line.size());
    Some(())
}

fn secrecy(p: &mut Probe<'_>) -> Option<()> {
    let line = p.of.line("秘密")?;
    p.near("left, mm", 28.0, 0.6, line.left());
    p.near(
        "below 份号, mm",
        p.of.standard.pitch,
        0.8,
        line.base() - p.of.line("000007")?.base(),
    );
    p.near("size, pt", 16.0, 0.1, line.size());
    p.font("秘密", "黑体")
}

fn secrecy_words(p: &mut Probe<'_>) -> Option<()> {
    p.is("words", "秘密★1年", p.of.line("秘密")?.text());
    Some(())
}

fn urgency(p: &mut Probe<'_>) -> Option<()> {
    let line = p.of.line("加急")?;
    p.near("left, mm", 28.0, 0.6, line.left());
    p.near("size, pt", 16.0, 0.1, line.size());
    p.font("加急", "黑体")
}

fn rows(p: &mut Probe<'_>) -> Option<()> {
    let first: Vec<String> = p.of.pages[0]
        .lines
        .iter()
        .take(3)
        .map(super::paper::Line::text)
        .collect();
    p.is("order", "000007 秘密★1年 加急", first.join(" "));
    Some(())
}

fn mark_words(p: &mut Probe<'_>) -> Option<()> {
    let mark = p.of.pages[0].lines.first()?;
    p.is("mark", "青禾市人民政府办公室文件", mark.text());
    Some(())
}

fn mark_place(p: &mut Probe<'_>) -> Option<()> {
    let mark = p.of.pages[0].lines.first()?;
    p.near("upper edge, mm", 72.0, 1.5, mark.top());
    p.near("middle, mm", MIDDLE, 1.0, mark.middle());
    Some(())
}

fn mark_looks(p: &mut Probe<'_>) -> Option<()> {
    let mark = p.of.pages[0].lines.first()?;
    p.holds("red", mark.is_red());
    p.holds("at most 150 mm wide", mark.right() - mark.left() <= 150.0);
    p.font("青禾市人民政府办公室", "方正小标宋简体")
}

fn mark_size(p: &mut Probe<'_>) -> Option<()> {
    let size = p.of.pages[0].lines.first()?.size();
    p.holds(
        "larger than the title, at most 62 pt",
        size > 22.0 && size <= 62.0,
    );
    Some(())
}

fn joint_mark(p: &mut Probe<'_>) -> Option<()> {
    let page = &p.of.pages[0];
    let names: Vec<&super::paper::Line> = page
        .lines
        .iter()
        .filter(|line| line.marks[0].text == '青' && line.marks[0].color != [0; 3])
        .collect();
    p.is("names", 3, names.len());
    let text = |line: &super::paper::Line| line.text().replace("文件", "");
    p.is(
        "lead organ first",
        "青禾市发展和改革委员会",
        text(names.first()?),
    );
    p.near("upper edge, mm", 72.0, 1.5, names[0].top());
    let marks = page.lines.iter().flat_map(|line| &line.marks);
    let suffix: Vec<_> = marks
        .filter(|mark| "文件".contains(mark.text) && mark.color != [0; 3])
        .collect();
    let stack = f64::midpoint(
        names[0].marks[0].ink.center().y,
        names.last()?.marks[0].ink.center().y,
    );
    p.near(
        "middle of 文件, mm",
        stack,
        1.0,
        suffix.first()?.ink.center().y,
    );
    for name in &names {
        let last = name
            .marks
            .iter()
            .rfind(|mark| !"文件".contains(mark.text))?;
        p.near("left of a name, mm", names[0].left(), 0.8, name.left());
        let first = names[0]
            .marks
            .iter()
            .rfind(|mark| !"文件".contains(mark.text))?;
        p.near("right of a name, mm", first.ink.x1, 1.0, last.ink.x1);
    }
    Some(())
}

/// Two empty lines between the mark and the number, as paragraphs: three halves of a line's white more than between the
/// edges of type.
fn number_place(p: &mut Probe<'_>) -> Option<()> {
    let mark = p.of.pages[0].lines.first()?;
    let number = p.of.line("青政办发")?;
    let gap = 25.2 + 2.0 * (p.of.standard.pitch - 10.213);
    p.near("below the mark, mm", gap, 1.5, number.top() - mark.bottom());
    p.near("middle, mm", MIDDLE, 1.0, number.middle());
    p.near("size, pt", 16.0, 0.1, number.size());
    Some(())
}

fn number_words(p: &mut Probe<'_>) -> Option<()> {
    p.is(
        "number",
        "青政办发〔2026〕12号",
        p.of.line("青政办发")?.text(),
    );
    Some(())
}

fn number_left(p: &mut Probe<'_>) -> Option<()> {
    let line = p.of.line("青发改〔2026〕38号")?;
    p.near("left, mm", 28.0 + CELL, 1.0, line.left());
    p.holds(
        "on the line of the last signer",
        line.text().ends_with("顾明川"),
    );
    Some(())
}

fn signers_place(p: &mut Probe<'_>) -> Option<()> {
    let line = p.of.line("签发人：")?;
    p.near("right, mm", 184.0 - CELL, 1.2, line.right());
    Some(())
}

fn signers_type(p: &mut Probe<'_>) -> Option<()> {
    p.font("签发人：", "仿宋_GB2312")?;
    p.font("沈知远", "楷体_GB2312")
}

fn signers_rows(p: &mut Probe<'_>) -> Option<()> {
    let first = p.of.line("签发人：")?;
    p.is(
        "in the order of their organs",
        "签发人：沈知远罗青",
        first.text(),
    );
    let last = p.of.line("青发改")?.x_of("顾明川")?;
    p.near("left of the last, mm", first.x_of("沈知远")?, 0.7, last);
    Some(())
}

fn red_line(p: &mut Probe<'_>) -> Option<()> {
    let rules = p.of.pages[0].rules();
    let line = rules.first()?;
    p.holds("red", is_red(line.color));
    p.near("left, mm", 28.0, 0.7, line.area.x0);
    p.near("right, mm", 184.0, 0.7, line.area.x1);
    let number = p.of.line("青政办发")?;
    p.near(
        "below the number, mm",
        4.0,
        0.5,
        line.area.y0 - number.bottom(),
    );
    p.near("thickness, mm", 0.53, 0.15, line.area.height());
    Some(())
}
