//! Where a place stands after another edit.
//!
//! A place is either an *element*, where a branch stands, or a *gap*, where one will stand. An edit that opens a gap
//! pushes elements behind it; of two branches put into the same gap the one with the smaller id comes first.

use super::{holds, takes};
use crate::NodeId;
use crate::edit::{Edit, Place};

/// A gap for `node` after `over`; none if the parent is gone or no heading any more.
pub(super) fn gap(place: Place, node: NodeId, over: &Edit) -> Option<Place> {
    if takes(over, place.parent) {
        return None;
    }
    let Place { parent, mut index } = place;
    match over {
        Edit::Insert { at, branch } if at.parent == parent => {
            index = opened(index, at.index, node, branch.id);
        }
        Edit::Remove { at, .. } if at.parent == parent => index = closed(index, at.index),
        // A move to where the branch stands already closes and opens nothing.
        Edit::Move {
            node: moved,
            from,
            to,
        } if from != to => {
            if from.parent == parent {
                index = closed(index, from.index);
            }
            if to.parent == parent {
                index = opened(index, to.index, node, *moved);
            }
        }
        Edit::Content {
            node: changed, to, ..
        } if *changed == parent && to.as_heading().is_none() => {
            return None;
        }
        _ => {}
    }
    Some(Place { parent, index })
}

/// Where the branch of `node` stands after `over`; none if it is gone.
pub(super) fn element(place: Place, node: NodeId, over: &Edit) -> Option<Place> {
    if takes(over, node) {
        return None;
    }
    let Place { parent, mut index } = place;
    match over {
        Edit::Move {
            node: moved, to, ..
        } if *moved == node => return Some(*to),
        Edit::Insert { at, .. } if at.parent == parent && at.index <= index => index += 1,
        Edit::Remove { at, .. } if at.parent == parent && at.index < index => index -= 1,
        Edit::Move { from, to, .. } => {
            if from.parent == parent && from.index < index {
                index -= 1;
            }
            if to.parent == parent && to.index <= index {
                index += 1;
            }
        }
        _ => {}
    }
    Some(Place { parent, index })
}

/// Both places of a move after `over`.
pub(super) fn shift(node: NodeId, from: Place, to: Place, over: &Edit) -> Option<(Place, Place)> {
    // A move counts its aim without the branch; here it is counted with it.
    let behind = to.parent == from.parent && to.index > from.index;
    let aim = Place {
        index: to.index + u32::from(behind),
        ..to
    };
    let (from, mut to) = (element(from, node, over)?, gap(aim, node, over)?);
    if let Edit::Remove { branch, .. } = over
        && holds(branch, to.parent)
    {
        return None;
    }
    if to.parent == from.parent && to.index > from.index {
        to.index -= 1;
    }
    Some((from, to))
}

/// A gap among the parts after `over`.
pub(super) fn part_gap(index: u32, part: NodeId, over: &Edit) -> u32 {
    match over {
        Edit::InsertPart {
            index: other,
            part: new,
        } => opened(index, *other, part, new.id),
        Edit::RemovePart { index: other, .. } => closed(index, *other),
        _ => index,
    }
}

/// Where a part stands after `over`; none if it is gone.
pub(super) fn part_element(index: u32, over: &Edit) -> Option<u32> {
    match over {
        Edit::InsertPart { index: other, .. } => Some(index + u32::from(*other <= index)),
        Edit::RemovePart { index: other, .. } if *other == index => None,
        Edit::RemovePart { index: other, .. } => Some(index - u32::from(*other < index)),
        _ => Some(index),
    }
}

/// A gap for `mine` after `theirs` was put into the gap `other`.
fn opened(index: u32, other: u32, mine: NodeId, theirs: NodeId) -> u32 {
    index + u32::from(other < index || (other == index && theirs < mine))
}

/// A gap after the element `other` was taken out.
fn closed(index: u32, other: u32) -> u32 {
    index - u32::from(other < index)
}
