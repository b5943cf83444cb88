//! `passages` and `grams`: a row a text that is searched, and the index of its characters and pairs.

use super::{Key, id};
use crate::StoreError;
use plan::PlanId;
use rusqlite::{Connection, Row};
use std::collections::BTreeSet;

/// What a passage is in its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// 公文要素, a line each.
    Elements,
    /// Variables, a line each: `县名：青禾县`.
    Variables,
    /// 标题 of a part, on one line.
    Title,
    /// The line under the title.
    TitleNote,
    /// 主送机关, a line each.
    Addressees,
    /// 附件说明, a line each.
    Attachments,
    /// The words of a heading that stands alone.
    Heading,
    /// A run-in heading with its body.
    Body,
    /// A paragraph's words.
    Paragraph,
    /// The words above a table.
    Caption,
    /// A table's cells, a line each, row by row.
    Cells,
    /// 责任分工: the brackets, and what they leave out.
    Duties,
    /// 备忘
    Memo,
}

const FIELDS: [(Field, &str); 13] = [
    (Field::Elements, "elements"),
    (Field::Variables, "variables"),
    (Field::Title, "title"),
    (Field::TitleNote, "title-note"),
    (Field::Addressees, "addressees"),
    (Field::Attachments, "attachments"),
    (Field::Heading, "heading"),
    (Field::Body, "body"),
    (Field::Paragraph, "paragraph"),
    (Field::Caption, "caption"),
    (Field::Cells, "cells"),
    (Field::Duties, "duties"),
    (Field::Memo, "memo"),
];

impl Field {
    /// Its name, in the library and for programs.
    pub fn name(self) -> &'static str {
        let found = FIELDS.iter().find(|(field, _)| *field == self);
        found.map_or("", |(_, name)| name)
    }

    pub(crate) fn named(name: &str) -> Result<Self, StoreError> {
        let found = FIELDS.iter().find(|(_, known)| *known == name);
        found
            .map(|(field, _)| *field)
            .ok_or_else(|| StoreError::unreadable("passages.field", "unknown"))
    }
}

/// A passage, read back.
#[derive(Debug, Clone)]
pub(crate) struct Passage {
    pub(crate) key: Key,
    pub(crate) field: Field,
    pub(crate) words: String,
}

fn read(row: &Row<'_>) -> Result<Passage, StoreError> {
    Ok(Passage {
        key: row.get(0)?,
        field: Field::named(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?)?,
        words: row.get(2)?,
    })
}

/// The passages of a node, of a part, or (empty) of the plan as a whole.
pub(crate) fn of(conn: &Connection, plan: Key, owner: &str) -> Result<Vec<Passage>, StoreError> {
    conn.prepare_cached("SELECT key, field, words FROM passages WHERE plan = ?1 AND owner = ?2")?
        .query_and_then((plan, owner), read)?
        .collect()
}

/// All passages of a plan.
pub(crate) fn of_plan(conn: &Connection, plan: PlanId) -> Result<Vec<Passage>, StoreError> {
    conn.prepare_cached(
        "SELECT key, field, words FROM passages \
         WHERE plan = (SELECT key FROM plans WHERE id = ?1) ORDER BY key",
    )?
    .query_and_then([plan.to_string()], read)?
    .collect()
}

/// The plans of which there is no passage.
pub(crate) fn plans_without(conn: &Connection) -> Result<Vec<PlanId>, StoreError> {
    conn.prepare(
        "SELECT id FROM plans WHERE NOT EXISTS (SELECT 1 FROM passages WHERE plan = plans.key) ORDER BY key",
    )?
    .query_and_then([], |row| id("plans.id", &row.get::<_, String>(0)?))?
    .collect()
}

pub(crate) fn insert(
    conn: &Connection,
    plan: Key,
    owner: &str,
    field: Field,
    words: &str,
) -> Result<Key, StoreError> {
    conn.prepare_cached(
        "INSERT INTO passages (plan, owner, field, words) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((plan, owner, field.name(), words))?;
    Ok(conn.last_insert_rowid())
}

pub(crate) fn update(conn: &Connection, key: Key, words: &str) -> Result<(), StoreError> {
    conn.prepare_cached("UPDATE passages SET words = ?2 WHERE key = ?1")?
        .execute((key, words))?;
    Ok(())
}

pub(crate) fn delete(conn: &Connection, key: Key) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM passages WHERE key = ?1")?
        .execute([key])?;
    Ok(())
}

/// Puts characters and pairs into the index, for a passage that does not have them there yet.
pub(crate) fn index(
    conn: &Connection,
    key: Key,
    grams: &BTreeSet<String>,
) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO grams (rowid, held) VALUES (?1, ?2)")?
        .execute((key, spaced(grams)))?;
    Ok(())
}

/// Takes characters and pairs out of the index that it has for a passage.
pub(crate) fn unindex(
    conn: &Connection,
    key: Key,
    grams: &BTreeSet<String>,
) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO grams (grams, rowid, held) VALUES ('delete', ?1, ?2)")?
        .execute((key, spaced(grams)))?;
    Ok(())
}

/// Merges the index into one piece, in which nothing is left of what was taken out.
pub(crate) fn optimize(conn: &Connection) -> Result<(), StoreError> {
    conn.execute("INSERT INTO grams (grams) VALUES ('optimize')", [])?;
    Ok(())
}

fn spaced(grams: &BTreeSet<String>) -> String {
    let words: Vec<&str> = grams.iter().map(String::as_str).collect();
    words.join(" ")
}
