//! What the fronts ask: the arguments of the commands.

mod finding;

pub use finding::{FindAmong, FindInPlan, PreviewReplace, ReplaceInPlan, SearchVersions};

use crate::views::{ProfileValue, Settings};
use import::{Cleanup, ReadAs, Revisions};
use plan::{
    Block, Bracket, HeadingForm, NodeId, PlanId,
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

/// Sources to be read and looked at.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportBegin {
    /// In the order in which they are shown.
    pub sources: Vec<NewSource>,
}

/// A source that is not read yet.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum NewSource {
    /// Plain text.
    Text {
        /// The words.
        text: String,
    },
    /// Rich text from the clipboard.
    Page {
        /// HTML.
        html: String,
    },
    /// A file, or a folder with all that can be read in it. Only the program around the page knows paths.
    File {
        /// The whole path.
        path: String,
    },
}

/// An import under review.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TheImport {
    /// Which.
    pub session: u32,
}

/// How a source is to be read.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportRead {
    /// Which import.
    pub session: u32,
    /// Which of its sources, counted from 0.
    pub source: u32,
    /// What the drafter wants of single lines: all wishes, not only the new ones.
    #[serde(default)]
    pub wishes: Vec<LineWish>,
    /// The kinds of clean-up that are left out.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string[]"))]
    pub without: Vec<Cleanup>,
    /// Which side of tracked changes is read; accepted where nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "'accept' | 'reject' | 'remark'"))]
    pub revisions: Revisions,
    /// The units that are to stand under one name, by it.
    #[serde(default)]
    pub units: Vec<String>,
    /// The figures that become indicators, by their keys.
    #[serde(default)]
    pub indicators: Vec<String>,
}

/// A wish for a line of a source.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LineWish {
    /// Counted from 1.
    pub line: u32,
    /// What it is to be.
    pub wish: Wish,
}

/// What a line of a source is to be read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "as", rename_all = "kebab-case")]
pub enum Wish {
    /// A title, or a line of one.
    Title,
    /// 标题层级
    Heading {
        /// 1 for the top level.
        depth: u8,
        /// Alone or with its body in the paragraph; none: as its words say.
        form: Option<HeadingForm>,
    },
    /// 正文
    Paragraph,
    /// The end of the paragraph above.
    Joined,
    /// Whatever it is read as; it may not be dropped.
    Kept,
    /// No part of the document.
    Dropped,
}

impl From<Wish> for import::Wish {
    fn from(wish: Wish) -> Self {
        match wish {
            Wish::Title => Self::Title,
            Wish::Heading { depth, form } => Self::Heading { level: depth, form },
            Wish::Paragraph => Self::Paragraph,
            Wish::Joined => Self::Join,
            Wish::Kept => Self::Keep,
            Wish::Dropped => Self::Drop,
        }
    }
}

impl From<ReadAs> for Wish {
    fn from(reading: ReadAs) -> Self {
        match reading {
            ReadAs::Heading { depth } => Self::Heading {
                depth: u8::try_from(depth).unwrap_or(u8::MAX),
                form: None,
            },
            ReadAs::Paragraph => Self::Paragraph,
            ReadAs::Joined => Self::Joined,
            ReadAs::Title => Self::Title,
            ReadAs::Dropped => Self::Dropped,
        }
    }
}

/// The documents of an import that go into the library.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportUse {
    /// Which import.
    pub session: u32,
    /// As their sources were read last.
    pub documents: Vec<PlanId>,
}

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

/// Something to be written into the trace.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TraceEvent {
    /// `first_paint`
    pub event: String,
}

/// A format profile.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TheProfile {
    /// Which.
    pub profile: String,
}

/// A format profile in the editor, one step further.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TryProfile {
    /// Which.
    pub profile: String,
    /// Its file as it stands in the editor.
    pub text: String,
    /// The key that changes.
    pub key: String,
    /// Its new value; `null`: as in the profile that it extends.
    pub value: Option<ProfileValue>,
}

/// A Word file whose format is asked for.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadProfile {
    /// Where it is.
    pub path: String,
}

/// A profile as a file.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExportProfile {
    /// Which.
    pub profile: String,
    /// Where to.
    pub path: String,
    /// A file that is already there is replaced.
    pub force: bool,
}

/// An own profile that differs from another in its name only.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CopyProfile {
    /// The other.
    pub profile: String,
    /// What it is called.
    pub name: String,
}

/// An own profile of a file's text.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportProfile {
    /// The file's name.
    pub file: String,
    /// The file's text.
    pub text: String,
}

/// An own profile as it stands in the editor.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SaveProfile {
    /// Which.
    pub profile: String,
    /// Its file.
    pub text: String,
}
