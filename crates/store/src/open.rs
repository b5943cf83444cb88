//! How a file is taken up: recognise → verify → pragmas → create or upgrade in one transaction. A newer file is refused.

use crate::tables::settings;
use crate::{StoreError, copy, search};
use rusqlite::{Connection, OpenFlags, TransactionBehavior, config::DbConfig};
use rusqlite_migration::{M, Migrations};
use std::path::Path;
use std::time::Duration;

const STEPS: &[M<'static>] = &[
    M::up(include_str!("../migrations/0001_plans/up.sql")),
    M::up(include_str!("../migrations/0002_search/up.sql")),
    M::up(include_str!("../migrations/0003_filing/up.sql")),
    M::up(include_str!("../migrations/0004_versions/up.sql")),
    M::up(include_str!("../migrations/0005_memos/up.sql")),
    M::up(include_str!("../migrations/0006_run_in/up.sql")),
];

/// One step a version, added and never edited.
pub(crate) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// The newest version of the library file that this program reads and writes.
pub const KNOWN_VERSION: u32 = STEPS.len() as u32;

/// "Gang" in ASCII; also in the first migration.
const APPLICATION_ID: i64 = 0x4761_6e67;

/// How long to wait for another program that is writing.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long a file that was looked through is trusted without being read as a whole again, in milliseconds: until the
/// evening of the day after.
const TRUSTED: u64 = 36 * 3_600_000;

/// The setting that says when the file was last found sound, in milliseconds since 1970.
pub(crate) const CHECKED: &str = "checked";

/// The connection that writes; the file is created if there is none, upgraded if it is old, and sound.
///
/// Verified before it is upgraded: [`StoreError::Damaged`] leaves the file as it was found. A file that was looked
/// through lately and closed properly since is not read as a whole again.
pub(crate) fn writer(path: &Path, now_ms: u64) -> Result<Connection, StoreError> {
    let closed = is_closed(path);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut conn = Connection::open_with_flags(path, flags).map_err(|e| opening(path, e))?;
    conn.busy_timeout(PATIENCE)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let sound = recognise(path, &conn).and_then(|()| {
        if closed && is_trusted(&conn, now_ms) {
            return Ok(());
        }
        verify(&conn)
    });
    if !matches!(sound, Err(StoreError::Damaged(_))) {
        // A damaged file stays as it was found, its log included.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    }
    sound?;
    if conn.is_readonly("main")? {
        return Err(StoreError::ReadOnly);
    }
    protect(&conn)?;
    conn.set_transaction_behavior(TransactionBehavior::Immediate);
    keep_old(path, &conn)?;
    MIGRATIONS.to_latest(&mut conn)?;
    let tx = conn.transaction()?;
    search::catch_up(&tx)?;
    tx.commit()?;
    Ok(conn)
}

/// A connection that reads what the writer has committed.
pub(crate) fn reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(|e| opening(path, e))?;
    conn.busy_timeout(PATIENCE)?;
    Ok(conn)
}

/// The same for a damaged file: what is cut off does not keep the rest from being read.
pub(crate) fn damaged(path: &Path) -> Result<Connection, StoreError> {
    let conn = reader(path)?;
    conn.pragma_update(None, "writable_schema", true)?;
    Ok(conn)
}

/// Refuses what is newer or something else, before a byte is written.
pub(crate) fn recognise(path: &Path, conn: &Connection) -> Result<(), StoreError> {
    let pragma = |name| conn.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let version = pragma("user_version").map_err(|e| opening(path, e))?;
    let application = pragma("application_id")?;
    let is_empty: bool = conn.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| {
        row.get(0)
    })?;
    if application != APPLICATION_ID && !is_empty {
        return Err(StoreError::NotALibrary(path.to_owned()));
    }
    match u32::try_from(version) {
        Ok(found) if found > KNOWN_VERSION => Err(StoreError::Newer {
            found,
            known: KNOWN_VERSION,
        }),
        Ok(_) => Ok(()),
        Err(_) => Err(StoreError::NotALibrary(path.to_owned())),
    }
}

/// How many steps a file was made with.
pub(crate) fn version(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Keeps a copy of an old library beside it, as `….v1`, before it is upgraded; a copy that is there already stays.
fn keep_old(path: &Path, conn: &Connection) -> Result<(), StoreError> {
    let version = version(conn)?;
    if version == 0 || version == KNOWN_VERSION {
        return Ok(());
    }
    let mut kept = path.as_os_str().to_owned();
    kept.push(format!(".v{version}"));
    if !Path::new(&kept).exists() {
        copy::to(conn, Path::new(&kept))?;
    }
    Ok(())
}

/// What is answered as written has reached the disk, and what is purged is gone from the file.
fn protect(conn: &Connection) -> Result<(), StoreError> {
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    // Only macOS knows the difference between handing to the disk and being on it.
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    Ok(())
}

/// Whether the program that had the file last folded its log in.
fn is_closed(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    Path::new(&log)
        .metadata()
        .map_or(true, |log| log.len() == 0)
}

/// Whether the file was found sound a short while ago. What cannot be read is not trusted.
fn is_trusted(conn: &Connection, now_ms: u64) -> bool {
    let checked = settings::get(conn, CHECKED).ok().flatten();
    checked
        .and_then(|checked| checked.as_u64())
        .is_some_and(|checked| checked <= now_ms && now_ms - checked < TRUSTED)
}

/// Reads the whole file once, so that damage is met here and not in the middle of a day's work.
pub(crate) fn verify(conn: &Connection) -> Result<(), StoreError> {
    let found: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found == "ok" {
        Ok(())
    } else {
        Err(StoreError::Damaged(found))
    }
}

fn opening(path: &Path, error: rusqlite::Error) -> StoreError {
    use rusqlite::ErrorCode as Code;
    match error.sqlite_error_code() {
        Some(Code::CannotOpen | Code::PermissionDenied) => {
            // SQLite says only that it could not; the system says why.
            let why = match path.metadata() {
                Ok(file) if file.is_dir() => std::io::ErrorKind::IsADirectory.into(),
                Ok(_) => std::io::ErrorKind::PermissionDenied.into(),
                Err(why) => why,
            };
            StoreError::unreachable(path, why)
        }
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_valid() {
        assert_eq!(MIGRATIONS.validate(), Ok(()));
    }

    #[test]
    fn a_library_is_told_by_its_mark() {
        let mut conn = Connection::open_in_memory().unwrap();
        MIGRATIONS.to_latest(&mut conn).unwrap();
        let mark: i64 = conn
            .pragma_query_value(None, "application_id", |row| row.get(0))
            .unwrap();
        assert_eq!(mark, APPLICATION_ID);
        assert_eq!(&mark.to_be_bytes()[4..], b"Gang");
    }

    /// `schema.sql` is there to be read: what all steps lead to.
    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "a generated file is compared and renewed"
    )]
    fn schema_sql_says_what_all_steps_lead_to() {
        let mut conn = Connection::open_in_memory().unwrap();
        MIGRATIONS.to_latest(&mut conn).unwrap();
        let mut schema = String::from(
            "-- Written by a test: the schema after all steps in migrations/. Do not edit.\n",
        );
        let mut tables = conn
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'grams_*' ORDER BY rowid")
            .unwrap();
        for sql in tables.query_map([], |row| row.get::<_, String>(0)).unwrap() {
            schema.extend(["\n", &sql.unwrap(), ";\n"]);
        }
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.sql");
        if std::fs::read_to_string(&path).unwrap_or_default() != schema {
            std::fs::write(&path, &schema).unwrap();
            panic!("schema.sql was stale and has been written anew; run again");
        }
    }
}
