//! Damaged files: what can be read comes over, the damaged file is kept.

use crate::sample::{folder, measures, open, plan_of, typed};
use plan::Plan;
use proptest::prelude::*;
use rusqlite::Connection;
use std::fs::{self, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::LazyLock;
use store::{Entry, Filter, Library, Problem, Salvage, StoreError, Version, VersionKind};

const PAGE: u64 = 4096;

/// A library of twelve plans with a change each, and the plans as they stand; made once for all tests here.
static LIBRARY: LazyLock<(Vec<u8>, Vec<Plan>)> = LazyLock::new(|| {
    let (_folder, path) = folder();
    let library = open(&path);
    library.set_setting("theme", "dark".into()).unwrap();
    let plans = (1..=12).map(|seed| {
        let plan = plan_of(8, seed);
        library.create(&plan, seed).unwrap();
        let entry = Entry::make(vec![typed(measures(&plan)[3], "新")], 100 + seed);
        library.commit(plan.id, 1, entry).unwrap();
        library
            .file(vec![plan.id], |filing| filing.tags.push("教育".into()))
            .unwrap();
        let named = Version {
            revision: 1,
            kind: VersionKind::Named,
            name: "送审稿".into(),
            at_ms: seed,
        };
        library.mark(plan.id, named).unwrap();
        library.load(plan.id).unwrap().plan
    });
    let plans = plans.collect();
    drop(library);
    (bytes(&path), plans)
});

fn library_at(path: &Path) -> Vec<Plan> {
    let (library, plans) = &*LIBRARY;
    let mut file = fs::File::create_new(path).unwrap();
    file.write_all(library).unwrap();
    plans.clone()
}

fn overwrite(path: &Path, page: u64) {
    let mut file = OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(page * PAGE)).unwrap();
    let garbage: Vec<u8> = (0..PAGE).map(|n| (n * 31 % 251) as u8).collect();
    file.write_all(&garbage).unwrap();
}

fn bytes(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut file = OpenOptions::new().read(true).open(path).unwrap();
    file.read_to_end(&mut bytes).unwrap();
    bytes
}

fn check_salvage(path: &Path) -> (Library, Salvage) {
    let damaged = bytes(path);
    let library = Library::open(path, 1_795_367_696_123).unwrap();
    let salvage = library
        .salvage()
        .expect("the damage was not noticed")
        .clone();
    assert!(bytes(&salvage.kept) == damaged, "the kept file was changed");
    assert_eq!(library.verify(), []);
    (library, salvage)
}

#[test]
fn the_kept_file_is_named_after_the_time() {
    let (_folder, path) = folder();
    library_at(&path);
    overwrite(&path, 4);
    let (library, salvage) = check_salvage(&path);
    let name = salvage.kept.file_name().unwrap().to_str().unwrap();
    insta::assert_snapshot!(name, @"library.sqlite.damaged-20261122-171456.123");
    drop(library);
    let files = path.parent().unwrap().read_dir().unwrap().count();
    assert_eq!(files, 2, "more than the library and the kept file is left");
}

/// Whichever page is lost: every plan is still there as it was, or at the very least is told to be partial.
#[test]
fn one_lost_page_loses_no_plan() {
    let (folder, path) = folder();
    let plans = library_at(&path);
    let pages = path.metadata().unwrap().len() / PAGE;
    assert!(pages > 20);
    let mut whole = 0;
    for page in 0..pages {
        let copy = folder.path().join(format!("page-{page}.sqlite"));
        fs::copy(&path, &copy).unwrap();
        overwrite(&copy, page);
        let (library, salvage) = check_salvage(&copy);
        assert_eq!(salvage.lost, 0, "page {page}");
        assert_eq!(salvage.whole.len() + salvage.partial.len(), plans.len());
        for plan in &plans {
            let stored = library.load(plan.id).unwrap();
            if salvage.whole.contains(&plan.id) {
                assert_eq!(stored.plan, *plan, "page {page}");
            }
            assert_eq!(stored.plan.parts.len(), 1, "page {page}");
        }
        whole += salvage.whole.len();
    }
    // Rows and journal stand on different pages, so that nearly always one of them tells all.
    let all = plans.len() * pages as usize;
    assert!(whole * 100 >= all * 95, "{whole} of {all} came over whole");
}

#[test]
fn history_filing_and_settings_come_over() {
    let (_folder, path) = folder();
    let plans = library_at(&path);
    let last = path.metadata().unwrap().len() / PAGE - 1;
    overwrite(&path, last);
    let (library, salvage) = check_salvage(&path);
    assert_eq!(library.setting("theme").unwrap(), Some("dark".into()));
    let undoable = plans
        .iter()
        .filter(|plan| library.load(plan.id).unwrap().history.undo() == Some(2))
        .count();
    assert!(undoable >= salvage.whole.len() - 2, "{undoable}");
    let summaries = library.summaries(Filter::All).unwrap();
    assert!(summaries.iter().all(|plan| plan.filing.tags == ["教育"]));
}

#[test]
fn a_cut_off_file_gives_what_is_left() {
    let (_folder, path) = folder();
    let plans = library_at(&path);
    let length = path.metadata().unwrap().len();
    let file = OpenOptions::new().write(true).open(&path).unwrap();
    file.set_len(length * 3 / 4).unwrap();
    drop(file);
    let (library, salvage) = check_salvage(&path);
    let there = library.summaries(Filter::All).unwrap().len();
    assert_eq!(there, salvage.whole.len() + salvage.partial.len());
    assert!(there + salvage.lost >= plans.len() / 2, "{salvage:?}");
}

#[test]
fn a_broken_head_costs_nothing() {
    let (_folder, path) = folder();
    let plans = library_at(&path);
    let mut file = OpenOptions::new().write(true).open(&path).unwrap();
    file.write_all(&[0; 100]).unwrap();
    drop(file);
    let (_, salvage) = check_salvage(&path);
    assert_eq!(salvage.whole.len(), plans.len());
}

#[test]
fn a_file_of_noise_is_left_alone() {
    let (_folder, path) = folder();
    library_at(&path);
    for page in 0..path.metadata().unwrap().len() / PAGE {
        overwrite(&path, page);
    }
    let before = bytes(&path);
    let error = Library::open(&path, 0).unwrap_err();
    assert!(matches!(error, StoreError::NotALibrary(_)), "{error:?}");
    assert!(bytes(&path) == before, "the file was changed");
    assert_eq!(path.parent().unwrap().read_dir().unwrap().count(), 1);
}

#[test]
fn a_salvaged_library_is_used_like_any_other() {
    let (_folder, path) = folder();
    let plans = library_at(&path);
    overwrite(&path, 6);
    let (library, _) = check_salvage(&path);
    let stored = library.load(plans[0].id).unwrap();
    let entry = Entry::make(vec![typed(measures(&stored.plan)[0], "又")], 200);
    library.commit(plans[0].id, stored.revision, entry).unwrap();
    drop(library);
    let library = open(&path);
    assert_eq!(library.salvage(), None);
    assert_eq!(library.verify(), []);
}

#[test]
fn a_damaged_library_in_use_elsewhere_is_left_alone() {
    let (_folder, path) = folder();
    library_at(&path);
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch("BEGIN; SELECT count(*) FROM plans;")
        .unwrap();
    overwrite(&path, 5);
    let before = bytes(&path);
    let error = Library::open(&path, 0).unwrap_err();
    assert!(matches!(error, StoreError::Locked), "{error:?}");
    assert!(bytes(&path) == before, "the file was changed");
}

#[test]
fn a_plan_with_lost_rows_is_brought_back_from_its_journal() {
    let (_folder, path) = folder();
    let plans = library_at(&path);
    let library = open(&path);
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch("DELETE FROM nodes WHERE position = 3; UPDATE nodes SET content = '{';")
        .unwrap();
    assert_eq!(library.verify().len(), plans.len());
    for plan in &plans {
        assert_eq!(library.load(plan.id).unwrap().plan, *plan);
    }
    assert_eq!(library.verify(), []);
}

#[test]
fn a_plan_with_neither_rows_nor_journal_is_told_to_be_damaged() {
    let (_folder, path) = folder();
    let plans = library_at(&path);
    let library = open(&path);
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch(
            "DELETE FROM nodes WHERE position = 3; DELETE FROM journal WHERE revision = 1;",
        )
        .unwrap();
    let error = library.load(plans[0].id).unwrap_err();
    assert!(matches!(error, StoreError::Damaged(_)), "{error:?}");
    let problems = library.verify();
    assert!(matches!(problems[0], Problem::Unreadable { plan, .. } if plan == plans[11].id));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Some damage leaves a sound file with other words in it: then nobody can tell at once, but nothing breaks.
    #[test]
    fn any_damage_is_met_calmly(
        places in prop::collection::vec((0..1_000_u64, prop::collection::vec(any::<u8>(), 1..300)), 1..4),
    ) {
        let (_folder, path) = folder();
        let plans = library_at(&path);
        let length = path.metadata().unwrap().len();
        let mut file = OpenOptions::new().write(true).open(&path).unwrap();
        for (place, noise) in places {
            let at = SeekFrom::Start(length * place / 1_000);
            file.seek(at).unwrap();
            file.write_all(&noise).unwrap();
        }
        drop(file);

        match Library::open(&path, 0) {
            Ok(library) => {
                for plan in &plans {
                    let read = library.load(plan.id);
                    let is_clear = matches!(
                        read,
                        Ok(_) | Err(StoreError::Damaged(_) | StoreError::NotFound(_))
                    );
                    prop_assert!(is_clear, "{read:?}");
                }
                library.verify();
            }
            Err(error) => {
                let left_alone = matches!(
                    error,
                    StoreError::NotALibrary(_) | StoreError::Newer { .. }
                );
                prop_assert!(left_alone, "{error:?}");
            }
        }
    }
}

#[test]
fn a_library_looked_through_lately_is_opened_without_reading_all_of_it() {
    const DAY: u64 = 86_400_000;
    let (_folder, path) = folder();
    library_at(&path);
    let library = Library::open(&path, DAY).unwrap();
    assert!(library.look_through(DAY).unwrap());
    drop(library);
    let last = path.metadata().unwrap().len() / PAGE - 1;
    overwrite(&path, last);

    let library = Library::open(&path, DAY + 1).unwrap();
    assert_eq!(library.salvage(), None);
    // Looked through again half a day later, the damage is noticed; the next start salvages.
    assert!(library.look_through(DAY + 1).unwrap());
    assert!(!library.look_through(DAY * 2).unwrap());
    drop(library);
    let library = Library::open(&path, DAY * 2 + 1).unwrap();
    assert!(library.salvage().is_some());
    assert_eq!(library.verify(), []);
}
