//! Templates: those built in, and the user's own in the data folder. A file of the same name wins.

use crate::views::{KindView, NamedView, Templates};
use crate::{Problem, Sort, files};
use compose::Profile;
use plan::{Kind, Plan, Scheme, TemplateError};
use std::collections::BTreeMap;
use std::path::Path;

/// The scheme of a plan whose own cannot be had.
const DEFAULT_SCHEME: &str = "official";

/// The largest template, in bytes.
const MOST_BYTES: u64 = 1 << 20;

/// A template's text with the name of its file.
#[derive(Debug, Clone)]
struct Sheet {
    file: String,
    text: String,
    /// From the user's folder.
    own: bool,
}

/// All templates, by sort and id. They are understood when they are asked for: a faulty one hurts nobody else.
#[derive(Debug)]
pub(crate) struct Shelf {
    sheets: BTreeMap<(Sort, String), Sheet>,
    /// The ids of the built-in ones, in the order in which they are offered.
    order: Vec<(Sort, String)>,
}

impl Shelf {
    /// The built-in templates, and those in the sort's folder under `own`.
    pub(crate) fn open(own: &Path) -> Self {
        let mut shelf = Self {
            sheets: BTreeMap::new(),
            order: Vec::new(),
        };
        for &(sort, file, text) in BUILT_IN {
            shelf.put(sort, file.into(), text.into(), false);
        }
        for sort in [Sort::Kind, Sort::Scheme, Sort::Profile, Sort::Sample] {
            shelf.add_own(sort, &own.join(folder(sort)));
        }
        shelf
    }

    fn put(&mut self, sort: Sort, file: String, text: String, own: bool) {
        let id = file
            .rsplit_once('.')
            .map_or(file.as_str(), |(stem, _)| stem);
        let key = (sort, id.to_owned());
        if self
            .sheets
            .insert(key.clone(), Sheet { file, text, own })
            .is_none()
        {
            self.order.push(key);
        }
    }

    fn add_own(&mut self, sort: Sort, folder: &Path) {
        let Ok(entries) = std::fs::read_dir(folder) else {
            return;
        };
        let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths
            .iter()
            .filter(|path| path.extension().is_some_and(|e| e == ending(sort)))
        {
            let text = files::read(path, MOST_BYTES).map(String::from_utf8);
            if let Ok(Ok(text)) = text {
                self.put(sort, files::name(path), text, true);
            } else {
                tracing::warn!(?sort, "a template cannot be read");
            }
        }
    }

    /// What a plan can be started from. Faulty templates are left out here, and named when they are asked for.
    pub(crate) fn list(&self) -> Templates {
        let named = |sort, name: &dyn Fn(&str) -> Option<String>| {
            let ids = self.ids(sort).into_iter();
            let views = ids.filter_map(|id| {
                Some(NamedView {
                    name: name(&id)?,
                    id,
                })
            });
            views.collect::<Vec<_>>()
        };
        Templates {
            kinds: self.kinds().into_iter().map(KindView::from).collect(),
            schemes: named(Sort::Scheme, &|id| Some(self.scheme(id).ok()?.name)),
            profiles: named(Sort::Profile, &|id| Some(self.profile(id).ok()?.name)),
            samples: named(Sort::Sample, &|id| Some(self.sample(id).ok()?.title())),
        }
    }

    /// A kind by id, name or alias.
    pub(crate) fn kind(&self, wanted: &str) -> Result<Kind, Problem> {
        if let Some(sheet) = self.sheet(Sort::Kind, wanted) {
            return Kind::from_toml(wanted, &sheet.text).map_err(|e| faulty(sheet, e));
        }
        let called_so =
            |kind: &Kind| kind.name == wanted || kind.aliases.iter().any(|alias| alias == wanted);
        let found = self.kinds().into_iter().find(called_so);
        found.ok_or_else(|| Problem::NoTemplate {
            sort: Sort::Kind,
            id: wanted.into(),
            known: self.kinds().into_iter().map(|kind| kind.name).collect(),
        })
    }

    /// The kind that carries others (印发通知).
    pub(crate) fn carrier(&self) -> Result<Kind, Problem> {
        let found = self.kinds().into_iter().find(|kind| kind.carrier);
        found.ok_or_else(|| self.missing(Sort::Kind, "carrier"))
    }

    /// The name of a kind; empty where the kind is not known.
    pub(crate) fn kind_name(&self, id: &str) -> String {
        self.kind(id).map(|kind| kind.name).unwrap_or_default()
    }

    /// All sound numbering schemes.
    pub(crate) fn schemes(&self) -> Vec<Scheme> {
        let ids = self.ids(Sort::Scheme).into_iter();
        ids.filter_map(|id| self.scheme(&id).ok()).collect()
    }

    /// A numbering scheme.
    pub(crate) fn scheme(&self, id: &str) -> Result<Scheme, Problem> {
        let sheet = self
            .sheet(Sort::Scheme, id)
            .ok_or_else(|| self.missing(Sort::Scheme, id))?;
        Scheme::from_toml(id, &sheet.text).map_err(|e| faulty(sheet, e))
    }

    /// A numbering scheme, or the official one where that cannot be had: a plan can always be opened.
    pub(crate) fn scheme_or_default(&self, id: &str) -> Scheme {
        let scheme = self.scheme(id).or_else(|problem| {
            tracing::warn!(code = ?problem.code(), "a plan's scheme cannot be had");
            built_in(Sort::Scheme, DEFAULT_SCHEME)
                .and_then(|text| Scheme::from_toml(DEFAULT_SCHEME, text).ok())
                .ok_or(problem)
        });
        scheme.expect("invariant: the built-in official scheme is sound")
    }

    /// A format profile.
    pub(crate) fn profile(&self, id: &str) -> Result<Profile, Problem> {
        let sheet = self
            .sheet(Sort::Profile, id)
            .ok_or_else(|| self.missing(Sort::Profile, id))?;
        let find = |id: &str| Some(self.sheet(Sort::Profile, id)?.text.clone());
        Profile::from_toml(id, &sheet.text, &find).map_err(|e| faulty(sheet, e))
    }

    /// The text of a profile, and whether it is the user's own.
    pub(crate) fn profile_text(&self, id: &str) -> Result<(&str, bool), Problem> {
        let sheet = self
            .sheet(Sort::Profile, id)
            .ok_or_else(|| self.missing(Sort::Profile, id))?;
        Ok((&sheet.text, sheet.own))
    }

    /// The ids of the profiles that come with the program and that no own one has taken the place of.
    pub(crate) fn built_in_profiles(&self) -> Vec<String> {
        let mut ids = self.ids(Sort::Profile);
        ids.retain(|id| self.profile_text(id).is_ok_and(|(_, own)| !own));
        ids
    }

    /// The ids of all profiles, in the order in which they are offered.
    pub(crate) fn profile_ids(&self) -> Vec<String> {
        self.ids(Sort::Profile)
    }

    /// A sample, under its own id.
    pub(crate) fn sample(&self, id: &str) -> Result<Plan, Problem> {
        let sheet = self
            .sheet(Sort::Sample, id)
            .ok_or_else(|| self.missing(Sort::Sample, id))?;
        serde_json::from_str(&sheet.text).map_err(|e| Problem::BadTemplate {
            file: sheet.file.clone(),
            detail: e.to_string(),
            english: e.to_string(),
        })
    }

    /// All sound kinds.
    pub(crate) fn kinds(&self) -> Vec<Kind> {
        let ids = self.ids(Sort::Kind).into_iter();
        ids.filter_map(|id| self.kind(&id).ok()).collect()
    }

    fn ids(&self, sort: Sort) -> Vec<String> {
        let of_sort = self.order.iter().filter(|(one, _)| *one == sort);
        of_sort.map(|(_, id)| id.clone()).collect()
    }

    fn sheet(&self, sort: Sort, id: &str) -> Option<&Sheet> {
        self.sheets.get(&(sort, id.to_owned()))
    }

    fn missing(&self, sort: Sort, id: &str) -> Problem {
        Problem::NoTemplate {
            sort,
            id: id.into(),
            known: self.ids(sort),
        }
    }
}

impl From<Kind> for KindView {
    fn from(kind: Kind) -> Self {
        Self {
            id: kind.id,
            name: kind.name,
            description: kind.description,
            carrier: kind.carrier,
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "reads well in `map_err`")]
fn faulty(sheet: &Sheet, error: TemplateError) -> Problem {
    Problem::BadTemplate {
        file: sheet.file.clone(),
        detail: error.to_string(),
        english: error.in_english(),
    }
}

fn built_in(sort: Sort, id: &str) -> Option<&'static str> {
    let named = |file: &str| file.rsplit_once('.').is_some_and(|(stem, _)| stem == id);
    let found = BUILT_IN
        .iter()
        .find(|(one, file, _)| *one == sort && named(file));
    found.map(|(_, _, text)| *text)
}

fn folder(sort: Sort) -> &'static str {
    match sort {
        Sort::Kind => "kinds",
        Sort::Scheme => "schemes",
        Sort::Profile => "profiles",
        Sort::Sample => "samples",
    }
}

fn ending(sort: Sort) -> &'static str {
    match sort {
        Sort::Sample => "json",
        _ => "toml",
    }
}

/// One row of [`BUILT_IN`].
macro_rules! file {
    ($sort:ident, $folder:literal, $file:literal) => {
        (
            Sort::$sort,
            $file,
            include_str!(concat!("../../../templates/", $folder, "/", $file)),
        )
    };
}

/// The files of `templates/`, in the order in which they are offered.
const BUILT_IN: &[(Sort, &str, &str)] = &[
    file!(Kind, "kinds", "work-points.toml"),
    file!(Kind, "kinds", "implementation-plan.toml"),
    file!(Kind, "kinds", "action-plan.toml"),
    file!(Kind, "kinds", "work-plan.toml"),
    file!(Kind, "kinds", "annual-plan.toml"),
    file!(Kind, "kinds", "notice.toml"),
    file!(Scheme, "schemes", "official.toml"),
    file!(Scheme, "schemes", "run-on.toml"),
    file!(Scheme, "schemes", "run-on-2.toml"),
    file!(Scheme, "schemes", "run-on-3.toml"),
    file!(Scheme, "schemes", "two-level.toml"),
    file!(Scheme, "schemes", "bracket-first.toml"),
    file!(Scheme, "schemes", "chapters.toml"),
    file!(Scheme, "schemes", "decimal.toml"),
    file!(Scheme, "schemes", "actions.toml"),
    file!(Profile, "profiles", "gbt-9704.toml"),
    file!(Profile, "profiles", "gbt-33476.toml"),
    file!(Profile, "profiles", "letter.toml"),
    file!(Profile, "profiles", "order.toml"),
    file!(Profile, "profiles", "minutes.toml"),
    file!(Profile, "profiles", "preprinted.toml"),
    file!(Profile, "profiles", "house.toml"),
    file!(Sample, "samples", "plan.json"),
    file!(Sample, "samples", "full.json"),
];
