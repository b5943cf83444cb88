//! Numbering schemes (序号体系), read from `templates/schemes`.

use crate::TemplateError;
use crate::pattern::Pattern;
use crate::template::Fields;
use serde::{Deserialize, Serialize};

/// 序号体系: how labels look and run, level by level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheme {
    /// `official`
    #[serde(default)]
    pub id: String,
    /// What a drafter calls it.
    pub name: String,
    /// The first is for depth 1; never empty. Deeper headings than there are levels take the last.
    pub levels: Vec<Level>,
}

/// One level of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// The label with one counter in braces, see [`Pattern`].
    pub pattern: String,
    /// The level of heading (1–4, 5 for what is deeper) in whose font such a heading is set: fonts follow the glyph.
    pub rank: u8,
    /// Whether it begins again under each parent or runs on through the part.
    #[serde(default)]
    pub runs: Runs,
}

/// How a level counts across parents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Runs {
    /// From 1 under each parent.
    #[default]
    Restart,
    /// Straight through the part (work plans often count 1–28).
    On,
}

impl Scheme {
    /// Reads a file of `templates/schemes`; `id` is the file's name without its ending.
    pub fn from_toml(id: &str, text: &str) -> Result<Self, TemplateError> {
        let mut fields = Fields::read(id, text)?;
        let name = fields.text("name")?;
        let levels = fields.tables("levels")?;
        let levels = levels
            .into_iter()
            .map(Level::read)
            .collect::<Result<_, _>>()?;
        fields.done()?;
        Ok(Self {
            id: id.into(),
            name,
            levels,
        })
    }

    /// The level of headings at a depth, counted from 1.
    pub fn level(&self, depth: usize) -> Option<&Level> {
        self.levels
            .get(depth.saturating_sub(1))
            .or(self.levels.last())
    }
}

impl Level {
    fn read(mut fields: Fields) -> Result<Self, TemplateError> {
        let pattern = fields.text("pattern")?;
        Pattern::parse(&pattern).map_err(|problem| {
            fields.wrong("pattern", problem.to_string(), "is no pattern of a label")
        })?;
        let rank = fields.number("rank", &(1..=5))?;
        let runs = fields.choice("runs", &[("restart", Runs::Restart), ("on", Runs::On)])?;
        fields.done()?;
        Ok(Self {
            pattern,
            rank,
            runs,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> String {
        Scheme::from_toml("mine", text).unwrap_err().to_string()
    }

    #[test]
    fn a_scheme_is_read() {
        let text = "name = \"两级\"\n[[levels]]\npattern = \"{一}、\"\nrank = 1\n\
                    [[levels]]\npattern = \"{1}.\"\nrank = 3\nruns = \"on\"\n";
        let scheme = Scheme::from_toml("mine", text).unwrap();
        assert_eq!((scheme.id.as_str(), scheme.name.as_str()), ("mine", "两级"));
        assert_eq!(scheme.level(1).unwrap().runs, Runs::Restart);
        assert_eq!(scheme.level(7).unwrap().pattern, "{1}.");
    }

    #[test]
    fn errors_name_file_key_and_what_is_allowed() {
        assert_eq!(
            problem("levels = []"),
            "模板“mine”的 name 项不对：缺少这一项，应为一段文字"
        );
        assert_eq!(
            problem("name = \"甲\""),
            "模板“mine”的 levels 项不对：至少要有一节，写作 [[levels]]"
        );
        let level = |rest: &str| problem(&format!("name = \"甲\"\n[[levels]]\n{rest}"));
        assert_eq!(
            level("pattern = \"{一}、\"\nrank = 9"),
            "模板“mine”第 4 行的 levels[1].rank 项不对：9 超出范围，应为 1 到 5 的整数"
        );
        assert_eq!(
            level("pattern = \"一、\"\nrank = 1"),
            "模板“mine”第 3 行的 levels[1].pattern 项不对：“一、”里没有计数的地方，\
             应有一处 {一}、{1}、{①} 或 {1.1}"
        );
        assert_eq!(
            level("pattern = \"{一}、\"\nrank = 1\nruns = \"through\""),
            "模板“mine”第 5 行的 levels[1].runs 项不对：没有 \"through\" 这个取值，可用 \"restart\"、\"on\""
        );
        assert_eq!(
            level("pattern = \"{一}、\"\nrank = 1\nfont = \"黑体\""),
            "模板“mine”第 5 行的 levels[1].font 项不对：不认识这一项，请查对拼写"
        );
        assert!(problem("name = ").starts_with("模板“mine”第 1 行不对：不合 TOML 格式"));
    }
}
