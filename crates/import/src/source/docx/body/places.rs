//! Where closed paragraphs and tables go.

use super::Body;
use super::open::Open;
use crate::limits::MAX_BLOCKS;
use crate::report::Reason;
use crate::source::docx::block::Block;
use crate::source::docx::form::Side;

/// A place for closed blocks: the part itself, a cell, a text box, a note.
#[derive(Default)]
pub(super) struct Sink {
    pub(super) blocks: Vec<Block>,
    /// A paragraph whose mark does not show: the next one runs on behind it.
    pub(super) carry: Option<Open>,
    /// The id of the note that it is.
    pub(super) note: Option<String>,
}

impl Body<'_> {
    pub(super) fn paragraph_closed(&mut self) {
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
    pub(super) fn settle(&mut self) {
        if let Some(carry) = self.sink().carry.take() {
            self.finish(carry);
        }
    }

    pub(super) fn finish(&mut self, open: Open) {
        let style = self.styles.paragraph(open.style.as_deref());
        let number = open.number.or(&style.number);
        let mut paragraph = open.paragraph;
        let shown = !paragraph.text.trim().is_empty();
        if shown {
            paragraph.label = self.numbering.next(&number, open.style.as_deref());
        }
        let level = open.outline_level.or(style.outline_level);
        paragraph.outline_level = level.filter(|level| *level < 9).map(|level| level + 1);
        let centred = open.side.map(|side| side == Side::Center);
        paragraph.centred |= centred.or(style.centred).unwrap_or(false);
        paragraph.side = open.side;
        paragraph.look = style.look;
        paragraph.style = (open.style.unwrap_or_default(), style.name);
        let kept = shown || !paragraph.gone.is_empty() || !paragraph.remarks.is_empty();
        if kept {
            self.emit(Block::Paragraph(paragraph));
        }
        self.sink().blocks.extend(open.hanging);
    }

    pub(super) fn emit(&mut self, block: Block) {
        self.blocks += 1;
        if self.blocks <= MAX_BLOCKS {
            self.sink().blocks.push(block);
        }
    }

    pub(super) fn cell_closed(&mut self) {
        let Some(sink) = self.pop_sink() else {
            return;
        };
        if let Some(table) = self.tables.last_mut() {
            table.close_cell(sink.blocks);
        }
    }

    pub(super) fn row_closed(&mut self) {
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

    pub(super) fn sink(&mut self) -> &mut Sink {
        if self.sinks.is_empty() {
            self.sinks.push(Sink::default());
        }
        let last = self.sinks.len() - 1;
        &mut self.sinks[last]
    }

    pub(super) fn pop_sink(&mut self) -> Option<Sink> {
        self.settle();
        (self.sinks.len() > 1).then(|| self.sinks.pop()).flatten()
    }
}
