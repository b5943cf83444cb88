//! What a user has chosen for the program as a whole.

use serde::{Deserialize, Serialize};

/// What a user has chosen for the program as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct Settings {
    /// The language of the window and of messages.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// What new plans begin with.
    pub new_plans: NewPlans,
    /// The names that are offered before those of earlier plans.
    pub house: House,
    /// 常用语, in the order in which they are offered.
    pub phrases: Vec<Phrase>,
}

/// A language in which the program speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Language {
    /// 简体中文
    #[default]
    #[serde(rename = "zh-CN")]
    Chinese,
    /// English
    #[serde(rename = "en")]
    English,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the operating system is set.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What new plans begin with; where nothing is said, what their kind says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct NewPlans {
    /// The kind that is offered first, by id; or empty.
    pub kind: String,
    /// 序号体系, by id; or empty.
    pub scheme: String,
    /// Format profile, by id; or empty.
    pub profile: String,
}

/// The names of an office.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct House {
    /// Units: issuers, addressees, those who have duties.
    pub units: Vec<String>,
    /// People who sign.
    pub people: Vec<String>,
}

/// 常用语: words of one's own that are written often.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct Phrase {
    /// What it is called; typing its beginning offers it.
    pub name: String,
    /// Letters that offer it too, such as `zjs`; or empty.
    pub shortcut: String,
    /// The words.
    pub text: String,
}

/// How many phrases are kept.
const MOST_PHRASES: usize = 1_000;

/// How many names of a sort are kept.
const MOST_NAMES: usize = 500;

impl Settings {
    /// These settings with names trimmed, each once, none empty.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        for names in [&mut self.house.units, &mut self.house.people] {
            let mut tidy: Vec<String> = Vec::with_capacity(names.len());
            for name in names.iter().map(|name| name.trim()) {
                if !name.is_empty() && !tidy.iter().any(|had| had == name) {
                    tidy.push(name.to_owned());
                }
            }
            tidy.truncate(MOST_NAMES);
            *names = tidy;
        }
        for phrase in &mut self.phrases {
            phrase.name = phrase.name.trim().to_owned();
            phrase.shortcut = phrase.shortcut.trim().to_lowercase();
            phrase.text = phrase.text.trim().to_owned();
        }
        self.phrases.retain(|phrase| !phrase.text.is_empty());
        self.phrases.truncate(MOST_PHRASES);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kept_once_and_without_blanks() {
        let house = House {
            units: [" 县教育局 ", "", "县财政局", "县教育局"]
                .map(str::to_owned)
                .to_vec(),
            people: vec![" ".into()],
        };
        let tidied = Settings {
            house,
            ..Settings::default()
        }
        .tidied();
        assert_eq!(tidied.house.units, ["县教育局", "县财政局"]);
        assert!(tidied.house.people.is_empty());
    }

    #[test]
    fn a_phrase_without_words_is_none() {
        let phrase = |name: &str, shortcut: &str, text: &str| Phrase {
            name: name.into(),
            shortcut: shortcut.into(),
            text: text.into(),
        };
        let settings = Settings {
            phrases: vec![
                phrase(" 总基调 ", "ZJD", "坚持稳中求进工作总基调 "),
                phrase("空的", "k", " "),
            ],
            ..Settings::default()
        };
        assert_eq!(
            settings.tidied().phrases,
            [phrase("总基调", "zjd", "坚持稳中求进工作总基调")]
        );
    }

    #[test]
    fn settings_of_an_older_program_are_read() {
        let old = serde_json::from_str(r#"{ "language": "en", "theme": "dark" }"#);
        let settings: Settings = old.unwrap();
        assert_eq!(
            (settings.language, settings.theme),
            (Language::English, Theme::Dark)
        );
        assert_eq!(settings.new_plans, NewPlans::default());
    }
}
