//! Looking through a library: is the file sound, and does every journal lead to what is stored?

use crate::tables::{journal, plans};
use crate::{Filter, Revision, StoreError, rebuild, replay, search};
use plan::PlanId;
use rusqlite::Connection;

/// Something wrong with a library.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file itself.
    #[error("{0}")]
    File(String),
    /// A plan cannot be read.
    #[error("plan {plan}: {reason}")]
    Unreadable {
        /// The plan.
        plan: PlanId,
        /// What SQLite or the reader says; no words of the document.
        reason: String,
    },
    /// A plan's journal cannot be followed beyond this revision.
    #[error("plan {plan}: the journal breaks off at revision {revision}")]
    JournalBroken {
        /// The plan.
        plan: PlanId,
        /// The last revision that could be reached; 0 for none.
        revision: Revision,
    },
    /// A plan's journal leads to something else than what is stored.
    #[error("plan {plan}: the journal leads to revision {journal}, stored is {stored}")]
    JournalDiffers {
        /// The plan.
        plan: PlanId,
        /// The revision that the journal leads to.
        journal: Revision,
        /// The revision of the stored rows; where both are the same, the contents differ.
        stored: Revision,
    },
    /// The search does not know a plan as it is.
    #[error("plan {0}: the search knows it otherwise than it is")]
    Unsearchable(PlanId),
}

/// All problems of a library; none if all is well.
pub(crate) fn verify(conn: &Connection) -> Vec<Problem> {
    let mut problems = Vec::new();
    if let Err(error) = check_file(conn, &mut problems) {
        problems.push(Problem::File(error.to_string()));
    }
    match plans::summaries(conn, Filter::All) {
        Ok(list) => problems.extend(list.iter().filter_map(|plan| check_plan(conn, plan.id))),
        Err(error) => problems.push(Problem::File(error.to_string())),
    }
    problems
}

fn check_file(conn: &Connection, problems: &mut Vec<Problem>) -> Result<(), StoreError> {
    conn.pragma_query(None, "integrity_check", |row| {
        let found: String = row.get(0)?;
        if found != "ok" {
            problems.push(Problem::File(found));
        }
        Ok(())
    })?;
    conn.pragma_query(None, "foreign_key_check", |row| {
        let table: String = row.get(0)?;
        problems.push(Problem::File(format!("{table}: a row without its plan")));
        Ok(())
    })?;
    Ok(())
}

fn check_plan(conn: &Connection, plan: PlanId) -> Option<Problem> {
    let read = rebuild::load(conn, plan)
        .and_then(|(key, revision, stored)| Ok((revision, stored, journal::of(conn, key)?)));
    let (stored_at, stored, entries) = match read {
        Ok(read) => read,
        Err(error) => {
            return Some(Problem::Unreadable {
                plan,
                reason: error.to_string(),
            });
        }
    };
    match replay::replay(&entries) {
        Some(told) if told.to_the_end => {
            if told.revision != stored_at || told.plan != stored {
                return Some(Problem::JournalDiffers {
                    plan,
                    journal: told.revision,
                    stored: stored_at,
                });
            }
            match search::is_true(conn, &stored) {
                Ok(true) => None,
                _ => Some(Problem::Unsearchable(plan)),
            }
        }
        told => Some(Problem::JournalBroken {
            plan,
            revision: told.map_or(0, |told| told.revision),
        }),
    }
}
