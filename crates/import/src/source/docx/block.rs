//! What a Word file holds, in reading order.

use super::form::Side;
use super::look::Look;
use crate::report::Reason;
use plan::Neighbour;

/// A paragraph or a table.
#[derive(Debug, Clone)]
pub(super) enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

/// A paragraph as a reader of the page sees it.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    /// Its characters; a line break is `\n`.
    pub(super) text: String,
    /// How they are set, and how many bytes of them.
    pub(super) runs: Vec<Run>,
    /// The automatic number, written out: `（一）`.
    pub(super) label: Option<String>,
    /// The style's id and name: `Heading1`, `heading 1`.
    pub(super) style: (String, String),
    /// 1 for the level of `heading 1`.
    pub(super) outline_level: Option<u8>,
    /// Set in the middle of the line.
    pub(super) centred: bool,
    /// Where its lines stand, as it says itself whatever its style says.
    pub(super) side: Option<Side>,
    /// The type that its style gives.
    pub(super) look: Look,
    /// How many bytes stood in a heading whose paragraph mark is hidden, so that the body runs on behind it.
    pub(super) separated: usize,
    /// Whether this program wrote it, from a node or part of a plan.
    pub(super) ours: bool,
    /// What stands in it and is not read.
    pub(super) gone: Vec<(Reason, String)>,
    /// What revisers wrote about it.
    pub(super) remarks: Vec<Remark>,
}

/// A stretch of a paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Run {
    /// As said by the run itself and its character style.
    pub(super) look: Look,
    /// The level, from 1, of the heading whose character style it wears.
    pub(super) heading: Option<u8>,
    /// How many bytes.
    pub(super) len: usize,
}

/// A tracked change or a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Remark {
    pub(crate) kind: RemarkKind,
    pub(crate) author: String,
    pub(crate) text: String,
}

/// What a remark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RemarkKind {
    Inserted,
    Deleted,
    Comment,
}

/// A table; cells hold blocks.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    /// The id of its style.
    pub(super) style: String,
    /// The widths of its columns, in twips.
    pub(super) columns: Vec<u32>,
    pub(super) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// Repeated on every page.
    pub(super) head: bool,
    pub(super) cells: Vec<Vec<Block>>,
    /// Which cells, counted from 0, are one with a neighbour.
    pub(super) joined: Vec<(usize, Neighbour)>,
}

impl Paragraph {
    /// Label and text.
    pub(super) fn words(&self) -> String {
        match &self.label {
            Some(label) => joined(label, &self.text),
            None => self.text.clone(),
        }
    }
}

/// A label before its text; a mark at the label's end is separator enough.
pub(super) fn joined(label: &str, text: &str) -> String {
    let open =
        label.ends_with(|c: char| c.is_alphanumeric() && !matches!(c, '①'..='⓿' | '㉑'..='㊿'));
    let space = if open { " " } else { "" };
    format!("{label}{space}{}", text.trim_start())
}

/// Blocks as plain text: paragraphs on lines of their own, rows of tables inside as lines.
pub(super) fn flat(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => lines.push(paragraph.words().trim().to_owned()),
            Block::Table(table) => lines.extend(table.rows.iter().map(Row::line)),
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

impl Row {
    /// Its cells on one line.
    pub(super) fn line(&self) -> String {
        let cells = self.cells.iter().map(|cell| flat(cell).replace('\n', " "));
        let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
        cells.join("　　")
    }
}
