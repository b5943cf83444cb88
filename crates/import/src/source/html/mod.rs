//! HTML → lines: pages of the web, and what Word, WPS and browsers put on the clipboard.
//!
//! ```text
//! characters ─ tokens ─► walk (open elements, one draft line) ─► flow ─ chrome dropped, levels set ─► lines
//!                          ├ look    what tags, classes and styles say
//!                          ├ list    the numbers a browser draws before list items
//!                          └ table   rows of data, or a page laid out in cells
//! ```
//!
//! No tree is built: what is open stands in a stack of bounded height, so no nesting is too deep and the work is
//! linear in the length.

mod flow;
mod list;
mod look;
mod table;
mod walk;

use super::{Line, unwrap};
use crate::Wishes;
use crate::report::Report;

/// The paragraphs of a page, without what is around the document where the markup tells it.
pub(crate) fn lines(text: &str, wishes: &Wishes, report: &mut Report) -> Vec<Line> {
    let mut walker = walk::Walker::default();
    for token in walk::tokens(without_clipboard_head(text)) {
        walker.take(token);
    }
    unwrap::lines(flow::settled(walker.finish(), report), wishes, report)
}

/// Whether a text is a page, whatever its name.
pub(crate) fn is_page(text: &str) -> bool {
    let start = without_clipboard_head(text)
        .trim_start_matches('\u{feff}')
        .trim_start();
    let start: String = start
        .chars()
        .take(200)
        .collect::<String>()
        .to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body"]
        .iter()
        .any(|tag| start.starts_with(tag))
        || (start.starts_with("<?xml") && start.contains("html"))
}

/// Windows puts a few lines of offsets before HTML on the clipboard (`Version:0.9`, `StartHTML:00000097`, …).
fn without_clipboard_head(text: &str) -> &str {
    match text.find('<') {
        Some(at) if text.starts_with("Version:") => &text[at..],
        _ => text,
    }
}

#[cfg(test)]
mod tests;
