//! `apply`: an edit carried out on a plan, or refused with the plan left as it was.

use super::{Edit, EditError, PartField, Place, PlanField, Slot};
use crate::{Content, Heading, Node, NodeId, Outline, Part, Plan, Text};
use std::collections::HashSet;

impl Edit {
    /// Carries the edit out. On an error the plan is unchanged.
    ///
    /// What the edit says it takes away must be there to the letter; ids stay unique over the whole plan; only
    /// headings have children. Time is linear in the plan's nodes.
    pub fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Insert { at, branch } => insert(plan, *at, branch),
            Self::Remove { at, branch } => remove(plan, *at, branch),
            Self::Move { node, from, to } => shift(plan, *node, *from, *to),
            Self::Text {
                node,
                slot,
                at,
                remove,
                insert,
            } => {
                let node = find(plan, *node)?;
                let text = node
                    .content
                    .slot_mut(*slot)
                    .ok_or(EditError::NoText(node.id))?;
                *text = replaced(text, *at as usize, remove, insert)
                    .ok_or(EditError::Differs(node.id))?;
                Ok(())
            }
            Self::Content { node, from, to } => {
                let node = find(plan, *node)?;
                if !node.children.is_empty() && to.as_heading().is_none() {
                    return Err(EditError::HasChildren(node.id));
                }
                swap(&mut node.content, from, to).ok_or(EditError::Differs(node.id))
            }
            Self::Duties { node, from, to } => {
                let node = find(plan, *node)?;
                swap(&mut node.duties, from, to).ok_or(EditError::Differs(node.id))
            }
            Self::Memo { node, from, to } => {
                let node = find(plan, *node)?;
                swap(&mut node.memo, from, to).ok_or(EditError::Differs(node.id))
            }
            Self::Part { part, from, to } => {
                let found = plan.parts.iter_mut().find(|p| p.id == *part);
                set_part(found.ok_or(EditError::NoPart(*part))?, from, to)
            }
            Self::InsertPart { index, part } => insert_part(plan, *index as usize, part),
            Self::RemovePart { index, part } => remove_part(plan, *index as usize, part),
            Self::Plan { from, to } => set_plan(plan, from, to),
        }
    }
}

impl Content {
    /// The text of that slot, if there is one.
    pub(crate) fn slot(&self, slot: Slot) -> Option<&Text> {
        match (self, slot) {
            (Self::Heading(heading), Slot::Heading) => Some(&heading.text),
            (Self::Heading(heading), Slot::Body) => Some(&heading.body),
            (Self::Paragraph(paragraph), Slot::Paragraph) => Some(&paragraph.text),
            _ => None,
        }
    }

    /// The same to be written.
    pub(crate) fn slot_mut(&mut self, slot: Slot) -> Option<&mut Text> {
        match (self, slot) {
            (Self::Heading(Heading { text, .. }), Slot::Heading) => Some(text),
            (Self::Heading(Heading { body, .. }), Slot::Body) => Some(body),
            (Self::Paragraph(paragraph), Slot::Paragraph) => Some(&mut paragraph.text),
            _ => None,
        }
    }
}

/// `text` with what stands at `at` replaced; none if it is not `remove` that stands there.
pub(super) fn replaced(text: &Text, at: usize, remove: &Text, insert: &Text) -> Option<Text> {
    let len = text.len();
    let end = at.checked_add(remove.len())?;
    if end > len || text.slice(at, end) != *remove {
        return None;
    }
    let mut new = text.slice(0, at);
    new.append(insert.clone());
    new.append(text.slice(end, len));
    Some(new)
}

fn insert(plan: &mut Plan, at: Place, branch: &Node) -> Result<(), EditError> {
    let mut fresh = HashSet::new();
    check_branch(branch, &mut fresh)?;
    check_fresh(plan, &fresh)?;
    let siblings = children(plan, at.parent)?;
    let index = at.index as usize;
    if index > siblings.len() {
        return Err(EditError::NoPlace(at));
    }
    siblings.insert(index, branch.clone());
    Ok(())
}

fn remove(plan: &mut Plan, at: Place, branch: &Node) -> Result<(), EditError> {
    let siblings = children(plan, at.parent)?;
    match siblings.get(at.index as usize) {
        Some(there) if there == branch => {
            siblings.remove(at.index as usize);
            Ok(())
        }
        Some(_) => Err(EditError::Differs(branch.id)),
        None => Err(EditError::NoPlace(at)),
    }
}

fn shift(plan: &mut Plan, node: NodeId, from: Place, to: Place) -> Result<(), EditError> {
    let siblings = children(plan, from.parent)?;
    let there = siblings
        .get(from.index as usize)
        .ok_or(EditError::NoPlace(from))?;
    if there.id != node {
        return Err(EditError::Differs(node));
    }
    if holds(there, to.parent) {
        return Err(EditError::IntoItself(node));
    }
    let branch = siblings.remove(from.index as usize);
    let error = match children(plan, to.parent) {
        Ok(siblings) if to.index as usize <= siblings.len() => {
            siblings.insert(to.index as usize, branch);
            return Ok(());
        }
        Ok(_) => EditError::NoPlace(to),
        Err(error) => error,
    };
    children(plan, from.parent)
        .expect("invariant: the parent was there before its child was taken out")
        .insert(from.index as usize, branch);
    Err(error)
}

fn insert_part(plan: &mut Plan, index: usize, part: &Part) -> Result<(), EditError> {
    let mut fresh = HashSet::from([part.id]);
    for node in &part.outline.nodes {
        check_branch(node, &mut fresh)?;
    }
    check_fresh(plan, &fresh)?;
    if index > plan.parts.len() {
        return Err(EditError::NoPart(part.id));
    }
    plan.parts.insert(index, part.clone());
    Ok(())
}

fn remove_part(plan: &mut Plan, index: usize, part: &Part) -> Result<(), EditError> {
    match plan.parts.get(index) {
        None => Err(EditError::NoPart(part.id)),
        Some(there) if there != part => Err(EditError::Differs(part.id)),
        Some(_) if plan.parts.len() == 1 => Err(EditError::LastPart),
        Some(_) => {
            plan.parts.remove(index);
            Ok(())
        }
    }
}

fn set_part(part: &mut Part, from: &PartField, to: &PartField) -> Result<(), EditError> {
    use PartField::{Addressees, Attachments, Kind, Title, TitleNote};
    let set = match (from, to) {
        (Title(from), Title(to)) => swap(&mut part.title, from, to),
        (TitleNote(from), TitleNote(to)) => swap(&mut part.title_note, from, to),
        (Addressees(from), Addressees(to)) => swap(&mut part.addressees, from, to),
        (Attachments(from), Attachments(to)) => swap(&mut part.attachments, from, to),
        (Kind(from), Kind(to)) => swap(&mut part.kind, from, to),
        _ => return Err(EditError::MixedFields),
    };
    set.ok_or(EditError::Differs(part.id))
}

fn set_plan(plan: &mut Plan, from: &PlanField, to: &PlanField) -> Result<(), EditError> {
    use PlanField::{Elements, Profile, Scheme, Variables};
    let set = match (from, to) {
        (Elements(from), Elements(to)) => swap(&mut plan.elements, &**from, to),
        (Scheme(from), Scheme(to)) => swap(&mut plan.scheme, from, to),
        (Profile(from), Profile(to)) => swap(&mut plan.profile, from, to),
        (Variables(from), Variables(to)) => swap(&mut plan.variables, from, to),
        _ => return Err(EditError::MixedFields),
    };
    set.ok_or(EditError::PlanDiffers)
}

fn swap<T: Clone + PartialEq>(there: &mut T, from: &T, to: &T) -> Option<()> {
    (there == from).then(|| there.clone_from(to))
}

fn find(plan: &mut Plan, id: NodeId) -> Result<&mut Node, EditError> {
    let outlines = plan.parts.iter_mut().map(|part| &mut part.outline);
    outlines
        .into_iter()
        .find_map(|outline| outline.find_mut(id))
        .ok_or(EditError::NoNode(id))
}

/// The children of a heading, or the top level of a part.
fn children(plan: &mut Plan, parent: NodeId) -> Result<&mut Vec<Node>, EditError> {
    if let Some(at) = plan.parts.iter().position(|part| part.id == parent) {
        return Ok(&mut plan.parts[at].outline.nodes);
    }
    let node = find(plan, parent)?;
    if node.is_heading() {
        Ok(&mut node.children)
    } else {
        Err(EditError::NoHeading(parent))
    }
}

/// Notes the ids of a branch; refuses one twice, and children under what is no heading.
fn check_branch(node: &Node, ids: &mut HashSet<NodeId>) -> Result<(), EditError> {
    if !ids.insert(node.id) {
        return Err(EditError::Duplicate(node.id));
    }
    if !node.is_heading() && !node.children.is_empty() {
        return Err(EditError::HasChildren(node.id));
    }
    node.children
        .iter()
        .try_for_each(|child| check_branch(child, ids))
}

fn check_fresh(plan: &Plan, ids: &HashSet<NodeId>) -> Result<(), EditError> {
    let nodes = plan
        .parts
        .iter()
        .flat_map(|part| part.outline.walk())
        .map(|visit| visit.node.id);
    let mut known = plan.parts.iter().map(|part| part.id).chain(nodes);
    known
        .find(|id| ids.contains(id))
        .map_or(Ok(()), |id| Err(EditError::Duplicate(id)))
}

fn holds(branch: &Node, id: NodeId) -> bool {
    branch.id == id || branch.children.iter().any(|child| holds(child, id))
}

impl Outline {
    /// The node of that id, to be written by edits alone.
    fn find_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        fn within(nodes: &mut [Node], id: NodeId) -> Option<&mut Node> {
            nodes.iter_mut().find_map(|node| {
                if node.id == id {
                    Some(node)
                } else {
                    within(&mut node.children, id)
                }
            })
        }
        within(&mut self.nodes, id)
    }
}
