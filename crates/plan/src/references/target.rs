//! What can be referred to, and the words for it.

use super::{Reference, ReferenceForm};
use crate::{Content, Heading, Labels, NodeId, Part, Plan, Scheme, labels};

/// A heading, or an attachment named in 附件说明.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The heading; for an attachment the part that lists it.
    pub node: NodeId,
    /// The name of the attachment.
    pub attachment: Option<String>,
    /// 1 for the top level of a part.
    pub depth: usize,
    /// The labels on the way down to it, its own the last; empty for headings without.
    labels: Vec<String>,
    title: String,
}

/// The targets of a plan at the nodes that are wanted, in the order of the text; a part's attachments come behind its
/// headings.
pub fn targets(plan: &Plan, scheme: &Scheme, wanted: impl Fn(NodeId) -> bool) -> Vec<Target> {
    let labels = plan.parts.iter().map(|part| labels(&part.outline, scheme));
    let labels = AllLabels(labels.collect());
    let mut all = Vec::new();
    for part in &plan.parts {
        all.extend(headings(part, &labels, &wanted));
        if wanted(part.id) {
            all.extend(attachments(part));
        }
    }
    all
}

/// The labels of all parts.
struct AllLabels(Vec<Labels>);

impl AllLabels {
    fn get(&self, node: NodeId) -> Option<&str> {
        let label = self.0.iter().find_map(|labels| labels.get(node))?;
        Some(&label.text)
    }
}

fn headings(part: &Part, labels: &AllLabels, wanted: impl Fn(NodeId) -> bool) -> Vec<Target> {
    let mut path: Vec<NodeId> = Vec::new();
    let mut found = Vec::new();
    for visit in part.outline.walk() {
        let Content::Heading(heading) = &visit.node.content else {
            continue;
        };
        path.truncate(visit.depth - 1);
        path.push(visit.node.id);
        if wanted(visit.node.id) {
            let label = |node: &NodeId| labels.get(*node).unwrap_or_default().to_owned();
            found.push(Target {
                node: visit.node.id,
                attachment: None,
                depth: visit.depth,
                labels: path.iter().map(label).collect(),
                title: title(heading, labels),
            });
        }
    }
    found
}

/// 附件1, 附件2; one alone has no number (GB/T 9704-2012 §7.3.4).
fn attachments(part: &Part) -> impl Iterator<Item = Target> {
    let alone = part.attachments.len() == 1;
    (1..).zip(&part.attachments).map(move |(number, name)| {
        let number = if alone {
            String::new()
        } else {
            number.to_string()
        };
        Target {
            node: part.id,
            attachment: Some(name.clone()),
            depth: 1,
            labels: vec![format!("附件{number}")],
            title: name.clone(),
        }
    })
}

/// A heading's words as one speaks of it: without the mark that closes a run-in heading. Of references in it only those
/// that tell a label count; what tells words of a heading could come back to this one.
fn title(heading: &Heading, labels: &AllLabels) -> String {
    let tells_label = |one: &Reference| {
        !one.form.has_title() && (one.attachment.is_some() || labels.get(one.node).is_some())
    };
    let spans = heading.text.spans().iter();
    let own = spans.filter(|span| span.reference.as_ref().is_none_or(tells_label));
    let words: String = own.map(|span| span.text.as_str()).collect();
    words.trim().trim_end_matches(CLOSING).to_owned()
}

/// What closes a run-in heading.
const CLOSING: [char; 7] = ['。', '：', '；', '，', '．', '.', ':'];

/// What stands between a label and the words behind it.
const BEHIND: [char; 5] = ['、', '.', '．', '　', ' '];

impl Target {
    /// The words for it. Without a label its title, without a title its label; empty where it has neither.
    pub fn words(&self, form: ReferenceForm) -> String {
        let label = self.label();
        match form {
            _ if label.is_empty() => self.title.clone(),
            _ if form.has_title() && self.title.is_empty() => bare(label).into(),
            ReferenceForm::Label => bare(label).into(),
            ReferenceForm::Path => self.path(),
            ReferenceForm::LabelAndTitle if self.attachment.is_some() => {
                format!("{label}“{}”", self.title)
            }
            ReferenceForm::LabelAndTitle => format!("{label}{}", self.title),
            ReferenceForm::Title => self.title.clone(),
        }
    }

    /// Its label, as it is printed; empty for none.
    pub fn label(&self) -> &str {
        self.labels.last().map_or("", String::as_str)
    }

    /// What it is called; empty for an item.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Whether a reference speaks of it.
    pub(super) fn is_of(&self, one: &Reference) -> bool {
        (self.node, &self.attachment) == (one.node, &one.attachment)
    }

    /// The labels from the top, as one cites them: `三（二）1`. Of a label above that would run into the next one what
    /// stands behind it stays, `一、1`; a label that has the numbers above in itself, `2.1`, needs none before it.
    fn path(&self) -> String {
        let mut path = String::new();
        let mut said = 0;
        for label in self.labels.iter().rev() {
            let words = bare(label);
            if said > 0 {
                said -= 1;
                continue;
            }
            if words.chars().all(|c| c.is_ascii_digit() || c == '.') {
                said = words.matches('.').count();
            }
            let runs =
                words.ends_with(char::is_alphanumeric) && path.starts_with(char::is_alphanumeric);
            path.insert_str(0, if runs { label.trim_end() } else { words });
        }
        path
    }
}

fn bare(label: &str) -> &str {
    label.trim_end_matches(BEHIND)
}
