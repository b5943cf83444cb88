//! Full-text search: any run of characters, from one character up, in everything that a plan says.
//!
//! `fold` makes what a person means alike alike; `passages` are the texts that are searched, with an index of their
//! characters and pairs of characters beside them. The index names the passages that hold all pairs of what is sought;
//! each is read once more before it counts as found, and to say where. Earlier states are in no index: `earlier` follows
//! the journals.

mod earlier;
mod fold;
mod words;

use crate::tables::passages;
use crate::tables::plans::{self, Filter};
use crate::tables::{Key, id};
use crate::{StoreError, rebuild};
pub(crate) use earlier::earlier;
pub use earlier::{Earlier, EarlierHit};
use fold::Folded;
pub use passages::Field;
use plan::{Node, NodeId, Part, Plan, PlanId};
use rusqlite::Connection;
use std::ops::Range;

/// Characters shown before and behind a hit.
const CONTEXT: Range<usize> = 24..96;

/// A passage in which something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The plan.
    pub plan: PlanId,
    /// 标题 of the plan, on one line.
    pub title: String,
    /// The node or part; `None` for what is true of the whole document.
    pub owner: Option<NodeId>,
    /// Which of its texts.
    pub field: Field,
    /// The text around the first place.
    pub excerpt: String,
    /// At which character of the whole text the excerpt begins.
    pub from: u32,
    /// The places in the excerpt, in characters.
    pub places: Vec<Range<u32>>,
}

/// The passages in which `sought` stands, the latest first, at most `most` of them. Width, case and spaces make no
/// difference; nothing but spaces finds nothing.
pub(crate) fn search(
    conn: &Connection,
    sought: &str,
    of: Filter,
    most: usize,
) -> Result<Vec<Hit>, StoreError> {
    let sought = Folded::of(sought);
    if sought.chars.is_empty() {
        return Ok(Vec::new());
    }
    let which = of.condition();
    let mut statement = conn.prepare_cached(&format!(
        "SELECT plans.id, plans.title, owner, field, words \
         FROM grams CROSS JOIN passages ON passages.key = grams.rowid \
                    CROSS JOIN plans ON plans.key = passages.plan \
         WHERE grams MATCH ?1 AND {which} ORDER BY grams.rowid DESC",
    ))?;
    let mut rows = statement.query([sought.query()])?;
    let mut hits = Vec::new();
    while hits.len() < most
        && let Some(row) = rows.next()?
    {
        let words = row.get_ref(4)?.as_str().map_err(rusqlite::Error::from)?;
        let Some(excerpt) = Excerpt::of(words, &sought) else {
            continue;
        };
        let owner: String = row.get(2)?;
        let owner = match owner.as_str() {
            "" => None,
            owner => Some(id("passages.owner", owner)?),
        };
        let plan = id("plans.id", &row.get::<_, String>(0)?)?;
        let field = Field::named(&row.get::<_, String>(3)?)?;
        hits.push(excerpt.hit(plan, row.get(1)?, owner, field));
    }
    Ok(hits)
}

/// The text around the places in a passage.
struct Excerpt {
    words: String,
    from: u32,
    places: Vec<Range<u32>>,
}

impl Excerpt {
    fn of(words: &str, sought: &Folded) -> Option<Self> {
        let places = Folded::of(words).places(sought);
        let from = places.first()?.start.saturating_sub(CONTEXT.start);
        let excerpt: String = words.chars().skip(from).take(CONTEXT.end).collect();
        let end = from + excerpt.chars().count();
        Some(Self {
            words: excerpt,
            from: from as u32,
            places: places
                .iter()
                .take_while(|place| place.start < end)
                .map(|place| (place.start - from) as u32..(place.end.min(end) - from) as u32)
                .collect(),
        })
    }

    fn hit(self, plan: PlanId, title: String, owner: Option<NodeId>, field: Field) -> Hit {
        Hit {
            plan,
            title,
            owner,
            field,
            excerpt: self.words,
            from: self.from,
            places: self.places,
        }
    }
}

/// The plans outside the trash in which `sought` may stand: those with a passage that has all its pairs.
pub(crate) fn holding(conn: &Connection, sought: &str) -> Result<Vec<PlanId>, StoreError> {
    let sought = Folded::of(sought);
    if sought.chars.is_empty() {
        // Of spaces the index knows nothing.
        return Ok(plans::summaries(conn, Filter::Kept)?
            .into_iter()
            .map(|plan| plan.id)
            .collect());
    }
    let kept = Filter::Kept.condition();
    conn.prepare_cached(&format!(
        "SELECT DISTINCT plans.id FROM grams CROSS JOIN passages ON passages.key = grams.rowid \
                                             CROSS JOIN plans ON plans.key = passages.plan \
         WHERE grams MATCH ?1 AND {kept}"
    ))?
    .query_and_then([sought.query()], |row| {
        id("plans.id", &row.get::<_, String>(0)?)
    })?
    .collect()
}

/// Puts all words of a plan into the search.
pub(crate) fn put(conn: &Connection, key: Key, plan: &Plan) -> Result<(), StoreError> {
    put_whole(conn, key, plan)?;
    for part in &plan.parts {
        put_part(conn, key, part.id, Some(part))?;
    }
    let nodes = plan.parts.iter().flat_map(|part| part.outline.walk());
    for visit in nodes {
        put_node(conn, key, visit.node)?;
    }
    Ok(())
}

/// Brings what is true of the whole document up to date.
pub(crate) fn put_whole(conn: &Connection, key: Key, plan: &Plan) -> Result<(), StoreError> {
    set(conn, key, "", &words::of_plan(plan))
}

/// Brings a part's own texts up to date; `None`: it is gone.
pub(crate) fn put_part(
    conn: &Connection,
    key: Key,
    id: NodeId,
    part: Option<&Part>,
) -> Result<(), StoreError> {
    let texts = part.map(words::of_part).unwrap_or_default();
    set(conn, key, &id.to_string(), &texts)
}

/// Brings a node's texts up to date, those of its children aside.
pub(crate) fn put_node(conn: &Connection, key: Key, node: &Node) -> Result<(), StoreError> {
    set(conn, key, &node.id.to_string(), &words::of_node(node))
}

/// Takes out what belongs to a node that is gone.
pub(crate) fn forget_node(conn: &Connection, key: Key, node: NodeId) -> Result<(), StoreError> {
    set(conn, key, &node.to_string(), &[])
}

/// Takes out all of a plan.
pub(crate) fn forget(conn: &Connection, plan: PlanId) -> Result<(), StoreError> {
    for old in passages::of_plan(conn, plan)? {
        passages::delete(conn, old.key)?;
        passages::unindex(conn, old.key, &Folded::of(&old.words).grams())?;
    }
    Ok(())
}

/// Writes the index anew without what was taken out of it, which is marked as gone until then.
pub(crate) fn clear(conn: &Connection) -> Result<(), StoreError> {
    passages::optimize(conn)
}

/// Makes the search anew for a plan.
pub(crate) fn renew(conn: &Connection, key: Key, plan: &Plan) -> Result<(), StoreError> {
    forget(conn, plan.id)?;
    put(conn, key, plan)
}

/// Puts in what is not in the search yet: the plans of a library that had none. Rows that do not make a plan are left
/// to be repaired.
pub(crate) fn catch_up(conn: &Connection) -> Result<(), StoreError> {
    for plan in passages::plans_without(conn)? {
        match rebuild::load(conn, plan) {
            Ok((key, _, plan)) => put(conn, key, &plan)?,
            Err(StoreError::Damaged(_) | StoreError::Newer { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Whether the search knows a plan as it is.
pub(crate) fn is_true(conn: &Connection, plan: &Plan) -> Result<bool, StoreError> {
    let known = passages::of_plan(conn, plan.id)?;
    let mut known: Vec<_> = known.into_iter().map(|passage| passage.words).collect();
    let nodes = plan.parts.iter().flat_map(|part| part.outline.walk());
    let mut wanted: Vec<String> = words::of_plan(plan)
        .into_iter()
        .chain(plan.parts.iter().flat_map(words::of_part))
        .chain(nodes.flat_map(|visit| words::of_node(visit.node)))
        .map(|(_, words)| words)
        .collect();
    known.sort_unstable();
    wanted.sort_unstable();
    Ok(known == wanted)
}

/// Brings the passages of an owner to `wanted`. Of a text that changes only those pairs are written that came or went.
fn set(
    conn: &Connection,
    plan: Key,
    owner: &str,
    wanted: &[(Field, String)],
) -> Result<(), StoreError> {
    let there = passages::of(conn, plan, owner)?;
    for old in &there {
        if !wanted.iter().any(|(field, _)| *field == old.field) {
            passages::delete(conn, old.key)?;
            passages::unindex(conn, old.key, &Folded::of(&old.words).grams())?;
        }
    }
    for (field, words) in wanted {
        let Some(old) = there.iter().find(|old| old.field == *field) else {
            let key = passages::insert(conn, plan, owner, *field, words)?;
            passages::index(conn, key, &Folded::of(words).grams())?;
            continue;
        };
        if old.words == *words {
            continue;
        }
        passages::update(conn, old.key, words)?;
        let (before, after) = (Folded::of(&old.words).grams(), Folded::of(words).grams());
        // Both every time, so that the index counts right.
        passages::unindex(conn, old.key, &before.difference(&after).cloned().collect())?;
        passages::index(conn, old.key, &after.difference(&before).cloned().collect())?;
    }
    Ok(())
}
