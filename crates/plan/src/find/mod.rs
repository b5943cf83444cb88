//! Find and replace: one engine for the open plan and for the whole library.
//!
//! [`Finder`] says where words or a pattern stand in a text; `texts` walks over all texts of a plan, each with the
//! [`Field`] that names it; [`find`], [`replace`] and [`previews`] put the two together. Places are counted through the
//! whole plan, in the order of the walk: the same words in the same plan have the same numbers.

mod finder;
mod narrow;
mod replacement;
mod texts;

pub use finder::{BadPattern, Fault, Finder, Wanted};
pub use replacement::Replacement;
pub use texts::Field;

use crate::{NodeId, Plan, Text};
use finder::Hit;
use std::ops::Range;
use texts::{Written, each};

/// A text in which something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The node, or the part.
    pub owner: NodeId,
    /// Which of its texts.
    pub field: Field,
    /// The places, in characters, in order; no two overlap.
    pub places: Vec<Range<usize>>,
}

/// A place with the words around it, and what would stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The node, or the part.
    pub owner: NodeId,
    /// Which of its texts.
    pub field: Field,
    /// Words before it.
    pub before: String,
    /// What stands there.
    pub found: String,
    /// Words behind it.
    pub after: String,
    /// What would stand there.
    pub instead: String,
}

/// Characters shown before and behind a place.
const CONTEXT: (usize, usize) = (20, 40);

/// Where it stands in a plan.
pub fn find(mut plan: Plan, finder: &Finder) -> Vec<Found> {
    let mut all = Vec::new();
    each(&mut plan, &mut |owner, field, written| {
        let places = finder.places(&written.plain(), field.breaks_anywhere());
        if !places.is_empty() {
            all.push(Found {
                owner,
                field,
                places,
            });
        }
    });
    all
}

/// The places with what would stand there, at most `most`; and how many there are.
pub fn previews(
    mut plan: Plan,
    finder: &Finder,
    replacement: &Replacement,
    most: usize,
) -> (Vec<Preview>, usize) {
    let (mut all, mut count) = (Vec::new(), 0);
    each(&mut plan, &mut |owner, field, written| {
        let hits = finder.hits(&written.plain(), field.breaks_anywhere());
        count += hits.len();
        if hits.is_empty() || all.len() >= most {
            return;
        }
        let text = written.text();
        let words = |range: Range<usize>| text.slice(range.start, range.end).plain();
        for hit in hits.iter().take(most - all.len()) {
            let Range { start, end } = hit.range;
            all.push(Preview {
                owner,
                field,
                before: words(start.saturating_sub(CONTEXT.0)..start),
                found: words(start..end),
                after: words(end..end + CONTEXT.1),
                instead: replacement.instead_of(&text, hit).plain(),
            });
        }
    });
    (all, count)
}

/// The plan with the chosen places replaced; `chosen` is asked with the number of each, from 0.
///
/// What stands there now has the marks of the first character of what stood there, but for [`crate::Mark::Renew`]; what
/// a group of the pattern has taken up keeps its own. A run-in heading ends where it ended. A reference in which something is
/// replaced is words from then on.
#[must_use]
pub fn replace(
    plan: &Plan,
    finder: &Finder,
    replacement: &Replacement,
    chosen: impl Fn(usize) -> bool,
) -> Plan {
    let mut wished = plan.clone();
    let mut number = 0;
    each(&mut wished, &mut |_, field, written| {
        let hits = finder.hits(&written.plain(), field.breaks_anywhere());
        let first = number;
        number += hits.len();
        let hits: Vec<Hit> = (first..)
            .zip(hits)
            .filter(|(number, _)| chosen(*number))
            .map(|(_, hit)| hit)
            .collect();
        if !hits.is_empty() {
            write(written, &hits, replacement);
        }
    });
    wished
}

fn write(written: Written<'_>, hits: &[Hit], replacement: &Replacement) {
    let cut = written.cut();
    let old = without_references(&written.text(), hits, replacement);
    let mut new = old.slice(0, 0);
    let (mut at, mut new_cut) = (0, cut);
    for hit in hits {
        let kept = old.slice(at, hit.range.start);
        let instead = replacement.instead_of(&old, hit);
        if hit.range.start < cut {
            // What reaches over the end of the run-in heading ends with it.
            let taken = hit.range.end.min(cut) - hit.range.start;
            new_cut = new_cut + instead.len() - taken;
        }
        new.append(kept);
        new.append(instead);
        at = hit.range.end;
    }
    new.append(old.slice(at, usize::MAX));
    written.put(new, new_cut);
}

/// The text with those references as mere words in which a hit makes a difference.
fn without_references(text: &Text, hits: &[Hit], replacement: &Replacement) -> Text {
    let mut hits: Vec<&Hit> = hits.iter().collect();
    hits.retain(|hit| {
        text.slice(hit.range.start, hit.range.end) != replacement.instead_of(text, hit)
    });
    let mut at = 0;
    let spans = text.spans().iter().cloned().map(|mut span| {
        let from = at;
        at += span.text.chars().count();
        if hits
            .iter()
            .any(|hit| hit.range.start < at && from < hit.range.end)
        {
            span.reference = None;
        }
        span
    });
    spans.collect()
}

#[cfg(test)]
mod tests;
