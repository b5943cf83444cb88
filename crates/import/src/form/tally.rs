//! What most characters have.

use crate::{Letters, Stand};
use std::collections::HashMap;
use std::hash::Hash;

/// Votes for values, each with the number of its characters.
#[derive(Debug)]
struct Votes<T>(HashMap<T, usize>);

impl<T> Default for Votes<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Clone + Eq + Hash + Ord> Votes<T> {
    fn cast(&mut self, value: T, weight: usize) {
        if weight > 0 {
            *self.0.entry(value).or_default() += weight;
        }
    }

    /// The value of most characters; of equals the smaller, so that it is the same every time.
    fn most(self) -> Option<T> {
        let votes = self.0.into_iter();
        let most = votes.max_by(|(one, a), (other, b)| a.cmp(b).then_with(|| other.cmp(one)));
        most.map(|(value, _)| value)
    }
}

/// The votes of the letters and paragraphs of one piece.
#[derive(Default)]
pub(super) struct Tally {
    chinese: Votes<String>,
    latin: Votes<String>,
    half_points: Votes<u16>,
    bold: Votes<bool>,
    color: Votes<[u8; 3]>,
    spacing: Votes<i32>,
    stand: Vec<(Stand, usize)>,
    /// How many characters were counted.
    pub(super) characters: usize,
}

impl Tally {
    /// A stretch of text.
    pub(super) fn letters(&mut self, text: &str, letters: &Letters) {
        let seen = || text.chars().filter(|c| !c.is_whitespace());
        let all = seen().count();
        let latin = seen().filter(char::is_ascii_alphanumeric).count();
        let chinese = seen().filter(|c| !c.is_ascii()).count();
        self.characters += all;
        if let Some(family) = &letters.chinese {
            self.chinese.cast(family.clone(), chinese);
        }
        if let Some(family) = &letters.latin {
            self.latin.cast(family.clone(), latin);
        }
        let size = letters.half_points.unwrap_or_default();
        self.half_points.cast(size, all);
        self.bold.cast(letters.bold.unwrap_or_default(), all);
        self.color.cast(letters.color.unwrap_or_default(), all);
        self.spacing.cast(letters.spacing.unwrap_or_default(), all);
    }

    /// A paragraph of so many characters.
    pub(super) fn stand(&mut self, stand: &Stand, characters: usize) {
        match self.stand.iter_mut().find(|(known, _)| known == stand) {
            Some((_, votes)) => *votes += characters,
            None => self.stand.push((stand.clone(), characters)),
        }
    }

    /// What most characters have.
    pub(super) fn most(self) -> (Letters, Stand) {
        let letters = Letters {
            chinese: self.chinese.most(),
            latin: self.latin.most(),
            half_points: self.half_points.most(),
            bold: self.bold.most(),
            color: self.color.most(),
            spacing: self.spacing.most(),
        };
        // Of equals the first.
        let stand = self.stand.into_iter().rev().max_by_key(|(_, votes)| *votes);
        (letters, stand.map(|(stand, _)| stand).unwrap_or_default())
    }
}
