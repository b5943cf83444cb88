//! What the window begins with, in one answer: no round trip stands between the page and its first text.

use super::{plan, recent, settings};
use crate::requests::{Begin, First, Nothing, ThePlan};
use crate::views::{Beginning, PlanSummary, PlanView};
use crate::{App, ErrorCode, Problem};

/// Settings, the plans used last, and the plan to be shown. A plan that is gone is no plan; one that cannot be read
/// is told beside the rest.
pub(super) fn begin(app: &App, ask: Begin) -> Result<Beginning, Problem> {
    let settings = settings::get(app, Nothing {})?;
    let plans = app.recent(recent::OFFERED)?;
    let (plan, trouble) = match first(app, ask.first, &plans) {
        Ok(plan) => (plan, None),
        Err(gone) if gone.code() == ErrorCode::NotFound => (None, None),
        Err(trouble) => (None, Some(trouble.told(app.language()))),
    };
    app.back_up_today();
    Ok(Beginning {
        settings,
        plans,
        plan,
        trouble,
    })
}

fn first(app: &App, first: First, plans: &[PlanSummary]) -> Result<Option<PlanView>, Problem> {
    let wanted = match first {
        First::None => None,
        First::Latest => plans.first().map(|latest| latest.id),
        First::Plan { plan } => Some(plan),
    };
    wanted
        .map(|plan| plan::open(app, ThePlan { plan }))
        .transpose()
}
