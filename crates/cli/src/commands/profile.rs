//! `gangmu profile IN [OUT]`

use super::Outcome;
use crate::args::Profile;
use crate::print;
use app::views::{Language, ProfileValue, WordProfile};
use app::{App, Problem};

pub(super) fn run(app: &App, args: &Profile) -> Result<Outcome, Problem> {
    let read = app.profile_of(&args.source, args.name.as_deref())?;
    match &args.target {
        None => print::answer(&read.text),
        Some(target) => {
            app.write_profile(&read.text, target, args.force)?;
            print::answer(&format!("{}\n", target.display()));
        }
    }
    for line in report(&read, app.language()) {
        print::note(&line);
    }
    Ok(Outcome::Fine)
}

/// What was read, what was not, and where the profile is not the standard.
fn report(read: &WordProfile, language: Language) -> Vec<String> {
    let (base, seen, other) = (&read.base_name, read.pieces.len(), read.changed.len());
    let mut lines = vec![language.choose(
        format!("以“{base}”为底版；读到 {seen} 种样式，有 {other} 项与底版不同"),
        format!("based on {base}; styles read: {seen}, figures that differ: {other}"),
    )];
    let shown = |value: &Option<ProfileValue>| {
        let value = value.as_ref();
        value.map_or_else(|| "-".to_owned(), ProfileValue::to_string)
    };
    lines.extend(read.changed.iter().map(|one| {
        let (key, value, inherited) = (&one.key, shown(&one.value), shown(&one.inherited));
        format!("  {key}: {inherited} → {value}")
    }));
    for one in &read.refused {
        let (key, value, message) = (&one.key, &one.value, &one.message);
        lines.push(language.choose(
            format!("不能照用，仍同底版：{key} {value}（{message}）"),
            format!("cannot be so, as in the base: {key} {value} ({message})"),
        ));
    }
    if !read.missing.is_empty() {
        let names: Vec<&str> = read.missing.iter().map(|one| one.name.as_str()).collect();
        lines.push(language.choose(
            format!("没有读到，仍同底版：{}", names.join("、")),
            format!("not found, as in the base: {}", names.join(", ")),
        ));
    }
    if let Some(number) = &read.number {
        lines.push(language.choose(
            format!("页码在文稿中写作“{number}”，导出时写作“— 1 —”"),
            format!("page numbers are \"{number}\" in the document, and \"— 1 —\" in exports"),
        ));
    }
    if !read.deviations.is_empty() {
        let count = read.deviations.len();
        lines.push(language.choose(
            format!("与 GB/T 9704—2012 不同之处：{count}"),
            format!("departures from GB/T 9704-2012: {count}"),
        ));
    }
    lines.extend(read.deviations.iter().map(|one| {
        let strength = match one.strength {
            "mandatory" => language.choose("应当", "must be"),
            "general" => language.choose("一般", "generally"),
            _ => language.choose("推荐", "recommended"),
        };
        let (clause, subject, asked, found) = (&one.clause, &one.subject, &one.asked, &one.found);
        format!("  {clause} {subject}: {strength} {asked} → {found}")
    }));
    lines
}
