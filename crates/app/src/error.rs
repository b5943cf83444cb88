//! `AppError`: what every error of every crate ends as.

use serde::Serialize;

/// What callers branch on. Messages may change, codes do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ErrorCode {
    /// The plan has changed in the meantime.
    Stale,
    /// There is no such plan, template, file.
    NotFound,
    /// The file is not what its name says, or cannot be read.
    UnreadableFile,
    /// Another program holds the library.
    LibraryLocked,
    /// The library was written by a newer version of the program.
    LibraryNewer,
    /// The library is damaged.
    LibraryDamaged,
    /// A file of that name is already there.
    TargetExists,
    /// The file cannot be written there.
    TargetUnwritable,
    /// The disk is full.
    DiskFull,
    /// More than the program takes.
    TooLarge,
    /// A template cannot be understood.
    BadTemplate,
    /// The request cannot be understood.
    BadRequest,
    /// A mistake of the program.
    Internal,
}

/// What happened, what was kept, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[error("{message}")]
pub struct AppError {
    /// What callers branch on.
    pub code: ErrorCode,
    /// What happened, in the user's language.
    pub message: String,
    /// What was kept and what to do, in the user's language.
    pub hint: Option<String>,
}
