//! Paragraphs that were broken in two by page ends, put together again.

use crate::labels;
use crate::source::Line;
use crate::{dates, title, units};

/// A line shorter than this may be a heading; it is never joined with the next.
const MIN_BROKEN: usize = 30;

/// A paragraph and, if lines were joined, where: the numbers of the lines that were appended.
pub(crate) struct Paragraph {
    pub(crate) line: Line,
    pub(crate) joined: Vec<(u32, String)>,
}

/// Joins a line that ends in the middle of a sentence with the unlabelled line behind it.
pub(crate) fn join(lines: Vec<Line>) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(lines.len());
    for line in lines {
        match paragraphs.last_mut() {
            Some(last) if is_broken(&last.line.text) && continues(&line.text) => {
                let glue = is_latin_end(&last.line.text)
                    && line.text.starts_with(|c: char| c.is_ascii_alphanumeric());
                if glue {
                    last.line.text.push(' ');
                }
                last.line.text.push_str(&line.text);
                last.joined.push((line.number, line.text));
            }
            _ => paragraphs.push(Paragraph {
                line,
                joined: Vec::new(),
            }),
        }
    }
    paragraphs
}

fn is_broken(text: &str) -> bool {
    text.chars().count() >= MIN_BROKEN
        && !text.ends_with([
            '。', '！', '？', '；', '：', '…', '）', '.', '!', '?', ';', ':', ')',
        ])
        && !text.contains('\t')
}

fn continues(text: &str) -> bool {
    labels::candidates(text).is_empty()
        && dates::whole(text).is_none()
        && !units::is_organ(text)
        && !text.starts_with(['一', '二', '三', '—', '-', '附', '（', '('])
        && !text.contains('\t')
        && !(title::is_fragment(text) && title::ends_with_kind(text))
        || text.starts_with(['，', '。', '、', '；', '”', '》', '）'])
}

fn is_latin_end(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_alphanumeric())
}
