//! `gangmu outline IN... [--json]`

use super::{Outcome, tree};
use crate::args::Outline;
use crate::print;
use app::jobs::{self, Cancel};
use app::{App, Manner, OutlineDoc, OutlineDocs, Problem};
use std::path::Path;
use std::sync::Arc;

pub(super) fn run(app: &Arc<App>, args: &Outline) -> Result<Outcome, Problem> {
    let listing = app::listing(&args.sources, &Cancel::default(), |_| {});
    let several = listing.files.len() > 1;
    let reader = Arc::clone(app);
    let mut outcome = Outcome::Fine;
    if let Some(problem) = listing.problem() {
        print::problem(&problem, app.language());
        outcome = Outcome::Failed;
    }
    let manner = args.reading.manner();
    let read = jobs::run(
        listing.files,
        &Cancel::default(),
        move |source| outline(&reader, &source, manner, several),
        |p| {
            if several {
                print::progress(p.done, p.all);
            }
        },
    );
    let mut docs = Vec::new();
    for one in read {
        match one.unwrap_or_else(|| Err(Problem::Internal("panic".into()))) {
            Ok(found) => docs.extend(found),
            Err(problem) if several => {
                print::problem(&problem, app.language());
                outcome = Outcome::Failed;
            }
            Err(problem) => return Err(problem),
        }
    }
    if args.json {
        print::json(&OutlineDocs { docs })?;
    } else {
        print::answer(
            &docs
                .iter()
                .map(|doc| tree::of(doc, app.language()))
                .collect::<Vec<_>>()
                .join("\n"),
        );
    }
    Ok(outcome)
}

fn outline(
    app: &App,
    source: &Path,
    manner: Manner,
    several: bool,
) -> Result<Vec<OutlineDoc>, Problem> {
    let mut docs = app.outlines(&app.read_file_with(source, manner)?);
    for doc in docs.iter_mut().filter(|_| several) {
        doc.source = Some(source.to_string_lossy().into_owned());
    }
    Ok(docs)
}
