//! 信函格式: the head of a letter, with its lines at fixed places of the first page (GB/T 9704-2012 §10.1).

use crate::composed::{Block, Grid, Paragraph, Placed};
use crate::head::{blank_lines, classification, fitted, marked};
use crate::measure::{Length, width};
use crate::profile::Profile;
use crate::role::Role;
use plan::Elements;

/// Where the ink of a character ends in a line of its own height, as a part of that height.
const INK_BOTTOM: f64 = 0.92;
/// From the top of a line of the grid to the ink of its characters: the baseline at four fifths of the line, less the
/// ink above it.
const INK_TOP: [f64; 2] = [0.8, 0.86];

/// Mark and lines, then the number at the right and what is said of secrecy and urgency at the left, then empty lines
/// above the title.
pub(crate) fn head(elements: &Elements, profile: &Profile) -> Vec<Block> {
    let letter = &profile.letter;
    let page = &profile.page;
    let left = (page.width - letter.rule_width) * 0.5;
    let mark = elements
        .issuer_mark
        .as_ref()
        .or(elements.issuers.first())
        .map_or(String::new(), |mark| mark.replace('\n', ""));
    let size = fitted(
        width(&mark),
        1,
        profile.format(Role::IssuerMark).size,
        profile,
    );
    let mark = marked(Role::IssuerMark, &mark, size, profile);
    let mut thick = Paragraph::new(Role::ThickRule, "");
    let line = profile.format(Role::ThickRule).line;
    let white = letter.rule_gap - size.em() * (1.0 - INK_BOTTOM) - line;
    thick.place.before = Some(white.max(Length::ZERO));
    let upper = [thick, Paragraph::new(Role::ThinRule, "")];
    let height = size.em() + white.max(Length::ZERO) + pair_height(profile);
    let placed = |name, top, height, lines| {
        Block::Placed(Placed {
            name,
            left,
            top,
            width: letter.rule_width,
            height,
            lines,
        })
    };
    let shift = size.em() * profile.head.mark_shift.count();
    let top = letter.mark_top + shift;
    let foot = page.height - letter.foot - pair_height(profile);
    let mut blocks = vec![
        placed(
            "信函版头",
            top,
            height,
            [mark].into_iter().chain(upper).collect(),
        ),
        placed(
            "信函双线",
            foot,
            pair_height(profile),
            vec![
                Paragraph::new(Role::ThinRule, ""),
                Paragraph::new(Role::ThickRule, ""),
            ],
        ),
    ];
    let ink = page.pitch() * INK_TOP[0] - page.size.em() * INK_TOP[1];
    let fillers = profile.format(Role::Filler).line * 3.0;
    let below = top + height + letter.text_gap - ink - page.top - fillers;
    blocks.extend(rows(elements, below.max(Length::ZERO), profile));
    blocks.extend(blank_lines(profile.head.lines_above_title).map(Block::Paragraph));
    blocks
}

/// Number at the right of the first of the rows at the left.
fn rows(elements: &Elements, below: Length, profile: &Profile) -> [Block; 2] {
    let mut above = Paragraph::new(Role::Filler, "");
    above.place.before = Some(below);
    let left = classification(elements);
    let number = elements.document_number.clone().unwrap_or_default();
    let mut right = vec![Paragraph::new(Role::LetterNumber, number)];
    // Cells stand in the middle of their row: with as many lines they begin together.
    right.extend(blank_lines(left.len().saturating_sub(1) as u32));
    let left = if left.is_empty() {
        blank_lines(1).collect()
    } else {
        left
    };
    let half = profile.page.text_width() * 0.5;
    [
        Block::Paragraph(above),
        Block::Grid(Grid {
            left: Length::ZERO,
            columns: vec![half; 2],
            rows: vec![vec![left, right]],
        }),
    ]
}

/// The height of two lines.
fn pair_height(profile: &Profile) -> Length {
    let roles = [Role::ThickRule, Role::ThinRule];
    let height = |role| {
        let format = profile.format(role);
        let rule = format
            .rule
            .map_or(Length::ZERO, |rule| rule.width + rule.gap);
        format.line + rule
    };
    roles
        .into_iter()
        .map(height)
        .fold(Length::ZERO, |sum, one| sum + one)
}
