//! The document part and the notes: paragraphs and tables in reading order.

use super::Revisions;
use super::block::{Block, Paragraph, Remark, RemarkKind, Row, Run, Table};
use super::fields::Fields;
use super::numbering::{NumberRef, Numbering};
use super::package::Refusal;
use super::styles::Styles;
use super::symbols;
use super::xml::{Element, Step, walk};
use crate::limits::{MAX_BLOCKS, MAX_COLUMNS};
use crate::report::Reason;
use std::collections::HashMap;

/// What the other parts say, by the ids under which the document part names it.
#[derive(Default)]
pub(super) struct Beside {
    /// Footnotes and endnotes; taken where they are first referred to.
    pub(super) notes: HashMap<String, Vec<Block>>,
    /// Comments, taken likewise.
    pub(super) comments: HashMap<String, Remark>,
}

/// How much has been revised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) insertions: u32,
    pub(super) deletions: u32,
    /// Who revised, in order of appearance.
    pub(super) authors: Vec<String>,
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

#[derive(Default)]
struct Sink {
    blocks: Vec<Block>,
    /// A paragraph whose mark does not show: the next one runs on behind it.
    carry: Option<Open>,
    /// The id of the note that it is.
    note: Option<String>,
}

/// Something that is not read, with all inside it.
struct Hidden {
    /// How many elements deep.
    depth: usize,
    veil: Veil,
    text: String,
    author: String,
}

/// What something that is not read hides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Veil {
    /// Nothing that is the document's: instructions, another form of what is read.
    Nothing,
    /// Text, left out for a reason.
    Text(Reason),
}

/// A paragraph that is being read.
#[derive(Default)]
struct Open {
    paragraph: Paragraph,
    style: Option<String>,
    number: NumberRef,
    outline_level: Option<u8>,
    centred: Option<bool>,
    run: Run,
    /// Blocks of text boxes and notes that hang on it.
    hanging: Vec<Block>,
    in_properties: bool,
    in_run_properties: bool,
    joins: Option<Joins>,
}

/// Why the next paragraph runs on behind this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joins {
    /// The mark between them was deleted, or its insertion is refused.
    Revised,
    /// It is hidden: the heading runs into its body.
    Separator,
}

#[derive(Default)]
struct OpenTable {
    table: Table,
    row: Row,
    span: usize,
    /// The row was deleted, or its insertion is refused.
    refused: bool,
    in_row_properties: bool,
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

    /// Tracked changes: of a stretch, of a paragraph's mark, of a row. True where the stretch is left out.
    fn revised(&mut self, element: &Element<'_>) -> bool {
        let inserted = match element.name {
            "ins" | "moveTo" => true,
            "del" | "moveFrom" => false,
            _ => return false,
        };
        let author = element.attribute("author").unwrap_or_default();
        let refused = inserted == (self.revisions == Revisions::Reject);
        self.counts.add(inserted, &author);
        if let Some(table) = self.tables.last_mut().filter(|t| t.in_row_properties) {
            table.refused |= refused;
            return false;
        }
        if let Some(open) = self
            .open
            .last_mut()
            .filter(|o| o.in_properties || o.in_run_properties)
        {
            if refused && open.in_properties {
                open.joins = Some(Joins::Revised);
            }
            return false;
        }
        if refused {
            self.hide(Veil::Text(Reason::Revision), author);
        } else if inserted {
            self.inserting.push((author, String::new()));
        }
        refused
    }

    /// What is not read with all inside it.
    fn hides(&mut self, element: &Element<'_>) -> Option<Veil> {
        let veil = match element.name {
            "instrText" | "delInstrText" | "pPrChange" | "rPrChange" | "sectPrChange"
            | "tblPrChange" | "trPrChange" | "tcPrChange" | "tblGridChange" | "sectPr" | "rt" => {
                Veil::Nothing
            }
            "Choice" | "Fallback" => {
                let taken = self.choices.last_mut()?;
                if !std::mem::replace(taken, true) {
                    return None;
                }
                Veil::Nothing
            }
            "sdtContent" if std::mem::take(&mut self.contents) => Veil::Text(Reason::Contents),
            "sdtContent" if std::mem::take(&mut self.placeholder) => Veil::Text(Reason::Markup),
            "fldSimple"
                if Fields::counts_pages(&element.attribute("instr").unwrap_or_default()) =>
            {
                Veil::Text(Reason::PageNumber)
            }
            // The lines between text and notes.
            "footnote" | "endnote" if element.attribute("type").is_some_and(|t| t != "normal") => {
                Veil::Nothing
            }
            _ => return None,
        };
        if element.name == "instrText" {
            self.in_text = true;
        }
        Some(veil)
    }

    fn hide(&mut self, veil: Veil, author: String) {
        self.hidden = Some(Hidden {
            depth: 1,
            veil,
            text: String::new(),
            author,
        });
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
            "gridBefore" => table.empties(element.number().unwrap_or(0)),
            "gridSpan" => table.span = element.number().unwrap_or(1),
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

    /// Something hidden ends: its characters are gone, and a deletion may be worth a remark.
    fn unhide(&mut self, hidden: Hidden) {
        let Veil::Text(reason) = hidden.veil else {
            return;
        };
        if hidden.text.trim().is_empty() {
            return;
        }
        let Some(open) = self.open.last_mut() else {
            self.gone.push((reason, hidden.text));
            return;
        };
        if reason == Reason::Revision && self.revisions == Revisions::Remark {
            open.paragraph.remarks.push(Remark {
                kind: RemarkKind::Deleted,
                author: hidden.author,
                text: hidden.text.clone(),
            });
        }
        open.drop(reason, &hidden.text);
    }

    fn inserted(&mut self) {
        let in_properties = |o: &Open| o.in_properties || o.in_run_properties;
        let in_row = |t: &OpenTable| t.in_row_properties;
        if self.open.last().is_some_and(in_properties) || self.tables.last().is_some_and(in_row) {
            return;
        }
        let Some((author, text)) = self
            .inserting
            .pop()
            .filter(|(_, text)| !text.trim().is_empty())
        else {
            return;
        };
        if let Some(open) = self
            .open
            .last_mut()
            .filter(|_| self.revisions == Revisions::Remark)
        {
            open.paragraph.remarks.push(Remark {
                kind: RemarkKind::Inserted,
                author,
                text,
            });
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

    fn paragraph_closed(&mut self) {
        let Some(mut open) = self.open.pop() else {
            return;
        };
        self.fields.paragraph_ends();
        if let Some(carry) = self.sink().carry.take() {
            open = carry.before(open);
        }
        if open.joins.is_some() {
            self.sink().carry = Some(open);
        } else {
            self.finish(open);
        }
    }

    /// Gives a paragraph that stays open at the end of its place to it.
    fn settle(&mut self) {
        if let Some(carry) = self.sink().carry.take() {
            self.finish(carry);
        }
    }

    fn finish(&mut self, open: Open) {
        let style = self.styles.paragraph(open.style.as_deref());
        let number = open.number.or(&style.number);
        let mut paragraph = open.paragraph;
        let shown = !paragraph.text.trim().is_empty();
        if shown {
            paragraph.label = self.numbering.next(&number, open.style.as_deref());
        }
        let level = open.outline_level.or(style.outline_level);
        paragraph.outline_level = level.filter(|level| *level < 9).map(|level| level + 1);
        paragraph.centred |= open.centred.or(style.centred).unwrap_or(false);
        paragraph.look = style.look;
        paragraph.style = (open.style.unwrap_or_default(), style.name);
        let kept = shown || !paragraph.gone.is_empty() || !paragraph.remarks.is_empty();
        if kept {
            self.emit(Block::Paragraph(paragraph));
        }
        self.sink().blocks.extend(open.hanging);
    }

    fn emit(&mut self, block: Block) {
        self.blocks += 1;
        if self.blocks <= MAX_BLOCKS {
            self.sink().blocks.push(block);
        }
    }

    fn cell_closed(&mut self) {
        let Some(sink) = self.pop_sink() else {
            return;
        };
        if let Some(table) = self.tables.last_mut() {
            if table.row.cells.len() < MAX_COLUMNS {
                table.row.cells.push(sink.blocks);
            } else if let Some(last) = table.row.cells.last_mut() {
                last.extend(sink.blocks);
            }
            table.empties(table.span.saturating_sub(1));
        }
    }

    fn row_closed(&mut self) {
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        let row = std::mem::take(&mut table.row);
        if std::mem::take(&mut table.refused) {
            self.gone.push((Reason::Revision, row.line()));
        } else if !row.cells.is_empty() {
            table.table.rows.push(row);
        }
    }

    fn sink(&mut self) -> &mut Sink {
        if self.sinks.is_empty() {
            self.sinks.push(Sink::default());
        }
        let last = self.sinks.len() - 1;
        &mut self.sinks[last]
    }

    fn pop_sink(&mut self) -> Option<Sink> {
        self.settle();
        (self.sinks.len() > 1).then(|| self.sinks.pop()).flatten()
    }
}

impl Open {
    fn property(&mut self, element: &Element<'_>) {
        match element.name {
            "pStyle" => self.style = element.val(),
            "outlineLvl" => self.outline_level = element.number(),
            "numId" => self.number.id = element.val(),
            "ilvl" => self.number.level = element.number(),
            "jc" => self.centred = Some(element.val().as_deref() == Some("center")),
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
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

    fn drop(&mut self, reason: Reason, text: &str) {
        match self.paragraph.gone.last_mut() {
            Some((last, gone)) if *last == reason => gone.push_str(text),
            _ => self.paragraph.gone.push((reason, text.to_owned())),
        }
    }

    /// This paragraph with the next running on behind it.
    fn before(mut self, next: Self) -> Self {
        let separator = self.joins == Some(Joins::Separator);
        if separator && !self.paragraph.text.is_empty() {
            self.paragraph.separated = self.paragraph.text.len();
        } else {
            self.style = next.style;
            self.number = next.number;
            self.outline_level = next.outline_level;
            self.centred = next.centred;
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
    /// Cells that others have spread over.
    fn empties(&mut self, count: usize) {
        let room = MAX_COLUMNS.saturating_sub(self.row.cells.len());
        let cells = &mut self.row.cells;
        cells.extend(std::iter::repeat_with(Vec::new).take(count.min(room)));
    }
}

impl Counts {
    pub(super) fn join(&mut self, other: &Self) {
        self.insertions += other.insertions;
        self.deletions += other.deletions;
        other.authors.iter().for_each(|author| self.author(author));
    }

    fn add(&mut self, inserted: bool, author: &str) {
        if inserted {
            self.insertions += 1;
        } else {
            self.deletions += 1;
        }
        self.author(author);
    }

    pub(super) fn author(&mut self, author: &str) {
        let known = self.authors.iter().any(|known| known == author);
        if !author.is_empty() && !known && self.authors.len() < 100 {
            self.authors.push(author.to_owned());
        }
    }
}

/// Footnotes and endnotes have numbers of their own.
fn note(kind: &str, id: &str) -> String {
    format!("{kind} {id}")
}
