//! Where the program keeps its things.

use std::env;
use std::path::{Path, PathBuf};

/// The data folder and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    root: PathBuf,
}

impl Paths {
    /// All below `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// `GANGMU_DATA_DIR`, or else the place where this operating system wants such things.
    pub fn of_this_user() -> Self {
        let place = |name| {
            env::var_os(name)
                .filter(|v| !v.is_empty())
                .map(PathBuf::from)
        };
        let root = place("GANGMU_DATA_DIR").unwrap_or_else(|| {
            let home = || {
                place("HOME")
                    .or_else(|| place("USERPROFILE"))
                    .unwrap_or_default()
            };
            if cfg!(windows) {
                place("APPDATA")
                    .unwrap_or_else(|| home().join("AppData").join("Roaming"))
                    .join("Gangmu")
            } else if cfg!(target_os = "macos") {
                home()
                    .join("Library")
                    .join("Application Support")
                    .join("Gangmu")
            } else {
                place("XDG_DATA_HOME")
                    .filter(|path| path.is_absolute())
                    .unwrap_or_else(|| home().join(".local").join("share"))
                    .join("gangmu")
            }
        });
        Self::new(root)
    }

    /// The data folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The library file.
    pub fn library(&self) -> PathBuf {
        self.root.join("library.gangmu")
    }

    /// The user's own templates: `kinds/`, `schemes/`, `profiles/`, `samples/`.
    pub fn templates(&self) -> PathBuf {
        self.root.join("templates")
    }

    /// The file of one of the user's own format profiles.
    pub(crate) fn profile(&self, id: &str) -> PathBuf {
        self.templates().join("profiles").join(format!("{id}.toml"))
    }

    /// The log's folder.
    pub fn logs(&self) -> PathBuf {
        self.root.join("logs")
    }
}
