//! What the fronts are shown: made from plans on request, never stored.
//!
//! Numbers are `u32` or `f64`, so that JavaScript holds each of them exactly.

mod finding;
mod handing;
mod paper;
mod profiles;
mod settings;
mod versions;

pub use finding::{EarlierHit, EarlierView, FoundText, FoundView, PlacePreview, PlanPreview};
pub use handing::{BackupView, BackupsView, Checked, Taken, There};
pub(crate) use paper::style_name;
pub use paper::{
    Demand, DeviationView, Direction, Element, ElementsCheck, ExportCheck, FontView, Vocabulary,
};
pub use profiles::{
    ProfileDraft, ProfileEntry, ProfileFault, ProfileField, ProfileUses, ProfileValue, ProfileWant,
    SampleBlock, SampleLine, SamplePage, SampleRule, SampleRun, WordProfile, WordProfileKey,
    WordProfilePiece, WordProfileRefusal,
};
pub use settings::{House, Language, NewPlans, Phrase, Settings, Theme};
pub use versions::{
    ChangeView, ComparisonView, CountsView, FateView, FieldView, FormView, MannerView, PieceView,
    RowView, SideView, VersionKind, VersionView, VersionsView,
};

use crate::AppError;
use crate::requests::Wish;
use import::{Cleanup, Revisions};
use plan::{Block, Duty, Elements, Indicator, NodeId, PartRole, PlanId, Reference, ReferenceForm};
use serde::Serialize;
use std::collections::BTreeMap;

/// What the window begins with.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Beginning {
    /// How the program is set.
    pub settings: Settings,
    /// A few of the plans in use, those changed last first.
    pub plans: Vec<PlanSummary>,
    /// The plan to be shown, if there is one.
    pub plan: Option<PlanView>,
    /// Why that plan cannot be shown.
    pub trouble: Option<AppError>,
}

/// The program and where it keeps its library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AppInfo {
    /// `0.1.0`
    pub version: String,
    /// The library file, for people to read.
    pub library_path: String,
    /// What was salvaged, if the library was found damaged when it was opened.
    pub salvage: Option<SalvageView>,
}

/// What was salvaged from a damaged library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SalvageView {
    /// Where the damaged file is kept, for people to read.
    pub kept_as: String,
    /// Plans that came over whole.
    pub whole: u32,
    /// Plans of which something may be missing.
    pub partial: Vec<PlanId>,
    /// How many plans left only traces.
    pub lost: u32,
    /// All of it in a sentence, in the user's language.
    pub message: String,
}

/// What a plan can be started from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Templates {
    /// 文种
    pub kinds: Vec<KindView>,
    /// 序号体系
    pub schemes: Vec<NamedView>,
    /// Format profiles.
    pub profiles: Vec<NamedView>,
    /// Finished examples.
    pub samples: Vec<NamedView>,
}

/// A kind of plan (文种).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KindView {
    /// `work-points`
    pub id: String,
    /// `工作要点`
    pub name: String,
    /// What it is for, in a sentence.
    pub description: String,
    /// Whether it carries another document (印发通知).
    pub carrier: bool,
}

/// Anything chosen by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NamedView {
    /// `official`
    pub id: String,
    /// What a drafter calls it.
    pub name: String,
}

/// A plan as the library lists it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlanSummary {
    /// Names the plan in every command.
    pub id: PlanId,
    /// On one line; empty for a plan without title.
    pub title: String,
    /// The kind's id; empty where none is known.
    pub kind: String,
    /// The kind's name; empty where none is known.
    pub kind_name: String,
    /// Milliseconds since 1970.
    pub updated_ms: f64,
    /// The year it is for: of its title, else of 成文日期.
    pub year: Option<u32>,
    /// Words by which plans belong together, in the order in which they were given.
    pub tags: Vec<String>,
    /// Whether it stands above the others.
    pub pinned: bool,
    /// Whether it is put by.
    pub archived: bool,
    /// Whether it lies in the trash.
    pub trashed: bool,
    /// Grows by one with every change.
    pub revision: u32,
}

/// A passage in which words were found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Hit {
    /// The plan.
    pub plan: PlanId,
    /// 标题 of the plan, on one line.
    pub title: String,
    /// The node or part; `null` for what is true of the whole document.
    pub owner: Option<NodeId>,
    /// Which of its texts: [`store::Field::name`].
    #[cfg_attr(
        feature = "ts",
        ts(
            type = "'elements' | 'variables' | 'title' | 'title-note' | 'addressees' | 'attachments' | 'heading' \
                    | 'body' | 'paragraph' | 'caption' | 'cells' | 'duties' | 'memo'"
        )
    )]
    pub field: &'static str,
    /// The text around the first place.
    pub excerpt: String,
    /// At which character of the whole text the excerpt begins.
    pub from: u32,
    /// The places in the excerpt, in characters: first, and behind the last.
    pub places: Vec<(u32, u32)>,
}

impl From<store::Hit> for Hit {
    fn from(hit: store::Hit) -> Self {
        Self {
            plan: hit.plan,
            title: hit.title,
            owner: hit.owner,
            field: hit.field.name(),
            excerpt: hit.excerpt,
            from: hit.from,
            places: hit.places.iter().map(|at| (at.start, at.end)).collect(),
        }
    }
}

/// An open plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlanView {
    /// Names the plan in every command.
    pub id: PlanId,
    /// Grows by one with every change.
    pub revision: u32,
    /// On one line.
    pub title: String,
    /// 序号体系, by id.
    pub scheme: String,
    /// Format profile, by id.
    pub profile: String,
    /// 公文要素
    pub elements: Elements,
    /// Words filled in wherever `{{name}}` stands.
    pub variables: BTreeMap<String, String>,
    /// Carrier notice, plan, attachments: in the order in which they are printed.
    pub parts: Vec<PartView>,
    /// The labels of all parts.
    pub labels: Vec<LabelView>,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something to redo.
    pub can_redo: bool,
}

/// A plan made for another year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RenewedView {
    /// The new plan, open.
    pub plan: PlanView,
    /// How many years were rolled on.
    pub rolled: u32,
    /// How many figures and other years are marked to be looked at.
    pub marked: u32,
}

/// What stands in the brackets at the end of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DutiesRead {
    /// How much of the text stands before the brackets, in UTF-16 units.
    pub kept: u32,
    /// 责任分工, in the order of writing; none: nothing was recognised, and all of the text is kept.
    pub duties: Vec<Duty>,
}

/// What stands in a text that is pasted into a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PastedRead {
    /// The title, where a whole document was asked for and is there; empty otherwise.
    pub title: String,
    /// Headings without their labels, paragraphs, tables, with ids of their own; the first level has depth 1.
    pub blocks: Vec<Block>,
    /// The label of the first heading as it was written; empty for none.
    pub label: String,
}

/// A part of an open plan, its outline as a flat list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PartView {
    /// Names the part in changes.
    pub id: NodeId,
    /// What it is in the whole.
    pub role: PartRole,
    /// The kind's id; empty where none is known.
    pub kind: String,
    /// A line break is a break chosen by the drafter.
    pub title: String,
    /// The line under the title, without its brackets.
    pub title_note: Option<String>,
    /// 主送机关
    pub addressees: Vec<String>,
    /// 附件说明
    pub attachments: Vec<String>,
    /// The text in document order.
    pub blocks: Vec<Block>,
}

/// A computed label (序号).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LabelView {
    /// The heading it stands before.
    pub node: NodeId,
    /// `（一）`; empty in [`Changed`] where a label is gone.
    pub text: String,
    /// The level of heading in whose font it is set: 1–4, 5 for what is deeper.
    pub rank: u8,
}

/// The present words of a reference (交叉引用).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReferenceView {
    /// What it speaks of, and how.
    pub reference: Reference,
    /// `（二）`
    pub words: String,
}

/// Something in a plan that can be referred to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TargetView {
    /// The heading; for an attachment the part that lists it.
    pub node: NodeId,
    /// The name of the attachment.
    pub attachment: Option<String>,
    /// 1 for the top level of a part.
    pub depth: u32,
    /// Its label as it is printed; empty for none.
    pub label: String,
    /// What a reference to it says, in each form.
    pub words: BTreeMap<ReferenceForm, String>,
}

/// What a change has led to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Changed {
    /// The revision after the change.
    pub revision: u32,
    /// The plan's title after the change, on one line.
    pub title: String,
    /// The labels that differ from before.
    pub labels: Vec<LabelView>,
    /// The references whose words differ from before.
    pub references: Vec<ReferenceView>,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something to redo.
    pub can_redo: bool,
    /// The whole plan, wherever the asker cannot know it: after undo and redo, and where the core made something
    /// else of the blocks than what was sent. The asker adopts it.
    pub view: Option<PlanView>,
}

/// What came of an import.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Imported {
    /// A plan for each document in the source, already in the library.
    pub plans: Vec<PlanSummary>,
    /// What became of the source's characters.
    pub report: ReportView,
}

/// An import under review: nothing of it is in the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportView {
    /// Names the import in every command.
    pub session: u32,
    /// The names of its sources, for people. A source is named by its place.
    pub sources: Vec<String>,
    /// Whether there were more files than are taken at a time.
    pub more: bool,
}

/// A source, read: what became of every line, and the documents in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourceReview {
    /// Its place among the sources of the import.
    pub source: u32,
    /// Its lines in order.
    pub lines: Vec<LineReview>,
    /// The documents as they will be.
    pub documents: Vec<DocumentReview>,
    /// The places that the drafter should look at.
    pub doubts: Vec<DoubtReview>,
    /// The kinds of clean-up.
    pub cleanup: Vec<CleanupReview>,
    /// What revisers have done to it; `null` where nobody has.
    pub revised: Option<RevisedReview>,
    /// The units that stand under more than one name.
    pub units: Vec<UnitReview>,
    /// 指标 that the text names; they stand in no document until they are taken.
    pub indicators: Vec<IndicatorReview>,
    /// How many of its characters stand in the documents.
    pub kept: u32,
    /// How many characters it has.
    pub characters: u32,
}

/// A line of a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LineReview {
    /// Counted from 1.
    pub line: u32,
    /// All of it, cut where something else became of it.
    pub pieces: Vec<PieceReview>,
    /// The nodes and parts in which it stands; none if it is dropped.
    pub at: Vec<NodeId>,
    /// Whether a wish can be about it; lines of nothing but markup are no text.
    pub open: bool,
    /// The lines that were rejoined to it; a wish for one of them parts it there.
    pub joined: Vec<JoinedLine>,
}

/// A line of the source that was rejoined to the one before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct JoinedLine {
    /// Counted from 1.
    pub line: u32,
    /// Its characters.
    pub text: String,
}

/// A stretch of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PieceReview {
    /// As in the source.
    pub text: String,
    /// What became of it.
    pub fate: PieceFate,
    /// As in the document, where it was changed.
    pub to: Option<String>,
    /// Why it was changed or dropped.
    pub why: Option<String>,
}

/// What became of a stretch of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PieceFate {
    /// Stands in the document.
    Kept,
    /// Became structure.
    Structure,
    /// Stands in the document in another form.
    Changed,
    /// Stands in no document.
    Dropped,
}

/// A document as it will be.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DocumentReview {
    /// Names it until the source is read anew.
    pub plan: PlanId,
    /// On one line.
    pub title: String,
    /// The kind's name; empty where none is known.
    pub kind_name: String,
    /// 公文要素
    pub elements: Elements,
    /// Carrier notice, plan, attachments.
    pub parts: Vec<PartView>,
    /// The labels of all parts.
    pub labels: Vec<LabelView>,
}

/// A place that may have been read wrongly, with what else it may be.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DoubtReview {
    /// The line it begins in; 0 where it is about none.
    pub line: u32,
    /// The node or part it is about.
    pub at: NodeId,
    /// The words in question.
    pub text: String,
    /// What is doubtful.
    pub message: String,
    /// How sure the reading is, from 0 to 1.
    pub confidence: f64,
    /// The other readings, the likeliest first.
    pub alternatives: Vec<Wish>,
}

/// What revisers have done to a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RevisedReview {
    /// Stretches put in or moved here.
    pub insertions: u32,
    /// Stretches taken out or moved away.
    pub deletions: u32,
    /// Comments, answers included.
    pub comments: u32,
    /// Who did it, in order of appearance.
    pub authors: Vec<String>,
    /// Which side of the changes was read.
    #[cfg_attr(feature = "ts", ts(type = "'accept' | 'reject' | 'remark'"))]
    pub read: Revisions,
}

/// A unit under its names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnitReview {
    /// The longest of its names; names it in requests.
    pub name: String,
    /// All of its names as written.
    pub forms: Vec<String>,
    /// Whether it stands under the one name everywhere.
    pub on: bool,
}

/// A figure that the text names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct IndicatorReview {
    /// The heading or paragraph it stands in.
    pub at: NodeId,
    /// Names it in requests.
    pub key: String,
    /// The words it was read from.
    pub text: String,
    /// What was read.
    pub indicator: Indicator,
    /// Whether it is taken.
    pub on: bool,
}

/// A kind of clean-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CleanupReview {
    /// Names it in requests.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub kind: Cleanup,
    /// What it does.
    pub name: String,
    /// How many places it has changed.
    pub count: u32,
    /// Whether it is done.
    pub on: bool,
}

/// What became of every character of a source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReportView {
    /// Characters that are in the plans.
    pub kept: u32,
    /// What was left out, in order.
    pub dropped: Vec<DroppedView>,
    /// What was written another way.
    pub normalised: Vec<NormalisedView>,
    /// What a person should look at.
    pub doubts: Vec<DoubtView>,
}

/// Words of the source that are not in the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DroppedView {
    /// The words.
    pub text: String,
    /// Why.
    pub reason: String,
}

/// Characters written another way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NormalisedView {
    /// As in the source.
    pub from: String,
    /// As in the plan.
    pub to: String,
    /// What kind of change it is.
    pub kind: String,
    /// How often.
    pub count: u32,
}

/// A place that may have been read wrongly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DoubtView {
    /// The words in question.
    pub text: String,
    /// What is doubtful.
    pub message: String,
}

/// A written file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Exported {
    /// The whole path.
    pub path: String,
    /// Its last component.
    pub name: String,
    /// Its size.
    pub bytes: u32,
}

impl Language {
    /// The words of this language.
    pub fn choose<T>(self, chinese: T, english: T) -> T {
        match self {
            Self::Chinese => chinese,
            Self::English => english,
        }
    }
}
