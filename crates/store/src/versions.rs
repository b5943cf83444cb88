//! Versions: marking a revision, thinning marks out with age, and the state that a revision was.

use crate::tables::journal::{self, Body};
use crate::tables::versions::{self, Version, VersionKind};
use crate::tables::{Key, plans};
use crate::{Revision, StoreError, rebuild};
use plan::{Edit, Plan, PlanId};
use rusqlite::Connection;
use std::collections::BTreeSet;

const HOUR: u64 = 3_600_000;
const DAY: u64 = 24 * HOUR;

/// Marks a revision that the plan has had, and thins out older automatic marks. An automatic mark never takes the place
/// of another.
pub(crate) fn mark(conn: &Connection, plan: PlanId, version: &Version) -> Result<(), StoreError> {
    let (key, newest) = plans::revision(conn, plan)?;
    if !(1..=newest).contains(&version.revision) {
        return Err(StoreError::NoRevision(version.revision));
    }
    let mut marks = versions::of(conn, key)?;
    let there = marks.iter().any(|mark| mark.revision == version.revision);
    if there && version.kind != VersionKind::Named {
        return Ok(());
    }
    versions::set(conn, key, version)?;
    marks.retain(|mark| mark.revision != version.revision);
    marks.push(version.clone());
    for revision in superfluous(&marks, version.at_ms) {
        versions::delete(conn, key, revision)?;
    }
    Ok(())
}

/// The automatic marks that have become too close for their age: all of the last two days are kept, one a day for a
/// month, one a week for a year, then one in four weeks; of each span the latest. Named ones are never among them.
fn superfluous(marks: &[Version], now_ms: u64) -> Vec<Revision> {
    let span = |mark: &Version| {
        let age = now_ms.saturating_sub(mark.at_ms);
        let length = match age {
            _ if age <= 2 * DAY => return None,
            _ if age <= 31 * DAY => DAY,
            _ if age <= 365 * DAY => 7 * DAY,
            _ => 28 * DAY,
        };
        Some((length, mark.at_ms / length))
    };
    let mut automatic: Vec<_> = marks
        .iter()
        .filter(|mark| mark.kind != VersionKind::Named)
        .collect();
    automatic.sort_by_key(|mark| mark.revision);
    let pairs = automatic.iter().zip(automatic.iter().skip(1));
    pairs
        .filter(|(mark, next)| span(mark).is_some() && span(mark) == span(next))
        .map(|(mark, _)| mark.revision)
        .collect()
}

/// The versions of a plan, oldest first; what it began as is the first of them.
pub(crate) fn of(conn: &Connection, plan: PlanId) -> Result<Vec<Version>, StoreError> {
    let (key, _) = plans::revision(conn, plan)?;
    let mut all = versions::of(conn, key)?;
    let begins = journal::begins(conn, key)?;
    if all.first().is_none_or(|first| first.revision != begins) {
        let created = Version {
            revision: begins,
            kind: VersionKind::Created,
            name: String::new(),
            at_ms: journal::dated(conn, key, begins)?.unwrap_or_default(),
        };
        all.insert(0, created);
    }
    Ok(all)
}

/// Shows the plan as it was at these revisions: in the order of time or against it. The journal is followed once, from its
/// beginning forwards or from what stands now backwards, whichever is the shorter way.
pub(crate) fn visit(
    conn: &Connection,
    plan: PlanId,
    revisions: &BTreeSet<Revision>,
    mut see: impl FnMut(Revision, &Plan),
) -> Result<(), StoreError> {
    let (key, newest, now) = rebuild::load(conn, plan)?;
    let (Some(&first), Some(&last)) = (revisions.first(), revisions.last()) else {
        return Ok(());
    };
    let begins = journal::begins(conn, key)?;
    if first < begins || last > newest {
        let none = if first < begins { first } else { last };
        return Err(StoreError::NoRevision(none));
    }
    let mut note = |at: Revision, plan: &Plan| {
        if revisions.contains(&at) {
            see(at, plan);
        }
    };
    if last - begins <= newest - first {
        forwards(conn, key, last, &mut note)
    } else {
        backwards(conn, key, now, first..=newest, &mut note)
    }
}

/// The plan as it was at a revision.
pub(crate) fn state(
    conn: &Connection,
    plan: PlanId,
    revision: Revision,
) -> Result<Plan, StoreError> {
    let mut found = None;
    visit(conn, plan, &BTreeSet::from([revision]), |_, plan| {
        found = Some(plan.clone());
    })?;
    found.ok_or_else(|| StoreError::Damaged("the journal has a gap".into()))
}

fn forwards(
    conn: &Connection,
    key: Key,
    last: Revision,
    note: &mut impl FnMut(Revision, &Plan),
) -> Result<(), StoreError> {
    let mut plan = None;
    for row in journal::between(conn, key, 0..=last)? {
        match (row.body, &mut plan) {
            (Body::Created(created), _) => plan = Some(*created),
            (Body::Changed { edits, .. }, Some(plan)) => apply(&edits, plan)?,
            (Body::Changed { .. }, None) => {}
        }
        if let Some(plan) = &plan {
            note(row.revision, plan);
        }
    }
    Ok(())
}

fn backwards(
    conn: &Connection,
    key: Key,
    mut plan: Plan,
    revisions: std::ops::RangeInclusive<Revision>,
    note: &mut impl FnMut(Revision, &Plan),
) -> Result<(), StoreError> {
    let (first, newest) = revisions.into_inner();
    note(newest, &plan);
    for row in journal::between(conn, key, first + 1..=newest)?
        .into_iter()
        .rev()
    {
        let Body::Changed { edits, .. } = row.body else {
            return Err(StoreError::Damaged("a plan was created twice".into()));
        };
        let back: Vec<Edit> = edits.iter().rev().map(Edit::invert).collect();
        apply(&back, &mut plan)?;
        note(row.revision - 1, &plan);
    }
    Ok(())
}

fn apply(edits: &[Edit], plan: &mut Plan) -> Result<(), StoreError> {
    let broken = |_| StoreError::Damaged("an entry does not fit what stood before it".into());
    edits
        .iter()
        .try_for_each(|edit| edit.apply(plan).map_err(broken))
}

/// When the state of a revision came to be, in milliseconds since 1970.
pub(crate) fn dated(
    conn: &Connection,
    plan: PlanId,
    revision: Revision,
) -> Result<u64, StoreError> {
    let (key, _) = plans::revision(conn, plan)?;
    journal::dated(conn, key, revision)?.ok_or(StoreError::NoRevision(revision))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(revision: Revision, kind: VersionKind, at_ms: u64) -> Version {
        Version {
            revision,
            kind,
            name: String::new(),
            at_ms,
        }
    }

    #[test]
    fn automatic_marks_are_thinned_out_with_age_and_named_ones_are_not() {
        let now = 1_000 * DAY;
        let ago = |revision, age: u64| version(revision, VersionKind::Pause, now - age);
        let marks = [
            version(1, VersionKind::Named, now - 500 * DAY),
            ago(2, 500 * DAY),
            ago(3, 499 * DAY),
            ago(4, 9 * DAY + 2 * HOUR),
            ago(5, 9 * DAY + HOUR),
            ago(6, 8 * DAY + HOUR),
            ago(7, 3 * HOUR),
            ago(8, 2 * HOUR),
        ];
        assert_eq!(superfluous(&marks, now), [2, 4]);
        assert!(superfluous(&marks[5..], now).is_empty());
    }
}
