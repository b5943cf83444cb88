//! New plans, and opening them.
#![expect(clippy::needless_pass_by_value, reason = "a command takes its request")]

use crate::requests::{CopySample, NewPlan, RenewPlan, ThePlan};
use crate::views::{PlanView, RenewedView};
use crate::{App, Problem, clock, locked};
use plan::{PartRole, Plan, PlanId, Renewed};

/// Puts a new plan of a kind into the library and opens it.
pub(super) fn new(app: &App, ask: NewPlan) -> Result<PlanView, Problem> {
    let mut plan = app.new_plan(&ask.kind, ask.with_notice)?;
    let wished = app.settings()?.new_plans;
    // A template that is gone since is no reason not to begin.
    if app.shelf().scheme(&wished.scheme).is_ok() {
        plan.scheme = wished.scheme;
    }
    if app.shelf().profile(&wished.profile).is_ok() {
        plan.profile = wished.profile;
    }
    open_new(app, &plan)
}

/// Puts a copy of a sample into the library and opens it.
pub(super) fn sample(app: &App, ask: CopySample) -> Result<PlanView, Problem> {
    let sample = app.shelf().sample(&ask.sample)?;
    let copy = Plan {
        id: clock::ids().plan(),
        ..sample
    };
    open_new(app, &copy)
}

/// Puts a plan for another year into the library, made of one that is there, and opens it.
pub(super) fn renew(app: &App, ask: RenewPlan) -> Result<RenewedView, Problem> {
    let renewed = app.renewed(ask.plan, ask.year)?;
    Ok(RenewedView {
        plan: open_new(app, &renewed.plan)?,
        rolled: renewed.rolled,
        marked: renewed.marked,
    })
}

/// Opens a plan.
pub(super) fn open(app: &App, ask: ThePlan) -> Result<PlanView, Problem> {
    let open = app.plan(ask.plan)?;
    let view = locked(&open).view();
    Ok(view)
}

fn open_new(app: &App, plan: &Plan) -> Result<PlanView, Problem> {
    let summary = app.add(plan)?;
    open(app, ThePlan { plan: summary.id })
}

impl App {
    /// A new plan of a kind, given by id, name or alias; not yet in the library.
    pub fn new_plan(&self, kind: &str, with_notice: bool) -> Result<Plan, Problem> {
        let kind = self.shelf().kind(kind)?;
        let carrier = with_notice.then(|| self.shelf().carrier()).transpose()?;
        Ok(kind.new_plan(carrier.as_ref(), &mut clock::ids(), clock::today()))
    }

    /// A plan for `year`, made of one in the library; not yet there itself. What names no year is taken for last year's.
    pub fn renewed(&self, id: PlanId, year: u16) -> Result<Renewed, Problem> {
        let plan = self.load(id)?;
        let dated = plan.elements.date.map(|date| date.year);
        let from = plan::year_in(&plan.title()).or(dated);
        let from = from.unwrap_or_else(|| year.saturating_sub(1));
        let mut renewed = plan::renew(&plan, clock::ids().plan(), from, year);
        let scheme = self.shelf().scheme_or_default(&plan.scheme);
        // Years of titles that are referred to have rolled on as well.
        plan::references::resolve(&mut renewed.plan, &scheme);
        Ok(renewed)
    }

    /// Gives a plan another kind, numbering scheme or format profile, where one is named.
    pub fn reshape(
        &self,
        plan: &mut Plan,
        kind: Option<&str>,
        scheme: Option<&str>,
        profile: Option<&str>,
    ) -> Result<(), Problem> {
        if let Some(kind) = kind {
            let kind = self.shelf().kind(kind)?;
            let main = plan
                .parts
                .iter()
                .position(|part| part.role == PartRole::Plan)
                .unwrap_or(0);
            plan.parts[main].kind = kind.id;
        }
        if let Some(scheme) = scheme {
            plan.scheme = self.shelf().scheme(scheme)?.id;
        }
        if let Some(profile) = profile {
            self.shelf().profile(profile)?;
            plan.profile = profile.into();
        }
        Ok(())
    }
}
