//! `cargo xtask bundle`: the installers of this operating system, in `target/release/bundle`.

use crate::program::{finish, program, root};
use crate::speech::announce;
use crate::{Outcome, prepare};

/// Builds the page, the program and its installers; `arguments` go to `tauri build`.
pub(crate) fn bundle(arguments: &[String]) -> Outcome {
    prepare::for_running(false)?;
    announce("Building the installers", "制作安装包");
    let tool = root().join("ui/node_modules/.bin");
    let tool = tool.join(if cfg!(windows) { "tauri.cmd" } else { "tauri" });
    finish(program(&tool.to_string_lossy(), &["build"]).args(arguments))
}
