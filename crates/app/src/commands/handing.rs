//! Plans handed on as `.gangmu` files.
#![expect(clippy::needless_pass_by_value, reason = "a command takes its request")]

use super::edit::with;
use crate::requests::{Existing, TakeFile};
use crate::views::{PlanSummary, Taken, There};
use crate::{App, Problem, clock, files};
use plan::{Plan, PlanId};
use std::path::Path;
use store::{Filter, Packed, StoreError, Summary};

/// The largest file that is taken, in bytes.
const MOST_BYTES: u64 = 256 << 20;

/// Puts the plans of a `.gangmu` file into the library.
pub(super) fn take(app: &App, ask: TakeFile) -> Result<Taken, Problem> {
    app.take(Path::new(&ask.path), ask.existing)
}

impl App {
    /// Puts the plans of a `.gangmu` file into the library, with journal and versions. A plan that is there just so is
    /// left as it is, and out of the trash.
    pub fn take(&self, path: &Path, existing: Existing) -> Result<Taken, Problem> {
        let all = read(path)?;
        let here = self.everything()?;
        let is_here = |packed: &Packed| here.iter().find(|summary| summary.id == packed.plan().id);
        let mut there = Vec::new();
        for packed in &all {
            if let Some(summary) = is_here(packed)
                && self.load(summary.id)? != *packed.plan()
            {
                there.push(differs(packed, summary));
            }
        }
        if existing == Existing::Ask && !there.is_empty() {
            return Ok(Taken {
                taken: Vec::new(),
                there,
            });
        }
        let mut ids = Vec::new();
        for packed in all {
            let differs = there.iter().any(|other| other.plan == packed.plan().id);
            let id = match (is_here(&packed).is_some(), differs, existing) {
                (false, ..) => self.take_in(packed)?,
                (true, true, Existing::Copy) => self.take_in(packed.named(clock::ids().plan()))?,
                (true, true, _) => self.replace(packed.plan())?,
                (true, false, _) => self.out_of_the_trash(packed.plan().id)?,
            };
            ids.push(id);
        }
        let here = self.everything()?.into_iter();
        let taken: Vec<PlanSummary> = here
            .filter(|summary| ids.contains(&summary.id))
            .map(|summary| self.summary(summary))
            .collect();
        Ok(Taken { taken, there })
    }

    fn everything(&self) -> Result<Vec<Summary>, Problem> {
        let all = self.library()?.summaries(Filter::All);
        all.map_err(|e| self.in_library(e))
    }

    fn take_in(&self, packed: Packed) -> Result<PlanId, Problem> {
        let id = packed.plan().id;
        self.library()?
            .take(packed)
            .map_err(|e| self.in_library(e))?;
        Ok(id)
    }

    /// The plan of a file becomes the next step of the one that is here.
    fn replace(&self, plan: &Plan) -> Result<PlanId, Problem> {
        with(self, plan.id, |open, desk| {
            open.keep(desk, "replace");
            let edits = open.edits_to(plan.clone(), desk);
            open.make(desk, edits, false)
        })?;
        self.out_of_the_trash(plan.id)
    }

    fn out_of_the_trash(&self, plan: PlanId) -> Result<PlanId, Problem> {
        let back = self.library()?.restore(plan);
        back.map_err(|e| self.in_library(e))?;
        Ok(plan)
    }
}

fn read(path: &Path) -> Result<Vec<Packed>, Problem> {
    let name = files::name(path);
    let bytes = files::read(path, MOST_BYTES)?;
    let all = store::unpacked(&bytes, path).map_err(|error| match error {
        StoreError::NotALibrary(_) => Problem::NotAPlan {
            name: name.clone(),
            detail: "SQLite".into(),
        },
        StoreError::Newer { .. } => Problem::NewerPlan(name.clone()),
        _ => Problem::Damaged(name.clone()),
    })?;
    if all.is_empty() {
        return Err(Problem::Empty(name));
    }
    Ok(all)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "exact for the next 285,000 years"
)]
fn differs(packed: &Packed, here: &Summary) -> There {
    There {
        plan: here.id,
        title: packed.plan().title(),
        here_ms: here.updated_ms as f64,
        file_ms: packed.updated_ms() as f64,
    }
}
