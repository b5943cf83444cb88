//! What is not read with all inside it.

use super::Body;
use crate::report::Reason;
use crate::source::docx::Revisions;
use crate::source::docx::block::{Remark, RemarkKind};
use crate::source::docx::fields::Fields;
use crate::source::docx::xml::Element;

/// Something that is not read, with all inside it.
pub(super) struct Hidden {
    /// How many elements deep.
    pub(super) depth: usize,
    pub(super) veil: Veil,
    pub(super) text: String,
    pub(super) author: String,
}

/// What something that is not read hides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Veil {
    /// Nothing that is the document's: instructions, another form of what is read.
    Nothing,
    /// Text, left out for a reason.
    Text(Reason),
}

impl Body<'_> {
    /// What is not read with all inside it.
    pub(super) fn hides(&mut self, element: &Element<'_>) -> Option<Veil> {
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

    pub(super) fn hide(&mut self, veil: Veil, author: String) {
        self.hidden = Some(Hidden {
            depth: 1,
            veil,
            text: String::new(),
            author,
        });
    }

    /// Something hidden ends: its characters are gone, and a deletion may be worth a remark.
    pub(super) fn unhide(&mut self, hidden: Hidden) {
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
}
