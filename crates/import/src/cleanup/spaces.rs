//! Single spaces inside Chinese text. Wide gaps, columns, names and what labels a caption keep theirs.

use super::{Edit, View, is_chinese, is_mark};
use crate::run_in::is_han;
use crate::{title, units};

pub(super) fn stray(view: &View) -> Vec<Edit> {
    if view.text.iter().any(|c| matches!(c, '\t' | '|' | '｜')) {
        return Vec::new();
    }
    let gaps: Vec<usize> = (view.label.max(1)..view.text.len().saturating_sub(1))
        .filter(|at| is_single(view, *at) && !view.guarded[*at])
        .collect();
    let prose = is_prose(view);
    let spread = is_spread(view) || !gaps.is_empty() && is_kind(view);
    let listed = !prose && gaps.iter().any(|at| is_organ_before(view, *at));
    let columns = !prose && !spread && gaps.iter().filter(|at| !is_date(view, **at)).count() > 1;
    let short = !prose && view.label == 0 && view.text.len() < MIN_LINE;
    let stray = |at: &usize| {
        is_date(view, *at)
            || spread && is_between_han(view, *at)
            || !(listed || columns || short) && is_stray(view, *at)
    };
    gaps.into_iter().filter(stray).map(Edit::Remove).collect()
}

/// An unlabelled line without marks that is shorter may be two names.
const MIN_LINE: usize = 12;

fn is_single(view: &View, at: usize) -> bool {
    let solid = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    view.text[at] == ' ' && solid(view.get(at - 1)) && solid(view.get(at + 1))
}

/// Whether the words behind the label hold a point mark.
fn is_prose(view: &View) -> bool {
    view.text[view.label..]
        .iter()
        .any(|c| "，。；：、".contains(*c))
}

/// Whether every character stands apart: `通 知 如 下`.
fn is_spread(view: &View) -> bool {
    let words = &view.text[view.label..];
    let apart = |(at, c): (usize, &char)| (at % 2 == 1) == (*c == ' ');
    words.len() >= 5 && words.iter().enumerate().all(apart)
}

/// The last line of a title that is nothing but the name of its kind: `通 知`.
fn is_kind(view: &View) -> bool {
    let text: String = view.text.iter().collect();
    view.label == 0 && title::is_spread_kind(&text)
}

fn is_between_han(view: &View, at: usize) -> bool {
    is_han(view.text[at - 1]) && is_han(view.text[at + 1])
}

/// `2026 年 3 月 5 日`
fn is_date(view: &View, at: usize) -> bool {
    let (before, behind) = (view.text[at - 1], view.text[at + 1]);
    let unit = |c: char| "年月日".contains(c);
    before.is_ascii_digit() && unit(behind) || unit(before) && behind.is_ascii_digit()
}

/// Two issuers in one line: `某市教育局 某市财政局`, `中共中央 国务院`.
fn is_organ_before(view: &View, at: usize) -> bool {
    let before: String = view.text[view.label..at].iter().collect();
    before.ends_with("中央") || units::is_organ(before.trim())
}

fn is_stray(view: &View, at: usize) -> bool {
    let (before, behind) = (view.text[at - 1], view.text[at + 1]);
    let plain = |c: char| c.is_ascii_alphanumeric();
    if is_mark(before) || is_mark(behind) {
        return is_chinese(before) && is_chinese(behind)
            || is_mark(before) && plain(behind)
            || is_mark(behind) && (plain(before) || before == '%');
    }
    match (is_han(before), is_han(behind)) {
        (true, true) => !is_name(view, at) && !parts_units(view, at),
        (true, false) => plain(behind) && !"表图件栏".contains(before),
        (false, true) => plain(before) || before == '%',
        (false, false) => false,
    }
}

/// Whether the gap parts two units of a bracket, or one from the next label: `（市甲局 市乙局 完成时限：6月）`. Where the bracket goes
/// on in the next line, a name that the line's end cuts counts as whole.
fn parts_units(view: &View, at: usize) -> bool {
    let ends = |c: &char| c.is_whitespace() || "（(〔【：:、，；）)〕】".contains(*c);
    let open = |c: &char| "（(〔【".contains(*c);
    let close = |c: &char| "）)〕】".contains(*c);
    let (above, below) = view.text.split_at(at);
    let below = &below[1..];
    let before = above.rsplit(ends).next().unwrap_or_default();
    let behind = below.split(ends).next().unwrap_or_default();
    let next = below.get(behind.len());
    let is_unit = |name: &[char]| units::is_parted(&name.iter().collect::<String>());
    let labels = next.is_some_and(|c| "：:".contains(*c));
    let side = |c: &&char| open(c) || close(c);
    let bracketed = match (above.iter().rev().find(side), below.iter().find(side)) {
        (Some(last), _) => open(last),
        (None, first) => first.is_some_and(close),
    };
    let cut = (before.len() == at, next.is_none());
    bracketed && (cut.0 || is_unit(before)) && (cut.1 || labels || is_unit(behind))
}

/// A name of two characters, set as wide as one of three: `张 三`.
fn is_name(view: &View, at: usize) -> bool {
    let ends = |c: Option<char>| c.is_none_or(|c| !is_han(c));
    ends(at.checked_sub(2).and_then(|at| view.get(at))) && ends(view.get(at + 2))
}
