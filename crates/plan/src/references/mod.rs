//! 交叉引用: words of a text that say what a heading is labelled or called, and follow it.
//!
//! A reference is an attribute of characters, like a mark: [`Span::reference`](crate::Span::reference). The characters
//! are the words last computed, so that whoever reads a text reads them and need not know of references. [`resolve`]
//! renews them; where the target is gone, the last words stay.

mod target;

pub use target::{Target, targets};

use crate::{Content, Node, NodeId, Plan, Scheme, Span, Text};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What some words of a text speak of, and how.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Reference {
    /// The heading; for an attachment the part that lists it.
    pub node: NodeId,
    /// How it is spoken of.
    #[serde(default)]
    pub form: ReferenceForm,
    /// The name of an attachment in 附件说明.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub attachment: Option<String>,
}

/// How a reference speaks of its target.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ReferenceForm {
    /// 全序号, with the labels of the headings above: `三（二）`
    Path,
    /// 序号和标题: `（二）扩大就业`
    LabelAndTitle,
    /// 标题: `扩大就业`
    Title,
    /// 序号: `（二）`. A form that only a later version knows is read as this one.
    #[default]
    #[serde(other)]
    Label,
}

impl ReferenceForm {
    /// All forms, the shortest first.
    pub const ALL: [Self; 4] = [Self::Label, Self::Path, Self::LabelAndTitle, Self::Title];

    /// Whether the target's own words are told.
    pub(crate) fn has_title(self) -> bool {
        matches!(self, Self::LabelAndTitle | Self::Title)
    }
}

/// Renews the words of all references of a plan. What speaks of nothing in the plan, or of something without words, keeps
/// its own. A plan without references costs no more than looking for one.
pub fn resolve(plan: &mut Plan, scheme: &Scheme) {
    if !refers(plan) {
        return;
    }
    // Titles may hold labels in their turn, but never titles: nothing turns in a circle.
    for titles in [false, true] {
        let said = said_by(plan, scheme, |form| form.has_title() == titles);
        if !said.is_empty() {
            rewrite(plan, |span| {
                let words = said.get(span.reference.as_ref()?)?;
                (*words != span.text).then(|| Span {
                    text: words.clone(),
                    ..span.clone()
                })
            });
        }
    }
}

/// The plan with the words of its references renewed, for whoever only reads it.
pub fn resolved<'a>(plan: &'a Plan, scheme: &Scheme) -> Cow<'a, Plan> {
    let mut plan = Cow::Borrowed(plan);
    if refers(&plan) {
        resolve(plan.to_mut(), scheme);
    }
    plan
}

/// What the references of a plan say, as far as they speak of something in it.
pub fn said(plan: &Plan, scheme: &Scheme) -> BTreeMap<Reference, String> {
    said_by(plan, scheme, |_| true)
}

/// The words of the references that speak of nothing in the plan, in the order of the text.
pub fn broken(plan: &Plan) -> Vec<String> {
    let mut spans = spans(plan)
        .filter_map(|span| Some((span.reference.as_ref()?, &span.text)))
        .peekable();
    if spans.peek().is_none() {
        return Vec::new();
    }
    let nodes = plan.parts.iter().flat_map(|part| part.outline.walk());
    let headings: HashSet<NodeId> = nodes
        .filter(|visit| visit.node.is_heading())
        .map(|visit| visit.node.id)
        .collect();
    let stands = |one: &Reference| match &one.attachment {
        None => headings.contains(&one.node),
        Some(name) => {
            let part = plan.parts.iter().find(|part| part.id == one.node);
            part.is_some_and(|part| part.attachments.contains(name))
        }
    };
    spans
        .filter(|(one, _)| !stands(one))
        .map(|(_, words)| words.clone())
        .collect()
}

/// Has the references in a node speak of something else: those for which `to` has an answer.
pub fn redirect(content: &mut Content, to: impl Fn(&Reference) -> Option<Reference>) {
    rewrite_in(content, &redirected(to));
}

/// The same in all nodes of a plan.
pub(crate) fn redirect_all(plan: &mut Plan, to: impl Fn(&Reference) -> Option<Reference>) {
    rewrite(plan, redirected(to));
}

fn redirected(to: impl Fn(&Reference) -> Option<Reference>) -> impl Fn(&Span) -> Option<Span> {
    move |span| {
        let reference = Some(to(span.reference.as_ref()?)?);
        Some(Span {
            reference,
            ..span.clone()
        })
    }
}

/// Follows the attachments of a part that were given other names, each at its place.
pub fn follow_attachments(plan: &mut Plan, part: NodeId, from: &[String], to: &[String]) {
    if from.len() != to.len() {
        return;
    }
    let pairs = from.iter().zip(to).filter(|(old, new)| old != new);
    let renamed: BTreeMap<&String, &String> = pairs.collect();
    redirect_all(plan, |one| {
        let name = one.attachment.as_ref().filter(|_| one.node == part)?;
        let attachment = Some((*renamed.get(name)?).clone());
        Some(Reference {
            attachment,
            ..one.clone()
        })
    });
}

fn said_by(
    plan: &Plan,
    scheme: &Scheme,
    wanted: impl Fn(ReferenceForm) -> bool,
) -> BTreeMap<Reference, String> {
    let references: BTreeSet<&Reference> = spans(plan)
        .filter_map(|span| span.reference.as_ref())
        .filter(|one| wanted(one.form))
        .collect();
    if references.is_empty() {
        return BTreeMap::new();
    }
    let nodes: HashSet<NodeId> = references.iter().map(|one| one.node).collect();
    let known = targets(plan, scheme, |node| nodes.contains(&node));
    let words = |one: &Reference| {
        let target = known.iter().find(|target| target.is_of(one))?;
        Some(target.words(one.form)).filter(|words| !words.is_empty())
    };
    references
        .into_iter()
        .filter_map(|one| Some((one.clone(), words(one)?)))
        .collect()
}

fn refers(plan: &Plan) -> bool {
    spans(plan).any(|span| span.reference.is_some())
}

/// All spans of the texts of a plan.
fn spans(plan: &Plan) -> impl Iterator<Item = &Span> {
    let nodes = plan.parts.iter().flat_map(|part| part.outline.walk());
    nodes
        .flat_map(|visit| visit.node.content.texts())
        .flat_map(Text::spans)
}

/// Has spans be what `other` makes of them, where it makes anything of them.
fn rewrite(plan: &mut Plan, other: impl Fn(&Span) -> Option<Span>) {
    for part in &mut plan.parts {
        within(&mut part.outline.nodes, &other);
    }
}

fn within(nodes: &mut [Node], other: &impl Fn(&Span) -> Option<Span>) {
    for node in nodes {
        rewrite_in(&mut node.content, other);
        within(&mut node.children, other);
    }
}

fn rewrite_in(content: &mut Content, other: &impl Fn(&Span) -> Option<Span>) {
    for text in content.texts_mut() {
        if text.spans().iter().any(|span| other(span).is_some()) {
            let spans = text.spans().iter();
            *text = spans
                .map(|span| other(span).unwrap_or_else(|| span.clone()))
                .collect();
        }
    }
}

#[cfg(test)]
mod tests;
