//! PDF with a text layer → lines.
//!
//! ```text
//! bytes ─ pages ─► glyphs with places ─ printed lines ─► paragraphs: lines rejoined, page numbers dropped
//! ```
//!
//! The interpreter is hayro's; it may take long on hostile files, so the caller reads within a time limit.

mod glyphs;
mod paragraphs;
mod printed;

use super::Line;
use crate::report::Report;
use crate::{ImportError, Wishes};
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use printed::Printed;

/// The most pages that are read.
const MAX_PAGES: usize = 3000;
/// The most glyphs that are read, over all pages.
const MAX_GLYPHS: usize = 4_000_000;
/// A page with fewer characters has no text layer: a scan, with a stamp or a page number at most.
const MIN_CHARACTERS: usize = 12;

/// Whether bytes are a PDF: some have a few bytes before the mark.
pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(1024)];
    start.windows(5).any(|window| window == b"%PDF-")
}

/// The paragraphs of a PDF.
pub(crate) fn lines(
    bytes: &[u8],
    name: &str,
    wishes: &Wishes,
    report: &mut Report,
) -> Result<Vec<Line>, ImportError> {
    let name = || name.to_owned();
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ImportError::Encrypted { name: name() },
        LoadPdfError::Invalid => ImportError::Damaged { name: name() },
    })?;
    let mut pages: Vec<Vec<Printed>> = Vec::new();
    let mut left = MAX_GLYPHS;
    for page in pdf.pages().iter().take(MAX_PAGES) {
        let glyphs = glyphs::of(page, left);
        left -= glyphs.len();
        pages.push(printed::lines(glyphs));
    }
    let readable = |line: &Printed| line.text.chars().filter(|c| c.is_alphanumeric()).count();
    let characters: usize = pages.iter().flatten().map(readable).sum();
    if characters < MIN_CHARACTERS {
        return Err(ImportError::NoTextLayer { name: name() });
    }
    Ok(paragraphs::join(pages, wishes, report))
}
