//! Brackets: `〔〕` around the year of a document number, and which half-width ones stand in Chinese text.

use super::{Edit, View, is_chinese};
use crate::run_in::is_han;

/// `某政发[2026]3号` → `某政发〔2026〕3号` (GB/T 9704-2012 §7.2.5).
pub(super) fn of_numbers(view: &View) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (at, c) in view.text.iter().copied().enumerate() {
        let opened = matches!(c, '[' | '［' | '(' | '（' | '【' | '〔');
        if !opened || at == 0 || !is_han(view.text[at - 1]) {
            continue;
        }
        let Some(close) = year_end(&view.text[at + 1..]).map(|len| at + 1 + len) else {
            continue;
        };
        for (place, bracket) in [(at, '〔'), (close, '〕')] {
            if view.text[place] != bracket {
                edits.push(Edit::Set(place, bracket));
            }
        }
    }
    edits
}

/// How many characters stand before the bracket that closes the year, if `号` follows behind a number.
fn year_end(text: &[char]) -> Option<usize> {
    let year: String = text.iter().take_while(|c| c.is_ascii_digit()).collect();
    let closed = text.get(year.len())?;
    let sound = year.len() == 4
        && (year.starts_with("19") || year.starts_with("20"))
        && matches!(closed, ']' | '］' | ')' | '）' | '】' | '〕');
    let mut rest = text[year.len() + 1..]
        .iter()
        .skip_while(|c| matches!(c, ' ' | '第'))
        .skip_while(|c| c.is_ascii_digit());
    let numbered = text[year.len() + 1..].iter().any(char::is_ascii_digit);
    (sound && numbered && rest.find(|c| **c != ' ') == Some(&'号')).then_some(year.len())
}

/// Half-width brackets, in pairs, that hold Chinese text or stand behind it.
pub(super) fn in_text(view: &View, edits: &mut Vec<Edit>) {
    let mut open: Vec<usize> = Vec::new();
    for (at, c) in view.places() {
        match c {
            '(' | '（' => open.push(at),
            ')' | '）' => {
                let Some(start) = open.pop() else { continue };
                if is_chinese_pair(view, start, at) {
                    if view.text[start] == '(' {
                        edits.push(Edit::Set(start, '（'));
                    }
                    if c == ')' {
                        edits.push(Edit::Set(at, '）'));
                    }
                }
            }
            _ => {}
        }
    }
}

/// Not the address of a Markdown link.
fn is_chinese_pair(view: &View, start: usize, end: usize) -> bool {
    let link = start > 0 && view.text[start - 1] == ']';
    let mixed = (view.text[start] == '（') != (view.text[end] == '）');
    !link
        && (mixed
            || view.text[start + 1..end].iter().copied().any(is_chinese)
            || view.before(start).is_some_and(is_chinese))
}
