//! Foreign bytes in: text to plan and report.
//!
//! ```text
//! bytes ─ source ─► lines ─ cleanup ─► lines ─ split ─► documents, parts ─ elements ─► what stands around the text
//!                                                     └ labels, levels, run_in, duties ─► outline
//! ```
//!
//! Small pure steps over lines. Nothing vanishes in silence: the [`Report`] says of every character of the source
//! whether it was kept, became structure, was changed, or was dropped, and why.
#![deny(clippy::disallowed_methods)]

mod assemble;
mod chrome;
mod cleanup;
mod dates;
mod duties;
mod elements;
mod emphasis;
mod form;
mod fragment;
mod indicators;
mod labels;
mod levels;
mod limits;
mod mail;
mod numbering;
mod paragraphs;
mod report;
mod run_in;
mod source;
mod split;
mod table;
mod taken;
mod title;
mod units;
mod vocabulary;
mod wishes;

pub use cleanup::{Cleanup, Cleanups};
pub use form::{
    Edge, FileForm, Letters, NamedStyle, Piece, PieceLook, Pitch, Sheet, Shift, Side, Stand,
    read_form,
};
pub use fragment::{Fragment, read_fragment};
pub use indicators::Offer;
pub use limits::MAX_BYTES;
pub use report::{Change, Doubt, Entry, Fate, Joined, Question, ReadAs, Reason, Report};
pub use source::docx::{Revised, Revisions};
pub use taken::Taken;
pub use vocabulary::Unit;
pub use wishes::{SourceLine, Wish, Wishes};

use assemble::SourceLabel;
use numbering::Wanted;
use plan::{Duty, Elements, Ids, Kind, Part, PartRole, Plan, Scheme};
use source::{Line, docx, pdf};
use split::Section;

/// What the reading goes by.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The kinds whose names end titles.
    pub kinds: Vec<Kind>,
    /// The numbering schemes to choose from; the first is preferred where several fit as well.
    pub schemes: Vec<Scheme>,
    /// Which side of tracked changes is read.
    pub revisions: Revisions,
    /// What a person wants of single lines.
    pub wishes: Wishes,
    /// Which kinds of clean-up are done.
    pub cleanup: Cleanups,
    /// What is taken up of what an earlier reading has offered.
    pub taken: Taken,
}

/// Plans and what became of the source.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// One plan an issued document: a notice and the plan it carries are one plan with two parts.
    pub plans: Vec<Plan>,
    /// What became of every character.
    pub report: Report,
    /// What revisers have done to the source; what of it is read, the options say.
    pub revised: Revised,
    /// The lines that wishes can be about.
    pub lines: Vec<SourceLine>,
    /// The units that the duties name, full and short names of one together.
    pub units: Vec<Unit>,
    /// 指标 that the text names; they stand in no plan until a person takes them.
    pub indicators: Vec<Offer>,
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
    /// A package that is broken, or parts of it are no XML.
    #[error("{name}: damaged")]
    Damaged {
        /// The source's name.
        name: String,
    },
    /// Unpacked it is larger than any plan.
    #[error("{name}: unpacked more than {limit} bytes")]
    TooLargeUnpacked {
        /// The source's name.
        name: String,
        /// The largest size that is read.
        limit: usize,
    },
    /// Its elements are nested deeper than in any plan.
    #[error("{name}: nested too deep")]
    TooDeep {
        /// The source's name.
        name: String,
    },
    /// A package, but not a Word document.
    #[error("{name}: not a Word document")]
    NotWord {
        /// The source's name.
        name: String,
    },
    /// It opens with a password only.
    #[error("{name}: protected by a password")]
    Encrypted {
        /// The source's name.
        name: String,
    },
    /// It is a PDF of pictures, or one whose characters cannot be told.
    #[error("{name}: no text layer")]
    NoTextLayer {
        /// The source's name.
        name: String,
    },
    /// It is in the form of Word 97–2003.
    #[error("{name}: an old Word document")]
    OldWord {
        /// The source's name.
        name: String,
    },
}

/// Reads a file. Word files and PDF are known by their first bytes; a name tells Markdown (`.md`, `.markdown`) from plain text; a
/// page is known by its beginning, too.
pub fn read(
    bytes: &[u8],
    name: &str,
    ids: &mut Ids,
    options: &Options,
) -> Result<Reading, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge {
            name: name.to_owned(),
            bytes: bytes.len(),
            limit: MAX_BYTES,
        });
    }
    if let Some(refusal) = docx::compound(bytes) {
        return Err(refusal.of(name));
    }
    if docx::is_archive(bytes) {
        return read_docx(bytes, name, ids, options);
    }
    if pdf::is_pdf(bytes) {
        let mut report = Report::default();
        let lines = pdf::lines(bytes, name, &options.wishes, &mut report)?;
        return Ok(reading(lines, ids, options, report));
    }
    let text = source::decode(bytes, name)?;
    Ok(read_text(&text, name, ids, options))
}

/// Whether a file of a word processor opens with a password only; a PDF tells it when it is read.
pub fn is_encrypted(bytes: &[u8]) -> bool {
    let refused = docx::compound(bytes).map(|refusal| refusal.of(""));
    matches!(refused, Some(ImportError::Encrypted { .. }))
}

/// 责任分工 in brackets at the end of a paragraph: the text without them, and the duties. Deadlines without a year are in
/// the year that the plan's title names.
#[must_use]
pub fn read_duties<'a>(text: &'a str, title: &str) -> (&'a str, Vec<Duty>) {
    duties::at_end(text, title)
}

/// Reads a text. A person's text never fails: what cannot be made sense of is a paragraph.
pub fn read_text(text: &str, name: &str, ids: &mut Ids, options: &Options) -> Reading {
    let mut report = Report::default();
    let lines = source::lines(text, name, &options.wishes, &mut report);
    reading(lines, ids, options, report)
}

/// Reads a page of the web, or what a word processor or a browser puts on the clipboard.
pub fn read_html(html: &str, ids: &mut Ids, options: &Options) -> Reading {
    read_text(html, "clipboard.html", ids, options)
}

fn read_docx(
    bytes: &[u8],
    name: &str,
    ids: &mut Ids,
    options: &Options,
) -> Result<Reading, ImportError> {
    let mut report = Report::default();
    let read = docx::read(bytes, options.revisions, &mut report);
    let document = read.map_err(|refusal| refusal.of(name))?;
    if document.lines.is_empty() {
        return Err(ImportError::Empty {
            name: name.to_owned(),
        });
    }
    let mut reading = reading(document.lines, ids, options, report);
    reading.report.remark(document.remarks);
    reading.revised = document.revised;
    Ok(reading)
}

fn reading(mut lines: Vec<Line>, ids: &mut Ids, options: &Options, mut report: Report) -> Reading {
    wishes::revive(&mut lines, &options.wishes, &mut report);
    let as_source = |line: &Line| SourceLine {
        number: line.number,
        text: line.text.clone(),
    };
    let source_lines = lines.iter().map(as_source).collect();
    let mut lines = wishes::note(lines, &options.wishes, &mut report);
    let ledger = cleanup::lines(&mut lines, options.cleanup, &mut report);
    let mut plans: Vec<Plan> = split::documents(lines, &mut report)
        .into_iter()
        .map(|sections| document(sections, ids, options, &mut report))
        .collect();
    ledger.settle(&mut report);
    report.entries.sort_by_key(|e| e.line);
    let settled = |doubt: &Doubt| options.wishes.contains_key(&doubt.line);
    report.doubts.retain(|doubt| !settled(doubt));
    let units = vocabulary::units(&plans);
    let indicators = indicators::offers(&plans);
    taken::put(&options.taken, &units, &indicators, &mut plans);
    Reading {
        units,
        indicators,
        plans,
        report,
        lines: source_lines,
        revised: Revised::default(),
    }
}

fn document(sections: Vec<Section>, ids: &mut Ids, options: &Options, report: &mut Report) -> Plan {
    let mut elements = Elements::default();
    let (parts, labels): (Vec<Part>, Vec<Vec<SourceLabel>>) = sections
        .into_iter()
        .map(|section| part(section, &mut elements, ids, &options.kinds, report))
        .unzip();
    let mut plan = Plan {
        elements,
        parts,
        ..Plan::new(ids.plan(), Part::new(ids.node(), PartRole::Plan, "", ""))
    };
    number(&mut plan, &labels, &options.schemes, report);
    plan
}

fn part(
    mut section: Section,
    elements: &mut Elements,
    ids: &mut Ids,
    kinds: &[Kind],
    report: &mut Report,
) -> (Part, Vec<SourceLabel>) {
    let id = ids.node();
    let title: Vec<&str> = section.title.iter().map(|l| l.text.as_str()).collect();
    let kind = Kind::of_title(kinds, &title.concat()).map_or("", |kind| &kind.id);
    let mut part = Part::new(id, section.role, kind, title.join("\n"));
    for line in &section.title {
        report.keep(line.number, &line.text, id);
    }
    if section.title.is_empty() {
        let first = section.body.first();
        let doubt = report.doubt(id, first.map_or(0, |l| l.number), "", Question::NoTitle);
        doubt.confidence = 0.3;
        doubt.alternatives.extend(first.map(|_| ReadAs::Title));
    }
    if let Some(mark) = &section.annex_mark {
        report.structure(mark.number, &mark.text);
    }
    elements::take_above(&section.above, id, elements, report);
    elements::take_head(&mut section.body, &mut part, elements, report);
    let (mut tail, wished) = wishes::tail(&mut section.body);
    elements::take_tail(&mut tail, id, elements, report);
    elements::take_attachments(&mut tail, &mut part, report);
    section.body.extend(tail.into_iter().chain(wished));
    let assembled = assemble::outline(section.body, ids, report);
    part.outline = assembled.outline;
    if let Some(year) = dates::only_year(&part.title) {
        duties::date(&mut part.outline.nodes, year);
    }
    (part, assembled.labels)
}

/// Chooses the scheme, writes down where headings depart from it, and reports every label of the source.
fn number(plan: &mut Plan, labels: &[Vec<SourceLabel>], schemes: &[Scheme], report: &mut Report) {
    let wanted: Vec<Wanted> = labels
        .iter()
        .map(|labels| {
            labels
                .iter()
                .map(|label| (label.node, label.choice))
                .collect()
        })
        .collect();
    let outlines: Vec<_> = plan
        .parts
        .iter()
        .map(|part| &part.outline)
        .zip(&wanted)
        .collect();
    let Some(scheme) = numbering::best(schemes, &outlines) else {
        for label in labels.iter().flatten() {
            report.keep(label.line, &label.written, label.node);
        }
        return;
    };
    plan.scheme.clone_from(&scheme.id);
    for ((part, wanted), labels) in plan.parts.iter_mut().zip(&wanted).zip(labels) {
        numbering::apply(&mut part.outline, scheme, wanted);
        let computed = plan::labels(&part.outline, scheme);
        for label in labels {
            let to = computed.get(label.node).map_or("", |l| &l.text);
            label.report(to, report);
        }
    }
}
