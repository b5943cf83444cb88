//! `plans`: a row a plan, with what is true of the whole document.

use super::filing::Filing;
use super::{Key, from_json, from_millis, id, to_json, to_millis};
use crate::{Revision, StoreError};
use plan::{Elements, Plan, PlanId, SCHEMA_VERSION};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params};
use std::collections::BTreeMap;

/// A plan as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The plan.
    pub id: PlanId,
    /// 标题 of the main part, on one line.
    pub title: String,
    /// The kind of the main part: a name in `templates/kinds`, or empty.
    pub kind: String,
    /// Milliseconds since 1970.
    pub created_ms: u64,
    /// When it was changed last, in milliseconds since 1970.
    pub updated_ms: u64,
    /// When it went into the trash, in milliseconds since 1970.
    pub trashed_ms: Option<u64>,
    /// How often it was changed.
    pub revision: Revision,
    /// The year of 成文日期, where there is one.
    pub dated: Option<u16>,
    /// Where it stands in the library.
    pub filing: Filing,
}

/// Which plans a list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Filter {
    /// Those outside the trash.
    #[default]
    Kept,
    /// Those outside the trash that are not put by.
    InUse,
    /// Those in the trash.
    Trashed,
    /// All of them.
    All,
}

impl Filter {
    /// The same as SQL says it of a row of `plans`.
    pub(crate) fn condition(self) -> &'static str {
        match self {
            Self::Kept => "trashed_ms IS NULL",
            Self::InUse => {
                "trashed_ms IS NULL \
                 AND plans.key NOT IN (SELECT plan FROM filing WHERE archived_ms IS NOT NULL)"
            }
            Self::Trashed => "trashed_ms IS NOT NULL",
            Self::All => "TRUE",
        }
    }
}

/// What the row holds beside its key.
#[derive(Debug, Clone)]
pub(crate) struct PlanRow {
    pub(crate) id: PlanId,
    pub(crate) schema: u32,
    pub(crate) scheme: String,
    pub(crate) profile: String,
    pub(crate) elements: Elements,
    pub(crate) variables: BTreeMap<String, String>,
    pub(crate) revision: Revision,
    pub(crate) dates: Dates,
}

/// When a plan was made, changed and thrown away, in milliseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dates {
    pub(crate) created: u64,
    pub(crate) updated: u64,
    pub(crate) trashed: Option<u64>,
}

pub(crate) const COLUMNS: &str = "key, id, schema, scheme, profile, elements, variables, revision, \
     created_ms, updated_ms, trashed_ms";

impl PlanRow {
    /// From a row of [`COLUMNS`].
    pub(crate) fn read(row: &Row<'_>) -> Result<(Key, Self), StoreError> {
        let schema = row.get("schema")?;
        if schema > SCHEMA_VERSION {
            return Err(StoreError::Newer {
                found: schema,
                known: SCHEMA_VERSION,
            });
        }
        let read = Self {
            id: id(
                "plans.id",
                row.get_ref("id")?.as_str().map_err(rusqlite::Error::from)?,
            )?,
            schema,
            scheme: row.get("scheme")?,
            profile: row.get("profile")?,
            elements: from_json("plans.elements", &row.get::<_, String>("elements")?)?,
            variables: from_json("plans.variables", &row.get::<_, String>("variables")?)?,
            revision: row.get("revision")?,
            dates: Dates {
                created: from_millis(row.get("created_ms")?),
                updated: from_millis(row.get("updated_ms")?),
                trashed: row.get::<_, Option<i64>>("trashed_ms")?.map(from_millis),
            },
        };
        Ok((row.get("key")?, read))
    }
}

pub(crate) fn find(conn: &Connection, plan: PlanId) -> Result<(Key, PlanRow), StoreError> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM plans WHERE id = ?1"))?
        .query_and_then([plan.to_string()], PlanRow::read)?
        .next()
        .unwrap_or(Err(StoreError::NotFound(plan)))
}

/// The key and the revision alone.
pub(crate) fn revision(conn: &Connection, plan: PlanId) -> Result<(Key, Revision), StoreError> {
    conn.prepare_cached("SELECT key, revision FROM plans WHERE id = ?1")?
        .query_row([plan.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or(StoreError::NotFound(plan))
}

/// Newest change first.
pub(crate) fn summaries(conn: &Connection, filter: Filter) -> Result<Vec<Summary>, StoreError> {
    latest(conn, filter, u32::MAX)
}

/// So many of those changed last, newest change first.
pub(crate) fn latest(
    conn: &Connection,
    filter: Filter,
    most: u32,
) -> Result<Vec<Summary>, StoreError> {
    let which = filter.condition();
    listed(
        conn,
        &format!("{which} ORDER BY updated_ms DESC, key DESC LIMIT ?1"),
        most,
    )
}

/// Those of the plans that the filter lets through, in no order.
pub(crate) fn among(
    conn: &Connection,
    filter: Filter,
    plans: &[PlanId],
) -> Result<Vec<Summary>, StoreError> {
    let which = filter.condition();
    listed(
        conn,
        &format!("{which} AND id IN (SELECT value FROM json_each(?1))"),
        to_json(&plans),
    )
}

/// The plans of which an SQL condition with one parameter holds, as lists show them.
fn listed(
    conn: &Connection,
    condition: &str,
    parameter: impl ToSql,
) -> Result<Vec<Summary>, StoreError> {
    conn.prepare_cached(&format!(
        "SELECT id, title, kind, created_ms, updated_ms, trashed_ms, revision, elements ->> '$.date.year', \
                tags, pinned_ms, archived_ms \
         FROM plans LEFT JOIN filing ON filing.plan = plans.key \
         WHERE {condition}"
    ))?
    .query_and_then([parameter], |row| {
        Ok(Summary {
            id: id("plans.id", &row.get::<_, String>(0)?)?,
            title: row.get(1)?,
            kind: row.get(2)?,
            created_ms: from_millis(row.get(3)?),
            updated_ms: from_millis(row.get(4)?),
            trashed_ms: row.get::<_, Option<i64>>(5)?.map(from_millis),
            revision: row.get(6)?,
            dated: row.get(7)?,
            filing: Filing::read(row)?,
        })
    })?
    .collect()
}

/// The titles of the plans that name a profile, newest change first; those in the trash are left out.
pub(crate) fn with_profile(conn: &Connection, profile: &str) -> Result<Vec<String>, StoreError> {
    let which = Filter::Kept.condition();
    conn.prepare_cached(&format!(
        "SELECT title FROM plans WHERE {which} AND profile = ?1 ORDER BY updated_ms DESC, key DESC"
    ))?
    .query_and_then([profile], |row| Ok(row.get(0)?))?
    .collect()
}

/// What stands around each text, newest change first.
pub(crate) fn elements(conn: &Connection, filter: Filter) -> Result<Vec<Elements>, StoreError> {
    let which = filter.condition();
    conn.prepare_cached(&format!(
        "SELECT elements FROM plans WHERE {which} ORDER BY updated_ms DESC, key DESC"
    ))?
    .query_and_then([], |row| {
        from_json("plans.elements", &row.get::<_, String>(0)?)
    })?
    .collect()
}

pub(crate) fn insert(
    conn: &Connection,
    plan: &Plan,
    revision: Revision,
    dates: Dates,
) -> Result<Key, StoreError> {
    let inserted = conn
        .prepare_cached(
            "INSERT INTO plans (id, schema, kind, title, scheme, profile, elements, variables, revision, \
                                created_ms, updated_ms, trashed_ms) \
             VALUES (:id, :schema, :kind, :title, :scheme, :profile, :elements, :variables, :revision, \
                     :created, :updated, :trashed) \
             ON CONFLICT (id) DO NOTHING",
        )?
        .execute(named_params! {
            ":id": plan.id.to_string(),
            ":schema": plan.schema,
            ":kind": plan.main_part().kind,
            ":title": plan.title(),
            ":scheme": plan.scheme,
            ":profile": plan.profile,
            ":elements": to_json(&plan.elements),
            ":variables": to_json(&plan.variables),
            ":revision": revision,
            ":created": to_millis(dates.created),
            ":updated": to_millis(dates.updated),
            ":trashed": dates.trashed.map(to_millis),
        })?;
    if inserted == 0 {
        return Err(StoreError::Exists(plan.id));
    }
    Ok(conn.last_insert_rowid())
}

/// Everything but the dates of making and throwing away.
pub(crate) fn update(
    conn: &Connection,
    key: Key,
    plan: &Plan,
    revision: Revision,
    at_ms: u64,
) -> Result<(), StoreError> {
    conn.prepare_cached(
        "UPDATE plans SET schema = :schema, kind = :kind, title = :title, scheme = :scheme, profile = :profile, \
                          elements = :elements, variables = :variables, revision = :revision, updated_ms = :updated \
         WHERE key = :key",
    )?
    .execute(named_params! {
        ":schema": plan.schema,
        ":kind": plan.main_part().kind,
        ":title": plan.title(),
        ":scheme": plan.scheme,
        ":profile": plan.profile,
        ":elements": to_json(&plan.elements),
        ":variables": to_json(&plan.variables),
        ":revision": revision,
        ":updated": to_millis(at_ms),
        ":key": key,
    })?;
    Ok(())
}

/// Into the trash (`Some`: since when) or out of it.
pub(crate) fn set_trashed(
    conn: &Connection,
    plan: PlanId,
    since_ms: Option<u64>,
) -> Result<(), StoreError> {
    let changed = conn
        .prepare_cached("UPDATE plans SET trashed_ms = ?2 WHERE id = ?1")?
        .execute((plan.to_string(), since_ms.map(to_millis)))?;
    found(changed, plan)
}

/// Takes a plan out of the trash for good, with its parts, nodes and journal.
pub(crate) fn purge(conn: &Connection, plan: PlanId) -> Result<(), StoreError> {
    let changed = conn
        .prepare_cached("DELETE FROM plans WHERE id = ?1 AND trashed_ms IS NOT NULL")?
        .execute([plan.to_string()])?;
    found(changed, plan)
}

fn found(changed: usize, plan: PlanId) -> Result<(), StoreError> {
    if changed == 0 {
        Err(StoreError::NotFound(plan))
    } else {
        Ok(())
    }
}
