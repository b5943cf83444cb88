//! Paper, type area, grid, colour, page numbers, landscape pages (GB/T 9704-2012 §3–§6, §7.5, §8, §9).
#![expect(clippy::unnecessary_wraps, reason = "all measures have one shape")]

use super::exhibit::attribute;
use super::rule::{Probe, Rule};
use super::specimen::Specimen::{Joint, Single, Text};

const PRESS: &str = "paper and press: not in a file";

pub(super) const RULES: &[Rule] = &[
    Rule::on(Text, "9704-3.1", character),
    Rule::on(Text, "9704-3.2", line),
    Rule::not("9704-4", PRESS),
    Rule::on(Joint, "9704-5.1", sheet),
    Rule::on(Text, "9704-5.2.1a", upper_margin),
    Rule::on(Text, "9704-5.2.1b", left_margin),
    Rule::on(Text, "9704-5.2.1c", text_area),
    Rule::on(Text, "9704-5.2.1d", other_margins),
    Rule::on(Text, "9704-5.2.2", body_type),
    Rule::on(Text, "9704-5.2.3a", lines_of_page),
    Rule::on(Text, "9704-5.2.3b", characters_of_line),
    Rule::not(
        "9704-5.2.3c",
        "a hazard of renderers: 5.2.3b turns red where it strikes",
    ),
    Rule::on(Text, "9704-5.2.3d", grid),
    Rule::on(Text, "9704-5.2.3e", even_pitch),
    Rule::on(Text, "9704-5.2.3f", punctuation),
    Rule::on(Joint, "9704-5.2.4", colors),
    Rule::not("9704-6.1", PRESS),
    Rule::not("9704-6.2", PRESS),
    Rule::not("9704-6.3a", PRESS),
    Rule::not("9704-6.3b", PRESS),
    Rule::not("9704-6.3c", PRESS),
    Rule::not("9704-6.3d", PRESS),
    Rule::on(Text, "9704-7.5a", number_glyphs),
    Rule::on(Text, "9704-7.5b", number_height),
    Rule::on(Text, "9704-7.5c", number_side),
    Rule::not(
        "9704-7.5d",
        "blank pages stand in a file only before an imprint on an even page: tested in compose",
    ),
    Rule::on(Single, "9704-7.5e", numbers_go_on),
    Rule::on(Single, "9704-7.5f", first_number),
    Rule::not(
        "9704-7.5g",
        "house style, not a rule: the house profile has it",
    ),
    Rule::on(Joint, "9704-8a", landscape_number),
    Rule::on(Joint, "9704-8b", landscape_head),
    Rule::on(Joint, "9704-8c", table_area),
    Rule::not(
        "9704-9",
        "units, marks and figures in words: for proofreading",
    ),
];

/// 下边缘 of the text area.
const FOOT: f64 = 262.0;

fn character(p: &mut Probe<'_>) -> Option<()> {
    let marks = &p.of.pages.get(1)?.lines.first()?.marks;
    let span = marks.last()?.x - marks[0].x;
    let count = f64::from(u32::try_from(marks.len()).ok()? - 1);
    p.near("cell of a character, mm", 5.57, 0.05, span / count);
    Some(())
}

fn line(p: &mut Probe<'_>) -> Option<()> {
    let body: Vec<f64> =
        p.of.pages
            .get(1)?
            .text()
            .map(super::paper::Line::base)
            .collect();
    let found = (body.last()? - body.first()?) / f64::from(u32::try_from(body.len()).ok()? - 1);
    p.near("line of 3号, mm", p.of.standard.pitch, 0.1, found);
    let title = &p.of.pages[0].lines;
    let found = title.get(1)?.base() - title[0].base();
    p.near("line of 2号, mm", 12.51, 0.1, found);
    Some(())
}

fn sheet(p: &mut Probe<'_>) -> Option<()> {
    for page in &p.of.pages {
        let (long, short) = (page.height.max(page.width), page.height.min(page.width));
        p.near("long side, mm", 297.0, 0.5, long);
        p.near("short side, mm", 210.0, 0.5, short);
    }
    Some(())
}

fn upper_margin(p: &mut Probe<'_>) -> Option<()> {
    let found = p.of.pages.get(1)?.lines.first()?.base();
    p.near("base of the first line, mm", p.of.row(1), 1.0, found);
    Some(())
}

fn left_margin(p: &mut Probe<'_>) -> Option<()> {
    let found = p.of.pages.get(1)?.lines.first()?.left();
    p.near("left edge, mm", 28.0, 1.0, found);
    Some(())
}

fn text_area(p: &mut Probe<'_>) -> Option<()> {
    let line = p.of.pages.get(1)?.lines.first()?;
    p.near("width, mm", 156.0, 1.0, line.end() - line.left());
    let below = |page: &super::paper::Page| page.text().all(|line| line.bottom() < FOOT + 0.5);
    let empty = p.of.pages.iter().all(below);
    p.holds("nothing but the number below it", empty);
    Some(())
}

fn other_margins(p: &mut Probe<'_>) -> Option<()> {
    let page = p.of.pages.get(1)?;
    let right = page.width - page.lines.first()?.end();
    p.near("right, mm", 26.0, 1.0, right);
    // The foot of a line stands a fifth of it below the base.
    let foot = |base: f64| page.height - base - p.of.standard.pitch * 0.2;
    let (expected, found) = (foot(p.of.row(22)), foot(page.text().last()?.base()));
    p.near("lower, mm", expected, 1.0, found);
    Some(())
}

fn body_type(p: &mut Probe<'_>) -> Option<()> {
    p.near(
        "size, pt",
        16.0,
        0.1,
        p.of.pages.get(1)?.lines.first()?.size(),
    );
    p.font("推进县域商业体系", "仿宋_GB2312")
}

fn lines_of_page(p: &mut Probe<'_>) -> Option<()> {
    let found = p.of.pages.get(1)?.text().count();
    p.is("lines of a full page", 22, found);
    Some(())
}

fn characters_of_line(p: &mut Probe<'_>) -> Option<()> {
    let found = p.of.pages.get(1)?.lines.first()?.marks.len();
    p.is("characters of a full line", 28, found);
    Some(())
}

fn grid(p: &mut Probe<'_>) -> Option<()> {
    let document = p.of.part("word/document.xml");
    let twips: f64 = attribute(document, "w:linePitch")?.parse().ok()?;
    let found = twips / 1440.0 * 25.4;
    p.near("line of the grid, mm", p.of.standard.pitch, 0.1, found);
    Some(())
}

fn even_pitch(p: &mut Probe<'_>) -> Option<()> {
    let lines: Vec<f64> =
        p.of.pages
            .last()?
            .text()
            .map(super::paper::Line::base)
            .collect();
    let steps = lines.windows(2).map(|pair| pair[1] - pair[0]);
    let (least, most) = steps.fold((f64::MAX, f64::MIN), |(least, most), step| {
        (least.min(step), most.max(step))
    });
    p.near("widest less narrowest line, mm", 0.0, 0.2, most - least);
    Some(())
}

fn punctuation(p: &mut Probe<'_>) -> Option<()> {
    let settings = p.of.part("word/settings.xml");
    let at = settings.find("<w:characterSpacingControl")?;
    p.is(
        "marks",
        "doNotCompress",
        attribute(&settings[at..], "w:val")?,
    );
    Some(())
}

fn colors(p: &mut Probe<'_>) -> Option<()> {
    let marks = |page: usize| p.of.pages[page].lines.iter().flat_map(|line| &line.marks);
    let black = (1..p.of.pages.len()).all(|page| marks(page).all(|mark| mark.color == [0; 3]));
    let red: String = marks(0)
        .filter(|mark| mark.color != [0; 3])
        .map(|mark| mark.text)
        .collect();
    p.holds("black after the first page", black);
    let names = "青禾市发展和改革委员会青禾市财政局文件青禾市住房和城乡建设局";
    p.is("red on the first page", names, red);
    Some(())
}

fn number_glyphs(p: &mut Probe<'_>) -> Option<()> {
    let number = p.of.pages[0].number()?;
    p.is("number", "—1—", number.text());
    p.near("size, pt", 14.0, 0.1, number.size());
    let styles = p.of.part("word/styles.xml");
    let style = &styles[styles.find("w:styleId=\"Footer\"")?..];
    p.is("type", "宋体", attribute(style, "w:eastAsia")?);
    Some(())
}

fn number_height(p: &mut Probe<'_>) -> Option<()> {
    for page in 0..2 {
        let ink = p.of.pages.get(page)?.number()?.marks[0].ink;
        p.near("height of the dash, mm", FOOT + 7.0, 0.7, ink.center().y);
    }
    Some(())
}

fn number_side(p: &mut Probe<'_>) -> Option<()> {
    let right = p.of.edge() + 156.0 - p.of.pages[0].number()?.end();
    let left = p.of.pages.get(1)?.number()?.left() - p.of.edge();
    p.near("from the right, odd, mm", 4.94, 0.8, right);
    p.near("from the left, even, mm", 4.94, 0.8, left);
    Some(())
}

fn numbers_go_on(p: &mut Probe<'_>) -> Option<()> {
    for (at, page) in (1..).zip(&p.of.pages) {
        p.is("number", format!("—{at}—"), page.number()?.text());
    }
    Some(())
}

fn first_number(p: &mut Probe<'_>) -> Option<()> {
    p.holds("a number on page 1", p.of.pages[0].number().is_some());
    Some(())
}

/// Turned anticlockwise, the lower edge of the upright sheet is the left one.
fn landscape_number(p: &mut Probe<'_>) -> Option<()> {
    let turned = |page: &&(usize, &super::paper::Page)| page.1.width > page.1.height;
    let pages: Vec<_> = (1..).zip(&p.of.pages).collect();
    let pages: Vec<_> = pages.iter().filter(turned).collect();
    pages.first()?;
    for (at, page) in pages {
        let number = page.number()?;
        let middle = number.marks[0].ink.center().x;
        p.near("from the lower edge, mm", 297.0 - FOOT - 7.0, 0.7, middle);
        if at % 2 == 1 {
            let end = number.marks.last()?.ink.y1;
            p.near("right end, odd, mm", 178.8, 0.9, end);
        } else {
            p.near("left end, even, mm", 33.2, 0.9, number.marks[0].ink.y0);
        }
    }
    Some(())
}

fn landscape_head(p: &mut Probe<'_>) -> Option<()> {
    let page = p.of.pages.iter().find(|page| page.width > page.height)?;
    let label = page.line("附件")?;
    let left = page.width - p.of.standard.top - 225.0 - 2.0 * p.of.standard.rise();
    p.near("left edge of the label, mm", left, 1.0, label.left());
    p.near("its upper edge, mm", 31.0, 1.5, label.top());
    Some(())
}

fn table_area(p: &mut Probe<'_>) -> Option<()> {
    let page = p.of.pages.iter().find(|page| page.width > page.height)?;
    let ink = page.strokes.iter().map(|stroke| stroke.area);
    let area = ink.reduce(|all, one| all.union(one))?;
    p.near(
        "left edge, mm",
        page.width - 262.0 - p.of.standard.rise(),
        1.0,
        area.x0,
    );
    p.near(
        "right edge, mm",
        page.width - p.of.standard.top,
        1.0,
        area.x1,
    );
    p.holds("above the lower edge", area.y1 < 184.5);
    Some(())
}
