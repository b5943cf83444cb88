//! 文字整理: stray spaces, widths, quotes, dashes, invisible characters. Each kind can be switched off, each change is
//! listed in the report.
//!
//! Lines are cleaned before anything is read into them: a radical that a PDF wrote for a character, or a space in a
//! name, would hide a label or a unit. Cleaning a second time changes nothing.

mod brackets;
mod cells;
mod ledger;
mod letters;
mod marks;
mod quotes;
mod spaces;

pub(crate) use ledger::Ledger;
pub(crate) use letters::is_invisible;

use crate::labels;
use crate::report::{Reason, Report};
use crate::run_in::is_han;
use crate::source::Line;
use cells::{Cells, Edit};
use serde::{Deserialize, Serialize};

/// A kind of clean-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cleanup {
    /// Radicals and compatibility forms that PDFs write for characters: `⼀` → `一`.
    Ideographs,
    /// Symbols of private use: bullets of Word's symbol fonts.
    Symbols,
    /// Zero-width characters, marks of direction, soft hyphens; no-break spaces become spaces.
    Invisible,
    /// Full-width digits and Latin letters → half-width: `２０２６` → `2026`.
    Width,
    /// `[2026]`, `（2026）` in a document number → `〔2026〕` (GB/T 9704-2012 §7.2.5).
    NumberBrackets,
    /// Half-width marks and brackets in Chinese text → full-width (GB/T 15834-2011).
    Punctuation,
    /// Straight quotes in Chinese text, in pairs → `“”` `‘’`.
    Quotes,
    /// A point mark written twice: `，，` → `，`.
    Doubled,
    /// `...` → `……`, `--` → `——` (GB/T 15834-2011 §4.10, §4.11).
    Dashes,
    /// Single spaces inside Chinese text.
    Spaces,
}

impl Cleanup {
    /// All kinds, in the order in which they are done.
    pub const ALL: [Self; 10] = [
        Self::Ideographs,
        Self::Symbols,
        Self::Invisible,
        Self::Width,
        Self::NumberBrackets,
        Self::Punctuation,
        Self::Quotes,
        Self::Doubled,
        Self::Dashes,
        Self::Spaces,
    ];

    fn edits(self, view: &View) -> Vec<Edit> {
        match self {
            Self::Ideographs => letters::ideographs(view),
            Self::Symbols => letters::symbols(view),
            Self::Invisible => letters::invisible(view),
            Self::Width => letters::width(view),
            Self::NumberBrackets => brackets::of_numbers(view),
            Self::Punctuation => marks::punctuation(view),
            Self::Quotes => quotes::paired(view),
            Self::Doubled => marks::doubled(view),
            Self::Dashes => marks::dashes(view),
            Self::Spaces => spaces::stray(view),
        }
    }
}

/// The kinds of clean-up that are done: all, unless some are taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Cleanup>", into = "Vec<Cleanup>")]
pub struct Cleanups(u16);

impl Cleanups {
    /// Nothing is cleaned: the text stays as it was written.
    pub const NONE: Self = Self(0);

    /// Whether this kind is done.
    pub fn has(self, kind: Cleanup) -> bool {
        self.0 & (1 << kind as u16) != 0
    }

    /// All of these but one.
    #[must_use]
    pub fn without(self, kind: Cleanup) -> Self {
        Self(self.0 & !(1 << kind as u16))
    }
}

impl Default for Cleanups {
    fn default() -> Self {
        Cleanup::ALL.into_iter().collect()
    }
}

impl FromIterator<Cleanup> for Cleanups {
    fn from_iter<I: IntoIterator<Item = Cleanup>>(kinds: I) -> Self {
        Self(
            kinds
                .into_iter()
                .fold(0, |set, kind| set | 1 << kind as u16),
        )
    }
}

impl From<Vec<Cleanup>> for Cleanups {
    fn from(kinds: Vec<Cleanup>) -> Self {
        kinds.into_iter().collect()
    }
}

impl From<Cleanups> for Vec<Cleanup> {
    fn from(set: Cleanups) -> Self {
        Cleanup::ALL
            .into_iter()
            .filter(|kind| set.has(*kind))
            .collect()
    }
}

/// A line as the kinds of clean-up see it.
struct View<'a> {
    text: &'a [char],
    /// How many characters its label takes: their form is the numbering's business.
    label: usize,
    /// Stretches in which nothing but letters is touched: addresses of pages and mail.
    guarded: Vec<bool>,
}

/// Cleans the lines. What was changed is written into the report by the ledger, once it is known where the lines went.
pub(crate) fn lines(lines: &mut Vec<Line>, kinds: Cleanups, report: &mut Report) -> Ledger {
    let mut ledger = Ledger::new(report);
    if kinds == Cleanups::NONE {
        return ledger;
    }
    lines.retain_mut(|line| {
        // What this program wrote was clean, or was meant to be as it is.
        if line.hint.ours {
            return true;
        }
        let Some(cells) = cleaned(&line.text, kinds) else {
            return true;
        };
        let text = cells.text();
        let visible = text.trim();
        if visible.is_empty() {
            report.drop(line.number, &line.text, Reason::Markup);
            return false;
        }
        let lead = text.len() - text.trim_start().len();
        let place = |at| cells.place(at).saturating_sub(lead).min(visible.len());
        line.hint.label = place(line.hint.label);
        line.hint.lead = place(line.hint.lead);
        for (range, _) in &mut line.marks {
            *range = place(range.start)..place(range.end);
        }
        visible.clone_into(&mut line.text);
        ledger.enter(line.number, cells);
        true
    });
    ledger
}

/// The cleaned text, if anything in it was to be cleaned.
fn cleaned(text: &str, kinds: Cleanups) -> Option<Cells> {
    let suspects: Vec<Cleanup> = suspects(text, kinds);
    if suspects.is_empty() {
        return None;
    }
    let mut cells = Cells::of(text);
    // What one kind changes may show another something; a second round is rare, a third has not been seen.
    for _ in 0..4 {
        let mut changed = false;
        for kind in &suspects {
            let live: Vec<char> = cells.live().collect();
            let edits = kind.edits(&View::of(&live));
            changed |= !edits.is_empty();
            cells.apply(edits, *kind);
        }
        if !changed {
            break;
        }
    }
    cells.is_changed().then_some(cells)
}

/// The kinds that may find something, told from single characters and pairs of them.
fn suspects(text: &str, kinds: Cleanups) -> Vec<Cleanup> {
    let mut found = Cleanups::NONE;
    let mut add = |kind: Cleanup| found.0 |= 1 << kind as u16;
    let mut before = '\n';
    for c in text.chars() {
        match c {
            ' ' => add(Cleanup::Spaces),
            ',' | ';' | ':' | '?' | '!' | '(' | ')' => add(Cleanup::Punctuation),
            '.' => {
                add(Cleanup::Punctuation);
                add(Cleanup::Dashes);
            }
            '"' | '\'' | '＂' => add(Cleanup::Quotes),
            '-' | '－' | '─' | '…' | '·' => add(Cleanup::Dashes),
            '号' => add(Cleanup::NumberBrackets),
            '，' | '、' | '；' | '：' | '。' if c == before => {
                add(Cleanup::Doubled);
                add(Cleanup::Dashes);
            }
            '！'..='～' => add(Cleanup::Width),
            '\u{2e80}'..='\u{2fd5}' | '\u{f900}'..='\u{faff}' => add(Cleanup::Ideographs),
            '\u{e000}'..='\u{f8ff}' => add(Cleanup::Symbols),
            _ if is_invisible(c) || letters::is_odd_space(c) => add(Cleanup::Invisible),
            _ => {}
        }
        before = c;
    }
    if found == Cleanups::NONE {
        return Vec::new();
    }
    let simple = found.0 & !(1 << Cleanup::Width as u16) == 0;
    if simple && !text.chars().any(|c| letters::half_width(c).is_some()) {
        return Vec::new();
    }
    Cleanup::ALL
        .into_iter()
        .filter(|kind| kinds.has(*kind))
        .collect()
}

impl<'a> View<'a> {
    fn of(text: &'a [char]) -> Self {
        let start: String = text.iter().take(32).collect();
        let label = labels::candidates(&start).iter().map(|c| c.len).max();
        let label = label.unwrap_or_default().max(labels::box_mark(&start));
        let label = start[..label].chars().count();
        Self {
            text,
            label,
            guarded: guarded(text),
        }
    }

    /// The nearest character before that is no space.
    fn before(&self, at: usize) -> Option<char> {
        self.text[..at]
            .iter()
            .rev()
            .find(|c| !c.is_whitespace())
            .copied()
    }

    /// The nearest character behind that is no space.
    fn behind(&self, at: usize) -> Option<char> {
        let mut rest = self.text[at + 1..].iter();
        rest.find(|c| !c.is_whitespace()).copied()
    }

    fn get(&self, at: usize) -> Option<char> {
        self.text.get(at).copied()
    }

    /// Places behind the label, outside of addresses.
    fn places(&self) -> impl Iterator<Item = (usize, char)> + '_ {
        let all = self.text.iter().copied().enumerate().skip(self.label);
        all.filter(|(at, _)| !self.guarded[*at])
    }
}

/// Marks addresses: runs without spaces of printable ASCII with `://`, `www.` or `@` in them, marks at their end left out.
fn guarded(text: &[char]) -> Vec<bool> {
    let mut guarded = vec![false; text.len()];
    if !text.iter().any(|c| matches!(c, '@' | '/' | 'w')) {
        return guarded;
    }
    let mut at = 0;
    while at < text.len() {
        let run = text[at..]
            .iter()
            .take_while(|c| c.is_ascii_graphic())
            .count();
        let words: String = text[at..at + run].iter().collect();
        if ["://", "www.", "@"].iter().any(|mark| words.contains(mark)) {
            let end = words.trim_end_matches([',', ';', ':', '.', '!', '?', ')', '"', '\'']);
            guarded[at..at + end.len()].fill(true);
        }
        at += run.max(1);
    }
    guarded
}

/// Whether the character is Chinese, marks included.
fn is_chinese(c: char) -> bool {
    is_han(c) || is_mark(c)
}

/// Whether the character is a full-width mark.
fn is_mark(c: char) -> bool {
    "，。、；：？！“”‘’（）《》〈〉〔〕【】…—".contains(c)
}

#[cfg(test)]
mod tests;
