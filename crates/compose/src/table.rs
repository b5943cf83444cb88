//! Tables: caption above, columns as wide as their words ask for.

use crate::body::{self, Variables};
use crate::composed::{Block, Origin, Paragraph, Table};
use crate::measure::{Length, to_f64, width};
use crate::profile::Profile;
use crate::role::{Role, Voice};
use plan::{Node, Text};

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
            columns: columns(&table.rows, count, profile),
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

/// Widths that fill the text area: each column as its widest cell asks for; where that is too much, the widest columns
/// give way together, and their words wrap.
fn columns(rows: &[Vec<Text>], count: usize, profile: &Profile) -> Vec<Length> {
    let whole = profile.page.text_width();
    let needs: Vec<Length> = (0..count)
        .map(|column| need(rows, column, profile))
        .collect();
    let cap = cap(&needs, whole);
    let widths = needs.iter().map(|need| (*need).min(cap));
    spread(&widths.collect::<Vec<_>>(), whole)
}

/// What the widest cell of a column takes, with a character to spare and the padding at both sides.
fn need(rows: &[Vec<Text>], column: usize, profile: &Profile) -> Length {
    let cells = rows.iter().filter_map(|row| row.get(column));
    let widest = cells
        .map(|text| width(&text.plain()).count())
        .fold(1.0, f64::max);
    profile.format(Role::TableCell).size.em() * (widest + 1.0) + profile.tables.padding * 2.0
}

/// The width at which the widest columns must stop for all to fit.
fn cap(needs: &[Length], whole: Length) -> Length {
    let mut sorted = needs.to_vec();
    sorted.sort_unstable();
    let mut room = whole;
    for (at, need) in sorted.iter().enumerate() {
        let share = room * (1.0 / to_f64(sorted.len() - at));
        if *need > share {
            return share;
        }
        room = room - *need;
    }
    whole
}

/// Widths in these proportions that are together exactly the whole, in whole twips.
fn spread(widths: &[Length], whole: Length) -> Vec<Length> {
    let sum: f64 = widths.iter().map(|width| width.to_pt()).sum();
    let mut reached = 0.0;
    let mut last = Length::ZERO;
    let place = |width: &Length| {
        reached += width.to_pt();
        let end = Length::twips((whole * (reached / sum)).to_twips());
        end - std::mem::replace(&mut last, end)
    };
    widths.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_widest_columns_give_way() {
        let pt = |widths: &[f64]| widths.iter().map(|w| Length::pt(*w)).collect::<Vec<_>>();
        let whole = Length::pt(400.0);
        assert_eq!(
            cap(&pt(&[40.0, 300.0, 60.0, 500.0]), whole),
            Length::pt(150.0)
        );
        assert_eq!(cap(&pt(&[40.0, 60.0]), whole), whole);
        assert_eq!(spread(&pt(&[1.0, 3.0]), whole), pt(&[100.0, 300.0]));
    }
}
