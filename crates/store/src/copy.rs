//! A whole library → another file, while work goes on.

use crate::StoreError;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, ErrorCode};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// Pages copied at once: a few milliseconds of work.
const PAGES: i32 = 256;

/// Between two turns the writer may write.
const PAUSE: Duration = Duration::from_millis(2);

/// Copies what `from` sees to `to`, which appears when it is finished and safe on the disk, and not before.
pub(crate) fn to(from: &Connection, to: &Path) -> Result<(), StoreError> {
    let mut part = to.as_os_str().to_owned();
    part.push(".part");
    let part = Path::new(&part);
    let unreachable = |e| StoreError::unreachable(to, e);
    // What an earlier copy left unfinished is overwritten.
    fs::File::create(part).map_err(unreachable)?;
    let mut copy = Connection::open(part)?;
    {
        let backup = Backup::new(from, &mut copy)?;
        loop {
            match backup.step(PAGES) {
                Ok(StepResult::Done) => break,
                Ok(_) => std::thread::sleep(PAUSE),
                Err(e) if e.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                    std::thread::sleep(PAUSE);
                }
                Err(e) => return Err(e.into()),
            }
        }
    }
    // One file without a log.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    copy.close().map_err(|(_, e)| e)?;
    let file = fs::OpenOptions::new().append(true).open(part);
    file.and_then(|file| file.sync_all()).map_err(unreachable)?;
    fs::rename(part, to).map_err(unreachable)
}
