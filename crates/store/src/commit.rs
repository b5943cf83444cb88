//! What one change writes: the rows it touched, the plan's row, and its entry in the journal.

use crate::tables::journal::{Body, JournalRow};
use crate::tables::plans::{self, Dates};
use crate::tables::{Key, journal, nodes, parts};
use crate::{Entry, History, Revision, StoreError, rebuild, search};
use plan::edit::Edit;
use plan::{Node, NodeId, Plan, PlanId};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// A plan as its rows have it, kept by the writing thread so that the next change need not read it.
#[derive(Debug)]
pub(crate) struct Held {
    pub(crate) key: Key,
    pub(crate) revision: Revision,
    pub(crate) plan: Plan,
    pub(crate) history: History,
}

impl Held {
    pub(crate) fn load(conn: &Connection, plan: PlanId) -> Result<Self, StoreError> {
        let (key, revision, plan) = rebuild::load(conn, plan)?;
        Ok(Self {
            key,
            revision,
            plan,
            history: journal::history(conn, key)?,
        })
    }

    /// Writes a new plan with the first entry of its journal.
    pub(crate) fn create(
        conn: &Connection,
        plan: Plan,
        revision: Revision,
        dates: Dates,
    ) -> Result<Self, StoreError> {
        let key = put(conn, &plan, revision, dates)?;
        let created = Body::Created(Box::new(plan.clone()));
        journal::add(
            conn,
            key,
            &JournalRow::new(revision, dates.created, created),
        )?;
        Ok(Self {
            key,
            revision,
            plan,
            history: History::default(),
        })
    }

    /// Applies an entry and writes what it changed. After an error `self` is no longer what the rows say.
    pub(crate) fn commit(&mut self, conn: &Connection, entry: Entry) -> Result<(), StoreError> {
        let touched = Touched::by(&entry.edits);
        for edit in &entry.edits {
            edit.apply(&mut self.plan)?;
        }
        self.revision += 1;
        let joins = entry.joins_previous && self.history.can_join();
        self.history.follow(self.revision, entry.kind, joins)?;

        let rows = touched.write(conn, self.key, &self.plan)?;
        plans::update(conn, self.key, &self.plan, self.revision, entry.at_ms)?;
        let changed = Body::Changed {
            kind: entry.kind,
            joins,
            edits: entry.edits,
        };
        journal::add(
            conn,
            self.key,
            &JournalRow::new(self.revision, entry.at_ms, changed),
        )?;
        tracing::debug!(rows, revision = self.revision, "written");
        Ok(())
    }
}

/// Writes all rows of a plan that is not there yet, without a journal.
pub(crate) fn put(
    conn: &Connection,
    plan: &Plan,
    revision: Revision,
    dates: Dates,
) -> Result<Key, StoreError> {
    let key = put_unindexed(conn, plan, revision, dates)?;
    search::put(conn, key, plan)?;
    Ok(key)
}

/// The same without what the search needs.
pub(crate) fn put_unindexed(
    conn: &Connection,
    plan: &Plan,
    revision: Revision,
    dates: Dates,
) -> Result<Key, StoreError> {
    let key = plans::insert(conn, plan, revision, dates)?;
    parts::replace(conn, key, plan)?;
    for placed in nodes::placed(plan) {
        nodes::put(conn, key, placed)?;
    }
    Ok(key)
}

/// The rows that a list of edits may have changed.
#[derive(Debug, Default)]
struct Touched {
    /// Whether something of the plan's own row did that is searched.
    whole: bool,
    /// Parts that came, went or changed.
    parts: BTreeSet<NodeId>,
    /// Nodes that came, went or changed.
    nodes: BTreeSet<NodeId>,
    /// Parents under which places changed.
    parents: BTreeSet<NodeId>,
}

impl Touched {
    fn by(edits: &[Edit]) -> Self {
        let mut touched = Self::default();
        for edit in edits {
            match edit {
                Edit::Insert { at, branch } | Edit::Remove { at, branch } => {
                    touched.parents.insert(at.parent);
                    touched.branches(std::slice::from_ref(&**branch));
                }
                Edit::Move { from, to, .. } => {
                    touched.parents.extend([from.parent, to.parent]);
                }
                Edit::Text { node, .. }
                | Edit::Content { node, .. }
                | Edit::Duties { node, .. }
                | Edit::Memo { node, .. } => {
                    touched.nodes.insert(*node);
                }
                Edit::Part { part, .. } => {
                    touched.parts.insert(*part);
                }
                Edit::InsertPart { part, .. } | Edit::RemovePart { part, .. } => {
                    touched.parts.insert(part.id);
                    touched.branches(&part.outline.nodes);
                }
                // The plan's own row is written with every change.
                Edit::Plan { .. } => touched.whole = true,
            }
        }
        touched
    }

    fn branches(&mut self, nodes: &[Node]) {
        for node in nodes {
            self.nodes.insert(node.id);
            self.branches(&node.children);
        }
    }

    /// Brings those rows to what `plan` says; the number of rows of nodes written.
    fn write(mut self, conn: &Connection, key: Key, plan: &Plan) -> Result<usize, StoreError> {
        if self.whole {
            search::put_whole(conn, key, plan)?;
        }
        if !self.parts.is_empty() {
            parts::replace(conn, key, plan)?;
        }
        for id in &self.parts {
            let part = plan.parts.iter().find(|part| part.id == *id);
            search::put_part(conn, key, *id, part)?;
        }
        let mut rows = 0;
        if self.nodes.is_empty() && self.parents.is_empty() {
            return Ok(rows);
        }
        for placed in nodes::placed(plan) {
            if self.nodes.remove(&placed.node.id) {
                nodes::put(conn, key, placed)?;
                search::put_node(conn, key, placed.node)?;
                rows += 1;
            } else if self.parents.contains(&placed.parent) {
                rows += usize::from(nodes::place(conn, key, placed)?);
            }
        }
        for gone in &self.nodes {
            nodes::delete(conn, key, *gone)?;
            search::forget_node(conn, key, *gone)?;
            rows += 1;
        }
        Ok(rows)
    }
}
