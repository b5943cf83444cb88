//! Which title or node of one state is which of the other.

use super::Stand;
use super::likeness::Bigrams;
use std::collections::{HashMap, VecDeque};

/// From here on two texts are two states of one text.
const ALIKE: usize = 50;

/// So many comparisons of texts are made in one gap at most: a gap of 200 by 200 paragraphs.
const MOST: usize = 40_000;

/// For each new stand the place of the old one that it is.
pub(super) fn pairs(old: &[Stand<'_>], new: &[Stand<'_>]) -> Vec<Option<usize>> {
    let mut pairs = Pairs {
        of_new: vec![None; new.len()],
        taken: vec![false; old.len()],
    };
    pairs.by(old, new, |stand| {
        Some((stand.node.is_some(), stand.id().to_string()))
    });
    pairs.by(old, new, |stand| {
        stand.node.is_none().then_some(stand.part.role)
    });
    pairs.by(old, new, |stand| {
        let words = stand.words();
        let is_heading = stand.heading().is_some();
        (stand.node.is_some() && !words.is_empty()).then_some((is_heading, words))
    });
    pairs.by_likeness(old, new);
    pairs.of_new
}

struct Pairs {
    of_new: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Pairs {
    fn pair(&mut self, old: usize, new: usize) {
        self.of_new[new] = Some(old);
        self.taken[old] = true;
    }

    /// Pairs what has the same sign, in document order.
    fn by<K: std::hash::Hash + Eq>(
        &mut self,
        old: &[Stand<'_>],
        new: &[Stand<'_>],
        sign: impl Fn(&Stand<'_>) -> Option<K>,
    ) {
        let mut known: HashMap<K, VecDeque<usize>> = HashMap::new();
        for (at, stand) in old.iter().enumerate() {
            if !self.taken[at]
                && let Some(sign) = sign(stand)
            {
                known.entry(sign).or_default().push_back(at);
            }
        }
        for (at, stand) in new.iter().enumerate() {
            if self.of_new[at].is_none()
                && let Some(sign) = sign(stand)
                && let Some(before) = known.get_mut(&sign).and_then(VecDeque::pop_front)
            {
                self.pair(before, at);
            }
        }
    }

    /// Pairs what is left between two neighbours that are known, where the words are alike.
    fn by_likeness(&mut self, old: &[Stand<'_>], new: &[Stand<'_>]) {
        let mut at = 0;
        while at < new.len() {
            if self.of_new[at].is_some() {
                at += 1;
                continue;
            }
            let known = |pair: &Option<usize>| pair.is_some();
            let end = self.of_new[at..]
                .iter()
                .position(known)
                .map_or(new.len(), |rest| at + rest);
            let from = at
                .checked_sub(1)
                .and_then(|last| self.of_new[last])
                .map_or(0, |last| last + 1);
            let to = self.of_new.get(end).copied().flatten().unwrap_or(old.len());
            self.in_gap(old, from..to.max(from), new, at..end);
            at = end;
        }
    }

    fn in_gap(
        &mut self,
        old: &[Stand<'_>],
        old_gap: std::ops::Range<usize>,
        new: &[Stand<'_>],
        new_gap: std::ops::Range<usize>,
    ) {
        let left: Vec<usize> = old_gap
            .filter(|at| !self.taken[*at] && old[*at].node.is_some())
            .collect();
        if left.is_empty() || left.len() * new_gap.len() > MOST {
            return;
        }
        let bigrams: Vec<_> = left
            .iter()
            .map(|at| Bigrams::of(&old[*at].words()))
            .collect();
        let mut next = 0;
        for at in new_gap.filter(|at| new[*at].node.is_some()) {
            let mine = Bigrams::of(&new[at].words());
            let best = (next..left.len())
                .map(|candidate| (mine.likeness(&bigrams[candidate]), candidate))
                // Of equals the first.
                .max_by_key(|(likeness, candidate)| (*likeness, std::cmp::Reverse(*candidate)));
            if let Some((likeness, candidate)) = best
                && likeness >= ALIKE
            {
                self.pair(left[candidate], at);
                next = candidate + 1;
            }
        }
    }
}
