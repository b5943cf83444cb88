//! Families of a file among the fonts of a profile.

use super::attempt::Attempt;
use super::roles::Found;
use crate::views::ProfileValue;
use compose::{Face, Font, Profile};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The key of the font that a family is, under its own name or that of a stand-in.
pub(super) fn key<'a>(profile: &'a Profile, family: &str) -> Option<&'a str> {
    let own = |font: &&Font| font.name == family;
    let other = |font: &&Font| font.stand_ins.iter().any(|one| one == family);
    let fonts = &profile.fonts;
    let found = fonts.iter().find(own).or_else(|| fonts.iter().find(other));
    found.map(|font| font.key.as_str())
}

/// Gives the profile's fonts the names that the file has for them, and adds those that the profile does not know. Of
/// two families that could stand in for each other the profile's own keeps its place, else the one of most characters.
pub(super) fn name(attempt: &mut Attempt<'_>, found: &[Found]) {
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    for one in found {
        for family in [&one.letters.chinese, &one.letters.latin]
            .into_iter()
            .flatten()
        {
            *votes.entry(family).or_default() += one.characters.max(1);
        }
    }
    let mut families: Vec<(&str, usize)> = votes.into_iter().collect();
    let is_own = |family: &str| attempt.profile.fonts.iter().any(|font| font.name == family);
    families.sort_by_key(|(family, votes)| (!is_own(family), Reverse(*votes)));
    let mut placed: Vec<String> = Vec::new();
    for (family, _) in families {
        let like = key(&attempt.profile, family).map(str::to_owned);
        match like {
            Some(key) if !placed.contains(&key) => {
                rename(attempt, &key, family);
                placed.push(key);
            }
            like => add(attempt, family, like.as_deref()),
        }
    }
}

/// The name that a font had stands in for the new one.
fn rename(attempt: &mut Attempt<'_>, key: &str, family: &str) {
    let font = attempt.profile.font(key);
    if font.name == family {
        return;
    }
    let others = font.stand_ins.iter().filter(|one| *one != family);
    let stand_ins = std::iter::once(&font.name).chain(others).cloned().collect();
    let (name, list) = (
        format!("fonts.{key}.name"),
        format!("fonts.{key}.stand_ins"),
    );
    attempt.put_all(&[
        (&name, family.to_owned().into()),
        (&list, ProfileValue::Texts(stand_ins)),
    ]);
}

/// Adds a font: one like another where there is such a one.
fn add(attempt: &mut Attempt<'_>, family: &str, like: Option<&str>) {
    let fonts = &attempt.profile.fonts;
    let mut keys = (1..).map(|n| format!("own-{n}"));
    let key = keys.find(|key| fonts.iter().all(|font| font.key != *key));
    let key = key.expect("invariant: numbers do not end");
    let like = like.map(|key| attempt.profile.font(key));
    let stand_ins = like.map(|font| {
        let others = font.stand_ins.iter().filter(|one| *one != family);
        std::iter::once(&font.name).chain(others).cloned().collect()
    });
    let face = like.map_or_else(|| face(family), |font| face_word(font.face));
    let keys = ["name", "stand_ins", "face"].map(|word| format!("fonts.{key}.{word}"));
    attempt.put_all(&[
        (&keys[0], family.to_owned().into()),
        (&keys[1], ProfileValue::Texts(stand_ins.unwrap_or_default())),
        (&keys[2], face.to_owned().into()),
    ]);
}

fn face_word(face: Face) -> &'static str {
    match face {
        Face::Serif => "serif",
        Face::Sans => "sans",
        Face::Script => "script",
        Face::Latin => "latin",
    }
}

/// What kind of face a family is, by its name.
fn face(family: &str) -> &'static str {
    if family.is_ascii() {
        "latin"
    } else if family.contains(['黑', '圆']) {
        "sans"
    } else if family.contains(['楷', '行', '隶', '魏']) {
        "script"
    } else {
        "serif"
    }
}
