//! What may stand at the path, and what is said of it.

use crate::sample::{folder, open, plan_of};
use rusqlite::Connection;
use std::fs;
use store::{Filter, KNOWN_VERSION, Library, StoreError};

#[test]
fn nothing_or_an_empty_file_becomes_a_library() {
    let (_folder, path) = folder();
    drop(open(&path));
    let (_folder, path) = folder();
    fs::File::create_new(&path).unwrap();
    assert_eq!(open(&path).summaries(Filter::All).unwrap(), []);
}

#[test]
fn what_is_answered_as_written_is_flushed() {
    let (_folder, path) = folder();
    drop(open(&path));
    let conn = Connection::open(&path).unwrap();
    let mode: String = conn
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
}

#[test]
fn a_closed_library_is_one_file() {
    let (_folder, path) = folder();
    let plan = plan_of(20, 1);
    let library = open(&path);
    library.create(&plan, 0).unwrap();
    // A reader beside the writer is closed with it.
    library.load(plan.id).unwrap();
    drop(library);

    let (_elsewhere, copy) = folder();
    fs::copy(&path, &copy).unwrap();
    let beside: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().collect();
    assert_eq!(beside.len(), 1, "{beside:?}");
    assert_eq!(open(&copy).load(plan.id).unwrap().plan, plan);
}

#[test]
fn a_newer_library_is_refused_and_left_alone() {
    let (_folder, path) = folder();
    open(&path).create(&plan_of(2, 1), 0).unwrap();
    let conn = Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", KNOWN_VERSION + 1)
        .unwrap();
    drop(conn);
    check_left_alone(
        &path,
        |error| matches!(error, StoreError::Newer { found, known } if *found == known + 1),
    );
}

#[test]
fn a_text_is_no_library() {
    let (_folder, path) = folder();
    write(
        &path,
        "2026年工作要点\n一、总体要求\n".repeat(200).as_bytes(),
    );
    check_left_alone(&path, |error| matches!(error, StoreError::NotALibrary(_)));
}

#[test]
fn another_programs_database_is_no_library() {
    let (_folder, path) = folder();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch("CREATE TABLE notes (body TEXT)")
        .unwrap();
    drop(conn);
    check_left_alone(&path, |error| matches!(error, StoreError::NotALibrary(_)));
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let (folder, _) = folder();
    let path = folder.path().join("没有").join("library.sqlite");
    let error = Library::open(&path, 0).unwrap_err();
    assert!(matches!(&error, StoreError::Unreachable { path: named, .. } if *named == path));
    let error = Library::open(folder.path(), 0).unwrap_err();
    assert!(matches!(error, StoreError::Unreachable { .. }));
}

#[test]
fn a_file_that_may_not_be_written_is_read_only() {
    let (_folder, path) = folder();
    drop(open(&path));
    let mut permissions = path.metadata().unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    if fs::OpenOptions::new().write(true).open(&path).is_ok() {
        println!("skipped: this user may write anything");
        return;
    }
    check_left_alone(&path, |error| matches!(error, StoreError::ReadOnly));
}

fn check_left_alone(path: &std::path::Path, is_expected: impl Fn(&StoreError) -> bool) {
    let before = read(path);
    let error = Library::open(path, 0).unwrap_err();
    assert!(is_expected(&error), "{error:?}");
    assert!(read(path) == before, "the file was changed");
    let beside = path.parent().unwrap().read_dir().unwrap().count();
    assert_eq!(beside, 1, "something was left beside it");
}

#[expect(clippy::disallowed_methods, reason = "the file's bytes are looked at")]
fn read(path: &std::path::Path) -> Vec<u8> {
    fs::read(path).unwrap()
}

#[expect(clippy::disallowed_methods, reason = "a file is prepared")]
fn write(path: &std::path::Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
}
