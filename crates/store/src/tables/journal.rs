//! `journal`: a row an entry. Rows are added, never changed.

use super::{Key, from_json, from_millis, to_json, to_millis};
use crate::{EntryKind, History, Revision, StoreError};
use plan::{Edit, Plan};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use std::ops::RangeInclusive;

/// What an entry says.
#[derive(Debug, Clone)]
pub(crate) enum Body {
    /// The plan as it was created.
    Created(Box<Plan>),
    /// What was done to it.
    Changed {
        kind: EntryKind,
        joins: bool,
        edits: Vec<Edit>,
    },
}

/// An entry, read back.
#[derive(Debug, Clone)]
pub(crate) struct JournalRow {
    pub(crate) revision: Revision,
    pub(crate) at_ms: u64,
    pub(crate) body: Body,
}

pub(crate) const COLUMNS: &str = "plan, revision, kind, target, joins, at_ms, body";

impl JournalRow {
    pub(crate) fn new(revision: Revision, at_ms: u64, body: Body) -> Self {
        Self {
            revision,
            at_ms,
            body,
        }
    }

    /// From a row of [`COLUMNS`].
    pub(crate) fn read(row: &Row<'_>) -> Result<(Key, Self), StoreError> {
        let body = row
            .get_ref("body")?
            .as_str()
            .map_err(rusqlite::Error::from)?;
        let body = match kind(row)? {
            None => Body::Created(from_json("journal.body", body)?),
            Some(kind) => Body::Changed {
                kind,
                joins: row.get("joins")?,
                edits: from_json("journal.body", body)?,
            },
        };
        let read = Self {
            revision: row.get("revision")?,
            at_ms: from_millis(row.get("at_ms")?),
            body,
        };
        Ok((row.get("plan")?, read))
    }
}

/// The entries of a plan, oldest first.
pub(crate) fn of(conn: &Connection, key: Key) -> Result<Vec<JournalRow>, StoreError> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM journal WHERE plan = ?1 ORDER BY revision"
    ))?
    .query_and_then([key], |row| JournalRow::read(row).map(|(_, entry)| entry))?
    .collect()
}

/// The entries that led to these revisions, oldest first.
pub(crate) fn between(
    conn: &Connection,
    key: Key,
    revisions: RangeInclusive<Revision>,
) -> Result<Vec<JournalRow>, StoreError> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM journal WHERE plan = ?1 AND revision BETWEEN ?2 AND ?3 ORDER BY revision"
    ))?
    .query_and_then((key, revisions.start(), revisions.end()), |row| {
        JournalRow::read(row).map(|(_, entry)| entry)
    })?
    .collect()
}

/// The revision of the first entry.
pub(crate) fn begins(conn: &Connection, key: Key) -> Result<Revision, StoreError> {
    let first: Option<Revision> = conn
        .prepare_cached("SELECT min(revision) FROM journal WHERE plan = ?1")?
        .query_row([key], |row| row.get(0))?;
    first.ok_or_else(|| StoreError::unreadable("journal", "empty"))
}

/// When the entry was made that led to a revision, in milliseconds since 1970.
pub(crate) fn dated(
    conn: &Connection,
    key: Key,
    revision: Revision,
) -> Result<Option<u64>, StoreError> {
    let at_ms: Option<i64> = conn
        .prepare_cached("SELECT at_ms FROM journal WHERE plan = ?1 AND revision = ?2")?
        .query_row((key, revision), |row| row.get(0))
        .optional()?;
    Ok(at_ms.map(from_millis))
}

/// What can be undone and redone, without reading what the entries did.
pub(crate) fn history(conn: &Connection, key: Key) -> Result<History, StoreError> {
    let mut history = History::default();
    let mut statement = conn.prepare_cached(
        "SELECT revision, kind, target, joins FROM journal WHERE plan = ?1 ORDER BY revision",
    )?;
    let mut rows = statement.query([key])?;
    while let Some(row) = rows.next()? {
        if let Some(kind) = kind(row)? {
            history
                .follow(row.get("revision")?, kind, row.get("joins")?)
                .map_err(|e| StoreError::unreadable("journal", e))?;
        }
    }
    Ok(history)
}

/// The edits of the step that began at `first`: of that entry and of all that join it.
pub(crate) fn step(conn: &Connection, key: Key, first: Revision) -> Result<Vec<Edit>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT joins, body FROM journal WHERE plan = ?1 AND revision >= ?2 AND kind <> 'create' \
         ORDER BY revision",
    )?;
    let mut rows = statement.query((key, first))?;
    let mut edits: Vec<Edit> = Vec::new();
    let mut begun = false;
    while let Some(row) = rows.next()? {
        if begun && !row.get::<_, bool>("joins")? {
            break;
        }
        begun = true;
        let body = row
            .get_ref("body")?
            .as_str()
            .map_err(rusqlite::Error::from)?;
        edits.append(&mut from_json("journal.body", body)?);
    }
    Ok(edits)
}

pub(crate) fn add(conn: &Connection, key: Key, entry: &JournalRow) -> Result<(), StoreError> {
    let (kind, target, joins, body) = match &entry.body {
        Body::Created(plan) => ("create", None, false, to_json(plan)),
        Body::Changed { kind, joins, edits } => {
            let (name, target) = match kind {
                EntryKind::Do => ("do", None),
                EntryKind::Undo(step) => ("undo", Some(*step)),
                EntryKind::Redo(step) => ("redo", Some(*step)),
            };
            (name, target, *joins, to_json(edits))
        }
    };
    conn.prepare_cached(
        "INSERT INTO journal (plan, revision, kind, target, joins, at_ms, body) \
         VALUES (:plan, :revision, :kind, :target, :joins, :at_ms, :body)",
    )?
    .execute(named_params! {
        ":plan": key,
        ":revision": entry.revision,
        ":kind": kind,
        ":target": target,
        ":joins": joins,
        ":at_ms": to_millis(entry.at_ms),
        ":body": body,
    })?;
    Ok(())
}

/// `None` for the creation.
fn kind(row: &Row<'_>) -> Result<Option<EntryKind>, StoreError> {
    let name: String = row.get("kind")?;
    Ok(match name.as_str() {
        "create" => None,
        "do" => Some(EntryKind::Do),
        "undo" => Some(EntryKind::Undo(row.get("target")?)),
        "redo" => Some(EntryKind::Redo(row.get("target")?)),
        _ => return Err(StoreError::unreadable("journal.kind", "unknown")),
    })
}
