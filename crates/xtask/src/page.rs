//! The page in the window: its packages, its build.

use crate::Outcome;
use crate::program::{finish, program, root};
use crate::speech::{announce, tell};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// What the page is built from, in `ui`.
const SOURCES: &[&str] = &[
    "src",
    "public",
    "index.html",
    "vite.config.ts",
    "tsconfig.json",
    "package-lock.json",
];

/// Installs the packages of a folder if its lock file is newer than what is there.
pub(crate) fn packages(folder: &str) -> Outcome {
    let folder = root().join(folder);
    let lock = newest(&folder.join("package-lock.json"));
    // npm's own account of what it has installed.
    let installed = newest(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= lock {
        return Ok(());
    }
    let name = folder
        .strip_prefix(root())
        .unwrap_or(&folder)
        .display()
        .to_string();
    tell(
        format!("Installing npm packages in {name}"),
        format!("安装 {name} 的 npm 软件包"),
    );
    finish(program("npm", &["ci", "--no-audit", "--no-fund"]).current_dir(&folder))
}

/// Builds the page if anything it is built from is newer than the last build.
pub(crate) fn build() -> Outcome {
    let ui = root().join("ui");
    let built = newest(&ui.join("dist/index.html"));
    let source = SOURCES
        .iter()
        .filter_map(|name| newest(&ui.join(name)))
        .max();
    if built.is_some() && built >= source {
        return Ok(());
    }
    announce("Building the page", "构建界面");
    script("build")
}

/// Runs one of the scripts in `ui/package.json`.
pub(crate) fn script(name: &str) -> Outcome {
    finish(program("npm", &["run", "--silent", name]).current_dir(root().join("ui")))
}

/// The latest change in a file or folder; `None` where there is none.
fn newest(path: &Path) -> Option<SystemTime> {
    let metadata = fs::metadata(path).ok()?;
    if metadata.is_file() {
        return metadata.modified().ok();
    }
    let entries = fs::read_dir(path).ok()?;
    entries
        .filter_map(|entry| newest(&entry.ok()?.path()))
        .max()
}
