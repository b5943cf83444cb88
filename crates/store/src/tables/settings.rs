//! `settings`: a row a setting, its value in JSON.

use super::{from_json, to_json};
use crate::StoreError;
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

pub(crate) fn get(conn: &Connection, name: &str) -> Result<Option<Value>, StoreError> {
    conn.prepare_cached("SELECT value FROM settings WHERE name = ?1")?
        .query_row([name], |row| row.get::<_, String>(0))
        .optional()?
        .map(|json| from_json("settings.value", &json))
        .transpose()
}

pub(crate) fn set(conn: &Connection, name: &str, value: &Value) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO settings (name, value) VALUES (?1, ?2) \
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )?
    .execute((name, to_json(value)))?;
    Ok(())
}

/// All settings up to the first that cannot be read.
pub(crate) fn readable(conn: &Connection) -> Vec<(String, Value)> {
    let Ok(mut statement) = conn.prepare("SELECT name, value FROM settings") else {
        return Vec::new();
    };
    let Ok(rows) = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))
    else {
        return Vec::new();
    };
    rows.map_while(Result::ok)
        .filter_map(|(name, json)| Some((name, from_json("settings.value", &json).ok()?)))
        .collect()
}
