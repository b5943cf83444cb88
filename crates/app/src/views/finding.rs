//! What the fronts are shown of words that were found.

use super::{Hit, VersionKind};
use plan::find::{Field, Found, Preview};
use plan::{NodeId, PlanId};
use serde::Serialize;

/// Words in earlier versions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EarlierView {
    /// Passages in which the words stood, and do not stand now.
    pub hits: Vec<EarlierHit>,
    /// The plan behind which to go on; `null` where all was looked through.
    pub behind: Option<PlanId>,
}

/// A passage of an earlier version.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EarlierHit {
    /// The latest version in which it stands so.
    pub revision: u32,
    /// Who wanted that version.
    pub kind: VersionKind,
    /// Its name, as in [`super::VersionView`].
    pub name: String,
    /// When that state was left, or got its name, in milliseconds since 1970.
    pub at_ms: f64,
    /// The passage.
    pub hit: Hit,
}

impl From<store::EarlierHit> for EarlierHit {
    #[expect(
        clippy::cast_precision_loss,
        reason = "exact for the next 285,000 years"
    )]
    fn from(store::EarlierHit { version, hit }: store::EarlierHit) -> Self {
        Self {
            revision: version.revision,
            kind: version.kind.into(),
            name: version.name,
            at_ms: version.at_ms as f64,
            hit: hit.into(),
        }
    }
}

/// Where something stands in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FoundView {
    /// The plan as it stood.
    pub revision: u32,
    /// The texts in which it stands, in the order in which one reads them.
    pub texts: Vec<FoundText>,
    /// How many places there are in all.
    pub count: u32,
}

/// A text in which something was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FoundText {
    /// The node, or the part.
    pub owner: NodeId,
    /// Which of its texts.
    pub field: Field,
    /// The places, in characters: first, and behind the last.
    pub places: Vec<(u32, u32)>,
}

/// What replacing would do to a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlanPreview {
    /// The plan.
    pub plan: PlanId,
    /// 标题 on one line.
    pub title: String,
    /// The plan as it stood.
    pub revision: u32,
    /// How many places there are in all.
    pub count: u32,
    /// The first of them.
    pub places: Vec<PlacePreview>,
}

/// A place, and what would stand there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlacePreview {
    /// The node, or the part.
    pub owner: NodeId,
    /// Which of its texts.
    pub field: Field,
    /// The heading under which it stands, with its label; empty where there is none.
    pub address: String,
    /// Words before it.
    pub before: String,
    /// What stands there.
    pub found: String,
    /// Words behind it.
    pub after: String,
    /// What would stand there.
    pub instead: String,
}

impl From<Found> for FoundText {
    fn from(found: Found) -> Self {
        let places = found.places.iter();
        Self {
            owner: found.owner,
            field: found.field,
            places: places.map(|at| (at.start as u32, at.end as u32)).collect(),
        }
    }
}

impl PlacePreview {
    /// With its address.
    pub(crate) fn new(preview: Preview, address: String) -> Self {
        let Preview {
            owner,
            field,
            before,
            found,
            after,
            instead,
        } = preview;
        Self {
            owner,
            field,
            address,
            before,
            found,
            after,
            instead,
        }
    }
}
