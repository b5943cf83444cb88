//! A damaged library: the file is kept, and what can be read of it goes into a new one.

mod head;
pub(crate) mod rescue;
mod scan;

use crate::tables::{filing, journal, settings, versions};
use crate::{StoreError, commit, open};
use plan::PlanId;
use rescue::Remains;
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use scan::Readable;
use std::fs;
use std::path::{Path, PathBuf};

/// What was found when a damaged library was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvage {
    /// What SQLite said of the damaged file.
    pub reason: String,
    /// Where the damaged file is kept; it is never deleted.
    pub kept: PathBuf,
    /// Plans that came over whole.
    pub whole: Vec<PlanId>,
    /// Plans of which something may be missing, or that are older than they were.
    pub partial: Vec<PlanId>,
    /// How many plans left only traces.
    pub lost: usize,
}

/// Puts a new library with all that can be read at `path` and keeps the damaged one beside it.
///
/// At every moment either the damaged file or the finished new one stands at `path`, so that this can be broken off
/// and done again. [`StoreError::NotALibrary`] if nothing can be read: then all is left as it was.
#[tracing::instrument(skip_all)]
pub(crate) fn salvage(path: &Path, now_ms: u64, reason: String) -> Result<Salvage, StoreError> {
    nobody_else_has(path)?;
    let kept = keep(path, "damaged", now_ms)?;
    let fresh = beside(path, ".salvaged");
    remove_library(&fresh)?;
    drop(open::writer(&fresh, 0)?);

    let readable = read(&kept)?;
    if readable.plans().is_empty() {
        remove_library(&kept)?;
        remove_library(&fresh)?;
        return Err(StoreError::NotALibrary(path.to_owned()));
    }
    let mut found = Salvage {
        reason,
        kept,
        whole: Vec::new(),
        partial: Vec::new(),
        lost: 0,
    };
    write(readable, &fresh, &mut found)?;

    // The new file must not meet the old one's log. The log is kept with the damaged file.
    remove(&beside(path, "-wal"))?;
    remove(&beside(path, "-shm"))?;
    fs::rename(&fresh, path).map_err(|e| StoreError::unreachable(path, e))?;
    tracing::warn!(
        whole = found.whole.len(),
        partial = found.partial.len(),
        lost = found.lost,
        "salvaged a damaged library"
    );
    Ok(found)
}

/// Copies a file that is to be replaced, and its log, to a name of their own, which says what the file was.
pub(crate) fn keep(path: &Path, what: &str, now_ms: u64) -> Result<PathBuf, StoreError> {
    let stamp: String = Connection::open_in_memory()?.query_row(
        "SELECT strftime('%Y%m%d-%H%M%f', ?1 / 1000.0, 'unixepoch')",
        [i64::try_from(now_ms).unwrap_or(0)],
        |row| row.get(0),
    )?;
    let kept = (1..=u32::MAX)
        .map(|n| match n {
            1 => beside(path, &format!(".{what}-{stamp}")),
            n => beside(path, &format!(".{what}-{stamp}-{n}")),
        })
        .find(|name| !name.exists())
        .expect("invariant: some number is free");
    for end in ["-wal", ""] {
        let (from, to) = (beside(path, end), beside(&kept, end));
        if from.exists() {
            copy(&from, &to).map_err(|e| StoreError::unreachable(&to, e))?;
        }
    }
    Ok(kept)
}

/// Returns when the copy is on the disk.
pub(crate) fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::copy(from, to)?;
    fs::OpenOptions::new().append(true).open(to)?.sync_all()
}

/// Reads the kept file, if need be with a first page from elsewhere.
fn read(kept: &Path) -> Result<Readable, StoreError> {
    let readable = Readable::of(&open::damaged(kept)?);
    tidy(kept)?;
    if !readable.plans().is_empty() {
        return Ok(readable);
    }
    let patched = head::replaced(kept)?;
    let readable = Readable::of(&open::damaged(&patched)?);
    remove_library(&patched)?;
    Ok(readable)
}

/// Writes what was read, in one transaction.
fn write(mut from: Readable, to: &Path, found: &mut Salvage) -> Result<(), StoreError> {
    let mut conn = open::writer(to, 0)?;
    let tx = conn.transaction()?;
    let rows_whole = from.parts.whole && from.nodes.whole;
    for old_key in from.plans() {
        let remains = Remains {
            plan: from.plans.take(old_key).pop(),
            parts: from.parts.take(old_key),
            nodes: from.nodes.take(old_key),
            rows_whole,
            journal: from.journal.take(old_key),
        };
        let Some(rescued) = remains.rescue() else {
            found.lost += 1;
            continue;
        };
        let id = rescued.plan.id;
        let key = commit::put(&tx, &rescued.plan, rescued.revision, rescued.dates)?;
        for entry in &rescued.journal {
            journal::add(&tx, key, entry)?;
        }
        if let Some(said) = from.filing.take(old_key).pop() {
            filing::set(&tx, key, &said)?;
        }
        let begins = rescued
            .journal
            .first()
            .map_or(u32::MAX, |entry| entry.revision);
        let marks = from.versions.take(old_key).into_iter();
        for mark in marks.filter(|mark| (begins..=rescued.revision).contains(&mark.revision)) {
            versions::set(&tx, key, &mark)?;
        }
        if rescued.whole {
            found.whole.push(id);
        } else {
            found.partial.push(id);
        }
    }
    for (name, value) in &from.settings {
        settings::set(&tx, name, value)?;
    }
    tx.commit()?;
    Ok(())
}

/// Takes away what SQLite put beside the kept file in order to read it.
fn tidy(kept: &Path) -> Result<(), StoreError> {
    remove(&beside(kept, "-shm"))?;
    let log = beside(kept, "-wal");
    if log.metadata().is_ok_and(|log| log.len() == 0) {
        remove(&log)?;
    }
    Ok(())
}

/// A file that another program has open must not be replaced under its hands.
pub(crate) fn nobody_else_has(path: &Path) -> Result<(), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let alone = Connection::open_with_flags(path, flags).and_then(|conn| {
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        conn.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        conn.execute_batch("BEGIN EXCLUSIVE; ROLLBACK")
    });
    match alone.map_err(StoreError::from) {
        Err(StoreError::Locked) => Err(StoreError::Locked),
        // What else is wrong with it is why we are here.
        _ => Ok(()),
    }
}

pub(crate) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the library's own file and its log are replaced here"
)]
pub(crate) fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(StoreError::unreachable(path, e)),
        _ => Ok(()),
    }
}

/// A file of our own making, with what SQLite put beside it.
fn remove_library(path: &Path) -> Result<(), StoreError> {
    ["", "-wal", "-shm"]
        .iter()
        .try_for_each(|end| remove(&beside(path, end)))
}
