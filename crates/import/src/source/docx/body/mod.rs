//! The document part and the notes: paragraphs and tables in reading order.

mod hidden;
mod open;
mod places;
mod revised;

pub(super) use revised::Counts;

use super::Revisions;
use super::block::{Block, Paragraph, Remark, Run};
use super::fields::Fields;
use super::numbering::Numbering;
use super::package::Refusal;
use super::styles::Styles;
use super::symbols;
use super::xml::{Element, Step, walk};
use crate::limits::MAX_BLOCKS;
use crate::report::Reason;
use hidden::{Hidden, Veil};
use open::{Joins, Open, OpenTable};
use places::Sink;
use std::collections::HashMap;

/// What the other parts say, by the ids under which the document part names it.
#[derive(Default)]
pub(super) struct Beside {
    /// Footnotes and endnotes; taken where they are first referred to.
    pub(super) notes: HashMap<String, Vec<Block>>,
    /// Comments, taken likewise.
    pub(super) comments: HashMap<String, Remark>,
}

/// A reading of one part.
pub(super) struct Body<'a> {
    styles: &'a Styles,
    numbering: &'a mut Numbering,
    revisions: Revisions,
    beside: Beside,
    pub(super) counts: Counts,
    /// Where closed blocks go: the part itself, and inside it cells, text boxes and notes.
    sinks: Vec<Sink>,
    open: Vec<Open>,
    tables: Vec<OpenTable>,
    fields: Fields,
    /// For each open choice between forms of the same content: whether one was taken.
    choices: Vec<bool>,
    /// Insertions that are open, with what was written in them.
    inserting: Vec<(String, String)>,
    hidden: Option<Hidden>,
    /// What is gone between paragraphs.
    gone: Vec<(Reason, String)>,
    /// Whether the characters to come are text.
    in_text: bool,
    placeholder: bool,
    contents: bool,
    blocks: usize,
}

impl<'a> Body<'a> {
    pub(super) fn new(
        styles: &'a Styles,
        numbering: &'a mut Numbering,
        revisions: Revisions,
        beside: Beside,
    ) -> Self {
        Self {
            styles,
            numbering,
            revisions,
            beside,
            counts: Counts::default(),
            sinks: vec![Sink::default()],
            open: Vec::new(),
            tables: Vec::new(),
            fields: Fields::default(),
            choices: Vec::new(),
            inserting: Vec::new(),
            hidden: None,
            gone: Vec::new(),
            in_text: false,
            placeholder: false,
            contents: false,
            blocks: 0,
        }
    }

    /// Reads a part; what it holds outside of notes.
    pub(super) fn read(&mut self, text: &str) -> Result<Vec<Block>, Refusal> {
        walk(text, |step| match step {
            Step::Open(element) => self.opened(&element),
            Step::Close(name) => self.closed(name),
            Step::Text(text) if self.in_text => self.text(text),
            Step::Text(_) => {}
        })?;
        if self.blocks > MAX_BLOCKS {
            return Err(Refusal::TooLarge);
        }
        self.settle();
        if !self.gone.is_empty() {
            let gone = std::mem::take(&mut self.gone);
            self.emit(Block::Paragraph(Paragraph {
                gone,
                ..Paragraph::default()
            }));
        }
        Ok(std::mem::take(&mut self.sink().blocks))
    }

    /// The notes that were read, by their ids.
    pub(super) fn into_beside(self) -> Beside {
        self.beside
    }

    fn opened(&mut self, element: &Element<'_>) {
        self.in_text = matches!(element.name, "t" | "delText");
        if let Some(hidden) = &mut self.hidden {
            hidden.depth += 1;
            return;
        }
        if self.revised(element) {
            return;
        }
        if let Some(veil) = self.hides(element) {
            self.hide(veil, String::new());
            return;
        }
        match element.name {
            "p" => self.open.push(Open {
                paragraph: Paragraph {
                    gone: std::mem::take(&mut self.gone),
                    ..Paragraph::default()
                },
                ..Open::default()
            }),
            "tbl" => {
                self.settle();
                self.tables.push(OpenTable::default());
            }
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    table.span = 1;
                    table.goes_on = false;
                }
                self.sinks.push(Sink::default());
            }
            "txbxContent" => self.sinks.push(Sink::default()),
            "footnote" | "endnote" => self.sinks.push(Sink {
                note: element.attribute("id").map(|id| note(element.name, &id)),
                ..Sink::default()
            }),
            "AlternateContent" => self.choices.push(false),
            "footnoteReference" | "endnoteReference" => self.note_reference(element),
            "commentReference" => {
                let id = element.attribute("id").unwrap_or_default();
                if let (Some(remark), Some(open)) =
                    (self.beside.comments.remove(&id), self.open.last_mut())
                {
                    open.paragraph.remarks.push(remark);
                }
            }
            "showingPlcHdr" => self.placeholder = true,
            "docPartGallery" => {
                self.contents = element.val().as_deref() == Some("Table of Contents");
            }
            // The words of WordArt, of which red heads are made.
            "textpath" => self.word_art(element),
            "fldChar" => self
                .fields
                .mark(element.attribute("fldCharType").as_deref()),
            "tblStyle" => {
                if let Some(table) = self.tables.last_mut() {
                    table.table.style = element.val().unwrap_or_default();
                }
            }
            _ if self.row_property(element) => {}
            _ => self.in_paragraph(element),
        }
    }

    fn in_paragraph(&mut self, element: &Element<'_>) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        match element.name {
            "pPr" => open.in_properties = true,
            "r" => open.run = Run::default(),
            "rPr" => open.in_run_properties = true,
            // Of the mark's own type only this tells: its heading runs into the next paragraph.
            "vanish" if open.in_properties && element.is_on() => {
                open.joins = open.joins.or(Some(Joins::Separator));
            }
            _ if open.in_properties => open.property(element),
            "rStyle" if open.in_run_properties => {
                let id = element.val().unwrap_or_default();
                open.run.heading = self.styles.heading_of_run(&id);
                let look = self.styles.run(&id);
                if let Some(look) = look.filter(|_| open.run.heading.is_none()) {
                    open.run.look = open.run.look.over(look);
                }
            }
            _ if open.in_run_properties => open.run.look.property(element),
            "tab" | "ptab" => self.text("\t"),
            "br" | "cr" => match element.attribute("type").as_deref() {
                Some("page" | "column") => {}
                _ => self.text("\n"),
            },
            "noBreakHyphen" => self.text("-"),
            "sym" => {
                let code = element.attribute("char").unwrap_or_default();
                let code = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                let font = element.attribute("font").unwrap_or_default();
                if let Some(c) = code {
                    self.text(symbols::unicode(c, &font).encode_utf8(&mut [0; 4]));
                }
            }
            "bookmarkStart" => {
                let name = element.attribute("name").unwrap_or_default();
                open.paragraph.ours |= name.starts_with("_gm");
            }
            _ => {}
        }
    }

    fn row_property(&mut self, element: &Element<'_>) -> bool {
        let Some(table) = self.tables.last_mut() else {
            return false;
        };
        match element.name {
            "trPr" => table.in_row_properties = true,
            "tblHeader" => table.row.head = element.is_on(),
            "gridCol" => table.column(element.length("w")),
            "gridBefore" => table.empties(element.number().unwrap_or(0)),
            "gridSpan" => table.span = element.number().unwrap_or(1),
            "vMerge" => table.goes_on = element.val().as_deref() != Some("restart"),
            _ => return false,
        }
        true
    }

    fn text(&mut self, text: &str) {
        if let Some(hidden) = &mut self.hidden {
            match hidden.veil {
                Veil::Text(_) => hidden.text.push_str(text),
                Veil::Nothing => self.fields.instruction(text),
            }
            return;
        }
        if self.fields.in_instruction() {
            return;
        }
        let dropped = self.fields.drops();
        let Some(open) = self.open.last_mut() else {
            return;
        };
        let reason = dropped.or(open
            .run
            .look
            .hidden
            .unwrap_or(false)
            .then_some(Reason::Hidden));
        if let Some(reason) = reason {
            open.drop(reason, text);
            return;
        }
        if let Some((_, inserted)) = self.inserting.last_mut() {
            inserted.push_str(text);
        }
        open.push(text);
    }

    fn closed(&mut self, name: &str) {
        self.in_text = false;
        if let Some(mut hidden) = self.hidden.take() {
            hidden.depth -= 1;
            if hidden.depth > 0 {
                self.in_text = false;
                self.hidden = Some(hidden);
            } else {
                self.unhide(hidden);
            }
            return;
        }
        match name {
            "rPr" => {
                if let Some(open) = self.open.last_mut() {
                    open.in_run_properties = false;
                }
            }
            "pPr" => {
                if let Some(open) = self.open.last_mut() {
                    open.in_properties = false;
                }
            }
            "p" => self.paragraph_closed(),
            "trPr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.in_row_properties = false;
                }
            }
            "tc" => self.cell_closed(),
            "tr" => self.row_closed(),
            "tbl" => {
                if let Some(table) = self.tables.pop() {
                    self.emit(Block::Table(table.table));
                }
            }
            "txbxContent" => {
                let blocks = self.pop_sink().map(|sink| sink.blocks).unwrap_or_default();
                match self.open.last_mut() {
                    Some(open) => open.hanging.extend(blocks),
                    None => self.sink().blocks.extend(blocks),
                }
            }
            "footnote" | "endnote" => {
                if let Some(sink) = self.pop_sink()
                    && let Some(id) = sink.note
                {
                    self.beside.notes.insert(id, sink.blocks);
                }
            }
            "AlternateContent" => {
                self.choices.pop();
            }
            "ins" | "moveTo" => self.inserted(),
            _ => {}
        }
    }

    fn note_reference(&mut self, element: &Element<'_>) {
        let kind = element.name.trim_end_matches("Reference");
        let id = note(kind, &element.attribute("id").unwrap_or_default());
        if let (Some(blocks), Some(open)) = (self.beside.notes.remove(&id), self.open.last_mut()) {
            open.hanging.extend(blocks);
        }
    }

    fn word_art(&mut self, element: &Element<'_>) {
        let text = element.attribute("string").unwrap_or_default();
        if let Some(open) = self.open.last_mut().filter(|_| !text.trim().is_empty()) {
            let mut paragraph = Paragraph {
                text: text.trim().replace(['\n', '\r'], ""),
                centred: true,
                ..Paragraph::default()
            };
            paragraph.runs.push(Run {
                len: paragraph.text.len(),
                ..Run::default()
            });
            open.hanging.push(Block::Paragraph(paragraph));
        }
    }
}

/// Footnotes and endnotes have numbers of their own.
fn note(kind: &str, id: &str) -> String {
    format!("{kind} {id}")
}
