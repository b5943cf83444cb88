//! Reading templates: TOML tables key by key, with errors that a drafter who changes a template understands.

use toml::{Table, Value};

/// Why a template cannot be used. The message is for the people who wrote it, hence Chinese.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("模板“{file}”第 {key} 项不对：{problem}")]
pub struct TemplateError {
    /// The template's id, which is its file's name without `.toml`.
    pub file: String,
    /// The key as a path: `levels[2].pattern`; `全文` where the whole file is no TOML.
    pub key: String,
    /// What is wrong, and what is allowed.
    pub problem: String,
}

/// One table of a template. Each key is taken once; [`Fields::done`] refuses what is left over.
pub(crate) struct Fields {
    file: String,
    path: String,
    table: Table,
}

impl Fields {
    /// The whole file.
    pub(crate) fn read(file: &str, text: &str) -> Result<Self, TemplateError> {
        let table = text.parse::<Table>().map_err(|error| {
            let line = error.span().map_or(1, |span| {
                text.bytes()
                    .take(span.start)
                    .filter(|b| *b == b'\n')
                    .count()
                    + 1
            });
            TemplateError {
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

    /// An error at a key of this table.
    pub(crate) fn wrong(&self, key: &str, problem: impl Into<String>) -> TemplateError {
        TemplateError {
            file: self.file.clone(),
            key: format!("{}{key}", self.path),
            problem: problem.into(),
        }
    }

    /// A text that must be there and not be empty.
    pub(crate) fn text(&mut self, key: &str) -> Result<String, TemplateError> {
        match self.optional_text(key)? {
            Some(text) if !text.trim().is_empty() => Ok(text),
            Some(_) => Err(self.wrong(key, "不能为空")),
            None => Err(self.wrong(key, "缺少这一项，应为一段文字")),
        }
    }

    /// A text, if it is there.
    pub(crate) fn optional_text(&mut self, key: &str) -> Result<Option<String>, TemplateError> {
        match self.table.remove(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong(key, "应为一段文字，放在引号里")),
        }
    }

    /// A list of texts; empty if it is not there.
    pub(crate) fn texts(&mut self, key: &str) -> Result<Vec<String>, TemplateError> {
        let wrong = || self.wrong(key, "应为文字的列表，如 [\"甲\", \"乙\"]");
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
    pub(crate) fn flag(&mut self, key: &str) -> Result<bool, TemplateError> {
        match self.table.remove(key) {
            None => Ok(false),
            Some(Value::Boolean(flag)) => Ok(flag),
            Some(_) => Err(self.wrong(key, "应为 true（是）或 false（否）")),
        }
    }

    /// A whole number between `least` and `most`.
    pub(crate) fn number(&mut self, key: &str, least: u8, most: u8) -> Result<u8, TemplateError> {
        let allowed = format!("应为 {least} 到 {most} 的整数");
        match self.table.remove(key) {
            None => Err(self.wrong(key, format!("缺少这一项，{allowed}"))),
            Some(Value::Integer(n)) => match u8::try_from(n) {
                Ok(n) if (least..=most).contains(&n) => Ok(n),
                _ => Err(self.wrong(key, format!("{n} 超出范围，{allowed}"))),
            },
            Some(_) => Err(self.wrong(key, allowed)),
        }
    }

    /// One of a few words; the first if it is not there.
    pub(crate) fn choice<T: Copy>(
        &mut self,
        key: &str,
        words: &[(&str, T)],
    ) -> Result<T, TemplateError> {
        let Some(word) = self.optional_text(key)? else {
            return Ok(words[0].1);
        };
        let found = words.iter().find(|(allowed, _)| *allowed == word);
        found.map(|(_, value)| *value).ok_or_else(|| {
            let allowed: Vec<_> = words
                .iter()
                .map(|(word, _)| format!("\"{word}\""))
                .collect();
            self.wrong(
                key,
                format!("没有 \"{word}\" 这个取值，可用 {}", allowed.join("、")),
            )
        })
    }

    /// A table under this one; an empty one if it is not there.
    pub(crate) fn table(&mut self, key: &str) -> Result<Self, TemplateError> {
        match self.table.remove(key) {
            None => Ok(self.below(key, Table::new())),
            Some(Value::Table(table)) => Ok(self.below(key, table)),
            Some(_) => Err(self.wrong(key, format!("应为一节，写作 [{key}]"))),
        }
    }

    /// A list of tables with at least one.
    pub(crate) fn tables(&mut self, key: &str) -> Result<Vec<Self>, TemplateError> {
        let wrong = |fields: &Self| fields.wrong(key, format!("至少要有一节，写作 [[{key}]]"));
        let Some(Value::Array(list)) = self.table.remove(key) else {
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
    pub(crate) fn done(self) -> Result<(), TemplateError> {
        match self.table.keys().next() {
            Some(key) => Err(self.wrong(key, "不认识这一项，请查对拼写")),
            None => Ok(()),
        }
    }

    fn below(&self, key: &str, table: Table) -> Self {
        Self {
            file: self.file.clone(),
            path: format!("{}{key}.", self.path),
            table,
        }
    }
}
