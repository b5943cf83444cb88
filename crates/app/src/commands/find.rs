//! Words found and replaced, in the open plan and in many. The engine is [`plan::find`].

use super::edit::with;
use crate::open_plan::labels;
use crate::requests::{FindAmong, FindInPlan, PreviewReplace, ReplaceInPlan};
use crate::views::{Changed, FoundView, PlacePreview, PlanPreview};
use crate::{App, Problem, locked};
use plan::find::{BadPattern, Finder, Replacement, Wanted, find, previews, replace};
use plan::{NodeId, Plan, PlanId, Scheme};
use std::collections::{HashMap, HashSet};
use store::Revision;

/// More places than these are counted and not shown one by one.
const MOST: usize = 20_000;

/// The same for a preview, with the words around each place.
const MOST_PREVIEWS: usize = 5_000;

impl From<BadPattern> for Problem {
    fn from(BadPattern { fault, at }: BadPattern) -> Self {
        Self::BadPattern { fault, at }
    }
}

/// Where something stands in a plan.
#[expect(clippy::needless_pass_by_value, reason = "a command takes its request")]
pub(super) fn in_plan(app: &App, ask: FindInPlan) -> Result<FoundView, Problem> {
    let finder = Finder::new(&ask.find)?;
    let (plan, revision) = stands(app, ask.plan)?;
    let mut texts = find(plan, &finder);
    let (mut count, mut kept) = (0, 0);
    for text in &texts {
        if count < MOST {
            kept += 1;
        }
        count += text.places.len();
    }
    texts.truncate(kept);
    Ok(FoundView {
        revision,
        texts: texts.into_iter().map(Into::into).collect(),
        count: count as u32,
    })
}

/// So many characters say which item it is, where it has no heading.
const MOST_OF_AN_ITEM: usize = 12;

/// Closes a run-in heading. The index has heading and body apart, so that it does not know words on both sides of it.
const CLOSING: &str = "。！？；：.!?;:";

/// Those of the plans in which it may stand. Of words the library's index knows; a pattern may stand anywhere.
pub(super) fn among(app: &App, ask: FindAmong) -> Result<Vec<PlanId>, Problem> {
    Finder::new(&ask.find)?;
    let Wanted { words, pattern, .. } = &ask.find;
    if *pattern || words.contains(|c| CLOSING.contains(c)) {
        return Ok(ask.plans);
    }
    let held = app
        .library()?
        .holding(words)
        .map_err(|e| app.in_library(e))?;
    let held: HashSet<PlanId> = held.into_iter().collect();
    let holding = |plan: &PlanId| held.contains(plan);
    Ok(ask.plans.into_iter().filter(holding).collect())
}

/// What replacing would do to plans; those in which nothing stands are left out.
pub(super) fn preview(app: &App, ask: PreviewReplace) -> Result<Vec<PlanPreview>, Problem> {
    let finder = Finder::new(&ask.find)?;
    let replacement = replacement(&ask.find, &ask.instead, &finder);
    let mut found = Vec::new();
    for id in ask.plans {
        let (plan, revision) = match stands(app, id) {
            Err(Problem::NoPlan) => continue,
            stands => stands?,
        };
        let title = plan.title();
        let scheme = app.shelf().scheme_or_default(&plan.scheme);
        let (places, count) = previews(plan.clone(), &finder, &replacement, MOST_PREVIEWS);
        if count == 0 {
            continue;
        }
        let addresses = addresses(&plan, &scheme);
        let places = places.into_iter().map(|place| {
            let address = addresses.get(&place.owner).cloned();
            PlacePreview::new(place, address.unwrap_or_default())
        });
        found.push(PlanPreview {
            plan: id,
            title,
            revision,
            count: count as u32,
            places: places.collect(),
        });
    }
    Ok(found)
}

/// Replaces what was found, as one step.
pub(super) fn put(app: &App, ask: ReplaceInPlan) -> Result<Changed, Problem> {
    let finder = Finder::new(&ask.find)?;
    let replacement = replacement(&ask.find, &ask.instead, &finder);
    let only: Option<HashSet<usize>> = ask
        .only
        .map(|only| only.into_iter().map(|number| number as usize).collect());
    let chosen = |number: usize| only.as_ref().is_none_or(|only| only.contains(&number));
    with(app, ask.plan, |open, desk| {
        if open.revision() != ask.revision {
            return Err(Problem::Stale);
        }
        let wished = replace(open.plan(), &finder, &replacement, chosen);
        let edits = open.edits_to(wished, desk);
        if ask.keep && !edits.is_empty() {
            open.mark_before(desk, "replace");
        }
        let changed = open.make(desk, edits, false)?;
        Ok(Changed {
            view: Some(open.view()),
            ..changed
        })
    })
}

fn replacement(wanted: &Wanted, instead: &str, finder: &Finder) -> Replacement {
    if wanted.pattern {
        Replacement::with_groups(instead, finder)
    } else {
        Replacement::words(instead)
    }
}

/// A plan as it stands: from memory where it is open, so that many others do not push the open ones out.
fn stands(app: &App, id: PlanId) -> Result<(Plan, Revision), Problem> {
    if let Some(open) = app.open_already(id) {
        let open = locked(&open);
        return Ok((open.plan().clone(), open.revision()));
    }
    let stored = app.library()?.load(id).map_err(|e| app.in_library(e))?;
    Ok((stored.plan, stored.revision))
}

/// Of each node the heading under which it stands, or which it is, with its label.
fn addresses(plan: &Plan, scheme: &Scheme) -> HashMap<NodeId, String> {
    let labels: HashMap<NodeId, String> = labels(plan, scheme)
        .into_iter()
        .map(|label| (label.node, label.text))
        .collect();
    let mut addresses = HashMap::new();
    for part in &plan.parts {
        // The headings that are open on the walk, outermost first.
        let mut open: Vec<String> = Vec::new();
        for visit in part.outline.walk() {
            open.truncate(visit.depth - 1);
            if let Some(heading) = visit.node.content.as_heading() {
                let label = labels.get(&visit.node.id).map_or("", String::as_str);
                let words = if heading.text.is_empty() {
                    heading.body.slice(0, MOST_OF_AN_ITEM).plain()
                } else {
                    heading.text.plain()
                };
                open.push(format!("{label}{words}"));
            }
            if let Some(address) = open.last() {
                addresses.insert(visit.node.id, address.clone());
            }
        }
    }
    addresses
}
