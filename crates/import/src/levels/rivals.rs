//! How near other readings of a row come.
//!
//! The reading that was chosen is gone through once more. Where another reading of a row costs little more there, both
//! are followed over the next rows: what it costs in the end says how sure the choice is.

use super::{Choice, Fit, Row, State, ghosts, step};
use crate::labels::Candidate;
use crate::report::ReadAs;

/// How many rows with labels are looked at behind the row in question.
const OUTLOOK: usize = 8;
/// How many readings are followed there.
const WIDTH: usize = 4;
/// Readings that cost so much more at once are not followed.
const FAR: u32 = 40;
/// What breaks less than this, in tenths of a sequence, fits nearly as well.
const CLOSE: i64 = 5;
/// How many other readings are named.
const MOST: usize = 3;

/// Other readings of a row.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Rivals {
    /// Each with what it costs more than the chosen one; the likeliest first.
    pub(crate) readings: Vec<(ReadAs, i64)>,
}

impl Rivals {
    /// Whether one fits nearly as well as the chosen reading.
    pub(crate) fn are_close(&self) -> bool {
        self.readings.first().is_some_and(|(_, more)| *more < CLOSE)
    }

    /// How sure the chosen reading is, see [`crate::Doubt::confidence`].
    pub(crate) fn confidence(&self) -> f64 {
        let Some((_, more)) = self.readings.first() else {
            return 0.95;
        };
        #[expect(clippy::cast_precision_loss, reason = "costs are small")]
        let more = (*more).clamp(-15, 60) as f64;
        let sure = 1.0 - 0.5 * (-more / 20.0).exp();
        (sure * 100.0).round() / 100.0
    }
}

/// For each row the readings that rival the chosen one.
pub(crate) fn rivals(rows: &[Row], choices: &[Option<Choice>]) -> Vec<Rivals> {
    let ghosts = ghosts(rows);
    let behind = Behind {
        rows,
        ghosts: &ghosts,
    };
    let mut state = State::start();
    let mut all = vec![Rivals::default(); rows.len()];
    for (index, row) in rows.iter().enumerate() {
        if row.candidates.is_empty() && ghosts[index].is_empty() {
            continue;
        }
        let mut next = Vec::new();
        state.readings(index as u32, row, &ghosts[index], &mut next);
        let chosen = |state: &State| state.choice_at(index as u32) == choices[index];
        let at = next.iter().position(chosen);
        let at = at.expect("invariant: the chosen reading is one of the row's readings");
        state = next.swap_remove(at);
        let questioned = choices[index].is_some_and(|choice| choice.fit != Fit::Written);
        next.retain(|other| other.cost < state.cost + FAR);
        let near = next.iter().any(|other| other.cost < state.cost + FAR / 2);
        if questioned || near {
            all[index] = behind.compare(index, &state, next);
        }
    }
    all
}

/// The rows behind the one in question.
struct Behind<'a> {
    rows: &'a [Row],
    ghosts: &'a [Vec<Candidate>],
}

impl Behind<'_> {
    fn compare(&self, index: usize, chosen: &State, others: Vec<State>) -> Rivals {
        let cost = i64::from(self.outlook(index, chosen.clone()));
        let own = read_as(chosen, index);
        let mut readings: Vec<(ReadAs, i64)> = others
            .into_iter()
            .map(|other| (read_as(&other, index), other))
            .filter(|(reading, _)| *reading != own)
            .map(|(reading, other)| (reading, i64::from(self.outlook(index, other)) - cost))
            .collect();
        readings.sort_by_key(|(reading, more)| (*more, *reading));
        let mut seen = Vec::new();
        readings.retain(|(reading, _)| {
            let new = !seen.contains(reading);
            seen.push(*reading);
            new
        });
        readings.truncate(MOST);
        Rivals { readings }
    }

    /// The least cost of a reading some rows on.
    fn outlook(&self, index: usize, state: State) -> u32 {
        let labelled =
            |at: &usize| !self.rows[*at].candidates.is_empty() || !self.ghosts[*at].is_empty();
        let mut beam = vec![state];
        for at in (index + 1..self.rows.len()).filter(labelled).take(OUTLOOK) {
            beam = step(&beam, at, &self.rows[at], &self.ghosts[at], WIDTH);
        }
        beam.iter()
            .map(|state| state.cost)
            .min()
            .unwrap_or_default()
    }
}

fn read_as(state: &State, index: usize) -> ReadAs {
    match state.choice_at(index as u32) {
        Some(choice) => ReadAs::Heading {
            depth: u32::from(choice.depth),
        },
        None => ReadAs::Paragraph,
    }
}
