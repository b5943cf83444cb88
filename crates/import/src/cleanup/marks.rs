//! Point marks, ellipses and dashes (GB/T 15834-2011).

use super::{Edit, View, brackets, is_chinese, is_mark};
use crate::labels;
use crate::run_in::is_han;

/// A point between Chinese characters ends a sentence only if the clause has this many: `卡尔.某某` is a name.
const MIN_SENTENCE: usize = 6;

/// Half-width marks in Chinese text → full-width. Numbers, times, ratios, Latin words and addresses keep theirs.
pub(super) fn punctuation(view: &View) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (at, c) in view.places() {
        let full = match c {
            ',' => '，',
            ';' => '；',
            ':' => '：',
            '?' => '？',
            '!' => '！',
            '.' if is_full_stop(view, at) => {
                edits.push(Edit::Set(at, '。'));
                continue;
            }
            _ => continue,
        };
        if stands_in_chinese(view, at) {
            edits.push(Edit::Set(at, full));
        }
    }
    brackets::in_text(view, &mut edits);
    edits
}

fn stands_in_chinese(view: &View, at: usize) -> bool {
    let opens = |c: char| is_han(c) || "“‘《〈（".contains(c);
    view.before(at).is_some_and(is_chinese) || view.behind(at).is_some_and(opens)
}

/// `落实。` written with a point: at the end, or between two clauses.
fn is_full_stop(view: &View, at: usize) -> bool {
    let before = view.text[..at].last().copied();
    let closes = |c: char| is_han(c) || "”）》】".contains(c);
    if !before.is_some_and(closes) || view.get(at + 1) == Some('.') {
        return false;
    }
    let clause = view.text[..at]
        .iter()
        .rev()
        .take_while(|c| is_han(**c))
        .count();
    match view.behind(at) {
        None => true,
        Some(next) if is_han(next) => {
            let number = before
                .map(String::from)
                .is_some_and(|c| labels::chinese_number(&c).is_some());
            clause >= MIN_SENTENCE && !number
        }
        Some(next) => is_mark(next) && !is_point(next),
    }
}

fn is_point(c: char) -> bool {
    "，、；：。".contains(c)
}

/// `，，` → `，`; three full stops or more are an ellipsis.
pub(super) fn doubled(view: &View) -> Vec<Edit> {
    let mut edits = Vec::new();
    for (start, end, c) in runs(view, is_point) {
        if end - start >= 2 && (c != '。' || end - start == 2) {
            edits.extend((start + 1..end).map(Edit::Remove));
        }
    }
    edits
}

/// `...`, `。。。`, `······`, a lone `…` → `……`; `--`, `－－`, `──` → `——`.
pub(super) fn dashes(view: &View) -> Vec<Edit> {
    let mut edits = Vec::new();
    let kinds = |c| matches!(c, '.' | '。' | '·' | '…' | '-' | '－' | '─');
    for (start, end, c) in runs(view, kinds) {
        let len = end - start;
        let before = start.checked_sub(1).and_then(|at| view.get(at));
        let behind = view.behind(end - 1);
        let leads = behind.is_some_and(|c| c.is_ascii_digit());
        if !before.is_some_and(is_chinese) {
            continue;
        }
        match c {
            '…' if len == 1 && !leads => edits.push(Edit::Double(start)),
            '.' | '。' | '·' if (3..=6).contains(&len) && !leads => {
                write(start, end, '…', &mut edits);
            }
            '-' | '－' | '─' if (2..=4).contains(&len) && behind.is_some_and(is_chinese) => {
                write(start, end, '—', &mut edits);
            }
            _ => {}
        }
    }
    edits
}

/// The mark twice, in place of the run.
fn write(start: usize, end: usize, mark: char, edits: &mut Vec<Edit>) {
    edits.extend([Edit::Set(start, mark), Edit::Set(start + 1, mark)]);
    edits.extend((start + 2..end).map(Edit::Remove));
}

/// Stretches of the same character: start, end, character.
fn runs(view: &View, which: impl Fn(char) -> bool) -> Vec<(usize, usize, char)> {
    let mut runs: Vec<(usize, usize, char)> = Vec::new();
    for (at, c) in view.places().filter(|(_, c)| which(*c)) {
        match runs.last_mut() {
            Some(last) if last.1 == at && last.2 == c => last.1 = at + 1,
            _ => runs.push((at, at + 1, c)),
        }
    }
    runs
}
