//! Foreign text into the library, by way of a review: nothing is there before the drafter uses it.
#![expect(clippy::needless_pass_by_value, reason = "a command takes its request")]

use crate::jobs::Cancel;
use crate::requests::{
    ImportBegin, ImportRead, ImportUse, NewSource, Pasted, ReadDuties, ReadPasted, TheImport,
};
use crate::review::{Held, Origin, source_review};
use crate::source::{Manner, Source, Wanted, listing};
use crate::views::{DutiesRead, ImportView, Imported, PastedRead, PlanSummary, SourceReview};
use crate::{App, Problem, file_name};
use import::{Cleanups, Taken};
use std::path::{Path, PathBuf};

/// Opens an import; its sources are read one by one.
pub(super) fn begin(app: &App, ask: ImportBegin) -> Result<ImportView, Problem> {
    let pasted = app.language().choose("粘贴的文字", "pasted text");
    let (mut held, mut more) = (Vec::new(), false);
    for source in ask.sources {
        match source {
            NewSource::Text { text } => {
                held.push(Held::new(
                    pasted,
                    Origin::Loaded(Source::text(&text, pasted)),
                ));
            }
            NewSource::Page { html } => {
                held.push(Held::new(
                    pasted,
                    Origin::Loaded(Source::page(&html, pasted)),
                ));
            }
            NewSource::File { path } => {
                let files = listing(&[PathBuf::from(path)], &Cancel::default(), |_| {});
                more |= files.more;
                let unread = |file: PathBuf| Held::new(file_name(&file), Origin::File(file));
                held.extend(files.files.into_iter().map(unread));
            }
        }
    }
    let session = app.imports.open(held);
    Ok(ImportView {
        session,
        sources: app.imports.get(session)?.names(),
        more,
    })
}

/// Reads a source of an import, anew if the drafter has other wishes now.
pub(super) fn read(app: &App, ask: ImportRead) -> Result<SourceReview, Problem> {
    let session = app.imports.get(ask.session)?;
    let wishes = ask.wishes.iter().map(|wish| (wish.line, wish.wish.into()));
    let all = Cleanups::default();
    let cleanup = ask.without.into_iter().fold(all, Cleanups::without);
    let manner = Manner {
        cleanup,
        revisions: ask.revisions,
    };
    let taken = Taken {
        units: ask.units.into_iter().collect(),
        indicators: ask.indicators.into_iter().collect(),
    };
    let wanted = Wanted {
        wishes: wishes.collect(),
        taken,
        manner,
    };
    let reading = session.read(app, ask.source, wanted.clone())?;
    let language = app.language();
    Ok(source_review(
        ask.source,
        &reading,
        &wanted,
        &app.shelf(),
        language,
    ))
}

/// Puts documents of an import into the library, all of them or none, and ends the import.
pub(super) fn take(app: &App, ask: ImportUse) -> Result<Vec<PlanSummary>, Problem> {
    let plans = app.imports.get(ask.session)?.plans(&ask.documents)?;
    let mut taken = Vec::with_capacity(plans.len());
    for plan in &plans {
        match app.add(plan) {
            Ok(summary) => taken.push(summary),
            Err(problem) => {
                for summary in &taken {
                    app.remove(summary.id)?;
                }
                return Err(problem);
            }
        }
    }
    app.imports.close(ask.session);
    Ok(taken)
}

/// Ends an import; nothing of it was in the library.
#[expect(clippy::unnecessary_wraps, reason = "a command may fail")]
pub(super) fn cancel(app: &App, ask: TheImport) -> Result<(), Problem> {
    app.imports.close(ask.session);
    Ok(())
}

impl App {
    /// Reads a file into the library without a review.
    pub fn import_file(&self, path: &Path) -> Result<Imported, Problem> {
        let reading = self.read_file(path)?;
        let plans = reading.plans.iter().map(|plan| self.add(plan));
        Ok(Imported {
            plans: plans.collect::<Result<_, _>>()?,
            report: reading.report,
        })
    }
}

/// The duties in brackets at the end of a text.
#[expect(clippy::unnecessary_wraps, reason = "a command answers a result")]
pub(super) fn read_duties(_: &App, ask: ReadDuties) -> Result<DutiesRead, Problem> {
    let (kept, duties) = import::read_duties(&ask.text, &ask.title);
    let kept = kept.encode_utf16().count() as u32;
    Ok(DutiesRead { kept, duties })
}

/// What stands in a text that is pasted into a plan.
pub(super) fn read_pasted(app: &App, ask: ReadPasted) -> Result<PastedRead, Problem> {
    let (text, name) = match &ask.source {
        Pasted::Text { text } => (text, ""),
        Pasted::Page { html } => (html, "clipboard.html"),
    };
    let fragment = app.read_fragment(text, name, &ask.title, ask.whole)?;
    Ok(PastedRead {
        title: fragment.title,
        blocks: fragment.outline.blocks(),
        label: fragment.label,
    })
}
