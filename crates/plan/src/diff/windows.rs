//! Where two trees differ: everything before and behind is left alone.

use crate::{Node, NodeId, Plan};
use std::collections::HashMap;

/// The nodes in which two plans may differ, themselves or in what stands under them.
///
/// Among the children of a parent the equal branches at both ends are passed over. If what lies between has the same
/// ids in the same order, each pair is looked into further; if not, all of it belongs to the window.
#[derive(Default)]
pub(super) struct Windows<'a> {
    /// The old plan's nodes in the windows.
    pub(super) old: HashMap<NodeId, &'a Node>,
    /// Parents in the old plan and their children, some of which are in a window.
    pub(super) old_levels: Vec<(NodeId, &'a [Node])>,
    /// The new plan's nodes in the windows, in document order.
    pub(super) new_nodes: Vec<&'a Node>,
    /// Parents in the new plan and their children, some of which are in a window: parents before what is below them.
    pub(super) levels: Vec<(NodeId, &'a [Node])>,
    new: HashMap<NodeId, &'a Node>,
}

impl<'a> Windows<'a> {
    pub(super) fn between(old: &'a Plan, new: &'a Plan) -> Self {
        let mut windows = Self::default();
        for part in &old.parts {
            if new.parts.iter().all(|after| after.id != part.id) {
                windows.add_old(part.id, &part.outline.nodes, &part.outline.nodes);
            }
        }
        for part in &new.parts {
            let nodes = &part.outline.nodes;
            match old.parts.iter().find(|before| before.id == part.id) {
                Some(before) => windows.compare(part.id, &before.outline.nodes, nodes),
                None => windows.add_new(part.id, nodes, nodes),
            }
        }
        windows
    }

    /// The old node of that id if the new plan has it no more.
    pub(super) fn gone(&self, id: NodeId) -> Option<&'a Node> {
        let node = self.old.get(&id)?;
        (!self.new.contains_key(&id)).then_some(*node)
    }

    fn compare(&mut self, parent: NodeId, old: &'a [Node], new: &'a [Node]) {
        let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let (old_rest, new_rest) = (&old[head..], &new[head..]);
        let tails = old_rest.iter().rev().zip(new_rest.iter().rev());
        let tail = tails.take_while(|(a, b)| a == b).count();
        let old_window = &old_rest[..old_rest.len() - tail];
        let new_window = &new_rest[..new_rest.len() - tail];
        let ids = |nodes: &'a [Node]| nodes.iter().map(|node| node.id);
        if !ids(old_window).eq(ids(new_window)) {
            self.add_old(parent, old, old_window);
            self.add_new(parent, new, new_window);
            return;
        }
        if new_window.is_empty() {
            return;
        }
        self.old_levels.push((parent, old));
        self.levels.push((parent, new));
        for (before, after) in old_window.iter().zip(new_window) {
            self.old.insert(before.id, before);
            self.new.insert(after.id, after);
            self.new_nodes.push(after);
            self.compare(after.id, &before.children, &after.children);
        }
    }

    /// A window of the old children of a parent, with all below.
    fn add_old(&mut self, parent: NodeId, children: &'a [Node], window: &'a [Node]) {
        self.old_levels.push((parent, children));
        for node in window {
            self.old.insert(node.id, node);
            if !node.children.is_empty() {
                self.add_old(node.id, &node.children, &node.children);
            }
        }
    }

    /// A window of the new children of a parent, with all below. Childless nodes are levels too: what stood under
    /// them may be gone.
    fn add_new(&mut self, parent: NodeId, children: &'a [Node], window: &'a [Node]) {
        self.levels.push((parent, children));
        for node in window {
            self.new.insert(node.id, node);
            self.new_nodes.push(node);
            self.add_new(node.id, &node.children, &node.children);
        }
    }
}
