//! Lines put together: sentences broken in two by page ends, rows to tables.

use crate::Wish;
use crate::labels;
use crate::limits::MAX_COLUMNS;
use crate::run_in::is_han;
use crate::source::{self, Hint, Line, RowSetting};
use crate::{dates, title, units};
use plan::{HeadingForm, Mark};
use std::ops::Range;

/// A line shorter than this may be a heading; it is never joined with the next.
const MIN_BROKEN: usize = 30;

/// A paragraph of the text, or a table.
#[derive(Debug, Default)]
pub(crate) struct Paragraph {
    /// Its characters; empty for a table.
    pub(crate) text: String,
    /// The lines it was put together from: their numbers, and how many bytes each gave.
    pub(crate) pieces: Vec<(u32, usize)>,
    /// What the source says of its first line.
    pub(crate) hint: Hint,
    /// The cells of a table, row by row.
    pub(crate) rows: Vec<Vec<String>>,
    /// How its rows are set.
    pub(crate) settings: Vec<RowSetting>,
    /// How many of them are the table's head.
    pub(crate) heads: u32,
    /// The line above a table that names it.
    pub(crate) caption: Option<(u32, String)>,
    /// Stretches of its text (in bytes) that the source marks as bold and the like.
    pub(crate) marks: Vec<(Range<usize>, Mark)>,
    /// What a person wants of its first line.
    pub(crate) wish: Option<Wish>,
}

/// Joins a line that ends in the middle of a sentence with the unlabelled line behind it, and rows to tables.
pub(crate) fn join(lines: Vec<Line>) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(lines.len());
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let row = line.is_row();
        let piece = (line.number, line.text.len());
        let last = paragraphs.last_mut();
        match last {
            Some(last) if row && !last.rows.is_empty() && last.hint.table == line.hint.table => {
                let above = last.heads as usize == last.rows.len();
                last.heads += u32::from(above && line.hint.head);
                last.pieces.push((line.number, 0));
                last.push_row(line);
            }
            _ if row && (line.hint.table > 0 || lines.peek().is_some_and(Line::is_row)) => {
                let named = paragraphs.pop_if(|last| last.hint.caption);
                let mut table = Paragraph {
                    caption: named.map(|named| (named.pieces[0].0, named.text)),
                    hint: line.hint,
                    // Where the source says nothing, the first row is the head.
                    heads: u32::from(line.hint.head || !line.hint.ours),
                    pieces: vec![(line.number, 0)],
                    ..Paragraph::default()
                };
                table.push_row(line);
                paragraphs.push(table);
            }
            Some(last) if last.goes_on_with(&line) => {
                last.marks
                    .extend(source::shifted(line.marks, last.text.len()));
                last.text.push_str(&line.text);
                last.pieces.push(piece);
            }
            _ => paragraphs.push(Paragraph {
                hint: line.hint,
                text: line.text,
                marks: line.marks,
                wish: line.wish,
                pieces: vec![piece],
                ..Paragraph::default()
            }),
        }
    }
    paragraphs
}

impl Line {
    /// Three cells or more, parted by tabs. (One tab may stand behind a label.)
    fn is_row(&self) -> bool {
        let marked = self.hint.heading.is_some() || self.hint.label > 0;
        let tabs = || !marked && self.text.matches('\t').count() >= 2;
        !self.is_settled() && (self.hint.row || tabs())
    }
}

fn cells(text: &str) -> Vec<String> {
    text.splitn(MAX_COLUMNS, '\t')
        .map(|cell| cell.trim().to_owned())
        .collect()
}

impl Paragraph {
    fn push_row(&mut self, line: Line) {
        self.rows.push(cells(&line.text));
        self.settings.push(line.setting);
    }

    /// The form in which a person wants the heading.
    pub(crate) fn form(&self) -> Option<HeadingForm> {
        match self.wish {
            Some(Wish::Heading { form, .. }) => form,
            _ => None,
        }
    }

    /// Whether a line is a part of it: by wish, or because a sentence goes on.
    fn goes_on_with(&self, line: &Line) -> bool {
        match line.wish {
            Some(Wish::Join) => self.rows.is_empty(),
            Some(_) => false,
            None => self.is_broken() && continues(line),
        }
    }

    /// Whether it ends in the middle of a sentence. Short lines may be headings, unless a sentence ended in them.
    fn is_broken(&self) -> bool {
        let open = self
            .text
            .ends_with(|c: char| is_han(c) || "，,、“‘”》〉《（".contains(c))
            || source::is_open(&self.text);
        let long = || self.text.chars().nth(MIN_BROKEN - 1).is_some() || self.text.contains('。');
        let heading =
            self.hint.heading.is_some() || matches!(self.wish, Some(Wish::Heading { .. }));
        open && !heading && long()
    }
}

fn continues(line: &Line) -> bool {
    let text = line.text.as_str();
    if line.hint.heading.is_some() || line.hint.label > 0 || line.hint.ours || line.is_row() {
        return false;
    }
    let rest = text.starts_with(['，', '。', '、', '；', '”', '》', '）']);
    let mark = text.starts_with(['一', '二', '三', '—', '-', '附', '（', '(']);
    let titled = title::is_fragment(text) && title::ends_with_kind(text);
    let free = labels::candidates(text).is_empty() && dates::whole(text).is_none();
    rest || (free && !mark && !titled && !units::is_organ(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &[&str], paragraphs: &[&str]) {
        let lines = source.iter().enumerate();
        let lines = lines.map(|(index, text)| Line::plain(index as u32 + 1, *text));
        let joined: Vec<String> = join(lines.collect()).into_iter().map(|p| p.text).collect();
        assert_eq!(joined, paragraphs);
    }

    #[test]
    fn a_sentence_broken_by_a_page_end_is_whole_again() {
        check(
            &[
                "1.加快园所建设。全市今年计划新建和改扩建公办园十所，各县区中心园至",
                "少建成一所示范园。",
                "2.加强队伍建设。",
            ],
            &[
                "1.加快园所建设。全市今年计划新建和改扩建公办园十所，各县区中心园至少建成一所示范园。",
                "2.加强队伍建设。",
            ],
        );
    }

    #[test]
    fn rows_become_a_table() {
        let lines = [
            "任务分解表",
            "序号\t任务\t单位",
            "1\t加强领导\t某局",
            "请认真落实。",
        ];
        let lines = lines.iter().map(|text| Line::plain(1, *text));
        let paragraphs = join(lines.collect());
        assert_eq!(paragraphs.len(), 3);
        assert_eq!(
            paragraphs[1].rows,
            [["序号", "任务", "单位"], ["1", "加强领导", "某局"]]
        );
    }

    #[test]
    fn headings_and_whole_sentences_stay_apart() {
        let apart = [
            "总体要求",
            "坚持稳中求进，推动全市教育工作再上新的台阶，办好人民满意的教育。",
            "某市教育局",
        ];
        check(&apart, &apart);
    }
}
