//! How a Word file is set: plain facts of its paper, its styles and the look of each piece of an official document.
//!
//! The file is read twice: once as any file, which tells what each paragraph is, and once for its setting. What most of
//! a piece's characters have is taken for its look: in a file nearly everything was set by hand, and here and there
//! something else.

mod pieces;
mod tally;

pub use crate::source::docx::form::{Edge, Letters, NamedStyle, Pitch, Sheet, Shift, Side, Stand};
pub use pieces::Piece;

use crate::cleanup::Cleanups;
use crate::source::docx::{self, form};
use crate::{ImportError, MAX_BYTES, Options, Reading};
use form::Measured;
use pieces::Told;
use plan::Ids;
use std::collections::BTreeMap;
use tally::Tally;

/// How a Word file is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileForm {
    /// The paper on which most of the text stands.
    pub sheet: Sheet,
    /// The type size on which the page's grid rests, in half points.
    pub grid_size: u16,
    /// The paragraph styles, complete, by their names.
    pub styles: Vec<NamedStyle>,
    /// The pieces that were found.
    pub looks: Vec<PieceLook>,
    /// 页码 on odd and on even pages: how it is set, and what is written around the number.
    pub numbers: [Option<(Letters, Stand, String)>; 2],
    /// The words of the issuer mark; empty where there is none.
    pub mark: String,
}

/// How a piece of an official document looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PieceLook {
    /// What it is.
    pub piece: Piece,
    /// How most of its characters are set.
    pub letters: Letters,
    /// How most of its paragraphs stand, by their characters.
    pub stand: Stand,
    /// How many characters it has.
    pub characters: usize,
    /// The beginning of its first paragraph.
    pub example: String,
    /// The name of that paragraph's style.
    pub style: String,
}

/// Reads how a Word file is set. What is in it is recognised as by [`crate::read`].
pub fn read_form(
    bytes: &[u8],
    name: &str,
    ids: &mut Ids,
    options: &Options,
) -> Result<FileForm, ImportError> {
    let refused = || ImportError::NotWord {
        name: name.to_owned(),
    };
    if bytes.len() <= MAX_BYTES && docx::compound(bytes).is_none() && !docx::is_archive(bytes) {
        return Err(refused());
    }
    let untouched = Options {
        cleanup: Cleanups::NONE,
        ..options.clone()
    };
    let reading = crate::read(bytes, name, ids, &untouched)?;
    let set = form::measure(bytes).map_err(|refusal| refusal.of(name))?;
    let told = pieces::of(&reading, &set.paragraphs);
    let number = |one: Measured| {
        let mut tally = Tally::default();
        count(&mut tally, &one);
        let (letters, stand) = tally.most();
        (letters, stand, one.text())
    };
    Ok(FileForm {
        sheet: set.sheet,
        grid_size: set.usual_size,
        styles: set.styles,
        looks: looks(&set.paragraphs, &told),
        numbers: set.numbers.map(|one| one.map(number)),
        mark: mark(&reading),
    })
}

/// The pieces in the order of [`Piece`].
fn looks(paragraphs: &[Measured], told: &[Option<Told>]) -> Vec<PieceLook> {
    let mut tallies: BTreeMap<Piece, (Tally, &Measured)> = BTreeMap::new();
    for (one, told) in paragraphs.iter().zip(told) {
        let Some(told) = told else { continue };
        let mut rest = told.lead.map_or(0, |(_, characters)| characters);
        for (text, letters) in &one.runs {
            let (lead, text) = split(text, &mut rest);
            if let (Some((level, _)), false) = (told.lead, lead.is_empty()) {
                let heading = tallies.entry(Piece::Heading(level));
                let (heading, _) = heading.or_insert_with(|| (Tally::default(), one));
                heading.letters(lead, letters);
            }
            let piece = if told.piece == Piece::RunIn {
                Piece::Body
            } else {
                told.piece
            };
            let entry = tallies.entry(piece);
            let (tally, _) = entry.or_insert_with(|| (Tally::default(), one));
            tally.letters(text, letters);
        }
        // A list may move its paragraphs in a way that they do not tell.
        if !one.counted {
            let entry = tallies.entry(told.piece);
            let (tally, _) = entry.or_insert_with(|| (Tally::default(), one));
            tally.stand(&one.stand, one.text().chars().count());
        }
    }
    let look = |(piece, (tally, first)): (Piece, (Tally, &Measured))| {
        let characters = tally.characters;
        let (letters, stand) = tally.most();
        PieceLook {
            piece,
            letters,
            stand,
            characters,
            example: first.text().trim().chars().take(EXAMPLE).collect(),
            style: first.style.clone(),
        }
    };
    tallies.into_iter().map(look).collect()
}

/// How many characters of a paragraph stand for it.
const EXAMPLE: usize = 24;

/// Parts a text behind so many characters, spaces not counted, and takes those off the count.
fn split<'a>(text: &'a str, rest: &mut usize) -> (&'a str, &'a str) {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if *rest == 0 {
            break;
        }
        *rest -= usize::from(!c.is_whitespace());
        end = at + c.len_utf8();
    }
    text.split_at(end)
}

fn count(tally: &mut Tally, one: &Measured) {
    for (text, letters) in &one.runs {
        tally.letters(text, letters);
    }
    tally.stand(&one.stand, one.text().chars().count());
}

fn mark(reading: &Reading) -> String {
    let marks = reading.plans.iter().find_map(|plan| {
        let elements = &plan.elements;
        elements.issuer_mark.clone().filter(|_| elements.red_head)
    });
    marks.unwrap_or_default()
}
