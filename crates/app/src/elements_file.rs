//! `--elements FILE.toml`: 公文要素 for a plan, written down once and used for many.

use crate::{Problem, files};
use plan::{Date, PartRole, Plan, Sealing};
use std::num::ParseIntError;
use std::path::Path;
use toml::{Table, Value};

/// The largest elements file, in bytes.
const MOST_BYTES: u64 = 1 << 20;

/// 公文要素 from a file. What the file does not name stays as it is in the plan.
#[derive(Debug, Clone)]
pub struct ElementsFile {
    file: String,
    table: Table,
}

/// The keys there are.
pub(crate) const ELEMENT_KEYS: &[&str] = &[
    "issuers",
    "number",
    "addressees",
    "date",
    "title",
    "red_head",
    "issuer_mark",
    "copy_number",
    "secrecy",
    "urgency",
    "signers",
    "sealing",
    "note",
    "attachments",
    "copies_to",
    "printed_by",
    "printed_on",
    "draft_mark",
];

/// What is expected of a value, by example.
type Expected = &'static str;

impl ElementsFile {
    /// Reads a file; keys and values are looked at in [`ElementsFile::apply`].
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let file = files::name(path);
        let bytes = files::read(path, MOST_BYTES)?;
        let text = String::from_utf8(bytes).map_err(|_| Problem::NotText(file.clone()))?;
        let table = text
            .parse()
            .map_err(|error: toml::de::Error| Problem::BadElements {
                file: file.clone(),
                detail: error.message().to_owned(),
            })?;
        Ok(Self { file, table })
    }

    /// Puts the elements into a plan. Addressees go to the part that is sent: the notice, where there is one.
    ///
    /// # Errors
    /// [`Problem::UnknownElement`] and [`Problem::BadElement`] name the first key that is wrong; the plan is then half
    /// changed and of no use.
    pub fn apply(&self, plan: &mut Plan) -> Result<(), Problem> {
        for (key, value) in &self.table {
            let (file, key) = (self.file.clone(), key.clone());
            match put(plan, &key, value) {
                Some(Ok(())) => {}
                Some(Err(expected)) => {
                    return Err(Problem::BadElement {
                        file,
                        key,
                        expected,
                    });
                }
                None => return Err(Problem::UnknownElement { file, key }),
            }
        }
        Ok(())
    }
}

/// Sets one element; none where the key is not known.
fn put(plan: &mut Plan, key: &str, value: &Value) -> Option<Result<(), Expected>> {
    let at = |role| {
        plan.parts
            .iter()
            .position(|part| part.role == role)
            .unwrap_or(0)
    };
    let (sent, main) = (at(PartRole::Notice), at(PartRole::Plan));
    let elements = &mut plan.elements;
    Some(match key {
        "issuers" | "issuer" => set(&mut elements.issuers, words(value)),
        "number" | "document_number" => set(&mut elements.document_number, word(value).map(Some)),
        "addressees" => set(&mut plan.parts[sent].addressees, words(value)),
        "attachments" => set(&mut plan.parts[sent].attachments, words(value)),
        "title" => set(&mut plan.parts[main].title, word(value)),
        "date" => set(&mut elements.date, date(value).map(Some)),
        "red_head" => set(
            &mut elements.red_head,
            value.as_bool().ok_or("true / false"),
        ),
        "issuer_mark" => set(&mut elements.issuer_mark, word(value).map(Some)),
        "copy_number" => set(&mut elements.copy_number, word(value).map(Some)),
        "secrecy" => set(&mut elements.secrecy, word(value).map(Some)),
        "urgency" => set(&mut elements.urgency, word(value).map(Some)),
        "signers" => set(&mut elements.signers, words(value)),
        "sealing" => set(&mut elements.sealing, sealing(value)),
        "note" => set(&mut elements.note, word(value).map(Some)),
        "copies_to" => set(&mut elements.copies_to, words(value)),
        "printed_by" => set(&mut elements.printed_by, word(value).map(Some)),
        "printed_on" => set(&mut elements.printed_on, date(value).map(Some)),
        "draft_mark" => set(&mut elements.draft_mark, word(value).map(Some)),
        _ => return None,
    })
}

fn set<T>(place: &mut T, value: Result<T, Expected>) -> Result<(), Expected> {
    *place = value?;
    Ok(())
}

fn word(value: &Value) -> Result<String, Expected> {
    value.as_str().map(str::to_owned).ok_or("\"…\"")
}

/// A list of words, or one word.
fn words(value: &Value) -> Result<Vec<String>, Expected> {
    match value {
        Value::Array(list) => list.iter().map(word).collect(),
        one => Ok(vec![word(one).map_err(|_| "[\"…\", \"…\"]")?]),
    }
}

/// `2026-03-05` as TOML writes it, or in words: `"2026年3月5日"`, `"2026年3月"`, `"2026年"`.
fn date(value: &Value) -> Result<Date, Expected> {
    let read = match value {
        Value::Datetime(written) => written.date.and_then(|d| Date::new(d.year, d.month, d.day)),
        Value::String(written) => date_in_words(written),
        _ => None,
    };
    read.ok_or("2026-03-05 / \"2026年3月5日\"")
}

fn date_in_words(written: &str) -> Option<Date> {
    let (year, rest) = written.split_once('年')?;
    let year = year.trim().parse().ok()?;
    let Some((month, rest)) = rest.split_once('月') else {
        return rest.trim().is_empty().then_some(Date {
            year,
            month: None,
            day: None,
        });
    };
    let Some(month) = open_number(month).ok()? else {
        return Some(Date {
            year,
            month: None,
            day: None,
        });
    };
    match open_number(rest.trim().trim_end_matches('日')).ok()? {
        Some(day) => Date::new(year, month, day),
        None => Date::new(year, month, 1).map(|date| Date { day: None, ..date }),
    }
}

/// A number, or blanks where it is still open.
fn open_number(written: &str) -> Result<Option<u8>, ParseIntError> {
    match written.trim() {
        "" => Ok(None),
        number => number.parse().map(Some),
    }
}

fn sealing(value: &Value) -> Result<Sealing, Expected> {
    match value.as_str() {
        Some("sealed") => Ok(Sealing::Sealed),
        Some("unsealed") => Ok(Sealing::Unsealed),
        Some("signature-stamp") => Ok(Sealing::SignatureStamp),
        _ => Err("\"sealed\" / \"unsealed\" / \"signature-stamp\""),
    }
}
