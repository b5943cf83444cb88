//! A plan as a single `.gangmu` file, for handing to a colleague: a library of that one plan, journal and versions
//! included.

use crate::salvage::rescue::Remains;
use crate::tables::journal::{Body, JournalRow};
use crate::tables::plans::{self, Dates, PlanRow};
use crate::tables::versions::{self, Version};
use crate::tables::{Key, journal, nodes, parts};
use crate::{Revision, StoreError, commit, open, rebuild};
use plan::{Outline, Plan, PlanId};
use rusqlite::{Connection, MAIN_DB};
use std::collections::BTreeSet;
use std::path::Path;

/// A plan out of a `.gangmu` file, with its journal and versions.
#[derive(Debug, Clone)]
pub struct Packed {
    plan: Plan,
    revision: Revision,
    dates: Dates,
    journal: Vec<JournalRow>,
    versions: Vec<Version>,
}

/// The tables that are read of a file from elsewhere, where they are there.
const READ: [&str; 5] = ["plans", "parts", "nodes", "journal", "versions"];

/// A revision beyond this is no count of what anyone has done.
const MOST_REVISIONS: Revision = 1 << 30;

/// The bytes of a file with that plan.
pub(crate) fn pack(from: &Connection, plan: PlanId) -> Result<Vec<u8>, StoreError> {
    let (key, revision, plan) = rebuild::load(from, plan)?;
    let (_, row) = plans::find(from, plan.id)?;
    let packed = Packed {
        plan,
        revision,
        dates: Dates {
            trashed: None,
            ..row.dates
        },
        journal: journal::of(from, key)?,
        versions: versions::of(from, key)?,
    };
    packed.bytes()
}

/// The plans of a `.gangmu` file: one, or all of a whole library. What does not fit together is set right as in a
/// damaged library; what is no plan at all is left out.
///
/// # Errors
/// [`StoreError::NotALibrary`], [`StoreError::Newer`], [`StoreError::Damaged`].
pub fn unpacked(bytes: &[u8], name: &Path) -> Result<Vec<Packed>, StoreError> {
    let damaged = |error: StoreError| match error {
        StoreError::Sqlite(error) => StoreError::Damaged(error.to_string()),
        other => other,
    };
    read(bytes, name).map_err(damaged)
}

fn read(bytes: &[u8], name: &Path) -> Result<Vec<Packed>, StoreError> {
    const MAGIC: &[u8] = b"SQLite format 3\0";
    if !bytes.starts_with(MAGIC) || bytes.len() < 100 {
        return Err(StoreError::NotALibrary(name.to_owned()));
    }
    let mut bytes = bytes.to_vec();
    // A library that was copied while it was open says that it has a log beside it; here it has none.
    bytes[18..20].fill(1);
    let mut conn = Connection::open_in_memory()?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    let length = bytes.len();
    conn.deserialize_read_exact(MAIN_DB, bytes.as_slice(), length, true)?;
    open::recognise(name, &conn)?;
    open::verify(&conn)?;
    as_we_make_them(&conn)?;
    let has_versions = conn.table_exists(None, "versions")?;
    let keys: Vec<(Key, PlanRow)> = conn
        .prepare(&format!(
            "SELECT {} FROM plans ORDER BY key",
            plans::COLUMNS
        ))?
        .query_and_then([], PlanRow::read)?
        .collect::<Result<_, _>>()?;
    let mut all = Vec::new();
    for (key, row) in keys {
        let remains = Remains {
            plan: Some(row),
            parts: parts::of(&conn, key)?,
            nodes: nodes::of(&conn, key)?,
            rows_whole: true,
            journal: journal::of(&conn, key)?,
        };
        let Some(rescued) = remains.rescue() else {
            continue;
        };
        if !is_sound(&rescued.plan) || rescued.revision > MOST_REVISIONS {
            return Err(StoreError::Damaged(format!(
                "plan {} is not sound",
                rescued.plan.id
            )));
        }
        let begins = rescued.journal.first().map_or(0, |entry| entry.revision);
        let mut marks = if has_versions {
            versions::of(&conn, key)?
        } else {
            Vec::new()
        };
        marks.retain(|mark| (begins..=rescued.revision).contains(&mark.revision));
        all.push(Packed {
            plan: rescued.plan,
            revision: rescued.revision,
            dates: Dates {
                trashed: None,
                ..rescued.dates
            },
            journal: rescued.journal,
            versions: marks,
        });
    }
    Ok(all)
}

/// Whether the tables are as this program makes them, or made them at the version that the file has: no view, no
/// computed column stands in for one.
fn as_we_make_them(conn: &Connection) -> Result<(), StoreError> {
    let mut ours = Connection::open_in_memory()?;
    open::MIGRATIONS.to_version(&mut ours, open::version(conn)? as usize)?;
    let sql = |conn: &Connection, table: &str| -> Result<Option<String>, StoreError> {
        let found = conn
            .prepare("SELECT sql FROM sqlite_schema WHERE name = ?1 AND type IN ('table', 'view')")?
            .query_map([table], |row| row.get(0))?
            .next()
            .transpose()?;
        Ok(found)
    };
    for table in READ {
        let theirs = sql(conn, table)?;
        if theirs.is_some() && theirs != sql(&ours, table)? {
            return Err(StoreError::Damaged(format!("table {table} is another one")));
        }
    }
    Ok(())
}

/// Whether every id stands for one thing, and only headings have something under them.
fn is_sound(plan: &Plan) -> bool {
    let mut ids = BTreeSet::new();
    let parts_once = plan.parts.iter().all(|part| ids.insert(part.id));
    parts_once
        && !plan.parts.is_empty()
        && plan.parts.iter().all(|part| {
            part.outline.walk().all(|visit| ids.insert(visit.node.id))
                && Outline::from_blocks(part.outline.blocks()) == part.outline
        })
}

impl Packed {
    /// A plan without a past.
    pub fn new(plan: Plan, now_ms: u64) -> Self {
        let created = Body::Created(Box::new(plan.clone()));
        Self {
            plan,
            revision: 1,
            dates: Dates {
                created: now_ms,
                updated: now_ms,
                trashed: None,
            },
            journal: vec![JournalRow::new(1, now_ms, created)],
            versions: Vec::new(),
        }
    }

    /// The plan as it stands.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// When it was changed last, in milliseconds since 1970.
    pub fn updated_ms(&self) -> u64 {
        self.dates.updated
    }

    /// The same under another id.
    #[must_use]
    pub fn named(mut self, id: PlanId) -> Self {
        self.plan.id = id;
        if let Some(Body::Created(plan)) = self.journal.first_mut().map(|entry| &mut entry.body) {
            plan.id = id;
        }
        self
    }

    /// The bytes of a `.gangmu` file.
    pub fn bytes(&self) -> Result<Vec<u8>, StoreError> {
        let mut conn = Connection::open_in_memory()?;
        open::MIGRATIONS.to_latest(&mut conn)?;
        let tx = conn.transaction()?;
        let key = commit::put_unindexed(&tx, &self.plan, self.revision, self.dates)?;
        self.put_past(&tx, key)?;
        tx.commit()?;
        Ok(conn.serialize(MAIN_DB)?.to_vec())
    }

    /// Writes it into a library.
    pub(crate) fn put(&self, conn: &Connection) -> Result<Revision, StoreError> {
        let key = commit::put(conn, &self.plan, self.revision, self.dates)?;
        self.put_past(conn, key)?;
        Ok(self.revision)
    }

    fn put_past(&self, conn: &Connection, key: Key) -> Result<(), StoreError> {
        for entry in &self.journal {
            journal::add(conn, key, entry)?;
        }
        self.versions
            .iter()
            .try_for_each(|mark| versions::set(conn, key, mark))
    }
}
