//! The edits between two trees whose nodes have ids (after Chawathe et al., *Change detection in hierarchically
//! structured information*, 1996).
//!
//! From the top of the new tree down, every node is brought to its place under a parent that stands already:
//! children that stay in order are left alone, the others are moved, new ones put in with all that is new under them.
//! Only then is taken out what the new tree has not. So no survivor goes down with a branch that is removed, and no
//! branch is ever moved into itself. Only the windows in which the trees differ are looked at.

use super::nodes;
use super::rows::longest_rising;
use super::windows::Windows;
use crate::edit::{Edit, Place};
use crate::{Node, NodeId, Outline, Part, Plan};
use std::collections::HashMap;

/// The edits that bring parts and nodes to the new state. Parts in both have the same order and role.
pub(super) fn diff(old: &Plan, new: &Plan) -> Vec<Edit> {
    let mut script = Script::new(old, new);
    script.insert_parts(new);
    script.update();
    for (parent, nodes) in script.windows.levels.clone() {
        script.arrange(parent, nodes);
    }
    for (parent, _) in script.windows.levels.clone() {
        script.remove(parent);
    }
    script.edits.append(&mut script.late);
    script.remove_parts(old, new);
    script.edits
}

/// The tree between the two states, and the edits that led there.
struct Script<'a> {
    windows: Windows<'a>,
    /// The parts as they stand now.
    parts: Vec<NodeId>,
    /// The children of parts and headings as they stand now, where they will not stay.
    children: HashMap<NodeId, Vec<NodeId>>,
    /// Under what each node of the windows stands now.
    parent: HashMap<NodeId, NodeId>,
    edits: Vec<Edit>,
    /// Headings that cease to be headings, once their children are gone.
    late: Vec<Edit>,
}

impl<'a> Script<'a> {
    fn new(old: &'a Plan, new: &'a Plan) -> Self {
        let windows = Windows::between(old, new);
        let mut script = Self {
            parts: old.parts.iter().map(|part| part.id).collect(),
            children: HashMap::new(),
            parent: HashMap::new(),
            edits: Vec::new(),
            late: Vec::new(),
            windows,
        };
        for (parent, nodes) in script.windows.old_levels.clone() {
            script.place(parent, nodes);
        }
        script
    }

    /// Notes what stands under a parent.
    fn place(&mut self, parent: NodeId, nodes: &[Node]) {
        self.parent
            .extend(nodes.iter().map(|node| (node.id, parent)));
        self.children
            .insert(parent, nodes.iter().map(|node| node.id).collect());
    }

    /// Notes what stands under a parent, and all below.
    fn place_branches(&mut self, parent: NodeId, nodes: &[Node]) {
        self.place(parent, nodes);
        for node in nodes.iter().filter(|node| !node.children.is_empty()) {
            self.place_branches(node.id, &node.children);
        }
    }

    /// New parts come with all that is new in them.
    fn insert_parts(&mut self, new: &Plan) {
        let mut index = 0;
        for part in &new.parts {
            if let Some(at) = self.parts.iter().position(|id| *id == part.id) {
                index = at + 1;
                continue;
            }
            let nodes = self.only_new(&part.outline.nodes);
            self.place_branches(part.id, &nodes);
            self.parts.insert(index, part.id);
            let part = Box::new(Part {
                outline: Outline { nodes },
                ..part.clone()
            });
            self.edits.push(Edit::InsertPart {
                index: index as u32,
                part,
            });
            index += 1;
        }
    }

    /// What changed in nodes that stay.
    fn update(&mut self) {
        for node in &self.windows.new_nodes {
            let Some(before) = self.windows.old.get(&node.id) else {
                continue;
            };
            let ceases = before.is_heading() && !node.is_heading();
            let edits = if ceases {
                &mut self.late
            } else {
                &mut self.edits
            };
            edits.extend(nodes::changes(before, node));
        }
    }

    /// Brings the children of `parent` to their places.
    fn arrange(&mut self, parent: NodeId, nodes: &[Node]) {
        let now = self.children.entry(parent).or_default();
        if nodes.iter().map(|node| &node.id).eq(now.iter()) {
            return;
        }
        let stays = staying(now, nodes);
        let mut at = 0;
        for (node, stays) in nodes.iter().zip(stays) {
            if stays {
                let rest = &self.children[&parent][at..];
                at += rest.iter().take_while(|id| **id != node.id).count() + 1;
            } else if self.parent.contains_key(&node.id) {
                at = self.shift(
                    node.id,
                    Place {
                        parent,
                        index: at as u32,
                    },
                ) + 1;
            } else {
                self.insert(
                    node,
                    Place {
                        parent,
                        index: at as u32,
                    },
                );
                at += 1;
            }
        }
    }

    /// Puts a new node in with all that is new under it.
    fn insert(&mut self, node: &Node, at: Place) {
        let branch = Box::new(self.new_branch(node));
        self.place_branches(node.id, &branch.children);
        self.parent.insert(node.id, at.parent);
        self.children
            .entry(at.parent)
            .or_default()
            .insert(at.index as usize, node.id);
        self.edits.push(Edit::Insert { at, branch });
    }

    /// Moves a node to a place counted with the node still where it is; gives the index at which it then stands.
    fn shift(&mut self, node: NodeId, aim: Place) -> usize {
        let parent = self.parent[&node];
        let siblings = self
            .children
            .get_mut(&parent)
            .expect("invariant: a parent has children");
        let index = siblings
            .iter()
            .position(|id| *id == node)
            .expect("invariant: it stands there");
        siblings.remove(index);
        let from = Place {
            parent,
            index: index as u32,
        };
        let behind = parent == aim.parent && from.index < aim.index;
        let to = Place {
            index: aim.index - u32::from(behind),
            ..aim
        };
        self.children
            .entry(to.parent)
            .or_default()
            .insert(to.index as usize, node);
        self.parent.insert(node, to.parent);
        self.edits.push(Edit::Move { node, from, to });
        to.index as usize
    }

    /// Takes out what stands under `parent` and is not in the new tree.
    fn remove(&mut self, parent: NodeId) {
        let now = self.children.get(&parent).map_or(&[][..], Vec::as_slice);
        for (index, id) in now.iter().enumerate().rev() {
            if let Some(node) = self.windows.gone(*id) {
                let at = Place {
                    parent,
                    index: index as u32,
                };
                let branch = Box::new(self.old_branch(node));
                self.edits.push(Edit::Remove { at, branch });
            }
        }
    }

    fn remove_parts(&mut self, old: &Plan, new: &Plan) {
        for part in &old.parts {
            if new.parts.iter().any(|after| after.id == part.id) {
                continue;
            }
            let nodes = self.only_gone(&part.outline.nodes);
            let index = self.parts.iter().position(|id| *id == part.id);
            let index = index.expect("invariant: a part of the old plan is still there");
            self.parts.remove(index);
            let part = Box::new(Part {
                outline: Outline { nodes },
                ..part.clone()
            });
            self.edits.push(Edit::RemovePart {
                index: index as u32,
                part,
            });
        }
    }

    /// A removed branch as it stands after the survivors have been moved out of it.
    fn old_branch(&self, node: &Node) -> Node {
        Node {
            children: self.only_gone(&node.children),
            ..bare(node)
        }
    }

    fn only_gone(&self, nodes: &[Node]) -> Vec<Node> {
        let gone = nodes
            .iter()
            .filter(|node| self.windows.gone(node.id).is_some());
        gone.map(|node| self.old_branch(node)).collect()
    }

    /// A new node with all that is new under it.
    fn new_branch(&self, node: &Node) -> Node {
        Node {
            children: self.only_new(&node.children),
            ..bare(node)
        }
    }

    fn only_new(&self, nodes: &[Node]) -> Vec<Node> {
        let new = nodes
            .iter()
            .filter(|node| !self.windows.old.contains_key(&node.id));
        new.map(|node| self.new_branch(node)).collect()
    }
}

/// Which of these nodes are among the children `now`, and in order.
fn staying(now: &[NodeId], nodes: &[Node]) -> Vec<bool> {
    let places: HashMap<_, _> = now.iter().enumerate().map(|(at, id)| (id, at)).collect();
    let here: Vec<_> = nodes
        .iter()
        .map(|node| places.get(&node.id).copied())
        .collect();
    let rising: Vec<_> = here.iter().flatten().copied().collect();
    let mut chosen = longest_rising(&rising).into_iter();
    here.iter()
        .map(|place| place.is_some() && chosen.next() == Some(true))
        .collect()
}

/// The node without its children.
fn bare(node: &Node) -> Node {
    Node {
        duties: node.duties.clone(),
        memo: node.memo.clone(),
        ..Node::new(node.id, node.content.clone())
    }
}
