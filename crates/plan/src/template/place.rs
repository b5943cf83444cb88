//! Where a key stands in the text of a template. Looked for only when something is wrong there.

use super::TemplateError;
use toml::Table;
use toml::de::{DeTable, DeValue};

/// A template's text.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// Its id.
    pub(super) file: String,
    pub(super) text: String,
}

impl Source {
    pub(super) fn parse(&self) -> Result<Table, TemplateError> {
        self.text.parse().map_err(|error: toml::de::Error| {
            let start = error.span().map_or(0, |span| span.start);
            TemplateError {
                file: self.file.clone(),
                line: Some(self.line(start)),
                key: String::new(),
                problem: format!("不合 TOML 格式（{}）", error.message()),
                english: format!("the file is no valid TOML ({})", error.message()),
            }
        })
    }

    /// The line in which a key stands, from 1.
    pub(super) fn line_of(&self, path: &str) -> Option<usize> {
        let whole = DeTable::parse(&self.text).ok()?;
        let mut table = Some(whole.get_ref());
        let mut start = None;
        for step in path.split('.') {
            let (name, index) = match step.split_once('[') {
                Some((name, index)) => (name, index.trim_end_matches(']').parse().ok()),
                None => (step, None::<usize>),
            };
            let (key, mut value) = table?.iter().find(|(key, _)| key.get_ref() == name)?;
            start = Some(key.span().start);
            if let (DeValue::Array(list), Some(index)) = (value.get_ref(), index) {
                value = list.get(index.checked_sub(1)?)?;
                start = Some(value.span().start);
            }
            table = match value.get_ref() {
                DeValue::Table(table) => Some(table),
                _ => None,
            };
        }
        start.map(|start| self.line(start))
    }

    fn line(&self, offset: usize) -> usize {
        let before = self.text.bytes().take(offset);
        before.filter(|byte| *byte == b'\n').count() + 1
    }
}

/// The file and line of a key. What stands in several files counts in the first; of a key that stands nowhere, the
/// section in which it should stand is named.
pub(super) fn place(sources: &[Source], path: &str) -> (String, Option<usize>) {
    let mut path = path;
    loop {
        let found = sources
            .iter()
            .find_map(|source| Some((source.file.clone(), source.line_of(path)?)));
        match (found, path.rsplit_once('.')) {
            (Some((file, line)), _) => return (file, Some(line)),
            (None, Some((section, _))) => path = section,
            (None, None) => {
                let first = sources.first().map(|source| source.file.clone());
                return (first.unwrap_or_default(), None);
            }
        }
    }
}
