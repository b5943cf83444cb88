//! `Edit`: every change of a plan as a value.
//!
//! Five verbs: [`apply`](Edit::apply), [`invert`](Edit::invert), [`map`](Edit::map),
//! [`merge_typing`](Edit::merge_typing), and serde for writing down. Nothing else changes a plan. An edit carries
//! what it takes away, so that its inverse needs no plan to look at.

mod apply;
mod error;
mod invert;
mod map;
mod merge_typing;

pub use error::EditError;

use crate::{Content, Duty, Elements, Node, NodeId, Part, Text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One change of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case")]
pub enum Edit {
    /// Puts a branch in.
    Insert {
        /// Where its root will stand.
        at: Place,
        /// The node with all its children.
        branch: Box<Node>,
    },
    /// Takes a branch out.
    Remove {
        /// Where its root stands.
        at: Place,
        /// The node with all its children, as it stands there.
        branch: Box<Node>,
    },
    /// Moves a branch; promote and demote are moves.
    Move {
        /// The branch's root.
        node: NodeId,
        /// Where it stands.
        from: Place,
        /// Where it will stand, counted after it has been taken out.
        to: Place,
    },
    /// Replaces characters in one text of a node.
    Text {
        /// The node.
        node: NodeId,
        /// Which of its texts.
        slot: Slot,
        /// The first character replaced, in characters (Unicode scalar values).
        at: u32,
        /// What stands there.
        remove: Text,
        /// What will stand there.
        insert: Text,
    },
    /// Replaces what a node is (paragraph ⇄ heading, numbering, table cells); a node with children stays a heading.
    Content {
        /// The node.
        node: NodeId,
        /// What it is.
        from: Box<Content>,
        /// What it will be.
        to: Box<Content>,
    },
    /// Replaces a node's duties.
    Duties {
        /// The node.
        node: NodeId,
        /// What stands there.
        from: Vec<Duty>,
        /// What will stand there.
        to: Vec<Duty>,
    },
    /// Replaces a node's memo.
    Memo {
        /// The node.
        node: NodeId,
        /// What stands there.
        from: String,
        /// What will stand there.
        to: String,
    },
    /// Replaces one field of a part.
    Part {
        /// The part.
        part: NodeId,
        /// What stands there.
        from: PartField,
        /// What will stand there, of the same variant.
        to: PartField,
    },
    /// Puts a part in.
    InsertPart {
        /// Its place among the parts.
        index: u32,
        /// The part with its outline.
        part: Box<Part>,
    },
    /// Takes a part out.
    RemovePart {
        /// Its place among the parts.
        index: u32,
        /// The part as it stands there.
        part: Box<Part>,
    },
    /// Replaces one field of the whole plan.
    Plan {
        /// What stands there.
        from: PlanField,
        /// What will stand there, of the same variant.
        to: PlanField,
    },
}

/// A place among the children of a heading, or of a part's top level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// A heading, or a part for its top level.
    pub parent: NodeId,
    /// 0 for the first child.
    pub index: u32,
}

/// The texts of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Slot {
    /// A heading's words.
    Heading,
    /// A run-in heading's body.
    Body,
    /// A paragraph's words.
    Paragraph,
}

/// A field of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "kebab-case")]
pub enum PartField {
    /// 标题
    Title(String),
    /// The line under the title.
    TitleNote(Option<String>),
    /// 主送机关
    Addressees(Vec<String>),
    /// 附件说明
    Attachments(Vec<String>),
    /// The kind's name.
    Kind(String),
}

/// A field of the whole plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "field", content = "value", rename_all = "kebab-case")]
pub enum PlanField {
    /// 公文要素
    Elements(Box<Elements>),
    /// 序号体系
    Scheme(String),
    /// Format profile.
    Profile(String),
    /// Variables.
    Variables(BTreeMap<String, String>),
}
