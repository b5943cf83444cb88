//! Every rule of GB/T 9704-2012, measured on printed pages: a row for each, with what was found.
//!
//! ```text
//! plan ─ compose, export ─► .docx ─ LibreOffice ─► PDF ─ paper ─► lines and strokes ─ rules ─► table
//! ```
//!
//! The same rules are held against files with a fault planted in them: each fault must turn its rule red, and no other.

mod contents;
mod exhibit;
mod faults;
mod form_rules;
mod head_rules;
mod imprint_rules;
mod labels;
mod main_rules;
mod odd;
mod office;
mod page_rules;
mod paper;
mod rule;
mod specimen;
mod tail_rules;

use compose::Profile;
use exhibit::{COMPENSATED, Exhibit, NOMINAL, Standard};
use export::Labels;
use rule::{Check, Finding, Probe, Rule};
use specimen::Specimen;
use std::fmt::Write as _;

const OFFICIAL: &str = include_str!("../../../templates/profiles/gbt-9704.toml");
const COMPENSATED_PROFILE: &str = include_str!("../../../templates/profiles/gbt-33476.toml");
const HOUSE: &str = include_str!("../../../templates/profiles/house.toml");
const PREPRINTED: &str = include_str!("../../../templates/profiles/preprinted.toml");

/// Every rule, in the order of the standard's clauses.
fn rules() -> impl Iterator<Item = &'static Rule> {
    [
        page_rules::RULES,
        head_rules::RULES,
        main_rules::RULES,
        tail_rules::RULES,
        imprint_rules::RULES,
        form_rules::RULES,
    ]
    .into_iter()
    .flatten()
}

/// A profile by its id.
fn built_in(id: &str) -> Option<String> {
    let text = match id {
        "gbt-9704" => OFFICIAL,
        "letter" => include_str!("../../../templates/profiles/letter.toml"),
        "order" => include_str!("../../../templates/profiles/order.toml"),
        "minutes" => include_str!("../../../templates/profiles/minutes.toml"),
        _ => return None,
    };
    Some(text.to_owned())
}

/// A profile by its text.
fn profile(text: &str) -> Profile {
    Profile::from_toml("measured", text, &built_in).unwrap()
}

/// The file of a specimen.
fn docx(specimen: Specimen, profile: &Profile) -> Vec<u8> {
    let (plan, scheme) = specimen.plan();
    export::docx(&compose::compose(&plan, &scheme, profile), Labels::Text).unwrap()
}

/// Files printed together. None where no office program is.
fn exhibits(files: Vec<(Specimen, Standard, Vec<u8>)>) -> Option<Vec<Exhibit>> {
    let bytes: Vec<Vec<u8>> = files.iter().map(|(_, _, file)| file.clone()).collect();
    let printed = office::print(&bytes)?;
    let exhibits = files.into_iter().zip(printed);
    let exhibits = exhibits.map(|((specimen, standard, file), pages)| Exhibit {
        specimen,
        standard,
        pages,
        parts: export::testing::unpack(&file).into_iter().collect(),
    });
    Some(exhibits.collect())
}

/// What of a rule does not hold in these documents; a rule that is measured in none of them holds.
fn broken(rule: &Rule, exhibits: &[Exhibit]) -> Vec<Finding> {
    let mut findings = findings(rule, exhibits);
    findings.retain(|finding| !finding.holds);
    findings
}

fn findings(rule: &Rule, exhibits: &[Exhibit]) -> Vec<Finding> {
    let Check::On(specimen, measure) = rule.check else {
        return Vec::new();
    };
    let of = exhibits.iter().filter(|one| one.specimen == specimen);
    of.flat_map(|one| Probe::take(one, measure)).collect()
}

/// The rules that turn red.
fn red(exhibits: &[Exhibit]) -> Vec<&'static str> {
    let red = rules().filter(|rule| !broken(rule, exhibits).is_empty());
    red.map(|rule| rule.id).collect()
}

/// A row for each rule: what was measured, expected and found.
fn table(exhibits: &[Exhibit]) -> String {
    let mut table = String::new();
    for rule in rules() {
        let Check::On(specimen, _) = rule.check else {
            let Check::Not(why) = rule.check else {
                continue;
            };
            writeln!(table, "  –  {:<14} not measured: {why}", rule.id).unwrap();
            continue;
        };
        let findings = findings(rule, exhibits);
        let mark = if findings.iter().all(|finding| finding.holds) {
            "ok "
        } else {
            "RED"
        };
        let mut seen: Vec<String> = Vec::new();
        for Finding {
            what,
            expected,
            found,
            holds,
        } in &findings
        {
            let text = format!(
                "{}{what}: {expected}, found {found}",
                if *holds { "" } else { "✗ " }
            );
            if !seen.contains(&text) {
                seen.push(text);
            }
        }
        let seen = seen.join("; ");
        writeln!(table, " {mark} {:<14} {specimen:?}: {seen}", rule.id).unwrap();
    }
    table
}

/// The documents of the general form in a profile.
fn general(profile: &Profile, standard: Standard) -> Vec<(Specimen, Standard, Vec<u8>)> {
    let file = |specimen| (specimen, standard, docx(specimen, profile));
    Specimen::GENERAL.into_iter().map(file).collect()
}

/// Those of the special forms, each in its own.
fn special() -> Vec<(Specimen, Standard, Vec<u8>)> {
    let own = |specimen: Specimen| {
        let text = built_in(specimen.own_profile()?)?;
        Some((specimen, NOMINAL, docx(specimen, &profile(&text))))
    };
    Specimen::FORMS.into_iter().filter_map(own).collect()
}

#[test]
fn every_rule_has_one_row() {
    let mut ids: Vec<&str> = rules().map(|rule| rule.id).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((ids.len(), count), (125, 125));
}

#[test]
fn every_rule_is_kept() {
    let official = [general(&profile(OFFICIAL), NOMINAL), special()].concat();
    let compensated = general(&profile(COMPENSATED_PROFILE), COMPENSATED);
    for (name, files) in [("gbt-9704", official), ("gbt-33476", compensated)] {
        let Some(exhibits) = exhibits(files) else {
            return;
        };
        let table = table(&exhibits);
        println!("{name}\n{table}");
        assert_eq!(red(&exhibits), [""; 0], "{name}\n{table}");
    }
}

#[test]
fn the_house_profile_departs_in_what_it_says_and_in_nothing_else() {
    let Some(exhibits) = exhibits(general(&profile(HOUSE), NOMINAL)) else {
        return;
    };
    let departs = [
        "9704-3.2",
        "9704-5.2.1d",
        "9704-7.5c",
        "9704-8a",
        "9704-7.2.5a",
        "9704-7.3.3d",
    ];
    assert_eq!(red(&exhibits), departs, "{}", table(&exhibits));
}

#[test]
fn on_preprinted_paper_only_what_is_red_is_missing() {
    let Some(exhibits) = exhibits(general(&profile(PREPRINTED), NOMINAL)) else {
        return;
    };
    let departs = ["9704-7.2.4c", "9704-7.2.7"];
    assert_eq!(red(&exhibits), departs, "{}", table(&exhibits));
}
