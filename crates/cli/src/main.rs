//! `gangmu`, the command line: parse, call `app`, print, exit.
//!
//! Exit codes: 0 all is well, 1 something was found (`library verify`), 2 it could not be done.

mod args;
mod commands;
mod language;
mod print;

use crate::commands::Outcome;
use app::{App, AppConfig};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

fn main() -> ExitCode {
    let started = Instant::now();
    let language = language::wanted(std::env::args_os());
    let args = match args::parse(std::env::args_os(), language) {
        Ok(args) => args,
        Err(refused) => return print::refused(&refused, language),
    };
    let app = Arc::new(App::open(AppConfig {
        language,
        library: args.library_file(),
        ..AppConfig::from_environment(started)
    }));
    match commands::run(&app, args.command) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Ok(Outcome::Failed) => ExitCode::from(2),
        Err(problem) => {
            print::problem(&problem, language);
            ExitCode::from(2)
        }
    }
}
