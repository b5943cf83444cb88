//! What the fronts ask: the arguments of the commands.

use crate::views::Settings;
use plan::{
    Block, NodeId, PlanId,
    edit::{PartField, PlanField},
};
use serde::{Deserialize, Serialize};

/// No arguments.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Nothing {}

/// New settings.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SetSettings {
    /// All of them.
    pub settings: Settings,
}

/// Which plans to list.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ListPlans {
    /// Those in the trash instead of those outside.
    pub trashed: bool,
}

/// A plan from a kind's skeleton.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NewPlan {
    /// The kind's id.
    pub kind: String,
    /// With a carrier notice (印发通知) before it.
    pub with_notice: bool,
}

/// A plan from a sample.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CopySample {
    /// The sample's id.
    pub sample: String,
}

/// One plan.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ThePlan {
    /// Which.
    pub plan: PlanId,
}

/// A new title.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RenamePlan {
    /// Which plan.
    pub plan: PlanId,
    /// Its title; a line break is a break chosen by the drafter.
    pub title: String,
}

/// A change of an open plan.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChangePlan {
    /// Which plan.
    pub plan: PlanId,
    /// The revision that the asker has before its eyes.
    pub revision: u32,
    /// What is to change.
    pub change: Change,
    /// Whether it continues the typing before it, so that one undo takes both back.
    pub joins_typing: bool,
}

/// What is to change in a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Change {
    /// A window of a part's flat block list is replaced.
    Blocks {
        /// Which part.
        part: NodeId,
        /// The first block replaced, counted from 0.
        from: u32,
        /// How many are replaced.
        remove: u32,
        /// What stands there afterwards. A block keeps its id wherever it is the same block.
        insert: Vec<Block>,
    },
    /// A field of a part gets a new value.
    Part {
        /// Which part.
        part: NodeId,
        /// The field with its value.
        field: PartField,
    },
    /// A field of the whole plan gets a new value.
    Plan {
        /// The field with its value.
        field: PlanField,
    },
    /// An empty carrier notice (印发通知) is put before the plan.
    AddNotice,
    /// The carrier notice is taken away.
    RemoveNotice,
}

/// Text from the clipboard.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportText {
    /// The words.
    pub text: String,
    /// A name for it in messages.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub name: Option<String>,
}

/// A file to be read.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportFile {
    /// The whole path.
    pub path: String,
}

/// A plan to be written as a file.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExportPlan {
    /// Which plan.
    pub plan: PlanId,
    /// The file's format.
    pub format: Format,
    /// The whole path.
    pub path: String,
    /// Whether a file that is already there may be replaced.
    pub force: bool,
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
}

/// Something to be written into the trace.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TraceEvent {
    /// `first_paint`
    pub event: String,
}
