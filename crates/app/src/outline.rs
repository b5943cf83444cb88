//! The outline of a document as other programs read it: the form of `gangmu outline --json`.

use crate::{App, Reading};
use plan::{Content, Duty, HeadingForm, Node, Part, Plan, Text, Visit};
use serde::Serialize;

/// What `--json` writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutlineDocs {
    /// In the order of the sources.
    pub docs: Vec<OutlineDoc>,
}

/// One part of a document: a carrier notice and the plan it carries are two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutlineDoc {
    /// The file it was read from, where several are read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// 标题, on one line.
    pub title: String,
    /// The kind's name (`工作要点`), if it is known.
    pub kind: Option<String>,
    /// 发文字号; of a whole document, so it stands with its first part.
    pub doc_number: Option<String>,
    /// 发文机关, with the first part.
    pub issuer: Option<String>,
    /// 主送机关
    pub addressees: Vec<String>,
    /// 成文日期, with the first part.
    pub date: Option<String>,
    /// What else stands around the text: 题注, 附件说明, 附注, 抄送 and so on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other: Vec<String>,
    /// The paragraphs before the first heading.
    pub preamble: Vec<String>,
    /// All headings in document order.
    pub nodes: Vec<OutlineNode>,
    /// The paragraphs of the top level after the last heading.
    pub tail: Vec<String>,
}

/// A heading with what belongs to it alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutlineNode {
    /// The depth in the tree, from 1.
    pub depth: u32,
    /// The level of heading in whose font it is set: 1–4, 5 for what is deeper.
    pub level: u32,
    /// The computed label; empty for a heading without number.
    pub label: String,
    /// Its words without label; a run-in heading keeps its closing mark.
    pub heading: String,
    /// Whether it stands at the start of its body's paragraph.
    pub run_in: bool,
    /// The paragraphs that belong to it, a run-in heading's own body first, brackets of duties included.
    pub body: Vec<String>,
    /// The units of its duties, each once.
    pub responsible: Vec<String>,
}

impl App {
    /// The outlines of all parts of what was read. A date that was rewritten stands there as the source has it, too.
    pub fn outlines(&self, reading: &Reading) -> Vec<OutlineDoc> {
        let mut docs: Vec<_> = reading
            .plans
            .iter()
            .flat_map(|plan| self.outline(plan))
            .collect();
        for doc in &mut docs {
            let rewritten = reading
                .report
                .normalised
                .iter()
                .filter(|change| Some(&change.to) == doc.date.as_ref());
            doc.other
                .extend(rewritten.map(|change| change.from.clone()));
        }
        docs
    }

    /// The outline of each part.
    pub fn outline(&self, plan: &Plan) -> Vec<OutlineDoc> {
        let scheme = self.shelf().scheme_or_default(&plan.scheme);
        let parts = plan.parts.iter().enumerate();
        parts
            .map(|(index, part)| {
                let labels = plan::labels(&part.outline, &scheme);
                let whole = (index == 0).then_some(plan);
                let mut doc = self.empty_outline(whole, part);
                for visit in part.outline.walk() {
                    let label = labels.get(visit.node.id);
                    doc.take(
                        visit,
                        label.map_or("", |l| l.text.trim_end()),
                        label.map(|l| u32::from(l.rank)),
                    );
                }
                doc
            })
            .collect()
    }

    /// A part without its text; `whole` is the document where the part is its first.
    fn empty_outline(&self, whole: Option<&Plan>, part: &Part) -> OutlineDoc {
        let elements = whole.map(|plan| plan.elements.clone()).unwrap_or_default();
        let kind = self.shelf().kind_name(&part.kind);
        let mut other: Vec<String> = part.title_note.iter().cloned().collect();
        if !part.addressees.is_empty() {
            other.push(format!("{}：", part.addressees.join("，")));
        }
        let attachments = part.attachments.iter().enumerate();
        other.extend(attachments.map(|(i, name)| format!("附件{}.{name}", i + 1)));
        other.extend(
            [elements.copy_number, elements.secrecy, elements.urgency]
                .into_iter()
                .flatten(),
        );
        other.extend(elements.signers);
        other.extend([elements.issuer_mark, elements.note].into_iter().flatten());
        other.extend(elements.copies_to);
        other.extend(
            [
                elements.printed_by,
                elements.printed_on.map(|d| d.to_string()),
            ]
            .into_iter()
            .flatten(),
        );
        other.extend(elements.draft_mark);
        OutlineDoc {
            source: None,
            title: part.title_line(),
            kind: (!kind.is_empty()).then_some(kind),
            doc_number: elements.document_number,
            issuer: (!elements.issuers.is_empty()).then(|| elements.issuers.join("、")),
            addressees: part.addressees.clone(),
            date: elements.date.map(|date| date.to_string()),
            other,
            preamble: Vec::new(),
            nodes: Vec::new(),
            tail: Vec::new(),
        }
    }
}

impl OutlineDoc {
    /// Adds a node; nodes come in document order.
    fn take(&mut self, Visit { node, depth }: Visit<'_>, label: &str, rank: Option<u32>) {
        let depth = depth as u32;
        let brackets: String = node.duties.iter().map(Duty::bracket).collect();
        match &node.content {
            Content::Heading(heading) => {
                let body = heading.body.plain() + &brackets;
                self.nodes.push(OutlineNode {
                    depth,
                    level: rank.unwrap_or(depth.min(5)),
                    label: label.into(),
                    heading: heading.text.plain(),
                    run_in: heading.form == HeadingForm::RunIn,
                    body: (!body.is_empty()).then_some(body).into_iter().collect(),
                    responsible: responsible(node),
                });
            }
            Content::Paragraph(paragraph) => {
                self.place(depth, [paragraph.text.plain() + &brackets]);
            }
            Content::Table(table) => {
                let caption = (!table.caption.is_empty()).then(|| table.caption.plain());
                let rows = table
                    .rows
                    .iter()
                    .map(|row| row.iter().map(Text::plain).collect::<Vec<_>>().join("\t"));
                self.place(depth, caption.into_iter().chain(rows));
            }
        }
    }

    /// Puts paragraphs where they belong: before all headings, to the last heading, or after all.
    fn place(&mut self, depth: u32, paragraphs: impl IntoIterator<Item = String>) {
        match self.nodes.last_mut() {
            None => self.preamble.extend(paragraphs),
            Some(node) if depth > 1 => node.body.extend(paragraphs),
            Some(_) => self.tail.extend(paragraphs),
        }
    }
}

/// The units that answer for a heading, each once: those of its own duties, else of the lines below it that say
/// nothing but who is responsible, else of its last paragraph where no other names any.
fn responsible(heading: &Node) -> Vec<String> {
    let below = || {
        let paragraphs = heading.children.iter().filter(|node| !node.is_heading());
        paragraphs.filter(|node| !node.duties.is_empty())
    };
    let says_nothing_else = |node: &&Node| match &node.content {
        Content::Paragraph(paragraph) => paragraph.text.is_empty(),
        _ => false,
    };
    let last = heading.children.iter().rfind(|node| !node.is_heading());
    let answering: Vec<&Node> = if !heading.duties.is_empty() {
        vec![heading]
    } else if below().any(|node| says_nothing_else(&node)) {
        below().filter(says_nothing_else).collect()
    } else if below().count() == 1 {
        last.into_iter().collect()
    } else {
        Vec::new()
    };
    let mut units: Vec<String> = Vec::new();
    for unit in answering
        .iter()
        .flat_map(|node| &node.duties)
        .flat_map(Duty::units)
    {
        if !units.iter().any(|known| known == unit) {
            units.push(unit.into());
        }
    }
    units
}
