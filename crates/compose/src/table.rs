//! Tables: caption above, columns as wide as their words ask for.

use crate::body::{self, Variables};
use crate::composed::{Block, Origin, Paragraph, Table};
use crate::measure::{Length, width};
use crate::profile::{Align, Profile};
use crate::role::{Role, Voice};
use plan::{Cell, CellAlign, Node};

/// Cells of up to so many characters stay on one line.
const FEWEST: f64 = 4.0;
/// More lines in a cell than these, and the table stands on a landscape page.
const MOST_UPRIGHT: u32 = 5;
/// More lines are not looked for: the columns share the width.
const MOST_LINES: u32 = 60;

/// A caption, if there is one, and the table.
pub(crate) fn blocks(
    node: &Node,
    table: &plan::Table,
    variables: &Variables,
    profile: &Profile,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !table.caption.is_empty() {
        let mut caption = body::of(node, Role::Caption);
        caption.push_text(&table.caption, Voice::Plain, variables);
        blocks.push(Block::Paragraph(caption));
    }
    let count = table.width();
    if count > 0 {
        let page = &profile.page;
        let cells = table.cells();
        let lines = lines(&cells, count, FEWEST, page.text_width(), profile);
        let wide = lines.is_none_or(|lines| lines > MOST_UPRIGHT);
        let whole = if wide {
            page.text_height()
        } else {
            page.text_width()
        };
        let areas = cells.iter().map(|cell| cell.area);
        let shares = table.shares();
        blocks.push(Block::Table(Table {
            origin: Some(Origin(node.id.0.as_u128())),
            columns_set: shares.is_some(),
            columns: shares.map_or_else(
                || columns(&cells, count, whole, profile),
                |shares| spread(&shares, whole),
            ),
            wide,
            header_rows: (table.header_rows as usize).min(table.rows.len()),
            merged: areas.filter(|area| !area.is_single()).collect(),
            rows: rows(table, &cells, variables),
        }));
    }
    blocks
}

fn rows(table: &plan::Table, cells: &[Cell], variables: &Variables) -> Vec<Vec<Paragraph>> {
    let role = |row: usize| {
        if row < table.header_rows as usize {
            Role::TableHead
        } else {
            Role::TableCell
        }
    };
    let empty = |row| vec![Paragraph::new(role(row), ""); table.width()];
    let mut rows: Vec<Vec<Paragraph>> = (0..table.rows.len()).map(empty).collect();
    for Cell { area, text } in cells {
        let (row, column) = (area.row as usize, area.column as usize);
        let paragraph = &mut rows[row][column];
        paragraph.push_text(text, Voice::Plain, variables);
        paragraph.place.align = table.align(row, column).map(align);
    }
    rows
}

fn align(wanted: CellAlign) -> Align {
    match wanted {
        CellAlign::Left => Align::Left,
        CellAlign::Center => Align::Center,
        CellAlign::Right => Align::Right,
        CellAlign::Justify => Align::Justify,
    }
}

/// Widths that fill the page's width: no cell takes more lines than it must for all columns to fit. Where even that is
/// not enough, fewer characters stay together.
fn columns(cells: &[Cell], count: usize, whole: Length, profile: &Profile) -> Vec<Length> {
    let found = [FEWEST, 3.0, 2.0, 1.0].into_iter().find_map(|fewest| {
        let lines = lines(cells, count, fewest, whole, profile)?;
        Some(needs(cells, count, fewest, lines, profile))
    });
    let shares = found.map_or_else(
        || vec![1.0; count],
        |needs| needs.iter().map(|need| need.to_pt()).collect(),
    );
    spread(&shares, whole)
}

/// The lines that the fullest cell takes where all columns fit; none if they cannot.
fn lines(
    cells: &[Cell],
    count: usize,
    fewest: f64,
    whole: Length,
    profile: &Profile,
) -> Option<u32> {
    (1..=MOST_LINES).find(|lines| {
        let needs = needs(cells, count, fewest, *lines, profile);
        needs.into_iter().fold(Length::ZERO, |a, b| a + b) <= whole
    })
}

/// What each column takes where no cell has more lines than that; columns share what a cell over several of them takes.
fn needs(cells: &[Cell], count: usize, fewest: f64, lines: u32, profile: &Profile) -> Vec<Length> {
    let em = profile.format(Role::TableCell).size.em();
    let mut widest = vec![1.0_f64; count];
    for Cell { area, text } in cells {
        let share = cell(&text.plain(), fewest, lines) / f64::from(area.columns);
        for column in &mut widest[area.column as usize..][..area.columns as usize] {
            *column = column.max(share);
        }
    }
    let with_margins = |widest: f64| em * (widest + 0.5) + profile.tables.padding * 2.0;
    widest.into_iter().map(with_margins).collect()
}

/// The width in characters of a cell's words on so many lines. A few characters stay together, as figures do.
fn cell(words: &str, fewest: f64, lines: u32) -> f64 {
    let whole = width(words).count();
    let figures = words.split(|c: char| !c.is_ascii_graphic());
    let figure = figures.map(|one| width(one).count()).fold(0.0, f64::max);
    // A line may end one character early, where a mark may not begin the next.
    let ragged = if lines > 1 { 1.0 } else { 0.0 };
    let share = (whole / f64::from(lines)).ceil() + ragged;
    share.max(fewest).max(figure).min(whole)
}

/// Widths in these proportions that are together exactly the whole, in whole twips.
fn spread(shares: &[f64], whole: Length) -> Vec<Length> {
    let sum: f64 = shares.iter().sum();
    let mut reached = 0.0;
    let mut last = Length::ZERO;
    let place = |share: &f64| {
        reached += share;
        let end = Length::twips((whole * (reached / sum)).to_twips());
        end - std::mem::replace(&mut last, end)
    };
    shares.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_characters_and_figures_stay_on_one_line() {
        assert!((cell("牵头单位", 4.0, 3) - 4.0).abs() < 0.01);
        assert!((cell("共1200000.50元", 4.0, 4) - 5.0).abs() < 0.01);
        assert!((cell("市住房和城乡建设局、市财政局", 4.0, 2) - 8.0).abs() < 0.01);
    }

    #[test]
    fn columns_fill_the_width_to_the_twip() {
        assert_eq!(
            spread(&[1.0, 3.0], Length::pt(400.0)),
            [Length::pt(100.0), Length::pt(300.0)]
        );
    }
}
