//! 主体: the outline of a part as paragraphs (GB/T 9704-2012 §7.3.3).

use crate::composed::{Block, Counted, Marks, Origin, Paragraph, Run, Shift};
use crate::profile::Profile;
use crate::role::{Role, Voice};
use crate::table;
use plan::{
    Content, Heading, HeadingForm, Label, Labels, Mark, Node, Outline, Text, fill_variables,
};
use std::collections::BTreeMap;

/// Values of the plan's variables.
pub(crate) type Variables = BTreeMap<String, String>;

/// All nodes of an outline, in document order.
pub(crate) fn blocks(
    outline: &Outline,
    labels: &Labels,
    variables: &Variables,
    profile: &Profile,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for visit in outline.walk() {
        let node = visit.node;
        match &node.content {
            Content::Heading(heading) => {
                blocks.push(Block::Paragraph(heading_line(
                    node,
                    heading,
                    labels.get(node.id),
                    visit.depth,
                    variables,
                )));
            }
            Content::Paragraph(paragraph) => {
                let mut line = of(node, Role::Body);
                line.push_text(&paragraph.text, Voice::Plain, variables);
                line.push_duties(node);
                blocks.push(Block::Paragraph(line));
            }
            Content::Table(one) => blocks.extend(table::blocks(node, one, variables, profile)),
        }
    }
    blocks
}

/// An empty paragraph made from a node.
pub(crate) fn of(node: &Node, role: Role) -> Paragraph {
    Paragraph {
        origin: Some(Origin(node.id.0.as_u128())),
        ..Paragraph::new(role, "")
    }
}

/// A heading's paragraph. The font follows the label's rank; without a label, the depth.
fn heading_line(
    node: &Node,
    heading: &Heading,
    label: Option<&Label>,
    depth: usize,
    variables: &Variables,
) -> Paragraph {
    let rank = label.map_or(depth.min(5) as u8, |label| label.rank);
    let (role, voice) = match heading.form {
        HeadingForm::Standing => (Role::Heading(rank), Voice::Plain),
        HeadingForm::RunIn if heading.text.is_empty() => (Role::Body, Voice::Plain),
        HeadingForm::RunIn => (Role::RunIn, Voice::Heading(rank)),
    };
    let mut line = of(node, role);
    line.push(label.map_or("", |label| label.text.as_str()), voice);
    // A pattern of the heading's own counts outside the scheme.
    line.counted = label
        .filter(|_| heading.numbering.pattern.is_none())
        .map(|label| Counted {
            level: depth.saturating_sub(1) as u8,
            number: label.number,
            label: label.text.clone(),
        });
    line.push_text(&heading.text, voice, variables);
    line.push_text(&heading.body, Voice::Plain, variables);
    line.push_duties(node);
    line
}

impl Paragraph {
    /// Adds a text with its variables filled; neighbours that look the same become one run.
    pub(crate) fn push_text(&mut self, text: &Text, voice: Voice, variables: &Variables) {
        let filled;
        let text = if variables.is_empty() {
            text
        } else {
            filled = fill_variables(text, variables);
            &filled
        };
        for span in text.spans() {
            let marks = marks(&span.marks);
            match self.runs.last_mut() {
                Some(last) if last.voice == voice && last.marks == marks => {
                    last.text.push_str(&span.text);
                }
                _ => self.runs.push(Run {
                    text: span.text.clone(),
                    voice,
                    marks,
                }),
            }
        }
    }

    /// Adds the brackets of a node's duties.
    fn push_duties(&mut self, node: &Node) {
        for duty in &node.duties {
            self.push_text(&duty.bracket().into(), Voice::Plain, &Variables::new());
        }
    }
}

fn marks(marks: &[Mark]) -> Marks {
    Marks {
        bold: marks.contains(&Mark::Bold),
        italic: marks.contains(&Mark::Italic),
        underline: marks.contains(&Mark::Underline),
        shift: match (
            marks.contains(&Mark::Superscript),
            marks.contains(&Mark::Subscript),
        ) {
            (true, _) => Shift::Up,
            (_, true) => Shift::Down,
            _ => Shift::None,
        },
    }
}
