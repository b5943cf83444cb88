//! 出席, 请假, 列席 in minutes (GB/T 9704-2012 §10.3): paragraphs of the text that begin with one of these words.

use crate::composed::{Block, Marks, Paragraph, Run};
use crate::role::{Role, Voice};

/// What the lines begin with, in the standard's order.
const LABELS: [&str; 3] = ["出席", "请假", "列席"];

/// Gives these paragraphs their role, their label its type, and the first of them the empty line above it.
pub(crate) fn mark(blocks: &mut Vec<Block>) {
    let mut first = None;
    for (at, block) in blocks.iter_mut().enumerate() {
        if let Block::Paragraph(line) = block
            && line.role == Role::Body
            && let Some(label) = label(&line.plain())
        {
            set(line, label);
            first = first.or(Some(at));
        }
    }
    if let Some(at) = first {
        blocks.insert(at, Block::Paragraph(Paragraph::new(Role::Blank, "")));
    }
}

/// The label with which a text begins, before a colon.
fn label(text: &str) -> Option<&'static str> {
    LABELS.into_iter().find(|label| {
        let rest = text.strip_prefix(label);
        rest.is_some_and(|rest| rest.starts_with(['：', ':']))
    })
}

/// The label becomes a run of its own, with a full-width colon.
fn set(line: &mut Paragraph, label: &str) {
    line.role = Role::Attendance;
    let Some(first) = line.runs.first_mut() else {
        return;
    };
    let Some(rest) = first.text.strip_prefix(label) else {
        return;
    };
    let rest = rest.trim_start_matches(['：', ':']);
    first.text = format!("：{rest}");
    line.runs.insert(
        0,
        Run {
            text: label.into(),
            voice: Voice::AttendanceLabel,
            marks: Marks::default(),
        },
    );
}
