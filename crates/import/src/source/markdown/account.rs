//! Which characters of the source have been spoken for.

use crate::report::{Reason, Report};
use crate::source::text::numbered;

/// The source, gone through from its beginning to its end.
pub(super) struct Account<'a> {
    source: &'a str,
    report: &'a mut Report,
    /// Everything before this byte is spoken for.
    done: usize,
    /// Where the lines begin.
    starts: Vec<usize>,
}

impl<'a> Account<'a> {
    pub(super) fn new(source: &'a str, report: &'a mut Report) -> Self {
        let begin = source.as_ptr() as usize;
        let starts = numbered(source).map(|(_, line)| line.as_ptr() as usize - begin);
        Self {
            starts: starts.collect(),
            source,
            report,
            done: 0,
        }
    }

    pub(super) fn done(&self) -> usize {
        self.done
    }

    /// The line, from 1, in which a byte stands.
    pub(super) fn number(&self, at: usize) -> u32 {
        self.starts.partition_point(|start| *start <= at) as u32
    }

    /// What stands between the last words and these is markup.
    pub(super) fn drop_to(&mut self, at: usize) {
        while self.done < at {
            let line = self.number(self.done);
            let next = self.starts.get(line as usize).copied();
            let end = next.unwrap_or(self.source.len()).min(at);
            self.drop_at(line, self.source[self.done..end].trim());
            self.done = end;
        }
    }

    /// The stretch is shown as these words. A character reference (`&amp;`) counts as the character it stands for.
    pub(super) fn take(&mut self, at: std::ops::Range<usize>, words: &str) {
        let written = &self.source[at.clone()];
        let reference = written.starts_with('&') && written.ends_with(';');
        if written != words && !reference {
            let gone = missing(written, words);
            self.drop_at(self.number(at.start), &gone);
        }
        self.done = self.done.max(at.end);
    }

    /// The stretch is spoken for by whoever asked.
    pub(super) fn skip_to(&mut self, at: usize) {
        self.done = self.done.max(at);
    }

    pub(super) fn drop_at(&mut self, line: u32, text: &str) {
        self.report.drop(line, text, Reason::Markup);
    }

    /// A line of the page and not of the document.
    pub(super) fn drop_chrome(&mut self, line: u32, text: &str) {
        self.report.drop(line, text, Reason::PageChrome);
    }
}

/// The characters of `whole` that `part` lacks, both in order, spaces aside.
fn missing(whole: &str, part: &str) -> String {
    let visible = |c: &char| !c.is_whitespace();
    let mut next = part.chars().filter(visible).peekable();
    let gone = |c: &char| next.next_if_eq(c).is_none();
    whole.chars().filter(visible).filter(gone).collect()
}
