//! On which page a paragraph comes to stand, reckoned from the words: full-width characters fill a line of the grid, and
//! lines fill a page.

use crate::composed::{Block, Composed, Origin, Paragraph, Section};
use crate::fit::{height, line_height};
use crate::measure::{Length, to_f64};
use crate::profile::Profile;
use crate::role::Role;
use std::collections::HashMap;

/// What may not begin a line.
const NOT_FIRST: &str = "，。、；：？！）》〉」』】〕”’％…—·,.;:?!)]}%";
/// What may not end one.
const NOT_LAST: &str = "（《〈「『【〔“‘([{";

/// What is known behind the last page.
pub(crate) struct Walked {
    /// The page, from 1, on which each paragraph begins that was made from something.
    pub(crate) found: HashMap<Origin, u32>,
    /// The last page.
    pub(crate) page: u32,
    /// What is left of it.
    pub(crate) room: Length,
}

/// Goes through all pages.
pub(crate) fn walk(sections: &[Section], profile: &Profile) -> Walked {
    let mut walk = Walk {
        profile,
        page: 1,
        room: Length::ZERO,
        filled: Length::ZERO,
        found: HashMap::new(),
    };
    for (at, section) in sections.iter().enumerate() {
        let page = &profile.page;
        walk.room = if section.landscape {
            page.text_width()
        } else {
            page.text_height()
        };
        if at > 0 {
            walk.turn();
        }
        for (at, block) in section.blocks.iter().enumerate() {
            walk.block(block, &section.blocks[at + 1..]);
        }
    }
    Walked {
        found: walk.found,
        page: walk.page,
        room: walk.room - walk.filled,
    }
}

impl Composed {
    /// The page, from 1, on which the text begins, reckoned from the words: the first page must show some of it
    /// (GB/T 9704-2012 §7.3.3). None where there is no text.
    pub fn text_begins(&self) -> Option<u32> {
        let is_text =
            |one: &&Paragraph| matches!(one.role, Role::Body | Role::RunIn | Role::Heading(_));
        let first = self.paragraphs().find(is_text)?.origin?;
        walk(&self.sections, &self.profile)
            .found
            .get(&first)
            .copied()
    }
}

struct Walk<'a> {
    profile: &'a Profile,
    page: u32,
    /// The height of the page's text area.
    room: Length,
    /// How much of it is filled.
    filled: Length,
    found: HashMap<Origin, u32>,
}

impl Walk<'_> {
    fn turn(&mut self) {
        if self.filled > Length::ZERO {
            self.page += 1;
            self.filled = Length::ZERO;
        }
    }

    fn block(&mut self, block: &Block, next: &[Block]) {
        match block {
            Block::Paragraph(one) => self.paragraph(one, next),
            Block::Contents(list) => {
                for one in list.paragraphs() {
                    self.paragraph(one, &[]);
                }
            }
            Block::Table(table) => {
                for (at, row) in table.rows.iter().enumerate() {
                    let heights = row.iter().enumerate().map(|(column, cell)| {
                        let area = table.area(at, column);
                        let widths =
                            &table.columns[area.column as usize..][..area.columns as usize];
                        let whole = widths.iter().fold(Length::ZERO, |a, b| a + *b);
                        let inside = whole - self.profile.tables.padding * 2.0;
                        let lines = to_f64(lines(cell, inside, self.profile));
                        // A cell over several rows takes its share of each.
                        line_height(cell, self.profile) * (lines / f64::from(area.rows)).ceil()
                    });
                    let height = heights.max().unwrap_or_default();
                    self.whole(height);
                }
            }
            Block::Grid(_) => self.whole(height(block, self.profile)),
            Block::Placed(_) | Block::Imprint(_) => {}
        }
    }

    fn paragraph(&mut self, one: &Paragraph, next: &[Block]) {
        if one.place.new_page {
            self.turn();
        }
        if one.role == Role::Filler {
            self.filled = self.filled + one.place.before.unwrap_or_default();
            return;
        }
        let company = kept_with(one, next, self.profile);
        if company > Length::ZERO {
            let whole = self.height(one) + company;
            if self.filled + whole > self.room && whole <= self.room {
                self.turn();
            }
        }
        self.lines(one);
    }

    /// Fills lines one by one; a page may end between any two.
    fn lines(&mut self, one: &Paragraph) {
        let format = self.profile.format(one.role);
        let line = line_height(one, self.profile);
        if self.filled > Length::ZERO {
            self.filled = self.filled + one.place.before.unwrap_or(format.before);
        }
        let mut begins = None;
        for _ in 0..lines(one, self.width(one), self.profile) {
            if self.filled + line > self.room {
                self.turn();
            }
            begins = begins.or(Some(self.page));
            self.filled = self.filled + line;
        }
        self.filled = self.filled + format.after;
        // The lines of a contents list are made from what they list.
        if let (Some(origin), Some(page), false) =
            (one.origin, begins, matches!(one.role, Role::Contents(_)))
        {
            self.found.insert(origin, page);
        }
    }

    /// Fills what no page parts.
    fn whole(&mut self, height: Length) {
        if self.filled + height > self.room {
            self.turn();
        }
        self.filled = self.filled + height;
    }

    fn height(&self, one: &Paragraph) -> Length {
        line_height(one, self.profile) * to_f64(lines(one, self.width(one), self.profile))
    }

    fn width(&self, one: &Paragraph) -> Length {
        width_of(one, self.profile)
    }
}

/// The height of the lines below that must stand on the same page as the paragraph: none where it is not kept.
fn kept_with(one: &Paragraph, next: &[Block], profile: &Profile) -> Length {
    let keeps = |one: &Paragraph| one.place.keep_next || profile.format(one.role).keep_next;
    let mut sum = Length::ZERO;
    let mut kept = keeps(one);
    for block in next {
        let Block::Paragraph(below) = block else {
            break;
        };
        if !kept {
            break;
        }
        let line = line_height(below, profile);
        kept = keeps(below);
        sum = sum
            + if kept {
                line * to_f64(lines(below, width_of(below, profile), profile))
            } else {
                line
            };
    }
    sum
}

fn width_of(one: &Paragraph, profile: &Profile) -> Length {
    let format = profile.format(one.role);
    let left = one.place.left.unwrap_or(format.left).length;
    let right = one.place.right.unwrap_or(format.right).length;
    profile.page.text_width() - left - right
}

/// How many lines the words take in that width: no mark begins a line that may not, and words and figures stay whole.
fn lines(one: &Paragraph, width: Length, profile: &Profile) -> usize {
    let format = profile.format(one.role);
    let size = one.place.size.unwrap_or(format.size).em();
    let cell = size + format.letter_spacing;
    let room = |indent: Length| ((width - indent).to_pt() / cell.to_pt() * 2.0 + 0.01).floor();
    let text = one.plain();
    // What goes to a tab stop stands beside the words, but for long lines of a contents list.
    if text.is_empty() || format.right_tab.is_some() && !format.dots {
        return 1;
    }
    let count = |line: &str| halves(line, room(format.first.length), room(Length::ZERO));
    text.split('\n').map(count).sum()
}

/// The lines of words, where the first has room for so many half characters, and the others for so many.
fn halves(words: &str, first: f64, other: f64) -> usize {
    let half = |c: char| if c.is_ascii() { 1.0 } else { 2.0 };
    let (mut lines, mut left, mut fresh) = (1, first, true);
    for piece in pieces(words) {
        let mut wide: f64 = piece.chars().map(half).sum();
        if wide > left && !fresh {
            lines += 1;
            left = other;
        }
        // Longer than a line by itself.
        while wide > left {
            wide -= left.max(0.0);
            lines += 1;
            left = other.max(1.0);
        }
        left -= wide;
        fresh = false;
    }
    lines
}

/// The pieces between which a line may end.
fn pieces(words: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut last: Option<char> = None;
    for (at, c) in words.char_indices() {
        let joined = last.is_none_or(|last| {
            NOT_FIRST.contains(c)
                || NOT_LAST.contains(last)
                || c.is_ascii_alphanumeric() && last.is_ascii_alphanumeric()
        });
        if !joined {
            pieces.push(&words[start..at]);
            start = at;
        }
        last = Some(c);
    }
    if start < words.len() {
        pieces.push(&words[start..]);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mark_begins_a_line() {
        let words = "推进县域商业体系建设。";
        assert_eq!(pieces(words).last(), Some(&"设。"));
        assert_eq!(halves(&"字".repeat(28), 56.0, 56.0), 1);
        assert_eq!(halves(&"字".repeat(29), 56.0, 56.0), 2);
        assert_eq!(halves(&("字".repeat(28) + "。"), 56.0, 56.0), 2);
        assert_eq!(
            pieces("到2026年（草案）"),
            ["到", "2026", "年", "（草", "案）"]
        );
    }
}
