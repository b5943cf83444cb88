//! `gangmu library list | show | import | export | renew | verify`

use super::{Outcome, tree};
use crate::args::LibraryTask;
use crate::print;
use app::jobs::Cancel;
use app::plan::PlanId;
use app::requests::{Existing, Format};
use app::views::PlanSummary;
use app::{App, OutlineDocs, Problem};
use std::path::{Path, PathBuf};

pub(super) fn run(app: &App, task: LibraryTask) -> Result<Outcome, Problem> {
    if let Some(salvage) = app.salvage()? {
        print::note(&salvage.message);
    }
    match task {
        LibraryTask::List { trash, json } => list(app, trash, json),
        LibraryTask::Show { plan, json } => show(app, &plan, json),
        LibraryTask::Import { sources, existing } => {
            let existing = existing.map_or(Existing::Ask, Into::into);
            let (packed, others): (Vec<_>, Vec<_>) =
                sources.into_iter().partition(|source| is_packed(source));
            let mut outcome = Outcome::Fine;
            for file in packed {
                if take(app, &file, existing).is_err() {
                    outcome = Outcome::Failed;
                }
            }
            if others.is_empty() {
                return Ok(outcome);
            }
            Ok(match import(app, &others) {
                Outcome::Fine => outcome,
                other => other,
            })
        }
        LibraryTask::Export {
            plan,
            target,
            force,
        } => {
            let format = Format::of(&target)?;
            app.write_stored(find(app, &plan)?, format, &target, force)?;
            print::answer(&format!("{}\n", target.display()));
            Ok(Outcome::Fine)
        }
        LibraryTask::Renew { plan, year } => renew(app, &plan, year),
        LibraryTask::Backup => {
            let kept = app.back_up(false)?;
            print::answer(&format!("{}\n", kept.path.display()));
            Ok(Outcome::Fine)
        }
        LibraryTask::Verify => verify(app),
    }
}

fn list(app: &App, trash: bool, json: bool) -> Result<Outcome, Problem> {
    let plans = app.list(trash)?;
    if json {
        print::json(&plans)?;
    } else {
        print::answer(&plans.iter().map(line).collect::<String>());
    }
    Ok(Outcome::Fine)
}

fn show(app: &App, plan: &str, json: bool) -> Result<Outcome, Problem> {
    let docs = app.outline(&app.load(find(app, plan)?)?);
    if json {
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
    Ok(Outcome::Fine)
}

fn renew(app: &App, plan: &str, year: u16) -> Result<Outcome, Problem> {
    let renewed = app.renewed(find(app, plan)?, year)?;
    let summary = app.add(&renewed.plan)?;
    print::answer(&line(&summary));
    let (rolled, marked) = (renewed.rolled, renewed.marked);
    print::note(&app.language().choose(
        format!("年份顺延 {rolled} 处，另有 {marked} 处数字和年份标为待更新"),
        format!("{rolled} years moved on; {marked} figures and years are marked to be renewed"),
    ));
    Ok(Outcome::Fine)
}

fn is_packed(source: &Path) -> bool {
    source
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("gangmu"))
}

/// Takes the plans of a `.gangmu` file in; what is there otherwise already is told. An error has been told.
fn take(app: &App, file: &Path, existing: Existing) -> Result<(), ()> {
    let language = app.language();
    let taken = app
        .take(file, existing)
        .map_err(|problem| print::problem(&problem, language))?;
    print::answer(&taken.taken.iter().map(line).collect::<String>());
    if !taken.taken.is_empty() {
        return Ok(());
    }
    for there in &taken.there {
        let title = &there.title;
        print::note(&language.choose(
            format!("文稿库中已有“{title}”，内容不同，没有收下；请用 --existing copy 或 --existing replace"),
            format!("\"{title}\" is in the library already and differs; it was not taken in: say --existing copy or --existing replace"),
        ));
    }
    Err(())
}

fn import(app: &App, sources: &[PathBuf]) -> Outcome {
    let listing = app::listing(sources, &Cancel::default(), |_| {});
    let mut outcome = Outcome::Fine;
    if let Some(problem) = listing.problem() {
        print::problem(&problem, app.language());
        outcome = Outcome::Failed;
    }
    for (done, source) in (1..).zip(&listing.files) {
        match app.import_file(source) {
            Ok(imported) => {
                print::answer(&imported.plans.iter().map(line).collect::<String>());
                print::report(&imported.report, false, app.language());
            }
            Err(problem) => {
                print::problem(&problem, app.language());
                outcome = Outcome::Failed;
            }
        }
        if listing.files.len() > 1 {
            print::progress(done, listing.files.len());
        }
    }
    outcome
}

fn verify(app: &App) -> Result<Outcome, Problem> {
    let salvaged = app.salvage()?.is_some();
    let faults = app.verify()?;
    if faults.is_empty() {
        let count = app.list(false)?.len() + app.list(true)?.len();
        print::answer(&app.language().choose(
            format!("文稿库完好，共 {count} 份文稿\n"),
            format!("The library is sound; it holds {count} plans\n"),
        ));
    }
    for fault in &faults {
        print::answer(&format!("{}\n", fault.detail));
    }
    Ok(if faults.is_empty() && !salvaged {
        Outcome::Fine
    } else {
        Outcome::Found
    })
}

/// `id  kind  title`
fn line(plan: &PlanSummary) -> String {
    format!("{}  {}  {}\n", plan.id, plan.kind_name, plan.title)
}

/// The one plan meant by an id, by how an id begins or ends, or by a title.
fn find(app: &App, wanted: &str) -> Result<PlanId, Problem> {
    let mut plans = app.list(false)?;
    plans.extend(app.list(true)?);
    let meant = |plan: &&PlanSummary| {
        let id = plan.id.to_string();
        plan.title == wanted || id.starts_with(wanted) || id.ends_with(wanted)
    };
    let mut found = plans.iter().filter(meant);
    match (found.next(), found.next()) {
        (Some(plan), None) => Ok(plan.id),
        (None, _) => Err(Problem::NoPlan),
        (Some(_), Some(_)) => Err(Problem::SeveralPlans(wanted.into())),
    }
}
