//! `Entry`, `History`: one change, and what can be undone and redone.

use crate::StoreError;
use plan::Edit;

/// How often a plan was changed: 1 when it was created, one more with each entry of its journal.
pub type Revision = u32;

/// One change, as it goes into the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whether it is new, or takes back or repeats an earlier one.
    pub kind: EntryKind,
    /// What is done to the plan, in order. For an undo these are the inverse edits in reverse order.
    pub edits: Vec<Edit>,
    /// Typing that goes on: it is undone together with the entry before it, if that one is new as well.
    pub joins_previous: bool,
    /// When, in milliseconds since 1970.
    pub at_ms: u64,
}

/// What an entry is to those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// Something new; what had been undone can no longer be redone.
    Do,
    /// Takes back the step that began at this revision ([`History::undo`]).
    Undo(Revision),
    /// Repeats the step that began at this revision ([`History::redo`]).
    Redo(Revision),
}

impl Entry {
    /// Something new that is undone by itself.
    pub fn make(edits: Vec<Edit>, at_ms: u64) -> Self {
        Self {
            kind: EntryKind::Do,
            edits,
            joins_previous: false,
            at_ms,
        }
    }

    /// Takes back a step, given the step's edits ([`crate::Library::edits_of`]).
    pub fn undo(step: Revision, edits: &[Edit], at_ms: u64) -> Self {
        Self {
            kind: EntryKind::Undo(step),
            edits: edits.iter().rev().map(Edit::invert).collect(),
            joins_previous: false,
            at_ms,
        }
    }

    /// Repeats a step, given the step's edits.
    pub fn redo(step: Revision, edits: Vec<Edit>, at_ms: u64) -> Self {
        Self {
            kind: EntryKind::Redo(step),
            edits,
            joins_previous: false,
            at_ms,
        }
    }
}

/// What can be undone and redone: a *step* is an entry with all entries that join it, named by its first revision.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    undo: Vec<Revision>,
    redo: Vec<Revision>,
    /// Whether the newest entry is new, so that typing can join it.
    open: bool,
}

impl History {
    /// The step to undo next.
    pub fn undo(&self) -> Option<Revision> {
        self.undo.last().copied()
    }

    /// The step to redo next.
    pub fn redo(&self) -> Option<Revision> {
        self.redo.last().copied()
    }

    /// Whether an entry that asks to join would join the newest one.
    pub fn can_join(&self) -> bool {
        self.open
    }

    /// Follows an entry that was committed as `revision`. [`StoreError::NotNext`], and no change, if it undoes or
    /// redoes anything but what is next.
    pub fn follow(
        &mut self,
        revision: Revision,
        kind: EntryKind,
        joins_previous: bool,
    ) -> Result<(), StoreError> {
        let (from, onto, step) = match kind {
            EntryKind::Do => {
                if !(joins_previous && self.open) {
                    self.undo.push(revision);
                }
                self.redo.clear();
                self.open = true;
                return Ok(());
            }
            EntryKind::Undo(step) => (&mut self.undo, &mut self.redo, step),
            EntryKind::Redo(step) => (&mut self.redo, &mut self.undo, step),
        };
        if from.last() != Some(&step) {
            return Err(StoreError::NotNext(step));
        }
        from.pop();
        onto.push(step);
        self.open = false;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use EntryKind::{Do, Redo, Undo};

    /// Follows entries from revision 2 on (revision 1 created the plan) and says what is next.
    fn check(
        entries: &[(EntryKind, bool)],
        undo: Option<Revision>,
        redo: Option<Revision>,
    ) -> History {
        let mut history = History::default();
        for (revision, (kind, joins)) in (2..).zip(entries) {
            history.follow(revision, *kind, *joins).unwrap();
        }
        assert_eq!((history.undo(), history.redo()), (undo, redo));
        history
    }

    #[test]
    fn joined_typing_is_one_step() {
        check(
            &[(Do, false), (Do, false), (Do, true), (Do, true)],
            Some(3),
            None,
        );
    }

    #[test]
    fn undo_and_redo_walk_over_the_same_steps() {
        check(
            &[(Do, false), (Do, false), (Undo(3), false)],
            Some(2),
            Some(3),
        );
        check(
            &[
                (Do, false),
                (Do, false),
                (Undo(3), false),
                (Undo(2), false),
                (Redo(2), false),
            ],
            Some(2),
            Some(3),
        );
    }

    #[test]
    fn something_new_ends_what_could_be_redone() {
        check(&[(Do, false), (Undo(2), false), (Do, false)], Some(4), None);
    }

    #[test]
    fn typing_after_an_undo_begins_a_step_of_its_own() {
        check(
            &[(Do, false), (Do, false), (Undo(3), false), (Do, true)],
            Some(5),
            None,
        );
    }

    #[test]
    fn only_what_is_next_can_be_undone() {
        let mut history = check(&[(Do, false), (Do, false)], Some(3), None);
        let before = history.clone();
        assert!(matches!(
            history.follow(4, Undo(2), false),
            Err(StoreError::NotNext(2))
        ));
        assert_eq!(history, before);
    }
}
