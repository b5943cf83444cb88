//! Headings of the top level whose labels are all lost: a page shows nothing of what a word processor counts.

use super::Row;
use crate::labels::{Candidate, Style};

/// Gives lines that head chapters a label to be restored: short lines without a label, each right above a label of the
/// highest form that there is. The first such label stands below one of them, and goes on or begins anew below the
/// others. `heads` tells whether a line may head a chapter, and whether only of a list that begins anew.
pub(crate) fn note_chapters(rows: &mut [Row], heads: impl Fn(usize) -> Option<Heads>) {
    let labels = rows.iter().filter_map(Row::label);
    let Some(top) = labels.min_by_key(|label| label.style.order()) else {
        return;
    };
    if !matches!(top.style, Style::ChineseParen | Style::Arabic) {
        return;
    }
    let mut chapters = Vec::new();
    let mut last: Option<u16> = None;
    for (index, row) in rows.iter().enumerate() {
        let Some(label) = row.label().filter(|label| label.style == top.style) else {
            continue;
        };
        let anew = label.number == Some(1);
        let goes_on = label.number.is_some() && label.number == last.map(|last| last + 1);
        let above = index.checked_sub(1).filter(|above| {
            rows[*above].candidates.is_empty()
                && heads(*above).is_some_and(|heads| anew || goes_on && heads == Heads::Any)
        });
        if last.is_none() && above.is_none() {
            return;
        }
        chapters.extend(above);
        last = label.number.or(last);
    }
    if chapters.len() > 1 {
        for chapter in chapters {
            rows[chapter].candidates.push(Candidate {
                style: Style::Chinese,
                number: None,
                len: 0,
                weak: false,
            });
        }
    }
}

/// What a line may head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heads {
    /// A list that begins with 1 only: `一月份：`.
    List,
    /// Whatever stands below it.
    Any,
}
