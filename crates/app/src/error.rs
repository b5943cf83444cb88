//! Where every error of every crate ends: a [`Problem`], told to people as an [`AppError`].

mod chinese;
mod english;

use crate::views::Language;
use plan::find::Fault;
use serde::Serialize;
use std::io;
use std::path::{Path, PathBuf};
use store::StoreError;

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
    /// A regular expression cannot be understood.
    BadPattern,
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

const MEGABYTE: u64 = 1 << 20;

/// What went wrong, before it is put into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The plan has changed since the asker last saw it, and the two changes do not go together.
    Stale,
    /// There is no such plan in the library.
    NoPlan,
    /// The plan never stood like that.
    NoVersion,
    /// Several plans of the library fit what was asked for.
    SeveralPlans(String),
    /// Nothing to undo or redo.
    NothingToUndo,
    /// No template of that id.
    NoTemplate {
        /// What sort of template.
        sort: Sort,
        /// The id asked for.
        id: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// A template cannot be understood.
    BadTemplate {
        /// The file.
        file: String,
        /// What is wrong with it, as the reading crate says it.
        detail: String,
        /// The same in English.
        english: String,
    },
    /// There is no such file.
    NoFile(PathBuf),
    /// The file cannot be opened or read.
    Unreadable(PathBuf, io::ErrorKind),
    /// There is nothing in the source.
    Empty(String),
    /// The bytes are no text.
    NotText(String),
    /// The Word file opens with a password only.
    Encrypted(String),
    /// The file is broken, or not what its name says.
    Damaged(String),
    /// The file is no Word file, nor one that can be made one.
    NotWord(String),
    /// The PDF holds pictures of pages, or characters that cannot be told.
    NoTextLayer(String),
    /// An office program is needed to read the file, and there is none.
    NoOffice(PathBuf),
    /// No office program could read the file.
    OfficeFailed(String),
    /// The program does not read files of that ending.
    UnknownSource(PathBuf),
    /// The program does not write files of that ending.
    UnknownTarget(PathBuf),
    /// The `.json` file holds no plan.
    NotAPlan {
        /// The file.
        name: String,
        /// What the reader stumbled over.
        detail: String,
    },
    /// The `.json` file was written by a newer version.
    NewerPlan(String),
    /// More than the program takes.
    TooLarge {
        /// The file.
        name: String,
        /// What there may be at most, in the unit given.
        limit: u64,
        /// What is counted.
        unit: Unit,
    },
    /// The source holds several documents, and one must be chosen.
    SeveralDocuments {
        /// The file.
        name: String,
        /// How many there are.
        count: usize,
    },
    /// There is no document of that number in the source.
    NoDocument {
        /// The number asked for, from 1.
        asked: usize,
        /// How many there are.
        count: usize,
    },
    /// A file of that name is already there.
    TargetExists(PathBuf),
    /// The file cannot be written there.
    Unwritable(PathBuf, io::ErrorKind),
    /// The disk is full.
    DiskFull(PathBuf),
    /// An elements file is no TOML.
    BadElements {
        /// The file.
        file: String,
        /// What the reader stumbled over.
        detail: String,
    },
    /// An elements file has a key that is not known.
    UnknownElement {
        /// The file.
        file: String,
        /// The key.
        key: String,
    },
    /// An element has the wrong value.
    BadElement {
        /// The file.
        file: String,
        /// The key.
        key: String,
        /// What is expected there, by example.
        expected: &'static str,
    },
    /// Another program holds the library.
    LibraryLocked(PathBuf),
    /// The library was written by a newer version of the program.
    LibraryNewer(PathBuf),
    /// The file is something else than a library.
    NotALibrary(PathBuf),
    /// The library is damaged.
    LibraryDamaged(PathBuf),
    /// The disk with the library is full.
    LibraryFull(PathBuf),
    /// The library cannot be opened or written.
    LibraryUnwritable(PathBuf),
    /// A regular expression cannot be understood.
    BadPattern {
        /// What is wrong with it.
        fault: Fault,
        /// At which character, from 0, where that can be said.
        at: Option<usize>,
    },
    /// The request cannot be understood.
    BadRequest(String),
    /// The work was cancelled.
    Cancelled,
    /// A mistake of the program.
    Internal(String),
}

/// A sort of template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// 文种
    Kind,
    /// 序号体系
    Scheme,
    /// Format profile.
    Profile,
    /// Sample.
    Sample,
}

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Bytes of a file.
    Bytes,
    /// Lines, paragraphs or nodes.
    Lines,
    /// Files of a folder.
    Files,
}

impl Problem {
    /// What callers branch on.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Stale => ErrorCode::Stale,
            Self::NoPlan
            | Self::NoVersion
            | Self::NoTemplate { .. }
            | Self::NoFile(_)
            | Self::NoDocument { .. } => ErrorCode::NotFound,
            Self::BadTemplate { .. } => ErrorCode::BadTemplate,
            Self::Unreadable(..)
            | Self::Empty(_)
            | Self::NotText(_)
            | Self::Encrypted(_)
            | Self::Damaged(_)
            | Self::NotWord(_)
            | Self::NoTextLayer(_)
            | Self::NoOffice(_)
            | Self::OfficeFailed(_)
            | Self::NotAPlan { .. }
            | Self::NewerPlan(_) => ErrorCode::UnreadableFile,
            Self::TooLarge { .. } => ErrorCode::TooLarge,
            Self::TargetExists(_) => ErrorCode::TargetExists,
            Self::Unwritable(..) | Self::LibraryUnwritable(_) => ErrorCode::TargetUnwritable,
            Self::DiskFull(_) | Self::LibraryFull(_) => ErrorCode::DiskFull,
            Self::LibraryLocked(_) => ErrorCode::LibraryLocked,
            Self::LibraryNewer(_) => ErrorCode::LibraryNewer,
            Self::LibraryDamaged(_) | Self::NotALibrary(_) => ErrorCode::LibraryDamaged,
            Self::BadPattern { .. } => ErrorCode::BadPattern,
            Self::NothingToUndo
            | Self::SeveralPlans(_)
            | Self::UnknownSource(_)
            | Self::UnknownTarget(_)
            | Self::SeveralDocuments { .. }
            | Self::BadElements { .. }
            | Self::UnknownElement { .. }
            | Self::BadElement { .. }
            | Self::BadRequest(_)
            | Self::Cancelled => ErrorCode::BadRequest,
            Self::Internal(_) => ErrorCode::Internal,
        }
    }

    /// The problem in a person's language.
    pub fn told(&self, language: Language) -> AppError {
        let (message, hint) = match language {
            Language::Chinese => chinese::words(self),
            Language::English => english::words(self),
        };
        AppError {
            code: self.code(),
            message,
            hint: (!hint.is_empty()).then_some(hint),
        }
    }

    /// What a failure of the library at `path` means to people.
    pub(crate) fn storing(path: &Path, error: &StoreError) -> Self {
        let path = path.to_owned();
        match error {
            StoreError::Stale { .. } | StoreError::Edit(_) | StoreError::NotNext(_) => Self::Stale,
            StoreError::NotFound(_) => Self::NoPlan,
            StoreError::NoRevision(_) => Self::NoVersion,
            StoreError::Locked => Self::LibraryLocked(path),
            StoreError::Full => Self::LibraryFull(path),
            StoreError::ReadOnly | StoreError::Unreachable { .. } => Self::LibraryUnwritable(path),
            StoreError::Newer { .. } => Self::LibraryNewer(path),
            StoreError::NotALibrary(_) => Self::NotALibrary(path),
            StoreError::Damaged(_) => Self::LibraryDamaged(path),
            StoreError::Exists(_) | StoreError::Closed | StoreError::Sqlite(_) => {
                Self::Internal(error.to_string())
            }
        }
    }

    /// Why `path` could not be read.
    pub(crate) fn reading(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NoFile(path.to_owned()),
            kind => Self::Unreadable(path.to_owned(), kind),
        }
    }

    /// Why `path` could not be written.
    pub(crate) fn writing(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Self::DiskFull(path.to_owned())
            }
            io::ErrorKind::AlreadyExists => Self::TargetExists(path.to_owned()),
            kind => Self::Unwritable(path.to_owned(), kind),
        }
    }
}

/// A path for people; what is no Unicode is replaced.
fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
