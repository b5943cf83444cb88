//! `cargo xtask check`: the quick part of the tests, for between two commits.

use crate::program::{cargo, finish};
use crate::steps::Steps;
use crate::{Outcome, page, prepare};

/// Format, lints and unit tests.
pub(crate) fn check() -> Outcome {
    prepare::for_running(false)?;
    let mut steps = Steps::default();
    if steps.take("The page can be built", "界面可以构建", page::build) {
        lints(&mut steps);
    }
    core(&mut steps);
    steps.sum_up()
}

/// Format, lints and unit tests of the page; format and lints of everything in Rust.
pub(crate) fn lints(steps: &mut Steps) {
    steps.take("Rust is formatted", "Rust 代码格式", || {
        finish(&mut cargo(&["fmt", "--all", "--check"]))
    });
    steps.take("The page is formatted", "界面代码格式", || {
        page::script("format:check")
    });
    steps.take("The page's lints", "界面静态检查", || {
        page::script("lint")
    });
    steps.take("The page's types", "界面类型检查", || {
        page::script("typecheck")
    });
    steps.take("The page's unit tests", "界面单元测试", || {
        page::script("test")
    });
    steps.take("Rust lints", "Rust 静态检查", || {
        let everything = [
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ];
        finish(&mut cargo(&everything))
    });
}

/// The core's tests, and whether they had to renew a generated file.
pub(crate) fn core(steps: &mut Steps) {
    steps.take("The core's tests", "核心测试", || {
        let before = generated::read();
        finish(&mut cargo(&["test"]))?;
        generated::compare(&before)
    });
}

/// Files that the tests write: committed, and fresh where a run of the tests leaves them as they were.
mod generated {
    use crate::Outcome;
    use crate::program::root;
    use crate::speech::say;
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::{Path, PathBuf};

    const PLACES: &[&str] = &["ui/src/ipc/generated", "crates/store/schema.sql"];

    pub(super) fn read() -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        for place in PLACES {
            collect(&root().join(place), &mut files);
        }
        files
    }

    pub(super) fn compare(before: &BTreeMap<PathBuf, Vec<u8>>) -> Outcome {
        let after = read();
        let changed = |path: &&PathBuf| before.get(*path) != after.get(*path);
        let stale: Vec<_> = before.keys().chain(after.keys()).filter(changed).collect();
        let Some(first) = stale.first() else {
            return Ok(());
        };
        let first = first.strip_prefix(root()).unwrap_or(first).display();
        Err(say(
            format!("generated files were stale and have been renewed, the first is {first}"),
            format!("生成的文件已经过时，现已更新，第一个是 {first}"),
        ))
    }

    fn collect(path: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
        if let Ok(entries) = fs::read_dir(path) {
            for entry in entries.flatten() {
                collect(&entry.path(), files);
            }
        } else if let Ok(bytes) = fs::read(path) {
            files.insert(path.to_owned(), bytes);
        }
    }
}
