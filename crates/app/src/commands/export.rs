//! Plans as files.
#![expect(clippy::needless_pass_by_value, reason = "a command takes its request")]

use crate::requests::{ExportPlan, Format};
use crate::views::Exported;
use crate::{App, Problem, files};
use compose::Composed;
use export::Labels;
use plan::Plan;
use std::path::Path;

/// Writes a plan as a file.
pub(super) fn plan(app: &App, ask: ExportPlan) -> Result<Exported, Problem> {
    let plan = app.load(ask.plan)?;
    let exported = app.write_file(&plan, ask.format, Path::new(&ask.path), ask.force)?;
    app.trace().mark("exported");
    Ok(exported)
}

/// What a file is to be: a format alone, or with what a drafter wants of it.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Its format.
    pub format: Format,
    /// Who counts the labels of a Word file.
    pub labels: Labels,
}

impl From<Format> for Target {
    fn from(format: Format) -> Self {
        Self {
            format,
            labels: Labels::default(),
        }
    }
}

impl App {
    /// Writes a plan as a file, wholly or not at all; what is already there stays unless `force`.
    pub fn write_file(
        &self,
        plan: &Plan,
        target: impl Into<Target>,
        path: &Path,
        force: bool,
    ) -> Result<Exported, Problem> {
        let bytes = self.bytes(plan, target)?;
        files::write(path, &bytes, force)?;
        Ok(Exported {
            path: path.to_string_lossy().into_owned(),
            name: files::name(path),
            bytes: bytes.len() as u32,
        })
    }

    /// A plan as it goes to paper.
    pub fn composed(&self, plan: &Plan) -> Result<Composed, Problem> {
        let scheme = self.shelf.scheme(&plan.scheme)?;
        let profile = self.shelf.profile(&plan.profile)?;
        Ok(compose::compose(plan, &scheme, &profile))
    }

    /// A plan in a file's format.
    pub fn bytes(&self, plan: &Plan, target: impl Into<Target>) -> Result<Vec<u8>, Problem> {
        let Target { format, labels } = target.into();
        if format == Format::Json {
            let mut json = serde_json::to_vec_pretty(plan).map_err(internal)?;
            json.push(b'\n');
            return Ok(json);
        }
        let composed = self.composed(plan)?;
        match format {
            Format::Docx => export::docx(&composed, labels).map_err(internal),
            Format::Md => Ok(export::markdown(&composed).into_bytes()),
            Format::Txt | Format::Json => Ok(export::text(&composed).into_bytes()),
        }
    }
}

impl Format {
    /// The format of a file by its name's ending.
    pub fn of(path: &Path) -> Result<Self, Problem> {
        let ending = path.extension().and_then(|ending| ending.to_str());
        match ending.unwrap_or_default().to_ascii_lowercase().as_str() {
            "docx" => Ok(Self::Docx),
            "txt" | "text" => Ok(Self::Txt),
            "md" | "markdown" => Ok(Self::Md),
            "json" => Ok(Self::Json),
            _ => Err(Problem::UnknownTarget(path.to_owned())),
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "reads well in `map_err`")]
fn internal(error: impl ToString) -> Problem {
    Problem::Internal(error.to_string())
}
