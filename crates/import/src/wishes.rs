//! What a person wants of single lines, against the reading. A wish is a fact: everything else is computed around it.

use crate::report::{Reason, Report};
use crate::source::Line;
use plan::HeadingForm;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// Wishes by source line, counted from 1.
pub type Wishes = BTreeMap<u32, Wish>;

/// What a person wants of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// It is a title, or a line of one; lines one behind the other are one title.
    Title,
    /// It is a heading (标题层级).
    Heading {
        /// 1 for the top level. No heading stands more than one level below the one before it.
        level: u8,
        /// Alone or with its body in the paragraph; none: as its words say.
        form: Option<HeadingForm>,
    },
    /// It is a paragraph of its own, its label a part of its words.
    Paragraph,
    /// It goes on with the paragraph before it; the first line of a text and one behind a table cannot.
    Join,
    /// It stands in the plan, as whatever it is read; the reading may not drop it.
    Keep,
    /// It stands in no plan.
    Drop,
}

/// A line of the source that a wish can be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// Counted from 1.
    pub number: u32,
    /// Its characters, without marks of markup.
    pub text: String,
}

impl Line {
    /// Whether a person has said what the line is, so that neither titles nor elements may take it.
    pub(crate) fn is_settled(&self) -> bool {
        self.wish.is_some_and(|wish| wish != Wish::Keep)
    }
}

/// Puts lines back that the source's reader has dropped and a person wants: what stood there, without its setting.
pub(crate) fn revive(lines: &mut Vec<Line>, wishes: &Wishes, report: &mut Report) {
    let wanted = |number: &u32| wishes.get(number).is_some_and(|wish| *wish != Wish::Drop);
    for number in wishes.keys().copied().filter(wanted) {
        let place = lines.partition_point(|line| line.number < number);
        if lines.get(place).is_some_and(|line| line.number == number) {
            continue;
        }
        let words = report.take_back(number);
        if !words.trim().is_empty() {
            lines.insert(place, Line::plain(number, words.trim()));
        }
    }
}

/// Whether a person wants something of a line that no part of another line can be.
pub(crate) fn stands_apart(wishes: &Wishes, number: u32) -> bool {
    wishes.get(&number).is_some_and(|wish| *wish != Wish::Join)
}

/// Notes the wishes at their lines, and drops what is to be dropped.
pub(crate) fn note(lines: Vec<Line>, wishes: &Wishes, report: &mut Report) -> Vec<Line> {
    if wishes.is_empty() {
        return lines;
    }
    let mut kept = Vec::with_capacity(lines.len());
    for mut line in lines {
        line.wish = wishes.get(&line.number).copied();
        if line.wish == Some(Wish::Drop) {
            report.drop(line.number, &line.text, Reason::Wish);
        } else {
            kept.push(line);
        }
    }
    kept
}

/// The lines as the search for titles may see them: of settled lines, and of rows, nothing but that they are there.
pub(crate) fn unsettled(lines: &[Line]) -> Cow<'_, [Line]> {
    let blank = |line: &Line| line.is_settled() || line.hint.row;
    if !lines.iter().any(blank) {
        return Cow::Borrowed(lines);
    }
    let seen = |line: &Line| {
        if !blank(line) {
            return line.clone();
        }
        let mut seen = Line::plain(line.number, "。");
        seen.hint.row = line.hint.row;
        seen
    };
    Cow::Owned(lines.iter().map(seen).collect())
}

/// Where the lines of wished titles stand, one range a title.
pub(crate) fn titles(lines: &[Line]) -> Vec<Range<usize>> {
    let wished = |index: usize| lines[index].wish == Some(Wish::Title);
    let mut titles: Vec<Range<usize>> = Vec::new();
    for index in (0..lines.len()).filter(|index| wished(*index)) {
        match titles.last_mut() {
            Some(last) if last.end == index => last.end += 1,
            _ => titles.push(index..index + 1),
        }
    }
    titles
}

/// Takes off the end of a text what a signature, an imprint or an attachment note may be made of: what stands behind
/// the last settled line. Lines at the very end that stand there by wish hide nothing before them; they come second.
pub(crate) fn tail(body: &mut Vec<Line>) -> (Vec<Line>, Vec<Line>) {
    let end = body.iter().rposition(|line| line.wish.is_none());
    let wished = body.split_off(end.map_or(0, |end| end + 1));
    let settled = body.iter().rposition(Line::is_settled);
    (body.split_off(settled.map_or(0, |last| last + 1)), wished)
}
