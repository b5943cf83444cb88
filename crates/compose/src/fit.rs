//! How much room lines take, and drawing them together where a little is missing (GB/T 9704-2012 §7.3.5.5).

use crate::company;
use crate::composed::{Block, Paragraph};
use crate::measure::{Hundredths, Length, to_f64, width};
use crate::profile::Profile;
use crate::role::Role;

/// The share of its height that a line may lose before the page looks crowded.
const MOST_DRAWN: f64 = 0.1;

/// How many lines a paragraph takes between the margins of a page. A line may end one character early, where a mark may
/// not begin the next.
pub fn lines(paragraph: &Paragraph, profile: &Profile) -> usize {
    lines_by(width, paragraph, profile)
}

/// The same, where a text is as wide as `width` says.
pub(crate) fn lines_by(
    width: fn(&str) -> Hundredths,
    paragraph: &Paragraph,
    profile: &Profile,
) -> usize {
    let format = profile.format(paragraph.role);
    if format.right_tab.is_some() {
        return 1;
    }
    let place = &paragraph.place;
    let left = place.left.unwrap_or(format.left).length;
    let right = place.right.unwrap_or(format.right).length;
    let em = place.size.unwrap_or(format.size).em() + format.letter_spacing;
    let room = profile.page.text_width() - left - right;
    let full = room - em;
    let own = |line: &str| {
        let mut words = em * width(line).count() - (room - format.first.length);
        let mut lines = 1;
        while words > Length::ZERO && full > Length::ZERO {
            words = words - full;
            lines += 1;
        }
        lines
    };
    paragraph.plain().split('\n').map(own).sum()
}

/// Where the blocks are a little too high for a page, draws the lines together from `first` on. Where they are much too
/// high, and yet all the text stands on the page, its last words go with the signature.
pub(crate) fn fit(blocks: &mut Vec<Block>, first: usize, profile: &Profile) {
    let sum = |blocks: &[Block]| height_of(blocks, profile).to_pt();
    let page = profile.page.text_height().to_pt();
    let over = sum(blocks) - page;
    if over <= 0.0 {
        return;
    }
    // A twip a line is lost in rounding.
    let share = over / sum(&blocks[first..]) + 0.004;
    if share > MOST_DRAWN {
        if let Some(at) = only_text(&blocks[first..]).map(|at| first + at)
            && sum(&blocks[..=at]) < page + profile.page.pitch().to_pt()
        {
            company::part(blocks, at, profile);
        }
        return;
    }
    for block in &mut blocks[first..] {
        if let Block::Paragraph(line) = block {
            line.place.line = Some(line_height(line, profile) * (1.0 - share));
        }
    }
}

/// Where the only paragraph of text stands; none where there are several.
fn only_text(blocks: &[Block]) -> Option<usize> {
    let mut texts = blocks
        .iter()
        .enumerate()
        .filter(|(_, one)| company::is_text(one));
    match (texts.next(), texts.next()) {
        (Some((at, _)), None) => Some(at),
        _ => None,
    }
}

/// The height of one line.
pub(crate) fn line_height(paragraph: &Paragraph, profile: &Profile) -> Length {
    let format = profile.format(paragraph.role);
    match paragraph.place.size {
        Some(size) if format.line_is_em => size.em(),
        _ => format.line,
    }
}

/// The height of blocks one below the other.
pub(crate) fn height_of(blocks: &[Block], profile: &Profile) -> Length {
    let heights = blocks.iter().map(|block| height(block, profile));
    heights.fold(Length::ZERO, |sum, one| sum + one)
}

pub(crate) fn height(block: &Block, profile: &Profile) -> Length {
    let one = |paragraph: &Paragraph| {
        let format = profile.format(paragraph.role);
        let rule = format
            .rule
            .map_or(Length::ZERO, |rule| rule.gap + rule.width);
        let lines = line_height(paragraph, profile) * to_f64(lines(paragraph, profile));
        paragraph.place.before.unwrap_or(format.before) + lines + format.after + rule
    };
    match block {
        Block::Paragraph(paragraph) if paragraph.role == Role::Filler => {
            paragraph.place.before.unwrap_or_default()
        }
        Block::Paragraph(paragraph) => one(paragraph),
        Block::Table(table) => {
            let row = |row: &Vec<Paragraph>| row.iter().map(one).max().unwrap_or_default();
            table.rows.iter().map(row).fold(Length::ZERO, |a, b| a + b)
        }
        Block::Grid(grid) => {
            let cell =
                |cell: &Vec<Paragraph>| cell.iter().map(one).fold(Length::ZERO, |a, b| a + b);
            let row = |row: &Vec<Vec<Paragraph>>| row.iter().map(cell).max().unwrap_or_default();
            grid.rows.iter().map(row).fold(Length::ZERO, |a, b| a + b)
        }
        Block::Placed(_) | Block::Imprint(_) | Block::Contents(_) => Length::ZERO,
    }
}
