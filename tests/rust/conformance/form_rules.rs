//! 信函, 命令（令）, 纪要 (GB/T 9704-2012 §10).

use super::exhibit::CELL;
use super::head_rules::MIDDLE;
use super::paper::{Line, Stroke, is_red};
use super::rule::{Probe, Rule};
use super::specimen::Specimen::{Letter, Minutes, Order};
use super::tail_rules::{RIGHT, stamped};

pub(super) const RULES: &[Rule] = &[
    Rule::on(Letter, "9704-10.1a", letter_mark),
    Rule::on(Letter, "9704-10.1b", upper_lines),
    Rule::on(Letter, "9704-10.1c", lower_lines),
    Rule::on(Letter, "9704-10.1d", length_of_lines),
    Rule::on(Letter, "9704-10.1e", left_elements),
    Rule::on(Letter, "9704-10.1f", letter_number),
    Rule::on(Letter, "9704-10.1g", letter_title),
    Rule::on(Letter, "9704-10.1h", above_lower_lines),
    Rule::on(Letter, "9704-10.1i", letter_numbers),
    Rule::on(Letter, "9704-10.1j", letter_imprint),
    Rule::on(Order, "9704-10.2a", order_mark),
    Rule::on(Order, "9704-10.2b", order_number),
    Rule::on(Order, "9704-10.2c", order_stamp),
    Rule::on(Minutes, "9704-10.3a", minutes_mark),
    Rule::on(Minutes, "9704-10.3b", present),
    Rule::on(Minutes, "9704-10.3c", excused),
    Rule::not("9704-10.3d", "leave to do otherwise"),
    Rule::not("9704-10.3e", "practice, not in the standard"),
];

/// Seven eighths of a character of 3号.
const WHITE: f64 = 4.9;

/// A mark of a form: its words, its upper edge, its colour and type.
fn mark<'a>(p: &mut Probe<'a>, words: &'static str, top: f64) -> Option<&'a Line> {
    let mark = p.of.pages[0].lines.first()?;
    p.is("mark", words, mark.text());
    p.near("upper edge, mm", top, 1.5, mark.top());
    p.near("middle, mm", MIDDLE, 1.2, mark.middle());
    p.holds("red", mark.is_red());
    p.font(words, "方正小标宋简体")?;
    Some(mark)
}

/// The lines of the first page of a letter: a pair above, a pair below.
fn pairs<'a>(p: &Probe<'a>) -> Option<[&'a Stroke; 4]> {
    p.of.pages[0].rules().try_into().ok()
}

fn letter_mark(p: &mut Probe<'_>) -> Option<()> {
    mark(p, "青禾市教育体育局", 30.0).map(|_| ())
}

fn upper_lines(p: &mut Probe<'_>) -> Option<()> {
    let [thick, thin, ..] = pairs(p)?;
    let mark = p.of.pages[0].lines.first()?;
    let gap = thick.area.y0 - mark.bottom();
    p.near("below the mark, mm", 4.0, 0.7, gap);
    let thicker = thick.area.height() > 2.0 * thin.area.height();
    p.holds("the upper is the thick one", thicker);
    p.holds("red", is_red(thick.color) && is_red(thin.color));
    Some(())
}

fn lower_lines(p: &mut Probe<'_>) -> Option<()> {
    let [.., thin, thick] = pairs(p)?;
    p.near("lower edge, mm", 297.0 - 20.0, 0.7, thick.area.y1);
    let thicker = thick.area.height() > 2.0 * thin.area.height();
    p.holds("the lower is the thick one", thicker);
    p.holds("red", is_red(thick.color) && is_red(thin.color));
    let later = p.of.pages[1..].iter().flat_map(|page| &page.strokes);
    let is_red = |stroke: &Stroke| is_red(stroke.color);
    p.holds("none on later pages", !later.into_iter().any(is_red));
    Some(())
}

fn length_of_lines(p: &mut Probe<'_>) -> Option<()> {
    for line in pairs(p)? {
        p.near("left, mm", 20.0, 0.5, line.area.x0);
        p.near("right, mm", 190.0, 0.5, line.area.x1);
    }
    Some(())
}

fn left_elements(p: &mut Probe<'_>) -> Option<()> {
    let [_, thin, ..] = pairs(p)?;
    let rows = ["000003", "秘密★1年", "加急"];
    let found = rows.map(|words| p.of.line(words));
    let [Some(first), Some(second), Some(third)] = found else {
        return None;
    };
    p.near("below the line, mm", WHITE, 0.7, first.top() - thin.area.y1);
    for line in [first, second, third] {
        p.near("left, mm", 28.0, 0.7, line.left());
    }
    let pitch = p.of.standard.pitch;
    p.near("row to row, mm", pitch, 0.8, second.base() - first.base());
    p.near("row to row, mm", pitch, 0.8, third.base() - second.base());
    Some(())
}

fn letter_number(p: &mut Probe<'_>) -> Option<()> {
    let words = "青教体函〔2026〕7号";
    let line = p.of.line("000003")?;
    p.is("on the first row", format!("000003{words}"), line.text());
    p.near("right, mm", RIGHT, 0.9, line.right());
    Some(())
}

fn letter_title(p: &mut Probe<'_>) -> Option<()> {
    let title = p.of.from("加急")?.get(1)?;
    p.near("size, pt", 22.0, 0.1, title.size());
    p.near("middle, mm", MIDDLE, 1.5, title.middle());
    let gap = title.top() - p.of.line("加急")?.bottom();
    p.near("below the last element, mm", 25.0, 2.0, gap);
    Some(())
}

fn above_lower_lines(p: &mut Probe<'_>) -> Option<()> {
    let [_, _, thin, _] = pairs(p)?;
    let last = p.of.pages[0].text().map(Line::bottom).fold(0.0, f64::max);
    p.holds("white above the line", thin.area.y0 - last >= WHITE);
    Some(())
}

fn letter_numbers(p: &mut Probe<'_>) -> Option<()> {
    p.holds("none on page 1", p.of.pages[0].number().is_none());
    p.is("on page 2", "—2—", p.of.pages.get(1)?.number()?.text());
    Some(())
}

fn letter_imprint(p: &mut Probe<'_>) -> Option<()> {
    let (page, copies) = p.of.find("抄送：")?;
    p.is("page", p.of.pages.len(), page + 1);
    p.holds("no lines", p.of.pages[page].rules().is_empty());
    p.holds(
        "no printer",
        p.of.line("青禾市人民政府办公室2026").is_none(),
    );
    let last = p.of.pages[page].text().last()?;
    p.holds("nothing below it", last.base() - copies.base() < 12.0);
    p.near("foot of its last line, mm", 259.5, 1.5, last.bottom());
    Some(())
}

fn order_mark(p: &mut Probe<'_>) -> Option<()> {
    mark(p, "青禾市人民政府令", 57.0).map(|_| ())
}

fn order_number(p: &mut Probe<'_>) -> Option<()> {
    let mark = p.of.pages[0].lines.first()?;
    let number = p.of.line("第12号")?;
    let text = p.of.line("《青禾市户外")?;
    p.near("middle, mm", MIDDLE, 1.0, number.middle());
    p.near(
        "below the mark, mm",
        25.2,
        1.5,
        number.top() - mark.bottom(),
    );
    let lines = (text.base() - number.base()) / p.of.standard.pitch;
    p.near("lines from number to text", 3.0, 0.3, lines);
    p.is("lines of the page", 2, p.of.pages[0].rules().len());
    Some(())
}

fn order_stamp(p: &mut Probe<'_>) -> Option<()> {
    stamped(p, "市长")
}

fn minutes_mark(p: &mut Probe<'_>) -> Option<()> {
    mark(p, "青禾市人民政府专题会议纪要", 72.0).map(|_| ())
}

fn present(p: &mut Probe<'_>) -> Option<()> {
    let lines = p.of.from("出席：")?;
    let above = p.of.above("出席：")?;
    let gap = (lines[0].base() - above.base()) / p.of.standard.pitch;
    p.near("lines below the text", 2.0, 0.1, gap);
    p.near("left, mm", 28.0 + 2.0 * CELL, 0.7, lines[0].left());
    let names = lines[0].x_of("沈知远")?;
    let wrapped = lines.get(1)?;
    p.near("left of the next line, mm", names, 0.9, wrapped.left());
    p.font("出席", "黑体")?;
    p.font("：沈知远", "仿宋_GB2312")
}

fn excused(p: &mut Probe<'_>) -> Option<()> {
    let rows = ["出席：", "请假：", "列席："].map(|words| p.of.line(words));
    let [Some(present), Some(excused), Some(listening)] = rows else {
        return None;
    };
    let bases = [present, excused, listening].map(Line::base);
    p.holds("one below the other", bases.is_sorted());
    for row in [excused, listening] {
        p.near("left, mm", present.left(), 0.3, row.left());
    }
    p.font("请假", "黑体")?;
    p.font("列席", "黑体")
}
