//! What is left of one plan → a plan: from its journal if that tells all, else from its rows.

use crate::Revision;
use crate::rebuild::Rows;
use crate::replay::{Told, replay};
use crate::tables::journal::{Body, JournalRow};
use crate::tables::nodes::{self, NodeRow};
use crate::tables::parts::PartRow;
use crate::tables::plans::{Dates, PlanRow};
use plan::Plan;

/// What could be read of one plan.
pub(crate) struct Remains {
    pub(crate) plan: Option<PlanRow>,
    pub(crate) parts: Vec<PartRow>,
    pub(crate) nodes: Vec<NodeRow>,
    /// Whether all rows of parts and nodes in the whole library could be read.
    pub(crate) rows_whole: bool,
    pub(crate) journal: Vec<JournalRow>,
}

/// A plan that can go into a new library.
pub(crate) struct Rescued {
    pub(crate) plan: Plan,
    pub(crate) revision: Revision,
    pub(crate) dates: Dates,
    /// Begins with a creation.
    pub(crate) journal: Vec<JournalRow>,
    /// Whether nothing is missing.
    pub(crate) whole: bool,
}

impl Remains {
    /// `None` if neither rows nor journal give a plan.
    pub(crate) fn rescue(mut self) -> Option<Rescued> {
        self.journal.sort_by_key(|entry| entry.revision);
        let told = replay(&self.journal);
        let row_read = self.plan.is_some();
        let row = match self.plan {
            Some(row) => row,
            None => row_of(told.as_ref()?, &self.journal),
        };
        let (revision, dates) = (row.revision, row.dates);
        let rows = Rows {
            plan: row,
            parts: self.parts,
            nodes: self.nodes,
        };
        let (standing, gaps) = rows.rebuild();

        if let Some(told) = told {
            if told.to_the_end && told.revision == revision {
                return Some(Rescued {
                    whole: row_read || told.plan == standing,
                    plan: told.plan,
                    revision,
                    dates,
                    journal: self.journal,
                });
            }
            let rows_tell_more =
                nodes::placed(&standing).count() >= nodes::placed(&told.plan).count();
            if standing.parts.is_empty() || (gaps > 0 && !rows_tell_more) {
                return Some(begun_anew(
                    told.plan,
                    revision.max(told.revision),
                    dates,
                    false,
                ));
            }
        } else if standing.parts.is_empty() {
            return None;
        }
        let whole = gaps == 0 && self.rows_whole;
        Some(begun_anew(standing, revision, dates, whole))
    }
}

/// With a journal that begins at what was saved.
fn begun_anew(plan: Plan, revision: Revision, dates: Dates, whole: bool) -> Rescued {
    let created = Body::Created(Box::new(plan.clone()));
    Rescued {
        plan,
        revision,
        dates,
        journal: vec![JournalRow::new(revision, dates.updated, created)],
        whole,
    }
}

/// The plan's row as the journal tells it. Whether it was in the trash is not known: it is not.
fn row_of(told: &Told, journal: &[JournalRow]) -> PlanRow {
    let at = |entry: Option<&JournalRow>| entry.map_or(0, |entry| entry.at_ms);
    PlanRow {
        id: told.plan.id,
        schema: told.plan.schema,
        scheme: told.plan.scheme.clone(),
        profile: told.plan.profile.clone(),
        elements: told.plan.elements.clone(),
        variables: told.plan.variables.clone(),
        revision: told.revision,
        dates: Dates {
            created: at(journal.first()),
            updated: at(journal.last()),
            trashed: None,
        },
    }
}
