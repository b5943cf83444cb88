//! A unit's own Word file as a format profile: the nearest built-in one, with what the file has otherwise.

mod attempt;
mod figures;
mod fonts;
mod roles;
mod sheet;

use crate::profiles::{Draft, fields};
use crate::templates::Shelf;
use crate::views::{
    DeviationView, Language, NamedView, WordProfile, WordProfileKey, WordProfilePiece,
    WordProfileRefusal, style_name,
};
use attempt::Attempt;
use compose::{Form, Role};

use import::{FileForm, Piece, Side};
use plan::Asked;

/// The profile that a file comes to, and what is to be told of it.
pub(crate) fn read(
    form: &FileForm,
    name: &str,
    shelf: &Shelf,
    language: Language,
) -> Option<WordProfile> {
    let bases = shelf.built_in_profiles().into_iter();
    let attempts = bases.filter_map(|base| {
        let profile = shelf.profile(&base).ok()?;
        let fits = form_of(form).is_none_or(|form| form == profile.form);
        fits.then(|| attempt(form, name, &base, shelf)).flatten()
    });
    // Of equals the first: the standard itself.
    let nearest = attempts.min_by_key(|one| one.changed.len() + one.refused.len())?;
    Some(view(&nearest, form, shelf, language))
}

/// Lays what was measured over a base, key by key.
fn attempt<'a>(
    form: &'a FileForm,
    name: &str,
    base: &str,
    shelf: &'a Shelf,
) -> Option<Attempt<'a>> {
    let mut attempt = Attempt::begin(base, name, shelf)?;
    let found = roles::found(form, &attempt.profile);
    fonts::name(&mut attempt, &found);
    sheet::paper(&mut attempt, form);
    roles::usual(&mut attempt, &found);
    sheet::grid(&mut attempt, form, &found);
    for one in &found {
        roles::put(&mut attempt, one);
    }
    attempt.pieces = found;
    Some(attempt)
}

/// The form of GB/T 9704-2012 §10 that the words of the issuer mark or the place of the number give away.
fn form_of(form: &FileForm) -> Option<Form> {
    let mark = form.mark.trim();
    let numbers = form.looks.iter();
    let mut numbers = numbers.filter(|look| look.piece == Piece::DocumentNumber);
    if numbers.any(|look| look.stand.side == Some(Side::Right)) {
        Some(Form::Letter)
    } else if mark.ends_with("纪要") {
        Some(Form::Minutes)
    } else if mark.ends_with('令') {
        Some(Form::Order)
    } else {
        None
    }
}

fn view(attempt: &Attempt<'_>, form: &FileForm, shelf: &Shelf, language: Language) -> WordProfile {
    let base = attempt.base.clone();
    let told = attempt.profile.deviations();
    let inherited = Draft::read("", &format!("extends = \"{base}\"\nname = \"-\"\n"));
    let inherited = inherited.look(shelf).asked;
    let asked = &attempt.asked;
    let of_page = sheet::missing(form, &attempt.pieces, language);
    let of_roles = roles::missing(&attempt.pieces);
    let named = |role: Role| style_name(&attempt.profile.format(role).name, language);
    let of_roles = of_roles.map(|role| (role.key(), named(role)));
    WordProfile {
        name: attempt.profile.name.clone(),
        base_name: shelf.profile(&base).map_or(base.clone(), |one| one.name),
        base,
        pieces: attempt
            .pieces
            .iter()
            .map(|one| piece(one, named(one.role)))
            .collect(),
        changed: attempt
            .changed
            .iter()
            .map(|key| changed(key, asked, &inherited))
            .collect(),
        refused: attempt
            .refused
            .iter()
            .map(|(value, fault)| WordProfileRefusal {
                key: fault.key.clone(),
                value: value.clone(),
                message: fields::message(fault, language),
            })
            .collect(),
        missing: of_page
            .into_iter()
            .chain(of_roles)
            .map(|(id, name)| NamedView {
                id: id.to_owned(),
                name,
            })
            .collect(),
        number: sheet::other_number(form),
        deviations: told
            .iter()
            .map(|one| DeviationView::told(one, language))
            .collect(),
        text: attempt.draft.text(),
    }
}

fn changed(key: &str, asked: &[Asked], inherited: &[Asked]) -> WordProfileKey {
    let value = |asked: &[Asked]| {
        let found = asked.iter().find(|one| one.key == key);
        found.and_then(|one| fields::inherited(one.value.as_ref()?))
    };
    WordProfileKey {
        key: key.to_owned(),
        value: value(asked),
        inherited: value(inherited),
    }
}

fn piece(one: &roles::Found, name: String) -> WordProfilePiece {
    WordProfilePiece {
        role: one.role.key().to_owned(),
        style: one.style.clone(),
        example: one.example.clone(),
        characters: u32::try_from(one.characters).unwrap_or(u32::MAX),
        family: one.letters.chinese.clone(),
        size: one.letters.half_points.map(figures::size),
        name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use compose::{Format, Profile};
    use import::Options;
    use plan::{Ids, Plan};
    use std::path::Path;

    fn shelf() -> Shelf {
        Shelf::open(Path::new("no such folder"))
    }

    fn written(plan: &Plan, profile: &Profile, shelf: &Shelf) -> Vec<u8> {
        let composed = compose::compose(plan, &shelf.scheme_or_default(&plan.scheme), profile);
        export::docx(&composed, export::Labels::Text).unwrap()
    }

    fn measured(bytes: &[u8], shelf: &Shelf) -> FileForm {
        let options = Options {
            kinds: shelf.kinds(),
            schemes: shelf.schemes(),
            ..Options::default()
        };
        import::read_form(bytes, "a.docx", &mut Ids::new(0, 1), &options).unwrap()
    }

    fn made(read: &WordProfile, shelf: &Shelf) -> Profile {
        let find = |id: &str| Some(shelf.profile_text(id).ok()?.0.to_owned());
        Profile::from_toml("own", &read.text, &find).unwrap()
    }

    /// What a Word file says of a role.
    fn readable(profile: &Profile, role: Role) -> String {
        let Format {
            font,
            latin,
            size,
            color,
            bold,
            letter_spacing,
            align,
            line,
            before,
            after,
            left,
            right,
            first,
            rule,
            ..
        } = profile.format(role);
        let names = [font, latin].map(|key| &profile.font(key).name);
        let edge = rule.map(|rule| (rule.width.to_eighths(), rule.gap.to_twips(), rule.color));
        let lengths = [
            *letter_spacing,
            *line,
            *before,
            *after,
            left.length,
            right.length,
            first.length,
        ];
        let lengths = lengths.map(compose::Length::to_twips);
        format!("{names:?} {size:?} {color:?} {bold} {align:?} {lengths:?} {edge:?}")
    }

    #[test]
    fn what_every_built_in_profile_writes_is_read_as_that_profile() {
        let shelf = shelf();
        for id in shelf.built_in_profiles() {
            let profile = shelf.profile(&id).unwrap();
            for sample in ["full", "plan"] {
                let plan = shelf.sample(sample).unwrap();
                let form = measured(&written(&plan, &profile, &shelf), &shelf);
                let read = read(&form, "本单位", &shelf, Language::Chinese).unwrap();
                let own = made(&read, &shelf);
                assert_eq!(read.refused, [], "{id}");
                let page = |profile: &Profile| {
                    let page = &profile.page;
                    let lengths = [
                        page.width,
                        page.height,
                        page.top,
                        page.bottom,
                        page.left,
                        page.right,
                        page.header,
                        page.footer,
                        page.pitch(),
                    ];
                    let lengths = lengths.map(compose::Length::to_twips);
                    (lengths, page.lines, page.characters)
                };
                assert_eq!(page(&own), page(&profile), "{id} {sample}");
                for role in Role::ALL
                    .into_iter()
                    .filter(|role| !roles::is_ornament(*role))
                {
                    let (own, profile) = (readable(&own, role), readable(&profile, role));
                    assert_eq!(own, profile, "{id} {sample}: {}", role.key());
                }
            }
        }
    }
}
