//! Having back one thing of an earlier state.

use super::{Comparison, Fate, Stand, compare};
use crate::{Block, Node, NodeId, Outline, Plan};
use std::collections::HashSet;

/// How much is had back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One title, heading, paragraph or table.
    One,
    /// A heading with all that stood under it.
    Branch,
}

/// `now` with one thing of it as it was `then`: its words, duties and memo, and its place if it has moved. What is gone comes back
/// behind what stood before it; what is new goes. `id` is its id then, or now for what is new. Of a title all that stands
/// around the part's text is had back.
pub fn restored(now: &Plan, then: &Plan, id: NodeId, scope: Scope) -> Plan {
    let comparison = compare(then, now);
    let row = comparison.rows.iter().find(|row| {
        let is = |stand: Option<Stand<'_>>| stand.is_some_and(|stand| stand.id() == id);
        row.fate != Fate::Away && (is(row.then) || (row.then.is_none() && is(row.now)))
    });
    let Some(row) = row else {
        return now.clone();
    };
    let mut wished = now.clone();
    let Some(old) = row.then else {
        take_out(&mut wished, &HashSet::from([id]));
        return wished;
    };
    let Some(node) = old.node else {
        restore_title(&mut wished, &old, row.now.map(|stand| stand.part.id));
        return wished;
    };
    let stays = row.moved.is_none().then_some(row.now).flatten();
    let here = row.now.and_then(|stand| stand.node);
    let mut gone: HashSet<NodeId> = here.iter().map(|node| node.id).collect();
    let mut back = Outline {
        nodes: vec![node.clone()],
    }
    .blocks();
    if scope == Scope::One {
        back.truncate(1);
    } else {
        gone.extend(here.map(branch).unwrap_or_default());
        gone.extend(now_ids(&comparison, &branch(node)));
    }
    let depth = match (scope, stays) {
        // One that stays where it is keeps its level unless that is what differs.
        (Scope::One, Some(stand)) if !row.changes.contains(&super::Change::Level) => stand.depth,
        _ => old.depth,
    };
    for block in &mut back {
        block.depth = block.depth - 1 + depth;
    }
    let place = match stays {
        Some(stand) => place_of(now, &stand, &gone),
        None => place_behind(&comparison, &old, now, &gone),
    };
    take_out(&mut wished, &gone);
    put_in(&mut wished, place, back);
    wished
}

/// The ids of a branch.
fn branch(node: &Node) -> HashSet<NodeId> {
    let outline = Outline {
        nodes: vec![node.clone()],
    };
    outline.walk().map(|visit| visit.node.id).collect()
}

/// What the old nodes of these ids are called now.
fn now_ids(comparison: &Comparison<'_>, old: &HashSet<NodeId>) -> Vec<NodeId> {
    let rows = comparison.rows.iter();
    let pairs = rows.filter_map(|row| Some((row.then?.id(), row.now?.id())));
    pairs
        .filter(|(then, _)| old.contains(then))
        .map(|(_, now)| now)
        .collect()
}

/// A place in a part's list of blocks, counted without what goes.
#[derive(Debug, Clone, Copy)]
struct At {
    part: NodeId,
    index: usize,
}

fn place_of(now: &Plan, stand: &Stand<'_>, gone: &HashSet<NodeId>) -> At {
    let part = now.parts.iter().find(|part| part.id == stand.part.id);
    let before = part.map_or(0, |part| {
        let ids = part.outline.walk().map(|visit| visit.node.id);
        ids.take_while(|id| *id != stand.id())
            .filter(|id| !gone.contains(id))
            .count()
    });
    At {
        part: stand.part.id,
        index: before,
    }
}

/// Behind the nearest one that stood before it, is still there and has stayed.
fn place_behind(
    comparison: &Comparison<'_>,
    old: &Stand<'_>,
    now: &Plan,
    gone: &HashSet<NodeId>,
) -> At {
    let mut last = At {
        part: now.main_part().id,
        index: 0,
    };
    for row in &comparison.rows {
        if row.moved.is_none() || row.fate == Fate::Away {
            if row.then.is_some_and(|then| then.id() == old.id()) {
                break;
            }
            if let (Some(_), Some(stand)) = (row.then, row.now)
                && !gone.contains(&stand.id())
            {
                let here = place_of(now, &stand, gone);
                let index = if stand.node.is_some() {
                    here.index + 1
                } else {
                    0
                };
                last = At {
                    part: here.part,
                    index,
                };
            }
        }
    }
    last
}

fn take_out(plan: &mut Plan, gone: &HashSet<NodeId>) {
    for part in &mut plan.parts {
        if part
            .outline
            .walk()
            .any(|visit| gone.contains(&visit.node.id))
        {
            let mut blocks = part.outline.blocks();
            blocks.retain(|block| !gone.contains(&block.id));
            part.outline = Outline::from_blocks(blocks);
        }
    }
}

fn put_in(plan: &mut Plan, at: At, back: Vec<Block>) {
    if let Some(part) = plan.parts.iter_mut().find(|part| part.id == at.part) {
        let mut blocks = part.outline.blocks();
        let index = at.index.min(blocks.len());
        blocks.splice(index..index, back);
        part.outline = Outline::from_blocks(blocks);
    }
}

/// A part that is gone comes back whole.
fn restore_title(plan: &mut Plan, old: &Stand<'_>, now: Option<NodeId>) {
    let there = plan.parts.iter_mut().find(|part| Some(part.id) == now);
    if let Some(part) = there {
        part.title.clone_from(&old.part.title);
        part.title_note.clone_from(&old.part.title_note);
        part.kind.clone_from(&old.part.kind);
        part.addressees.clone_from(&old.part.addressees);
        part.attachments.clone_from(&old.part.attachments);
        return;
    }
    let mut part = old.part.clone();
    let ids = branch_ids(&part.outline);
    take_out(plan, &ids);
    let index = usize::from(part.role != crate::PartRole::Notice) * plan.parts.len();
    part.outline = old.part.outline.clone();
    plan.parts.insert(index, part);
}

fn branch_ids(outline: &Outline) -> HashSet<NodeId> {
    outline.walk().map(|visit| visit.node.id).collect()
}
