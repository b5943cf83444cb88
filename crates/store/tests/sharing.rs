//! Two programs, or two threads, and one library.

use crate::sample::{folder, measures, open, plan_of, retitled, typed};
use rusqlite::Connection;
use store::{Entry, StoreError};

#[test]
fn a_change_waits_for_another_program_then_says_so_and_loses_nothing() {
    let (_folder, path) = folder();
    let library = open(&path);
    let plan = plan_of(3, 1);
    let first = library.create(&plan, 0).unwrap();
    let entry = Entry::make(vec![retitled(&plan, "新题")], 1);

    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = library.commit(plan.id, first, entry.clone()).unwrap_err();
    assert!(matches!(error, StoreError::Locked), "{error:?}");
    assert_eq!(library.load(plan.id).unwrap().plan, plan);

    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(library.commit(plan.id, first, entry).unwrap(), 2);
    assert_eq!(library.load(plan.id).unwrap().plan.title(), "新题");
}

#[test]
fn two_open_libraries_see_each_others_changes() {
    let (_folder, path) = folder();
    let (one, two) = (open(&path), open(&path));
    let plan = plan_of(3, 1);
    let node = measures(&plan)[0];
    one.create(&plan, 0).unwrap();
    one.commit(plan.id, 1, Entry::make(vec![typed(node, "甲")], 1))
        .unwrap();
    two.commit(plan.id, 2, Entry::make(vec![typed(node, "乙")], 2))
        .unwrap();

    let error = one
        .commit(plan.id, 2, Entry::make(vec![typed(node, "丙")], 3))
        .unwrap_err();
    assert!(matches!(
        error,
        StoreError::Stale {
            expected: 2,
            found: 3,
            ..
        }
    ));
    one.commit(plan.id, 3, Entry::make(vec![typed(node, "丙")], 4))
        .unwrap();
    assert_eq!(
        two.load(plan.id).unwrap().plan,
        one.load(plan.id).unwrap().plan
    );
    assert_eq!(one.verify(), []);
}

#[test]
fn threads_share_a_library() {
    let (_folder, path) = folder();
    let library = open(&path);
    std::thread::scope(|scope| {
        for seed in 1..=4 {
            let library = &library;
            scope.spawn(move || {
                let plan = plan_of(5, seed);
                let mut revision = library.create(&plan, 0).unwrap();
                for node in measures(&plan) {
                    let entry = Entry::make(vec![typed(node, "新")], 1);
                    revision = library.commit(plan.id, revision, entry).unwrap();
                    assert_eq!(library.load(plan.id).unwrap().revision, revision);
                }
            });
        }
    });
    assert_eq!(library.verify(), []);
}
