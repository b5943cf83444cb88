//! The library: what is in it, its trash, its health.

use crate::requests::{self, FilePlans, ListPlans, ThePlan};
use crate::views::{PlanSummary, SalvageView};
use crate::{App, Problem, clock};
use plan::{Plan, PlanId};
use store::{Filing, Filter, Summary};

/// The plans of the library, the latest first.
pub(super) fn list(app: &App, ask: ListPlans) -> Result<Vec<PlanSummary>, Problem> {
    // A window that stays open for days asks for its list now and then.
    app.back_up_today();
    app.list(ask.trashed)
}

/// Pins plans, puts them by, tags them.
pub(super) fn file(app: &App, ask: FilePlans) -> Result<(), Problem> {
    let now = clock::now_ms();
    app.library()?
        .file(ask.plans, move |filing| say(&ask.filing, filing, now))
        .map_err(|e| app.in_library(e))
}

/// What was said of a plan so far, and this.
fn say(said: &requests::Filing, filing: &mut Filing, now_ms: u64) {
    match said {
        requests::Filing::Pinned { pinned } => {
            filing.pinned_ms = pinned.then(|| filing.pinned_ms.unwrap_or(now_ms));
        }
        requests::Filing::Archived { archived } => {
            filing.archived_ms = archived.then(|| filing.archived_ms.unwrap_or(now_ms));
        }
        requests::Filing::Tag { tag } => {
            let tag = tag.trim();
            if !tag.is_empty() && !filing.tags.iter().any(|had| had == tag) {
                filing.tags.push(tag.to_owned());
            }
        }
        requests::Filing::Untag { tag } => filing.tags.retain(|had| had != tag.trim()),
    }
}

/// Puts a plan into the trash.
pub(super) fn trash(app: &App, ask: ThePlan) -> Result<(), Problem> {
    let trashed = app.library()?.trash(ask.plan, clock::now_ms());
    trashed.map_err(|e| app.in_library(e))
}

/// Takes a plan out of the trash.
pub(super) fn restore(app: &App, ask: ThePlan) -> Result<(), Problem> {
    app.library()?
        .restore(ask.plan)
        .map_err(|e| app.in_library(e))
}

/// Deletes a plan in the trash for good.
pub(super) fn purge(app: &App, ask: ThePlan) -> Result<(), Problem> {
    app.library()?
        .purge(ask.plan)
        .map_err(|e| app.in_library(e))?;
    app.close(ask.plan);
    Ok(())
}

/// Something wrong in a library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong, as the store says it: places, never words.
    pub detail: String,
}

impl App {
    /// The plans of the library, the latest first.
    pub fn list(&self, trashed: bool) -> Result<Vec<PlanSummary>, Problem> {
        let filter = if trashed {
            Filter::Trashed
        } else {
            Filter::Kept
        };
        let summaries = self
            .library()?
            .summaries(filter)
            .map_err(|e| self.in_library(e))?;
        Ok(summaries
            .into_iter()
            .map(|summary| self.summary(summary))
            .collect())
    }

    /// A plan of the library.
    pub fn load(&self, id: PlanId) -> Result<Plan, Problem> {
        Ok(crate::locked(&*self.plan(id)?).plan().clone())
    }

    /// Puts a plan into the library, under a fresh id if its own is taken.
    pub fn add(&self, plan: &Plan) -> Result<PlanSummary, Problem> {
        let library = self.library()?;
        let now = clock::now_ms();
        let (id, created) = match library.create(plan, now) {
            Err(store::StoreError::Exists(_)) => {
                let copy = Plan {
                    id: clock::ids().plan(),
                    ..plan.clone()
                };
                (copy.id, library.create(&copy, now))
            }
            created => (plan.id, created),
        };
        let revision = created.map_err(|e| self.in_library(e))?;
        Ok(self.summary(Summary {
            id,
            title: plan.title(),
            kind: plan.main_part().kind.clone(),
            created_ms: now,
            updated_ms: now,
            trashed_ms: None,
            revision,
            dated: plan.elements.date.map(|date| date.year),
            filing: Filing::default(),
        }))
    }

    /// Takes a plan out of the library for good.
    pub(crate) fn remove(&self, id: PlanId) -> Result<(), Problem> {
        let library = self.library()?;
        let trashed = library.trash(id, clock::now_ms());
        let gone = trashed.and_then(|()| library.purge(id));
        gone.map_err(|e| self.in_library(e))
    }

    /// What was salvaged, if the library was found damaged when it was opened.
    pub fn salvage(&self) -> Result<Option<SalvageView>, Problem> {
        let library = self.library()?;
        Ok(library.salvage().map(|salvage| {
            let kept_as = salvage.kept.to_string_lossy().into_owned();
            let (whole, partial, lost) = (salvage.whole.len(), salvage.partial.len(), salvage.lost);
            let message = self.language().choose(
                format!(
                    "文稿库曾损坏，已另建新库：完整取回 {whole} 份，可能缺失部分内容的 {partial} 份，\
                     只剩痕迹的 {lost} 份；损坏的原文件保存为“{kept_as}”"
                ),
                format!(
                    "The library was damaged and has been rebuilt: {whole} plans came over whole, {partial} may lack \
                     something, {lost} left only traces; the damaged file is kept as \"{kept_as}\""
                ),
            );
            SalvageView {
                kept_as,
                whole: whole as u32,
                partial: salvage.partial.clone(),
                lost: lost as u32,
                message,
            }
        }))
    }

    /// What is wrong in the library; empty if all is well.
    pub fn verify(&self) -> Result<Vec<Fault>, Problem> {
        let problems = self.library()?.verify();
        let fault = |problem: store::Problem| Fault {
            detail: problem.to_string(),
        };
        Ok(problems.into_iter().map(fault).collect())
    }

    /// A plan as lists show it.
    pub(crate) fn summary(&self, summary: Summary) -> PlanSummary {
        PlanSummary {
            id: summary.id,
            year: plan::year_in(&summary.title)
                .or(summary.dated)
                .map(u32::from),
            title: summary.title,
            kind_name: self.shelf().kind_name(&summary.kind),
            kind: summary.kind,
            #[expect(
                clippy::cast_precision_loss,
                reason = "exact for the next 285,000 years"
            )]
            updated_ms: summary.updated_ms as f64,
            tags: summary.filing.tags,
            pinned: summary.filing.pinned_ms.is_some(),
            archived: summary.filing.archived_ms.is_some(),
            trashed: summary.trashed_ms.is_some(),
            revision: summary.revision,
        }
    }
}
