//! Plans as files.
#![expect(clippy::needless_pass_by_value, reason = "a command takes its request")]

use crate::requests::{ExportChoice, ExportInto, ExportPlan, Format, Nothing};
use crate::views::Exported;
use crate::{App, Problem, clock, files};
use compose::Composed;
use export::Labels;
use plan::{Bracket, Plan, PlanId};
use std::path::Path;
use store::Packed;

/// Where the choices for the last export stand in the library.
const CHOICE: &str = "export";

/// What was chosen for the last export; the usual where nothing was, or it cannot be read.
pub(super) fn choice(app: &App, _: Nothing) -> Result<ExportChoice, Problem> {
    Ok(app.setting(CHOICE)?.unwrap_or_default())
}

/// Writes a plan as a file.
pub(super) fn plan(app: &App, ask: ExportPlan) -> Result<Exported, Problem> {
    let path = Path::new(&ask.path);
    let bytes = app.stored_bytes(ask.plan, ask.profile.as_deref(), ask.choice)?;
    files::write(path, &bytes, ask.force)?;
    let exported = exported(path, bytes.len());
    remember(app, ask.choice);
    app.trace().mark("exported");
    Ok(exported)
}

/// Writes a plan into a folder. A file that is already there stays: the name gets a number.
pub(super) fn into(app: &App, ask: ExportInto) -> Result<Exported, Problem> {
    let exported = app.write_into(ask.plan, ask.choice, Path::new(&ask.folder))?;
    remember(app, ask.choice);
    Ok(exported)
}

/// How many files of the same title a folder takes.
const MOST_ALIKE: u32 = 999;

/// Keeps a choice for the next export. The file is written: a library that cannot be is no reason to say otherwise.
fn remember(app: &App, choice: ExportChoice) {
    // Of many files in a row only the first has something new to keep.
    let same = matches!(app.setting::<ExportChoice>(CHOICE), Ok(Some(kept)) if kept == choice);
    if !same && app.set_setting(CHOICE, choice).is_err() {
        tracing::warn!("the choice for an export was not kept");
    }
}

pub(super) fn exported(path: &Path, bytes: usize) -> Exported {
    Exported {
        path: path.to_string_lossy().into_owned(),
        name: files::name(path),
        bytes: bytes as u32,
    }
}

/// The longest title in a file's name, in characters: with three bytes each, a number and an ending it is what file
/// systems take.
const LONGEST_NAME: usize = 78;

/// A name that every file system takes, made from a title, with the format's ending.
pub fn file_name_for(title: &str, format: Format) -> String {
    let ending = format.ending();
    format!("{}.{ending}", bare_name(title, ending))
}

/// The same without the ending.
fn bare_name(title: &str, ending: &str) -> String {
    let taken = |c: char| c.is_control() || r#"\/:*?"<>|"#.contains(c);
    let name: String = title.chars().filter(|&c| !taken(c)).collect();
    let name = name.trim().trim_matches('.');
    let bare = match name.rsplit_once('.') {
        Some((bare, end)) if end.eq_ignore_ascii_case(ending) => bare,
        _ => name,
    };
    if bare.is_empty() {
        return "纲目".into();
    }
    bare.chars().take(LONGEST_NAME).collect()
}

/// What a file is to be: a format alone, or with what a drafter wants of it.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Its format.
    pub format: Format,
    /// Who counts the labels of a Word file.
    pub labels: Labels,
    /// A contents list of so many levels in a Word file.
    pub contents: Option<u8>,
    /// How duties are written on paper.
    pub duties: Bracket,
}

impl From<Format> for Target {
    fn from(format: Format) -> Self {
        Self {
            format,
            labels: Labels::default(),
            contents: None,
            duties: Bracket::default(),
        }
    }
}

/// The deepest level of a contents list.
const MOST_CONTENTS: u8 = 3;

impl From<ExportChoice> for Target {
    fn from(choice: ExportChoice) -> Self {
        Self {
            format: choice.format,
            labels: choice.labels.into(),
            contents: (choice.contents > 0).then(|| choice.contents.min(MOST_CONTENTS)),
            duties: choice.duties,
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
        Ok(exported(path, bytes.len()))
    }

    /// Writes a plan of the library as a file, wholly or not at all; a `.gangmu` file has its whole past.
    pub fn write_stored(
        &self,
        plan: PlanId,
        target: impl Into<Target>,
        path: &Path,
        force: bool,
    ) -> Result<Exported, Problem> {
        let bytes = self.stored_bytes(plan, None, target)?;
        files::write(path, &bytes, force)?;
        Ok(exported(path, bytes.len()))
    }

    /// The same into a folder, under a free name made of the plan's title.
    pub fn write_into(
        &self,
        id: PlanId,
        target: impl Into<Target>,
        folder: &Path,
    ) -> Result<Exported, Problem> {
        let (target, plan) = (target.into(), self.load(id)?);
        let bytes = self.stored_bytes(id, None, target)?;
        let ending = target.format.ending();
        let name = bare_name(&plan::fill_words(&plan.title(), &plan.variables), ending);
        for number in 1..=MOST_ALIKE {
            let path = folder.join(match number {
                1 => format!("{name}.{ending}"),
                _ => format!("{name}（{number}）.{ending}"),
            });
            match files::write(&path, &bytes, false) {
                Err(Problem::TargetExists(_)) => {}
                written => {
                    written?;
                    return Ok(exported(&path, bytes.len()));
                }
            }
        }
        Err(Problem::TargetExists(folder.join(name)))
    }

    fn stored_bytes(
        &self,
        id: PlanId,
        profile: Option<&str>,
        target: impl Into<Target>,
    ) -> Result<Vec<u8>, Problem> {
        let target = target.into();
        if target.format == Format::Gangmu {
            return self.library()?.pack(id).map_err(|e| self.in_library(e));
        }
        let mut plan = self.load(id)?;
        self.reshape(&mut plan, None, None, profile)?;
        self.bytes(&plan, target)
    }

    /// A plan as it goes to paper.
    pub fn composed(&self, plan: &Plan) -> Result<Composed, Problem> {
        let scheme = self.shelf().scheme(&plan.scheme)?;
        let profile = self.shelf().profile(&plan.profile)?;
        Ok(compose::compose(plan, &scheme, &profile))
    }

    /// A plan in a file's format.
    pub fn bytes(&self, plan: &Plan, target: impl Into<Target>) -> Result<Vec<u8>, Problem> {
        let Target {
            format,
            labels,
            contents,
            duties,
        } = target.into();
        if format == Format::Json {
            let mut json = serde_json::to_vec_pretty(plan).map_err(internal)?;
            json.push(b'\n');
            return Ok(json);
        }
        if format == Format::Gangmu {
            return Packed::new(plan.clone(), clock::now_ms())
                .bytes()
                .map_err(internal);
        }
        let composed = match duties {
            Bracket::Written => self.composed(plan)?,
            duties => self.composed(&plan.clone().with_brackets(duties))?,
        };
        match format {
            Format::Docx => {
                let composed = match contents {
                    Some(levels) => composed.with_contents(levels),
                    None => composed,
                };
                export::docx(&composed, labels).map_err(internal)
            }
            Format::Md => Ok(export::markdown(&composed).into_bytes()),
            Format::Txt | Format::Json | Format::Gangmu => Ok(export::text(&composed).into_bytes()),
        }
    }
}

impl Format {
    /// The ending of its files' names.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Txt => "txt",
            Self::Md => "md",
            Self::Json => "json",
            Self::Gangmu => "gangmu",
        }
    }

    /// The format of a file by its name's ending.
    pub fn of(path: &Path) -> Result<Self, Problem> {
        let ending = path.extension().and_then(|ending| ending.to_str());
        match ending.unwrap_or_default().to_ascii_lowercase().as_str() {
            "docx" => Ok(Self::Docx),
            "txt" | "text" => Ok(Self::Txt),
            "md" | "markdown" => Ok(Self::Md),
            "json" => Ok(Self::Json),
            "gangmu" => Ok(Self::Gangmu),
            _ => Err(Problem::UnknownTarget(path.to_owned())),
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "reads well in `map_err`")]
fn internal(error: impl ToString) -> Problem {
    Problem::Internal(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_file_name() {
        let name = |title: &str| file_name_for(title, Format::Docx);
        assert_eq!(name("青禾县2026年工作要点"), "青禾县2026年工作要点.docx");
        assert_eq!(
            name("关于“一网通办”的方案（2026/2027）?"),
            "关于“一网通办”的方案（20262027）.docx"
        );
        assert_eq!(name("方案.docx"), "方案.docx");
        assert_eq!(name("第1.5版"), "第1.5版.docx");
        assert_eq!(name("  ..\n"), "纲目.docx");
        assert!(name(&"长".repeat(300)).len() <= 255);
    }
}
