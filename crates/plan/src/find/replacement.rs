//! `Replacement`: what is to stand in the place of what was found.

use super::Finder;
use super::finder::Hit;
use crate::{Mark, Span, Text};

/// Words, and groups of the pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    Group(usize),
}

impl Replacement {
    /// The words as they are.
    pub fn words(words: &str) -> Self {
        Self(vec![Piece::Words(words.into())])
    }

    /// Words in which `$1`, `${1}` and `${name}` stand for what a group of the pattern has taken up, `$0` for all of it, and
    /// `$$` for a dollar. What names no group stands for itself.
    pub fn with_groups(words: &str, finder: &Finder) -> Self {
        let mut pieces = Vec::new();
        let mut said = String::new();
        let mut rest = words;
        while let Some(c) = rest.chars().next() {
            let after = &rest[c.len_utf8()..];
            if let Some(behind) = after.strip_prefix('$').filter(|_| c == '$') {
                said.push('$');
                rest = behind;
            } else if let Some((number, behind)) = named(rest, finder) {
                pieces.push(Piece::Words(std::mem::take(&mut said)));
                pieces.push(Piece::Group(number));
                rest = behind;
            } else {
                said.push(c);
                rest = after;
            }
        }
        pieces.push(Piece::Words(said));
        Self(pieces)
    }

    /// What is to stand in the place of a hit.
    pub(super) fn instead_of(&self, text: &Text, hit: &Hit) -> Text {
        let first = text.slice(hit.range.start, hit.range.start + 1);
        let marks: Vec<Mark> = first
            .spans()
            .iter()
            .flat_map(|span| span.marks.iter().copied())
            .filter(|mark| *mark != Mark::Renew)
            .collect();
        let mut instead = Text::default();
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => instead.push(Span {
                    text: words.clone(),
                    marks: marks.clone(),
                    ..Span::default()
                }),
                Piece::Group(number) => {
                    if let Some(Some(group)) = hit.groups.get(*number) {
                        instead.append(text.slice(group.start, group.end));
                    }
                }
            }
        }
        instead
    }
}

/// The group that is named at the start of the words, and what follows.
fn named<'a>(words: &'a str, finder: &Finder) -> Option<(usize, &'a str)> {
    let words = words.strip_prefix('$')?;
    let (name, behind) = match words.strip_prefix('{') {
        Some(words) => words.split_once('}')?,
        None => words.split_at(words.bytes().take_while(u8::is_ascii_digit).count()),
    };
    Some((finder.group(name)?, behind))
}
