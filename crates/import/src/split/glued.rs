//! Two headings that a page printed on one line: `一、聚焦重点领域（一）推进财政公开。…`.

use super::titles::strong_label;
use crate::labels::{Candidate, Style};
use crate::source::Line;

/// The longest first heading, in characters.
const LONGEST: usize = 40;
/// So far below, in lines, the second item of the inner list stands.
const NEAR: usize = 40;

/// The lines with such a line cut in two, both of the same number. It is cut where the list that its inner label begins
/// goes on below.
pub(super) fn parted(lines: Vec<Line>) -> Vec<Line> {
    let cut = |index| inner(&lines, index).map(|at| (index, at));
    let cuts: Vec<(usize, usize)> = (0..lines.len()).filter_map(cut).collect();
    if cuts.is_empty() {
        return lines;
    }
    let mut cuts = cuts.into_iter().peekable();
    let mut parted = Vec::with_capacity(lines.len() + cuts.len());
    for (index, mut line) in lines.into_iter().enumerate() {
        let Some((_, at)) = cuts.next_if(|(cut, _)| *cut == index) else {
            parted.push(line);
            continue;
        };
        let mut rest = Line {
            hint: line.hint,
            ..Line::plain(line.number, line.text.split_off(at))
        };
        let (own, others) = line
            .marks
            .into_iter()
            .partition(|(range, _)| range.end <= at);
        line.marks = own;
        let behind = |(range, mark): (std::ops::Range<usize>, _)| {
            let range = range.start.saturating_sub(at)..range.end - at;
            (range, mark)
        };
        rest.marks = Vec::into_iter(others).map(behind).collect();
        parted.push(line);
        parted.push(rest);
    }
    parted
}

/// Where the inner label of a line begins, if it is to be cut there.
fn inner(lines: &[Line], index: usize) -> Option<usize> {
    let line = &lines[index];
    if !line
        .text
        .starts_with(|c| "一二三四五六七八九十".contains(c))
    {
        return None;
    }
    let outer = strong_label(&line.text).filter(|label| label.style == Style::Chinese)?;
    let plain = line.wish.is_none() && line.hint.label == 0 && line.hint.lead == 0;
    let at = outer.len + line.text[outer.len..].find(['（', '('])?;
    let heading = &line.text[outer.len..at];
    let fits =
        (4..=LONGEST).contains(&heading.chars().count()) && !heading.contains(['。', '；', '：']);
    let label = strong_label(&line.text[at..]).filter(|label| is(label, 1))?;
    let below = lines[index + 1..].iter().take(NEAR);
    let next = below
        .filter_map(|line| strong_label(&line.text))
        .find(|other| other.style == label.style || other.style == Style::Chinese)?;
    (plain && fits && is(&next, 2)).then_some(at)
}

fn is(label: &Candidate, number: u16) -> bool {
    label.style == Style::ChineseParen && label.number == Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &[&str], expected: &[&str]) {
        let lines = source.iter().map(|text| Line::plain(1, *text)).collect();
        let texts: Vec<String> = parted(lines).into_iter().map(|line| line.text).collect();
        assert_eq!(texts, expected);
    }

    #[test]
    fn a_line_is_cut_before_a_list_that_goes_on_below() {
        check(
            &["一、推进公开（一）公开预算。抓紧。", "（二）公开决算。"],
            &["一、推进公开", "（一）公开预算。抓紧。", "（二）公开决算。"],
        );
        let whole = ["一、落实前款（一）的规定", "二、抓好检查"];
        check(&whole, &whole);
    }
}
