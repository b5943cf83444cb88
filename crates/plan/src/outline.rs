//! `Outline`, `Node`: the tree of a part, and walking it.

use crate::{Duty, NodeId, Table, Text};
use serde::{Deserialize, Serialize};

/// 提纲: the nodes of a part, in document order.
///
/// Paragraphs before the first top heading are the preamble; paragraphs of the top level after the last
/// heading are the closing of the whole part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Outline {
    /// The top level.
    pub nodes: Vec<Node>,
}

/// One heading with all that stands under it, one paragraph, or one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// Stable over the node's whole life.
    pub id: NodeId,
    /// What it says.
    pub content: Content,
    /// 责任分工, in the order in which they are written at the paragraph's end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Duty>,
    /// 备忘: what the drafter notes for himself, on several lines perhaps; never printed. Empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub memo: String,
    /// What stands under a heading; always empty for paragraphs and tables.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Node>,
}

/// What a node says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Content {
    /// 标题
    Heading(Heading),
    /// 自然段
    Paragraph(Paragraph),
    /// 表格
    Table(Table),
}

/// 标题层级: a heading; its level is its depth in the tree, its label is computed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Heading {
    /// The heading's words without label. A run-in heading keeps its closing mark (`加强领导。`), a standing
    /// one has none. Empty with [`HeadingForm::RunIn`]: a numbered paragraph without a separable heading (条目).
    pub text: Text,
    /// Standing alone, or at the start of its body's paragraph.
    #[serde(default)]
    pub form: HeadingForm,
    /// The body that shares the heading's paragraph; empty for a standing heading.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub body: Text,
    /// How this heading departs from the numbering scheme.
    #[serde(default, skip_serializing_if = "Numbering::is_auto")]
    pub numbering: Numbering,
}

/// Whether a heading shares its paragraph with its body.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum HeadingForm {
    /// A paragraph of its own.
    #[default]
    Standing,
    /// 段首标题
    RunIn,
}

/// How one heading departs from the plan's numbering scheme. The default departs in nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Numbering {
    /// No label, and not counted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unnumbered: bool,
    /// A label pattern of its own (see [`crate::scheme`]), counted apart from siblings of another pattern.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub pattern: Option<String>,
    /// The number counted from here on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub start: Option<u32>,
}

impl Numbering {
    /// Whether the scheme alone decides.
    pub fn is_auto(&self) -> bool {
        *self == Self::default()
    }
}

/// 自然段
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Paragraph {
    /// Its words.
    pub text: Text,
}

impl Content {
    /// A standing heading.
    pub fn heading(text: impl Into<Text>) -> Self {
        Self::Heading(Heading {
            text: text.into(),
            ..Heading::default()
        })
    }

    /// A run-in heading with its body.
    pub fn run_in(text: impl Into<Text>, body: impl Into<Text>) -> Self {
        Self::Heading(Heading {
            text: text.into(),
            form: HeadingForm::RunIn,
            body: body.into(),
            ..Heading::default()
        })
    }

    /// A paragraph.
    pub fn paragraph(text: impl Into<Text>) -> Self {
        Self::Paragraph(Paragraph { text: text.into() })
    }

    /// Its texts, in the order in which one reads them.
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Heading(heading) => vec![&heading.text, &heading.body],
            Self::Paragraph(paragraph) => vec![&paragraph.text],
            Self::Table(table) => [&table.caption]
                .into_iter()
                .chain(table.rows.iter().flatten())
                .collect(),
        }
    }

    /// The same to be written.
    pub(crate) fn texts_mut(&mut self) -> Vec<&mut Text> {
        match self {
            Self::Heading(heading) => vec![&mut heading.text, &mut heading.body],
            Self::Paragraph(paragraph) => vec![&mut paragraph.text],
            Self::Table(table) => [&mut table.caption]
                .into_iter()
                .chain(table.rows.iter_mut().flatten())
                .collect(),
        }
    }

    /// The heading, if it is one.
    pub fn as_heading(&self) -> Option<&Heading> {
        match self {
            Self::Heading(heading) => Some(heading),
            _ => None,
        }
    }
}

impl Node {
    /// A node without duties, memo or children.
    pub fn new(id: NodeId, content: Content) -> Self {
        Self {
            id,
            content,
            duties: Vec::new(),
            memo: String::new(),
            children: Vec::new(),
        }
    }

    /// The same with children.
    #[must_use]
    pub fn with(mut self, children: Vec<Node>) -> Self {
        self.children = children;
        self
    }

    /// Whether it is a heading.
    pub fn is_heading(&self) -> bool {
        matches!(self.content, Content::Heading(_))
    }
}

/// A node met on a walk, with its depth: 1 for the top level of a part.
#[derive(Debug, Clone, Copy)]
pub struct Visit<'a> {
    /// The node.
    pub node: &'a Node,
    /// 1 for the top level.
    pub depth: usize,
}

impl Outline {
    /// All nodes in document order.
    pub fn walk(&self) -> impl Iterator<Item = Visit<'_>> {
        let mut stack: Vec<_> = self
            .nodes
            .iter()
            .rev()
            .map(|node| Visit { node, depth: 1 })
            .collect();
        std::iter::from_fn(move || {
            let visit = stack.pop()?;
            let depth = visit.depth + 1;
            stack.extend(
                visit
                    .node
                    .children
                    .iter()
                    .rev()
                    .map(|node| Visit { node, depth }),
            );
            Some(visit)
        })
    }

    /// The node of that id.
    pub fn find(&self, id: NodeId) -> Option<&Node> {
        self.walk().map(|v| v.node).find(|n| n.id == id)
    }
}
