//! Reading a table around its broken places.

use crate::StoreError;
use crate::tables::filing::{self, Filing};
use crate::tables::journal::{self, JournalRow};
use crate::tables::nodes::{self, NodeRow};
use crate::tables::parts::{self, PartRow};
use crate::tables::plans::{self, PlanRow};
use crate::tables::versions::{self, Version};
use crate::tables::{Key, settings};
use rusqlite::{Connection, Row};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// All that can be read of a library.
pub(super) struct Readable {
    pub(super) plans: Scan<PlanRow>,
    pub(super) parts: Scan<PartRow>,
    pub(super) nodes: Scan<NodeRow>,
    pub(super) journal: Scan<JournalRow>,
    /// Of a library that is old, none.
    pub(super) filing: Scan<Filing>,
    /// The same.
    pub(super) versions: Scan<Version>,
    pub(super) settings: Vec<(String, Value)>,
}

impl Readable {
    pub(super) fn of(conn: &Connection) -> Self {
        Self {
            plans: scan(conn, "plans", plans::COLUMNS, PlanRow::read),
            parts: scan(conn, "parts", parts::COLUMNS, PartRow::read),
            nodes: scan(conn, "nodes", nodes::columns(conn), NodeRow::read),
            journal: scan(conn, "journal", journal::COLUMNS, JournalRow::read),
            filing: scan(conn, "filing", filing::COLUMNS, Filing::read_row),
            versions: scan(conn, "versions", versions::COLUMNS, Version::read),
            settings: settings::readable(conn),
        }
    }

    /// Every plan of which there is a trace.
    pub(super) fn plans(&self) -> BTreeSet<Key> {
        [
            self.plans.keys(),
            self.parts.keys(),
            self.nodes.keys(),
            self.journal.keys(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The rows that could be read, by the plan they belong to.
pub(super) struct Scan<T> {
    rows: BTreeMap<Key, Vec<T>>,
    /// Whether every row could be read.
    pub(super) whole: bool,
}

impl<T> Scan<T> {
    fn keys(&self) -> Vec<Key> {
        self.rows.keys().copied().collect()
    }

    pub(super) fn take(&mut self, key: Key) -> Vec<T> {
        self.rows.remove(&key).unwrap_or_default()
    }
}

/// Reads all rows of a table that can be read.
///
/// SQLite stops at a broken page. So: forwards until it stops, then hop over rowids, twice as far each time, to where it
/// reads again, backwards from there to the broken page, and on. A broken page may also send the reading round in
/// circles: whatever does not come in order counts as broken, so that every turn gets further.
fn scan<T>(
    conn: &Connection,
    table: &str,
    columns: &str,
    read: impl Fn(&Row<'_>) -> Result<(Key, T), StoreError>,
) -> Scan<T> {
    let mut found = Scan {
        rows: BTreeMap::new(),
        whole: true,
    };
    // Reads what lies between two rowids; gives the last one read, and whether the end was reached.
    let mut rows_between = |after: i64, before: i64, order: Order| {
        let sql = format!(
            "SELECT rowid AS at, {columns} FROM {table} WHERE rowid > ?1 AND rowid < ?2 ORDER BY rowid {order:?}"
        );
        let (mut low, mut high) = (after, before);
        let mut last = None;
        let result = conn.prepare(&sql).and_then(|mut statement| {
            let mut rows = statement.query([after, before])?;
            while let Some(row) = rows.next()? {
                let at = row.get("at")?;
                if !(low < at && at < high) {
                    return Ok(false);
                }
                last = Some(at);
                match order {
                    Order::Asc => low = at,
                    Order::Desc => high = at,
                }
                match read(row) {
                    Ok((key, row)) => found.rows.entry(key).or_default().push(row),
                    Err(_) => found.whole = false,
                }
            }
            Ok(true)
        });
        let ended = result.unwrap_or(false);
        found.whole &= ended;
        (last, ended)
    };
    // The first rowid behind `after`; an error where it cannot be read.
    let readable_from = |after: i64| {
        let sql = format!("SELECT rowid FROM {table} WHERE rowid > ?1 ORDER BY rowid LIMIT 1");
        conn.prepare(&sql)
            .and_then(|mut s| s.query([after])?.next()?.map(|row| row.get(0)).transpose())
    };

    // Rowids begin at 1.
    let mut after = 0;
    loop {
        let (last, ended) = rows_between(after, i64::MAX, Order::Asc);
        if ended {
            break;
        }
        after = last.unwrap_or(after);
        let beyond = (0..62).find_map(|n| {
            let hop = after.saturating_add(1 << n);
            let next = readable_from(hop).ok()?;
            next.is_none_or(|next| next > hop).then_some(next)
        });
        // A row that reads again; none at all behind the broken place; or nothing reads any more.
        match beyond {
            Some(Some(next)) => {
                rows_between(after, next, Order::Desc);
                after = next - 1;
            }
            Some(None) => {
                rows_between(after, i64::MAX, Order::Desc);
                break;
            }
            None => break,
        }
    }
    found
}

/// As SQL spells it.
#[derive(Debug, Clone, Copy)]
enum Order {
    Asc,
    Desc,
}
