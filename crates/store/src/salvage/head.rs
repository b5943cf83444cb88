//! A lost first page, replaced for reading.

use super::{beside, copy};
use crate::{StoreError, open};
use rusqlite::Connection;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Page size of every library: what SQLite takes unless told otherwise.
const PAGE: usize = 4096;

/// Where the first page says how many pages there are (SQLite file format §1.3, offset 28).
const PAGE_COUNT: usize = 28;

/// Where it says whether changes stand in a log beside the file (§1.3, offsets 18 and 19), and how that is written.
const FORMAT: std::ops::Range<usize> = 18..20;
const WITH_LOG: u8 = 2;

/// A copy of `kept` with the first page of a new library of version 1.
///
/// The first page says where each table begins. A library is never vacuumed, so the tables of version 1 never move and
/// begin where they do in any other one. Later tables begin elsewhere in a library that was upgraded: they are not read.
pub(super) fn replaced(kept: &Path) -> Result<PathBuf, StoreError> {
    let head = head()?;
    patched(kept, head).map_err(|e| StoreError::unreachable(kept, e))
}

/// The first page of a new library of version 1.
fn head() -> Result<Vec<u8>, StoreError> {
    let mut conn = Connection::open_in_memory()?;
    open::MIGRATIONS.to_version(&mut conn, 1)?;
    let mut head = conn.serialize("main")?[..PAGE].to_vec();
    head[FORMAT].fill(WITH_LOG);
    Ok(head)
}

fn patched(kept: &Path, mut head: Vec<u8>) -> std::io::Result<PathBuf> {
    let patched = beside(kept, ".patched");
    copy(kept, &patched)?;
    let log = beside(kept, "-wal");
    if log.exists() {
        copy(&log, &beside(&patched, "-wal"))?;
    }

    let pages = patched.metadata()?.len() / PAGE as u64;
    head[PAGE_COUNT..PAGE_COUNT + 4].copy_from_slice(&(pages as u32).to_be_bytes());
    let mut file = OpenOptions::new().write(true).open(&patched)?;
    file.write_all(&head)?;
    Ok(patched)
}
