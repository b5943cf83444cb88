//! `diff`: two states of a plan → the edits between them.

mod nodes;
mod rows;
mod tree;
mod windows;

pub(crate) use rows::longest_rising;

use crate::edit::{Edit, PartField, PlanField};
use crate::{NodeId, Part, Plan};
use std::collections::HashSet;
use uuid::Uuid;

/// The edits that lead from `old` to `new`, few and small: typing is one [`Edit::Text`], dragging a branch is one
/// [`Edit::Move`], turning a paragraph into a heading is one [`Edit::Content`]. Nodes are known by their ids.
///
/// Applied in order to `old` they give `new`, whatever the two are, as long as both are sound (ids unique, only
/// headings with children); plan id and schema version are not compared.
pub fn diff(old: &Plan, new: &Plan) -> Vec<Edit> {
    let mut edits = fields(old, new);
    if !keeps_parts(old, new) {
        edits.extend(replace_parts(old, new));
        return edits;
    }
    edits.extend(new.parts.iter().flat_map(|part| {
        let before = old.parts.iter().find(|before| before.id == part.id);
        before.map_or_else(Vec::new, |before| part_fields(before, part))
    }));
    edits.extend(tree::diff(old, new));
    edits
}

fn fields(old: &Plan, new: &Plan) -> Vec<Edit> {
    let pairs = [
        (
            PlanField::Elements(Box::new(old.elements.clone())),
            PlanField::Elements(Box::new(new.elements.clone())),
        ),
        (
            PlanField::Scheme(old.scheme.clone()),
            PlanField::Scheme(new.scheme.clone()),
        ),
        (
            PlanField::Profile(old.profile.clone()),
            PlanField::Profile(new.profile.clone()),
        ),
        (
            PlanField::Variables(old.variables.clone()),
            PlanField::Variables(new.variables.clone()),
        ),
    ];
    let changed = pairs.into_iter().filter(|(from, to)| from != to);
    changed.map(|(from, to)| Edit::Plan { from, to }).collect()
}

fn part_fields(old: &Part, new: &Part) -> Vec<Edit> {
    let pairs = [
        (
            PartField::Title(old.title.clone()),
            PartField::Title(new.title.clone()),
        ),
        (
            PartField::TitleNote(old.title_note.clone()),
            PartField::TitleNote(new.title_note.clone()),
        ),
        (
            PartField::Addressees(old.addressees.clone()),
            PartField::Addressees(new.addressees.clone()),
        ),
        (
            PartField::Attachments(old.attachments.clone()),
            PartField::Attachments(new.attachments.clone()),
        ),
        (
            PartField::Kind(old.kind.clone()),
            PartField::Kind(new.kind.clone()),
        ),
    ];
    let changed = pairs.into_iter().filter(|(from, to)| from != to);
    changed
        .map(|(from, to)| Edit::Part {
            part: new.id,
            from,
            to,
        })
        .collect()
}

/// Whether the parts that are in both have kept their role and order, and one of them is there.
fn keeps_parts(old: &Plan, new: &Plan) -> bool {
    let kept = |one: &Plan, other: &Plan| -> Vec<_> {
        let known: HashSet<NodeId> = other.parts.iter().map(|part| part.id).collect();
        let kept = one.parts.iter().filter(|part| known.contains(&part.id));
        kept.map(|part| (part.id, part.role)).collect()
    };
    let before = kept(old, new);
    !before.is_empty() && before == kept(new, old)
}

/// All parts anew: no edit gives a part another role or place. A stand-in keeps the plan from being without a part.
fn replace_parts(old: &Plan, new: &Plan) -> Vec<Edit> {
    let stand_in = Part::new(NodeId(Uuid::max()), new.main_part().role, "", "");
    let stand_in = Edit::InsertPart {
        index: 0,
        part: Box::new(stand_in),
    };
    let remove = |part: &Part| Edit::RemovePart {
        index: 1,
        part: Box::new(part.clone()),
    };
    let insert = |(at, part): (usize, &Part)| Edit::InsertPart {
        index: at as u32 + 1,
        part: Box::new(part.clone()),
    };
    let mut edits = vec![stand_in.clone()];
    edits.extend(old.parts.iter().map(remove));
    edits.extend(new.parts.iter().enumerate().map(insert));
    edits.push(stand_in.invert());
    edits
}
