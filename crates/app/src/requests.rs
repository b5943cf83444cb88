//! What the fronts ask: the arguments of the commands.

mod exporting;
mod finding;
mod importing;
mod profiles;

pub use exporting::{CheckExport, ExportChoice, ExportInto, ExportPlan, Format, Labelling};
pub use finding::{FindAmong, FindInPlan, PreviewReplace, ReplaceInPlan, SearchVersions};
pub use importing::{ImportBegin, ImportRead, ImportUse, LineWish, NewSource, TheImport, Wish};
pub use profiles::{
    CopyProfile, ExportProfile, ImportProfile, ReadProfile, SaveProfile, TheProfile, TryProfile,
};

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

/// What the window wants to begin with.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Begin {
    /// The plan to be shown first.
    pub first: First,
}

/// The plan that a window shows first.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum First {
    /// None: the start page.
    None,
    /// The one changed last, where there is any.
    Latest,
    /// This one, if it is still there.
    Plan {
        /// Which.
        plan: PlanId,
    },
}

/// New settings.
#[derive(Debug, Clone, Deserialize)]
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

/// Words in plans.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SearchLibrary {
    /// What is sought, from one character up; width, case and spaces make no difference.
    pub words: String,
    /// In the trash instead of outside.
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

/// Where plans stand in the library.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FilePlans {
    /// Which; all of them are filed or none.
    pub plans: Vec<PlanId>,
    /// What is said of them.
    pub filing: Filing,
}

/// What a drafter says of a plan beside its text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Filing {
    /// Whether it stands above the others.
    Pinned {
        /// Now.
        pinned: bool,
    },
    /// Whether it is put by.
    Archived {
        /// Now.
        archived: bool,
    },
    /// It gets a tag, behind those that it has.
    Tag {
        /// The word.
        tag: String,
    },
    /// It loses a tag.
    Untag {
        /// The word.
        tag: String,
    },
}

/// A plan for another year, made of one in the library.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RenewPlan {
    /// The plan of the other year; it stays as it is.
    pub plan: PlanId,
    /// The year the new one is for.
    pub year: u16,
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

/// A version of a plan.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TheVersion {
    /// Which plan.
    pub plan: PlanId,
    /// The state that it is.
    pub revision: u32,
}

/// A name for a state of a plan.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NameVersion {
    /// Which plan.
    pub plan: PlanId,
    /// Which state; `null` for what stands now.
    pub revision: Option<u32>,
    /// The name.
    pub name: String,
}

/// A state of a plan.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Moment {
    /// Which plan.
    pub plan: PlanId,
    /// Which state; `null` for what stands now.
    pub revision: Option<u32>,
}

/// Two states to be put side by side.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CompareVersions {
    /// The old one.
    pub then: Moment,
    /// The new one.
    pub now: Moment,
}

/// Something of an earlier state that is to be had back.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RestoreVersion {
    /// Which plan.
    pub plan: PlanId,
    /// The state that it is had back from.
    pub revision: u32,
    /// How much of it.
    pub what: Restored,
}

/// How much of an earlier state is had back.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Restored {
    /// All of it.
    Plan,
    /// 公文要素, numbering scheme, format profile and variables.
    Fields,
    /// One title, heading, paragraph or table; what is new goes.
    One {
        /// Its id then; now, where it is new.
        node: NodeId,
    },
    /// A heading with all that stood under it.
    Branch {
        /// Its id then.
        node: NodeId,
    },
}

/// A `.gangmu` file whose plans go into the library.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TakeFile {
    /// The whole path. Only the program around the page knows paths.
    pub path: String,
    /// What becomes of plans that are in the library already and differ.
    pub existing: Existing,
}

/// What becomes of a plan of a file that is in the library already and differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Existing {
    /// Nothing is taken; the answer says which they are.
    Ask,
    /// It comes beside the one that is there.
    Copy,
    /// It becomes the next step of the one that is there; what stood there is a version.
    Replace,
}

/// A backup.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TheBackup {
    /// Its name.
    pub name: String,
}

/// Whether backups are made by themselves.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SetBackups {
    /// One a day.
    pub automatic: bool,
}

/// A folder for backups.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupsInto {
    /// The whole path; `null` for the usual one. Only the program around the page knows paths.
    pub folder: Option<String>,
}

/// A text that may end with duties.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadDuties {
    /// The title of its plan: it names the year of deadlines without one.
    pub title: String,
    /// The text of a paragraph.
    pub text: String,
}

/// What is pasted into a plan.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadPasted {
    /// The title of the plan: it names the year of deadlines without one.
    pub title: String,
    /// Plain text, or what a browser or a word processor puts on the clipboard as HTML.
    pub source: Pasted,
    /// Whether a whole document is expected, because there is nothing in the plan yet.
    pub whole: bool,
}

/// What the clipboard holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Pasted {
    /// Characters.
    Text {
        /// All of them.
        text: String,
    },
    /// A page of the clipboard.
    Page {
        /// Its HTML.
        html: String,
    },
}

/// A title to be broken into lines.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BreakTitle {
    /// Of which plan.
    pub plan: PlanId,
    /// Of which part.
    pub part: NodeId,
    /// Its words; a line break is a break chosen by the drafter.
    pub title: String,
}

/// Something to be written into the trace.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TraceEvent {
    /// `first_paint`
    pub event: String,
}
