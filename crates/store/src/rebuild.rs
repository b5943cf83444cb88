//! Rows → plan: of one plan, all or as many as there are.

use crate::tables::{
    Key,
    nodes::{self, NodeRow},
    parts::{self, PartRow},
    plans::{self, PlanRow},
};
use crate::{Revision, StoreError};
use plan::{Node, NodeId, Outline, Plan, PlanId};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Everything the tables say of a plan as it stands now.
#[derive(Debug, Clone)]
pub(crate) struct Rows {
    pub(crate) plan: PlanRow,
    pub(crate) parts: Vec<PartRow>,
    pub(crate) nodes: Vec<NodeRow>,
}

/// Reads a plan; the caller's transaction keeps the tables together.
pub(crate) fn load(conn: &Connection, plan: PlanId) -> Result<(Key, Revision, Plan), StoreError> {
    let (key, row) = plans::find(conn, plan)?;
    let revision = row.revision;
    let rows = Rows {
        plan: row,
        parts: parts::of(conn, key)?,
        nodes: nodes::of(conn, key)?,
    };
    let (plan, gaps) = rows.rebuild();
    if plan.parts.is_empty() || gaps > 0 {
        let what = format!("plan {} has {gaps} gaps", plan.id);
        return Err(StoreError::Damaged(what));
    }
    Ok((key, revision, plan))
}

impl Rows {
    /// The plan, and how many rows were missing or did not find their place. What lost its parent goes to the end
    /// of the last part, so that nothing read is dropped. Without any part the plan has none: the caller looks.
    pub(crate) fn rebuild(self) -> (Plan, usize) {
        let mut gaps = 0;
        let mut siblings: BTreeMap<NodeId, Vec<NodeRow>> = BTreeMap::new();
        for row in self.nodes {
            siblings.entry(row.parent).or_default().push(row);
        }
        for rows in siblings.values_mut() {
            rows.sort_by_key(|row| row.position);
            gaps += positions_missing(rows.iter().map(|row| row.position));
        }
        let mut parts = self.parts;
        parts.sort_by_key(|row| row.position);
        gaps += positions_missing(parts.iter().map(|row| row.position));

        let mut parts: Vec<_> = parts.into_iter().map(|row| row.part).collect();
        for part in &mut parts {
            part.outline = Outline {
                nodes: branches(part.id, &mut siblings),
            };
        }
        while let Some(orphaned) = root_of_the_lost(&siblings) {
            gaps += 1;
            let nodes = branches(orphaned, &mut siblings);
            if let Some(last) = parts.last_mut() {
                last.outline.nodes.extend(nodes);
            }
        }
        let plan = Plan {
            schema: self.plan.schema,
            id: self.plan.id,
            scheme: self.plan.scheme,
            profile: self.plan.profile,
            elements: self.plan.elements,
            parts,
            variables: self.plan.variables,
        };
        (plan, gaps)
    }
}

/// Takes out all that stands under `parent`.
fn branches(parent: NodeId, siblings: &mut BTreeMap<NodeId, Vec<NodeRow>>) -> Vec<Node> {
    let rows = siblings.remove(&parent).unwrap_or_default();
    rows.into_iter()
        .map(|row| {
            let children = branches(row.node.id, siblings);
            row.node.with(children)
        })
        .collect()
}

/// A parent that is missing; failing that (rows that stand under one another in a circle), any.
fn root_of_the_lost(siblings: &BTreeMap<NodeId, Vec<NodeRow>>) -> Option<NodeId> {
    let is_there = |id: &NodeId| siblings.values().flatten().any(|row| row.node.id == *id);
    siblings
        .keys()
        .find(|parent| !is_there(parent))
        .or_else(|| siblings.keys().next())
        .copied()
}

fn positions_missing(positions: impl Iterator<Item = u32>) -> usize {
    (0..).zip(positions).filter(|(at, is)| at != is).count()
}
