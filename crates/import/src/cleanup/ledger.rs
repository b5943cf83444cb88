//! What the clean-up did, entered line by line and written into the report once it is known where the lines went.

use super::cells::{Cell, Cells};
use crate::report::{Change, Entry, Fate, Report};
use std::collections::HashMap;

/// The changed lines, by number.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    lines: HashMap<u32, Claims>,
    /// How many entries of the report speak of the source as it was.
    before: usize,
}

impl Ledger {
    pub(super) fn new(report: &Report) -> Self {
        Self {
            lines: HashMap::new(),
            before: report.entries.len(),
        }
    }

    pub(super) fn enter(&mut self, line: u32, cells: Cells) {
        self.lines.entry(line).or_default().extend(cells);
    }

    /// Lets the report speak of the characters as the source has them: what was kept and cleaned becomes a change,
    /// what became structure or was dropped stands as it was.
    pub(crate) fn settle(mut self, report: &mut Report) {
        if self.lines.is_empty() {
            return;
        }
        let entries = report
            .entries
            .split_off(self.before.min(report.entries.len()));
        for entry in entries {
            match self.lines.get_mut(&entry.line) {
                Some(claims) => claims.rewrite(entry, &mut report.entries),
                None => report.entries.push(entry),
            }
        }
    }
}

/// The characters of a line, until entries claim them.
#[derive(Debug, Default)]
struct Claims {
    cells: Vec<Cell>,
    claimed: Vec<bool>,
    /// All before this one are claimed.
    first: usize,
}

/// What the cell shows, spaces not counted.
fn shown(cell: &Cell) -> Option<char> {
    cell.now.filter(|c| !c.is_whitespace())
}

impl Claims {
    fn extend(&mut self, cells: Cells) {
        self.cells.extend(cells.0);
        self.claimed.resize(self.cells.len(), false);
    }

    /// The entry in the source's characters.
    fn rewrite(&mut self, entry: Entry, out: &mut Vec<Entry>) {
        let wanted: Vec<char> = entry.text.chars().filter(|c| !c.is_whitespace()).collect();
        let places = self.claim(&wanted);
        let cells: Vec<Cell> = places
            .iter()
            .flat_map(|at| self.around(*at))
            .copied()
            .collect();
        if cells.iter().all(|cell| cell.kind.is_none()) {
            out.push(entry);
            return;
        }
        let Fate::Kept(at) = entry.fate else {
            let text = cells.iter().filter_map(|cell| cell.was).collect();
            out.push(Entry { text, ..entry });
            return;
        };
        for run in cells.chunk_by(|a, b| a.kind == b.kind) {
            let text: String = run.iter().filter_map(|cell| cell.was).collect();
            let fate = match run[0].kind {
                None if text.trim().is_empty() => continue,
                None => Fate::Kept(at),
                Some(kind) => Fate::Changed {
                    at,
                    to: run.iter().filter_map(|cell| cell.now).collect(),
                    change: Change::Cleaned(kind),
                },
            };
            out.push(Entry {
                line: entry.line,
                text,
                fate,
            });
        }
    }

    /// The cell with the spaces and what was taken away before it; at the end of the line behind it, too.
    fn around(&self, at: usize) -> &[Cell] {
        let before = self.cells[..at]
            .iter()
            .rev()
            .take_while(|cell| shown(cell).is_none());
        let start = at - before.count();
        let last = self.cells[at + 1..]
            .iter()
            .all(|cell| shown(cell).is_none());
        &self.cells[start..if last { self.cells.len() } else { at + 1 }]
    }

    /// The places of these characters: in one stretch if they stand so, else one by one.
    fn claim(&mut self, wanted: &[char]) -> Vec<usize> {
        let starts = self.first..self.cells.len();
        let places = starts
            .into_iter()
            .find_map(|start| self.stretch(start, wanted));
        let mut places = places.unwrap_or_else(|| self.scattered(wanted));
        places.sort_unstable();
        for place in &places {
            self.claimed[*place] = true;
        }
        let done = |at: usize| self.claimed[at] || shown(&self.cells[at]).is_none();
        while self.first < self.cells.len() && done(self.first) {
            self.first += 1;
        }
        places
    }

    fn is_free(&self, at: usize, c: char) -> bool {
        !self.claimed[at] && shown(&self.cells[at]) == Some(c)
    }

    fn stretch(&self, start: usize, wanted: &[char]) -> Option<Vec<usize>> {
        shown(&self.cells[start])?;
        let shown = (start..self.cells.len()).filter(|at| shown(&self.cells[*at]).is_some());
        let places: Vec<usize> = shown
            .zip(wanted)
            .map_while(|(at, c)| self.is_free(at, *c).then_some(at))
            .collect();
        (places.len() == wanted.len()).then_some(places)
    }

    fn scattered(&mut self, wanted: &[char]) -> Vec<usize> {
        let mut places = Vec::with_capacity(wanted.len());
        let mut from = self.first;
        for c in wanted {
            let free = |at: &usize| self.is_free(*at, *c);
            let place = (from..self.cells.len()).find(free);
            if let Some(place) = place.or_else(|| (self.first..from).find(free)) {
                self.claimed[place] = true;
                places.push(place);
                from = place + 1;
            }
        }
        places
    }
}
