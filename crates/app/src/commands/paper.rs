//! What becomes of a plan on paper, before there is a file.
#![expect(clippy::needless_pass_by_value, reason = "a command takes its request")]

use crate::requests::{BreakTitle, CheckExport, Nothing, ThePlan};
use crate::views::{ElementsCheck, ExportCheck, House, Vocabulary};
use crate::{App, Problem, conflicts, demands, locked};
use compose::{Block, Form, Origin, Profile, Role};
use plan::{Part, Plan, references};
use std::collections::HashMap;
use store::Filter;

/// What a plan must have by its kind and direction, and whether it has it.
pub(super) fn elements_check(app: &App, ask: ThePlan) -> Result<ElementsCheck, Problem> {
    let open = app.plan(ask.plan)?;
    let open = locked(&open);
    let profile = app.shelf().profile(&open.plan().profile);
    // A profile that cannot be had is told where it is needed.
    let form = profile.map_or(Form::General, |profile| profile.form);
    Ok(demands::check(open.plan(), form, app.language()))
}

/// Looks a plan through before it becomes a file.
pub(super) fn export_check(app: &App, ask: CheckExport) -> Result<ExportCheck, Problem> {
    let plan = app.load(ask.plan)?;
    let profile = app.shelf().profile(&ask.profile)?;
    let asked = demands::check(&plan, profile.form, app.language()).demands;
    let missing = asked.into_iter().filter(|demand| !demand.filled).collect();
    let mut conflicts = conflicts::check(&plan, profile.form, app.language());
    let scheme = app.shelf().scheme(&plan.scheme)?;
    let composed = compose::compose(&plan, &scheme, &profile);
    conflicts.extend(conflicts::on_paper(&composed, app.language()));
    Ok(ExportCheck::of(
        &composed,
        missing,
        conflicts,
        references::broken(&plan),
        app.language(),
    ))
}

/// The lines of a title as they are printed; none where the title is not.
pub(super) fn title_lines(app: &App, ask: BreakTitle) -> Result<Vec<String>, Problem> {
    let open = app.plan(ask.plan)?;
    let bare = without_text(locked(&open).plan(), &ask);
    let profile = app.shelf().profile(&bare.profile)?;
    lines_of(app, &bare, &profile, Origin(ask.part.0.as_u128()))
}

/// The plan with nothing but its titles, one of them as it is being typed.
fn without_text(plan: &Plan, ask: &BreakTitle) -> Plan {
    let bare = |part: &Part| {
        let title = if part.id == ask.part {
            &ask.title
        } else {
            &part.title
        };
        Part::new(part.id, part.role, part.kind.as_str(), title.as_str())
    };
    Plan {
        schema: plan.schema,
        id: plan.id,
        scheme: plan.scheme.clone(),
        profile: plan.profile.clone(),
        elements: plan.elements.clone(),
        parts: plan.parts.iter().map(bare).collect(),
        variables: plan.variables.clone(),
    }
}

fn lines_of(
    app: &App,
    plan: &Plan,
    profile: &Profile,
    part: Origin,
) -> Result<Vec<String>, Problem> {
    let scheme = app.shelf().scheme(&plan.scheme)?;
    let composed = compose::compose(plan, &scheme, profile);
    let blocks = composed.sections.iter().flat_map(|section| &section.blocks);
    let title = blocks.filter_map(|block| match block {
        Block::Paragraph(line) if line.role == Role::Title && line.origin == Some(part) => {
            Some(line.plain())
        }
        _ => None,
    });
    Ok(title
        .flat_map(|words| words.lines().map(str::to_owned).collect::<Vec<_>>())
        .collect())
}

/// The names that the plans of the library use, those used most first.
pub(super) fn vocabulary(app: &App, _: Nothing) -> Result<Vocabulary, Problem> {
    let library = app.library()?;
    let used = library
        .elements(Filter::Kept)
        .map_err(|e| app.in_library(e))?;
    let addressees = library
        .addressees(Filter::Kept)
        .map_err(|e| app.in_library(e))?;
    let duties = library
        .duties(Filter::Kept, MOST_PLANS)
        .map_err(|e| app.in_library(e))?;
    let plans = library
        .summaries(Filter::Kept)
        .map_err(|e| app.in_library(e))?;
    let House { units, people } = app.settings()?.house;
    Ok(Vocabulary {
        issuers: ranked(&units, used.iter().flat_map(|one| &one.issuers)),
        addressees: ranked(&units, addressees.iter().flatten()),
        copies_to: ranked(&units, used.iter().flat_map(|one| &one.copies_to)),
        signers: ranked(&people, used.iter().flat_map(|one| &one.signers)),
        printed_by: ranked(
            &units,
            used.iter().filter_map(|one| one.printed_by.as_ref()),
        ),
        units: ranked(
            &units,
            duties
                .iter()
                .flatten()
                .flat_map(|duty| duty.leads.iter().chain(&duty.supports)),
        ),
        titles: ranked(
            &[],
            plans
                .iter()
                .map(|plan| &plan.title)
                .filter(|title| !title.is_empty()),
        ),
    })
}

/// Of how many plans the duties are read: those of long ago name units that are no more.
const MOST_PLANS: u32 = 200;

/// How many names of a sort are offered.
const MOST_NAMES: usize = 200;

/// The names of the office; then each other name once, those that come most often first, otherwise in the order in which
/// they come. What a template left open is no name.
fn ranked<'a>(own: &[String], names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut counted: Vec<(&str, u32)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for name in names.filter(|name| !name.contains("{{") && !name.contains('×')) {
        let place = *places.entry(name).or_insert_with(|| {
            counted.push((name, 0));
            counted.len() - 1
        });
        counted[place].1 += 1;
    }
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let others = counted.into_iter().map(|(name, _)| name);
    let others = others.filter(|name| !own.iter().any(|had| had == name));
    own.iter()
        .map(String::as_str)
        .chain(others)
        .take(MOST_NAMES)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_used_most_come_first() {
        let names = [
            "县财政局",
            "县教育局",
            "{{单位}}",
            "县教育局",
            "××局",
            "县民政局",
        ];
        let names = names.map(str::to_owned);
        assert_eq!(
            ranked(&[], names.iter()),
            ["县教育局", "县财政局", "县民政局"]
        );
        let own = ["县民政局".to_owned()];
        assert_eq!(
            ranked(&own, names.iter()),
            ["县民政局", "县教育局", "县财政局"]
        );
    }
}
