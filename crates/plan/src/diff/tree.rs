//! The edits between two trees whose nodes have ids (after Chawathe et al., *Change detection in hierarchically
//! structured information*, 1996).
//!
//! From the top of the new tree down, every node is brought to its place under a parent that stands already:
//! children that stay in order are left alone, the others are moved, new ones put in with all that is new under them.
//! Only then is taken out what the new tree has not. So no survivor goes down with a branch that is removed, and no
//! branch is ever moved into itself.

use super::nodes;
use super::rows::longest_rising;
use crate::edit::{Edit, Place};
use crate::{Node, NodeId, Outline, Part, Plan};
use std::collections::HashMap;

/// The edits that bring parts and nodes to the new state. Parts in both have the same order and role.
pub(super) fn diff(old: &Plan, new: &Plan) -> Vec<Edit> {
    let mut script = Script::new(old, new);
    script.insert_parts(new);
    script.update(new);
    for part in &new.parts {
        script.arrange(part.id, &part.outline.nodes);
    }
    for part in &new.parts {
        script.remove(part.id, &part.outline.nodes);
    }
    script.edits.append(&mut script.late);
    script.remove_parts(old, new);
    script.edits
}

/// The tree between the two states, and the edits that led there.
struct Script<'a> {
    old: HashMap<NodeId, &'a Node>,
    new: HashMap<NodeId, &'a Node>,
    /// The parts as they stand now.
    parts: Vec<NodeId>,
    /// The children of parts and headings as they stand now.
    children: HashMap<NodeId, Vec<NodeId>>,
    /// Under what each node stands now.
    parent: HashMap<NodeId, NodeId>,
    edits: Vec<Edit>,
    /// Headings that cease to be headings, once their children are gone.
    late: Vec<Edit>,
}

impl<'a> Script<'a> {
    fn new(old: &'a Plan, new: &'a Plan) -> Self {
        let mut script = Self {
            old: by_id(old),
            new: by_id(new),
            parts: old.parts.iter().map(|part| part.id).collect(),
            children: HashMap::new(),
            parent: HashMap::new(),
            edits: Vec::new(),
            late: Vec::new(),
        };
        for part in &old.parts {
            script.place(part.id, &part.outline.nodes);
        }
        script
    }

    /// Notes that a list of branches stands under a parent.
    fn place(&mut self, parent: NodeId, nodes: &[Node]) {
        for node in nodes {
            self.parent.insert(node.id, parent);
            if !node.children.is_empty() {
                self.place(node.id, &node.children);
            }
        }
        self.children
            .insert(parent, nodes.iter().map(|node| node.id).collect());
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
            self.place(part.id, &nodes);
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
    fn update(&mut self, new: &Plan) {
        for visit in new.parts.iter().flat_map(|part| part.outline.walk()) {
            let Some(before) = self.old.get(&visit.node.id) else {
                continue;
            };
            let ceases = before.is_heading() && !visit.node.is_heading();
            let edits = if ceases {
                &mut self.late
            } else {
                &mut self.edits
            };
            edits.extend(nodes::changes(before, visit.node));
        }
    }

    /// Brings the children of `parent` to their places, then theirs.
    fn arrange(&mut self, parent: NodeId, nodes: &'a [Node]) {
        let now = self.children.get(&parent).map_or(&[][..], Vec::as_slice);
        if !nodes.iter().map(|node| &node.id).eq(now) {
            self.arrange_level(parent, nodes);
        }
        for node in nodes {
            if !node.children.is_empty() {
                self.arrange(node.id, &node.children);
            }
        }
    }

    fn arrange_level(&mut self, parent: NodeId, nodes: &'a [Node]) {
        let stays = self.staying(parent, nodes);
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
                let branch = self.new_branch(node);
                self.place(node.id, &branch.children);
                self.parent.insert(node.id, parent);
                self.children.entry(parent).or_default().insert(at, node.id);
                let at_place = Place {
                    parent,
                    index: at as u32,
                };
                self.edits.push(Edit::Insert {
                    at: at_place,
                    branch: Box::new(branch),
                });
                at += 1;
            }
        }
    }

    /// Which of these nodes stand under `parent` already, and in order.
    fn staying(&self, parent: NodeId, nodes: &[Node]) -> Vec<bool> {
        let now = self.children.get(&parent).map_or(&[][..], Vec::as_slice);
        let places: HashMap<_, _> = now.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let here: Vec<Option<usize>> = nodes
            .iter()
            .map(|node| places.get(&node.id).copied())
            .collect();
        let rising: Vec<usize> = here.iter().flatten().copied().collect();
        let mut chosen = longest_rising(&rising).into_iter();
        here.iter()
            .map(|place| place.is_some() && chosen.next() == Some(true))
            .collect()
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

    /// Takes out what stands under `parent` and below, and is not in the new tree.
    fn remove(&mut self, parent: NodeId, nodes: &'a [Node]) {
        let now = self.children.get(&parent).map_or(&[][..], Vec::as_slice);
        if now.len() > nodes.len() {
            for (index, id) in now.iter().enumerate().rev() {
                if !self.new.contains_key(id) {
                    let branch = Box::new(self.gone(self.old[id]));
                    let at = Place {
                        parent,
                        index: index as u32,
                    };
                    self.edits.push(Edit::Remove { at, branch });
                }
            }
        }
        for node in nodes {
            self.remove(node.id, &node.children);
        }
    }

    fn remove_parts(&mut self, old: &Plan, new: &Plan) {
        for part in &old.parts {
            if new.parts.iter().any(|after| after.id == part.id) {
                continue;
            }
            let nodes = self.all_gone(&part.outline.nodes);
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

    fn all_gone(&self, nodes: &[Node]) -> Vec<Node> {
        let gone = nodes.iter().filter(|node| !self.new.contains_key(&node.id));
        gone.map(|node| self.gone(node)).collect()
    }

    /// A removed branch as it stands after the survivors have been moved out of it.
    fn gone(&self, node: &Node) -> Node {
        Node {
            children: self.all_gone(&node.children),
            ..bare(node)
        }
    }

    fn only_new(&self, nodes: &[Node]) -> Vec<Node> {
        let new = nodes.iter().filter(|node| !self.old.contains_key(&node.id));
        new.map(|node| self.new_branch(node)).collect()
    }

    /// A new node with all that is new under it.
    fn new_branch(&self, node: &Node) -> Node {
        Node {
            children: self.only_new(&node.children),
            ..bare(node)
        }
    }
}

/// The node without its children.
fn bare(node: &Node) -> Node {
    Node {
        duties: node.duties.clone(),
        ..Node::new(node.id, node.content.clone())
    }
}

fn by_id(plan: &Plan) -> HashMap<NodeId, &Node> {
    let visits = plan.parts.iter().flat_map(|part| part.outline.walk());
    visits.map(|visit| (visit.node.id, visit.node)).collect()
}
