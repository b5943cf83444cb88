//! What this machine lacks: installs it where a program can, says it where not.
//!
//! The linker is not among it: without one xtask itself could not have been built. On Windows that means Microsoft's
//! build tools are there, on macOS the command line tools.

use crate::program::{exists, finish, printed, program};
use crate::speech::{announce, say, tell};
use crate::{Outcome, page};
use std::env;
use std::io::{IsTerminal, stdin};

/// A system package of Debian and Ubuntu.
struct Package {
    name: &'static str,
    /// Whether something else on the machine does the same.
    else_there: fn() -> bool,
}

const fn only(name: &'static str) -> Package {
    Package {
        name,
        else_there: || false,
    }
}

/// What building the window takes.
const BUILD: &[Package] = &[
    only("gcc"),
    only("libc6-dev"),
    only("pkg-config"),
    only("libwebkit2gtk-4.1-dev"),
    Package {
        name: "fonts-noto-cjk",
        else_there: || printed("fc-list", &[":lang=zh-cn"]).is_some_and(|fonts| !fonts.is_empty()),
    },
];

/// What showing and driving the window without a display takes.
const DISPLAY: &[Package] = &[only("xvfb"), only("webkit2gtk-driver"), only("xdotool")];

/// What the tests look at the results with.
const TEST: &[Package] = &[
    Package {
        name: "chromium",
        else_there: || {
            ["google-chrome", "chromium-browser"]
                .into_iter()
                .any(exists)
        },
    },
    Package {
        name: "libreoffice-writer",
        else_there: || exists("soffice"),
    },
    only("poppler-utils"),
];

/// The oldest Node that builds the page: any 20 from 20.19, or anything from 22.12.
const NODE: &str = "20.19";

/// Prepares the machine for building the program, and for driving it without a display if asked to.
pub(crate) fn for_running(without_display: bool) -> Outcome {
    announce("Looking at what this machine has", "检查环境");
    system(&if without_display {
        vec![BUILD, DISPLAY]
    } else {
        vec![BUILD]
    })?;
    node()?;
    page::packages("ui")
}

/// Prepares the machine for all tests.
pub(crate) fn for_testing() -> Outcome {
    announce("Looking at what this machine has", "检查环境");
    node()?;
    system(&[BUILD, DISPLAY, TEST])?;
    page::packages("ui")?;
    page::packages("tests/browser")
}

/// Says what is missing, and changes nothing.
pub(crate) fn doctor() -> Outcome {
    announce("Looking at what this machine has", "检查环境");
    let mut lacking = Vec::new();
    if cfg!(target_os = "linux") {
        lacking.extend(
            missing(&[BUILD, DISPLAY, TEST])
                .into_iter()
                .map(str::to_owned),
        );
    }
    lacking.extend(web_view().err());
    lacking.extend(node().err());
    if lacking.is_empty() {
        tell("Nothing is missing.", "什么都不缺。");
        return Ok(());
    }
    Err(say(
        format!("Missing: {}", lacking.join("\n         ")),
        format!("缺少：{}", lacking.join("\n      ")),
    ))
}

/// Whether windows can be shown here.
pub(crate) fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn system(lists: &[&[Package]]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return web_view();
    }
    if !exists("dpkg-query") {
        return elsewhere();
    }
    let missing = missing(lists);
    if missing.is_empty() {
        tell("System packages: all there.", "系统软件包：齐全。");
        return Ok(());
    }
    let names = missing.join(" ");
    tell(
        format!("Installing system packages: {names}"),
        format!("安装系统软件包：{names}"),
    );
    apt(&["update", "--quiet"], &names)?;
    let mut install = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    install.extend(missing);
    apt(&install, &names)
}

/// The packages that are neither installed nor replaced by something else.
fn missing(lists: &[&[Package]]) -> Vec<&'static str> {
    // Not `dpkg -s`: a package that was removed still has a status there.
    let installed = |name| {
        printed("dpkg-query", &["-W", "-f=${db:Status-Status}", name]).as_deref()
            == Some("installed")
    };
    let lacks = |package: &&Package| !installed(package.name) && !(package.else_there)();
    lists
        .iter()
        .copied()
        .flatten()
        .filter(lacks)
        .map(|package| package.name)
        .collect()
}

/// apt-get as root, or through sudo; sudo asks for a password only where someone can answer.
fn apt(arguments: &[&str], names: &str) -> Outcome {
    let root = printed("id", &["-u"]).as_deref() == Some("0");
    let mut words = match (root, exists("sudo"), stdin().is_terminal()) {
        (true, _, _) => vec!["env"],
        (false, true, true) => vec!["sudo", "env"],
        (false, true, false) => vec!["sudo", "-n", "env"],
        (false, false, _) => vec![],
    };
    words.extend(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    words.extend(arguments);
    let by_hand = || {
        say(
            format!(
                "Please install these packages as root, then try again:\n  apt-get install {names}"
            ),
            format!("请以管理员身份安装下列软件包后重试：\n  apt-get install {names}"),
        )
    };
    if words[0].starts_with("DEBIAN") {
        return Err(by_hand());
    }
    let mut command = program(words[0], &words[1..]);
    if stdin().is_terminal() {
        command.stdin(std::process::Stdio::inherit());
    }
    finish(&mut command).map_err(|error| format!("{error}\n{}", by_hand()))
}

/// A Linux without Debian's packages: their names differ, so whether they work is all that can be asked.
fn elsewhere() -> Outcome {
    if printed("pkg-config", &["--exists", "webkit2gtk-4.1"]).is_some() {
        return Ok(());
    }
    Err(say(
        "WebKitGTK 4.1 is missing, and this is no Debian or Ubuntu. Please install it, then try again:\n  \
         Fedora: dnf install webkit2gtk4.1-devel\n  Arch:   pacman -S webkit2gtk-4.1",
        "缺少 WebKitGTK 4.1，且本系统不是 Debian 或 Ubuntu。请安装后重试：\n  \
         Fedora：dnf install webkit2gtk4.1-devel\n  Arch：pacman -S webkit2gtk-4.1",
    ))
}

/// Windows before 11 may lack the web view; macOS has its own.
fn web_view() -> Outcome {
    if !cfg!(windows) {
        return Ok(());
    }
    let client = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let hives = [
        r"HKLM\SOFTWARE\WOW6432Node",
        r"HKLM\SOFTWARE",
        r"HKCU\Software",
    ];
    let there = |hive| printed("reg", &["query", &format!(r"{hive}\{client}"), "/v", "pv"]);
    if hives.into_iter().any(|hive| there(hive).is_some()) {
        return Ok(());
    }
    let page = "https://developer.microsoft.com/microsoft-edge/webview2/";
    Err(say(
        format!("The WebView2 Runtime is missing. Please install it from {page}"),
        format!("缺少 WebView2 运行时，请从 {page} 安装。"),
    ))
}

fn node() -> Outcome {
    let version = printed("node", &["--version"]).unwrap_or_else(|| say("none", "无"));
    if major_minor(&version).is_some_and(new_enough) {
        tell(
            format!("Node {version}: new enough."),
            format!("Node {version}：可用。"),
        );
        return Ok(());
    }
    let page = "https://nodejs.org/zh-cn/download";
    Err(say(
        format!("Node {NODE} or newer is needed; here is {version}. Please install it from {page}"),
        format!("需要 Node {NODE} 或更新的版本，本机为 {version}。请从 {page} 安装。"),
    ))
}

fn major_minor(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn new_enough(version: (u32, u32)) -> bool {
    (version.0 == 20 && version.1 >= 19) || version >= (22, 12)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_is_measured_by_its_first_two_numbers() {
        let fits = |version| major_minor(version).is_some_and(new_enough);
        assert!(fits("v20.19.0") && fits("v22.12.0") && fits("v24.1.0"));
        assert!(!fits("v18.20.4") && !fits("v20.18.3") && !fits("v21.7.0") && !fits("v22.11.0"));
        assert!(!fits("") && !fits("node"));
    }
}
