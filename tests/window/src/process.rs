//! Programs that end with us, and everything they have started with them.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// A program and all that it starts; ended when dropped.
#[derive(Debug)]
pub struct Group(Child);

impl Group {
    /// Starts it. What it prints on its standard output can be read, if asked for by `command`.
    pub fn start(command: &mut Command) -> Self {
        command
            .process_group(0)
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        let name = command.get_program().to_owned();
        let child = command.spawn();
        Self(child.unwrap_or_else(|error| panic!("{} is missing: {error}", name.display())))
    }

    /// The program itself.
    pub fn child(&mut self) -> &mut Child {
        &mut self.0
    }

    /// Sends a signal to all of the group.
    pub fn signal(&self, signal: &str) {
        let group = format!("-{}", self.0.id());
        // A group that has ended by itself needs no signal.
        let _ = Command::new("kill")
            .args([signal, "--", &group])
            .stderr(Stdio::null())
            .status();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // SIGTERM first: a driver that is killed leaves its windows behind.
        self.signal("-TERM");
        for _ in 0..100 {
            if matches!(self.0.try_wait(), Ok(Some(_)) | Err(_)) {
                break;
            }
            thread::sleep(Duration::from_millis(30));
        }
        self.signal("-KILL");
        let _ = self.0.wait();
    }
}
