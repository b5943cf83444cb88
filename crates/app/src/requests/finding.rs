//! What the fronts ask of words that are found and replaced.

use plan::PlanId;
use plan::find::Wanted;
use serde::Deserialize;

/// Where something stands in a plan.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FindInPlan {
    /// The plan.
    pub plan: PlanId,
    /// What is sought.
    pub find: Wanted,
}

/// Words in earlier versions of plans.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SearchVersions {
    /// What is sought, as in [`super::SearchLibrary`].
    pub words: String,
    /// In the trash instead of outside.
    pub trashed: bool,
    /// The plan behind which to go on; `null` at first.
    pub behind: Option<PlanId>,
}

/// In which plans something may stand.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FindAmong {
    /// The plans.
    pub plans: Vec<PlanId>,
    /// What is sought.
    pub find: Wanted,
}

/// What replacing would do.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PreviewReplace {
    /// The plans.
    pub plans: Vec<PlanId>,
    /// What is sought.
    pub find: Wanted,
    /// What is to stand there. With a pattern `$1` is what its first group has taken up, and so on.
    pub instead: String,
}

/// Replaces in a plan what was found in it.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReplaceInPlan {
    /// The plan.
    pub plan: PlanId,
    /// As it stood when it was found; nothing is done to a plan that has changed since.
    pub revision: u32,
    /// What is sought.
    pub find: Wanted,
    /// What is to stand there.
    pub instead: String,
    /// The numbers of the places, from 0 through the whole plan; `null`: all.
    pub only: Option<Vec<u32>>,
    /// Whether what stands now becomes a version first.
    pub keep: bool,
}
