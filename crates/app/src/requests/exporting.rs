//! What the fronts ask of files that plans are written as.

use plan::{Bracket, PlanId};
use serde::{Deserialize, Serialize};

/// A plan to be written as a file.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExportPlan {
    /// Which plan.
    pub plan: PlanId,
    /// What the file is to be.
    pub choice: ExportChoice,
    /// The format profile it is to have, by id; its own where none is named.
    pub profile: Option<String>,
    /// The whole path.
    pub path: String,
    /// Whether a file that is already there may be replaced.
    pub force: bool,
}

/// What a file is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExportChoice {
    /// Its format.
    pub format: Format,
    /// Who counts the labels of a Word file.
    #[serde(default)]
    pub labels: Labelling,
    /// How many levels the contents list of a Word file has, at most three; 0: there is none.
    #[serde(default)]
    pub contents: u8,
    /// How duties are written on paper.
    #[serde(default)]
    pub duties: Bracket,
}

impl Default for ExportChoice {
    fn default() -> Self {
        Self {
            format: Format::Docx,
            labels: Labelling::Text,
            contents: 0,
            duties: Bracket::default(),
        }
    }
}

/// A plan to be written into a folder, under a free name made from its title.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExportInto {
    /// Which plan.
    pub plan: PlanId,
    /// What the file is to be.
    pub choice: ExportChoice,
    /// The folder's whole path.
    pub folder: String,
}

/// A plan to be looked through before it becomes a file.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CheckExport {
    /// Which plan.
    pub plan: PlanId,
    /// The format profile it is to have, by id.
    pub profile: String,
}

/// Who counts the labels of a Word file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Labelling {
    /// They are words like all others.
    #[default]
    Text,
    /// Word, by its multi-level numbering.
    Word,
}

impl From<Labelling> for export::Labels {
    fn from(labels: Labelling) -> Self {
        match labels {
            Labelling::Text => Self::Text,
            Labelling::Word => Self::Counted,
        }
    }
}

/// A format of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Word, in the official form.
    Docx,
    /// Plain text.
    Txt,
    /// Markdown.
    Md,
    /// The plan itself.
    Json,
    /// The plan with its whole past, for a colleague's library.
    Gangmu,
}
