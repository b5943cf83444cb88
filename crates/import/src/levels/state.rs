//! One reading of the text so far, and what a further label costs it.

use super::{Choice, Fit, Row};
use crate::labels::{Candidate, Style};
use crate::limits::MAX_DEPTH;
use std::rc::Rc;

/// What departures cost, in tenths of a broken sequence.
mod cost {
    /// Refusing a label that nothing but a label looks like, or a heading that the source marks.
    pub(super) const REJECT_STRONG: u32 = 60;
    pub(super) const REJECT_WEAK: u32 = 3;
    pub(super) const ACCEPT_WEAK_FIRST: u32 = 12;
    pub(super) const ACCEPT_WEAK_NEXT: u32 = 1;
    pub(super) const LOST_NEXT: u32 = 4;
    pub(super) const LOST_FIRST: u32 = 16;
    pub(super) const GHOST: u32 = 24;
    pub(super) const GAP: u32 = 30;
    pub(super) const GAP_EACH: u32 = 6;
    pub(super) const REPEATED: u32 = 34;
    pub(super) const BACKWARD: u32 = 55;
    pub(super) const OPEN: u32 = 1;
    pub(super) const RUN_ON: u32 = 4;
    pub(super) const START_OF_TEXT: u32 = 25;
    pub(super) const START_LATE: u32 = 58;
    pub(super) const UNUSUAL_NESTING: u32 = 20;
    pub(super) const MIXED_SIBLINGS: u32 = 22;
}

/// One reading of the text so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct State {
    pub(super) cost: u32,
    /// The open sequences, outermost first: form and last number.
    stack: [(Style, u16); MAX_DEPTH],
    depth: usize,
    /// The last number of every form met, for sequences that run on across parents.
    last: Vec<(Style, u16)>,
    pub(super) path: Option<Rc<Step>>,
}

/// The last heading of a reading, and the ones before it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) row: u32,
    pub(super) choice: Choice,
    pub(super) before: Option<Rc<Step>>,
}

impl Drop for Step {
    /// Long chains are taken apart in a loop: dropping them link by link would overflow the stack.
    fn drop(&mut self) {
        let mut next = self.before.take();
        while let Some(mut step) = next.and_then(Rc::into_inner) {
            next = step.before.take();
        }
    }
}

impl State {
    pub(super) fn start() -> Self {
        Self {
            cost: 0,
            stack: [(Style::Markup(0), 0); MAX_DEPTH],
            depth: 0,
            last: Vec::new(),
            path: None,
        }
    }

    fn open(&self) -> &[(Style, u16)] {
        &self.stack[..self.depth]
    }

    pub(super) fn same_future(&self, other: &Self) -> bool {
        self.open() == other.open() && self.last == other.last
    }

    /// The row as no heading, and as every heading that it can be.
    pub(super) fn readings(
        &self,
        index: u32,
        row: &Row,
        ghosts: &[Candidate],
        out: &mut Vec<Self>,
    ) {
        if let Some(level) = row.wished {
            out.extend(row.candidates.first().map(|c| self.place(index, c, level)));
            return;
        }
        out.push(self.reject(row));
        for candidate in row.candidates.iter().chain(ghosts) {
            self.accept(index, candidate, out);
        }
    }

    /// What the last row was read as.
    pub(super) fn choice_at(&self, index: u32) -> Option<Choice> {
        let last = self.path.as_ref().filter(|step| step.row == index);
        last.map(|step| step.choice)
    }

    /// The row as a heading of a level from 1, whatever it breaks; without a label it takes the next of its sequence.
    fn place(&self, row: u32, candidate: &Candidate, level: u8) -> Self {
        let level = (usize::from(level) - 1).min(self.depth).min(MAX_DEPTH - 1);
        let open = self.open().get(level).copied();
        let unlabelled = matches!(candidate.style, Style::Markup(_));
        let style = open.filter(|_| unlabelled);
        let style = style.map_or(candidate.style, |(style, _)| style);
        let last = open.filter(|(open, _)| *open == style);
        let next = last.map_or(1, |(_, last)| last.saturating_add(1));
        let number = candidate.number.unwrap_or(next);
        let runs_on = self
            .last
            .iter()
            .any(|(s, last)| *s == style && last + 1 == number);
        let fit = match number {
            _ if number == next || (last.is_none() && runs_on) => Fit::Written,
            _ if number > next => Fit::Gap,
            _ => Fit::Renumbered,
        };
        let number = if fit == Fit::Renumbered { next } else { number };
        let candidate = Candidate {
            style,
            ..*candidate
        };
        self.with(row, &candidate, level, number, fit, 0)
    }

    /// The row is no heading.
    fn reject(&self, row: &Row) -> Self {
        let weak = row.boxed || row.candidates.iter().all(|c| c.weak);
        let cost = match (row.candidates.is_empty(), weak) {
            (true, _) => 0,
            (_, true) => cost::REJECT_WEAK,
            _ => cost::REJECT_STRONG,
        };
        Self {
            cost: self.cost + cost,
            ..self.clone()
        }
    }

    /// All places that the candidate can take: the next of an open sequence, or the first of a new one.
    fn accept(&self, row: u32, candidate: &Candidate, out: &mut Vec<Self>) {
        if let Some(level) = self
            .open()
            .iter()
            .position(|(style, _)| *style == candidate.style)
        {
            self.continue_sequence(row, candidate, level, out);
        } else {
            for level in 0..=self.depth.min(MAX_DEPTH - 1) {
                self.open_sequence(row, candidate, level, out);
            }
        }
    }

    fn continue_sequence(
        &self,
        row: u32,
        candidate: &Candidate,
        level: usize,
        out: &mut Vec<Self>,
    ) {
        let last = self.stack[level].1;
        let next = last.saturating_add(1);
        let base = surcharge(candidate, true);
        let written = candidate.number.unwrap_or(next);
        let (fit, number, more) = match written {
            _ if written == next => (Fit::Written, next, 0),
            _ if written > next => {
                let missing = u32::from(written - next);
                (
                    Fit::Gap,
                    written,
                    cost::GAP + cost::GAP_EACH * missing.min(6),
                )
            }
            _ if written == last => (Fit::Renumbered, next, cost::REPEATED),
            _ => (Fit::Renumbered, next, cost::BACKWARD),
        };
        out.push(self.with(row, candidate, level, number, fit, base + more));
        if written == 1 && last >= 1 && candidate.number.is_some() {
            out.push(self.with(row, candidate, level, 1, Fit::Gap, base + cost::BACKWARD));
        }
    }

    fn open_sequence(&self, row: u32, candidate: &Candidate, level: usize, out: &mut Vec<Self>) {
        let same = |(style, _): &&(Style, u16)| *style == candidate.style;
        let run_on = self
            .last
            .iter()
            .find(same)
            .map(|(_, last)| last.saturating_add(1));
        let mut more = surcharge(candidate, false);
        if level > 0 && self.stack[level - 1].0.order() > candidate.style.order() {
            more += cost::UNUSUAL_NESTING;
        }
        if level < self.depth {
            more += cost::MIXED_SIBLINGS;
        }
        let mut first = |number: u16| {
            let (fit, start) = match number {
                1 => (Fit::Written, cost::OPEN),
                _ if run_on == Some(number) => (Fit::Written, cost::RUN_ON),
                _ if self.path.is_none() => (Fit::Gap, cost::START_OF_TEXT),
                _ => (Fit::Gap, cost::START_LATE),
            };
            out.push(self.with(row, candidate, level, number, fit, more + start));
        };
        first(candidate.number.unwrap_or(1));
        if let (None, Some(number)) = (candidate.number, run_on) {
            first(number);
        }
    }

    /// This reading with the candidate as a heading of that level, counted from 0.
    fn with(
        &self,
        row: u32,
        candidate: &Candidate,
        level: usize,
        number: u16,
        fit: Fit,
        more: u32,
    ) -> Self {
        let mut next = self.clone();
        next.cost += more;
        next.stack[level] = (candidate.style, number);
        next.depth = level + 1;
        match next
            .last
            .iter_mut()
            .find(|(style, _)| *style == candidate.style)
        {
            Some(last) => last.1 = number,
            None => next.last.push((candidate.style, number)),
        }
        let marked = matches!(candidate.style, Style::Markup(_));
        let lost = !marked && (candidate.number.is_none() || candidate.len == 0);
        next.path = Some(Rc::new(Step {
            row,
            choice: Choice {
                style: candidate.style,
                number,
                len: candidate.len,
                depth: next.depth as u8,
                fit: if lost { Fit::Restored } else { fit },
            },
            before: self.path.clone(),
        }));
        next
    }
}

fn surcharge(candidate: &Candidate, next: bool) -> u32 {
    let markup = matches!(candidate.style, Style::Markup(_));
    match (candidate.number, candidate.len) {
        _ if markup => 0,
        (_, 0) => cost::GHOST,
        (None, _) if next => cost::LOST_NEXT,
        (None, _) => cost::LOST_FIRST,
        _ if candidate.weak && next => cost::ACCEPT_WEAK_NEXT,
        _ if candidate.weak => cost::ACCEPT_WEAK_FIRST,
        _ => 0,
    }
}
