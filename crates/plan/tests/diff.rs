//! What a drafter does, and the edits that it becomes.

use plan::edit::{Edit, Slot};
use plan::testing::{Cursor, outline, outline_with_cursor};
use plan::{Block, Content, Ids, Outline, Part, PartRole, Plan, Text, diff};

fn plan(outline: Outline) -> Plan {
    let mut ids = Ids::new(0, 99);
    let mut part = Part::new(ids.node(), PartRole::Plan, "", "标题");
    part.outline = outline;
    Plan::new(ids.plan(), part)
}

/// What a change of the flat list of blocks becomes.
fn check(text: &str, change: impl FnOnce(&mut Vec<Block>), expected: &[&str]) {
    let old = plan(outline(text));
    let mut blocks = old.parts[0].outline.blocks();
    change(&mut blocks);
    let new = plan(Outline::from_blocks(blocks));
    let found: Vec<String> = diff(&old, &new).iter().map(in_short).collect();
    assert_eq!(found, expected);
}

fn in_short(edit: &Edit) -> String {
    match edit {
        Edit::Text {
            slot,
            at,
            remove,
            insert,
            ..
        } => {
            format!("{slot:?} {at}: {} → {}", remove.plain(), insert.plain())
        }
        Edit::Move { from, to, .. } => format!("move {} → {}", from.index, to.index),
        Edit::Insert { at, branch } => {
            format!("insert {} with {}", at.index, branch.children.len())
        }
        Edit::Remove { at, branch } => {
            format!("remove {} with {}", at.index, branch.children.len())
        }
        Edit::Content { .. } => "content".into(),
        other => format!("{other:?}"),
    }
}

const TEXT: &str = "- 总体要求\n  · 稳中求进。\n- 重点任务\n  - 稳就业。|新增3万人。\n  - 促消费。|办好展会。\n- 保障措施\n";

#[test]
fn typing_is_one_replacement() {
    let body = |words: &'static str| {
        move |blocks: &mut Vec<Block>| {
            blocks[3].content = Content::run_in("稳就业。", words);
        }
    };
    check(TEXT, body("新增3.5万人。"), &["Body 3:  → .5"]);
    check(TEXT, body("新增万人。"), &["Body 2: 3 → "]);
    check(TEXT, body("新增3万人。"), &[]);
}

#[test]
fn a_dragged_branch_is_one_move() {
    let drag = |blocks: &mut Vec<Block>| {
        let branch: Vec<Block> = blocks.drain(2..5).collect();
        blocks.splice(0..0, branch);
    };
    check(TEXT, drag, &["move 1 → 0"]);
}

#[test]
fn promoting_and_demoting_are_moves() {
    check(TEXT, |blocks| blocks[5].depth = 2, &["move 2 → 2"]);
    check(TEXT, |blocks| blocks[4].depth = 1, &["move 1 → 2"]);
}

#[test]
fn a_split_paragraph_is_a_replacement_and_an_insertion() {
    let split = |blocks: &mut Vec<Block>| {
        let fresh = Ids::new(1, 7).node();
        let second = Block {
            id: fresh,
            content: Content::paragraph("求进。"),
            ..blocks[1].clone()
        };
        blocks[1].content = Content::paragraph("稳中");
        blocks.insert(2, second);
    };
    check(TEXT, split, &["Paragraph 2: 求进。 → ", "insert 1 with 0"]);
}

#[test]
fn a_heading_that_goes_leaves_its_children() {
    check(
        TEXT,
        |blocks| drop(blocks.remove(2)),
        &["move 0 → 1", "move 0 → 2", "remove 1 with 0"],
    );
    check(
        TEXT,
        |blocks| drop(blocks.drain(2..5)),
        &["remove 1 with 2"],
    );
}

#[test]
fn a_heading_becomes_a_paragraph_when_its_children_are_gone() {
    let lower = |blocks: &mut Vec<Block>| blocks[2].content = Content::paragraph("重点任务");
    check(TEXT, lower, &["move 0 → 2", "move 0 → 0", "content"]);
}

/// Typing at a cursor.
fn typed(cursor: Cursor, at: usize, remove: &str, insert: &str) -> Edit {
    let Cursor { node, slot, .. } = cursor;
    let (remove, insert) = (Text::from(remove), Text::from(insert));
    Edit::Text {
        node,
        slot,
        at: at as u32,
        remove,
        insert,
    }
}

#[test]
fn keystrokes_that_touch_are_one_step() {
    let (_, cursor) = outline_with_cursor("· 加强‸领导。\n");
    assert_eq!((cursor.slot, cursor.at), (Slot::Paragraph, 2));
    let merged = |a: Edit, b: Edit| a.merge_typing(&b).map(|edit| in_short(&edit));
    let first = typed(cursor, 2, "", "组织");
    assert_eq!(
        merged(first.clone(), typed(cursor, 4, "", "上")).unwrap(),
        "Paragraph 2:  → 组织上"
    );
    assert_eq!(
        merged(first.clone(), typed(cursor, 3, "织", "")).unwrap(),
        "Paragraph 2:  → 组"
    );
    assert_eq!(
        merged(first.clone(), typed(cursor, 1, "强组织", "")).unwrap(),
        "Paragraph 1: 强 → "
    );
    assert_eq!(merged(first.clone(), typed(cursor, 5, "", "上")), None);
}

#[test]
fn an_edit_made_beside_another_finds_its_place() {
    let (_, cursor) = outline_with_cursor("· 加强‸领导。\n");
    let over = typed(cursor, 0, "", "进一步");
    assert_eq!(
        in_short(&typed(cursor, 2, "领导", "管理").map(&over).unwrap()),
        "Paragraph 5: 领导 → 管理"
    );
    let over = typed(cursor, 0, "加强领导。", "");
    assert_eq!(typed(cursor, 2, "领导", "管理").map(&over), None);
}
