//! `invert`: the edit that takes an edit back.

use super::Edit;

impl Edit {
    /// The edit that takes this one back: applied right after it, the plan is as it was before.
    #[must_use]
    pub fn invert(&self) -> Self {
        match self.clone() {
            Self::Insert { at, branch } => Self::Remove { at, branch },
            Self::Remove { at, branch } => Self::Insert { at, branch },
            Self::Move { node, from, to } => Self::Move {
                node,
                from: to,
                to: from,
            },
            Self::Text {
                node,
                slot,
                at,
                remove,
                insert,
            } => Self::Text {
                node,
                slot,
                at,
                remove: insert,
                insert: remove,
            },
            Self::Content { node, from, to } => Self::Content {
                node,
                from: to,
                to: from,
            },
            Self::Duties { node, from, to } => Self::Duties {
                node,
                from: to,
                to: from,
            },
            Self::Memo { node, from, to } => Self::Memo {
                node,
                from: to,
                to: from,
            },
            Self::Part { part, from, to } => Self::Part {
                part,
                from: to,
                to: from,
            },
            Self::InsertPart { index, part } => Self::RemovePart { index, part },
            Self::RemovePart { index, part } => Self::InsertPart { index, part },
            Self::Plan { from, to } => Self::Plan { from: to, to: from },
        }
    }
}
