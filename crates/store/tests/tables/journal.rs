//! What can be undone, over restarts.

use crate::sample::{folder, measures, open, plan_of, retitled, typed};
use plan::{NodeId, Plan};
use std::path::Path;
use store::{Entry, Library, Revision, StoreError};

/// Undoes or redoes what is next, as a program does that has just been started.
fn step(path: &Path, plan: &Plan, is_undo: bool) -> Option<Revision> {
    let library = open(path);
    let stored = library.load(plan.id).unwrap();
    let step = if is_undo {
        stored.history.undo()?
    } else {
        stored.history.redo()?
    };
    let edits = library.edits_of(plan.id, step).unwrap();
    let entry = if is_undo {
        Entry::undo(step, &edits, 9)
    } else {
        Entry::redo(step, edits, 9)
    };
    library.commit(plan.id, stored.revision, entry).unwrap();
    Some(step)
}

fn type_on(library: &Library, plan: &Plan, at: Revision, node: NodeId, joins: bool) {
    let mut entry = Entry::make(vec![typed(node, "字")], 1);
    entry.joins_previous = joins;
    library.commit(plan.id, at, entry).unwrap();
}

#[test]
fn undo_history_survives_restarts_and_typing_is_undone_together() {
    let (_folder, path) = folder();
    let plan = plan_of(3, 1);
    let node = measures(&plan)[1];
    let library = open(&path);
    library.create(&plan, 0).unwrap();
    library
        .commit(plan.id, 1, Entry::make(vec![retitled(&plan, "新题")], 1))
        .unwrap();
    for (at, joins) in [(2, false), (3, true), (4, true)] {
        type_on(&library, &plan, at, node, joins);
    }
    let last = library.load(plan.id).unwrap().plan;
    assert_eq!(library.edits_of(plan.id, 3).unwrap().len(), 3);
    drop(library);

    assert_eq!(step(&path, &plan, true), Some(3));
    assert_eq!(step(&path, &plan, true), Some(2));
    assert_eq!(step(&path, &plan, true), None);
    assert_eq!(open(&path).load(plan.id).unwrap().plan, plan);

    assert_eq!(step(&path, &plan, false), Some(2));
    assert_eq!(step(&path, &plan, false), Some(3));
    assert_eq!(step(&path, &plan, false), None);
    assert_eq!(open(&path).load(plan.id).unwrap().plan, last);
    assert_eq!(open(&path).verify(), []);
}

#[test]
fn typing_does_not_join_an_undo() {
    let (_folder, path) = folder();
    let plan = plan_of(3, 1);
    let library = open(&path);
    library.create(&plan, 0).unwrap();
    type_on(&library, &plan, 1, measures(&plan)[0], false);
    let edits = library.edits_of(plan.id, 2).unwrap();
    library
        .commit(plan.id, 2, Entry::undo(2, &edits, 1))
        .unwrap();
    type_on(&library, &plan, 3, measures(&plan)[0], true);
    assert_eq!(library.edits_of(plan.id, 4).unwrap().len(), 1);
    assert_eq!(library.load(plan.id).unwrap().history.undo(), Some(4));
}

#[test]
fn only_what_is_next_is_undone() {
    let (_folder, path) = folder();
    let plan = plan_of(3, 1);
    let library = open(&path);
    library.create(&plan, 0).unwrap();
    for at in [1, 2] {
        type_on(&library, &plan, at, measures(&plan)[0], false);
    }
    let before = library.load(plan.id).unwrap();
    let edits = library.edits_of(plan.id, 2).unwrap();
    let error = library
        .commit(plan.id, 3, Entry::undo(2, &edits, 1))
        .unwrap_err();
    assert!(matches!(error, StoreError::NotNext(2)));
    assert_eq!(library.load(plan.id).unwrap(), before);
}

#[test]
fn edits_that_do_not_fit_change_nothing() {
    let (_folder, path) = folder();
    let (plan, other) = (plan_of(3, 1), plan_of(3, 2));
    let library = open(&path);
    library.create(&plan, 0).unwrap();
    let edits = vec![
        typed(measures(&plan)[0], "字"),
        typed(measures(&other)[0], "字"),
    ];
    let error = library
        .commit(plan.id, 1, Entry::make(edits, 1))
        .unwrap_err();
    assert!(matches!(error, StoreError::Edit(_)));
    type_on(&library, &plan, 1, measures(&plan)[0], false);
    assert_eq!(library.verify(), []);
}

#[test]
fn an_entry_without_edits_leaves_no_trace() {
    let (_folder, path) = folder();
    let plan = plan_of(1, 1);
    let library = open(&path);
    library.create(&plan, 0).unwrap();
    let revision = library.commit(plan.id, 1, Entry::make(vec![], 1)).unwrap();
    assert_eq!(revision, 1);
    assert_eq!(library.load(plan.id).unwrap().history.undo(), None);
}
