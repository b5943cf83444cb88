//! `cargo xtask test`: everything that must pass, on a machine that it has set up itself.

use crate::program::{cargo, finish, program, root};
use crate::speech::tell;
use crate::steps::Steps;
use crate::{Outcome, check, page, prepare, run};

/// All checks and tests.
pub(crate) fn test() -> Outcome {
    prepare::for_testing()?;
    let mut steps = Steps::default();
    let page = steps.take("The page can be built", "界面可以构建", page::build);
    if page {
        check::lints(&mut steps);
    }
    check::core(&mut steps);
    if page {
        window(&mut steps);
        browser(&mut steps);
    }
    steps.sum_up()
}

/// The desktop program, and a drafter's day in its window.
fn window(steps: &mut Steps) {
    let built = steps.take(
        "The desktop program can be built",
        "桌面程序可以构建",
        || finish(&mut cargo(&["build", "--package", "gangmu-desktop"])),
    );
    if !built {
        return;
    }
    steps.take(
        "The desktop program's unit tests",
        "桌面程序单元测试",
        || finish(&mut cargo(&["test", "--package", "gangmu-desktop"])),
    );
    if cfg!(target_os = "linux") {
        steps.take("The real window", "真实窗口测试", || {
            finish(&mut cargo(&["test", "--package", "window"]))
        });
        steps.take("The tour of the program", "程序演示", run::tour);
    } else {
        tell(
            "The window is driven on Linux only: there is no driver for it here.",
            "窗口测试只在 Linux 上运行：本系统没有驱动窗口的程序。",
        );
    }
}

/// The editor in a browser, against the real core.
fn browser(steps: &mut Steps) {
    let built = steps.take("The bridge can be built", "测试桥可以构建", || {
        finish(&mut cargo(&[
            "build",
            "--package",
            "tests",
            "--bin",
            "bridge",
        ]))
    });
    if built {
        steps.take("The editor in a browser", "浏览器编辑测试", || {
            finish(program("npm", &["test"]).current_dir(root().join("tests/browser")))
        });
    }
}
