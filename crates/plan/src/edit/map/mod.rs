//! `map`: an edit as it reads after another one that was made beside it.
//!
//! Both edits were made on the same plan. Where both still make sense, it does not matter which comes first:
//! `a` then `b.map(a)` and `b` then `a.map(b)` lead to the same plan, with these exceptions. Of two edits that
//! replace the same thing as a whole (a table, duties, a memo, a field), or that move the same branch, the later one stands.
//! A branch taken away goes with what was changed inside it meanwhile, but not with what was moved out.

mod carried;
mod places;
mod texts;

use super::merge_typing::{same_part_field, same_plan_field};
use super::{Edit, Slot};
use crate::{Content, Node, NodeId};
use std::collections::HashSet;

impl Edit {
    /// This edit as it reads after `over`; none if its target is gone or it has nothing left to do.
    ///
    /// The mapped edit fits the plan, unless only the plan itself could tell: two branches moved into one another
    /// ([`super::EditError::IntoItself`]), and two parts taken away that were the last
    /// ([`super::EditError::LastPart`]).
    #[must_use]
    pub fn map(&self, over: &Self) -> Option<Self> {
        match self {
            Self::Insert { at, branch } => {
                if clash(&ids_of(self), over) {
                    return None;
                }
                let at = places::gap(*at, branch.id, over)?;
                Some(Self::Insert {
                    at,
                    branch: branch.clone(),
                })
            }
            Self::Remove { at, branch } => Some(Self::Remove {
                at: places::element(*at, branch.id, over)?,
                branch: carried::branch(branch, over)?,
            }),
            Self::Move { node, from, to } => {
                let (from, to) = places::shift(*node, *from, *to, over)?;
                (from != to).then_some(Self::Move {
                    node: *node,
                    from,
                    to,
                })
            }
            Self::Text { node, .. } => {
                if takes(over, *node) {
                    return None;
                }
                self.map_text(over)
            }
            Self::Content { node, from, to } => {
                if takes(over, *node) {
                    return None;
                }
                map_content(*node, from, to, over)
            }
            Self::Duties { .. } | Self::Memo { .. } | Self::Part { .. } | Self::Plan { .. } => {
                self.map_whole(over)
            }
            Self::InsertPart { index, part } => {
                if clash(&ids_of(self), over) {
                    return None;
                }
                let index = places::part_gap(*index, part.id, over);
                Some(Self::InsertPart {
                    index,
                    part: part.clone(),
                })
            }
            Self::RemovePart { index, part } => Some(Self::RemovePart {
                index: places::part_element(*index, over)?,
                part: carried::part(part, over)?,
            }),
        }
    }

    /// An edit that replaces something as a whole: it now replaces what the other has made of it.
    fn map_whole(&self, over: &Self) -> Option<Self> {
        match (self, over) {
            (
                Self::Duties { node, to, .. },
                Self::Duties {
                    node: other,
                    to: now,
                    ..
                },
            ) if node == other => (now != to).then(|| Self::Duties {
                node: *node,
                from: now.clone(),
                to: to.clone(),
            }),
            (
                Self::Memo { node, to, .. },
                Self::Memo {
                    node: other,
                    to: now,
                    ..
                },
            ) if node == other => (now != to).then(|| Self::Memo {
                node: *node,
                from: now.clone(),
                to: to.clone(),
            }),
            (
                Self::Part { part, to, .. },
                Self::Part {
                    part: other,
                    to: now,
                    ..
                },
            ) if part == other && same_part_field(now, to) => (now != to).then(|| Self::Part {
                part: *part,
                from: now.clone(),
                to: to.clone(),
            }),
            (Self::Plan { to, .. }, Self::Plan { to: now, .. }) if same_plan_field(now, to) => {
                (now != to).then(|| Self::Plan {
                    from: now.clone(),
                    to: to.clone(),
                })
            }
            (
                Self::Duties { node, .. } | Self::Memo { node, .. } | Self::Part { part: node, .. },
                _,
            ) if takes(over, *node) => None,
            _ => Some(self.clone()),
        }
    }

    fn map_text(&self, over: &Self) -> Option<Self> {
        let Self::Text {
            node,
            slot,
            at,
            remove,
            insert,
        } = self
        else {
            return None;
        };
        match over {
            Self::Text {
                node: other,
                slot: other_slot,
                ..
            } if (node, slot) == (other, other_slot) => {
                let mine = texts::Change {
                    at: *at as usize,
                    remove,
                    insert,
                };
                let (at, remove, insert) = mine.map(&texts::Change::of(over)?)?;
                Some(Self::Text {
                    node: *node,
                    slot: *slot,
                    at: at as u32,
                    remove,
                    insert,
                })
            }
            Self::Content {
                node: other,
                from,
                to,
            } if node == other => {
                let slot = same_text(from, *slot, to)?;
                Some(Self::Text {
                    node: *node,
                    slot,
                    at: *at,
                    remove: remove.clone(),
                    insert: insert.clone(),
                })
            }
            _ => Some(self.clone()),
        }
    }
}

fn map_content(node: NodeId, from: &Content, to: &Content, over: &Edit) -> Option<Edit> {
    let stays_heading = to.as_heading().is_some();
    match over {
        // Something was put under it meanwhile.
        Edit::Insert { at, .. } | Edit::Move { to: at, .. }
            if at.parent == node && !stays_heading =>
        {
            None
        }
        Edit::Content {
            node: other,
            to: now,
            ..
        } if node == *other => (**now != *to).then(|| Edit::Content {
            node,
            from: now.clone(),
            to: Box::new(to.clone()),
        }),
        Edit::Text {
            node: other,
            slot,
            at,
            remove,
            insert,
        } if node == *other => {
            let (mut now, mut to) = (from.clone(), to.clone());
            let kept = same_text(from, *slot, &to)?;
            for (content, slot) in [(&mut now, *slot), (&mut to, kept)] {
                let text = content.slot_mut(slot)?;
                *text = super::apply::replaced(text, *at as usize, remove, insert)?;
            }
            Some(Edit::Content {
                node,
                from: Box::new(now),
                to: Box::new(to),
            })
        }
        _ => Some(Edit::Content {
            node,
            from: Box::new(from.clone()),
            to: Box::new(to.clone()),
        }),
    }
}

/// The slot of `to` in which the text of a slot of `from` stands unchanged.
fn same_text(from: &Content, slot: Slot, to: &Content) -> Option<Slot> {
    let text = from.slot(slot)?;
    let slots = [slot, Slot::Heading, Slot::Body, Slot::Paragraph];
    slots.into_iter().find(|slot| to.slot(*slot) == Some(text))
}

/// Whether `over` takes a node or part away.
fn takes(over: &Edit, id: NodeId) -> bool {
    match over {
        Edit::Remove { branch, .. } => holds(branch, id),
        Edit::RemovePart { part, .. } => {
            part.id == id || part.outline.nodes.iter().any(|node| holds(node, id))
        }
        _ => false,
    }
}

fn holds(branch: &Node, id: NodeId) -> bool {
    branch.id == id || branch.children.iter().any(|child| holds(child, id))
}

/// The ids that an edit brings in.
fn ids_of(edit: &Edit) -> HashSet<NodeId> {
    fn note(node: &Node, ids: &mut HashSet<NodeId>) {
        ids.insert(node.id);
        node.children.iter().for_each(|child| note(child, ids));
    }
    let mut ids = HashSet::new();
    match edit {
        Edit::Insert { branch, .. } => note(branch, &mut ids),
        Edit::InsertPart { part, .. } => {
            ids.insert(part.id);
            part.outline
                .nodes
                .iter()
                .for_each(|node| note(node, &mut ids));
        }
        _ => {}
    }
    ids
}

/// Whether `over` has brought one of these ids in already.
fn clash(ids: &HashSet<NodeId>, over: &Edit) -> bool {
    !ids_of(over).is_disjoint(ids)
}
