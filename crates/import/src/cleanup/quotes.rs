//! Straight quotes in Chinese text, in pairs.

use super::{Edit, View, is_chinese};

/// `"` and `'` in pairs → `“”` and `‘’`; a pair inside others is single. An odd number of them is left alone.
pub(super) fn paired(view: &View) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (straight, [open, close]) in [("\"＂", ['“', '”']), ("'", ['‘', '’'])] {
        let places: Vec<usize> = view
            .places()
            .filter(|(at, c)| straight.contains(*c) && !is_apostrophe(view, *at))
            .map(|(at, _)| at)
            .collect();
        if places.len() % 2 == 1 {
            continue;
        }
        for pair in places.chunks_exact(2) {
            let (start, end) = (pair[0], pair[1]);
            if is_chinese_pair(view, start, end) {
                let marks = if is_quoted(view, start) {
                    ['‘', '’']
                } else {
                    [open, close]
                };
                edits.extend([Edit::Set(start, marks[0]), Edit::Set(end, marks[1])]);
            }
        }
    }
    edits
}

fn is_apostrophe(view: &View, at: usize) -> bool {
    let latin = |at: Option<usize>| {
        at.and_then(|at| view.get(at))
            .is_some_and(|c| c.is_ascii_alphanumeric())
    };
    view.text[at] == '\'' && latin(at.checked_sub(1)) && latin(Some(at + 1))
}

fn is_chinese_pair(view: &View, start: usize, end: usize) -> bool {
    view.text[start + 1..end].iter().copied().any(is_chinese)
        || view.before(start).is_some_and(is_chinese) && view.behind(end).is_some_and(is_chinese)
}

/// Whether the place stands inside double quotes already.
fn is_quoted(view: &View, at: usize) -> bool {
    let last = view.text[..at]
        .iter()
        .rev()
        .find(|c| matches!(c, '“' | '”'));
    last == Some(&'“')
}
