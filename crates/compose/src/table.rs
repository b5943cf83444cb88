//! Tables: caption above, columns as wide as their words ask for.

use crate::body::{self, Variables};
use crate::composed::{Block, Origin, Paragraph, Table};
use crate::measure::{Length, width};
use crate::profile::Profile;
use crate::role::{Role, Voice};
use plan::{Node, Text};

/// A column is never narrower, nor counted as wider, in characters; beyond that its words wrap.
const COLUMN: (f64, f64) = (3.0, 24.0);

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
    let count = table.rows.iter().map(Vec::len).max().unwrap_or_default();
    if count > 0 {
        blocks.push(Block::Table(Table {
            origin: Some(Origin(node.id.0.as_u128())),
            columns: columns(&table.rows, count, profile.page.text_width()),
            header_rows: (table.header_rows as usize).min(table.rows.len()),
            rows: rows(table, count, variables),
        }));
    }
    blocks
}

fn rows(table: &plan::Table, count: usize, variables: &Variables) -> Vec<Vec<Paragraph>> {
    let row = |(at, cells): (usize, &Vec<Text>)| {
        let role = if at < table.header_rows as usize {
            Role::TableHead
        } else {
            Role::TableCell
        };
        let mut row: Vec<Paragraph> = cells
            .iter()
            .map(|text| {
                let mut cell = Paragraph::new(role, "");
                cell.push_text(text, Voice::Plain, variables);
                cell
            })
            .collect();
        row.resize_with(count, || Paragraph::new(role, ""));
        row
    };
    table.rows.iter().enumerate().map(row).collect()
}

/// Widths in proportion to the widest words of each column, together the whole width in whole twips.
fn columns(rows: &[Vec<Text>], count: usize, whole: Length) -> Vec<Length> {
    let widest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        let widest = cells
            .map(|text| width(&text.plain()).count())
            .fold(0.0, f64::max);
        widest.clamp(COLUMN.0, COLUMN.1)
    };
    let weights: Vec<f64> = (0..count).map(widest).collect();
    let sum: f64 = weights.iter().sum();
    let mut ends = 0.0;
    let mut last = 0;
    let width = |weight: f64| {
        ends += weight;
        let end = (f64::from(whole.to_twips()) * ends / sum).round() as i32;
        Length::twips(end - std::mem::replace(&mut last, end))
    };
    weights.into_iter().map(width).collect()
}
