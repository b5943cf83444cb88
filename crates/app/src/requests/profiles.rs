//! What the fronts ask of format profiles.

use crate::views::ProfileValue;
use serde::Deserialize;

/// A format profile.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TheProfile {
    /// Which.
    pub profile: String,
}

/// A format profile in the editor, one step further.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TryProfile {
    /// Which.
    pub profile: String,
    /// Its file as it stands in the editor.
    pub text: String,
    /// The key that changes.
    pub key: String,
    /// Its new value; `null`: as in the profile that it extends.
    pub value: Option<ProfileValue>,
}

/// A Word file whose format is asked for.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadProfile {
    /// Where it is.
    pub path: String,
}

/// A profile as a file.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExportProfile {
    /// Which.
    pub profile: String,
    /// Where to.
    pub path: String,
    /// A file that is already there is replaced.
    pub force: bool,
}

/// An own profile that differs from another in its name only.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CopyProfile {
    /// The other.
    pub profile: String,
    /// What it is called.
    pub name: String,
}

/// An own profile of a file's text.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportProfile {
    /// The file's name.
    pub file: String,
    /// The file's text.
    pub text: String,
}

/// An own profile as it stands in the editor.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SaveProfile {
    /// Which.
    pub profile: String,
    /// Its file.
    pub text: String,
}
