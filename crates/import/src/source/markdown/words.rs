//! Words → lines: what the blocks hold.

use super::Reader;
use super::draft::Marker;
use crate::Wishes;
use crate::report::Report;
use crate::run_in::is_han;
use crate::source::{Line, html};
use plan::{CellAlign, Mark};
use pulldown_cmark::Alignment;
use std::ops::Range;

/// What begins and ends a bold stretch.
pub(super) const STARS: &str = "**";

/// `#工作` tags a note; longer words are a title, in characters.
const LONGEST_TAG: usize = 8;

impl Reader<'_> {
    /// Words of the page; where the source writes them with marks of its own, those are dropped.
    pub(super) fn words(&mut self, words: &str, at: Range<usize>) {
        self.account.drop_to(at.start);
        let number = self.account.number(at.start);
        self.draft.push(number, at.start, words);
        self.account.take(at, words);
    }

    /// Stars around a stretch are paired once the line is whole: next to full-width marks the grammar pairs them wrongly.
    pub(super) fn stars(&mut self, at: usize) {
        self.words(STARS, at..at + STARS.len());
        self.draft.last_stars_are_marks();
    }

    /// `<br>`, `<u>` and the like inside a text; other tags say nothing of it.
    pub(super) fn tag(&mut self, tag: &str) {
        let name = tag.trim_matches(['<', '>', '/', ' ']).to_ascii_lowercase();
        let mark = match name.as_str() {
            "br" if self.row.is_some() => return self.draft.gap(),
            "br" => return self.break_line(),
            "u" => Mark::Underline,
            "b" | "strong" => Mark::Bold,
            "i" | "em" => Mark::Italic,
            "sup" => Mark::Superscript,
            "sub" => Mark::Subscript,
            _ => return,
        };
        if tag.starts_with("</") {
            self.draft.close(mark);
        } else {
            self.draft.open(mark);
        }
    }

    /// A block of HTML, read as a page is.
    pub(super) fn page(&mut self, at: Range<usize>) {
        let page = &self.source[at.clone()];
        self.account.drop_to(at.start);
        let lines = html::lines(page, &Wishes::new(), &mut Report::default());
        let number = self.account.number(at.start);
        let shown: String = lines.iter().map(|line| line.text.as_str()).collect();
        self.account.take(at, &shown);
        for mut line in lines {
            line.number = number;
            self.push(line);
        }
    }

    /// Words that stand in no block: a definition that nothing refers to.
    pub(super) fn words_to(&mut self, end: usize) {
        let from = self.account.done();
        if from >= end || !self.source[from..end].contains(is_han) {
            return self.account.drop_to(end);
        }
        let mut at = from;
        for line in self.source[from..end].split_inclusive('\n') {
            let words = line.trim();
            if words.contains(is_han) {
                let start = at + (line.len() - line.trim_start().len());
                self.words(words, start..start + words.len());
                self.break_line();
            }
            at += line.len();
        }
        self.account.drop_to(end);
    }

    /// Cells beyond those of the table's head, which the grammar passes over.
    pub(super) fn cells_to(&mut self, end: usize) {
        let from = self.account.done();
        let rest = self.source[from..end.max(from)].trim_end();
        let mut at = from;
        for cell in rest.split('|') {
            let words = cell.trim();
            if words.contains(char::is_alphanumeric) {
                let start = at + (cell.len() - cell.trim_start().len());
                self.draft.next_cell();
                self.words(words, start..start + words.len());
            }
            at += cell.len() + 1;
        }
    }

    /// Ends the line.
    pub(super) fn break_line(&mut self) {
        let row = self.row.map(|head| (self.tables, head));
        let Some(mut done) = self.draft.take(row) else {
            return;
        };
        let line = &mut done.line;
        for mark in &done.unmarked {
            self.account.drop_at(line.number, mark);
        }
        if line.text.is_empty() {
            return;
        }
        line.hint.heading = self.heading.or_else(|| self.hashes(done.start, line));
        if done.only_a_link && line.hint.heading.is_none() {
            self.account.drop_chrome(line.number, &line.text);
            return;
        }
        // The number of an item that is a table is no word of its first cell.
        let asked_for = !line.hint.row && Marker::is_asked_for(&line.text);
        if let Some(marker) = self.marker.take_if(|_| asked_for) {
            marker.put(&self.source[marker.range.clone()], line);
        }
        self.drop_marker();
        line.hint.lead = line.bold_lead();
        if line.hint.row {
            line.setting.aligned = self.aligned();
        }
        self.push(done.line);
    }

    /// Where the words of the table's cells stand; the rule below its head says so for whole columns.
    fn aligned(&self) -> Vec<(usize, CellAlign)> {
        let align = |(column, said): (usize, &Alignment)| {
            let align = match said {
                Alignment::None => return None,
                Alignment::Left => CellAlign::Left,
                Alignment::Center => CellAlign::Center,
                Alignment::Right => CellAlign::Right,
            };
            Some((column, align))
        };
        self.columns.iter().enumerate().filter_map(align).collect()
    }

    /// Two lines never have the same number: wishes are about one of them.
    fn push(&mut self, mut line: Line) {
        let free = self.lines.last().map_or(1, |last| last.number + 1);
        line.number = line.number.max(free);
        self.lines.push(line);
    }

    /// The level of a heading whose hashes no space parts from its words; one hash alone may as well tag a note.
    fn hashes(&mut self, start: usize, line: &mut Line) -> Option<u8> {
        let words = line.text.trim_start_matches('#');
        let level = line.text.len() - words.len();
        let escaped = self.source[..start].ends_with('\\');
        let tag = level == 1 && (words.chars().count() < LONGEST_TAG || words.contains(' '));
        if !(1..=6).contains(&level) || words.is_empty() || escaped || tag || line.hint.row {
            return None;
        }
        let words = words.trim_start();
        let cut = line.text.len() - words.len();
        self.account.drop_at(line.number, &line.text[..level]);
        for (range, _) in &mut line.marks {
            *range = range.start.saturating_sub(cut)..range.end.saturating_sub(cut);
        }
        line.text = words.to_owned();
        Some(level as u8)
    }
}
