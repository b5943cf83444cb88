//! What the fronts are shown of files that are handed on, and of backups.

use super::PlanSummary;
use plan::PlanId;
use serde::Serialize;

/// What became of a `.gangmu` file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Taken {
    /// The plans of the file as they are in the library now; none where something is to be asked first.
    pub taken: Vec<PlanSummary>,
    /// The plans that are in the library already and differ.
    pub there: Vec<There>,
}

/// A plan that is in a file and, otherwise, in the library.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct There {
    /// The plan.
    pub plan: PlanId,
    /// Its title in the file.
    pub title: String,
    /// When it was changed last in the library, in milliseconds since 1970.
    pub here_ms: f64,
    /// When it was changed last in the file.
    pub file_ms: f64,
}

/// The backups of the library.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupsView {
    /// Where they stand, for people to read.
    pub folder: String,
    /// Whether one is made every day.
    pub automatic: bool,
    /// The latest first.
    pub backups: Vec<BackupView>,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupView {
    /// Names it in every command.
    pub name: String,
    /// When it was made, in milliseconds since 1970.
    pub at_ms: f64,
    /// Its size in bytes.
    pub bytes: f64,
    /// How many plans it holds; `null` where it cannot be read.
    pub plans: Option<u32>,
    /// Whether it was made by itself, and goes again in time.
    pub automatic: bool,
}

/// Whether the library is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Checked {
    /// How many plans were looked through, those in the trash included.
    pub plans: u32,
    /// What is wrong; empty if all is well.
    pub faults: Vec<String>,
}
