//! Blocks → lines with what their setting says of them.

use super::block::{Block, Paragraph, Remark, Row, Table, flat};
use super::table::{Data, Shown};
use crate::labels;
use crate::report::{Reason, Report};
use crate::source::{Hint, Line};
use plan::Mark;
use std::ops::Range;

/// Words in this size or a larger one, set in the middle, are a title; in half points (小二号).
const TITLE_SIZE: u16 = 36;

/// The longest heading on a line of its own, in characters; what is longer wears its style wrongly.
const LONGEST_HEADING: usize = 60;

/// The lines of blocks, and the remarks with the numbers of their lines.
pub(super) fn of(blocks: Vec<Block>, report: &mut Report) -> (Vec<Line>, Vec<(u32, Remark)>) {
    let mut lines = Lines {
        wears: wears_levels(&blocks),
        done: Vec::new(),
        remarks: Vec::new(),
        number: 0,
        tables: 0,
        report,
    };
    lines.blocks(blocks);
    let mut done = lines.done;
    if !done.iter().any(|line| line.hint.title) {
        title_among_headings(&mut done);
    }
    (done, lines.remarks)
}

/// What has been read so far.
struct Lines<'a> {
    /// Whether outline levels mean something in this document.
    wears: bool,
    done: Vec<Line>,
    remarks: Vec<(u32, Remark)>,
    number: u32,
    tables: u32,
    report: &'a mut Report,
}

impl Lines<'_> {
    fn blocks(&mut self, blocks: Vec<Block>) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.paragraph(&paragraph),
                Block::Table(table) => self.table(table),
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        self.number += 1;
        for (reason, text) in &paragraph.gone {
            self.report.drop(self.number, text, *reason);
        }
        let number = self.number;
        let remarks = paragraph.remarks.iter().cloned();
        self.remarks.extend(remarks.map(|remark| (number, remark)));
        if paragraph.is_contents() {
            self.report
                .drop(number, &paragraph.words(), Reason::Contents);
            return;
        }
        let words = paragraph.words();
        let label = words.len() - paragraph.text.trim_start().len().min(words.len());
        let label = if paragraph.label.is_some() { label } else { 0 };
        // Where the paragraph's own text begins in the words, less what was trimmed.
        let shift = words.len().cast_signed() - paragraph.text.len().cast_signed();
        let at = |place: usize| place.saturating_add_signed(shift).min(words.len());
        let marks = paragraph.marks();
        let lead = paragraph.lead().map_or(0, at);
        let hint = self.hint(paragraph);
        let breaks = paragraph.ours && !hint.title;
        let pieces = words
            .match_indices('\n')
            .filter(|_| !breaks)
            .map(|(at, _)| at);
        let mut from = 0;
        for to in pieces.chain([words.len()]).collect::<Vec<_>>() {
            let piece = &words[from..to];
            let text = piece.trim();
            let start = from + piece.len() - piece.trim_start().len();
            let end = start + text.len();
            let inside = |place: usize| at(place).clamp(start, end) - start;
            if !text.is_empty() {
                self.done.push(Line {
                    number: self.number,
                    text: text.to_owned(),
                    hint: Hint {
                        label: if from == 0 {
                            // A label may itself hold a line break.
                            label.saturating_sub(start).min(text.len())
                        } else {
                            0
                        },
                        lead: if lead > start && lead < end {
                            lead - start
                        } else {
                            0
                        },
                        indented: piece.starts_with(['\u{3000}', '\t']),
                        ..hint
                    },
                    marks: marks
                        .iter()
                        .map(|(range, mark)| (inside(range.start)..inside(range.end), *mark))
                        .filter(|(range, _)| !range.is_empty())
                        .collect(),
                    ..Line::default()
                });
                self.number += 1;
            }
            from = (to + 1).min(words.len());
        }
        self.number -= u32::from(self.number > number);
    }

    fn hint(&self, paragraph: &Paragraph) -> Hint {
        let title = paragraph.is_title();
        let long = paragraph.text.chars().count() > LONGEST_HEADING && paragraph.lead().is_none();
        let level = paragraph.outline_level.filter(|_| self.wears && !long);
        Hint {
            // The title is the first level of all.
            heading: if title {
                Some(1)
            } else {
                paragraph.run_in_level().or(level).map(|level| level + 1)
            },
            title,
            ours: paragraph.ours,
            caption: paragraph.is_caption(),
            ..Hint::default()
        }
    }

    fn table(&mut self, table: Table) {
        match table.shown() {
            Shown::Text(blocks) => self.blocks(blocks),
            Shown::Table(data) => {
                self.tables += 1;
                for row in &data.rows {
                    self.row(row, &data);
                }
            }
        }
    }

    fn row(&mut self, row: &Row, table: &Data) {
        self.number += 1;
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| flat(cell).replace('\t', " "))
            .collect();
        for block in row.cells.iter().flatten() {
            if let Block::Paragraph(paragraph) = block {
                for (reason, text) in &paragraph.gone {
                    self.report.drop(self.number, text, *reason);
                }
                let number = self.number;
                let remarks = paragraph.remarks.iter().cloned();
                self.remarks.extend(remarks.map(|remark| (number, remark)));
            }
        }
        self.done.push(Line {
            number: self.number,
            text: cells.join("\t"),
            setting: table.setting(row),
            hint: Hint {
                row: true,
                table: self.tables,
                head: row.head,
                ours: table.ours,
                ..Hint::default()
            },
            ..Line::default()
        });
    }
}

impl Paragraph {
    fn is_title(&self) -> bool {
        let words = self.text.trim();
        let fits = (4..=120).contains(&words.chars().count()) && !words.contains('。');
        let labelled = self.label.is_some() || labels::candidates(words).iter().any(|c| !c.weak);
        let size = self
            .runs
            .iter()
            .filter(|run| run.len > 0)
            .map(|run| run.look.over(&self.look).size);
        let large = size.min().flatten().is_some_and(|size| size >= TITLE_SIZE);
        let mark = words.ends_with("文件") || self.wears("IssuerMark", "发文机关标志");
        fits && !mark && (self.wears_title() || (self.centred && large && !labelled))
    }

    fn wears_title(&self) -> bool {
        let name = self.style.1.to_lowercase();
        name == "title" || name == "标题"
    }

    fn is_contents(&self) -> bool {
        let name = self.style.1.to_lowercase();
        name.starts_with("toc ") || name.starts_with("table of figures")
    }

    fn is_caption(&self) -> bool {
        matches!(self.style.1.to_lowercase().as_str(), "caption" | "题注")
            || self.wears("TableCaption", "表题")
    }

    /// The level of a run-in heading that this program wrote: it stands in the character style.
    fn run_in_level(&self) -> Option<u8> {
        let first = self.runs.first().and_then(|run| run.heading);
        first.filter(|_| self.wears("RunInHeading", "段首标题"))
    }

    /// Whether its style is that one of this program's: other programs keep the name and give it an id of their own.
    fn wears(&self, id: &str, name: &str) -> bool {
        self.style.0 == id || self.style.1 == name
    }

    /// What drafters marked by hand, in bytes of the text.
    fn marks(&self) -> Vec<(Range<usize>, Mark)> {
        let mut marks: Vec<(Range<usize>, Mark)> = Vec::new();
        let mut from = 0;
        for run in &self.runs {
            let to = from + run.len;
            for mark in run.look.marks() {
                match marks
                    .iter_mut()
                    .rfind(|(range, last)| *last == mark && range.end == from)
                {
                    Some((range, _)) => range.end = to,
                    None => marks.push((from..to, mark)),
                }
            }
            from = to;
        }
        marks
    }

    /// How many bytes at the start are set in another type than the rest, as a run-in heading is.
    fn lead(&self) -> Option<usize> {
        if self.separated > 0 {
            return Some(self.separated);
        }
        if self.ours {
            let heading = self.runs.iter().take_while(|run| run.heading.is_some());
            return Some(heading.map(|run| run.len).sum()).filter(|len| *len > 0);
        }
        let looks: Vec<_> = self
            .runs
            .iter()
            .map(|run| run.look.over(&self.look))
            .collect();
        let runs = || self.runs.iter().zip(&looks).filter(|(run, _)| run.len > 0);
        let (body, body_look) = runs().next_back()?;
        let len = runs()
            .take_while(|(run, look)| run.heading != body.heading || !look.same_type(body_look))
            .map(|(run, _)| run.len)
            .sum();
        (0 < len && len < self.text.len()).then_some(len)
    }
}

/// Whether outline levels mean something: where most of the text wears them, they were taken for their looks.
fn wears_levels(blocks: &[Block]) -> bool {
    let (mut all, mut worn) = (0, 0);
    for block in blocks {
        if let Block::Paragraph(paragraph) = block {
            all += 1;
            let long = paragraph.text.chars().count() > LONGEST_HEADING;
            worn += usize::from(long && paragraph.outline_level.is_some());
        }
    }
    all < 10 || worn * 4 < all
}

/// Many drafters give the title the style of the first heading, and the headings the next ones.
fn title_among_headings(lines: &mut [Line]) {
    let first = lines.iter().position(|line| line.hint.heading == Some(2));
    let Some(first) = first else { return };
    let only = lines
        .iter()
        .filter(|line| line.hint.heading == Some(2))
        .count()
        == 1;
    let unlabelled = lines[first].hint.label == 0
        && !labels::candidates(&lines[first].text)
            .iter()
            .any(|c| !c.weak);
    if first < 4 && only && unlabelled {
        lines[first].hint.heading = Some(1);
        lines[first].hint.title = true;
    }
}
