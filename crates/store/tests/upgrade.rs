//! Yesterday's libraries, opened today.

use crate::sample::{folder, open};
use rusqlite::Connection;
use store::Filter;

/// Opens a library that was written as SQL by an older version.
fn check_upgrade(sql: &str, revision: u32, title: &str) {
    let (_folder, path) = folder();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(sql).unwrap();
    drop(conn);

    let library = open(&path);
    assert_eq!(library.salvage(), None);
    let list = library.summaries(Filter::All).unwrap();
    assert_eq!(
        (list[0].revision, list[0].title.as_str()),
        (revision, title)
    );
    let stored = library.load(list[0].id).unwrap();
    assert_eq!(stored.plan.title(), title);
    assert_eq!(stored.history.undo(), Some(revision));
    assert_eq!(library.verify(), []);
}

#[test]
fn version_1_keeps_plans_and_history() {
    check_upgrade(include_str!("old/v1.sql"), 3, "某某市2026年工作要点");
}
