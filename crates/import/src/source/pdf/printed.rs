//! Characters → the lines in which they are printed.

use super::glyphs::Glyph;

/// A line as it is printed; places in points.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Printed {
    pub(super) text: String,
    /// Where its first character begins.
    pub(super) left: f64,
    /// Where its last character ends.
    pub(super) right: f64,
    /// Its base line, from the page's top.
    pub(super) y: f64,
    /// The size of most of its characters.
    pub(super) size: f64,
}

/// How far a base line may wander inside a line (raised and lowered figures), in sizes.
const WANDER: f64 = 0.45;
/// A gap inside a line that is wider than this parts two columns, in sizes.
const COLUMN_GAP: f64 = 1.8;
/// A gap between Latin characters that is wider than this is a space, in sizes.
const WORD_GAP: f64 = 0.25;
/// The same character this near to itself is one that is printed twice to look bold, in sizes.
const DOUBLE: f64 = 0.12;

/// The lines of a page from top to bottom.
pub(super) fn lines(mut glyphs: Vec<Glyph>) -> Vec<Printed> {
    glyphs.retain(|glyph| glyph.size > 0.5);
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        match rows.last_mut() {
            Some(row) if near(row, &glyph) => row.push(glyph),
            _ => rows.push(vec![glyph]),
        }
    }
    let lines = rows.into_iter().map(line);
    lines.filter(|line| !line.text.is_empty()).collect()
}

/// Whether the glyph stands on the line of a row; the row's largest glyph says how far it may wander.
fn near(row: &[Glyph], glyph: &Glyph) -> bool {
    let largest = row.iter().take(64).max_by(|a, b| a.size.total_cmp(&b.size));
    largest.is_some_and(|one| (glyph.y - one.y).abs() <= WANDER * one.size.max(glyph.size))
}

fn line(mut row: Vec<Glyph>) -> Printed {
    row.sort_by(|a, b| a.x.total_cmp(&b.x));
    row.dedup_by(|next, one| next.text == one.text && next.x - one.x < DOUBLE * one.size);
    let mut sizes: Vec<f64> = row.iter().map(|glyph| glyph.size).collect();
    sizes.sort_by(f64::total_cmp);
    let mut line = Printed {
        size: sizes[sizes.len() / 2],
        y: row[0].y,
        ..Printed::default()
    };
    let mut before: Option<&Glyph> = None;
    for glyph in row.iter().filter(|glyph| !glyph.text.trim().is_empty()) {
        if let Some(before) = before {
            line.text.push_str(gap(before, glyph));
        } else {
            line.left = glyph.x;
            line.y = glyph.y;
        }
        line.text
            .extend(glyph.text.chars().filter(|c| !c.is_control()));
        line.right = end(glyph);
        before = Some(glyph);
    }
    line
}

/// What stands between two neighbours of a line.
fn gap(before: &Glyph, glyph: &Glyph) -> &'static str {
    let width = (glyph.x - end(before)) / glyph.size.max(before.size);
    let narrow = |glyph: &Glyph| glyph.text.is_ascii();
    match () {
        () if width > COLUMN_GAP => "\t",
        () if width > WORD_GAP && narrow(before) && narrow(glyph) => " ",
        () if width > 0.7 => " ",
        () => "",
    }
}

/// Where a glyph ends, as near as can be told without its font: a Chinese character is as wide as high.
fn end(glyph: &Glyph) -> f64 {
    let widths = glyph.text.chars().map(|c| match c {
        'i' | 'l' | 'j' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.3,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.85,
        c if c.is_ascii() => 0.52,
        _ => 1.0,
    });
    glyph.x + widths.sum::<f64>() * glyph.size
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyphs(text: &str, x: f64, y: f64) -> Vec<Glyph> {
        let place = |(n, c): (u8, char)| Glyph {
            text: c.to_string(),
            x: x + 16.0 * f64::from(n),
            y,
            size: 16.0,
        };
        (0..).zip(text.chars()).map(place).collect()
    }

    #[test]
    fn lines_are_told_from_top_to_bottom_whatever_the_order_of_drawing() {
        let mut page = glyphs("第二行", 80.0, 130.0);
        page.extend(glyphs("第一行", 80.0, 100.0));
        page.extend(glyphs("右", 400.0, 101.0));
        let texts: Vec<String> = lines(page).into_iter().map(|line| line.text).collect();
        assert_eq!(texts, ["第一行\t右", "第二行"]);
    }

    #[test]
    fn what_is_printed_twice_to_look_bold_stands_once() {
        let mut page = glyphs("总体要求", 80.0, 100.0);
        page.extend(glyphs("总体要求", 80.4, 100.0));
        assert_eq!(lines(page)[0].text, "总体要求");
    }
}
