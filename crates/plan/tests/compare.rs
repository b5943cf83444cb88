//! Two states side by side, as a drafter sees them.
#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

use plan::compare::{Change, Comparison, Fate, Manner, Scope, Stand, compare, pieces, restored};
use plan::testing::{outline, print, two_states};
use plan::{Block, Content, Ids, Node, NodeId, Outline, Part, PartRole, Plan};
use proptest::prelude::*;

fn plan(outline: Outline) -> Plan {
    let mut ids = Ids::new(0, 99);
    let mut part = Part::new(ids.node(), PartRole::Plan, "", "标题");
    part.outline = outline;
    Plan::new(ids.plan(), part)
}

/// The old and the new state of a text whose list of blocks is changed.
fn states(text: &str, change: impl FnOnce(&mut Vec<Block>)) -> (Plan, Plan) {
    let old = plan(outline(text));
    let mut blocks = old.parts[0].outline.blocks();
    change(&mut blocks);
    let new = plan(Outline::from_blocks(blocks));
    (old, new)
}

/// What is not the same, a line a row.
fn check(text: &str, change: impl FnOnce(&mut Vec<Block>), expected: &[&str]) {
    let (old, new) = states(text, change);
    let comparison = compare(&old, &new);
    let shown: Vec<String> = comparison
        .rows
        .iter()
        .filter(|row| row.fate != Fate::Same || row.moved.is_some())
        .map(|row| {
            let words = row.now.or(row.then).unwrap().words();
            let moved = row
                .moved
                .map_or(String::new(), |number| format!(" moved {number}"));
            format!("{:?}{moved} {:?} {words}", row.fate, row.changes)
        })
        .collect();
    assert_eq!(shown, expected);
}

const TEXT: &str = "- 总体要求\n  · 稳中求进。\n- 重点任务\n  - 稳就业。|新增3万人。\n  - 促消费。|办好展会。\n- 保障措施\n  · 加强领导。\n";

#[test]
fn nothing_differs_between_the_same() {
    check(TEXT, |_| (), &[]);
}

#[test]
fn what_was_typed_is_a_change_of_words() {
    check(
        TEXT,
        |blocks| blocks[3].content = Content::run_in("稳就业。", "新增3.5万人。"),
        &["Changed [Words] 稳就业。新增3.5万人。"],
    );
}

#[test]
fn another_memo_is_a_change_and_comes_back_with_its_paragraph() {
    let noted = |blocks: &mut Vec<Block>| blocks[1].memo = "数字待核实".into();
    check(TEXT, noted, &["Changed [Memo] 稳中求进。"]);
    let (plain, with_memo) = states(TEXT, noted);
    let id = plain.parts[0].outline.blocks()[1].id;
    assert_eq!(restored(&plain, &with_memo, id, Scope::One), with_memo);
}

#[test]
fn a_branch_that_was_moved_is_one_move_and_nothing_else() {
    check(
        TEXT,
        |blocks| blocks.rotate_right(2),
        &[
            "Same moved 0 [] 保障措施",
            "Same moved 0 [] 加强领导。",
            "Away moved 0 [] 保障措施",
            "Away moved 0 [] 加强领导。",
        ],
    );
}

#[test]
fn a_heading_that_was_demoted_changes_its_level_and_its_branch_does_not() {
    check(
        TEXT,
        |blocks| {
            for block in &mut blocks[5..] {
                block.depth += 1;
            }
        },
        &["Changed [Level] 保障措施"],
    );
}

#[test]
fn a_paragraph_made_a_heading_changes_its_form() {
    check(
        TEXT,
        |blocks| blocks[1].content = Content::heading("稳中求进。"),
        &["Changed [Form] 稳中求进。"],
    );
}

#[test]
fn what_is_gone_stands_where_it_stood() {
    check(
        TEXT,
        |blocks| {
            blocks.remove(3);
            let id = Ids::new(9, 9).node();
            blocks.push(Block::new(id, 2, Content::paragraph("严格考核。")));
        },
        &["Removed [] 稳就业。新增3万人。", "Inserted [] 严格考核。"],
    );
}

#[test]
fn plans_without_common_ids_are_paired_by_their_words() {
    let old = plan(outline(TEXT));
    let parsed = plan::notation::parse(
        &TEXT.replace("新增3万人", "新增3.5万人"),
        &mut Ids::new(5, 5),
    );
    let mut new = plan(parsed.unwrap());
    new.parts[0].id = Ids::new(7, 7).node();
    let comparison = compare(&old, &new);
    let counts = comparison.counts();
    assert_eq!(
        (
            counts.changed,
            counts.inserted,
            counts.removed,
            counts.moved
        ),
        (1, 0, 0, 0)
    );
}

fn id_of(plan: &Plan, words: &str) -> NodeId {
    let mut nodes = plan.parts[0].outline.walk().map(|visit| visit.node);
    let says = |node: &&Node| {
        print(&Outline {
            nodes: vec![(*node).clone()],
        })
        .contains(words)
    };
    nodes.by_ref().filter(says).last().unwrap().id
}

/// Has something back and looks at the whole text.
fn check_restore(change: impl FnOnce(&mut Vec<Block>), words: &str, scope: Scope, expected: &str) {
    let (old, new) = states(TEXT, change);
    let id = id_of(&old, words);
    let back = restored(&new, &old, id, scope);
    assert_eq!(print(&back.parts[0].outline), expected);
}

#[test]
fn words_are_had_back_where_they_stand() {
    check_restore(
        |blocks| {
            blocks[3].content = Content::run_in("稳就业。", "新增4万人。");
            blocks[4].content = Content::run_in("促消费。", "多办展会。");
        },
        "稳就业",
        Scope::One,
        &TEXT.replace("办好", "多办"),
    );
}

#[test]
fn what_is_gone_comes_back_behind_what_stood_before_it() {
    check_restore(|blocks| drop(blocks.remove(4)), "促消费", Scope::One, TEXT);
    check_restore(
        |blocks| drop(blocks.drain(2..5)),
        "重点任务",
        Scope::Branch,
        TEXT,
    );
}

#[test]
fn what_was_moved_goes_back() {
    check_restore(
        |blocks| blocks.rotate_right(2),
        "保障措施",
        Scope::Branch,
        TEXT,
    );
}

#[test]
fn a_branch_is_had_back_whole() {
    check_restore(
        |blocks| {
            blocks[2].content = Content::heading("主要任务");
            blocks.remove(3);
            blocks[3].content = Content::run_in("促消费。", "多办展会。");
        },
        "重点任务",
        Scope::Branch,
        TEXT,
    );
}

/// The blocks of one side, part by part.
fn side<'a>(stands: impl Iterator<Item = Stand<'a>>) -> Vec<(NodeId, String, Vec<Block>)> {
    let mut parts: Vec<(NodeId, String, Vec<Block>)> = Vec::new();
    for stand in stands {
        match stand.node {
            None => parts.push((stand.part.id, stand.words(), Vec::new())),
            Some(node) => parts.last_mut().unwrap().2.push(Block {
                id: node.id,
                depth: stand.depth,
                content: node.content.clone(),
                duties: node.duties.clone(),
                memo: node.memo.clone(),
            }),
        }
    }
    parts
}

fn blocks_of(plan: &Plan) -> Vec<(NodeId, String, Vec<Block>)> {
    let part = |part: &Part| (part.id, part.title.clone(), part.outline.blocks());
    plan.parts.iter().map(part).collect()
}

fn then_side<'a>(comparison: &Comparison<'a>) -> Vec<Stand<'a>> {
    let rows = comparison.rows.iter();
    let here = rows.filter(|row| row.moved.is_none() || row.fate == Fate::Away);
    here.filter_map(|row| row.then).collect()
}

proptest! {
    #[test]
    fn both_sides_can_be_rebuilt((then, now) in two_states()) {
        let comparison = compare(&then, &now);
        prop_assert_eq!(side(then_side(&comparison).into_iter()), blocks_of(&then));
        let new = comparison.rows.iter().filter_map(|row| row.now);
        prop_assert_eq!(side(new), blocks_of(&now));
    }

    #[test]
    fn pieces_are_both_texts((then, now) in two_states()) {
        for row in compare(&then, &now).rows {
            let pieces = row.pieces();
            let of = |left_out| -> String {
                pieces.iter().filter(|piece| piece.manner != left_out).map(|piece| piece.text.as_str()).collect()
            };
            if let Some(stand) = row.then {
                prop_assert_eq!(of(Manner::Inserted), stand.words());
            }
            if let Some(stand) = row.now {
                prop_assert_eq!(of(Manner::Removed), stand.words());
            }
        }
    }

    #[test]
    fn any_two_texts_are_rebuilt_from_their_pieces(then in "[甲乙丙，。0-9a.%]{0,40}", now in "[甲乙丙，。0-9a.%]{0,40}") {
        let pieces = pieces(&then, &now);
        let of = |left_out| -> String {
            pieces.iter().filter(|piece| piece.manner != left_out).map(|piece| piece.text.as_str()).collect()
        };
        prop_assert_eq!(of(Manner::Inserted), then);
        prop_assert_eq!(of(Manner::Removed), now);
    }

    #[test]
    fn a_state_compared_with_itself_differs_in_nothing((then, _) in two_states()) {
        let comparison = compare(&then, &then);
        prop_assert!(comparison.rows.iter().all(|row| row.fate == Fate::Same && row.moved.is_none()));
    }

    #[test]
    fn whatever_is_had_back_the_plan_is_sound((then, now) in two_states(), at in any::<prop::sample::Index>()) {
        let comparison = compare(&then, &now);
        let row = at.get(&comparison.rows);
        let id = row.then.or(row.now).unwrap().id();
        for scope in [Scope::One, Scope::Branch] {
            let back = restored(&now, &then, id, scope);
            let mut once = std::collections::HashSet::new();
            for part in &back.parts {
                prop_assert!(once.insert(part.id));
                for visit in part.outline.walk() {
                    prop_assert!(once.insert(visit.node.id));
                }
                prop_assert_eq!(&Outline::from_blocks(part.outline.blocks()), &part.outline);
            }
            let mut applied = now.clone();
            for edit in plan::diff(&now, &back) {
                edit.apply(&mut applied).unwrap();
            }
            prop_assert_eq!(&applied, &back);
            let words_back = row.then.is_none_or(|stand| {
                compare(&then, &back).rows.iter().any(|row| {
                    row.then.is_some_and(|then| then.id() == stand.id())
                        && !row.changes.contains(&Change::Words) && row.now.is_some()
                })
            });
            prop_assert!(words_back);
        }
    }
}
