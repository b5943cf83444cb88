//! Why an edit does not fit a plan.

use super::Place;
use crate::NodeId;

/// Why an edit does not fit a plan. Mostly the plan has changed since the edit was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The node is not there (any more).
    #[error("no node {0}")]
    NoNode(NodeId),
    /// The part is not there (any more), or its place is beyond the last.
    #[error("no part {0}")]
    NoPart(NodeId),
    /// The place is beyond the last child.
    #[error("no place {} under {}", .0.index, .0.parent)]
    NoPlace(Place),
    /// Only headings have children.
    #[error("node {0} is no heading and has no children")]
    NoHeading(NodeId),
    /// What should become something else than a heading has children; or a branch to be put in is so made.
    #[error("node {0} has children and must be a heading")]
    HasChildren(NodeId),
    /// The node has no text of that slot.
    #[error("node {0} has no such text")]
    NoText(NodeId),
    /// What the edit takes away is not what stands there.
    #[error("{0} is not as the edit says")]
    Differs(NodeId),
    /// A field of the plan is not as the edit says.
    #[error("the plan's field is not as the edit says")]
    PlanDiffers,
    /// An id would be there twice.
    #[error("id {0} is there already")]
    Duplicate(NodeId),
    /// A branch cannot be moved into itself.
    #[error("node {0} cannot be moved into its own branch")]
    IntoItself(NodeId),
    /// A plan is never without a part.
    #[error("the last part cannot be removed")]
    LastPart,
    /// A field can only be replaced by the same field.
    #[error("the edit replaces a field by another one")]
    MixedFields,
}
