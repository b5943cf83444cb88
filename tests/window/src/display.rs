//! A display that nobody looks at.

use crate::Group;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{ChildStdout, Command, Stdio};

/// A virtual display.
#[derive(Debug)]
pub struct Display {
    name: String,
    /// Xvfb writes its number and the line's end apart, and dies if the pipe is closed between.
    _pipe: BufReader<ChildStdout>,
    _xvfb: Group,
}

impl Display {
    /// Starts one of 1440 × 900. No window manager runs: a window lies where it wants to.
    pub fn start() -> Self {
        let mut command = Command::new("Xvfb");
        command.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1440x900x24",
            "-nolisten",
            "tcp",
        ]);
        let mut xvfb = Group::start(command.stdout(Stdio::piped()));
        let mut pipe = BufReader::new(xvfb.child().stdout.take().expect("it was piped"));
        let mut number = String::new();
        pipe.read_line(&mut number).expect("Xvfb says its number");
        let mut name = String::from(":");
        write!(name, "{}", number.trim()).expect("a string takes all");
        assert!(name.len() > 1, "Xvfb did not start");
        Self {
            name,
            _pipe: pipe,
            _xvfb: xvfb,
        }
    }

    /// As in `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// A picture of all that is on a display, by ImageMagick; without it there is none.
pub(crate) fn picture(display: &str, file: &Path) -> bool {
    let mut command = Command::new("import");
    command
        .args(["-display", display, "-window", "root"])
        .arg(file);
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}
