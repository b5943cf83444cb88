//! What stands only in earlier versions: found by following the journals, plan by plan, for as long as one may wait.

use super::fold::Folded;
use super::{Excerpt, Field, Hit, words};
use crate::tables::plans::{self, Filter};
use crate::tables::{Key, id};
use crate::{Revision, StoreError, Version, versions};
use plan::{NodeId, Plan, PlanId};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// A passage of an earlier version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierHit {
    /// The latest version in which it stands so.
    pub version: Version,
    /// The passage.
    pub hit: Hit,
}

/// What was found so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Earlier {
    /// Passages in which the words stood, and do not stand now; the plans put in last come first.
    pub hits: Vec<EarlierHit>,
    /// The plan behind which to go on; none where all was looked through.
    pub behind: Option<PlanId>,
}

/// Names a passage in its plan, whatever it says.
type Name = (Option<NodeId>, &'static str);

/// Looks through versions, beginning behind a plan, until all is looked through or the time is up. At least one plan is
/// looked through, so that going on comes to an end.
pub(crate) fn earlier(
    conn: &Connection,
    sought: &str,
    of: Filter,
    behind: Option<PlanId>,
    time: Duration,
) -> Result<Earlier, StoreError> {
    let began = Instant::now();
    let sought = Folded::of(sought);
    let mut found = Earlier::default();
    if sought.chars.is_empty() {
        return Ok(found);
    }
    let from = match behind {
        None => Key::MAX,
        Some(plan) => plans::revision(conn, plan)?.0,
    };
    let mut statement = conn.prepare_cached(&format!(
        "SELECT id, title FROM plans WHERE plans.key < ?1 AND {} ORDER BY plans.key DESC",
        of.condition()
    ))?;
    let mut rows = statement.query([from])?;
    while let Some(row) = rows.next()? {
        let plan = id("plans.id", &row.get::<_, String>(0)?)?;
        let title: String = row.get(1)?;
        match in_plan(conn, plan, &title, &sought) {
            Ok(hits) => found.hits.extend(hits),
            // A plan that cannot be followed is told where it is opened.
            Err(StoreError::Damaged(_) | StoreError::Newer { .. }) => {}
            Err(error) => return Err(error),
        }
        if began.elapsed() >= time {
            found.behind = Some(plan);
            return Ok(found);
        }
    }
    Ok(found)
}

fn in_plan(
    conn: &Connection,
    plan: PlanId,
    title: &str,
    sought: &Folded,
) -> Result<Vec<EarlierHit>, StoreError> {
    let (_, newest) = plans::revision(conn, plan)?;
    let kept: BTreeMap<Revision, Version> = versions::of(conn, plan)?
        .into_iter()
        .filter(|version| version.revision < newest)
        .map(|version| (version.revision, version))
        .collect();
    if kept.is_empty() {
        return Ok(Vec::new());
    }
    let wanted: BTreeSet<Revision> = kept.keys().copied().chain([newest]).collect();
    let mut now = BTreeSet::new();
    let mut latest: BTreeMap<Name, (Revision, Field, Excerpt)> = BTreeMap::new();
    versions::visit(conn, plan, &wanted, |revision, state| {
        each_passage(state, |owner, field, words| {
            if !may_hold(&words, sought) {
                return;
            }
            let Some(excerpt) = Excerpt::of(&words, sought) else {
                return;
            };
            let name = (owner, field.name());
            if revision == newest {
                now.insert(name);
            } else if latest
                .get(&name)
                .is_none_or(|(other, ..)| *other < revision)
            {
                latest.insert(name, (revision, field, excerpt));
            }
        });
    })?;
    let gone = latest.into_iter().filter(|(name, _)| !now.contains(name));
    Ok(gone
        .filter_map(|((owner, _), (revision, field, excerpt))| {
            Some(EarlierHit {
                version: kept.get(&revision)?.clone(),
                hit: excerpt.hit(plan, title.to_owned(), owner, field),
            })
        })
        .collect())
}

/// Whether the first character of what is sought stands there at all; most passages need not be looked at closer.
fn may_hold(words: &str, sought: &Folded) -> bool {
    words
        .chars()
        .any(|c| super::fold::fold(c) == sought.chars[0])
}

fn each_passage(plan: &Plan, mut see: impl FnMut(Option<NodeId>, Field, String)) {
    for (field, words) in words::of_plan(plan) {
        see(None, field, words);
    }
    for part in &plan.parts {
        for (field, words) in words::of_part(part) {
            see(Some(part.id), field, words);
        }
        for visit in part.outline.walk() {
            for (field, words) in words::of_node(visit.node) {
                see(Some(visit.node.id), field, words);
            }
        }
    }
}
