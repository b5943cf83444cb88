//! Foreign bytes → lines with hints.

mod columns;
mod decode;
pub(crate) mod docx;
mod html;
mod markdown;
pub(crate) mod pdf;
mod text;
mod unwrap;

pub(crate) use decode::decode;
pub(crate) use unwrap::is_open;

use crate::labels::{self, Counted};
use crate::report::Report;
use crate::{Wish, Wishes};
use plan::{CellAlign, Mark, Neighbour};
use std::ops::Range;

/// The lines of a text: its name's ending, or a page's beginning, says how it is written.
pub(crate) fn lines(text: &str, name: &str, wishes: &Wishes, report: &mut Report) -> Vec<Line> {
    let ending = name
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    match ending.as_str() {
        "md" | "markdown" => markdown::lines(text, wishes, report),
        "html" | "htm" | "xhtml" => html::lines(text, wishes, report),
        _ if html::is_page(text) => html::lines(text, wishes, report),
        _ => text::lines(text, wishes, report),
    }
}

/// A paragraph of the source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its line in the source, from 1.
    pub(crate) number: u32,
    /// Its characters, without marks of markup and without spaces at its ends.
    pub(crate) text: String,
    /// What the source says of it.
    pub(crate) hint: Hint,
    /// Stretches of its text (in bytes) that the source marks as bold and the like, in order.
    pub(crate) marks: Vec<(Range<usize>, Mark)>,
    /// What a person wants of it.
    pub(crate) wish: Option<Wish>,
    /// How it is set, where it is a row.
    pub(crate) setting: RowSetting,
}

/// How a row of a table is set; columns are counted from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct RowSetting {
    /// Which cells are one with a neighbour.
    pub(crate) joined: Vec<(usize, Neighbour)>,
    /// Where the words of cells stand, as far as somebody said so.
    pub(crate) aligned: Vec<(usize, CellAlign)>,
    /// The widths of the table's columns, in proportion to each other; empty where they follow the words.
    pub(crate) widths: Vec<u32>,
}

/// What a source that knows more than characters says of a paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what a source says is said or not"
)]
pub(crate) struct Hint {
    /// A heading of that level, from 1.
    pub(crate) heading: Option<u8>,
    /// It begins with an indent.
    pub(crate) indented: bool,
    /// It is a row of a table, its cells parted by tabs.
    pub(crate) row: bool,
    /// Which table of the source the row is of; 0 where only the tabs tell.
    pub(crate) table: u32,
    /// The row is one of the table's head.
    pub(crate) head: bool,
    /// It stands above a table and names it.
    pub(crate) caption: bool,
    /// It is set as a title, or a line of one.
    pub(crate) title: bool,
    /// How many bytes at its start the source counted as its label; 0 where the label is typed.
    pub(crate) label: usize,
    /// The label with which the source counts it, whatever is written there.
    pub(crate) counted: Option<Counted>,
    /// How many bytes at its start are set in another type than the rest, label included; 0 for none.
    pub(crate) lead: usize,
    /// This program wrote it: its setting can be relied on.
    pub(crate) ours: bool,
}

impl Line {
    /// A line of which nothing is known but its characters.
    pub(crate) fn plain(number: u32, text: impl Into<String>) -> Self {
        Self {
            number,
            text: text.into(),
            ..Self::default()
        }
    }

    /// How many bytes at its start are bold, its label included, where the rest is not; else 0.
    pub(crate) fn bold_lead(&self) -> usize {
        let bold = self.marks.iter().find(|(_, mark)| *mark == Mark::Bold);
        let Some((range, _)) = bold.filter(|(range, _)| range.end < self.text.len()) else {
            return 0;
        };
        let labelled = |at: usize| labels::candidates(&self.text).iter().any(|c| c.len >= at);
        if range.start == 0 || labelled(range.start) {
            range.end
        } else {
            0
        }
    }
}

/// The marks of a text that is appended to another of `len` bytes.
pub(crate) fn shifted(
    marks: Vec<(Range<usize>, Mark)>,
    len: usize,
) -> impl Iterator<Item = (Range<usize>, Mark)> {
    let shift =
        move |(range, mark): (Range<usize>, Mark)| (range.start + len..range.end + len, mark);
    marks.into_iter().map(shift)
}
