//! Tags, pins and the archive.

use crate::sample::{folder, open, plan_of};
use store::{Filing, Filter, StoreError};

#[test]
fn what_was_said_of_plans_stays_and_leaves_their_text_alone() {
    let (_folder, path) = folder();
    let library = open(&path);
    let (one, other) = (plan_of(2, 1), plan_of(2, 2));
    library.create(&one, 10).unwrap();
    library.create(&other, 20).unwrap();
    library
        .file(vec![one.id, other.id], |filing| {
            filing.tags.push("教育".into());
        })
        .unwrap();
    library
        .file(vec![one.id], |filing| filing.pinned_ms = Some(30))
        .unwrap();
    drop(library);

    let library = open(&path);
    let list = library.summaries(Filter::Kept).unwrap();
    let tagged = Filing {
        tags: vec!["教育".into()],
        ..Filing::default()
    };
    let pinned = Filing {
        pinned_ms: Some(30),
        ..tagged.clone()
    };
    assert_eq!([&list[0].filing, &list[1].filing], [&tagged, &pinned]);
    assert_eq!((list[1].updated_ms, list[1].revision), (10, 1));
    assert_eq!(library.load(one.id).unwrap().plan, one);
}

#[test]
fn of_several_plans_all_are_filed_or_none() {
    let (_folder, path) = folder();
    let library = open(&path);
    let (there, gone) = (plan_of(1, 1), plan_of(1, 2));
    library.create(&there, 10).unwrap();
    let refused = library
        .file(vec![there.id, gone.id], |filing| {
            filing.archived_ms = Some(20);
        })
        .unwrap_err();
    assert!(matches!(refused, StoreError::NotFound(id) if id == gone.id));
    let list = library.summaries(Filter::Kept).unwrap();
    assert_eq!(list[0].filing, Filing::default());
}

#[test]
fn the_latest_in_use_leave_out_what_is_put_by_or_thrown_away() {
    let (_folder, path) = folder();
    let library = open(&path);
    let plans: Vec<_> = (1..=5).map(|seed| plan_of(1, seed)).collect();
    for (at, plan) in (1..).zip(&plans) {
        library.create(plan, at).unwrap();
    }
    library
        .file(vec![plans[4].id], |filing| filing.archived_ms = Some(9))
        .unwrap();
    library.trash(plans[3].id, 9).unwrap();
    let latest = library.latest(Filter::InUse, 2).unwrap();
    let ids: Vec<_> = latest.iter().map(|plan| plan.id).collect();
    assert_eq!(ids, [plans[2].id, plans[1].id]);
}
