//! Numbering schemes (序号体系), read from `templates/schemes`.

use serde::{Deserialize, Serialize};

/// 序号体系: how labels look and run, level by level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheme {
    /// `official`
    #[serde(default)]
    pub id: String,
    /// What a drafter calls it.
    pub name: String,
    /// The first is for depth 1. Deeper headings than there are levels take the last.
    pub levels: Vec<Level>,
}

/// One level of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// The label with one counter in braces: `{一}、`, `（{一}）`, `{1}.`, `（{1}）`, `{①}`, `第{一}章`, `行动{一}`;
    /// `{1.1}` counts through the levels above.
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
