//! `filing`: where a plan stands in the library, a row a plan of which something was said.

use super::{Key, from_json, from_millis, to_json, to_millis};
use crate::StoreError;
use rusqlite::{Connection, Row, named_params};

/// What a drafter says of a plan beside its text. It is no part of the plan: it has no revision and no undo.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filing {
    /// Words by which plans belong together, in the order in which they were given.
    pub tags: Vec<String>,
    /// Above the others since, in milliseconds since 1970.
    pub pinned_ms: Option<u64>,
    /// Put by since, in milliseconds since 1970.
    pub archived_ms: Option<u64>,
}

pub(crate) const COLUMNS: &str = "plan, tags, pinned_ms, archived_ms";

impl Filing {
    /// From the columns `tags`, `pinned_ms` and `archived_ms`, which are all `NULL` where nothing was said.
    pub(crate) fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let tags: Option<String> = row.get("tags")?;
        Ok(Self {
            tags: tags.map_or(Ok(Vec::new()), |json| from_json("filing.tags", &json))?,
            pinned_ms: row.get::<_, Option<i64>>("pinned_ms")?.map(from_millis),
            archived_ms: row.get::<_, Option<i64>>("archived_ms")?.map(from_millis),
        })
    }

    /// A row of [`COLUMNS`] with the plan it belongs to.
    pub(crate) fn read_row(row: &Row<'_>) -> Result<(Key, Self), StoreError> {
        Ok((row.get("plan")?, Self::read(row)?))
    }
}

pub(crate) fn get(conn: &Connection, key: Key) -> Result<Filing, StoreError> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM filing WHERE plan = ?1"))?
        .query_and_then([key], Filing::read)?
        .next()
        .unwrap_or_else(|| Ok(Filing::default()))
}

pub(crate) fn set(conn: &Connection, key: Key, filing: &Filing) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO filing (plan, tags, pinned_ms, archived_ms) \
         VALUES (:plan, :tags, :pinned, :archived)",
    )?
    .execute(named_params! {
        ":plan": key,
        ":tags": to_json(&filing.tags),
        ":pinned": filing.pinned_ms.map(to_millis),
        ":archived": filing.archived_ms.map(to_millis),
    })?;
    Ok(())
}
