//! A subcommand a file, each a few lines over `app`.

mod convert;
mod library;
mod new;
mod outline;
mod profile;
mod tree;

use crate::args::Command;
use app::{App, Problem};
use std::sync::Arc;

/// How it went, where it went at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All is well.
    Fine,
    /// Problems were found: that was the question.
    Found,
    /// Some of it could not be done; what and why has been said.
    Failed,
}

/// Does what was typed.
pub(crate) fn run(app: &Arc<App>, command: Command) -> Result<Outcome, Problem> {
    match command {
        Command::Convert(args) => convert::run(app, &args),
        Command::Outline(args) => outline::run(app, &args),
        Command::New(args) => new::run(app, &args),
        Command::Profile(args) => profile::run(app, &args),
        Command::Library(args) => library::run(app, args.task),
    }
}
