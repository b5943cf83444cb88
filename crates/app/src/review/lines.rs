//! The lines of a source, cut into stretches by what became of them.

use crate::report;
use crate::views::{JoinedLine, Language, LineReview, PieceFate, PieceReview};
use import::{Entry, Fate, Joined, Reading, Reason, SourceLine};
use plan::NodeId;
use std::collections::BTreeMap;
use std::ops::Range;

/// Every line of the source, in order.
pub(super) fn lines(reading: &Reading, language: Language) -> Vec<LineReview> {
    let mut entries: BTreeMap<u32, Vec<&Entry>> = BTreeMap::new();
    for entry in &reading.report.entries {
        entries.entry(entry.line).or_default().push(entry);
    }
    let mut lines: BTreeMap<u32, LineReview> = BTreeMap::new();
    for line in &reading.lines {
        let entries = entries.remove(&line.number).unwrap_or_default();
        let mut review = of_line(line.number, &line.text, &entries, true, language);
        review.joined = joined(line, &reading.report.joined);
        lines.insert(line.number, review);
    }
    for (number, entries) in entries {
        let text: Vec<&str> = entries.iter().map(|entry| entry.text.as_str()).collect();
        // What was dropped before the text was read may be wanted; marks of markup may not.
        let words =
            |entry: &&Entry| matches!(entry.fate, Fate::Dropped(why) if why != Reason::Markup);
        let open = number > 0 && entries.iter().any(words);
        lines.insert(
            number,
            of_line(number, &text.concat(), &entries, open, language),
        );
    }
    lines.into_values().collect()
}

fn of_line(
    line: u32,
    text: &str,
    entries: &[&Entry],
    open: bool,
    language: Language,
) -> LineReview {
    let mut at: Vec<NodeId> = Vec::new();
    for entry in entries {
        if let Fate::Kept(node) | Fate::Changed { at: node, .. } = entry.fate
            && !at.contains(&node)
        {
            at.push(node);
        }
    }
    LineReview {
        line,
        pieces: pieces(text, entries, language),
        at,
        open,
        joined: Vec::new(),
    }
}

/// The lines that were rejoined to this one, in order; `all` is in the order of the lines.
fn joined(line: &SourceLine, all: &[Joined]) -> Vec<JoinedLine> {
    let first = all.partition_point(|joined| joined.to < line.number);
    let count = all[first..]
        .iter()
        .take_while(|joined| joined.to == line.number)
        .count();
    let own = &all[first..first + count];
    let ends = own.iter().skip(1).map(|joined| joined.at);
    own.iter()
        .zip(ends.chain([line.text.len()]))
        .map(|(joined, end)| JoinedLine {
            line: joined.line,
            text: line.text[joined.at..end].trim_end().to_owned(),
        })
        .collect()
}

/// The line's text in stretches; what is not changed or dropped is kept, or structure where all of the line is.
fn pieces(text: &str, entries: &[&Entry], language: Language) -> Vec<PieceReview> {
    let mut marked: Vec<(Range<usize>, &Entry)> = Vec::new();
    for &entry in entries {
        let hidden = matches!(entry.fate, Fate::Dropped(Reason::Markup));
        match entry.fate {
            Fate::Changed { .. } | Fate::Dropped(_) => {
                if let Some(place) = free_place(text, entry.text.trim(), &marked) {
                    marked.push((place, entry));
                } else if !hidden {
                    marked.push((text.len()..text.len(), entry));
                }
            }
            Fate::Kept(_) | Fate::Structure => {}
        }
    }
    marked.sort_by_key(|(place, _)| (place.start, place.end));
    let structure = !entries.is_empty() && entries.iter().all(|e| e.fate == Fate::Structure);
    let rest = if structure {
        PieceFate::Structure
    } else {
        PieceFate::Kept
    };
    let mut pieces = Vec::new();
    let mut from = 0;
    for (place, entry) in marked {
        plain(&text[from..place.start.max(from)], rest, &mut pieces);
        from = from.max(place.end);
        pieces.push(piece(&text[place], entry, language));
    }
    plain(&text[from..], rest, &mut pieces);
    pieces
}

fn plain(text: &str, fate: PieceFate, pieces: &mut Vec<PieceReview>) {
    if !text.is_empty() {
        pieces.push(PieceReview {
            text: text.into(),
            fate,
            to: None,
            why: None,
        });
    }
}

fn piece(text: &str, entry: &Entry, language: Language) -> PieceReview {
    let (fate, to, why) = match &entry.fate {
        Fate::Changed { to, change, .. } => {
            let why = report::change_words(*change, language);
            (PieceFate::Changed, Some(to.clone()), Some(why.into()))
        }
        Fate::Dropped(reason) => {
            let why = report::reason_words(*reason, language);
            (PieceFate::Dropped, None, Some(why.into()))
        }
        Fate::Kept(_) | Fate::Structure => (PieceFate::Kept, None, None),
    };
    PieceReview {
        text: text.into(),
        fate,
        to,
        why,
    }
}

/// The first place of the words that no other entry has taken; the start of the line for no words.
fn free_place(text: &str, words: &str, taken: &[(Range<usize>, &Entry)]) -> Option<Range<usize>> {
    if words.is_empty() {
        return Some(0..0);
    }
    let free = |place: &Range<usize>| {
        taken
            .iter()
            .all(|(other, _)| other.end <= place.start || place.end <= other.start)
    };
    text.match_indices(words)
        .map(|(at, found)| at..at + found.len())
        .find(free)
}
