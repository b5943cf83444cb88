//! `merge_typing`: keystroke after keystroke becomes one step to undo.

use super::{Edit, PartField, PlanField};
use crate::{Content, Text};

impl Edit {
    /// This edit and the next one, made right after it, as one; none unless they read as one stretch of typing:
    /// replacements in the same text that touch, the cells of one table, the same field.
    #[must_use]
    pub fn merge_typing(&self, next: &Self) -> Option<Self> {
        match (self, next) {
            (
                Self::Text {
                    node,
                    slot,
                    at,
                    remove,
                    insert,
                },
                Self::Text {
                    node: next_node,
                    slot: next_slot,
                    at: next_at,
                    remove: next_remove,
                    insert: next_insert,
                },
            ) if (node, slot) == (next_node, next_slot) => {
                let first = Replacement {
                    at: *at as usize,
                    remove,
                    insert,
                };
                let second = Replacement {
                    at: *next_at as usize,
                    remove: next_remove,
                    insert: next_insert,
                };
                let (at, remove, insert) = first.then(&second)?;
                Some(Self::Text {
                    node: *node,
                    slot: *slot,
                    at: at as u32,
                    remove,
                    insert,
                })
            }
            (
                Self::Content { node, from, to },
                Self::Content {
                    node: next_node,
                    from: between,
                    to: last,
                },
            ) if node == next_node && to == between && all_tables([from, to, last]) => {
                Some(Self::Content {
                    node: *node,
                    from: from.clone(),
                    to: last.clone(),
                })
            }
            (
                Self::Part { part, from, to },
                Self::Part {
                    part: next_part,
                    from: between,
                    to: last,
                },
            ) if part == next_part && to == between && same_part_field(to, last) => {
                Some(Self::Part {
                    part: *part,
                    from: from.clone(),
                    to: last.clone(),
                })
            }
            (
                Self::Plan { from, to },
                Self::Plan {
                    from: between,
                    to: last,
                },
            ) if to == between && same_plan_field(to, last) => Some(Self::Plan {
                from: from.clone(),
                to: last.clone(),
            }),
            _ => None,
        }
    }
}

pub(super) fn same_part_field(a: &PartField, b: &PartField) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

pub(super) fn same_plan_field(a: &PlanField, b: &PlanField) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

fn all_tables(contents: [&Content; 3]) -> bool {
    contents
        .into_iter()
        .all(|content| matches!(content, Content::Table(_)))
}

struct Replacement<'a> {
    at: usize,
    remove: &'a Text,
    insert: &'a Text,
}

impl Replacement<'_> {
    /// Both as one replacement; none if there is untouched text between them.
    fn then(&self, next: &Self) -> Option<(usize, Text, Text)> {
        // In the text between the two, this one's insertion is `self.at..inserted`.
        let inserted = self.at + self.insert.len();
        let removed = next.at + next.remove.len();
        if next.at > inserted || removed < self.at {
            return None;
        }
        let mut remove = next.remove.slice(0, self.at.saturating_sub(next.at));
        remove.append(self.remove.clone());
        remove.append(
            next.remove
                .slice(inserted.saturating_sub(next.at), usize::MAX),
        );
        let mut insert = self.insert.slice(0, next.at.saturating_sub(self.at));
        insert.append(next.insert.clone());
        insert.append(
            self.insert
                .slice(removed.saturating_sub(self.at), usize::MAX),
        );
        Some((self.at.min(next.at), remove, insert))
    }
}
