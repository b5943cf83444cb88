//! What an edit carries (the branch or part it takes away) as it stands after another edit.

use crate::edit::Edit;
use crate::{Node, NodeId, Part, PartRole, Plan, PlanId};
use uuid::Uuid;

/// A branch after `over`; none if that moved something into it that the branch cannot know.
pub(super) fn branch(branch: &Node, over: &Edit) -> Option<Box<Node>> {
    let mut stand_in = Part::new(NodeId(Uuid::nil()), PartRole::Plan, "", "");
    stand_in.outline.nodes.push(branch.clone());
    let plan = followed(stand_in, over)?;
    plan.parts
        .into_iter()
        .next()?
        .outline
        .nodes
        .pop()
        .map(Box::new)
}

/// A part after `over`; none as for a branch.
pub(super) fn part(part: &Part, over: &Edit) -> Option<Box<Part>> {
    followed(part.clone(), over)?
        .parts
        .into_iter()
        .next()
        .map(Box::new)
}

/// The part after that share of `over` which lies inside it.
fn followed(part: Part, over: &Edit) -> Option<Plan> {
    let id = part.id;
    let inside = Inside::of(&part, over);
    let mut plan = Plan::new(PlanId(Uuid::nil()), part);
    match over {
        _ if inside == Inside::Nothing => {}
        Edit::Move { node, from, .. } if inside == Inside::Leaving => {
            let branch = Box::new(plan.parts[0].outline.find(*node)?.clone());
            Edit::Remove { at: *from, branch }.apply(&mut plan).ok()?;
        }
        _ if inside == Inside::Coming => return None,
        _ => over.apply(&mut plan).ok()?,
    }
    debug_assert_eq!(plan.parts[0].id, id);
    Some(plan)
}

/// How an edit touches what is carried.
#[derive(PartialEq, Eq)]
enum Inside {
    Nothing,
    All,
    /// A branch is moved out.
    Leaving,
    /// A branch is moved in.
    Coming,
}

impl Inside {
    fn of(part: &Part, over: &Edit) -> Self {
        let has = |id: NodeId| (part.id == id && !id.0.is_nil()) || part.outline.find(id).is_some();
        let touched = match over {
            Edit::Insert { at, .. } | Edit::Remove { at, .. } => has(at.parent),
            Edit::Move { from, to, .. } => match (has(from.parent), has(to.parent)) {
                (true, false) => return Self::Leaving,
                (false, true) => return Self::Coming,
                (both, _) => both,
            },
            Edit::Text { node, .. }
            | Edit::Content { node, .. }
            | Edit::Duties { node, .. }
            | Edit::Memo { node, .. } => has(*node),
            Edit::Part { part, .. } => has(*part),
            Edit::InsertPart { .. } | Edit::RemovePart { .. } | Edit::Plan { .. } => false,
        };
        if touched { Self::All } else { Self::Nothing }
    }
}
