//! Tables: those that hold figures, and those that only place text on the page.

use super::block::{Block, Paragraph, Row, Run, Table, flat};
use super::form::Side;
use crate::source::RowSetting;
use plan::CellAlign;

/// The style of the tables that this program writes.
const OURS: &str = "OfficialTable";

/// The style of those whose columns are as wide as somebody wanted them.
const OURS_SET: &str = "OfficialTableSet";

/// Columns count as equally wide up to one part in so many: Word makes them so where nobody moved a line.
const EQUAL: u64 = 30;

/// The longest cell of a row that is one line of a layout, in characters.
const SHORT: usize = 40;

/// What a table is to a reader.
pub(super) enum Shown {
    /// Rows and columns.
    Table(Data),
    /// Text that a table only puts in its place.
    Text(Vec<Block>),
}

/// A table that holds data.
pub(super) struct Data {
    pub(super) rows: Vec<Row>,
    /// This program wrote it.
    pub(super) ours: bool,
    /// The shares of its columns in the width, in thousandths; empty where they follow the words.
    pub(super) widths: Vec<u32>,
}

impl Table {
    /// What it is to a reader. One column or one row is no table, nor is 版记 (GB/T 9704-2012 §7.4).
    pub(super) fn shown(self) -> Shown {
        let columns = self.rows.iter().map(|row| row.cells.len()).max();
        let ours = self.style == OURS || self.style == OURS_SET;
        let widths = self.widths(columns.unwrap_or_default());
        if ours {
            return Shown::Table(Data {
                rows: self.rows,
                ours,
                widths,
            });
        }
        if columns.is_none_or(|columns| columns < 2) {
            return Shown::Text(
                self.rows
                    .into_iter()
                    .flat_map(|row| row.cells)
                    .flatten()
                    .collect(),
            );
        }
        if self.is_imprint() {
            return Shown::Text(self.rows.iter().map(as_line).collect());
        }
        match <[Row; 1]>::try_from(self.rows) {
            Ok([only]) if only.is_line() => Shown::Text(vec![as_line(&only)]),
            Ok([only]) => Shown::Text(only.cells.into_iter().flatten().collect()),
            Err(rows) => Shown::Table(Data { rows, ours, widths }),
        }
    }

    /// The shares of its columns in the width where somebody gave them: not where the columns follow the words, nor where
    /// all are alike.
    fn widths(&self, columns: usize) -> Vec<u32> {
        let known = &self.columns;
        let sum: u64 = known.iter().map(|width| u64::from(*width)).sum();
        let parts = known.len() as u64;
        let equal = |width: &u32| (u64::from(*width) * parts).abs_diff(sum) * EQUAL <= sum;
        let kept = match self.style.as_str() {
            OURS => false,
            OURS_SET => true,
            _ => !known.iter().all(equal),
        };
        if !kept || known.len() != columns || known.contains(&0) {
            return Vec::new();
        }
        let share = |width: &u32| (u64::from(*width) * 1000 + sum / 2) / sum;
        known
            .iter()
            .map(|width| share(width).max(1) as u32)
            .collect()
    }

    fn is_imprint(&self) -> bool {
        let mut cells = self
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .map(|cell| flat(cell));
        let first = cells.find(|cell| !cell.is_empty()).unwrap_or_default();
        ["抄送", "主送", "抄报"]
            .iter()
            .any(|word| first.starts_with(word))
    }
}

impl Data {
    /// How a row is set, apart from its words.
    pub(super) fn setting(&self, row: &Row) -> RowSetting {
        let shown = |column: usize| row.joined.iter().all(|(at, _)| *at != column);
        let cells = row.cells.iter().enumerate();
        RowSetting {
            aligned: cells
                .filter(|(column, _)| shown(*column))
                .filter_map(|(column, cell)| Some((column, align(cell, self.ours)?)))
                .collect(),
            joined: row.joined.clone(),
            widths: self.widths.clone(),
        }
    }
}

/// Where the words of a cell stand. Of a foreign one only what differs from how lines begin anyway; a style may say it.
fn align(cell: &[Block], ours: bool) -> Option<CellAlign> {
    let first = cell.iter().find_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) => None,
    })?;
    let align = first.side.map(|side| match side {
        Side::Left => CellAlign::Left,
        Side::Center => CellAlign::Center,
        Side::Right => CellAlign::Right,
        Side::Justify | Side::Distribute => CellAlign::Justify,
    });
    let centred = first.centred.then_some(CellAlign::Center);
    if ours {
        align
    } else {
        align.or(centred).filter(|align| align.is_elsewhere())
    }
}

impl Row {
    /// Whether its cells are the pieces of one line.
    fn is_line(&self) -> bool {
        self.cells.iter().all(|cell| {
            let text = flat(cell);
            !text.contains('\n') && text.chars().count() <= SHORT
        })
    }
}

fn as_line(row: &Row) -> Block {
    let text = row.line();
    let run = Run {
        len: text.len(),
        ..Run::default()
    };
    Block::Paragraph(Paragraph {
        text,
        runs: vec![run],
        ..Paragraph::default()
    })
}
