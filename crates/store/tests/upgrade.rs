//! Yesterday's libraries, opened today.

use crate::sample::{folder, open};
use rusqlite::Connection;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use store::{Filter, KNOWN_VERSION, unpacked};

/// Opens a library that was written as SQL by the older version `of`: all is there, all is found, and the old file is kept.
fn check_upgrade(of: u32, sql: &str, revision: u32, title: &str) {
    let (_folder, path) = folder();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(sql).unwrap();
    drop(conn);
    let packed = unpacked(&fs::read(&path).unwrap(), &path).unwrap();
    assert_eq!(packed[0].plan().title(), title, "not taken in as a file");

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
    let hits = library.search(title, Filter::Kept, 9).unwrap();
    assert_eq!(
        hits.iter().map(|hit| hit.plan).collect::<Vec<_>>(),
        [list[0].id]
    );
    assert_eq!(library.verify(), []);

    let kept = version_of(&beside(&path, &format!(".v{of}")));
    assert_eq!(kept, of, "the library as it was is not kept");
    assert_eq!(version_of(&path), KNOWN_VERSION);
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

/// The version of a library file.
fn version_of(path: &Path) -> u32 {
    let conn = Connection::open(path).unwrap();
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap()
}

#[test]
fn version_1_keeps_plans_and_history() {
    check_upgrade(1, include_str!("old/v1.sql"), 3, "某某市2026年工作要点");
}

/// The steps as they were added, oldest first.
const STEPS: [&str; 4] = [
    include_str!("../migrations/0002_search/up.sql"),
    include_str!("../migrations/0003_filing/up.sql"),
    include_str!("../migrations/0004_versions/up.sql"),
    include_str!("../migrations/0005_memos/up.sql"),
];

#[test]
fn every_version_since_is_upgraded_as_well() {
    let mut sql = include_str!("old/v1.sql").to_owned();
    for (of, step) in (2..KNOWN_VERSION).zip(STEPS) {
        sql += step;
        write!(sql, "PRAGMA user_version = {of};").unwrap();
        check_upgrade(of, &sql, 3, "某某市2026年工作要点");
    }
}
