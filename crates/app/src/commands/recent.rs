//! 最近打开: the plans used last, the same list wherever it is offered.

use crate::requests::{Nothing, ThePlan};
use crate::views::PlanSummary;
use crate::{App, Problem, clock};
use plan::PlanId;
use std::collections::HashMap;
use store::{Filter, Summary};

/// Where the library keeps when plans were opened.
const NAME: &str = "opened";

/// Of how many plans it is kept.
const KEPT: usize = 24;

/// How many plans are offered at most.
pub(super) const OFFERED: u32 = 12;

/// When plans were opened, in milliseconds since 1970; the latest first.
type Opened = Vec<(PlanId, u64)>;

/// The plans opened or changed last, those first.
pub(super) fn list(app: &App, _: Nothing) -> Result<Vec<PlanSummary>, Problem> {
    app.recent(OFFERED)
}

/// Notes that a plan has been opened by the drafter.
pub(super) fn shown(app: &App, ask: ThePlan) -> Result<(), Problem> {
    let mut opened: Opened = app.setting(NAME)?.unwrap_or_default();
    opened.retain(|&(plan, _)| plan != ask.plan);
    opened.insert(0, (ask.plan, clock::now_ms()));
    opened.truncate(KEPT);
    app.set_setting(NAME, opened)
}

impl App {
    /// So many of the plans in use, those opened or changed last first; none of the trash, none that is put by.
    pub fn recent(&self, most: u32) -> Result<Vec<PlanSummary>, Problem> {
        let opened: Opened = self.setting(NAME)?.unwrap_or_default();
        let ids: Vec<PlanId> = opened.iter().map(|&(plan, _)| plan).collect();
        let library = self.library()?;
        let read = |listed: Result<Vec<Summary>, _>| listed.map_err(|e| self.in_library(e));
        let changed = read(library.latest(Filter::InUse, most))?;
        let mut used = read(library.among(Filter::InUse, &ids))?;
        used.extend(changed.into_iter().filter(|plan| !ids.contains(&plan.id)));

        let opened: HashMap<_, _> = opened.into_iter().collect();
        let last = |plan: &Summary| opened.get(&plan.id).copied().max(Some(plan.updated_ms));
        used.sort_by_key(|plan| std::cmp::Reverse(last(plan)));
        used.truncate(most as usize);
        Ok(used.into_iter().map(|plan| self.summary(plan)).collect())
    }
}
