//! A document on the way to paper: sections, paragraphs, runs, each with its role and origin.

use crate::contents::Contents;
use crate::measure::{Length, Size};
use crate::profile::{Align, Indent, Profile};
use crate::role::{Role, Voice};
use plan::Area;
use plan::pattern::Counter;

/// A plan as a document: everything in the order of print, every label and variable filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Composed {
    /// What the file says of itself.
    pub properties: Properties,
    /// At least one.
    pub sections: Vec<Section>,
    /// How roles look.
    pub profile: Profile,
    /// How labels count, level by level, for programs that count by themselves.
    pub counting: Vec<ListLevel>,
}

/// How the labels of one level count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListLevel {
    /// What stands before the number.
    pub before: String,
    /// The numerals.
    pub counter: Counter,
    /// What stands behind the number.
    pub after: String,
    /// Begins again under each heading of a higher level.
    pub restarts: bool,
    /// The level of heading (1–5) in whose type the label is set.
    pub rank: u8,
}

/// A label at the beginning of a paragraph that is one of its level's count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Which of [`Composed::counting`], from 0.
    pub level: u8,
    /// Its number.
    pub number: u32,
    /// Its words, which also begin the first run.
    pub label: String,
}

/// What a file says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Properties {
    /// The title on one line.
    pub title: String,
    /// 发文机关, the lead organ first.
    pub issuers: Vec<String>,
    /// 发文字号
    pub number: String,
    /// The id of its kind in `templates/kinds`.
    pub kind: String,
}

/// Pages of one paper and one direction.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    /// Printed across the sheet, its head at the left of the upright sheet (GB/T 9704-2012 §8).
    pub landscape: bool,
    /// Begins on an even page, behind a blank one if need be.
    pub even_page: bool,
    /// Its first page has no number (§10.1).
    pub first_unnumbered: bool,
    /// In the order of print.
    pub blocks: Vec<Block>,
}

/// What stands between two lines of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// Paragraphs side by side.
    Grid(Grid),
    /// Paragraphs at a fixed place of the page.
    Placed(Placed),
    /// 目录
    Contents(Contents),
    /// 版记: rows between lines, at the foot of the page on which it comes to stand (GB/T 9704-2012 §7.4).
    Imprint(Vec<Paragraph>),
}

/// What a block was made from: the id of a node or part of the plan, opaque here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Origin(pub u128);

/// A paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// What it is.
    pub role: Role,
    /// Its words; empty for an empty line.
    pub runs: Vec<Run>,
    /// What it was made from.
    pub origin: Option<Origin>,
    /// The label that it begins with, where the numbering scheme counts it.
    pub counted: Option<Counted>,
    /// How a contents list has it, where its role does not say so.
    pub listed: Option<Listed>,
    /// Where it departs from the format of its role.
    pub place: Place,
}

/// How a contents list has a paragraph that is no heading as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The words there: `附件1　任务分解表`, `（一）加强领导。`.
    pub words: String,
    /// The level there, from 1.
    pub level: u8,
    /// Whether the style of a part of its words says as much, as that of a run-in heading does.
    pub styled: bool,
}

/// What the format of a role cannot say, because it follows from the words.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Place {
    /// Begins a new page.
    pub new_page: bool,
    /// Stays on one page with what stands below it.
    pub keep_next: bool,
    /// Another left indent.
    pub left: Option<Indent>,
    /// Another right indent.
    pub right: Option<Indent>,
    /// Another alignment of its lines.
    pub align: Option<Align>,
    /// Another white above.
    pub before: Option<Length>,
    /// Another type size.
    pub size: Option<Size>,
    /// Another height of its lines.
    pub line: Option<Length>,
    /// A tab stop at which text begins, from the left edge of the text area.
    pub tab: Option<Length>,
}

/// Characters that look the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The characters; `\n` is a line break, `\t` goes to the tab stop.
    pub text: String,
    /// What they are in the paragraph.
    pub voice: Voice,
    /// What the drafter set.
    pub marks: Marks,
}

/// What a drafter set on a stretch of text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks {
    /// 加粗
    pub bold: bool,
    /// 倾斜
    pub italic: bool,
    /// 下划线
    pub underline: bool,
    /// 上标, 下标
    pub shift: Shift,
}

/// Whether characters stand raised or lowered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shift {
    /// On the line.
    #[default]
    None,
    /// 上标
    Up,
    /// 下标
    Down,
}

/// Cells without lines, each with paragraphs of its own: names beside 文件, names under seals.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// From the left edge of the text area.
    pub left: Length,
    /// The widths of its columns.
    pub columns: Vec<Length>,
    /// Rows of cells, each with as many cells as there are columns.
    pub rows: Vec<Vec<Vec<Paragraph>>>,
}

/// Paragraphs at a place of the page that the text does not move: mark and lines of a letter.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// What a program calls it.
    pub name: &'static str,
    /// From the left edge of the paper.
    pub left: Length,
    /// From the upper edge of the paper.
    pub top: Length,
    /// Its width.
    pub width: Length,
    /// Its height.
    pub height: Length,
    /// In the order of print.
    pub lines: Vec<Paragraph>,
}

/// A table as wide as the text area.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it was made from.
    pub origin: Option<Origin>,
    /// The widths of its columns.
    pub columns: Vec<Length>,
    /// Whether somebody wanted them so; else they follow the words.
    pub columns_set: bool,
    /// Too wide for the upright page: stands on a landscape one.
    pub wide: bool,
    /// How many rows at the top are repeated on every page.
    pub header_rows: usize,
    /// Rows of cells, each with as many cells as there are columns.
    pub rows: Vec<Vec<Paragraph>>,
    /// Cells that are one; the first of them has the words, the others are empty. No two areas meet.
    pub merged: Vec<Area>,
}

impl Table {
    /// The merged cells that a cell is one of, or the cell alone.
    pub fn area(&self, row: usize, column: usize) -> Area {
        let merged = self.merged.iter().find(|area| area.holds(row, column));
        merged.copied().unwrap_or(Area::new(row, column, 1, 1))
    }
}

impl Paragraph {
    /// A paragraph of one plain run; an empty text gives an empty line.
    pub(crate) fn new(role: Role, text: impl Into<String>) -> Self {
        let mut paragraph = Self {
            role,
            runs: Vec::new(),
            origin: None,
            counted: None,
            listed: None,
            place: Place::default(),
        };
        paragraph.push(text, Voice::Plain);
        paragraph
    }

    /// Adds a run.
    pub(crate) fn push(&mut self, text: impl Into<String>, voice: Voice) {
        let text = text.into();
        if !text.is_empty() {
            self.runs.push(Run {
                text,
                voice,
                marks: Marks::default(),
            });
        }
    }

    /// Its characters alone.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}
