//! Other programs: started from the root of the project, their output passed through.

use crate::Outcome;
use crate::speech::say;
use std::path::Path;
use std::process::{Command, Stdio};

/// The root of the project, wherever xtask was called from.
pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// A program with its arguments, to be started from the root. npm is a script on Windows, and called so.
pub(crate) fn program(name: &str, arguments: &[&str]) -> Command {
    let script = cfg!(windows) && ["npm", "npx"].contains(&name);
    let mut command = Command::new(if script {
        format!("{name}.cmd")
    } else {
        name.to_owned()
    });
    command
        .args(arguments)
        .current_dir(root())
        .stdin(Stdio::null());
    command
}

/// The cargo that runs xtask.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    program(
        &std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()),
        arguments,
    )
}

/// Runs it to its end.
pub(crate) fn finish(command: &mut Command) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| {
        say(
            format!("`{name}` could not be started: {error}"),
            format!("无法启动 {name}：{error}"),
        )
    })?;
    if status.success() {
        return Ok(());
    }
    Err(say(
        format!("`{name}` failed: {status}"),
        format!("{name} 没有成功：{status}"),
    ))
}

/// What it prints, where it succeeds.
pub(crate) fn printed(name: &str, arguments: &[&str]) -> Option<String> {
    let output = program(name, arguments)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether there is a program of that name.
pub(crate) fn exists(name: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(name).is_file())
}
