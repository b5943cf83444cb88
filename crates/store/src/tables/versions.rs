//! `versions`: a row a mark on a revision.

use super::{Key, from_millis, to_millis};
use crate::{Revision, StoreError};
use rusqlite::{Connection, Row, named_params};

/// 版本: a revision that is worth finding again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The state that it is.
    pub revision: Revision,
    /// Who wanted it.
    pub kind: VersionKind,
    /// The drafter's name for it; of [`VersionKind::Before`] what was done next, in the program's words; else empty.
    pub name: String,
    /// When that state was left, or got its name, in milliseconds since 1970.
    pub at_ms: u64,
}

/// Who wanted a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionKind {
    /// Its beginning; no row says so, every plan has it.
    Created,
    /// The drafter gave it a name; it is never thinned out.
    Named,
    /// What stood when a drafter went on after a pause, or on another day.
    Pause,
    /// What stood before much was changed at once.
    Before,
}

const KINDS: [(VersionKind, &str); 3] = [
    (VersionKind::Named, "named"),
    (VersionKind::Pause, "pause"),
    (VersionKind::Before, "before"),
];

impl VersionKind {
    fn name(self) -> &'static str {
        let found = KINDS.iter().find(|(kind, _)| *kind == self);
        found.map_or("", |(_, name)| name)
    }

    fn named(name: &str) -> Result<Self, StoreError> {
        let found = KINDS.iter().find(|(_, known)| *known == name);
        found
            .map(|(kind, _)| *kind)
            .ok_or_else(|| StoreError::unreadable("versions.kind", "unknown"))
    }
}

pub(crate) const COLUMNS: &str = "plan, revision, kind, name, at_ms";

impl Version {
    /// From a row of [`COLUMNS`].
    pub(crate) fn read(row: &Row<'_>) -> Result<(Key, Self), StoreError> {
        let read = Self {
            revision: row.get("revision")?,
            kind: VersionKind::named(
                row.get_ref("kind")?
                    .as_str()
                    .map_err(rusqlite::Error::from)?,
            )?,
            name: row.get("name")?,
            at_ms: from_millis(row.get("at_ms")?),
        };
        Ok((row.get("plan")?, read))
    }
}

/// The versions of a plan, oldest first.
pub(crate) fn of(conn: &Connection, key: Key) -> Result<Vec<Version>, StoreError> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM versions WHERE plan = ?1 ORDER BY revision"
    ))?
    .query_and_then([key], |row| Version::read(row).map(|(_, version)| version))?
    .collect()
}

/// Marks a revision; a mark that is there already gives way.
pub(crate) fn set(conn: &Connection, key: Key, version: &Version) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO versions (plan, revision, kind, name, at_ms) \
         VALUES (:plan, :revision, :kind, :name, :at_ms)",
    )?
    .execute(named_params! {
        ":plan": key,
        ":revision": version.revision,
        ":kind": version.kind.name(),
        ":name": version.name,
        ":at_ms": to_millis(version.at_ms),
    })?;
    Ok(())
}

/// Takes a mark away; the state stays in the journal.
pub(crate) fn delete(conn: &Connection, key: Key, revision: Revision) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM versions WHERE plan = ?1 AND revision = ?2")?
        .execute((key, revision))?;
    Ok(())
}
