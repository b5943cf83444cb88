//! 版本: earlier states of a plan; finding, comparing and having them back.
#![expect(clippy::needless_pass_by_value, reason = "a command takes its request")]

use super::edit::with;
use crate::comparing::{comparison, difference};
use crate::requests::{
    CompareVersions, Moment, NameVersion, RestoreVersion, Restored, ThePlan, TheVersion,
};
use crate::views::{Changed, ComparisonView, CountsView, VersionView, VersionsView};
use crate::{App, Problem, clock, locked};
use plan::compare::{Scope, restored};
use plan::{Plan, PlanId};
use std::collections::BTreeSet;
use store::{Revision, Version, VersionKind};

/// How many differences are remembered.
const REMEMBERED: usize = 10_000;

/// The versions of a plan, the latest first, with what differs between them.
pub(super) fn list(app: &App, ask: ThePlan) -> Result<VersionsView, Problem> {
    let revision = locked(&*app.plan(ask.plan)?).revision();
    let versions = app.library()?.versions(ask.plan);
    let versions = versions.map_err(|e| app.in_library(e))?;
    let mut moments: Vec<Revision> = versions.iter().map(|version| version.revision).collect();
    moments.push(revision);
    let differences = differences(app, ask.plan, &moments)?;
    let before_each = std::iter::once(CountsView::default()).chain(differences.iter().copied());
    let mut views: Vec<VersionView> = versions
        .into_iter()
        .zip(before_each)
        .map(|(version, counts)| view(version, counts))
        .collect();
    views.reverse();
    Ok(VersionsView {
        plan: ask.plan,
        revision,
        since: differences.last().copied().unwrap_or_default(),
        versions: views,
    })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "exact for the next 285,000 years"
)]
fn view(version: Version, counts: CountsView) -> VersionView {
    VersionView {
        revision: version.revision,
        kind: version.kind.into(),
        name: version.name,
        at_ms: version.at_ms as f64,
        counts,
    }
}

/// What differs between each moment and the next. States never change: what was counted once is remembered.
fn differences(app: &App, plan: PlanId, moments: &[Revision]) -> Result<Vec<CountsView>, Problem> {
    let pairs: Vec<_> = moments
        .iter()
        .copied()
        .zip(moments.iter().copied().skip(1))
        .collect();
    let known = |pair: &(Revision, Revision)| {
        let (then, now) = *pair;
        if then == now {
            return Some(CountsView::default());
        }
        locked(&app.differences).get(&(plan, then, now)).copied()
    };
    let missing: BTreeSet<_> = pairs
        .iter()
        .filter(|pair| known(pair).is_none())
        .copied()
        .collect();
    let wanted: BTreeSet<Revision> = missing
        .iter()
        .flat_map(|(then, now)| [*then, *now])
        .collect();
    let mut last: Option<(Revision, Plan)> = None;
    let visited = app.library()?.visit(plan, &wanted, |revision, state| {
        if let Some((before, other)) = last.take() {
            // The states come in the order of time or against it.
            let (pair, counts) = if before < revision {
                ((before, revision), difference(&other, state))
            } else {
                ((revision, before), difference(state, &other))
            };
            let mut differences = locked(&app.differences);
            if differences.len() >= REMEMBERED {
                differences.clear();
            }
            differences.insert((plan, pair.0, pair.1), counts);
        }
        last = Some((revision, state.clone()));
    });
    visited.map_err(|e| app.in_library(e))?;
    Ok(pairs
        .iter()
        .map(|pair| known(pair).unwrap_or_default())
        .collect())
}

/// Names a state, or gives it another name; the one that stands now where none is said.
pub(super) fn name(app: &App, ask: NameVersion) -> Result<(), Problem> {
    let now = locked(&*app.plan(ask.plan)?).revision();
    let revision = ask.revision.unwrap_or(now);
    let library = app.library()?;
    let there = library.versions(ask.plan).map_err(|e| app.in_library(e))?;
    let there = there
        .into_iter()
        .find(|version| version.revision == revision);
    let version = Version {
        revision,
        kind: VersionKind::Named,
        name: ask.name.trim().to_owned(),
        // An earlier state keeps its place in the order of time.
        at_ms: there
            .filter(|_| revision != now)
            .map_or_else(clock::now_ms, |version| version.at_ms),
    };
    library
        .mark(ask.plan, version)
        .map_err(|e| app.in_library(e))
}

/// Takes a version out of the list; the state itself stays in the journal.
pub(super) fn forget(app: &App, ask: TheVersion) -> Result<(), Problem> {
    app.library()?
        .unmark(ask.plan, ask.revision)
        .map_err(|e| app.in_library(e))
}

/// Two states of a plan, or of two plans, side by side.
pub(super) fn compare(app: &App, ask: CompareVersions) -> Result<ComparisonView, Problem> {
    let (then, now) = (state(app, ask.then)?, state(app, ask.now)?);
    Ok(comparison(&then, &now, &app.shelf(), app.language()))
}

fn state(app: &App, moment: Moment) -> Result<Plan, Problem> {
    let Some(revision) = moment.revision else {
        return app.load(moment.plan);
    };
    let state = app.library()?.state(moment.plan, revision);
    state.map_err(|e| app.in_library(e))
}

/// Has back an earlier state, or one thing of it, as a new step. What stood before it is a version.
pub(super) fn restore(app: &App, ask: RestoreVersion) -> Result<Changed, Problem> {
    let then = state(
        app,
        Moment {
            plan: ask.plan,
            revision: Some(ask.revision),
        },
    )?;
    with(app, ask.plan, |open, desk| {
        let now = open.plan();
        let wished = match ask.what {
            Restored::Plan => Plan {
                id: now.id,
                schema: now.schema,
                ..then
            },
            Restored::Fields => Plan {
                elements: then.elements,
                scheme: then.scheme,
                profile: then.profile,
                variables: then.variables,
                ..now.clone()
            },
            Restored::One { node } => restored(now, &then, node, Scope::One),
            Restored::Branch { node } => restored(now, &then, node, Scope::Branch),
        };
        let edits = open.edits_to(wished, desk);
        if !edits.is_empty() {
            open.keep(desk, "restore");
        }
        let changed = open.make(desk, edits, false)?;
        Ok(Changed {
            view: Some(open.view()),
            ..changed
        })
    })
}
