//! Tables of contents without leaders and page numbers: a list of headings that all come again, in the same words.

use crate::chrome;
use crate::labels;
use crate::source::Line;
use crate::title;
use std::collections::HashSet;

/// The longest entry, in characters.
const LONGEST: usize = 44;
/// The most entries.
const MOST: usize = 400;
/// So many lines behind it are searched for its entries.
const BEHIND: usize = 20_000;
/// So many lists are tried, and so many that stand under `目录`: a text has few tables and may have many lists.
const TRIES: [usize; 2] = [16, 64];
/// Fewer entries make no table.
const FEWEST: usize = 3;

/// Which lines are a table of contents: under `目录`, or from a first label on, up to the line that repeats its first
/// entry.
pub(super) fn find(lines: &[Line]) -> Vec<bool> {
    let mut listed = vec![false; lines.len()];
    let (mut index, mut tries) = (0, TRIES);
    while index < lines.len() {
        let named = chrome::opens_contents(&lines[index].text);
        let first = index + usize::from(named);
        let left = &mut tries[usize::from(named)];
        let again = *left > 0 && (named || begins(&lines[index].text));
        *left -= usize::from(again);
        index = match again.then(|| end(lines, first)).flatten() {
            Some(end) => {
                listed[index..end].fill(true);
                end
            }
            None => index + 1,
        };
    }
    listed
}

fn begins(text: &str) -> bool {
    let labels = labels::candidates(text);
    labels.iter().any(|label| label.number == Some(1)) && is_entry(text)
}

/// Where the table ends whose first entry stands here, if most of its entries come again behind it.
fn end(lines: &[Line], first: usize) -> Option<usize> {
    let own = key(&lines.get(first).filter(|line| is_entry(&line.text))?.text);
    let entries = lines[first..].iter().take(MOST);
    let len = 1 + entries
        .skip(1)
        .take_while(|line| is_entry(&line.text))
        .position(|line| key(&line.text) == own)?;
    let end = first + len;
    if len < FEWEST {
        return None;
    }
    let text = lines[end..].iter().take(BEHIND);
    let text: HashSet<String> = text.map(|line| key(&line.text)).collect();
    let again = lines[first..end]
        .iter()
        .filter(|line| text.contains(&key(&line.text)))
        .count();
    (again * 3 >= len * 2).then_some(end)
}

fn is_entry(text: &str) -> bool {
    text.chars().count() <= LONGEST && !text.contains(['。', '；']) && !text.contains('\t')
}

/// The words of an entry, without leaders and page number.
fn key(text: &str) -> String {
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let bare = words.trim_end_matches(['.', '…', '·', ' ', '-', '—']);
    title::key(if bare.len() < words.len() { bare } else { text })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &[&str]) -> Vec<usize> {
        let lines: Vec<Line> = source.iter().map(|text| Line::plain(1, *text)).collect();
        let listed = find(&lines).into_iter().enumerate();
        listed
            .filter(|(_, is)| *is)
            .map(|(index, _)| index)
            .collect()
    }

    #[test]
    fn a_list_of_headings_that_come_again_is_a_table_of_contents() {
        let text = [
            "1 总则",
            "为做好工作，制定本预案。",
            "1.1 目的",
            "见上。",
            "2 附则",
            "施行。",
        ];
        let under_its_name = [["目 录", "1 总则", "1.1 目的", "2 附则"].as_slice(), &text].concat();
        assert_eq!(found(&under_its_name), [0, 1, 2, 3]);
        assert_eq!(found(&under_its_name[1..]), [0, 1, 2]);
        assert_eq!(found(&text), [0; 0]);
    }

    #[test]
    fn lists_that_begin_anew_are_none() {
        let anew = ["1.学习", "2.走访", "1.学习", "2.植树", "3.总结"];
        assert_eq!(found(&anew), [0; 0]);
    }
}
