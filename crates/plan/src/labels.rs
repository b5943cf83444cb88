//! (outline, scheme) → labels: the one place where numbers are made.

use crate::{NodeId, Outline, scheme::Scheme};
use std::collections::HashMap;

/// A computed label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// `（一）`
    pub text: String,
    /// The number in it.
    pub number: u32,
    /// The level of heading in whose font it is set: 1–4, 5 for what is deeper.
    pub rank: u8,
}

/// The labels of one part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    by_node: HashMap<NodeId, Label>,
}

impl Labels {
    /// The label of a node; paragraphs, tables and unnumbered headings have none.
    pub fn get(&self, node: NodeId) -> Option<&Label> {
        self.by_node.get(&node)
    }
}

/// Labels of all headings of a part.
pub fn labels(outline: &Outline, scheme: &Scheme) -> Labels {
    let _ = (outline, scheme);
    Labels::default()
}
