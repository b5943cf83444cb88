//! 主体: title, addressees, text, levels (GB/T 9704-2012 §7.3.1–§7.3.3).
#![expect(clippy::unnecessary_wraps, reason = "all measures have one shape")]

use super::exhibit::CELL;
use super::head_rules::MIDDLE;
use super::paper::Line;
use super::rule::{Probe, Rule};
use super::specimen::Specimen::{Joint, Single, Text};

pub(super) const RULES: &[Rule] = &[
    Rule::on(Single, "9704-7.3.1a", title),
    Rule::on(Text, "9704-7.3.1b", title_without_head),
    Rule::on(Joint, "9704-7.3.1c", title_shape),
    Rule::not(
        "9704-7.3.1d",
        "how a title is broken: tested in compose with many titles",
    ),
    Rule::on(Text, "9704-7.3.1e", title_digits),
    Rule::on(Single, "9704-7.3.2a", addressees),
    Rule::not(
        "9704-7.3.2b",
        "whether the list is too long is the drafter's to say",
    ),
    Rule::not("9704-7.3.2c", "separators are house style"),
    Rule::on(Joint, "9704-7.3.3a", text_on_first_page),
    Rule::on(Single, "9704-7.3.3b", indents),
    Rule::on(Text, "9704-7.3.3c", labels),
    Rule::on(Text, "9704-7.3.3d", level_types),
    Rule::on(Text, "9704-7.3.3e", heading_indents),
    Rule::on(Text, "9704-7.3.3f", run_in),
    Rule::on(Text, "9704-7.3.3g", deeper),
    Rule::not(
        "9704-7.3.3h",
        "a choice of the numbering scheme, tested with the schemes",
    ),
];

/// How much narrower lines of a page that is drawn together may stand (§7.3.5.5), in millimetres.
pub(super) const DRAWN: f64 = 0.6;

/// The lines of a title: larger than the text, at the top of what follows `begins`.
fn of_title(lines: &[Line]) -> impl Iterator<Item = &Line> {
    let size = lines.first().map_or(0.0, Line::size);
    lines
        .iter()
        .take_while(move |line| (line.size() - size).abs() < 0.1)
}

fn title(p: &mut Probe<'_>) -> Option<()> {
    let rules = p.of.pages[0].rules();
    let lines = p.of.from("青禾市人民政府办公室")?;
    // The issuer mark begins with the same words.
    let at = lines
        .iter()
        .skip(1)
        .position(|line| line.text().starts_with("青禾市"))?
        + 1;
    let lines = &lines[at..];
    let gap = 23.9 + 2.0 * (p.of.standard.pitch - 10.213);
    p.near(
        "below the red line, mm",
        gap,
        1.5,
        lines[0].top() - rules.first()?.area.y1,
    );
    p.near("size, pt", 22.0, 0.1, lines[0].size());
    for line in of_title(lines) {
        p.near("middle, mm", MIDDLE, 2.0, line.middle());
    }
    p.font("青禾市人民政府办公室</w:t>", "方正小标宋简体")
}

fn title_without_head(p: &mut Probe<'_>) -> Option<()> {
    let first = p.of.pages[0].lines.first()?;
    p.near("upper edge, mm", p.of.standard.top + 3.5, 1.5, first.top());
    Some(())
}

fn title_shape(p: &mut Probe<'_>) -> Option<()> {
    let lines = p.of.from("青禾市发展和改革委员会等")?;
    let widths: Vec<f64> = of_title(lines)
        .map(|line| line.right() - line.left())
        .collect();
    p.is("lines", 3, widths.len());
    let (at, widest) = widths
        .iter()
        .copied()
        .enumerate()
        .max_by(|one, other| one.1.total_cmp(&other.1))?;
    let grows = widths[..=at].is_sorted();
    let shrinks = widths[at..].iter().rev().is_sorted();
    p.holds("a trapezium or a rhombus", grows && shrinks);
    p.holds("within 156 mm", widest < 156.0);
    Some(())
}

fn title_digits(p: &mut Probe<'_>) -> Option<()> {
    let asked = p.of.asked("云岭县推进商业体系")?;
    p.is("type of figures", asked.chinese, asked.latin);
    Some(())
}

fn addressees(p: &mut Probe<'_>) -> Option<()> {
    let line = p.of.line("各县（市、区）人民政府")?;
    let title = p.of.above("各县（市、区）人民政府")?;
    let gap = 15.5 + p.of.standard.pitch - 10.213;
    p.near("below the title, mm", gap, 1.5, line.top() - title.bottom());
    p.near("left, mm", 28.0, 0.6, line.left());
    p.holds("ends with a colon", line.text().ends_with('：'));
    Some(())
}

fn text_on_first_page(p: &mut Probe<'_>) -> Option<()> {
    let (page, _) = p.of.find("根据市委")?;
    p.is("page of the first text", 1, page + 1);
    Some(())
}

fn indents(p: &mut Probe<'_>) -> Option<()> {
    let lines = p.of.from("《青禾市养老服务高质量")?;
    let above = p.of.above("《青禾市养老服务高质量")?;
    p.near(
        "line after the addressees, mm",
        p.of.standard.pitch,
        DRAWN,
        lines[0].base() - above.base(),
    );
    let (first, next) = (lines[0].left(), lines.get(1)?.left());
    p.near(
        "indent of the first line, mm",
        2.0 * CELL,
        0.6,
        first - next,
    );
    p.near("left of the next, mm", 28.0, 1.0, next);
    Some(())
}

/// The first words of each level.
const LEVELS: [&str; 5] = [
    "一、第一层",
    "（一）第二层",
    "1.第三层",
    "（1）第四层",
    "①第五层",
];

fn labels(p: &mut Probe<'_>) -> Option<()> {
    for words in &LEVELS[..4] {
        p.holds("label of the level", p.of.line(words).is_some());
    }
    Some(())
}

fn level_types(p: &mut Probe<'_>) -> Option<()> {
    for (words, font) in LEVELS
        .iter()
        .zip(["黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312"])
    {
        p.near("size, pt", 16.0, 0.1, p.of.line(words)?.size());
        p.font(words, font)?;
    }
    Some(())
}

fn heading_indents(p: &mut Probe<'_>) -> Option<()> {
    for words in LEVELS {
        let left = p.of.line(words)?.left() - p.of.edge();
        p.near("indent, mm", 2.0 * CELL, 0.6, left);
    }
    Some(())
}

fn run_in(p: &mut Probe<'_>) -> Option<()> {
    p.font("（一）第二层。", "楷体_GB2312")?;
    p.font("完善县乡村", "仿宋_GB2312")?;
    let line = p.of.line("（一）第二层")?;
    p.is(
        "on one line",
        "（一）第二层。完善县乡村三级物流网络",
        line.text(),
    );
    Some(())
}

fn deeper(p: &mut Probe<'_>) -> Option<()> {
    p.holds("the fifth level is circled", p.of.line("①第五层").is_some());
    Some(())
}
