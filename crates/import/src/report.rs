//! What became of every character of the source.
//!
//! Two sums hold for every import, and a property test holds them:
//! the source's characters are those kept, structured, changed or dropped; and the plans' characters are those kept
//! plus what changes wrote. Spaces are counted in neither.

use crate::cleanup::Cleanup;
use crate::source::docx::{Remark, RemarkKind};
use plan::NodeId;
use serde::{Deserialize, Serialize};

/// What became of the source's characters, in the order of its lines.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// Stretches of the source, each with its fate.
    pub entries: Vec<Entry>,
    /// Places that a person should look at.
    pub doubts: Vec<Doubt>,
    /// Lines that were rejoined to those before them.
    pub joined: Vec<Joined>,
}

/// A line that was broken off only where the column or the page ended, and is a part of another again. A wish for it,
/// [`crate::Wish::Join`] aside, parts the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joined {
    /// The line it is a part of, from 1.
    pub to: u32,
    /// Its own number.
    pub line: u32,
    /// Where in the text of the whole line it begins, in bytes.
    pub at: usize,
}

/// A stretch of one source line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The line it stands in, from 1.
    pub line: u32,
    /// The characters as they stand in the source.
    pub text: String,
    /// What became of them.
    pub fate: Fate,
}

/// What became of a stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Stands in this node or part, unchanged.
    Kept(NodeId),
    /// Became structure: the separators of a list of addressees, the brackets around a document number.
    Structure,
    /// Stands in this node or part in another form.
    Changed {
        /// The node or part.
        at: NodeId,
        /// The new form.
        to: String,
        /// Why.
        change: Change,
    },
    /// Stands in no plan.
    Dropped(Reason),
}

/// A kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// A label in another form of the same number: `(一)` → `（一）`, `1、` → `1.`.
    LabelForm,
    /// A label that was lost or damaged, restored from its sequence: `、` → `二、`.
    LabelRestored,
    /// A label whose number did not fit its sequence.
    LabelRenumbered,
    /// A date in the form of GB/T 9704-2012 §7.3.5.4.
    Date,
    /// Characters that were cleaned up.
    Cleaned(Cleanup),
}

/// Why a stretch of text stands in no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Menus, breadcrumbs, share buttons, dates of posting, footers of a web page.
    PageChrome,
    /// Lists of other articles after the document's end.
    OtherArticles,
    /// What a letter has around its text: heads of messages, quoting, the sender's card.
    Mail,
    /// The title, printed a second time as the page's headline; a number or date that stands there twice.
    RepeatedTitle,
    /// The table of contents: the outline makes a new one.
    Contents,
    /// Page numbers.
    PageNumber,
    /// Markdown or HTML marks, lines of nothing but invisible characters.
    Markup,
    /// Headers and footers of a Word file.
    HeaderFooter,
    /// Text that Word is told not to show.
    Hidden,
    /// The side of a tracked change that was not asked for.
    Revision,
    /// A person wants it out.
    Wish,
}

/// A place that a person should look at.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    /// The node or part it is about.
    pub at: NodeId,
    /// The source line it begins in, from 1; 0 where it is about none.
    pub line: u32,
    /// The words in question.
    pub text: String,
    /// What is doubtful.
    pub question: Question,
    /// How sure the reading is, from 0 to 1: at 0.5 another one fits as well, at 0.9 it would break one sequence
    /// of labels or more, below 0.5 it was preferred only for the rest of the text.
    pub confidence: f64,
    /// The other readings, the likeliest first.
    pub alternatives: Vec<ReadAs>,
}

/// What a paragraph of the source may be read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "as", rename_all = "kebab-case")]
pub enum ReadAs {
    /// A heading.
    Heading {
        /// 1 for the top level.
        depth: u32,
    },
    /// A paragraph of its own.
    Paragraph,
    /// The end of the paragraph above.
    Joined,
    /// The title of the part, or a line of it.
    Title,
    /// No part of the document.
    Dropped,
}

/// What is doubtful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// A lost label was restored: is this paragraph a heading?
    RestoredLabel,
    /// A label did not fit its sequence and was counted anew.
    RenumberedLabel,
    /// Numbers are missing before this one.
    Gap,
    /// Lines were joined that look like one paragraph broken in two.
    JoinedLines,
    /// No line looks like a title.
    NoTitle,
    /// A heading that may as well be none, or stand at another level.
    Level,
    /// A paragraph that begins like a heading.
    Heading,
    /// A tracked insertion.
    Inserted,
    /// A tracked deletion.
    Deleted,
    /// A comment.
    Comment,
}

impl Report {
    pub(crate) fn keep(&mut self, line: u32, text: &str, at: NodeId) {
        self.push(line, text, Fate::Kept(at));
    }

    pub(crate) fn structure(&mut self, line: u32, text: &str) {
        self.push(line, text, Fate::Structure);
    }

    pub(crate) fn change(&mut self, line: u32, text: &str, at: NodeId, to: String, change: Change) {
        self.push(line, text, Fate::Changed { at, to, change });
    }

    pub(crate) fn drop(&mut self, line: u32, text: &str, reason: Reason) {
        self.push(line, text, Fate::Dropped(reason));
    }

    pub(crate) fn join(&mut self, to: u32, line: u32, at: usize) {
        self.joined.push(Joined { to, line, at });
    }

    /// Takes back that words of a line were dropped, marks of markup aside; the words.
    pub(crate) fn take_back(&mut self, line: u32) -> String {
        let mut words = String::new();
        self.entries.retain(|entry| {
            let dropped = matches!(entry.fate, Fate::Dropped(reason) if reason != Reason::Markup);
            let back = entry.line == line && dropped;
            if back {
                words.push_str(&entry.text);
            }
            !back
        });
        words
    }

    /// A doubt about words of this line; how sure the reading is and what else it may be is said by the caller.
    pub(crate) fn doubt(
        &mut self,
        at: NodeId,
        line: u32,
        text: &str,
        question: Question,
    ) -> &mut Doubt {
        self.doubts.push(Doubt {
            at,
            line,
            text: text.to_owned(),
            question,
            confidence: 0.5,
            alternatives: Vec::new(),
        });
        self.doubts
            .last_mut()
            .expect("invariant: one was pushed just now")
    }

    /// Makes remarks doubts at the nodes of their lines; one about a line that stands nowhere is about the node before.
    pub(crate) fn remark(&mut self, remarks: Vec<(u32, Remark)>) {
        for (line, remark) in remarks {
            let behind = self.entries.partition_point(|entry| entry.line <= line);
            let node = |entry: &Entry| match entry.fate {
                Fate::Kept(at) | Fate::Changed { at, .. } => Some(at),
                _ => None,
            };
            let Some(at) = self.entries[..behind].iter().rev().find_map(node) else {
                continue;
            };
            let text = match remark.author.as_str() {
                "" => remark.text,
                author => format!("{author}：{}", remark.text),
            };
            let question = match remark.kind {
                RemarkKind::Inserted => Question::Inserted,
                RemarkKind::Deleted => Question::Deleted,
                RemarkKind::Comment => Question::Comment,
            };
            self.doubt(at, line, &text, question).confidence = 1.0;
        }
    }

    fn push(&mut self, line: u32, text: &str, fate: Fate) {
        let blank = text.trim().is_empty();
        if !blank || matches!(fate, Fate::Changed { .. }) {
            self.entries.push(Entry {
                line,
                text: text.to_owned(),
                fate,
            });
        }
    }

    /// What stands in no plan.
    pub fn dropped(&self) -> impl Iterator<Item = (&Entry, Reason)> {
        self.entries.iter().filter_map(|e| match e.fate {
            Fate::Dropped(reason) => Some((e, reason)),
            _ => None,
        })
    }

    /// What stands in the plans in another form: the entry, its new form, and why.
    pub fn changed(&self) -> impl Iterator<Item = (&Entry, &str, Change)> {
        self.entries.iter().filter_map(|e| match &e.fate {
            Fate::Changed { to, change, .. } => Some((e, to.as_str(), *change)),
            _ => None,
        })
    }

    /// How many characters of the source stand in the plans, in whatever form. Spaces are not counted.
    pub fn kept(&self) -> usize {
        self.count(|fate| !matches!(fate, Fate::Dropped(_)))
    }

    /// How many characters the source has. Spaces are not counted.
    pub fn characters(&self) -> usize {
        self.count(|_| true)
    }

    fn count(&self, which: impl Fn(&Fate) -> bool) -> usize {
        let visible = |e: &Entry| e.text.chars().filter(|c| !c.is_whitespace()).count();
        self.entries
            .iter()
            .filter(|e| which(&e.fate))
            .map(visible)
            .sum()
    }
}
