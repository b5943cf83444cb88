//! Reading a table around its broken places.

use crate::StoreError;
use crate::tables::Key;
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// The rows that could be read, by the plan they belong to.
pub(super) struct Scan<T> {
    rows: BTreeMap<Key, Vec<T>>,
    /// Whether every row could be read.
    pub(super) whole: bool,
}

impl<T> Scan<T> {
    pub(super) fn keys(&self) -> Vec<Key> {
        self.rows.keys().copied().collect()
    }

    pub(super) fn take(&mut self, key: Key) -> Vec<T> {
        self.rows.remove(&key).unwrap_or_default()
    }
}

/// Reads all rows of a table that can be read.
///
/// SQLite stops at a broken page. So: forwards until it stops, then hop over rowids, twice as far each time, to where it
/// reads again, backwards from there to the broken page, and on.
pub(super) fn scan<T>(
    conn: &Connection,
    table: &str,
    columns: &str,
    read: impl Fn(&Row<'_>) -> Result<(Key, T), StoreError>,
) -> Scan<T> {
    let mut found = Scan {
        rows: BTreeMap::new(),
        whole: true,
    };
    let mut rows_between = |after: i64, before: i64, order: &str| {
        let sql = format!(
            "SELECT rowid AS at, {columns} FROM {table} WHERE rowid > ?1 AND rowid < ?2 ORDER BY rowid {order}"
        );
        let mut last = None;
        let result = conn.prepare(&sql).and_then(|mut statement| {
            let mut rows = statement.query([after, before])?;
            while let Some(row) = rows.next()? {
                last = Some(row.get::<_, i64>("at")?);
                match read(row) {
                    Ok((key, row)) => found.rows.entry(key).or_default().push(row),
                    Err(_) => found.whole = false,
                }
            }
            Ok(())
        });
        found.whole &= result.is_ok();
        (last, result.is_ok())
    };
    let readable_from = |after: i64| {
        let sql = format!("SELECT rowid FROM {table} WHERE rowid > ?1 ORDER BY rowid LIMIT 1");
        conn.prepare(&sql)
            .and_then(|mut s| s.query([after])?.next()?.map(|row| row.get(0)).transpose())
    };

    // Rowids begin at 1.
    let mut after = 0;
    loop {
        let (last, ended) = rows_between(after, i64::MAX, "ASC");
        if ended {
            break;
        }
        after = last.unwrap_or(after);
        let beyond = (0..62).find_map(|n| readable_from(after.saturating_add(1 << n)).ok());
        // A row that reads again; none at all behind the broken place; or nothing reads any more.
        match beyond {
            Some(Some(next)) => {
                rows_between(after, next, "DESC");
                after = next - 1;
            }
            Some(None) => {
                rows_between(after, i64::MAX, "DESC");
                break;
            }
            None => break,
        }
    }
    found
}
