//! Foreign text into the library.
#![expect(clippy::needless_pass_by_value, reason = "a command takes its request")]

use crate::requests::{ImportFile, ImportText};
use crate::source::Reading;
use crate::views::{Imported, Language};
use crate::{App, Problem};
use std::path::Path;

/// Reads text into the library.
pub(super) fn text(app: &App, ask: ImportText) -> Result<Imported, Problem> {
    let name = ask.name.unwrap_or_else(|| match app.language() {
        Language::Chinese => "粘贴的文字".into(),
        Language::English => "pasted text".into(),
    });
    app.take_in(&app.read_text(&ask.text, &name)?)
}

/// Reads a file into the library.
pub(super) fn file(app: &App, ask: ImportFile) -> Result<Imported, Problem> {
    app.import_file(Path::new(&ask.path))
}

impl App {
    /// Reads a file into the library.
    pub fn import_file(&self, path: &Path) -> Result<Imported, Problem> {
        self.take_in(&self.read_file(path)?)
    }

    /// Puts what was read into the library.
    fn take_in(&self, reading: &Reading) -> Result<Imported, Problem> {
        let plans = reading.plans.iter().map(|plan| self.add(plan));
        Ok(Imported {
            plans: plans.collect::<Result<_, _>>()?,
            report: reading.report.clone(),
        })
    }
}
