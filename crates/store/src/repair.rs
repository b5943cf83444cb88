//! A plan whose rows do not make a plan, brought back from its journal.

use crate::tables::{journal, nodes, parts, plans};
use crate::{StoreError, rebuild, replay, search};
use plan::PlanId;
use rusqlite::Connection;

/// Writes the rows of a plan anew, as the journal tells them. Nothing is done to a plan whose rows are whole;
/// [`StoreError::Damaged`], and no change, if the journal does not lead to the plan's revision.
pub(crate) fn repair(conn: &Connection, plan: PlanId) -> Result<(), StoreError> {
    let Err(StoreError::Damaged(reason)) = rebuild::load(conn, plan) else {
        return Ok(());
    };
    let (key, revision) = plans::revision(conn, plan)?;
    let entries = journal::of(conn, key)?;
    let told = replay::replay(&entries)
        .filter(|told| told.to_the_end && told.revision == revision)
        .ok_or(StoreError::Damaged(reason))?;

    parts::replace(conn, key, &told.plan)?;
    nodes::delete_all(conn, key)?;
    for placed in nodes::placed(&told.plan) {
        nodes::put(conn, key, placed)?;
    }
    search::renew(conn, key, &told.plan)?;
    let at_ms = entries.last().map_or(0, |entry| entry.at_ms);
    plans::update(conn, key, &told.plan, revision, at_ms)?;
    tracing::warn!(%plan, revision, "brought back from the journal");
    Ok(())
}
