//! What stayed, came and went in a text, cut so that people can read it: never through a word or a number, and not into
//! crumbs.

use super::likeness::Bigrams;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A stretch of one of two texts, or of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// In which of the two it stands.
    pub manner: Manner,
    /// The words.
    pub text: String,
}

/// In which of two texts a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// In both.
    Kept,
    /// In the old one.
    Removed,
    /// In the new one.
    Inserted,
}

/// Below this two texts have so little in common that one is gone and the other new.
const ALIKE: usize = 20;

impl Piece {
    /// The one piece of a text that stands, came or went as a whole; none of an empty one.
    pub(super) fn only(manner: Manner, text: String) -> Vec<Self> {
        if text.is_empty() {
            Vec::new()
        } else {
            vec![Self { manner, text }]
        }
    }
}

/// The pieces in order. Those kept and removed are `then`, those kept and inserted `now`; what was removed stands before
/// what was inserted in its place.
pub fn pieces(then: &str, now: &str) -> Vec<Piece> {
    if then == now {
        return Piece::only(Manner::Kept, now.into());
    }
    if Bigrams::of(then).likeness(&Bigrams::of(now)) < ALIKE {
        let mut all = Piece::only(Manner::Removed, then.into());
        all.extend(Piece::only(Manner::Inserted, now.into()));
        return all;
    }
    let (old, new) = (tokens(then), tokens(now));
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let mut stretches = stretches(&ops);
    while let Some(at) = crumb(&stretches, &old) {
        join(&mut stretches, at);
    }
    for at in 0..stretches.len() {
        slide(&mut stretches, at, &old, &new);
    }
    let mut all = Vec::new();
    for stretch in stretches.iter().filter(|stretch| !stretch.is_empty()) {
        if stretch.kept {
            all.extend(Piece::only(Manner::Kept, old[stretch.old.clone()].concat()));
        } else {
            all.extend(Piece::only(
                Manner::Removed,
                old[stretch.old.clone()].concat(),
            ));
            all.extend(Piece::only(
                Manner::Inserted,
                new[stretch.new.clone()].concat(),
            ));
        }
    }
    all
}

/// A Chinese character or a mark each; Latin words and numbers whole.
fn tokens(text: &str) -> Vec<&str> {
    let joins = |c: char| c.is_ascii_alphanumeric();
    let in_number = |c: char| matches!(c, '.' | ',' | '%' | '/' | '-');
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let mut end = first.len_utf8();
        if joins(first) {
            let mut chars = rest.char_indices().skip(1).peekable();
            while let Some((at, c)) = chars.next() {
                let mut goes_on = || chars.peek().is_some_and(|(_, next)| joins(*next));
                if !(joins(c) || c == '%' || (in_number(c) && goes_on())) {
                    break;
                }
                end = at + c.len_utf8();
            }
        }
        let (token, after) = rest.split_at(end);
        tokens.push(token);
        rest = after;
    }
    tokens
}

/// Tokens of both texts that are the same, or that stand for each other.
#[derive(Debug, Clone)]
struct Stretch {
    kept: bool,
    old: std::ops::Range<usize>,
    new: std::ops::Range<usize>,
}

impl Stretch {
    fn is_empty(&self) -> bool {
        self.old.is_empty() && self.new.is_empty()
    }
}

/// Kept and changed ones by turns. Only the lengths of the operations are looked at: where one that takes nothing from a
/// text stands in it is left open.
fn stretches(ops: &[DiffOp]) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = Vec::new();
    let (mut in_old, mut in_new) = (0, 0);
    for op in ops {
        let kept = matches!(op, DiffOp::Equal { .. });
        let old = in_old..in_old + op.old_range().len();
        let new = in_new..in_new + op.new_range().len();
        (in_old, in_new) = (old.end, new.end);
        match all.last_mut() {
            Some(last) if last.kept == kept => (last.old.end, last.new.end) = (old.end, new.end),
            _ => all.push(Stretch { kept, old, new }),
        }
    }
    all
}

/// A kept stretch that is no longer than the changes on either side of it tells nothing (after the semantic clean-up of
/// Fraser, *diff-match-patch*).
fn crumb(stretches: &[Stretch], old: &[&str]) -> Option<usize> {
    let weight = |stretch: &Stretch| stretch.old.len().max(stretch.new.len());
    (1..stretches.len().saturating_sub(1)).find(|at| {
        let kept = &stretches[*at];
        let says_little = old[kept.old.clone()].iter().all(|token| is_mark(token));
        let (before, after) = (weight(&stretches[at - 1]), weight(&stretches[at + 1]));
        let len = kept.old.len();
        kept.kept && (says_little && len < before.max(after) || len <= before && len <= after)
    })
}

fn join(stretches: &mut Vec<Stretch>, at: usize) {
    let end = stretches[at + 1].clone();
    let start = &mut stretches[at - 1];
    start.old.end = end.old.end;
    start.new.end = end.new.end;
    stretches.drain(at..=at + 1);
}

/// What came or went alone can often stand a little earlier or later and mean the same: it is put where its edges are
/// those of a clause.
fn slide(stretches: &mut [Stretch], at: usize, old: &[&str], new: &[&str]) {
    if at == 0 || at + 1 >= stretches.len() || stretches[at].kept {
        return;
    }
    let side = |stretch: &Stretch, in_old: bool| {
        if in_old {
            stretch.old.clone()
        } else {
            stretch.new.clone()
        }
    };
    let changed = &stretches[at];
    let in_old = match (changed.old.is_empty(), changed.new.is_empty()) {
        (false, true) => true,
        (true, false) => false,
        _ => return,
    };
    let tokens = if in_old { old } else { new };
    let range = side(changed, in_old);
    let room_before = side(&stretches[at - 1], in_old).len();
    let room_after = side(&stretches[at + 1], in_old).len();
    let back = (0..room_before)
        .take_while(|by| tokens[range.start - by - 1] == tokens[range.end - by - 1])
        .count();
    let on = (0..room_after)
        .take_while(|by| tokens[range.start + by] == tokens[range.end + by])
        .count();
    let cleanness = |start: usize| edge(tokens, start) + edge(tokens, start + range.len());
    let start = (range.start - back..=range.start + on)
        .max_by_key(|start| (cleanness(*start), *start == range.start));
    if let Some(start) = start {
        shift(&mut stretches[at - 1..=at + 1], start, range.start);
    }
}

/// Moves the middle one of three stretches from `from` to `to`.
fn shift(three: &mut [Stretch], to: usize, from: usize) {
    let moved = |place: usize| place + to - from;
    if let [before, changed, after] = three {
        let length = |range: &std::ops::Range<usize>| range.len();
        let (old, new) = (length(&changed.old), length(&changed.new));
        changed.old.start = moved(changed.old.start);
        changed.new.start = moved(changed.new.start);
        changed.old.end = changed.old.start + old;
        changed.new.end = changed.new.start + new;
        (before.old.end, before.new.end) = (changed.old.start, changed.new.start);
        (after.old.start, after.new.start) = (changed.old.end, changed.new.end);
    }
}

/// How clean a cut before a token is.
fn edge(tokens: &[&str], at: usize) -> u8 {
    let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) else {
        return 4;
    };
    match *before {
        _ if at == tokens.len() => 4,
        "。" | "；" | "！" | "？" | "\n" => 3,
        "，" | "：" | "、" | "”" | "）" | "\t" => 2,
        _ => 0,
    }
}

fn is_mark(token: &str) -> bool {
    token.chars().all(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `[-…-]` went, `{+…+}` came.
    fn check(then: &str, now: &str, expected: &str) {
        let shown: String = pieces(then, now)
            .iter()
            .map(|piece| match piece.manner {
                Manner::Kept => piece.text.clone(),
                Manner::Removed => format!("[-{}-]", piece.text),
                Manner::Inserted => format!("{{+{}+}}", piece.text),
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_was_typed_is_what_is_shown() {
        check("稳中求进。", "稳中求进。", "稳中求进。");
        check(
            "抓好春耕备耕，稳定粮食面积。",
            "抓好春耕备耕，稳定粮食播种面积。",
            "抓好春耕备耕，稳定粮食{+播种+}面积。",
        );
        check("", "新增", "{+新增+}");
        check("旧文", "", "[-旧文-]");
    }

    #[test]
    fn numbers_and_words_are_never_cut() {
        check(
            "粮食产量达到120.5万吨以上。",
            "粮食产量达到125.5万吨以上。",
            "粮食产量达到[-120.5-]{+125.5+}万吨以上。",
        );
        check(
            "增长5%左右，建设5G基站",
            "增长5.5%左右，建设5G基站",
            "增长[-5%-]{+5.5%+}左右，建设5G基站",
        );
        check(
            "完成2025年目标任务",
            "完成2026年目标任务",
            "完成[-2025-]{+2026+}年目标任务",
        );
    }

    #[test]
    fn a_clause_comes_and_goes_with_its_own_mark() {
        check(
            "压实工作责任，强化要素保障，加强调度督导。",
            "压实工作责任，加强调度督导。",
            "压实工作责任，[-强化要素保障，-]加强调度督导。",
        );
        check(
            "加强领导，压实责任。",
            "加强领导，加强督查，压实责任。",
            "加强领导，{+加强督查，+}压实责任。",
        );
    }

    #[test]
    fn there_are_no_crumbs() {
        check(
            "由市发展改革委牵头，各县区配合，年底前完成",
            "由市教育局牵头，各县区配合，六月底前完成",
            "由市[-发展改革委-]{+教育局+}牵头，各县区配合，[-年-]{+六月+}底前完成",
        );
        check(
            "统筹推进项目建设和服务优化",
            "大力实施园区项目和环境提升",
            "[-统筹推进项目建设和服务优化-]{+大力实施园区项目和环境提升+}",
        );
    }
}
