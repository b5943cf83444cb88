//! Reading templates: TOML tables key by key, with errors that a drafter who changes a template understands.

mod place;

use place::{Source, place};
use std::cell::RefCell;
use std::fmt::Display;
use std::ops::RangeInclusive;
use std::rc::Rc;
use toml::{Table, Value};

/// Why a template cannot be used. Its `Display` is for the people who wrote it, hence Chinese;
/// [`TemplateError::in_english`] says the same in English.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("模板“{file}”{}：{problem}", self.at())]
pub struct TemplateError {
    /// The id of the template in which the fault stands, which is its file's name without `.toml`.
    pub file: String,
    /// The line, from 1; that of the section where the key is missing. None where not even that is there.
    pub line: Option<usize>,
    /// The key as a path: `levels[2].pattern`; empty where the file is no TOML.
    pub key: String,
    /// What is wrong, and what is allowed.
    pub problem: String,
    /// The same in English.
    pub english: String,
}

impl TemplateError {
    /// Where it is wrong, and why, in English.
    pub fn in_english(&self) -> String {
        let Self { file, english, .. } = self;
        let line = self
            .line
            .map_or_else(String::new, |line| format!(", line {line}"));
        let key = match self.key.as_str() {
            "" => String::new(),
            key => format!(", {key}"),
        };
        format!("template \"{file}\"{line}{key}: {english}")
    }

    fn at(&self) -> String {
        match (self.line, self.key.as_str()) {
            (None, key) => format!("的 {key} 项不对"),
            (Some(line), "") => format!("第 {line} 行不对"),
            (Some(line), key) => format!("第 {line} 行的 {key} 项不对"),
        }
    }
}

/// A key that was asked for: what a form needs in order to show it. So a form has every key that a reader has.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The key as a path: `page.top`.
    pub key: String,
    /// What stands there, the bases' values included.
    pub value: Option<Value>,
    /// What may stand there.
    pub want: Want,
}

/// What may stand at a key.
#[derive(Debug, Clone, PartialEq)]
pub enum Want {
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// true or false.
    Flag,
    /// A whole number.
    Whole {
        /// The smallest.
        least: i64,
        /// The largest.
        most: i64,
    },
    /// One of these words.
    Word(Vec<String>),
    /// A number with a unit.
    Figure {
        /// The unit of the bounds; what units there are is the reader's matter.
        unit: &'static str,
        /// The smallest.
        least: f64,
        /// The largest.
        most: f64,
    },
    /// `#RRGGBB`
    Color,
}

/// One table of a template. Each key is taken once; [`Fields::done`] refuses what is left over.
#[derive(Debug)]
pub struct Fields {
    sources: Rc<Vec<Source>>,
    path: String,
    table: Table,
    asked: Rc<RefCell<Vec<Asked>>>,
}

impl Fields {
    /// The whole file.
    pub fn read(file: &str, text: &str) -> Result<Self, TemplateError> {
        let source = Source {
            file: file.into(),
            text: text.into(),
        };
        Ok(Self {
            table: source.parse()?,
            sources: Rc::new(vec![source]),
            path: String::new(),
            asked: Rc::default(),
        })
    }

    /// The whole file over the one that its key `extends` names, if there is that key, and so on. `find` gives the text
    /// of a template by id.
    pub fn inherit(
        file: &str,
        text: &str,
        find: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Self, TemplateError> {
        let mut whole = Self::read(file, text)?;
        while let Some(base) = whole.optional_text("extends")? {
            let chain: Vec<&str> = whole.sources.iter().map(|s| s.file.as_str()).collect();
            // What is wrong stands in the last file, whose key has come to the top.
            let wrong = |problem: String, english: String| TemplateError {
                file: chain.last().copied().unwrap_or(file).into(),
                line: whole.sources.last().and_then(|s| s.line_of("extends")),
                key: "extends".into(),
                problem,
                english,
            };
            if chain.contains(&base.as_str()) {
                let circle = [chain.join("→").as_str(), &base].join("→");
                return Err(wrong(
                    format!("绕成了圈（{circle}）"),
                    format!("goes round in a circle ({circle})"),
                ));
            }
            let missing = || {
                let chinese = format!("没有“{base}”这个模板");
                wrong(chinese, format!("there is no template \"{base}\""))
            };
            let text = find(&base).ok_or_else(missing)?;
            let base = Self::read(&base, &text)?;
            let own = std::mem::replace(&mut whole.table, base.table);
            overlay(&mut whole.table, own);
            Rc::make_mut(&mut whole.sources).extend(base.sources.iter().cloned());
        }
        Ok(whole)
    }

    /// An error at a key of this table, in Chinese and in English.
    pub fn wrong(
        &self,
        key: &str,
        problem: impl Into<String>,
        english: impl Into<String>,
    ) -> TemplateError {
        let key = format!("{}{key}", self.path);
        let (file, line) = place(&self.sources, &key);
        TemplateError {
            file,
            line,
            key,
            problem: problem.into(),
            english: english.into(),
        }
    }

    /// Notes what is about to be asked for at a key. What a reader asks on the way to it is not noted again.
    pub fn ask(&self, key: &str, want: impl FnOnce() -> Want) {
        let path = format!("{}{key}", self.path);
        let mut asked = self.asked.borrow_mut();
        if asked.last().is_none_or(|last| last.key != path) {
            asked.push(Asked {
                key: path,
                value: self.table.get(key).cloned(),
                want: want(),
            });
        }
    }

    /// The keys asked for so far in the whole file, in that order.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.borrow().clone()
    }

    /// Whatever stands there.
    pub fn take(&mut self, key: &str) -> Option<Value> {
        self.table.remove(key)
    }

    /// The keys that are left.
    pub fn keys(&self) -> Vec<String> {
        self.table.keys().cloned().collect()
    }

    /// A text that must be there and not be empty.
    pub fn text(&mut self, key: &str) -> Result<String, TemplateError> {
        match self.optional_text(key)? {
            Some(text) if !text.trim().is_empty() => Ok(text),
            Some(_) => Err(self.wrong(key, "不能为空", "must not be empty")),
            None => Err(self.wrong(
                key,
                "缺少这一项，应为一段文字",
                "is missing; should be a text",
            )),
        }
    }

    /// A text, if it is there.
    pub fn optional_text(&mut self, key: &str) -> Result<Option<String>, TemplateError> {
        self.ask(key, || Want::Text);
        match self.take(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong(
                key,
                "应为一段文字，放在引号里",
                "should be a text in quotation marks",
            )),
        }
    }

    /// A list of texts; empty if it is not there.
    pub fn texts(&mut self, key: &str) -> Result<Vec<String>, TemplateError> {
        self.ask(key, || Want::Texts);
        let wrong = || {
            self.wrong(
                key,
                "应为文字的列表，如 [\"甲\", \"乙\"]",
                "should be a list of texts, such as [\"a\", \"b\"]",
            )
        };
        let list = match self.table.get(key) {
            None => return Ok(Vec::new()),
            Some(Value::Array(list)) => list,
            Some(_) => return Err(wrong()),
        };
        let texts = list
            .iter()
            .map(|v| v.as_str().map(str::to_owned).ok_or_else(wrong))
            .collect();
        self.table.remove(key);
        texts
    }

    /// true or false; false if it is not there.
    pub fn flag(&mut self, key: &str) -> Result<bool, TemplateError> {
        Ok(self.optional_flag(key)?.unwrap_or_default())
    }

    /// true or false, if it is there.
    pub fn optional_flag(&mut self, key: &str) -> Result<Option<bool>, TemplateError> {
        self.ask(key, || Want::Flag);
        match self.take(key) {
            None => Ok(None),
            Some(Value::Boolean(flag)) => Ok(Some(flag)),
            Some(_) => Err(self.wrong(
                key,
                "应为 true（是）或 false（否）",
                "should be true or false",
            )),
        }
    }

    /// A whole number in a range.
    pub fn number<N: TryFrom<i64> + Into<i64> + Copy + PartialOrd + Display>(
        &mut self,
        key: &str,
        range: &RangeInclusive<N>,
    ) -> Result<N, TemplateError> {
        self.ask(key, || Want::Whole {
            least: (*range.start()).into(),
            most: (*range.end()).into(),
        });
        let (least, most) = (range.start(), range.end());
        let allowed = format!("应为 {least} 到 {most} 的整数");
        let english = format!("should be a whole number from {least} to {most}");
        match self.take(key) {
            None => Err(self.wrong(
                key,
                format!("缺少这一项，{allowed}"),
                format!("is missing; {english}"),
            )),
            Some(Value::Integer(n)) => match N::try_from(n) {
                Ok(n) if range.contains(&n) => Ok(n),
                _ => Err(self.wrong(
                    key,
                    format!("{n} 超出范围，{allowed}"),
                    format!("{n} is out of range; {english}"),
                )),
            },
            Some(_) => Err(self.wrong(key, allowed, english)),
        }
    }

    /// One of a few words; the first if it is not there.
    pub fn choice<T: Copy>(&mut self, key: &str, words: &[(&str, T)]) -> Result<T, TemplateError> {
        Ok(self.optional_choice(key, words)?.unwrap_or(words[0].1))
    }

    /// One of a few words, if it is there.
    pub fn optional_choice<T: Copy>(
        &mut self,
        key: &str,
        words: &[(&str, T)],
    ) -> Result<Option<T>, TemplateError> {
        let all = || words.iter().map(|(word, _)| (*word).to_owned());
        self.ask(key, || Want::Word(all().collect()));
        let Some(word) = self.optional_text(key)? else {
            return Ok(None);
        };
        let found = words.iter().find(|(allowed, _)| *allowed == word);
        found.map(|(_, value)| Some(*value)).ok_or_else(|| {
            let allowed: Vec<_> = words
                .iter()
                .map(|(word, _)| format!("\"{word}\""))
                .collect();
            self.wrong(
                key,
                format!("没有 \"{word}\" 这个取值，可用 {}", allowed.join("、")),
                format!("cannot be \"{word}\"; allowed: {}", allowed.join(", ")),
            )
        })
    }

    /// A table under this one.
    pub fn table(&mut self, key: &str) -> Result<Self, TemplateError> {
        self.optional_table(key)?.ok_or_else(|| {
            self.wrong(
                key,
                format!("缺少 [{}{key}] 这一节", self.path),
                format!("the section [{}{key}] is missing", self.path),
            )
        })
    }

    /// A table under this one, if it is there.
    pub fn optional_table(&mut self, key: &str) -> Result<Option<Self>, TemplateError> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::Table(table)) => Ok(Some(self.below(key, table))),
            Some(_) => Err(self.wrong(
                key,
                format!("应为一节，写作 [{}{key}]", self.path),
                format!("should be a section, written [{}{key}]", self.path),
            )),
        }
    }

    /// A list of tables with at least one.
    pub fn tables(&mut self, key: &str) -> Result<Vec<Self>, TemplateError> {
        let wrong = |fields: &Self| {
            fields.wrong(
                key,
                format!("至少要有一节，写作 [[{key}]]"),
                format!("needs at least one section, written [[{key}]]"),
            )
        };
        let Some(Value::Array(list)) = self.take(key) else {
            return Err(wrong(self));
        };
        if list.is_empty() {
            return Err(wrong(self));
        }
        let below = |(at, value)| match value {
            Value::Table(table) => Ok(self.below(&format!("{key}[{}]", at + 1), table)),
            _ => Err(wrong(self)),
        };
        list.into_iter().enumerate().map(below).collect()
    }

    /// Refuses keys that nobody asked for: mostly a slip of the pen.
    pub fn done(self) -> Result<(), TemplateError> {
        match self.table.keys().next() {
            Some(key) => Err(self.wrong(
                key,
                "不认识这一项，请查对拼写",
                "is not known; check its spelling",
            )),
            None => Ok(()),
        }
    }

    fn below(&self, key: &str, table: Table) -> Self {
        Self {
            sources: Rc::clone(&self.sources),
            path: format!("{}{key}.", self.path),
            table,
            asked: Rc::clone(&self.asked),
        }
    }
}

/// Puts a table over another: tables in it key by key, all else as a whole.
fn overlay(base: &mut Table, own: Table) {
    for (key, value) in own {
        match (base.get_mut(&key), value) {
            (Some(Value::Table(base)), Value::Table(own)) => overlay(base, own),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}
