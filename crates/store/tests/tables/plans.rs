//! The list, the trash, and refusals.

use crate::sample::{folder, open, plan_of, retitled};
use store::{Entry, Filter, StoreError};

#[test]
fn the_list_shows_the_last_changed_first() {
    let (_folder, path) = folder();
    let library = open(&path);
    let (old, new) = (plan_of(1, 1), plan_of(1, 2));
    library.create(&old, 10).unwrap();
    library.create(&new, 20).unwrap();
    let entry = Entry::make(vec![retitled(&old, "2026年\n工作要点")], 30);
    library.commit(old.id, 1, entry).unwrap();

    let list = library.summaries(Filter::Kept).unwrap();
    assert_eq!([list[0].id, list[1].id], [old.id, new.id]);
    assert_eq!(list[0].title, "2026年工作要点");
    assert_eq!(list[0].kind, "work-points");
    assert_eq!((list[0].created_ms, list[0].updated_ms), (10, 30));
    assert_eq!((list[0].revision, list[0].trashed_ms), (2, None));
}

#[test]
fn plans_are_found_by_the_profile_that_they_name() {
    let (_folder, path) = folder();
    let library = open(&path);
    let mut plan = plan_of(1, 1);
    plan.profile = "county".into();
    library.create(&plan, 10).unwrap();
    library.create(&plan_of(1, 2), 20).unwrap();
    assert_eq!(library.with_profile("county").unwrap(), [plan.title()]);

    library.trash(plan.id, 30).unwrap();
    assert!(library.with_profile("county").unwrap().is_empty());
}

#[test]
fn the_trash_gives_back_until_it_is_emptied() {
    let (_folder, path) = folder();
    let library = open(&path);
    let plan = plan_of(2, 1);
    library.create(&plan, 10).unwrap();

    let early = library.purge(plan.id).unwrap_err();
    assert!(matches!(early, StoreError::NotFound(_)));

    library.trash(plan.id, 20).unwrap();
    assert_eq!(library.summaries(Filter::Kept).unwrap(), []);
    let trashed = library.summaries(Filter::Trashed).unwrap();
    assert_eq!(trashed[0].trashed_ms, Some(20));
    assert_eq!(trashed[0].revision, 1);

    library.restore(plan.id).unwrap();
    assert_eq!(library.load(plan.id).unwrap().plan, plan);

    library.trash(plan.id, 30).unwrap();
    library.purge(plan.id).unwrap();
    let gone = library.load(plan.id).unwrap_err();
    assert!(matches!(gone, StoreError::NotFound(id) if id == plan.id));
    assert_eq!(library.verify(), []);
}

#[test]
fn a_plan_is_created_once() {
    let (_folder, path) = folder();
    let library = open(&path);
    let plan = plan_of(2, 1);
    library.create(&plan, 10).unwrap();
    let again = library.create(&plan, 20).unwrap_err();
    assert!(matches!(again, StoreError::Exists(id) if id == plan.id));
}

#[test]
fn a_purged_plan_may_come_again() {
    let (_folder, path) = folder();
    let library = open(&path);
    let (plan, mut other) = (plan_of(2, 1), plan_of(9, 2));
    other.id = plan.id;
    library.create(&plan, 10).unwrap();
    library.trash(plan.id, 20).unwrap();
    library.purge(plan.id).unwrap();
    library.create(&other, 30).unwrap();
    let entry = Entry::make(vec![retitled(&other, "新题")], 40);
    library.commit(other.id, 1, entry).unwrap();
    assert_eq!(library.verify(), []);
}

#[test]
fn what_is_not_there_is_not_found() {
    let (_folder, path) = folder();
    let library = open(&path);
    let plan = plan_of(1, 1);
    let entry = Entry::make(vec![retitled(&plan, "新题")], 1);
    for refused in [
        library.load(plan.id).map(drop),
        library.commit(plan.id, 1, entry).map(drop),
        library.edits_of(plan.id, 1).map(drop),
        library.trash(plan.id, 1),
        library.restore(plan.id),
    ] {
        assert!(matches!(refused, Err(StoreError::NotFound(id)) if id == plan.id));
    }
}

#[test]
fn a_change_of_an_old_state_is_stale() {
    let (_folder, path) = folder();
    let library = open(&path);
    let plan = plan_of(1, 1);
    library.create(&plan, 0).unwrap();
    let entry = || Entry::make(vec![retitled(&plan, "新题")], 1);
    library.commit(plan.id, 1, entry()).unwrap();
    let stale = library.commit(plan.id, 1, entry()).unwrap_err();
    assert!(matches!(
        stale,
        StoreError::Stale {
            expected: 1,
            found: 2,
            ..
        }
    ));
}
