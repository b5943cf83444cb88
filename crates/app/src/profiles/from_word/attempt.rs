//! A profile in the making: each key is tried, and what cannot be so is left out and told.

use crate::profiles::Draft;
use crate::templates::Shelf;
use crate::views::ProfileValue;
use compose::Profile;
use plan::{Asked, TemplateError};

/// A profile in the making.
pub(super) struct Attempt<'a> {
    shelf: &'a Shelf,
    pub(super) base: String,
    pub(super) draft: Draft,
    /// The profile as it stands.
    pub(super) profile: Profile,
    pub(super) asked: Vec<Asked>,
    /// The keys that were put in, in that order.
    pub(super) changed: Vec<String>,
    /// Values that cannot be so.
    pub(super) refused: Vec<(String, TemplateError)>,
    pub(super) pieces: Vec<super::roles::Found>,
}

impl<'a> Attempt<'a> {
    /// A profile that differs from its base in its name only.
    pub(super) fn begin(base: &str, name: &str, shelf: &'a Shelf) -> Option<Self> {
        let mut draft = Draft::read("", "");
        draft.set("extends", Some(base.to_owned().into()));
        draft.set("name", Some(name.to_owned().into()));
        let (profile, asked) = parse(&draft, shelf).ok()?;
        Some(Self {
            shelf,
            base: base.to_owned(),
            draft,
            profile,
            asked,
            changed: Vec::new(),
            refused: Vec::new(),
            pieces: Vec::new(),
        })
    }

    /// Puts a value in, unless it cannot be so.
    pub(super) fn put(&mut self, key: &str, value: impl Into<ProfileValue>) {
        self.put_all(&[(key, value.into())]);
    }

    /// Puts in values of which none can be without the others.
    pub(super) fn put_all(&mut self, values: &[(&str, ProfileValue)]) {
        let before = self.draft.text();
        for (key, value) in values {
            self.draft.set(key, Some(value.clone()));
        }
        match parse(&self.draft, self.shelf) {
            Ok((profile, asked)) => {
                self.profile = profile;
                self.asked = asked;
                let keys = values.iter().map(|(key, _)| (*key).to_owned());
                self.changed.extend(keys);
            }
            Err(fault) => {
                self.draft = Draft::read("", &before);
                let value = values.iter().find(|(key, _)| *key == fault.key);
                let value = value.or(values.first()).map(|(_, value)| value.to_string());
                self.refused.push((value.unwrap_or_default(), fault));
            }
        }
    }

    /// Puts a value in where the profile has another.
    pub(super) fn unless(&mut self, same: bool, key: &str, value: impl Into<ProfileValue>) {
        if !same {
            self.put(key, value);
        }
    }
}

fn parse(draft: &Draft, shelf: &Shelf) -> Result<(Profile, Vec<Asked>), TemplateError> {
    let find = |id: &str| Some(shelf.profile_text(id).ok()?.0.to_owned());
    Profile::with_keys("own", &draft.text(), &find)
}
