//! 版记 (GB/T 9704-2012 §7.4).

use super::paper::{Page, Stroke};
use super::rule::{Probe, Rule};
use super::specimen::Specimen::{Single, Unsealed};
use super::tail_rules::RIGHT;

pub(super) const RULES: &[Rule] = &[
    Rule::on(Single, "9704-7.4.1a", rules),
    Rule::on(Single, "9704-7.4.1b", last_rule),
    Rule::on(Single, "9704-7.4.1c", last_page),
    Rule::on(Single, "9704-7.4.2a", copies),
    Rule::not(
        "9704-7.4.2b",
        "addressees are moved into the imprint by the drafter",
    ),
    Rule::on(Single, "9704-7.4.3a", printed),
    Rule::on(Single, "9704-7.4.3b", rules_between),
    Rule::on(Single, "9704-7.4.3c", rules_between),
    Rule::on(Unsealed, "9704-7.4.3d", least_imprint),
];

/// A character of 4号.
const SMALL: f64 = 14.0 / 72.0 * 25.4;

fn rules(p: &mut Probe<'_>) -> Option<()> {
    let page = p.of.pages.last()?;
    let widths = [0.35, 0.25, 0.35];
    let found = of_imprint(page);
    p.is("lines", 3, found.len());
    for (line, width) in found.iter().zip(widths) {
        p.near("thickness, mm", width, 0.08, line.area.height());
        p.near("left, mm", 28.0, 0.7, line.area.x0);
        p.near("right, mm", 184.0, 0.7, line.area.x1);
        p.is("colour", "[0, 0, 0]", format!("{:?}", line.color));
    }
    Some(())
}

/// The lines below the last text: those of a table above it are not of the imprint.
fn of_imprint(page: &Page) -> Vec<&Stroke> {
    let first = ["抄送", "青禾市人民政府办公室2026"]
        .iter()
        .find_map(|words| page.line(words));
    let Some(first) = first else {
        return Vec::new();
    };
    let mut rules = page.rules();
    rules.retain(|line| line.area.y0 > first.top() - 4.0);
    rules
}

fn last_rule(p: &mut Probe<'_>) -> Option<()> {
    let found = of_imprint(p.of.pages.last()?);
    p.near(
        "lower edge of the last, mm",
        262.0,
        0.8,
        found.last()?.area.y1,
    );
    Some(())
}

fn last_page(p: &mut Probe<'_>) -> Option<()> {
    let (page, _) = p.of.find("抄送：")?;
    p.is("page", p.of.pages.len(), page + 1);
    // GB/T 33476.2 asks for the back of the last sheet.
    if p.of.standard.rise() > 0.0 {
        p.holds("an even page", (page + 1).is_multiple_of(2));
    }
    Some(())
}

fn copies(p: &mut Probe<'_>) -> Option<()> {
    let lines = p.of.from("抄送：")?;
    p.near("size, pt", 14.0, 0.1, lines[0].size());
    p.near("left, mm", 28.0 + SMALL, 0.8, lines[0].left());
    p.near(
        "left of the names, mm",
        28.0 + 4.0 * SMALL,
        1.0,
        lines[0].x_of("市委")?,
    );
    let last = lines
        .iter()
        .rfind(|line| line.text().contains("青禾军分区"))?;
    p.near(
        "left of the next line, mm",
        28.0 + 4.0 * SMALL,
        0.8,
        last.left(),
    );
    p.holds("ends with a full stop", last.text().ends_with('。'));
    p.font("抄送：", "仿宋_GB2312")
}

fn printed(p: &mut Probe<'_>) -> Option<()> {
    let line =
        p.of.pages
            .last()?
            .line("青禾市人民政府办公室2026年3月6日印发")?;
    p.near("size, pt", 14.0, 0.1, line.size());
    p.near("left, mm", 28.0 + SMALL, 0.8, line.left());
    p.near("right, mm", RIGHT - SMALL, 0.8, line.right());
    Some(())
}

fn rules_between(p: &mut Probe<'_>) -> Option<()> {
    let page = p.of.pages.last()?;
    let found = of_imprint(page);
    let [_, between, _] = found.as_slice() else {
        return None;
    };
    let printed = page.line("青禾市人民政府办公室2026")?;
    p.holds(
        "a line above the printer",
        between.area.y1 < printed.top() && printed.top() - between.area.y1 < 4.0,
    );
    Some(())
}

fn least_imprint(p: &mut Probe<'_>) -> Option<()> {
    p.is("lines", 2, of_imprint(p.of.pages.last()?).len());
    Some(())
}
