//! Paragraphs and tables that are being read.

use crate::limits::MAX_COLUMNS;
use crate::report::Reason;
use crate::source::docx::block::{Block, Paragraph, Row, Run, Table};
use crate::source::docx::form::Side;
use crate::source::docx::numbering::NumberRef;
use crate::source::docx::symbols;
use crate::source::docx::xml::Element;
use plan::Neighbour;

/// A paragraph that is being read.
#[derive(Default)]
pub(super) struct Open {
    pub(super) paragraph: Paragraph,
    pub(super) style: Option<String>,
    pub(super) number: NumberRef,
    pub(super) outline_level: Option<u8>,
    pub(super) side: Option<Side>,
    pub(super) run: Run,
    /// Blocks of text boxes and notes that hang on it.
    pub(super) hanging: Vec<Block>,
    pub(super) in_properties: bool,
    pub(super) in_run_properties: bool,
    pub(super) joins: Option<Joins>,
}

/// Why the next paragraph runs on behind this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joins {
    /// The mark between them was deleted, or its insertion is refused.
    Revised,
    /// It is hidden: the heading runs into its body.
    Separator,
}

/// A table that is being read, and its last row.
#[derive(Default)]
pub(super) struct OpenTable {
    pub(super) table: Table,
    pub(super) row: Row,
    /// How many columns the cell that is open takes.
    pub(super) span: usize,
    /// Whether it goes on with the cell above.
    pub(super) goes_on: bool,
    /// The row was deleted, or its insertion is refused.
    pub(super) refused: bool,
    pub(super) in_row_properties: bool,
}

impl Open {
    pub(super) fn property(&mut self, element: &Element<'_>) {
        match element.name {
            "pStyle" => self.style = element.val(),
            "outlineLvl" => self.outline_level = element.number(),
            "numId" => self.number.id = element.val(),
            "ilvl" => self.number.level = element.number(),
            "jc" => self.side = element.val().as_deref().and_then(Side::of),
            _ => {}
        }
    }

    pub(super) fn push(&mut self, text: &str) {
        let font = self.run.look.symbols.clone();
        let before = self.paragraph.text.len();
        let breaks = matches!(text, "\n" | "\t");
        let shown = text.chars().filter_map(|c| match c {
            _ if breaks => Some(c),
            '\n' | '\r' | '\t' => Some(' '),
            c if c.is_control() => None,
            c => Some(symbols::unicode(c, font.as_deref().unwrap_or_default())),
        });
        self.paragraph.text.extend(shown);
        let len = self.paragraph.text.len() - before;
        match self.paragraph.runs.last_mut() {
            Some(last) if last.look == self.run.look && last.heading == self.run.heading => {
                last.len += len;
            }
            _ => self.paragraph.runs.push(Run {
                len,
                ..self.run.clone()
            }),
        }
    }

    pub(super) fn drop(&mut self, reason: Reason, text: &str) {
        match self.paragraph.gone.last_mut() {
            Some((last, gone)) if *last == reason => gone.push_str(text),
            _ => self.paragraph.gone.push((reason, text.to_owned())),
        }
    }

    /// This paragraph with the next running on behind it.
    pub(super) fn before(mut self, next: Self) -> Self {
        let separator = self.joins == Some(Joins::Separator);
        if separator && !self.paragraph.text.is_empty() {
            self.paragraph.separated = self.paragraph.text.len();
        } else {
            self.style = next.style;
            self.number = next.number;
            self.outline_level = next.outline_level;
            self.side = next.side;
        }
        self.joins = next.joins;
        let (first, second) = (&mut self.paragraph, next.paragraph);
        first.text.push_str(&second.text);
        first.runs.extend(second.runs);
        first.gone.extend(second.gone);
        first.remarks.extend(second.remarks);
        first.ours |= second.ours;
        self.hanging.extend(next.hanging);
        self
    }
}

impl OpenTable {
    /// A column of the grid, with its width in twips.
    pub(super) fn column(&mut self, width: Option<i32>) {
        let columns = &mut self.table.columns;
        if columns.len() < MAX_COLUMNS {
            columns.push(width.unwrap_or(0).max(0).unsigned_abs());
        }
    }

    /// Columns without a cell.
    pub(super) fn empties(&mut self, count: usize) {
        let room = MAX_COLUMNS.saturating_sub(self.row.cells.len());
        let cells = &mut self.row.cells;
        cells.extend(std::iter::repeat_with(Vec::new).take(count.min(room)));
    }

    /// The open cell, with the columns that it spreads over.
    pub(super) fn close_cell(&mut self, blocks: Vec<Block>) {
        let column = self.row.cells.len();
        if column >= MAX_COLUMNS {
            if let Some(last) = self.row.cells.last_mut() {
                last.extend(blocks);
            }
            return;
        }
        self.row.cells.push(blocks);
        if self.goes_on {
            self.row.joined.push((column, Neighbour::Above));
        }
        self.empties(self.span.saturating_sub(1));
        let spread = column + 1..self.row.cells.len();
        let joined = spread.map(|column| (column, Neighbour::Left));
        self.row.joined.extend(joined);
    }
}
