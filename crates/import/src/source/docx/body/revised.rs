//! Tracked changes.

use super::Body;
use super::hidden::Veil;
use super::open::{Joins, Open, OpenTable};
use crate::report::Reason;
use crate::source::docx::Revisions;
use crate::source::docx::block::{Remark, RemarkKind};
use crate::source::docx::xml::Element;

/// How much has been revised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::source::docx) struct Counts {
    pub(in crate::source::docx) insertions: u32,
    pub(in crate::source::docx) deletions: u32,
    /// Who revised, in order of appearance.
    pub(in crate::source::docx) authors: Vec<String>,
}

impl Counts {
    pub(in crate::source::docx) fn join(&mut self, other: &Self) {
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

    pub(in crate::source::docx) fn author(&mut self, author: &str) {
        let known = self.authors.iter().any(|known| known == author);
        if !author.is_empty() && !known && self.authors.len() < 100 {
            self.authors.push(author.to_owned());
        }
    }
}

impl Body<'_> {
    /// Tracked changes: of a stretch, of a paragraph's mark, of a row. True where the stretch is left out.
    pub(super) fn revised(&mut self, element: &Element<'_>) -> bool {
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

    pub(super) fn inserted(&mut self) {
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
}
