//! Tables: those that hold figures, and those that only place text on the page.

use super::block::{Block, Paragraph, Row, Run, Table, flat};

/// The style of the tables that this program writes.
const OURS: &str = "OfficialTable";

/// The longest cell of a row that is one line of a layout, in characters.
const SHORT: usize = 40;

/// What a table is to a reader.
pub(super) enum Shown {
    /// Rows and columns, and whether this program wrote them.
    Table(Vec<Row>, bool),
    /// Text that a table only puts in its place.
    Text(Vec<Block>),
}

impl Table {
    /// What it is to a reader. One column or one row is no table, nor is 版记 (GB/T 9704-2012 §7.4).
    pub(super) fn shown(self) -> Shown {
        let columns = self.rows.iter().map(|row| row.cells.len()).max();
        if self.style == OURS {
            return Shown::Table(self.rows, true);
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
            Err(rows) => Shown::Table(rows, false),
        }
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
