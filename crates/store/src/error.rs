//! What can go wrong with a library, by what the caller can do about it.

use crate::Revision;
use plan::PlanId;
use plan::edit::EditError;
use std::path::PathBuf;

/// Why the library could not do what was asked. Nothing is half done: a change that fails leaves no trace.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The plan was changed since the caller read it; read it again.
    #[error("plan {plan} stands at revision {found}, not {expected}")]
    Stale {
        /// The plan.
        plan: PlanId,
        /// The revision the caller knew.
        expected: Revision,
        /// The revision it stands at.
        found: Revision,
    },
    /// No such plan (for purging: no such plan in the trash).
    #[error("no plan {0}")]
    NotFound(PlanId),
    /// A plan of that id is there already.
    #[error("plan {0} is there already")]
    Exists(PlanId),
    /// An edit does not fit the plan.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// This revision is not the next one to be undone or redone.
    #[error("revision {0} is not next in the history")]
    NotNext(Revision),
    /// The plan has never had this revision, or its journal begins later.
    #[error("no revision {0}")]
    NoRevision(Revision),
    /// Another program is writing to the library; trying again may help.
    #[error("the library is locked by another program")]
    Locked,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// The file or its folder may not be written.
    #[error("the library is read-only")]
    ReadOnly,
    /// The library was written by a newer version of the program; it was left alone.
    #[error("the library has version {found}; this program knows {known}")]
    Newer {
        /// The version of the file.
        found: u32,
        /// The newest version this program knows.
        known: u32,
    },
    /// The file is something else than a library, or so damaged that nothing can be read; it was left alone.
    #[error("{} is not a library, or nothing of it can be read", .0.display())]
    NotALibrary(PathBuf),
    /// What stands in the library cannot be read; opening it anew salvages what can be.
    #[error("the library is damaged: {0}")]
    Damaged(String),
    /// The file or its folder cannot be reached.
    #[error("{}: {source}", path.display())]
    Unreachable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The writing thread has ended.
    #[error("the library is closed")]
    Closed,
    /// Anything else that SQLite says.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        // What a column holds is not what was written there.
        if matches!(
            error,
            rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::Utf8Error(..)
        ) {
            return Self::Damaged(error.to_string());
        }
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked | Code::FileLockingProtocolFailed) => {
                Self::Locked
            }
            Some(Code::DiskFull) => Self::Full,
            Some(Code::ReadOnly) => Self::ReadOnly,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Damaged(error.to_string()),
            _ => Self::Sqlite(error),
        }
    }
}

impl From<rusqlite_migration::Error> for StoreError {
    fn from(error: rusqlite_migration::Error) -> Self {
        match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            other => Self::Damaged(other.to_string()),
        }
    }
}

impl StoreError {
    /// A row whose JSON or ids cannot be read. Only the place is named, never the words.
    pub(crate) fn unreadable(what: &str, error: impl std::fmt::Display) -> Self {
        Self::Damaged(format!("{what}: {error}"))
    }

    pub(crate) fn unreachable(path: &std::path::Path, source: std::io::Error) -> Self {
        match source.kind() {
            std::io::ErrorKind::StorageFull => Self::Full,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly
            }
            _ => Self::Unreachable {
                path: path.to_owned(),
                source,
            },
        }
    }
}
