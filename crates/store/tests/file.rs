//! A plan as a single file, and files from elsewhere.

use crate::sample::{folder, measures, open, plan_of, retitled, typed};
use proptest::prelude::*;
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use store::{Entry, Packed, StoreError, Version, VersionKind, unpacked};

/// A plan with a change, an undo and a name, packed.
static PACKED: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let (_folder, path) = folder();
    let library = open(&path);
    let plan = plan_of(8, 1);
    library.create(&plan, 10).unwrap();
    let entry = Entry::make(vec![typed(measures(&plan)[3], "新")], 20);
    library.commit(plan.id, 1, entry).unwrap();
    let named = Version {
        revision: 1,
        kind: VersionKind::Named,
        name: "送审稿".into(),
        at_ms: 30,
    };
    library.mark(plan.id, named).unwrap();
    library.trash(plan.id, 40).unwrap();
    library.pack(plan.id).unwrap()
});

fn read(bytes: &[u8]) -> Result<Vec<Packed>, StoreError> {
    unpacked(bytes, Path::new("方案.gangmu"))
}

#[test]
fn a_plan_travels_with_its_journal_and_its_versions() {
    let (_folder, path) = folder();
    let library = open(&path);
    let packed = read(&PACKED).unwrap().pop().unwrap();
    let plan = packed.plan().clone();
    assert_eq!(library.take(packed.clone()).unwrap(), 2);

    let stored = library.load(plan.id).unwrap();
    assert_eq!((stored.plan, stored.revision), (plan.clone(), 2));
    assert_eq!(stored.history.undo(), Some(2));
    assert_eq!(library.versions(plan.id).unwrap()[0].name, "送审稿");
    assert_eq!(library.state(plan.id, 1).unwrap(), plan_of(8, 1));
    assert_eq!(
        library.summaries(store::Filter::Kept).unwrap().len(),
        1,
        "not in the trash here"
    );
    assert!(matches!(library.take(packed), Err(StoreError::Exists(_))));
    assert_eq!(library.verify(), []);
}

#[test]
fn a_copy_has_an_id_of_its_own_and_the_same_past() {
    let (_folder, path) = folder();
    let library = open(&path);
    let packed = read(&PACKED).unwrap().pop().unwrap();
    let id = plan_of(1, 2).id;
    library.take(packed.clone()).unwrap();
    library.take(packed.named(id)).unwrap();
    assert_eq!(library.load(id).unwrap().history.undo(), Some(2));
    let entry = Entry::make(vec![retitled(&library.load(id).unwrap().plan, "新题")], 50);
    library.commit(id, 2, entry).unwrap();
    assert_eq!(library.verify(), []);
}

#[test]
fn a_file_is_a_library_of_one_plan_and_a_library_a_file_of_all() {
    let (_folder, path) = folder();
    fs::write(&path, &*PACKED).unwrap();
    let library = open(&path);
    assert_eq!(library.summaries(store::Filter::All).unwrap().len(), 1);
    library.create(&plan_of(2, 2), 50).unwrap();
    assert_eq!(library.verify(), []);
    drop(library);
    assert_eq!(read(&fs::read(&path).unwrap()).unwrap().len(), 2);
}

/// A packed file, changed by SQL.
fn changed(sql: &str) -> Vec<u8> {
    let (_folder, path) = folder();
    fs::write(&path, &*PACKED).unwrap();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(sql).unwrap();
    drop(conn);
    fs::read(&path).unwrap()
}

#[test]
fn what_is_no_such_file_is_told_apart() {
    assert!(matches!(read(b""), Err(StoreError::NotALibrary(_))));
    assert!(matches!(
        read(b"PK\x03\x04 a Word file"),
        Err(StoreError::NotALibrary(_))
    ));
    let other = changed("PRAGMA application_id = 7");
    assert!(matches!(read(&other), Err(StoreError::NotALibrary(_))));
    let newer = changed("PRAGMA user_version = 99");
    assert!(matches!(
        read(&newer),
        Err(StoreError::Newer { found: 99, .. })
    ));
    let cut = &PACKED[..PACKED.len() / 2];
    assert!(matches!(read(cut), Err(StoreError::Damaged(_))));
}

#[test]
fn tables_that_are_others_are_refused() {
    let endless = "DROP TABLE journal; CREATE VIEW journal AS \
        WITH RECURSIVE n (revision) AS (SELECT 1 UNION ALL SELECT revision + 1 FROM n) \
        SELECT 1 AS plan, revision, 'do' AS kind, NULL AS target, 0 AS joins, 0 AS at_ms, '[]' AS body FROM n";
    assert!(matches!(
        read(&changed(endless)),
        Err(StoreError::Damaged(_))
    ));
    let unreadable = changed("UPDATE nodes SET content = '{' WHERE position = 0");
    assert!(matches!(read(&unreadable), Err(StoreError::Damaged(_))));
}

#[test]
fn an_older_file_is_read() {
    let (_folder, path) = folder();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(include_str!("old/v1.sql")).unwrap();
    drop(conn);
    let packed = read(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(packed[0].plan().title(), "某某市2026年工作要点");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_damaged_file_is_refused_or_read_and_never_more(
        at in any::<prop::sample::Index>(),
        garbage in prop::collection::vec(any::<u8>(), 1..64),
    ) {
        let mut bytes = PACKED.clone();
        let from = at.index(bytes.len());
        for (place, byte) in bytes[from..].iter_mut().zip(garbage) {
            *place = byte;
        }
        if let Ok(all) = read(&bytes) {
            let (_folder, path) = folder();
            let library = open(&path);
            for packed in all {
                library.take(packed).unwrap();
            }
            prop_assert_eq!(library.verify(), []);
        }
    }
}
