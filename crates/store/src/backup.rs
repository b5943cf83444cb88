//! Looking into a backup, and putting one in the place of the library.

use crate::salvage::{beside, copy, keep, nobody_else_has, remove};
use crate::{StoreError, open};
use std::fs;
use std::path::{Path, PathBuf};

/// What a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// How many plans outside the trash.
    pub plans: u32,
}

/// Looks into a library file without changing it.
///
/// # Errors
/// As for [`crate::Library::open`]; nothing is salvaged.
pub fn look(path: &Path) -> Result<Look, StoreError> {
    let conn = open::reader(path)?;
    open::recognise(path, &conn)?;
    let plans = conn.query_row(
        "SELECT count(*) FROM plans WHERE trashed_ms IS NULL",
        [],
        |row| row.get(0),
    )?;
    Ok(Look { plans })
}

/// Puts a backup in the place of the library at `path`, which nobody may have open. What stood there is kept beside it;
/// the answer says where, if there was something.
///
/// At every moment a whole library stands at `path`. The backup is read through before anything is touched.
#[tracing::instrument(skip_all)]
pub fn restore(path: &Path, backup: &Path, now_ms: u64) -> Result<Option<PathBuf>, StoreError> {
    let unreachable = |e| StoreError::unreachable(path, e);
    {
        let conn = open::reader(backup)?;
        open::recognise(backup, &conn)?;
        open::verify(&conn)?;
    }
    let kept = if path.exists() {
        nobody_else_has(path)?;
        Some(keep(path, "replaced", now_ms)?)
    } else {
        None
    };
    let fresh = beside(path, ".restored");
    copy(backup, &fresh).map_err(unreachable)?;
    // The backup must not meet the log of what it takes the place of. That log is kept with its file.
    remove(&beside(path, "-wal"))?;
    remove(&beside(path, "-shm"))?;
    fs::rename(&fresh, path).map_err(unreachable)?;
    tracing::info!("a backup was put in the place of the library");
    Ok(kept)
}
