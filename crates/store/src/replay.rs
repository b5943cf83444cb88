//! Journal → plan: what the entries lead to.

use crate::Revision;
use crate::tables::journal::{Body, JournalRow};
use plan::Plan;

/// The plan as its journal tells it, as far as the journal can be followed.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) plan: Plan,
    pub(crate) revision: Revision,
    /// Whether every entry could be followed.
    pub(crate) to_the_end: bool,
}

/// Follows entries, oldest first, from the creation on. `None` if there is no creation.
pub(crate) fn replay(entries: &[JournalRow]) -> Option<Told> {
    let (first, rest) = entries.split_first()?;
    let Body::Created(plan) = &first.body else {
        return None;
    };
    let mut told = Told {
        plan: (**plan).clone(),
        revision: first.revision,
        to_the_end: false,
    };
    for (at, entry) in (1..).zip(rest) {
        let follows = entry.revision == told.revision + 1;
        let Body::Changed { edits, .. } = &entry.body else {
            return Some(told);
        };
        if !follows {
            return Some(told);
        }
        if edits.iter().any(|edit| edit.apply(&mut told.plan).is_err()) {
            // Half of an entry was applied; what stood before it is told again.
            return replay(&entries[..at]).map(|told| Told {
                to_the_end: false,
                ..told
            });
        }
        told.revision = entry.revision;
    }
    told.to_the_end = true;
    Some(told)
}
