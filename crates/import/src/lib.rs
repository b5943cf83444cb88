//! Foreign bytes in: text to plan and report.
//!
//! ```text
//! bytes ─ source ─► lines ─ split ─► documents, parts ─ elements ─► what stands around the text
//!                                                     └ labels, levels, run_in, duties ─► outline
//! ```
//!
//! Small pure steps over lines. Nothing vanishes in silence: the [`Report`] says of every character of the source
//! whether it was kept, became structure, was changed, or was dropped, and why.
#![deny(clippy::disallowed_methods)]

mod assemble;
mod chrome;
mod dates;
mod duties;
mod elements;
mod labels;
mod levels;
mod limits;
mod paragraphs;
mod report;
mod run_in;
mod source;
mod split;
mod title;
mod units;

pub use limits::MAX_BYTES;
pub use report::{Change, Doubt, Entry, Fate, Question, Reason, Report};

use plan::{Elements, Ids, Part, PartRole, Plan, Scheme};

/// What the reading goes by.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The numbering schemes to choose from; the first is preferred where several fit as well.
    pub schemes: Vec<Scheme>,
}

/// Plans and what became of the source.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// One plan an issued document: a notice and the plan it carries are one plan with two parts.
    pub plans: Vec<Plan>,
    /// What became of every character.
    pub report: Report,
}

/// Why a source cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is no text in it.
    #[error("{name}: no text")]
    Empty {
        /// The source's name.
        name: String,
    },
    /// It is no text in any encoding that is read.
    #[error("{name}: not a text")]
    Binary {
        /// The source's name.
        name: String,
    },
    /// It is larger than any plan.
    #[error("{name}: {bytes} bytes, at most {limit} are read")]
    TooLarge {
        /// The source's name.
        name: String,
        /// Its size.
        bytes: usize,
        /// The largest size that is read.
        limit: usize,
    },
}

/// Reads a file. Its name tells Markdown (`.md`, `.markdown`) from plain text.
pub fn read(
    bytes: &[u8],
    name: &str,
    ids: &mut Ids,
    options: &Options,
) -> Result<Reading, ImportError> {
    let text = source::decode(bytes, name)?;
    Ok(read_text(&text, name, ids, options))
}

/// Reads a text. A person's text never fails: what cannot be made sense of is a paragraph.
pub fn read_text(text: &str, name: &str, ids: &mut Ids, options: &Options) -> Reading {
    let _ = options;
    let mut report = Report::default();
    let lines = if name.ends_with(".md") || name.ends_with(".markdown") {
        source::markdown::lines(text, &mut report)
    } else {
        source::text::lines(text, &mut report)
    };
    let documents = split::documents(lines, &mut report);
    let plans = documents
        .into_iter()
        .map(|sections| document(sections, ids, &mut report))
        .collect();
    report.entries.sort_by_key(|e| e.line);
    Reading { plans, report }
}

fn document(sections: Vec<split::Section>, ids: &mut Ids, report: &mut Report) -> Plan {
    let mut elements = Elements::default();
    let mut parts = Vec::with_capacity(sections.len());
    for section in sections {
        parts.push(part(section, &mut elements, ids, report));
    }
    let mut parts = parts.into_iter();
    let first = parts
        .next()
        .expect("invariant: a document has at least one part");
    let mut plan = Plan::new(ids.plan(), first);
    plan.elements = elements;
    plan.parts.extend(parts);
    plan
}

fn part(
    mut section: split::Section,
    elements: &mut Elements,
    ids: &mut Ids,
    report: &mut Report,
) -> Part {
    let id = ids.node();
    let role = section.role.unwrap_or(PartRole::Plan);
    let lines: Vec<&str> = section.title.iter().map(|l| l.text.as_str()).collect();
    let mut part = Part::new(id, role, "", lines.join("\n"));
    for line in &section.title {
        report.keep(line.number, &line.text, id);
    }
    if section.title.is_empty() {
        report.doubt(id, "", Question::NoTitle);
    }
    elements::take_above(&section.above, id, elements, report);
    elements::take_head(&mut section.body, &mut part, elements, report);
    elements::take_tail(&mut section.body, id, elements, report);
    let assembled = assemble::outline(section.body, ids, report);
    for label in &assembled.labels {
        report.keep(label.line, &label.written, label.node);
    }
    part.outline = assembled.outline;
    part
}
