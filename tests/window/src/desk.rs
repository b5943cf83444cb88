//! A machine with nothing on it.

use crate::{Display, Window};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A display and an empty home. Windows opened here one after the other share the library, as on a drafter's machine.
#[derive(Debug)]
pub struct Desk {
    display: Display,
    home: TempDir,
    answer: PathBuf,
}

impl Desk {
    /// Clears a desk.
    pub fn new() -> Self {
        let home = tempfile::tempdir().expect("there is room for a home");
        for folder in ["data", "papers"] {
            fs::create_dir(home.path().join(folder)).expect("a new home is writable");
        }
        let answer = home.path().join("papers");
        Self {
            display: Display::start(),
            home,
            answer,
        }
    }

    /// Opens the window.
    pub async fn open(&self) -> Window {
        self.open_with(&[]).await
    }

    /// Opens the window with files named on the command line.
    pub async fn open_with(&self, arguments: &[&str]) -> Window {
        Window::open(self, arguments).await
    }

    /// The display.
    pub fn display(&self) -> &Display {
        &self.display
    }

    /// The data folder, with the library in it.
    pub fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// Where the save dialog puts files.
    pub fn papers(&self) -> PathBuf {
        self.home.path().join("papers")
    }

    /// What the native dialogs answer from now on; until then it is [`Desk::papers`].
    pub fn dialogs_answer(&mut self, path: &Path) {
        path.clone_into(&mut self.answer);
    }

    /// The marks of time that the program has written.
    pub fn trace(&self) -> String {
        fs::read_to_string(self.trace_file()).unwrap_or_default()
    }

    /// Has a program run at this desk: nothing of the machine around it is seen.
    pub fn seat(&self, command: &mut Command) {
        let home = self.home.path();
        let around = ["DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY"];
        let places = ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"];
        for name in around.into_iter().chain(places) {
            command.env_remove(name);
        }
        command
            .envs([
                ("GDK_BACKEND", "x11"),
                ("LC_ALL", "C.UTF-8"),
                ("NO_AT_BRIDGE", "1"),
            ])
            .env("HOME", home)
            .env("XDG_RUNTIME_DIR", home)
            .env("DISPLAY", self.display.name())
            .env("GANGMU_DATA_DIR", self.data())
            .env("GANGMU_DIALOG_PATH", &self.answer)
            .env("GANGMU_TRACE", self.trace_file());
    }

    fn trace_file(&self) -> PathBuf {
        self.home.path().join("trace.jsonl")
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

/// The desktop program, built beside the test that runs.
pub(crate) fn program() -> PathBuf {
    let here = env::current_exe().expect("a running program has a path");
    let folders = here.ancestors().skip(1).take(2);
    let beside = |folder: &Path| folder.join("gangmu-desktop");
    folders
        .map(beside)
        .find(|path| path.is_file())
        .unwrap_or_else(|| {
            panic!(
                "build the program first: cargo build -p gangmu-desktop (beside {})",
                here.display()
            )
        })
}
