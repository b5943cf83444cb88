//! `Plan`: elements, parts, outline, schema version.

use crate::{Elements, NodeId, Outline, PlanId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the JSON form; a newer one is refused, not guessed at.
pub const SCHEMA_VERSION: u32 = 1;

/// 计划文稿: a plan document with, usually, the notice that carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// [`SCHEMA_VERSION`] when it was written.
    pub schema: u32,
    /// Stable over the plan's whole life.
    pub id: PlanId,
    /// 序号体系: the name of a numbering scheme in `templates/schemes`.
    pub scheme: String,
    /// The name of a format profile in `templates/profiles`; opaque here.
    pub profile: String,
    /// 公文要素
    #[serde(default)]
    pub elements: Elements,
    /// The parts in the order of print: carrier notice, plan, attachments. Never empty.
    pub parts: Vec<Part>,
    /// Variables, filled once and everywhere: `{{县名}}` → `某某县`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub variables: BTreeMap<String, String>,
}

/// A part that has a title and an outline of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Stable; shares the name space of nodes, so that a place can name a part as parent.
    pub id: NodeId,
    /// What it is in the whole.
    pub role: PartRole,
    /// The name of a kind in `templates/kinds`; empty where none is known.
    pub kind: String,
    /// 标题; a line break (`\n`) is a break chosen by the drafter.
    pub title: String,
    /// The line under the title (题注, date line), without its brackets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_note: Option<String>,
    /// 主送机关, in order. Groups stay whole: `各县（市、区）人民政府`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<String>,
    /// The text.
    #[serde(default)]
    pub outline: Outline,
    /// 附件说明: names of what is attached (GB/T 9704-2012 §7.3.4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
}

/// What a part is in the whole document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PartRole {
    /// 印发通知
    Notice,
    /// 计划正文
    Plan,
    /// 附件
    Attachment,
}

impl Part {
    /// An empty part.
    pub fn new(
        id: NodeId,
        role: PartRole,
        kind: impl Into<String>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id,
            role,
            kind: kind.into(),
            title: title.into(),
            title_note: None,
            addressees: Vec::new(),
            outline: Outline::default(),
            attachments: Vec::new(),
        }
    }

    /// The title on one line.
    pub fn title_line(&self) -> String {
        self.title.replace('\n', "")
    }
}

impl Plan {
    /// A plan with one empty part.
    pub fn new(id: PlanId, part: Part) -> Self {
        Self {
            schema: SCHEMA_VERSION,
            id,
            scheme: "official".into(),
            profile: "gbt-9704".into(),
            elements: Elements::default(),
            parts: vec![part],
            variables: BTreeMap::new(),
        }
    }

    /// The part of that role.
    pub fn part(&self, role: PartRole) -> Option<&Part> {
        self.parts.iter().find(|p| p.role == role)
    }

    /// The part that names the document: the plan, or what there is.
    pub fn main_part(&self) -> &Part {
        self.part(PartRole::Plan).unwrap_or(&self.parts[0])
    }

    /// The title by which the library lists it.
    pub fn title(&self) -> String {
        self.main_part().title_line()
    }
}
