//! The line that is being written.

use crate::labels::{self, Counted};
use crate::run_in::is_han;
use crate::source::{Hint, Line};
use plan::Mark;
use std::ops::Range;

/// The number of an item, until its line is known.
pub(super) struct Marker {
    /// Where it is written.
    pub(super) range: Range<usize>,
    /// How it counts.
    pub(super) counted: Counted,
}

impl Marker {
    /// Whether the item has no label of its own: else the list's number says nothing.
    pub(super) fn is_asked_for(text: &str) -> bool {
        !labels::candidates(text).iter().any(|label| !label.weak)
    }

    /// Puts the label before its line.
    pub(super) fn put(&self, written: &str, line: &mut Line) {
        let label = format!("{written} ");
        for (range, _) in &mut line.marks {
            *range = range.start + label.len()..range.end + label.len();
        }
        line.text.insert_str(0, &label);
        line.hint.label = label.len();
        line.hint.counted = Some(self.counted);
    }
}

/// The line that is being written.
#[derive(Debug, Default)]
pub(super) struct Draft {
    text: String,
    /// Its number in the source and its first byte there; none until a word stands in it.
    begun: Option<(u32, usize)>,
    marks: Vec<(Range<usize>, Mark)>,
    /// Marks that are open, and where they begin.
    open: Vec<(Mark, usize)>,
    /// Runs of stars and tildes.
    runs: Vec<Run>,
    /// Whether a link to another page is open, and how many characters stood in such.
    linked: bool,
    in_links: usize,
    gap: bool,
    cells: usize,
}

/// A run of stars or tildes in the words.
#[derive(Debug)]
struct Run {
    range: Range<usize>,
    /// Where it ends in the source: stars that are escaped stand apart there.
    end: usize,
    /// Whether the grammar knows it as marks.
    known: bool,
}

/// A line that is written.
pub(super) struct Done {
    pub(super) line: Line,
    /// Its first byte in the source.
    pub(super) start: usize,
    /// Marks that were found in its words and taken out.
    pub(super) unmarked: Vec<String>,
    /// It is nothing but a link to another page.
    pub(super) only_a_link: bool,
}

impl Draft {
    pub(super) fn push(&mut self, number: u32, start: usize, words: &str) {
        self.begun.get_or_insert((number, start));
        let between_han = self.text.ends_with(is_han) && words.starts_with(is_han);
        if std::mem::take(&mut self.gap) && !self.text.is_empty() && !between_han {
            self.text.push(' ');
        }
        self.note_runs(start, words);
        if self.linked {
            self.in_links += words.chars().count();
        }
        if self.cells > 0 {
            self.text.push_str(&words.replace(['\t', '\n'], " "));
        } else {
            self.text.push_str(words);
        }
    }

    fn note_runs(&mut self, start: usize, words: &str) {
        let from = self.text.len();
        for run in runs(words) {
            let (range, end) = (run.start + from..run.end + from, start + run.end);
            match self.runs.last_mut() {
                Some(last) if last.range.end == range.start && last.end == start + run.start => {
                    last.range.end = range.end;
                    last.end = end;
                }
                _ => self.runs.push(Run {
                    range,
                    end,
                    known: false,
                }),
            }
        }
    }

    pub(super) fn last_stars_are_marks(&mut self) {
        if let Some(last) = self.runs.last_mut() {
            last.known = true;
        }
    }

    /// A line end inside a heading or a cell.
    pub(super) fn gap(&mut self) {
        self.gap = true;
    }

    pub(super) fn next_cell(&mut self) {
        if self.cells > 0 {
            self.text.push('\t');
        }
        self.cells += 1;
        self.gap = false;
    }

    pub(super) fn open(&mut self, mark: Mark) {
        self.open.push((mark, self.text.len()));
    }

    pub(super) fn close(&mut self, mark: Mark) {
        let open = self.open.iter().rposition(|(open, _)| *open == mark);
        if let Some((mark, from)) = open.map(|at| self.open.remove(at)) {
            self.marks.push((from..self.text.len(), mark));
        }
    }

    pub(super) fn link(&mut self, to_another_page: bool) {
        self.linked = to_another_page;
    }

    /// The line as it is now; `row` is a table's number and whether the row is its head. Marks that are open go on in
    /// the next line.
    pub(super) fn take(&mut self, row: Option<(u32, bool)>) -> Option<Done> {
        let going_on = self.open.iter().map(|(mark, _)| (*mark, 0)).collect();
        let linked = self.linked;
        let mut done = std::mem::take(self);
        self.open = going_on;
        self.linked = linked;
        let (number, start) = done.begun?;
        while let Some((mark, from)) = done.open.pop() {
            done.marks.push((from..done.text.len(), mark));
        }
        let unmarked = done.without_strays();
        let only_a_link = row.is_none() && done.is_only_a_link();
        let mut line = Line {
            number,
            hint: Hint {
                row: row.is_some(),
                table: row.map_or(0, |(table, _)| table),
                head: row.is_some_and(|(_, head)| head),
                indented: done.text.starts_with('\u{3000}'),
                ..Hint::default()
            },
            ..Line::default()
        };
        if row.is_some() {
            line.text = done.text;
        } else {
            let text = done.text.trim();
            let lead = done.text.len() - done.text.trim_start().len();
            let place = |at: usize| at.saturating_sub(lead).min(text.len());
            let marks = done.marks.into_iter();
            let placed = marks.map(|(range, mark)| (place(range.start)..place(range.end), mark));
            line.marks = placed.filter(|(range, _)| !range.is_empty()).collect();
            line.marks.sort_by_key(|(range, _)| range.start);
            line.text = text.to_owned();
        }
        Some(Done {
            line,
            start,
            unmarked,
            only_a_link,
        })
    }

    fn is_only_a_link(&self) -> bool {
        let aside = |c: &char| c.is_ascii_digit() || "-/[]".contains(*c);
        let others = self.text.chars().filter(aside).count();
        self.in_links > 0
            && self.in_links + others >= self.text.trim().chars().count()
            && !self.text.starts_with("附件")
    }

    /// Takes out pairs of `**` and `~~`, one behind the other as people write them (`**加强领导。**成立**专班**`), and
    /// single ones whose partner stands in another line. Gives what was taken out.
    fn without_strays(&mut self) -> Vec<String> {
        let mut out: Vec<Range<usize>> = Vec::new();
        for kind in ["*", "~"] {
            let mut open: Vec<&Run> = Vec::new();
            for run in &self.runs {
                if !self.text[run.range.start..].starts_with(kind) {
                    continue;
                }
                match (run.range.len(), open.as_slice()) {
                    (2 | 3, [first, ..]) => {
                        if kind == "*" {
                            let inside = first.range.end..run.range.start;
                            self.marks.push((inside, Mark::Bold));
                        }
                        out.extend(open.drain(..).chain([run]).map(|run| run.range.clone()));
                    }
                    // Four inside of a stretch end it and begin it again.
                    (4, [_, ..]) | (2 | 3, []) => open.push(run),
                    _ => {}
                }
            }
            out.extend(
                open.iter()
                    .filter(|run| run.known)
                    .map(|run| run.range.clone()),
            );
        }
        out.sort_by_key(|run| run.start);
        let mut sum = 0;
        let sums = out.iter().map(|run| {
            sum += run.len();
            sum
        });
        let sums: Vec<usize> = std::iter::once(0).chain(sums).collect();
        let before = |at: usize| sums[out.partition_point(|run| run.start < at)];
        for (range, _) in &mut self.marks {
            *range = range.start - before(range.start)..range.end - before(range.end);
        }
        let taken = out.iter().map(|run| self.text[run.clone()].to_owned());
        let taken = taken.collect();
        let mut rest = String::with_capacity(self.text.len());
        let mut from = 0;
        for run in out {
            rest.push_str(&self.text[from..run.start]);
            from = run.end;
        }
        rest.push_str(&self.text[from..]);
        self.text = rest;
        taken
    }
}

/// Runs of stars, and of tildes.
fn runs(words: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let from = at + words[at..].find(['*', '~'])?;
        let rest = &words[from..];
        let len = rest.len() - rest.trim_start_matches(&rest[..1]).len();
        at = from + len;
        Some(from..at)
    })
}
