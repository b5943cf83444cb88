//! Reading a profile key by key, with errors that whoever changes a profile understands.

use crate::measure::{Hundredths, Length, Measure, Size, to_count};
use std::ops::RangeInclusive;
use toml::{Table, Value};

/// Why a profile cannot be used. The message is for the people who wrote the profile, hence Chinese.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("版式“{file}”第 {key} 项不对：{problem}")]
pub struct ProfileError {
    /// The profile's id, which is its file's name without `.toml`.
    pub file: String,
    /// The key as a path: `styles.title.size`; `全文` where the whole file is no TOML.
    pub key: String,
    /// What is wrong, and what is allowed.
    pub problem: String,
}

/// One table of a profile. Each key is taken once; [`Fields::done`] refuses what is left over.
pub(super) struct Fields {
    file: String,
    path: String,
    table: Table,
}

impl Fields {
    /// The whole file.
    pub(super) fn read(file: &str, text: &str) -> Result<Self, ProfileError> {
        let table = text.parse::<Table>().map_err(|error| {
            let line = error.span().map_or(1, |span| {
                text.bytes()
                    .take(span.start)
                    .filter(|b| *b == b'\n')
                    .count()
                    + 1
            });
            ProfileError {
                file: file.into(),
                key: "全文".into(),
                problem: format!("第 {line} 行不合 TOML 格式（{}）", error.message()),
            }
        })?;
        Ok(Self {
            file: file.into(),
            path: String::new(),
            table,
        })
    }

    /// An error at a key.
    pub(super) fn wrong(&self, key: &str, problem: impl Into<String>) -> ProfileError {
        ProfileError {
            file: self.file.clone(),
            key: self.path_of(key),
            problem: problem.into(),
        }
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.into()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// Refuses keys that nobody took.
    pub(super) fn done(self) -> Result<(), ProfileError> {
        match self.table.keys().next() {
            None => Ok(()),
            Some(key) => Err(self.wrong(key, "不认识这一项，请查对拼写")),
        }
    }

    /// The keys that are left.
    pub(super) fn keys(&self) -> Vec<String> {
        self.table.keys().cloned().collect()
    }

    /// A table inside, if it is there.
    pub(super) fn optional_table(&mut self, key: &str) -> Result<Option<Self>, ProfileError> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::Table(table)) => Ok(Some(Self {
                file: self.file.clone(),
                path: self.path_of(key),
                table,
            })),
            Some(_) => Err(self.wrong(key, "应为一节，写作 [名称]")),
        }
    }

    /// A table inside.
    pub(super) fn table(&mut self, key: &str) -> Result<Self, ProfileError> {
        self.optional_table(key)?
            .ok_or_else(|| self.wrong(key, format!("缺少 [{}] 这一节", self.path_of(key))))
    }

    /// A text that is not empty, if it is there.
    pub(super) fn optional_text(&mut self, key: &str) -> Result<Option<String>, ProfileError> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text)),
            Some(_) => Err(self.wrong(key, "应为一段文字，写在引号里")),
        }
    }

    /// A text that is not empty.
    pub(super) fn text(&mut self, key: &str) -> Result<String, ProfileError> {
        self.optional_text(key)?
            .ok_or_else(|| self.wrong(key, "缺少这一项，应为一段文字"))
    }

    /// A list of texts; empty if it is not there.
    pub(super) fn texts(&mut self, key: &str) -> Result<Vec<String>, ProfileError> {
        let wrong = self.wrong(key, "应为一列文字，写作 [\"…\", \"…\"]");
        let list = match self.table.remove(key) {
            None => return Ok(Vec::new()),
            Some(Value::Array(list)) => list,
            Some(_) => return Err(wrong),
        };
        list.iter()
            .map(|v| v.as_str().map(str::to_owned).ok_or_else(|| wrong.clone()))
            .collect()
    }

    /// true or false, if it is there.
    pub(super) fn optional_flag(&mut self, key: &str) -> Result<Option<bool>, ProfileError> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::Boolean(flag)) => Ok(Some(flag)),
            Some(_) => Err(self.wrong(key, "应为 true（是）或 false（否）")),
        }
    }

    /// A whole number in a range.
    pub(super) fn count(
        &mut self,
        key: &str,
        allowed: &RangeInclusive<u32>,
    ) -> Result<u32, ProfileError> {
        let should = format!("应为 {} 到 {} 的整数", allowed.start(), allowed.end());
        match self.table.remove(key) {
            None => Err(self.wrong(key, format!("缺少这一项，{should}"))),
            Some(Value::Integer(n)) => match u32::try_from(n) {
                Ok(n) if allowed.contains(&n) => Ok(n),
                _ => Err(self.wrong(key, format!("{n} 超出范围，{should}"))),
            },
            Some(_) => Err(self.wrong(key, should)),
        }
    }

    /// One of a few words, if it is there.
    pub(super) fn optional_choice<T: Copy>(
        &mut self,
        key: &str,
        words: &[(&str, T)],
    ) -> Result<Option<T>, ProfileError> {
        let Some(word) = self.optional_text(key)? else {
            return Ok(None);
        };
        let found = words.iter().find(|(known, _)| *known == word);
        found.map(|(_, value)| Some(*value)).ok_or_else(|| {
            let known: Vec<String> = words
                .iter()
                .map(|(word, _)| format!("\"{word}\""))
                .collect();
            self.wrong(
                key,
                format!("没有 \"{word}\" 这个取值，可用 {}", known.join("、")),
            )
        })
    }

    /// A figure with its unit, if it is there; `examples` says what may stand there.
    pub(super) fn measure(
        &mut self,
        key: &str,
        examples: &str,
    ) -> Result<Option<Measure>, ProfileError> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::String(text)) => match Measure::parse(&text) {
                Some(measure) => Ok(Some(measure)),
                None => Err(self.wrong(
                    key,
                    format!("“{text}”不成尺寸，应写数字加单位，如 {examples}"),
                )),
            },
            Some(_) => Err(self.wrong(key, format!("应写数字加单位并放在引号里，如 {examples}"))),
        }
    }

    /// A length in a range of millimetres, if it is there.
    pub(super) fn optional_length(
        &mut self,
        key: &str,
        mm: &RangeInclusive<f64>,
    ) -> Result<Option<Length>, ProfileError> {
        let should = format!(
            "应在 {}mm 到 {}mm 之间，可用 mm、cm、pt",
            mm.start(),
            mm.end()
        );
        match self.measure(key, "\"37mm\"、\"28.95pt\"")? {
            None => Ok(None),
            Some(Measure::Length(length)) if mm.contains(&length.to_mm()) => Ok(Some(length)),
            Some(_) => Err(self.wrong(key, should)),
        }
    }

    /// A length in a range of millimetres.
    pub(super) fn length(
        &mut self,
        key: &str,
        mm: &RangeInclusive<f64>,
    ) -> Result<Length, ProfileError> {
        self.optional_length(key, mm)?.ok_or_else(|| {
            self.wrong(
                key,
                format!("缺少这一项，应在 {}mm 到 {}mm 之间", mm.start(), mm.end()),
            )
        })
    }

    /// A number of characters in a range.
    pub(super) fn chars(
        &mut self,
        key: &str,
        allowed: &RangeInclusive<f64>,
    ) -> Result<Hundredths, ProfileError> {
        let should = format!("应在 {}字 到 {}字 之间", allowed.start(), allowed.end());
        match self.measure(key, "\"2字\"")? {
            Some(Measure::Chars(chars)) if allowed.contains(&chars.count()) => Ok(chars),
            Some(_) => Err(self.wrong(key, should)),
            None => Err(self.wrong(key, format!("缺少这一项，{should}"))),
        }
    }

    /// A type size from 5 pt to 100 pt, if it is there.
    pub(super) fn optional_size(&mut self, key: &str) -> Result<Option<Size>, ProfileError> {
        let size = match self.measure(key, "\"3号\"、\"16pt\"")? {
            None => return Ok(None),
            Some(Measure::Size(size)) => Some(size),
            Some(Measure::Length(length)) => {
                let half = (length.to_pt() * 2.0).round();
                (10.0..=200.0)
                    .contains(&half)
                    .then(|| Size::half_points(to_count(half) as u16))
            }
            Some(_) => None,
        };
        size.map(Some)
            .ok_or_else(|| self.wrong(key, "应为字号（初号至8号）或 5pt 到 100pt"))
    }
}
