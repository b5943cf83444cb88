//! `cargo xtask run`: from a fresh machine to the program on the screen.

use crate::program::{cargo, finish};
use crate::speech::{announce, tell};
use crate::{Outcome, page, prepare};

/// Sets up, builds, starts the program; without a display shows it around in a virtual one.
pub(crate) fn run(files: &[String]) -> Outcome {
    let display = prepare::has_display();
    prepare::for_running(!display)?;
    page::build()?;
    announce(
        "Building the program (a few minutes the first time)",
        "构建程序（第一次需要几分钟）",
    );
    finish(&mut cargo(&["build", "--package", "gangmu-desktop"]))?;
    if display { start(files) } else { show_around() }
}

fn start(files: &[String]) -> Outcome {
    announce("Starting 纲目", "启动“纲目”");
    let mut start = cargo(&[
        "run",
        "--quiet",
        "--package",
        "gangmu-desktop",
        "--",
        "--sample",
    ]);
    finish(start.args(files))
}

fn show_around() -> Outcome {
    announce(
        "No display here: showing the program around in a virtual one",
        "没有显示器：在虚拟显示器里演示一遍",
    );
    tour()?;
    tell(
        "With a display, this command opens the window.",
        "有显示器时，这个命令会打开窗口。",
    );
    Ok(())
}

/// The tour of the program in a virtual display: a text is opened, looked at, used and exported.
pub(crate) fn tour() -> Outcome {
    finish(&mut cargo(&[
        "run",
        "--quiet",
        "--package",
        "window",
        "--bin",
        "tour",
        "--",
        "target/tour",
    ]))
}
