//! Markdown → lines.
//!
//! The grammar is CommonMark's, with tables and task lists. What it calls text becomes lines, what it calls marks is
//! dropped as such; between the two no character is lost. Two habits of those who write Chinese are kept:
//!
//! - A line end is a line end, in whatever block: people part paragraphs by it. Wrapped text is joined later, as in
//!   plain text.
//! - An item's number becomes its label, counted as programs show it: a list may be written `1. 1. 1.`.

mod account;
mod draft;
mod front;
#[cfg(test)]
mod tests;
mod words;

use super::{Line, columns, unwrap};
use crate::Wishes;
use crate::labels;
use crate::limits::MAX_DEPTH;
use crate::report::Report;
use account::Account;
use draft::{Draft, Marker};
use plan::Mark;
use pulldown_cmark::{Alignment, CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;
use words::STARS;

/// The paragraphs of a Markdown text.
pub(crate) fn lines(source: &str, wishes: &Wishes, report: &mut Report) -> Vec<Line> {
    let mut reader = Reader::new(source, report);
    let front = front::end(source);
    reader.account.drop_to(front);
    reader.read(front..source.len());
    let lines = columns::mark(reader.finish(), &[], report);
    unwrap::lines(lines, wishes, report)
}

/// What has been read so far.
struct Reader<'a> {
    source: &'a str,
    account: Account<'a>,
    lines: Vec<Line>,
    draft: Draft,
    /// The lists that are open: the number of the next item, none for bullets.
    lists: Vec<Option<u64>>,
    /// The label of an item, until a line has it.
    marker: Option<Marker>,
    /// The level of the heading that is open.
    heading: Option<u8>,
    /// What stands in the block of code that is open.
    code: Option<Code>,
    /// How many tables were met, and whether in one, and in its head.
    tables: u32,
    row: Option<bool>,
    /// Where the words of the table's columns stand.
    columns: Vec<Alignment>,
    /// How many pictures are open: their words are not on the page.
    pictures: usize,
}

/// A block of code.
enum Code {
    /// Between fences: its lines stand as they are.
    Fenced,
    /// Set in by four spaces: paragraphs whose first line is set in, read once more without the spaces.
    Indented(Vec<Range<usize>>),
}

impl<'a> Reader<'a> {
    fn new(source: &'a str, report: &'a mut Report) -> Self {
        Self {
            source,
            account: Account::new(source, report),
            lines: Vec::new(),
            draft: Draft::default(),
            lists: Vec::new(),
            marker: None,
            heading: None,
            code: None,
            tables: 0,
            row: None,
            columns: Vec::new(),
            pictures: 0,
        }
    }

    fn finish(mut self) -> Vec<Line> {
        self.break_line();
        self.drop_marker();
        self.words_to(self.source.len());
        self.lines
    }

    fn read(&mut self, range: Range<usize>) {
        let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS;
        let base = range.start;
        for (event, place) in Parser::new_ext(&self.source[range], options).into_offset_iter() {
            self.take(event, place.start + base..place.end + base);
        }
    }

    fn take(&mut self, event: Event<'_>, at: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, at),
            Event::End(tag) => self.end(tag, at),
            Event::Text(words) => self.text(&words, at),
            Event::Code(words) => self.words(&words, at),
            Event::InlineHtml(tag) => {
                self.account.drop_to(at.end);
                self.tag(&tag);
            }
            Event::SoftBreak | Event::HardBreak if self.row.is_some() => self.draft.gap(),
            Event::SoftBreak | Event::HardBreak if self.heading.is_some() => self.draft.gap(),
            Event::SoftBreak | Event::HardBreak | Event::Rule => self.break_line(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, at: Range<usize>) {
        match tag {
            Tag::Strong if self.source[at.start..].starts_with(STARS) => self.stars(at.start),
            Tag::Strong => self.draft.open(Mark::Bold),
            Tag::Emphasis => self.draft.open(Mark::Italic),
            Tag::Link { dest_url, .. } => self.draft.link(!dest_url.starts_with('#')),
            Tag::Image { .. } => self.pictures += 1,
            Tag::TableCell => self.draft.next_cell(),
            block => {
                self.break_line();
                self.words_to(at.start);
                self.start_block(block, at);
            }
        }
    }

    fn start_block(&mut self, tag: &Tag<'_>, at: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => {
                let written = &self.source[at];
                // A rule under prose is a rule, though the grammar makes a heading of it.
                let prose = !written.starts_with('#') && is_prose(written);
                self.heading = (!prose).then_some(*level as u8);
            }
            Tag::List(first) => self.lists.push(*first),
            Tag::Item => self.item(at.start),
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => self.code = Some(Code::Fenced),
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                self.code = Some(Code::Indented(Vec::new()));
            }
            Tag::HtmlBlock => self.page(at),
            Tag::Table(columns) => {
                self.tables += 1;
                self.columns.clone_from(columns);
            }
            Tag::TableHead => self.row = Some(true),
            Tag::TableRow => self.row = Some(false),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, at: Range<usize>) {
        match tag {
            TagEnd::Strong if self.source[..at.end].ends_with(STARS) => {
                self.stars(at.end - STARS.len());
            }
            TagEnd::Strong => self.draft.close(Mark::Bold),
            TagEnd::Emphasis => self.draft.close(Mark::Italic),
            TagEnd::Link => {
                self.account.drop_to(at.end);
                self.draft.link(false);
            }
            TagEnd::Image => {
                self.account.drop_to(at.end);
                self.pictures -= 1;
            }
            TagEnd::TableCell => {}
            TagEnd::TableHead | TagEnd::TableRow => {
                self.cells_to(at.end);
                self.break_line();
                self.row = None;
            }
            TagEnd::Heading(_) => {
                self.break_line();
                self.heading = None;
            }
            TagEnd::List(_) => {
                self.break_line();
                self.lists.pop();
            }
            TagEnd::CodeBlock => self.end_code(),
            _ => self.break_line(),
        }
    }

    /// An item begins here; a number is kept until its line is known, a bullet is markup.
    fn item(&mut self, at: usize) {
        self.drop_marker();
        let depth = self.lists.iter().rev().take(MAX_DEPTH).flatten().count();
        let Some(next) = self.lists.last_mut().and_then(Option::as_mut) else {
            return;
        };
        let number = *next;
        *next += 1;
        let len = self.source[at..].find(['.', ')']).map_or(0, |end| end + 1);
        let counted = labels::counted(number, depth).filter(|_| len > 0);
        self.marker = counted.map(|counted| Marker {
            range: at..at + len,
            counted,
        });
        if self.marker.is_some() {
            self.account.drop_to(at);
            self.account.skip_to(at + len);
        }
    }

    /// An item without words.
    fn drop_marker(&mut self) {
        if let Some(Marker { range, .. }) = self.marker.take() {
            let number = self.account.number(range.start);
            self.account.drop_at(number, &self.source[range]);
        }
    }

    fn text(&mut self, words: &str, at: Range<usize>) {
        match &mut self.code {
            Some(Code::Indented(pieces)) => pieces.push(at),
            Some(Code::Fenced) => {
                let mut from = at.start;
                for line in self.source[at].split_inclusive('\n') {
                    self.words(line, from..from + line.len());
                    from += line.len();
                    self.break_line();
                }
            }
            None if self.pictures == 0 => self.words(words, at),
            None => {}
        }
    }

    fn end_code(&mut self) {
        let Some(Code::Indented(pieces)) = self.code.take() else {
            return;
        };
        for piece in pieces {
            let line = &self.source[piece.clone()];
            let from = piece.start + (line.len() - line.trim_start().len());
            let to = from + line.trim().len();
            // What is set in within what was set in stays as it is.
            let nested = matches!(
                Parser::new(&self.source[from..to]).next(),
                Some(Event::Start(Tag::List(_) | Tag::BlockQuote(_)))
            );
            if nested {
                self.words(&self.source[from..to], from..to);
            } else {
                self.read(from..to);
            }
            self.break_line();
        }
    }
}

/// Whether what stands above a rule is no heading: several lines, or a sentence.
fn is_prose(written: &str) -> bool {
    let above = written.trim_end().rsplit_once(['\n', '\r']);
    let words = above.map_or(written, |(words, _)| words.trim());
    words.contains(['\n', '\r']) || words.ends_with(['。', '；', '：', '，', '、'])
}
