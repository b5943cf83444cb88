//! A lost first page, replaced for reading.

use super::{beside, copy};
use std::fs::OpenOptions;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Page size of every library: what SQLite takes unless told otherwise.
const PAGE: usize = 4096;

/// Where the first page says how many pages there are (SQLite file format §1.3, offset 28).
const PAGE_COUNT: usize = 28;

/// A copy of `kept` with the first page of `fresh`, an empty library.
///
/// The first page says where each table begins. A library is never vacuumed, so its tables never move and begin where
/// they do in any other one.
pub(super) fn replaced(kept: &Path, fresh: &Path) -> std::io::Result<PathBuf> {
    let patched = beside(kept, ".patched");
    copy(kept, &patched)?;
    let log = beside(kept, "-wal");
    if log.exists() {
        copy(&log, &beside(&patched, "-wal"))?;
    }

    let mut head = [0; PAGE];
    OpenOptions::new()
        .read(true)
        .open(fresh)?
        .read_exact(&mut head)?;
    let pages = patched.metadata()?.len() / PAGE as u64;
    head[PAGE_COUNT..PAGE_COUNT + 4].copy_from_slice(&(pages as u32).to_be_bytes());
    let mut file = OpenOptions::new().write(true).open(&patched)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(&head)?;
    Ok(patched)
}
