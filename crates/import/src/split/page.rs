//! The page around the documents is dropped.

use super::contents;
use super::titles::strong_label;
use crate::chrome;
use crate::labels::{self, Candidate, Style};
use crate::mail;
use crate::report::{Reason, Report};
use crate::source::Line;
use crate::title;

/// Drops chrome. Gives the lines that remain, and for each whether chrome was torn off right above it.
pub(super) fn without_chrome(lines: Vec<Line>, report: &mut Report) -> (Vec<Line>, Vec<bool>) {
    let reasons = reasons(&lines);
    let mut kept = Vec::with_capacity(lines.len());
    let mut torn = Vec::with_capacity(lines.len());
    let mut above = false;
    for (mut line, reason) in lines.into_iter().zip(reasons) {
        if let Some(reason) = reason.filter(|_| line.wish.is_none()) {
            report.drop(line.number, &line.text, reason);
            above |= reason != Reason::PageNumber;
            continue;
        }
        if let Some(at) = chrome::site_mark(&line.text).filter(|_| line.wish.is_none()) {
            report.drop(line.number, &line.text[at..], Reason::PageChrome);
            line.text.truncate(at);
            line.text.truncate(line.text.trim_end().len());
        }
        if !line.text.is_empty() {
            kept.push(line);
            torn.push(std::mem::take(&mut above));
        }
    }
    (kept, torn)
}

/// Why each line is chrome, if it is.
fn reasons(lines: &[Line]) -> Vec<Option<Reason>> {
    let labels: Vec<Option<Candidate>> =
        lines.iter().map(|line| strong_label(&line.text)).collect();
    let next = next_labels(&labels);
    let mail = mail::heads(lines);
    let listed = contents::find(lines);
    let mut open = Open::default();
    let (mut foreign, mut contents) = (false, false);
    let mut reasons = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let end = chrome::ends_document(&line.text);
        let over = end && !next[index].is_some_and(|label| open.runs_on_with(label));
        foreign = (foreign || over) && !begins_anew(lines, index);
        contents =
            chrome::opens_contents(&line.text) || contents && chrome::is_contents(&line.text);
        let collected = is_part_of_collection(&line.text);
        reasons.push(if mail[index] {
            Some(Reason::Mail)
        } else if foreign {
            Some(Reason::OtherArticles)
        } else if contents || listed[index] {
            Some(Reason::Contents)
        } else if end || collected {
            Some(Reason::PageChrome)
        } else {
            chrome::anywhere(&line.text)
        });
        if let Some(label) = labels[index].filter(|_| !foreign && !contents && !listed[index]) {
            open.label(label);
        }
    }
    reasons
}

/// For each line the first label behind it.
fn next_labels(labels: &[Option<Candidate>]) -> Vec<Option<Candidate>> {
    let mut next = vec![None; labels.len()];
    let mut behind = None;
    for (index, label) in labels.iter().enumerate().rev() {
        next[index] = behind;
        behind = label.or(behind);
    }
    next
}

/// The last number of every form of label, for telling whether the document goes on behind a line.
#[derive(Default)]
struct Open {
    last: Vec<Candidate>,
}

impl Open {
    fn label(&mut self, label: Candidate) {
        self.last.retain(|last| last.style != label.style);
        self.last.push(label);
    }

    /// Whether a label continues a sequence, or opens one below the last label.
    fn runs_on_with(&self, label: Candidate) -> bool {
        let follows = |last: &Candidate| {
            last.style == label.style && last.number.map(|n| n + 1) == label.number
        };
        let below = self
            .last
            .last()
            .is_some_and(|last| label.style.order() > last.style.order());
        self.last.iter().any(follows) || (below && label.number == Some(1))
    }
}

/// After foreign articles a document begins only with a title and, soon, the first label of all.
fn begins_anew(lines: &[Line], index: usize) -> bool {
    let line = &lines[index].text;
    title::is_fragment(line)
        && title::ends_with_kind(line)
        && lines[index + 1..]
            .iter()
            .take(8)
            .any(|l| first_of_all(&l.text))
}

/// `第二篇：某某工作要点`: a heading of whoever collected the documents.
fn is_part_of_collection(text: &str) -> bool {
    text.strip_prefix('第').is_some_and(|rest| {
        let number = labels::chinese_number(rest).or_else(|| labels::arabic_number(rest));
        number.is_some_and(|(_, len)| {
            rest[len..].starts_with("篇：") || rest[len..].starts_with("篇:")
        })
    })
}

fn first_of_all(text: &str) -> bool {
    use Style::{Chapter, Chinese, ChineseParen, Part};
    let first = strong_label(text);
    first.is_some_and(|c| {
        c.number == Some(1) && matches!(c.style, Chinese | ChineseParen | Chapter | Part)
    })
}
