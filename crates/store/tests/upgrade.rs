//! Yesterday's libraries, opened today.

use crate::sample::{folder, open, plan_of};
use rusqlite::Connection;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Instant;
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

#[test]
fn run_in_headings_are_one_with_their_bodies_in_a_library_that_knew_them_apart() {
    let (_folder, path) = folder();
    let library = open(&path);
    library.create(&plan_of(1, 1), 0).unwrap();
    drop(library);
    let conn = Connection::open(&path).unwrap();
    let apart = "INSERT INTO passages (plan, owner, field, words) \
                 SELECT plan, owner, 'heading', '夯实基础。' FROM passages WHERE field = 'body'; \
                 UPDATE passages SET words = '健全制度，细化措施。' WHERE field = 'body'; \
                 PRAGMA user_version = 5;";
    conn.execute_batch(apart).unwrap();
    drop(conn);

    let library = open(&path);
    let hits = library.search("基础。健全", Filter::Kept, 9).unwrap();
    assert_eq!(hits.len(), 1);
    assert_eq!(library.verify(), []);
}

/// How many plans the library has that is killed while it is upgraded, and how often it is.
const PLANS: u32 = 120;
const ROUNDS: u32 = 12;
const LIBRARY: &str = "GANGMU_UPGRADE_LIBRARY";

#[test]
fn an_upgrade_that_is_killed_is_whole_or_has_not_been() {
    let (folder, old) = folder();
    Connection::open(&old)
        .and_then(|conn| conn.execute_batch(&many()))
        .unwrap();
    let path = folder.path().join("killed.gangmu");

    let started = Instant::now();
    fs::copy(&old, &path).unwrap();
    assert!(upgrade(&path).wait().unwrap().success());
    let whole = started.elapsed();

    for round in 0..ROUNDS {
        for file in ["", "-wal", "-shm", ".v1", ".v1.part"] {
            let _ = fs::remove_file(beside(&path, file));
        }
        fs::copy(&old, &path).unwrap();
        let mut child = upgrade(&path);
        thread::sleep(whole * round / ROUNDS);
        child.kill().unwrap();
        child.wait().unwrap();

        let version = version_of(&path);
        assert!(
            [1, KNOWN_VERSION].contains(&version),
            "half upgraded: {version}"
        );
        let kept = beside(&path, ".v1");
        if kept.exists() {
            assert_eq!(plans_in(&kept), PLANS, "half kept");
        }
        let library = open(&path);
        assert_eq!(library.salvage(), None);
        let list = library.summaries(Filter::All).unwrap();
        assert_eq!(list.len() as u32, PLANS);
        for summary in &list {
            assert_eq!(library.load(summary.id).unwrap().history.undo(), Some(3));
        }
        let hits = library
            .search("夯实教育", Filter::Kept, PLANS as usize)
            .unwrap();
        assert_eq!(hits.len() as u32, PLANS);
        assert_eq!(library.verify(), []);
        assert_eq!((version_of(&kept), plans_in(&kept)), (1, PLANS));
    }
}

/// The library of `v1.sql` with its plan again and again under other ids.
fn many() -> String {
    const ID: &str = "01a20038-0100-7f9b-adae-6f4c57a82ac2";
    let mut sql = include_str!("old/v1.sql").to_owned();
    sql += "BEGIN;";
    for key in 2..=PLANS {
        let id = format!("01a20038-0100-7f9b-adae-{key:012x}");
        let copies = [
            ("plans", "key", format!("id = '{id}'")),
            ("parts", "plan", "id = id".to_owned()),
            ("nodes", "plan", "id = id".to_owned()),
            (
                "journal",
                "plan",
                format!("body = replace(body, '{ID}', '{id}')"),
            ),
        ];
        for (table, key_column, change) in copies {
            write!(
                sql,
                "CREATE TEMP TABLE one AS SELECT * FROM {table} WHERE {key_column} = 1;
                 UPDATE one SET {key_column} = {key}, {change};
                 INSERT INTO {table} SELECT * FROM one;
                 DROP TABLE one;"
            )
            .unwrap();
        }
    }
    sql + "COMMIT;"
}

fn plans_in(path: &Path) -> u32 {
    let conn = Connection::open(path).unwrap();
    conn.query_row("SELECT count(*) FROM plans", [], |row| row.get(0))
        .unwrap()
}

/// Another process that opens the library.
fn upgrade(path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "upgrade::child", "--ignored"])
        .env(LIBRARY, path)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
#[ignore = "the process that is killed; started by the test above"]
fn child() {
    if let Some(path) = std::env::var_os(LIBRARY) {
        open(path.as_ref());
    }
}
