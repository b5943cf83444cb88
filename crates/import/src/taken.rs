//! What a person takes up of what a reading offers: one name for a unit, figures as indicators of their paragraphs.

use crate::run_in::is_han;
use crate::{Offer, Unit};
use plan::{Duty, Node, Plan};
use std::collections::BTreeSet;

/// What was taken up: nothing, unless a person says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Units, by [`Unit::name`], that stand under that name wherever a duty names them.
    pub units: BTreeSet<String>,
    /// Figures, by [`Offer::key`], that become indicators of the heading or paragraph they stand in.
    pub indicators: BTreeSet<String>,
}

/// Puts what was taken up into the plans. The text around duties stays as it is.
pub(crate) fn put(taken: &Taken, units: &[Unit], offers: &[Offer], plans: &mut [Plan]) {
    let units: Vec<&Unit> = units
        .iter()
        .filter(|unit| taken.units.contains(&unit.name))
        .collect();
    let offers: Vec<&Offer> = offers
        .iter()
        .filter(|offer| taken.indicators.contains(&offer.key))
        .collect();
    if units.is_empty() && offers.is_empty() {
        return;
    }
    for part in plans.iter_mut().flat_map(|plan| &mut plan.parts) {
        in_nodes(&mut part.outline.nodes, &units, &offers);
    }
}

fn in_nodes(nodes: &mut [Node], units: &[&Unit], offers: &[&Offer]) {
    for node in nodes {
        for duty in &mut node.duties {
            for unit in units {
                rename(duty, unit);
            }
        }
        for offer in offers.iter().filter(|offer| offer.at == node.id) {
            if node.duties.is_empty() {
                node.duties.push(Duty::default());
            }
            node.duties[0].indicators.push(offer.indicator.clone());
        }
        in_nodes(&mut node.children, units, offers);
    }
}

/// Has a duty name a unit by its one name, in the bracket as it was written too.
fn rename(duty: &mut Duty, unit: &Unit) {
    for names in [&mut duty.leads, &mut duty.supports] {
        let mut seen = BTreeSet::new();
        for name in names.iter_mut().filter(|name| unit.forms.contains(name)) {
            name.clone_from(&unit.name);
        }
        names.retain(|name| seen.insert(name.clone()));
    }
    if let Some(written) = &mut duty.as_written {
        *written = renamed(written, unit);
    }
}

/// A text with every form of a unit's name made the one name. What stands inside a longer name is left alone.
fn renamed(text: &str, unit: &Unit) -> String {
    let mut forms: Vec<&String> = unit.forms.iter().collect();
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut inside = false;
    while let Some(first) = rest.chars().next() {
        let whole = |form: &&&String| {
            let behind = rest.strip_prefix(form.as_str());
            behind.is_some_and(|behind| !inside && !behind.starts_with(is_han))
        };
        let form = forms.iter().find(whole);
        let taken = form.map_or(first.len_utf8(), |form| form.len());
        out.push_str(if form.is_some() {
            &unit.name
        } else {
            &rest[..taken]
        });
        inside = rest[..taken].ends_with(is_han);
        rest = &rest[taken..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit() -> Unit {
        Unit {
            name: "市发展改革委".into(),
            forms: vec!["市发改委".into(), "市发展改革委".into()],
            at: Vec::new(),
        }
    }

    #[test]
    fn a_unit_has_one_name_and_stands_once() {
        let mut duty = Duty {
            leads: vec!["市发改委".into(), "市财政局".into(), "市发展改革委".into()],
            as_written: Some("（责任单位：市发改委、市财政局、市发展改革委）".into()),
            ..Duty::default()
        };
        rename(&mut duty, &unit());
        assert_eq!(duty.leads, ["市发展改革委", "市财政局"]);
        assert_eq!(
            duty.bracket(),
            "（责任单位：市发展改革委、市财政局、市发展改革委）"
        );
    }

    #[test]
    fn a_short_form_inside_a_long_one_is_left_alone() {
        let unit = Unit {
            name: "市发展改革委".into(),
            forms: vec!["发展改革委".into(), "市发展改革委".into()],
            at: Vec::new(),
        };
        assert_eq!(renamed("省发展改革委", &unit), "省发展改革委");
        assert_eq!(
            renamed("发展改革委、市发展改革委", &unit),
            "市发展改革委、市发展改革委"
        );
    }
}
