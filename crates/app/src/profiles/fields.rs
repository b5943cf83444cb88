//! The keys of a profile as a form shows them.

use crate::views::{Language, ProfileField, ProfileValue, ProfileWant};
use plan::{Asked, TemplateError, Want};
use std::collections::HashMap;
use toml_edit::{DocumentMut, Item};

/// All keys, each with the value that holds and whence it is: the file before those that it extends, a style before the
/// style `normal`.
pub(super) fn views(asked: &[Asked], file: &DocumentMut) -> Vec<ProfileField> {
    let values: HashMap<&str, ProfileValue> = asked
        .iter()
        .filter_map(|one| Some((one.key.as_str(), inherited(one.value.as_ref()?)?)))
        .collect();
    let view = |one: &Asked| {
        let own = standing(file, &one.key).map(|value| ("own", value));
        let base = || Some(("base", values.get(one.key.as_str())?.clone()));
        let normal = || {
            let (_, word) = one.key.strip_prefix("styles.")?.split_once('.')?;
            Some((
                "normal",
                values
                    .get(format!("styles.normal.{word}").as_str())?
                    .clone(),
            ))
        };
        let usual = || Some(("usual", usual(&one.key)?));
        let found = own.or_else(base).or_else(normal).or_else(usual);
        let (origin, value) = found.unzip();
        ProfileField {
            key: one.key.clone(),
            own: origin == Some("own"),
            origin: origin.unwrap_or("usual"),
            value,
            want: want(&one.want),
        }
    };
    asked.iter().map(view).collect()
}

/// What holds where no file says anything.
fn usual(key: &str) -> Option<ProfileValue> {
    let word = key.rsplit('.').next()?;
    Some(match word {
        "left" | "right" | "first" => ProfileValue::Text("0字".into()),
        "before" | "after" => ProfileValue::Text("0pt".into()),
        "rise" => ProfileValue::Text("0mm".into()),
        "dots" | "keep_next" => ProfileValue::Flag(false),
        _ => return None,
    })
}

/// What a drafter is told of a fault.
pub(super) fn message(fault: &TemplateError, language: Language) -> String {
    language.choose(&fault.problem, &fault.english).clone()
}

fn want(want: &Want) -> ProfileWant {
    match want {
        Want::Text => ProfileWant::Text,
        Want::Texts => ProfileWant::Texts,
        Want::Flag => ProfileWant::Flag,
        Want::Whole { least, most } => ProfileWant::Whole {
            least: *least as i32,
            most: *most as i32,
        },
        Want::Word(words) => ProfileWant::Word {
            words: words.clone(),
        },
        Want::Figure { unit, least, most } => ProfileWant::Figure {
            unit: unit_of(unit),
            least: *least,
            most: *most,
        },
        Want::Color => ProfileWant::Color,
    }
}

/// The unit as the window knows it.
fn unit_of(unit: &str) -> &'static str {
    match unit {
        "字" => "chars",
        "字高" => "ems",
        "行高" => "line",
        "缩进" => "indent",
        "字号" => "size",
        _ => "mm",
    }
}

/// What stands in the file itself.
fn standing(file: &DocumentMut, key: &str) -> Option<ProfileValue> {
    let mut item = file.as_item();
    for part in key.split('.') {
        item = item.as_table_like()?.get(part)?;
    }
    let texts = |list: &toml_edit::Array| {
        let texts = list.iter().map(|one| one.as_str().map(str::to_owned));
        texts.collect::<Option<Vec<_>>>()
    };
    match item {
        Item::Value(toml_edit::Value::String(text)) => {
            Some(ProfileValue::Text(text.value().clone()))
        }
        Item::Value(toml_edit::Value::Integer(number)) => {
            Some(ProfileValue::Whole(*number.value() as i32))
        }
        Item::Value(toml_edit::Value::Boolean(flag)) => Some(ProfileValue::Flag(*flag.value())),
        Item::Value(toml_edit::Value::Array(list)) => Some(ProfileValue::Texts(texts(list)?)),
        _ => None,
    }
}

pub(super) fn inherited(value: &toml::Value) -> Option<ProfileValue> {
    match value {
        toml::Value::String(text) => Some(ProfileValue::Text(text.clone())),
        toml::Value::Integer(number) => Some(ProfileValue::Whole(*number as i32)),
        toml::Value::Boolean(flag) => Some(ProfileValue::Flag(*flag)),
        toml::Value::Array(list) => {
            let texts = list.iter().map(|one| one.as_str().map(str::to_owned));
            Some(ProfileValue::Texts(texts.collect::<Option<Vec<_>>>()?))
        }
        _ => None,
    }
}
