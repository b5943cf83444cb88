//! What is found, and what is no longer found.

use crate::sample::{folder, measures, open, plan_of, retitled, typed};
use plan::edit::Slot;
use plan::testing::{any_plan, dice, shuffled};
use plan::{Date, Deadline, Duty, Edit, Plan, diff};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::time::Duration;
use store::{Entry, Field, Filter, Library, Version, VersionKind};

fn found(library: &Library, sought: &str) -> Vec<(Field, String)> {
    let hits = library.search(sought, Filter::All, 100).unwrap();
    hits.into_iter()
        .map(|hit| {
            let place = hit.places[0].clone();
            let chars = hit.excerpt.chars().skip(place.start as usize);
            (hit.field, chars.take(place.len()).collect())
        })
        .collect()
}

fn check_found(library: &Library, sought: &str, field: Field, stands: &str) {
    assert_eq!(found(library, sought), [(field, stands.to_owned())]);
}

fn library_with(plan: &Plan) -> (tempfile::TempDir, Library) {
    let (folder, path) = folder();
    let library = open(&path);
    library.create(plan, 0).unwrap();
    (folder, library)
}

#[test]
fn everything_is_found_from_one_character_up() {
    let mut plan = plan_of(1, 7);
    plan.elements.document_number = Some("青政办发〔2026〕12号".into());
    plan.elements.date = Date::new(2026, 3, 5);
    plan.variables.insert("县名".into(), "青禾县".into());
    plan.parts[0].addressees = vec!["各镇人民政府".into()];
    plan.parts[0].outline.nodes[0].duties = vec![Duty {
        leads: vec!["农业农村局".into()],
        deadline: Some(Deadline {
            text: "2026年6月底前".into(),
            date: None,
        }),
        ..Duty::default()
    }];
    plan.parts[0].outline.nodes[0].memo = "数字待核实".into();
    let (_folder, library) = library_with(&plan);
    check_found(&library, "待核", Field::Memo, "待核");
    check_found(&library, "镇", Field::Addressees, "镇");
    check_found(&library, "夯", Field::Body, "夯");
    check_found(&library, "细化", Field::Body, "细化");
    check_found(&library, "基础。健全", Field::Body, "基础。健全");
    check_found(
        &library,
        "职责分工，抓好落实。各有",
        Field::Paragraph,
        "职责分工，抓好落实。各有",
    );
    check_found(&library, "〔２０２６〕", Field::Elements, "〔2026〕");
    check_found(&library, "３月5日", Field::Elements, "3月5日");
    check_found(&library, "青禾", Field::Variables, "青禾");
    check_found(&library, "农村局", Field::Duties, "农村局");
    check_found(&library, "6月底", Field::Duties, "6月底");
    check_found(&library, "第7号", Field::Title, "第7号");
    assert_eq!(found(&library, "没有的话"), []);
    assert_eq!(found(&library, " 　"), []);
    assert_eq!(found(&library, "\" OR grams"), []);
}

#[test]
fn pairs_that_stand_apart_are_not_found() {
    let mut plan = plan_of(0, 1);
    plan.parts[0].title = "甲乙丁，乙丙".into();
    let (_folder, library) = library_with(&plan);
    assert_eq!(found(&library, "甲乙丙"), []);
    check_found(&library, "乙丙", Field::Title, "乙丙");
}

#[test]
fn a_hit_says_where_it_stands() {
    let mut plan = plan_of(0, 1);
    plan.parts[0].title = format!("{}就业与就业{}", "前".repeat(50), "后".repeat(100));
    let (_folder, library) = library_with(&plan);
    library.trash(plan.id, 5).unwrap();
    assert_eq!(library.search("就业", Filter::Kept, 9).unwrap(), []);
    let hit = &library.search("就业", Filter::Trashed, 9).unwrap()[0];
    assert_eq!(hit.plan, plan.id);
    assert_eq!(hit.owner, Some(plan.parts[0].id));
    assert_eq!(
        (hit.from, hit.places.as_slice()),
        (26, &[24..26, 27..29][..])
    );
    assert_eq!(hit.excerpt.chars().count(), 96);
}

#[test]
fn what_was_changed_is_found_as_it_is_now() {
    let plan = plan_of(3, 1);
    let (_folder, library) = library_with(&plan);
    let node = measures(&plan)[1];
    let edits = vec![typed(node, "壬"), retitled(&plan, "另一个题目")];
    library
        .commit(plan.id, 1, Entry::make(edits.clone(), 1))
        .unwrap();
    check_found(&library, "壬夯", Field::Body, "壬夯");
    check_found(&library, "另一个", Field::Title, "另一个");
    assert_eq!(found(&library, "某某市"), []);
    library
        .commit(plan.id, 2, Entry::undo(2, &edits, 2))
        .unwrap();
    assert_eq!(found(&library, "壬"), []);
    check_found(&library, "某某市", Field::Title, "某某市");
    assert_eq!(library.verify(), []);
}

#[test]
fn what_is_purged_is_not_found() {
    let (one, two) = (plan_of(3, 1), plan_of(3, 2));
    let (_folder, library) = library_with(&one);
    library.create(&two, 0).unwrap();
    assert_eq!(found(&library, "某某市").len(), 2);
    library.trash(one.id, 1).unwrap();
    library.purge(one.id).unwrap();
    check_found(&library, "某某市", Field::Title, "某某市");
    assert_eq!(library.verify(), []);
}

#[test]
fn nothing_of_what_is_purged_stays_in_the_file() {
    let (mut one, two) = (plan_of(30, 1), plan_of(30, 2));
    one.parts[0].title = "饕餮".into();
    let (folder, library) = library_with(&one);
    library.create(&two, 0).unwrap();
    library.trash(one.id, 1).unwrap();
    library.purge(one.id).unwrap();
    let path = library.path().to_owned();
    drop(library);
    let file = std::fs::read(path).unwrap();
    for traces in ["饕餮", "饕", "餮"] {
        let found = file
            .windows(traces.len())
            .any(|bytes| bytes == traces.as_bytes());
        assert!(!found, "{traces} in {}", folder.path().display());
    }
}

/// Every run of one to three characters of every heading and paragraph.
fn check_all_found(library: &Library, plan: &Plan) -> Result<(), TestCaseError> {
    for visit in plan.parts.iter().flat_map(|part| part.outline.walk()) {
        let Some(heading) = visit.node.content.as_heading() else {
            continue;
        };
        let words: Vec<char> = heading.text.plain().chars().take(12).collect();
        for sought in (1..4).flat_map(|wide| words.windows(wide)) {
            let sought: String = sought.iter().collect();
            if sought.trim().is_empty() {
                continue;
            }
            let hits = library.search(&sought, Filter::Kept, usize::MAX).unwrap();
            let owners: Vec<_> = hits.iter().map(|hit| hit.owner).collect();
            prop_assert!(owners.contains(&Some(visit.node.id)), "{sought}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_changed_all_of_it_is_found(first in any_plan(), mut dice in dice()) {
        let (_folder, library) = library_with(&first);
        check_all_found(&library, &first)?;
        let next = shuffled(&first, &mut dice);
        let edits: Vec<Edit> = diff(&first, &next);
        library.commit(first.id, 1, Entry::make(edits, 1)).unwrap();
        check_all_found(&library, &next)?;
        prop_assert_eq!(library.verify(), []);
    }
}

#[test]
fn a_library_is_sound_also_where_it_was_searched_before_it_was_changed() {
    let plan = plan_of(1, 3);
    let (_folder, library) = library_with(&plan);
    assert!(!found(&library, "措施").is_empty());
    let node = measures(&plan)[0];
    let mut revision = 1;
    for character in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉".chars() {
        let entry = Entry::make(vec![typed(node, &character.to_string())], 1);
        revision = library.commit(plan.id, revision, entry).unwrap();
    }
    assert_eq!(library.verify(), []);
    assert!(library.look_through(1 << 40).unwrap());
}

#[test]
fn plans_that_may_hold_words_are_all_that_do_and_are_not_in_the_trash() {
    let (_folder, path) = folder();
    let library = open(&path);
    let titled = |seed, title: &str| {
        let mut plan = plan_of(seed, 2);
        plan.parts[0].title = title.into();
        library.create(&plan, 0).unwrap();
        plan.id
    };
    let (one, two, three) = (
        titled(1, "云岭县2026年水利工作要点"),
        titled(2, "云岭县水\n利工作方案"),
        titled(3, "青禾县教育工作要点"),
    );
    let holding = |words: &str| {
        let plans = library.holding(words).unwrap();
        plans.into_iter().collect::<BTreeSet<_>>()
    };
    assert_eq!(holding("水利"), [one, two].into());
    assert_eq!(holding(" "), [one, two, three].into());
    library.trash(two, 1).unwrap();
    assert_eq!(holding("水利"), [one].into());
    assert_eq!(holding("没有"), [].into());
}

#[test]
fn what_stands_only_in_earlier_versions_is_found_where_it_is_asked_for() {
    let plan = plan_of(2, 5);
    let (_folder, library) = library_with(&plan);
    let node = measures(&plan)[0];
    let taken = |from: &str, to: &str| Edit::Text {
        node,
        slot: Slot::Heading,
        at: 0,
        remove: from.into(),
        insert: to.into(),
    };
    let commit = |revision, edits| {
        let entry = Entry::make(edits, 1_000);
        library.commit(plan.id, revision, entry).unwrap()
    };
    let second = commit(1, vec![taken("夯实基础", "培育动能")]);
    let version = Version {
        revision: second,
        kind: VersionKind::Named,
        name: "送审稿".into(),
        at_ms: 2_000,
    };
    library.mark(plan.id, version.clone()).unwrap();
    commit(second, vec![taken("培育动能", "激发活力")]);

    let earlier = |sought: &str| {
        let time = Duration::from_secs(9);
        library
            .search_earlier(sought, Filter::Kept, None, time)
            .unwrap()
    };
    assert_eq!(library.search("动能", Filter::Kept, 9).unwrap(), []);
    let found = earlier("动 能");
    assert_eq!(found.behind, None);
    assert_eq!(found.hits.len(), 1);
    assert_eq!(found.hits[0].version, version);
    assert_eq!(found.hits[0].hit.owner, Some(node));
    assert_eq!(found.hits[0].hit.excerpt, "培育动能。健全制度，细化措施。");
    assert_eq!(earlier("夯实基础").hits[0].version.revision, 1);
    assert_eq!(earlier("激发活力").hits, [], "stands there now");
    assert_eq!(earlier(" ").hits, []);

    // Little time: one plan at a time, and all in the end.
    let other = plan_of(1, 6);
    library.create(&other, 0).unwrap();
    let go_on = |behind| {
        library
            .search_earlier("动能", Filter::Kept, behind, Duration::ZERO)
            .unwrap()
    };
    let first = go_on(None);
    assert_eq!((first.hits.len(), first.behind), (0, Some(other.id)));
    let second = go_on(first.behind);
    assert_eq!((second.hits.len(), second.behind), (1, Some(plan.id)));
    assert_eq!(go_on(second.behind).behind, None);
}
