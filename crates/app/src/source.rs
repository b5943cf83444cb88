//! Files in: what they are by their names' endings, and what is in them.

use crate::views::ReportView;
use crate::{App, Problem, clock, files, report};
use import::ImportError;
use plan::{Plan, SCHEMA_VERSION};
use std::path::Path;

/// What a source holds.
#[derive(Debug, Clone)]
pub struct Reading {
    /// A plan for each document; a notice with the plan it carries is one document.
    pub plans: Vec<Plan>,
    /// What became of the source's characters.
    pub report: ReportView,
}

impl App {
    /// Reads a `.txt`, `.md` or `.json` file.
    pub fn read_file(&self, path: &Path) -> Result<Reading, Problem> {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let ending = ending.unwrap_or_default().to_ascii_lowercase();
        if !["txt", "text", "md", "markdown", "json"].contains(&ending.as_str()) {
            return Err(match std::fs::metadata(path) {
                Err(error) => Problem::reading(path, &error),
                Ok(_) => Problem::UnknownSource(path.to_owned()),
            });
        }
        let bytes = files::read(path, import::MAX_BYTES as u64)?;
        let name = files::name(path);
        if ending == "json" {
            return Ok(Reading {
                plans: vec![plan_from_json(&bytes, name)?],
                report: ReportView::default(),
            });
        }
        self.read_bytes(&bytes, &name)
    }

    /// Reads text that came without a file; `name` is for messages.
    pub fn read_text(&self, text: &str, name: &str) -> Result<Reading, Problem> {
        self.read_bytes(text.as_bytes(), name)
    }

    fn read_bytes(&self, bytes: &[u8], name: &str) -> Result<Reading, Problem> {
        let options = import::Options {
            schemes: self.shelf.schemes(),
            kinds: self.shelf.kinds(),
            ..import::Options::default()
        };
        let read = import::read(bytes, name, &mut clock::ids(), &options);
        let reading = read.map_err(|error| problem(&error, name))?;
        Ok(Reading {
            plans: reading.plans,
            report: report::view(&reading.report, self.language()),
        })
    }
}

fn plan_from_json(bytes: &[u8], name: String) -> Result<Plan, Problem> {
    if bytes.trim_ascii().is_empty() {
        return Err(Problem::Empty(name));
    }
    let value: serde_json::Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(error) => {
            return Err(Problem::NotAPlan {
                name,
                detail: error.to_string(),
            });
        }
    };
    let schema = value.get("schema").and_then(serde_json::Value::as_u64);
    if schema.is_some_and(|schema| schema > u64::from(SCHEMA_VERSION)) {
        return Err(Problem::NewerPlan(name));
    }
    let plan: Plan = match serde_json::from_value(value) {
        Ok(plan) => plan,
        Err(error) => {
            return Err(Problem::NotAPlan {
                name,
                detail: error.to_string(),
            });
        }
    };
    if plan.parts.is_empty() {
        return Err(Problem::NotAPlan {
            name,
            detail: "parts: []".into(),
        });
    }
    Ok(plan)
}

/// What a refusal of the importer means to people.
fn problem(error: &ImportError, name: &str) -> Problem {
    let name = name.to_owned();
    match error {
        ImportError::Empty { .. } => Problem::Empty(name),
        ImportError::Binary { .. } => Problem::NotText(name),
        ImportError::TooLarge { .. } => Problem::TooLarge {
            name,
            limit: import::MAX_BYTES as u64,
            unit: crate::Unit::Bytes,
        },
    }
}
