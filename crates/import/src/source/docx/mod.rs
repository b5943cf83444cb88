//! `.docx` → lines: an own bounded reader (zip and XML), because the files come from anywhere.
//!
//! Automatic numbers are written out as labels, text boxes stand behind the paragraph they hang on, notes behind the one
//! that refers to them. What is not to be read on the page (instructions of fields, hidden or deleted text, fallback
//! forms) is left out, and the report says so of whatever has characters.

mod block;
mod body;
mod counted;
mod fields;
pub(crate) mod form;
mod lines;
mod look;
mod numbering;
mod package;
mod styles;
mod symbols;
mod table;
mod xml;

pub(crate) use block::{Remark, RemarkKind};
pub(crate) use package::{compound, is_archive};

use super::Line;
use crate::report::{Reason, Report};
use block::Block;
use body::{Beside, Body, Counts};
use numbering::Numbering;
use package::{Package, Part, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use styles::Styles;
use xml::{Step, walk};

/// Which side of tracked changes is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Revisions {
    /// As if all changes were accepted; comments are left out.
    #[default]
    Accept,
    /// As if all changes were rejected; comments are left out.
    Reject,
    /// As if all changes were accepted; each change and each comment is a doubt at its place.
    Remark,
}

/// What revisers have done to a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Revised {
    /// Stretches put in or moved here.
    pub insertions: u32,
    /// Stretches taken out or moved away.
    pub deletions: u32,
    /// Comments, answers included.
    pub comments: u32,
    /// Who did it, in order of appearance.
    pub authors: Vec<String>,
}

/// What a Word file says.
pub(crate) struct Document {
    pub(crate) lines: Vec<Line>,
    pub(crate) revised: Revised,
    /// Remarks, each with the number of its line.
    pub(crate) remarks: Vec<(u32, Remark)>,
}

/// Reads a Word file.
pub(crate) fn read(
    bytes: &[u8],
    revisions: Revisions,
    report: &mut Report,
) -> Result<Document, Refusal> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part()?;
    let first = |mut texts: Vec<String>| (!texts.is_empty()).then(|| texts.swap_remove(0));
    let styles = Styles::read(first(package.related(&main, "styles")?).as_deref())?;
    let mut numbering = Numbering::read(first(package.related(&main, "numbering")?).as_deref())?;
    let (comments, mut counts) = comments(&package.related(&main, "comments")?)?;
    let count = comments.len() as u32;
    let notes = notes(
        &mut package,
        &main,
        &styles,
        &mut numbering,
        revisions,
        &mut counts,
    )?;
    let beside = Beside {
        notes,
        comments: if revisions == Revisions::Remark {
            comments
        } else {
            HashMap::new()
        },
    };
    let mut body = Body::new(&styles, &mut numbering, revisions, beside);
    let blocks = body.read(&main.text)?;
    counts.join(&body.counts);
    let (lines, remarks) = lines::of(blocks, report);
    let last = lines.last().map_or(0, |line| line.number);
    for kind in ["header", "footer"] {
        for text in package.related(&main, kind)? {
            chrome(&text, last + 1, report)?;
        }
    }
    Ok(Document {
        lines,
        revised: Revised {
            insertions: counts.insertions,
            deletions: counts.deletions,
            comments: count,
            authors: counts.authors,
        },
        remarks,
    })
}

/// Comments by their ids, and who wrote them.
fn comments(texts: &[String]) -> Result<(HashMap<String, Remark>, Counts), Refusal> {
    let mut all = HashMap::new();
    let mut counts = Counts::default();
    let mut open: Option<(String, Remark)> = None;
    let mut in_text = false;
    for text in texts {
        walk(text, |step| match step {
            Step::Open(element) if element.name == "comment" => {
                let author = element.attribute("author").unwrap_or_default();
                counts.author(&author);
                let remark = Remark {
                    kind: RemarkKind::Comment,
                    author,
                    text: String::new(),
                };
                open = element.attribute("id").map(|id| (id, remark));
            }
            Step::Open(element) => in_text = element.name == "t",
            Step::Text(text) if in_text => {
                if let Some((_, remark)) = &mut open {
                    remark.text.push_str(text);
                }
            }
            Step::Text(_) => {}
            Step::Close("comment") => all.extend(open.take()),
            Step::Close(_) => in_text = false,
        })?;
    }
    Ok((all, counts))
}

/// Footnotes and endnotes by kind and id.
fn notes(
    package: &mut Package<'_>,
    main: &Part,
    styles: &Styles,
    numbering: &mut Numbering,
    revisions: Revisions,
    counts: &mut Counts,
) -> Result<HashMap<String, Vec<Block>>, Refusal> {
    let mut body = Body::new(styles, numbering, revisions, Beside::default());
    for kind in ["footnotes", "endnotes"] {
        for text in package.related(main, kind)? {
            body.read(&text)?;
        }
    }
    counts.join(&body.counts);
    Ok(body.into_beside().notes)
}

/// Headers and footers stand on every page and in no plan.
fn chrome(text: &str, line: u32, report: &mut Report) -> Result<(), Refusal> {
    let mut words = String::new();
    let mut in_text = false;
    walk(text, |step| match step {
        Step::Open(element) => in_text = element.name == "t",
        Step::Text(text) if in_text => words.push_str(text),
        Step::Text(_) => {}
        Step::Close(_) => in_text = false,
    })?;
    report.drop(line, words.trim(), Reason::HeaderFooter);
    Ok(())
}
