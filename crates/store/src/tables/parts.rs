//! `parts`: a row a part, without its outline.

use super::plans::Filter;
use super::{Key, from_json, id, to_json};
use crate::StoreError;
use plan::{Outline, Part, Plan};
use rusqlite::{Connection, Row, named_params};

/// A part whose outline is still empty, with its place.
#[derive(Debug, Clone)]
pub(crate) struct PartRow {
    pub(crate) position: u32,
    pub(crate) part: Part,
}

pub(crate) const COLUMNS: &str =
    "plan, id, position, role, kind, title, title_note, addressees, attachments";

impl PartRow {
    /// From a row of [`COLUMNS`].
    pub(crate) fn read(row: &Row<'_>) -> Result<(Key, Self), StoreError> {
        let part = Part {
            id: id("parts.id", &row.get::<_, String>("id")?)?,
            role: from_json("parts.role", &row.get::<_, String>("role")?)?,
            kind: row.get("kind")?,
            title: row.get("title")?,
            title_note: row.get("title_note")?,
            addressees: from_json("parts.addressees", &row.get::<_, String>("addressees")?)?,
            outline: Outline::default(),
            attachments: from_json("parts.attachments", &row.get::<_, String>("attachments")?)?,
        };
        let position = row.get("position")?;
        Ok((row.get("plan")?, Self { position, part }))
    }
}

/// 主送机关 of every part, newest change of its plan first.
pub(crate) fn addressees(
    conn: &Connection,
    filter: Filter,
) -> Result<Vec<Vec<String>>, StoreError> {
    let which = filter.condition();
    conn.prepare_cached(&format!(
        "SELECT addressees FROM parts JOIN plans ON plans.key = parts.plan WHERE {which} \
         ORDER BY updated_ms DESC, key DESC, position"
    ))?
    .query_and_then([], |row| {
        from_json("parts.addressees", &row.get::<_, String>(0)?)
    })?
    .collect()
}

/// The parts of a plan, in order.
pub(crate) fn of(conn: &Connection, key: Key) -> Result<Vec<PartRow>, StoreError> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM parts WHERE plan = ?1 ORDER BY position"
    ))?
    .query_and_then([key], |row| PartRow::read(row).map(|(_, part)| part))?
    .collect()
}

/// Writes all parts of a plan anew; there are never more than a few.
pub(crate) fn replace(conn: &Connection, key: Key, plan: &Plan) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM parts WHERE plan = ?1")?
        .execute([key])?;
    let mut insert = conn.prepare_cached(
        "INSERT INTO parts (plan, id, position, role, kind, title, title_note, addressees, attachments) \
         VALUES (:plan, :id, :position, :role, :kind, :title, :title_note, :addressees, :attachments)",
    )?;
    for (position, part) in (0_u32..).zip(&plan.parts) {
        insert.execute(named_params! {
            ":plan": key,
            ":id": part.id.to_string(),
            ":position": position,
            ":role": to_json(&part.role),
            ":kind": part.kind,
            ":title": part.title,
            ":title_note": part.title_note,
            ":addressees": to_json(&part.addressees),
            ":attachments": to_json(&part.attachments),
        })?;
    }
    Ok(())
}
