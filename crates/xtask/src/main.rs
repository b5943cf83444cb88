//! Set-up and chores: `cargo xtask run | test | check | bundle | doctor`. Nothing but the standard library, so that it
//! is there a moment after the first command of the README.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "talking is what it is for"
)]

mod bundle;
mod check;
mod page;
mod prepare;
mod program;
mod run;
mod speech;
mod steps;
mod test;

use speech::say;
use std::env;
use std::process::ExitCode;

/// What went wrong, in a sentence for people.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let rest = arguments.get(1..).unwrap_or_default();
    let outcome = match arguments.first().map(String::as_str) {
        Some("run") => run::run(rest),
        Some("test") => test::test(),
        Some("check") => check::check(),
        Some("bundle") => bundle::bundle(rest),
        Some("doctor") => prepare::doctor(),
        None | Some("help" | "-h" | "--help") => {
            help();
            Ok(())
        }
        Some(other) => {
            help();
            Err(say(
                format!("There is no `cargo xtask {other}`."),
                format!("没有“cargo xtask {other}”这个命令。"),
            ))
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}

fn help() {
    let english = "\
cargo xtask run      sets this machine up, builds the program and starts it with the sample plan;
                     without a display it shows the program around in a virtual one
cargo xtask test     sets this machine up and runs everything that must pass
cargo xtask check    the quick part of it: format, lints, unit tests
cargo xtask bundle   makes the installers of this operating system (arguments go to `tauri build`)
cargo xtask doctor   says what this machine lacks, and changes nothing";
    let chinese = "\
cargo xtask run      准备环境，构建程序，打开示例文稿；没有显示器时在虚拟显示器里演示一遍
cargo xtask test     准备环境，运行全部检查和测试
cargo xtask check    其中快的部分：格式、静态检查、单元测试
cargo xtask bundle   制作本操作系统的安装包（参数交给 tauri build）
cargo xtask doctor   只说缺少什么，不作任何改动";
    println!("{}", say(english, chinese));
}
