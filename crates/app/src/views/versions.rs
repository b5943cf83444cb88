//! What the fronts are shown of versions and comparisons.

use plan::compare::{Change, Counts, Fate, Manner};
use plan::{Duty, NodeId, PlanId};
use serde::Serialize;

/// The versions of a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VersionsView {
    /// The plan.
    pub plan: PlanId,
    /// As it stands now.
    pub revision: u32,
    /// What differs between the latest version and now.
    pub since: CountsView,
    /// The latest first; the last is what the plan began as.
    pub versions: Vec<VersionView>,
}

/// 版本: a state of a plan that is worth finding again.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VersionView {
    /// Names the version in every command.
    pub revision: u32,
    /// Who wanted it.
    pub kind: VersionKind,
    /// The drafter's name for it; of one before something what was done next: `restore`, `replace`, `large`.
    pub name: String,
    /// When that state was left, or got its name, in milliseconds since 1970.
    pub at_ms: f64,
    /// What differs from the version before it.
    pub counts: CountsView,
}

/// Who wanted a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum VersionKind {
    /// Its beginning.
    Created,
    /// The drafter gave it a name.
    Named,
    /// What stood when a drafter went on after a pause, or on another day.
    Pause,
    /// What stood before much was changed at once.
    Before,
}

/// How much differs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CountsView {
    /// Headings, paragraphs and tables that are new.
    pub inserted: u32,
    /// Those that are gone.
    pub removed: u32,
    /// Those that differ in themselves, and elements.
    pub changed: u32,
    /// Moves; what moved together is one.
    pub moved: u32,
}

/// Two states side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ComparisonView {
    /// 标题 of the old state, on one line.
    pub then_title: String,
    /// 标题 of the new one.
    pub now_title: String,
    /// What differs around the text.
    pub fields: Vec<FieldView>,
    /// Every title, heading, paragraph and table of both, to be read from top to bottom.
    pub rows: Vec<RowView>,
    /// How much differs.
    pub counts: CountsView,
}

/// An element, or another field of the whole plan, that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FieldView {
    /// The name of the element; `scheme`, `profile`, `variables`.
    pub field: &'static str,
    /// What stayed, came and went of it.
    pub pieces: Vec<PieceView>,
}

/// A title, heading, paragraph or table, then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RowView {
    /// What became of it.
    pub fate: FateView,
    /// The move that it is part of: what moved together has the same number.
    pub moved: Option<u32>,
    /// What differs between the two.
    pub changes: Vec<ChangeView>,
    /// As it was.
    pub then: Option<SideView>,
    /// As it is.
    pub now: Option<SideView>,
    /// Its words, labels left out.
    pub pieces: Vec<PieceView>,
}

/// A title, heading, paragraph or table on one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SideView {
    /// The node's id, or the part's.
    pub id: NodeId,
    /// 0 for a title, 1 for the top level.
    pub depth: u32,
    /// What it is.
    pub form: FormView,
    /// `（一）`; empty for none.
    pub label: String,
    /// The level of heading in whose font it is set: 1–4, 5 for what is deeper; 0 for what has no label.
    pub rank: u8,
    /// How many of its characters are the run-in heading.
    pub head: u32,
    /// 责任分工, where it differs.
    pub duties: Vec<Duty>,
    /// 备忘, where it differs; empty for none.
    pub memo: String,
}

/// What stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum FormView {
    /// 标题 of a part.
    Title,
    /// A heading alone.
    Heading,
    /// A heading with its body in the paragraph.
    RunIn,
    /// 自然段
    Paragraph,
    /// 表格
    Table,
}

/// A stretch of words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PieceView {
    /// In which of the two states it stands.
    pub manner: MannerView,
    /// The words.
    pub text: String,
}

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum FateView {
    /// It stands as it stood, or has only moved.
    Same,
    /// Something of it differs.
    Changed,
    /// It is new.
    Inserted,
    /// It is gone.
    Removed,
    /// It stood here, and stands in another row now.
    Away,
}

/// What of something differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ChangeView {
    /// Its words.
    Words,
    /// How they are marked.
    Marks,
    /// Whether it is a heading, a run-in heading, a paragraph or a table.
    Form,
    /// How it departs from the numbering scheme.
    Numbering,
    /// 层级
    Level,
    /// 责任分工
    Duties,
    /// 备忘
    Memo,
    /// Of a part: 题注, 主送机关, 附件说明, kind.
    Fields,
}

/// In which of two states a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum MannerView {
    /// In both.
    Kept,
    /// In the old one.
    Removed,
    /// In the new one.
    Inserted,
}

impl From<store::VersionKind> for VersionKind {
    fn from(kind: store::VersionKind) -> Self {
        match kind {
            store::VersionKind::Created => Self::Created,
            store::VersionKind::Named => Self::Named,
            store::VersionKind::Pause => Self::Pause,
            store::VersionKind::Before => Self::Before,
        }
    }
}

impl From<Counts> for CountsView {
    fn from(counts: Counts) -> Self {
        Self {
            inserted: counts.inserted,
            removed: counts.removed,
            changed: counts.changed,
            moved: counts.moved,
        }
    }
}

impl From<Fate> for FateView {
    fn from(fate: Fate) -> Self {
        match fate {
            Fate::Same => Self::Same,
            Fate::Changed => Self::Changed,
            Fate::Inserted => Self::Inserted,
            Fate::Removed => Self::Removed,
            Fate::Away => Self::Away,
        }
    }
}

impl From<Change> for ChangeView {
    fn from(change: Change) -> Self {
        match change {
            Change::Words => Self::Words,
            Change::Marks => Self::Marks,
            Change::Form => Self::Form,
            Change::Numbering => Self::Numbering,
            Change::Level => Self::Level,
            Change::Duties => Self::Duties,
            Change::Memo => Self::Memo,
            Change::Fields => Self::Fields,
        }
    }
}

impl From<plan::compare::Piece> for PieceView {
    fn from(piece: plan::compare::Piece) -> Self {
        Self {
            manner: match piece.manner {
                Manner::Kept => MannerView::Kept,
                Manner::Removed => MannerView::Removed,
                Manner::Inserted => MannerView::Inserted,
            },
            text: piece.text,
        }
    }
}
