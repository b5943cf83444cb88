//! 专栏: boxes inside the text, whose labels are their own.

use super::{Row, Shape};
use crate::labels::Candidate;

/// Tells apart what stands in the boxes that begin at these rows. A sequence right below a box's name is its own and no
/// headings; what follows may be, until a label goes on with what was counted before the box. A label that fits both
/// is left to the choice.
pub(crate) fn note_boxes(rows: &mut [Row], begins: impl Fn(usize) -> bool) {
    let mut counted: Vec<Candidate> = Vec::new();
    let mut own: Option<Candidate> = None;
    let (mut boxed, mut below) = (false, false);
    for (index, row) in rows.iter_mut().enumerate() {
        let label = row.label();
        let goes_on = label.is_some_and(|label| counted.iter().any(|last| is_before(last, label)));
        own = label.filter(|label| match own {
            Some(last) => is_before(&last, *label),
            None => below && label.number == Some(1),
        });
        boxed &= own.is_some() || !goes_on;
        below = begins(index);
        boxed |= below;
        row.boxed = boxed;
        if own.is_some() && !goes_on && row.wished.is_none() {
            row.candidates.clear();
            row.shape = Shape::Body;
        } else if let Some(label) = label.filter(|_| !boxed || goes_on) {
            counted.retain(|last| last != &label && (own.is_some() || last.style != label.style));
            counted.push(label);
        }
    }
}

fn is_before(last: &Candidate, next: Candidate) -> bool {
    last.style == next.style && last.number.map(|number| number + 1) == next.number
}
