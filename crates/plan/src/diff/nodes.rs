//! What changed in a node itself.

use crate::edit::{Edit, Slot};
use crate::text::Carried;
use crate::{Content, Heading, Node, NodeId, Paragraph, Text};

/// The edits that make a node say what another state of it says; its children are left alone.
pub(super) fn changes(old: &Node, new: &Node) -> Vec<Edit> {
    let mut edits = Vec::new();
    if old.content != new.content {
        edits.extend(content(old.id, &old.content, &new.content));
    }
    if old.duties != new.duties {
        edits.push(Edit::Duties {
            node: old.id,
            from: old.duties.clone(),
            to: new.duties.clone(),
        });
    }
    if old.memo != new.memo {
        edits.push(Edit::Memo {
            node: old.id,
            from: old.memo.clone(),
            to: new.memo.clone(),
        });
    }
    edits
}

fn content(node: NodeId, old: &Content, new: &Content) -> Vec<Edit> {
    match (old, new) {
        (Content::Heading(old), Content::Heading(new)) if alike(old, new) => {
            let slots = [
                (Slot::Heading, &old.text, &new.text),
                (Slot::Body, &old.body, &new.body),
            ];
            let changed = slots.into_iter().filter(|(_, old, new)| old != new);
            changed
                .map(|(slot, old, new)| text(node, slot, old, new))
                .collect()
        }
        (
            Content::Paragraph(Paragraph { text: old }),
            Content::Paragraph(Paragraph { text: new }),
        ) => {
            vec![text(node, Slot::Paragraph, old, new)]
        }
        _ => vec![Edit::Content {
            node,
            from: Box::new(old.clone()),
            to: Box::new(new.clone()),
        }],
    }
}

/// Whether two headings differ in their words only.
fn alike(old: &Heading, new: &Heading) -> bool {
    (old.form, &old.numbering) == (new.form, &new.numbering)
}

/// The one replacement between what two texts have in common at their ends, marks and references included.
fn text(node: NodeId, slot: Slot, old: &Text, new: &Text) -> Edit {
    let (before, after) = (characters(old), characters(new));
    let head = before
        .iter()
        .zip(&after)
        .take_while(|(a, b)| a == b)
        .count();
    let tails = before[head..].iter().rev().zip(after[head..].iter().rev());
    let tail = tails.take_while(|(a, b)| a == b).count();
    Edit::Text {
        node,
        slot,
        at: head as u32,
        remove: old.slice(head, before.len() - tail),
        insert: new.slice(head, after.len() - tail),
    }
}

fn characters(text: &Text) -> Vec<(char, Carried<'_>)> {
    let spans = text.spans().iter();
    spans
        .flat_map(|span| span.text.chars().map(|c| (c, span.carries())))
        .collect()
}
