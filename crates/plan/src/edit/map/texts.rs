//! Replacements in one text, made beside each other.

use crate::Text;
use crate::edit::Edit;
use crate::text::Carried;
use std::cmp::Ordering;

/// Characters `at..at + remove.len()` become `insert`.
#[derive(Clone, Copy)]
pub(super) struct Change<'a> {
    pub(super) at: usize,
    pub(super) remove: &'a Text,
    pub(super) insert: &'a Text,
}

impl<'a> Change<'a> {
    pub(super) fn of(edit: &'a Edit) -> Option<Self> {
        match edit {
            Edit::Text {
                at, remove, insert, ..
            } => Some(Self {
                at: *at as usize,
                remove,
                insert,
            }),
            _ => None,
        }
    }

    fn end(&self) -> usize {
        self.at + self.remove.len()
    }

    /// This change after `over`; none if `over` took away all that it was about.
    ///
    /// Where one replaces a stretch inside the other's, the wider one takes the narrower with it. Where they
    /// overlap, each removes its share and both insertions stay, in the order of their places. The same replacement
    /// made twice is made once.
    pub(super) fn map(&self, over: &Self) -> Option<(usize, Text, Text)> {
        let keep = |at| Some((at, self.remove.clone(), self.insert.clone()));
        let behind = |at: usize| at - over.remove.len() + over.insert.len();
        match self.order(over) {
            Ordering::Less if self.end() <= over.at => keep(self.at),
            Ordering::Greater if over.end() <= self.at => keep(behind(self.at)),
            _ if self.covers(over) && !over.covers(self) => {
                let mut remove = self.remove.slice(0, over.at - self.at);
                remove.append(over.insert.clone());
                remove.append(self.remove.slice(over.end() - self.at, usize::MAX));
                Some((self.at, remove, self.insert.clone()))
            }
            _ if over.covers(self) && !self.covers(over) => None,
            Ordering::Equal if !self.remove.is_empty() => None,
            // The same stretch, or an overlap: what is left to remove stands before or behind what `over` put in.
            Ordering::Less | Ordering::Equal => {
                let left = self.remove.slice(0, over.at - self.at);
                (!left.is_empty() || !self.insert.is_empty())
                    .then(|| (self.at, left, self.insert.clone()))
            }
            Ordering::Greater => {
                let left = self.remove.slice(over.end() - self.at, usize::MAX);
                let at = over.at + over.insert.len();
                (!left.is_empty() || !self.insert.is_empty())
                    .then(|| (at, left, self.insert.clone()))
            }
        }
    }

    /// Whether `other` is about a stretch inside this one's; a mere insertion at its border is not.
    fn covers(&self, other: &Self) -> bool {
        if other.remove.is_empty() {
            return self.at < other.at && other.at < self.end();
        }
        self.at <= other.at && other.end() <= self.end()
    }

    /// Which comes first in the text; by what they insert where their stretches are the same.
    fn order(&self, other: &Self) -> Ordering {
        let place = (self.at, self.end()).cmp(&(other.at, other.end()));
        place.then_with(|| characters(self.insert).cmp(characters(other.insert)))
    }
}

fn characters(text: &Text) -> impl Iterator<Item = (&str, Carried<'_>)> {
    let spans = text.spans().iter();
    spans.map(|span| (span.text.as_str(), span.carries()))
}
