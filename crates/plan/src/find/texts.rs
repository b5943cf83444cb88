//! All texts of a plan in which words are found and replaced, in the order in which one reads them.

use crate::{Content, Duty, HeadingForm, Node, NodeId, Part, Plan, Text};
use serde::Serialize;

/// Which text of a node or part it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "FoundField"))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Field {
    /// 标题 of a part.
    Title,
    /// The line under the title.
    TitleNote,
    /// 主送机关
    Addressees,
    /// 附件说明
    Attachments,
    /// A paragraph, or a heading with the body that shares its paragraph.
    Words,
    /// The words above a table.
    Caption,
    /// A table's cell, counted from 0.
    Cell {
        /// Its row.
        row: u32,
        /// Its column.
        column: u32,
    },
    /// 责任分工: a unit, a leader, a deadline.
    Duties,
    /// 备忘
    Memo,
}

impl Field {
    /// Whether line breaks are no part of the words: a title is broken as it fits.
    pub(super) fn breaks_anywhere(self) -> bool {
        self == Self::Title
    }
}

/// A text in its place.
pub(super) enum Written<'a> {
    Words(&'a mut String),
    Text(&'a mut Text),
    /// A run-in heading with its body.
    RunIn(&'a mut Text, &'a mut Text),
    /// A name in a duty, and the duty's bracket as written.
    InDuty(&'a mut String, &'a mut Option<String>),
}

impl Written<'_> {
    pub(super) fn plain(&self) -> String {
        match self {
            Self::Words(words) | Self::InDuty(words, _) => (*words).clone(),
            Self::Text(text) => text.plain(),
            Self::RunIn(heading, body) => heading.plain() + &body.plain(),
        }
    }

    pub(super) fn text(&self) -> Text {
        match self {
            Self::Words(words) | Self::InDuty(words, _) => words.as_str().into(),
            Self::Text(text) => (*text).clone(),
            Self::RunIn(heading, body) => {
                let mut text = (*heading).clone();
                text.append((*body).clone());
                text
            }
        }
    }

    /// How many characters are the run-in heading's; 0 where there is none.
    pub(super) fn cut(&self) -> usize {
        match self {
            Self::RunIn(heading, _) => heading.len(),
            _ => 0,
        }
    }

    pub(super) fn put(self, new: Text, cut: usize) {
        match self {
            Self::Words(words) => *words = new.plain(),
            Self::Text(text) => *text = new,
            Self::RunIn(heading, text) => (*heading, *text) = new.split_at(cut),
            Self::InDuty(name, bracket) => {
                let new = new.plain();
                *bracket = bracket
                    .take()
                    .map(|bracket| bracket.replace(name.as_str(), &new));
                *name = new;
            }
        }
    }
}

/// Visits every text of a plan.
pub(super) fn each(plan: &mut Plan, visit: &mut impl FnMut(NodeId, Field, Written<'_>)) {
    for part in &mut plan.parts {
        let Part {
            id,
            title,
            title_note,
            addressees,
            outline,
            attachments,
            ..
        } = part;
        visit(*id, Field::Title, Written::Words(title));
        if let Some(note) = title_note {
            visit(*id, Field::TitleNote, Written::Words(note));
        }
        for addressee in addressees {
            visit(*id, Field::Addressees, Written::Words(addressee));
        }
        for node in &mut outline.nodes {
            of_branch(node, visit);
        }
        for attachment in attachments {
            visit(*id, Field::Attachments, Written::Words(attachment));
        }
    }
}

fn of_branch(node: &mut Node, visit: &mut impl FnMut(NodeId, Field, Written<'_>)) {
    let id = node.id;
    match &mut node.content {
        Content::Heading(heading) if heading.form == HeadingForm::RunIn => {
            let written = Written::RunIn(&mut heading.text, &mut heading.body);
            visit(id, Field::Words, written);
        }
        Content::Heading(heading) => visit(id, Field::Words, Written::Text(&mut heading.text)),
        Content::Paragraph(paragraph) => {
            visit(id, Field::Words, Written::Text(&mut paragraph.text));
        }
        Content::Table(table) => {
            visit(id, Field::Caption, Written::Text(&mut table.caption));
            for (row, cells) in (0..).zip(&mut table.rows) {
                for (column, cell) in (0..).zip(cells) {
                    visit(id, Field::Cell { row, column }, Written::Text(cell));
                }
            }
        }
    }
    for duty in &mut node.duties {
        of_duty(id, duty, visit);
    }
    if !node.memo.is_empty() {
        visit(id, Field::Memo, Written::Words(&mut node.memo));
    }
    for child in &mut node.children {
        of_branch(child, visit);
    }
}

fn of_duty(id: NodeId, duty: &mut Duty, visit: &mut impl FnMut(NodeId, Field, Written<'_>)) {
    let Duty {
        leads,
        supports,
        leaders,
        deadline,
        as_written,
        ..
    } = duty;
    let names = leaders.iter_mut().chain(leads).chain(supports);
    let deadline = deadline.iter_mut().map(|deadline| &mut deadline.text);
    for name in names.chain(deadline) {
        visit(id, Field::Duties, Written::InDuty(name, as_written));
    }
}
