//! A format profile in the editor: its file as text, changed key by key, with comments and order kept.

mod carried;
mod fields;
pub(crate) mod from_word;
mod sample;

pub(crate) use carried::carried;

use crate::Problem;
use crate::templates::Shelf;
use crate::type_check;
use crate::views::{DeviationView, FontView, Language, ProfileDraft, ProfileFault, ProfileValue};
use compose::Profile;
use plan::{Asked, TemplateError};
use std::fmt;
use toml_edit::{Array, DocumentMut, Item, Table, Value};

/// The profile whose keys are shown where a file is too faulty to have any.
const STANDARD: &str = "gbt-9704";

/// How many faults of one file are told.
const MOST_FAULTS: usize = 40;

/// A profile's file. What is no TOML is kept as it is and cannot be changed key by key.
pub(crate) struct Draft {
    id: String,
    text: String,
}

impl Draft {
    pub(crate) fn read(id: &str, text: &str) -> Self {
        Self {
            id: id.into(),
            text: text.into(),
        }
    }

    /// The file.
    pub(crate) fn text(&self) -> String {
        self.text.clone()
    }

    /// Gives a key another value, or takes it out.
    pub(crate) fn set(&mut self, key: &str, value: Option<ProfileValue>) {
        let Ok(mut file) = self.text.parse::<DocumentMut>() else {
            return;
        };
        match value {
            None => remove(&mut file, key),
            Some(value) => put(&mut file, key, value.into()),
        }
        self.text = file.to_string();
    }

    /// What the editor shows of it.
    pub(crate) fn view(&self, templates: &Shelf, own: bool, language: Language) -> ProfileDraft {
        let Looked {
            profile,
            asked,
            faults,
        } = self.look(templates);
        let file = self.text.parse::<DocumentMut>().unwrap_or_default();
        let fields = fields::views(&asked, &file);
        let faults = faults.into_iter().map(|fault| ProfileFault {
            message: fields::message(&fault, language),
            key: fault.key,
        });
        let deviations = profile.as_ref().map(Profile::deviations);
        let fonts = profile.as_ref().map(type_check::missing_fonts);
        ProfileDraft {
            text: self.text.clone(),
            own,
            base: file.get("extends").and_then(Item::as_str).map(|base| {
                templates
                    .profile(base)
                    .map_or(base.to_owned(), |one| one.name)
            }),
            faults: faults.collect(),
            deviations: deviations
                .into_iter()
                .flatten()
                .map(|one| DeviationView::told(&one, language))
                .collect(),
            fonts: fonts.into_iter().flatten().map(FontView::from).collect(),
            sample: profile.as_ref().map(|p| sample::page(p, templates)),
            fields,
        }
    }

    /// Reads the profile; each value that cannot be so is noted and left out until the rest can.
    fn look(&self, templates: &Shelf) -> Looked {
        let find = |id: &str| Some(templates.profile_text(id).ok()?.0.to_owned());
        let mut faults = Vec::new();
        let mut text = self.text.clone();
        while faults.len() < MOST_FAULTS {
            match Profile::with_keys(&self.id, &text, &find) {
                Ok((profile, asked)) => {
                    return Looked {
                        profile: Some(profile),
                        asked,
                        faults,
                    };
                }
                Err(fault) => {
                    let rest = without(&text, &fault.key);
                    faults.push(fault);
                    match rest {
                        Some(rest) => text = rest,
                        None => break,
                    }
                }
            }
        }
        let standard = find(STANDARD).unwrap_or_default();
        let asked = Profile::with_keys(STANDARD, &standard, &find);
        Looked {
            profile: None,
            asked: asked.map(|(_, asked)| asked).unwrap_or_default(),
            faults,
        }
    }
}

struct Looked {
    profile: Option<Profile>,
    asked: Vec<Asked>,
    faults: Vec<TemplateError>,
}

/// Whether a file can be used as a profile of that id.
pub(crate) fn sound(shelf: &Shelf, id: &str, text: &str) -> Result<(), Problem> {
    let find = |id: &str| Some(shelf.profile_text(id).ok()?.0.to_owned());
    let read = Profile::from_toml(id, text, &find);
    read.map(|_| ()).map_err(|fault| Problem::BadTemplate {
        file: format!("{id}.toml"),
        detail: fault.to_string(),
        english: fault.in_english(),
    })
}

/// An id that no profile has, made of a name: it is also the name of a file.
pub(crate) fn free_id(name: &str, taken: &[String]) -> String {
    let kept = |c: &char| c.is_alphanumeric() || *c == '-';
    let stem: String = name.chars().filter(kept).take(40).collect();
    let stem = if stem.is_empty() { "own" } else { &stem };
    let numbered = (2..).map(|n| format!("{stem}-{n}"));
    let mut ids = std::iter::once(stem.to_owned()).chain(numbered);
    let free = ids.find(|id| !taken.contains(id));
    free.expect("invariant: numbers do not end")
}

/// The file without a key, or without its whole section where the key itself is not in it; none where neither is.
fn without(text: &str, key: &str) -> Option<String> {
    let mut file = text.parse::<DocumentMut>().ok()?;
    let section = key.split('.').next()?;
    for key in [key, section] {
        let before = file.to_string();
        remove(&mut file, key);
        let after = file.to_string();
        if after != before {
            return Some(after);
        }
    }
    None
}

fn remove(file: &mut DocumentMut, key: &str) {
    let (path, last) = key.rsplit_once('.').unwrap_or(("", key));
    let mut table = file.as_item_mut().as_table_like_mut();
    for part in path.split('.').filter(|part| !part.is_empty()) {
        table = table
            .and_then(|table| table.get_mut(part))
            .and_then(Item::as_table_like_mut);
    }
    if let Some(table) = table {
        table.remove(last);
    }
}

fn put(file: &mut DocumentMut, key: &str, value: Value) {
    let (path, last) = key.rsplit_once('.').unwrap_or(("", key));
    let mut item = file.as_item_mut();
    for part in path.split('.').filter(|part| !part.is_empty()) {
        let Some(table) = item.as_table_like_mut() else {
            return;
        };
        item = table.entry(part).or_insert_with(|| {
            let mut section = Table::new();
            section.set_implicit(true);
            Item::Table(section)
        });
    }
    let Some(table) = item.as_table_like_mut() else {
        return;
    };
    match table.get_mut(last).and_then(Item::as_value_mut) {
        Some(old) => {
            let decor = old.decor().clone();
            *old = value;
            *old.decor_mut() = decor;
        }
        None => {
            table.insert(last, Item::Value(value));
        }
    }
}

impl From<ProfileValue> for Value {
    fn from(value: ProfileValue) -> Self {
        match value {
            ProfileValue::Flag(flag) => flag.into(),
            ProfileValue::Whole(number) => i64::from(number).into(),
            ProfileValue::Text(text) => text.into(),
            ProfileValue::Texts(texts) => texts.into_iter().collect::<Array>().into(),
        }
    }
}

impl From<String> for ProfileValue {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for ProfileValue {
    fn from(number: u32) -> Self {
        Self::Whole(i32::try_from(number).unwrap_or(i32::MAX))
    }
}

impl fmt::Display for ProfileValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Whole(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
            Self::Texts(texts) => f.write_str(&texts.join("、")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn shelf() -> Shelf {
        Shelf::open(Path::new("no such folder"))
    }

    fn view(text: &str) -> ProfileDraft {
        Draft::read("own", text).view(&shelf(), true, Language::Chinese)
    }

    #[test]
    fn a_changed_value_keeps_comments_and_order() {
        let mut draft = Draft::read(
            "own",
            "# 本单位\nextends = \"gbt-9704\"\nname = \"甲\" # 名称\n\n[page]\nlines = 22 # 行\n",
        );
        draft.set("name", Some("乙".to_owned().into()));
        draft.set("styles.body.size", Some("4号".to_owned().into()));
        draft.set("page.lines", None);
        let text = draft.text();
        assert!(text.starts_with("# 本单位\nextends = \"gbt-9704\"\nname = \"乙\" # 名称\n"));
        assert!(text.contains("[styles.body]\nsize = \"4号\"\n"));
        assert!(!text.contains("lines"));
    }

    #[test]
    fn every_key_of_the_standard_has_a_field() {
        let shelf = shelf();
        let (text, _) = shelf.profile_text(STANDARD).unwrap();
        let keys: Vec<String> = view(text).fields.into_iter().map(|one| one.key).collect();
        let file: toml::Table = text.parse().unwrap();
        let mut written = Vec::new();
        leaves("", &file, &mut written);
        for key in written {
            assert!(keys.contains(&key), "{key} has no field");
        }
    }

    fn leaves(path: &str, table: &toml::Table, found: &mut Vec<String>) {
        for (key, value) in table {
            match value {
                toml::Value::Table(below) => leaves(&format!("{path}{key}."), below, found),
                _ => found.push(format!("{path}{key}")),
            }
        }
    }

    #[test]
    fn all_faults_are_told_and_the_sample_is_drawn_without_them() {
        let draft = view(
            "extends = \"gbt-9704\"\nname = \"甲\"\n[page]\ntop = \"900mm\"\n[styles.body]\nsize = \"零号\"\n",
        );
        let keys: Vec<&str> = draft.faults.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(keys, ["page.top", "styles.body.size"]);
        assert!(draft.faults[0].message.contains("0mm 到 150mm"));
        assert_eq!(draft.sample.unwrap().top.to_string(), "37");
    }

    /// The figures themselves have Chinese units.
    #[test]
    fn faults_are_told_in_english_where_that_is_spoken() {
        for (key, value) in [
            ("page.top", "\"900mm\""),
            ("page.lines", "99"),
            ("styles.body.size", "\"零号\""),
            ("styles.body.size", "true"),
            ("styles.body.font", "\"宋\""),
            ("styles.body.color", "\"红\""),
            ("styles.body.first", "\"99字\""),
            ("styles.body.bold", "1"),
            ("styles.body.colour", "1"),
            ("head.mark_shift", "\"9字高\""),
            ("titles.longest_line", "\"99字\""),
            ("form", "\"通告\""),
            ("extends", "\"国标\""),
        ] {
            let mut text = format!("{key} = {value}\nname = \"甲\"\n");
            if key != "extends" {
                text.push_str("extends = \"gbt-9704\"\n");
            }
            let draft = Draft::read("own", &text).view(&shelf(), true, Language::English);
            let message = &draft.faults[0].message;
            let chinese = ["应", "缺", "不", "可用", "没有", "超出"];
            assert!(
                !chinese.iter().any(|word| message.contains(word)),
                "{message}"
            );
        }
    }

    #[test]
    fn a_file_that_is_no_toml_is_told_and_kept() {
        let draft = view("这不是模板 = = 1");
        assert_eq!(draft.faults.len(), 1);
        assert!(draft.sample.is_none());
        assert!(!draft.fields.is_empty());
        assert_eq!(draft.text, "这不是模板 = = 1");
    }

    #[test]
    fn ids_are_names_of_files_and_free() {
        let taken = ["县府办版式".to_owned()];
        assert_eq!(free_id("县府办/版式", &taken), "县府办版式-2");
        assert_eq!(free_id("../..", &[]), "own");
    }

    proptest::proptest! {
        /// What is set is what stands there, whatever the text; what is taken out again leaves the rest as it was.
        #[test]
        fn values_come_back(size in "\\PC{0,12}", lines in -9..99_i32, bold: bool) {
            let plain = "extends = \"gbt-9704\"\nname = \"甲\"\n";
            let mut draft = Draft::read("own", plain);
            for (key, value) in [
                ("styles.body.size", ProfileValue::Text(size)),
                ("page.lines", ProfileValue::Whole(lines)),
                ("styles.heading-3.bold", ProfileValue::Flag(bold)),
            ] {
                draft.set(key, Some(value.clone()));
                let fields = draft.view(&shelf(), true, Language::Chinese).fields;
                let found = fields.into_iter().find(|one| one.key == key);
                proptest::prop_assert_eq!(found.and_then(|one| one.value), Some(value));
                draft.set(key, None);
            }
            let fields = draft.view(&shelf(), true, Language::Chinese).fields;
            proptest::prop_assert_eq!(fields.iter().filter(|one| one.own).count(), 2, "extends and name");
        }
    }
}
