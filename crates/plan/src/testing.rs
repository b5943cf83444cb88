//! What tests of all crates speak: the outline [`notation`] with a cursor, and generators of random plans and edits.
//!
//! ```
//! use plan::testing::{outline, outline_with_cursor, print};
//!
//! let tree = outline("- 总体要求\n  · 稳中求进。\n");
//! assert_eq!(print(&tree), "- 总体要求\n  · 稳中求进。\n");
//!
//! let (tree, cursor) = outline_with_cursor("- 总体要求\n- 重点‸任务\n");
//! assert_eq!(cursor.node, tree.nodes[1].id);
//! assert_eq!(cursor.at, 2);
//! ```

mod generate;
mod strategies;

pub use generate::{Dice, edit_of, plan_of, referring, shuffled};
pub use strategies::{any_plan, dice, plan_and_edit, plan_with_references, two_states};

use crate::edit::Slot;
use crate::{Content, Ids, NodeId, Outline, Text, notation};

/// Where a cursor stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The node.
    pub node: NodeId,
    /// Which of its texts.
    pub slot: Slot,
    /// Characters before the cursor.
    pub at: usize,
}

/// The sign of the cursor in the notation.
pub const CURSOR: char = '‸';

/// An outline in the notation, with the same ids in every run.
///
/// # Panics
/// If the text is not in the notation.
pub fn outline(text: &str) -> Outline {
    notation::parse(text, &mut Ids::new(0, 1)).expect("the outline notation")
}

/// The same for a text in which `‸` stands once.
///
/// # Panics
/// If the text is not in the notation, or there is no cursor in a heading or paragraph.
pub fn outline_with_cursor(text: &str) -> (Outline, Cursor) {
    let marked = outline(text);
    let found = marked.walk().find_map(|visit| {
        let slots = [Slot::Heading, Slot::Body, Slot::Paragraph];
        slots.into_iter().find_map(|slot| {
            let plain = visit.node.content.slot(slot)?.plain();
            let at = plain.chars().position(|c| c == CURSOR)?;
            Some(Cursor {
                node: visit.node.id,
                slot,
                at,
            })
        })
    });
    let cursor = found.expect("a cursor in the outline");
    (outline(&text.replace(CURSOR, "")), cursor)
}

/// An outline written down in the notation.
pub fn print(outline: &Outline) -> String {
    notation::print(outline)
}

/// The texts of a content, in the order in which they stand.
fn texts(content: &Content) -> Vec<(Slot, &Text)> {
    let slots = [Slot::Heading, Slot::Body, Slot::Paragraph];
    slots
        .into_iter()
        .filter_map(|slot| Some((slot, content.slot(slot)?)))
        .collect()
}
