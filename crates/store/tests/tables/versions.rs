//! Versions: named, automatic, and the states that they are.

use crate::sample::{folder, measures, open, plan_of, retitled, typed};
use plan::{Plan, PlanId};
use std::collections::BTreeSet;
use store::{Entry, Library, Revision, StoreError, Version, VersionKind};

fn version(revision: Revision, kind: VersionKind, name: &str, at_ms: u64) -> Version {
    Version {
        revision,
        kind,
        name: name.into(),
        at_ms,
    }
}

/// What the library shows of the versions of a plan.
fn shown(library: &Library, plan: PlanId) -> Vec<(Revision, String)> {
    let versions = library.versions(plan).unwrap();
    versions
        .into_iter()
        .map(|version| (version.revision, version.name))
        .collect()
}

#[test]
fn every_revision_can_be_read_again() {
    let (_folder, path) = folder();
    let library = open(&path);
    let mut plan = plan_of(5, 1);
    library.create(&plan, 0).unwrap();
    let mut states: Vec<Plan> = vec![plan.clone()];
    for (revision, node) in (1..).zip(measures(&plan)) {
        let edit = typed(node, "新");
        edit.apply(&mut plan).unwrap();
        let entry = Entry::make(vec![edit], u64::from(revision) * 10);
        library.commit(plan.id, revision, entry).unwrap();
        states.push(plan.clone());
    }
    let last = states.len() as Revision;
    for (revision, state) in (1..).zip(&states) {
        assert_eq!(&library.state(plan.id, revision).unwrap(), state);
    }
    let mut seen = Vec::new();
    let some = BTreeSet::from([2, 4, last]);
    library
        .visit(plan.id, &some, |revision, plan| {
            seen.push((revision, plan.clone()));
        })
        .unwrap();
    seen.sort_by_key(|(revision, _)| *revision);
    let wanted = some
        .iter()
        .map(|revision| (*revision, states[*revision as usize - 1].clone()));
    assert_eq!(seen, wanted.collect::<Vec<_>>());
    assert_eq!(library.dated(plan.id, 3).unwrap(), 20);

    for none in [0, last + 1] {
        let refused = library.state(plan.id, none).unwrap_err();
        assert!(matches!(refused, StoreError::NoRevision(_)));
        let named = version(none, VersionKind::Named, "送审稿", 1);
        assert!(matches!(
            library.mark(plan.id, named),
            Err(StoreError::NoRevision(_))
        ));
    }
}

#[test]
fn a_name_takes_the_place_of_an_automatic_mark_and_not_the_other_way_round() {
    let (_folder, path) = folder();
    let library = open(&path);
    let plan = plan_of(1, 1);
    library.create(&plan, 0).unwrap();
    library
        .mark(plan.id, version(1, VersionKind::Pause, "", 1))
        .unwrap();
    library
        .mark(plan.id, version(1, VersionKind::Named, "送审稿", 2))
        .unwrap();
    library
        .mark(plan.id, version(1, VersionKind::Pause, "", 3))
        .unwrap();
    assert_eq!(shown(&library, plan.id), [(1, "送审稿".into())]);

    library
        .mark(plan.id, version(1, VersionKind::Named, "报审稿", 4))
        .unwrap();
    assert_eq!(shown(&library, plan.id), [(1, "报审稿".into())]);
    library.unmark(plan.id, 1).unwrap();
    assert_eq!(
        shown(&library, plan.id),
        [(1, String::new())],
        "its beginning"
    );
}

#[test]
fn versions_go_with_their_plan_and_no_journal_is_touched() {
    let (_folder, path) = folder();
    let library = open(&path);
    let (plan, other) = (plan_of(1, 1), plan_of(1, 2));
    for plan in [&plan, &other] {
        library.create(plan, 0).unwrap();
        library
            .mark(plan.id, version(1, VersionKind::Named, "初稿", 1))
            .unwrap();
    }
    let entry = Entry::make(vec![retitled(&plan, "新题")], 1);
    library.commit(plan.id, 1, entry).unwrap();
    assert_eq!(library.state(plan.id, 1).unwrap(), plan);
    library.trash(plan.id, 2).unwrap();
    library.purge(plan.id).unwrap();
    assert_eq!(shown(&library, other.id), [(1, "初稿".into())]);
    assert_eq!(library.verify(), []);
}
