//! Files in: what they are by their names' endings, and what is in them.

mod folder;
mod office;

pub use folder::{Listing, listing};

use crate::jobs::Cancel;
use crate::views::ReportView;
use crate::{App, Problem, clock, files, report};
use import::{Cleanups, FileForm, ImportError, Revisions, Taken, Wishes};
use plan::{Plan, SCHEMA_VERSION};
use serde::Deserialize;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc;
use std::time::Duration;

/// Endings that the program reads by itself.
const ENDINGS: &[&str] = &[
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "docx", "pdf", "json",
];

/// How long a file of a complicated format may be read.
const LIMIT: Duration = Duration::from_mins(2);
/// The stack of the thread that reads it: formats nest.
const STACK: usize = 64 << 20;

/// How a source is read, wishes for single lines aside.
#[derive(Debug, Clone, Copy, Default)]
pub struct Manner {
    /// The kinds of clean-up that are done.
    pub cleanup: Cleanups,
    /// Which side of tracked changes is read.
    pub revisions: Revisions,
}

/// What the drafter wants of a source under review.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    pub(crate) wishes: Wishes,
    pub(crate) taken: Taken,
    pub(crate) manner: Manner,
}

/// What a source holds.
#[derive(Debug, Clone)]
pub struct Reading {
    /// A plan for each document; a notice with the plan it carries is one document.
    pub plans: Vec<Plan>,
    /// What became of the source's characters.
    pub report: ReportView,
}

/// A source that is loaded and can be read, more than once if need be.
#[derive(Debug, Clone)]
pub struct Source {
    /// For messages: the file's name, or what stands for it.
    pub name: String,
    content: Content,
}

#[derive(Debug, Clone)]
enum Content {
    /// A plan as the program itself wrote it.
    Plan(Box<Plan>),
    /// Bytes, and the name by which the importer knows their kind.
    Bytes(Arc<[u8]>, String),
}

/// Endings of all files that can be read; some need an office program.
pub fn endings() -> Vec<&'static str> {
    [ENDINGS, office::ENDINGS].concat()
}

/// Whether a file can be read, by its name.
pub(crate) fn is_readable(path: &Path) -> bool {
    endings().contains(&ending(path).as_str())
}

fn ending(path: &Path) -> String {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.unwrap_or_default().to_ascii_lowercase()
}

impl Source {
    /// Loads a file of any kind that can be read. Old and foreign formats go through an office program, which takes
    /// seconds; only that can be cancelled.
    pub fn load(path: &Path, cancel: &Cancel) -> Result<Self, Problem> {
        let ending = ending(path);
        if !is_readable(path) {
            return Err(match std::fs::metadata(path) {
                Err(error) => Problem::reading(path, &error),
                Ok(_) => Problem::UnknownSource(path.to_owned()),
            });
        }
        let bytes = files::read(path, import::MAX_BYTES as u64)?;
        let name = files::name(path);
        let content = match ending.as_str() {
            "json" => Content::Plan(Box::new(plan_from_json(&bytes, name.clone())?)),
            ending => match office::opens(ending, &bytes) {
                Some(ending) => {
                    let made = office::to_docx(path, ending, cancel)?;
                    Content::Bytes(made.into(), format!("{name}.docx"))
                }
                None => Content::Bytes(bytes.into(), name.clone()),
            },
        };
        Ok(Self { name, content })
    }

    /// Rich text that came without a file: HTML, whatever it begins with.
    pub fn page(html: &str, name: &str) -> Self {
        let content = Content::Bytes(html.as_bytes().into(), format!("{name}.html"));
        Self {
            name: name.to_owned(),
            content,
        }
    }

    /// Text that came without a file. A page (`<html…`) is read as one; `name` is for messages.
    pub fn text(text: &str, name: &str) -> Self {
        let name = name.to_owned();
        Self {
            content: Content::Bytes(text.as_bytes().into(), name.clone()),
            name,
        }
    }
}

impl App {
    /// Reads a file of any kind in [`endings`].
    pub fn read_file(&self, path: &Path) -> Result<Reading, Problem> {
        self.read_file_with(path, Manner::default())
    }

    /// Reads a file of any kind in [`endings`] in a manner of one's own.
    pub fn read_file_with(&self, path: &Path, manner: Manner) -> Result<Reading, Problem> {
        self.read_source(&Source::load(path, &Cancel::default())?, manner)
    }

    /// Reads text that came without a file; `name` is for messages.
    pub fn read_text(&self, text: &str, name: &str) -> Result<Reading, Problem> {
        self.read_source(&Source::text(text, name), Manner::default())
    }

    /// Reads what is pasted into a plan of that title; see [`import::read_fragment`]. Page or text, the name says.
    pub(crate) fn read_fragment(
        &self,
        text: &str,
        name: &str,
        title: &str,
        whole: bool,
    ) -> Result<import::Fragment, Problem> {
        let options = import::Options {
            schemes: self.shelf().schemes(),
            kinds: self.shelf().kinds(),
            ..import::Options::default()
        };
        let [text, name, title] = [text, name, title].map(str::to_owned);
        let pasted = self.language().choose("粘贴的文字", "pasted text");
        guarded(move || {
            import::read_fragment(&text, &name, whole, &title, &mut clock::ids(), &options)
        })
        .ok_or_else(|| Problem::Damaged(pasted.to_owned()))
    }

    fn read_source(&self, source: &Source, manner: Manner) -> Result<Reading, Problem> {
        let wanted = Wanted {
            manner,
            ..Wanted::default()
        };
        let reading = self.read_wished(source, wanted)?;
        Ok(Reading {
            plans: reading.plans,
            report: report::view(&reading.report, self.language()),
        })
    }

    /// Reads a source as the drafter wants it.
    pub(crate) fn read_wished(
        &self,
        source: &Source,
        wanted: Wanted,
    ) -> Result<import::Reading, Problem> {
        let (bytes, name) = match &source.content {
            Content::Plan(plan) => {
                return Ok(import::Reading {
                    plans: vec![Plan::clone(plan)],
                    ..import::Reading::default()
                });
            }
            Content::Bytes(bytes, name) => (Arc::clone(bytes), name.clone()),
        };
        let options = import::Options {
            schemes: self.shelf().schemes(),
            kinds: self.shelf().kinds(),
            wishes: wanted.wishes,
            taken: wanted.taken,
            cleanup: wanted.manner.cleanup,
            revisions: wanted.manner.revisions,
        };
        guarded(move || import::read(&bytes, &name, &mut clock::ids(), &options))
            .ok_or_else(|| Problem::Damaged(source.name.clone()))?
            .map_err(|error| problem(&error, &source.name))
    }

    /// How a Word file is set; one of another word processor is made a Word file first.
    pub(crate) fn read_form(&self, path: &Path) -> Result<FileForm, Problem> {
        let source = Source::load(path, &Cancel::default())?;
        let Content::Bytes(bytes, name) = source.content else {
            return Err(Problem::NotWord(source.name));
        };
        let options = import::Options {
            schemes: self.shelf().schemes(),
            kinds: self.shelf().kinds(),
            ..import::Options::default()
        };
        let read = guarded(move || import::read_form(&bytes, &name, &mut clock::ids(), &options));
        read.ok_or_else(|| Problem::Damaged(source.name.clone()))?
            .map_err(|error| match error {
                ImportError::NotWord { .. } => Problem::NotWord(source.name.clone()),
                error => problem(&error, &source.name),
            })
    }
}

/// Does work that may hang or panic on odd files, on a thread of its own; nothing where it does. A thread that hangs is
/// left to itself.
fn guarded<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (done, answer) = mpsc::channel();
    let thread = std::thread::Builder::new()
        .name("import".into())
        .stack_size(STACK);
    // The receiver is gone where the answer comes too late.
    thread.spawn(move || drop(done.send(work()))).ok()?;
    answer.recv_timeout(LIMIT).ok()
}

/// What every version of a plan says of itself.
#[derive(Deserialize)]
struct Version {
    schema: Option<u32>,
}

fn plan_from_json(bytes: &[u8], name: String) -> Result<Plan, Problem> {
    if bytes.trim_ascii().is_empty() {
        return Err(Problem::Empty(name));
    }
    let no_plan = |error: serde_json::Error| Problem::NotAPlan {
        name: name.clone(),
        detail: error.to_string(),
    };
    // The version first: what a newer one holds, this one need not understand.
    let Version { schema } = serde_json::from_slice(bytes).map_err(no_plan)?;
    if schema.is_some_and(|schema| schema > SCHEMA_VERSION) {
        return Err(Problem::NewerPlan(name));
    }
    let plan: Plan = serde_json::from_slice(bytes).map_err(no_plan)?;
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
        ImportError::NoTextLayer { .. } => Problem::NoTextLayer(name),
        ImportError::TooLarge { .. } => Problem::TooLarge {
            name,
            limit: import::MAX_BYTES as u64,
            unit: crate::Unit::Bytes,
        },
        ImportError::TooLargeUnpacked { limit, .. } => Problem::TooLarge {
            name,
            limit: *limit as u64,
            unit: crate::Unit::Bytes,
        },
        ImportError::Encrypted { .. } => Problem::Encrypted(name),
        ImportError::Damaged { .. }
        | ImportError::TooDeep { .. }
        | ImportError::NotWord { .. }
        | ImportError::OldWord { .. } => Problem::Damaged(name),
    }
}
