//! Whatever a plan is and however it is changed: what is stored is what it is.

use crate::sample::{folder, open};
use plan::testing::{Dice, any_plan, dice, edit_of, shuffled};
use plan::{Edit, Plan, diff};
use proptest::prelude::*;
use store::{Entry, Library};

/// One to three edits, or the difference to a state in which much is changed at once.
fn change(plan: &Plan, dice: &mut Dice) -> (Plan, Vec<Edit>) {
    if dice.once_in(2) {
        let next = shuffled(plan, dice);
        let edits = diff(plan, &next);
        return (next, edits);
    }
    let mut next = plan.clone();
    let edits = (0..=dice.below(3))
        .map(|_| {
            let edit = edit_of(&next, dice);
            edit.apply(&mut next).unwrap();
            edit
        })
        .collect();
    (next, edits)
}

/// Undoes or redoes everything; each step is looked up anew, as after a restart.
fn walk(library: &Library, plan: &Plan, is_undo: bool) {
    loop {
        let stored = library.load(plan.id).unwrap();
        let next = if is_undo {
            stored.history.undo()
        } else {
            stored.history.redo()
        };
        let Some(step) = next else { return };
        let edits = library.edits_of(plan.id, step).unwrap();
        let entry = if is_undo {
            Entry::undo(step, &edits, 0)
        } else {
            Entry::redo(step, edits, 0)
        };
        library.commit(plan.id, stored.revision, entry).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn stored_is_what_it_is_and_undo_leads_back(
        first in any_plan(),
        changes in prop::collection::vec((dice(), any::<bool>()), 1..6),
    ) {
        let (_folder, path) = folder();
        let library = open(&path);
        let mut revision = library.create(&first, 0).unwrap();
        let mut last = first.clone();
        for (mut dice, joins_previous) in changes {
            let (next, edits) = change(&last, &mut dice);
            let entry = Entry { joins_previous, ..Entry::make(edits, 1) };
            revision = library.commit(first.id, revision, entry).unwrap();
            prop_assert_eq!(&library.load(first.id).unwrap().plan, &next);
            last = next;
        }
        drop(library);

        let library = open(&path);
        prop_assert_eq!(&library.load(first.id).unwrap().plan, &last);
        walk(&library, &first, true);
        prop_assert_eq!(&library.load(first.id).unwrap().plan, &first);
        walk(&library, &first, false);
        prop_assert_eq!(&library.load(first.id).unwrap().plan, &last);
        prop_assert_eq!(library.verify(), []);
    }
}
