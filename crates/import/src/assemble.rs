//! Lines and choices → the outline of a part.

use crate::Wish;
use crate::dates;
use crate::duties;
use crate::emphasis;
use crate::labels::{self, Candidate, Style};
use crate::levels::{self, Choice, Fit, Heads, Rivals, Row, Shape};
use crate::paragraphs::{self, Paragraph};
use crate::report::{Change, Question, ReadAs, Report};
use crate::run_in::{self, Cut};
use crate::source::Line;
use crate::table;
use crate::title;
use crate::units;
use plan::{Block, Content, Heading, HeadingForm, Ids, NodeId, Outline};

/// The outline of a part, and the labels that stood in the source.
pub(crate) struct Assembled {
    pub(crate) outline: Outline,
    pub(crate) labels: Vec<SourceLabel>,
}

/// A label of the source and the heading it labels.
pub(crate) struct SourceLabel {
    pub(crate) node: NodeId,
    pub(crate) line: u32,
    /// As it stands there; empty where it was lost altogether.
    pub(crate) written: String,
    pub(crate) choice: Choice,
}

impl SourceLabel {
    /// Says what became of the label, now that its computed form is known.
    pub(crate) fn report(&self, computed: &str, report: &mut Report) {
        let change = match self.choice.fit {
            _ if visible(&self.written).eq(visible(computed)) => {
                report.keep(self.line, &self.written, self.node);
                return;
            }
            Fit::Restored => Change::LabelRestored,
            Fit::Renumbered => Change::LabelRenumbered,
            Fit::Written | Fit::Gap => Change::LabelForm,
        };
        report.change(
            self.line,
            &self.written,
            self.node,
            computed.to_owned(),
            change,
        );
    }
}

/// Reads the lines of a part's text.
pub(crate) fn outline(lines: Vec<Line>, ids: &mut Ids, report: &mut Report) -> Assembled {
    let paragraphs = paragraphs::join(lines);
    let mut rows: Vec<Row> = paragraphs.iter().map(row).collect();
    levels::note_boxes(&mut rows, |index| {
        labels::box_mark(&paragraphs[index].text) > 0
    });
    strengthen(&mut rows, &paragraphs);
    levels::note_chapters(&mut rows, |index| heads(&paragraphs[index]));
    let choices = levels::choose(&rows);
    let rivals = levels::rivals(&rows, &choices);
    let closing = closing(&choices, &paragraphs);
    let provisions = provisions(&choices, &paragraphs);
    let mut blocks = Vec::with_capacity(paragraphs.len());
    let mut source_labels = Vec::new();
    let mut depth = 0;
    let mut item = None;
    for (index, (paragraph, choice)) in paragraphs.iter().zip(&choices).enumerate() {
        let id = ids.node();
        let mut block = match choice {
            Some(choice) => {
                depth = u32::from(choice.depth);
                let (label, words) = paragraph.text.split_at(choice.len);
                source_labels.push(SourceLabel {
                    node: id,
                    line: paragraph.pieces[0].0,
                    written: label.trim().to_owned(),
                    choice: *choice,
                });
                let form = (choice.style, choice.depth);
                let provision = provisions && choice.style == Style::Article;
                let cut = |words: &str| match paragraph.cut(words, choice.len) {
                    (_, false) if provision && words.ends_with(SENTENCE_ENDS) => (Cut::Item, true),
                    cut => cut,
                };
                let block = heading(id, depth, words, cut, item == Some(form));
                item = is_item(&block.content).then_some(form);
                block
            }
            None if !paragraph.rows.is_empty() => table::block(id, depth + 1, paragraph),
            None if index >= closing => text(id, 1, &paragraph.text),
            None => text(id, depth + 1, &paragraph.text),
        };
        doubt(paragraph, choice.as_ref(), &rivals[index], id, report);
        let label_len = choice.map_or(0, |c| c.len);
        report_kept(paragraph, label_len, id, report);
        emphasis::lay_over(&mut block.content, paragraph);
        blocks.push(block);
    }
    Assembled {
        outline: Outline::from_blocks(blocks),
        labels: source_labels,
    }
}

impl Paragraph {
    /// Where the heading ends in its words, `label` bytes behind the paragraph's start; and whether a person or the
    /// source has told so.
    fn cut(&self, words: &str, label: usize) -> (Cut, bool) {
        match self.form() {
            Some(HeadingForm::Standing) => return (Cut::Standing, true),
            Some(HeadingForm::RunIn) => return (run_in::first(words), true),
            None => {}
        }
        let lead = self
            .hint
            .lead
            .checked_sub(label)
            .filter(|lead| (1..words.len()).contains(lead));
        let read = run_in::cut(words);
        match lead.filter(|lead| words.is_char_boundary(*lead)) {
            Some(lead) if self.hint.ours => (Cut::RunIn(lead), true),
            None if self.hint.ours && self.hint.heading.is_some() => (Cut::Standing, true),
            None if self.hint.ours => (Cut::Item, true),
            Some(lead) if run_in::stands_out(words, lead, read) => (Cut::RunIn(lead), true),
            _ => (read, false),
        }
    }
}

fn row(paragraph: &Paragraph) -> Row {
    let text = paragraph.text.as_str();
    let wished = match paragraph.wish {
        Some(Wish::Heading { level, .. }) => Some(level.max(1)),
        Some(Wish::Paragraph | Wish::Join) => {
            return Row {
                candidates: Vec::new(),
                shape: Shape::Body,
                wished: None,
                boxed: false,
            };
        }
        _ => None,
    };
    let mut candidates = labels::candidates(text);
    if paragraph.hint.label > 0 {
        // The source counted it: it is a label, and no other reading of the line's start is one.
        let label = text[..paragraph.hint.label].trim_end();
        candidates.retain(|c| text[..c.len].trim_end() == label);
        for candidate in &mut candidates {
            candidate.weak = false;
            if let Some(counted) = paragraph.hint.counted {
                *candidate = candidate.as_counted(counted);
            }
        }
    }
    if let Some(level) = paragraph
        .hint
        .heading
        .or(wished)
        .filter(|_| !candidates.iter().any(|c| !c.weak))
    {
        candidates.push(Candidate::of_markup(level));
    }
    let words = candidates.first().map_or(text, |c| &text[c.len..]);
    // Every line has a row until the choice is made.
    candidates.shrink_to_fit();
    Row {
        shape: run_in::shape(words),
        candidates,
        wished,
        boxed: false,
    }
}

/// A number alone before a heading is a label for certain where its sections follow: `2 组织体系`, `2.1 领导机构`.
fn strengthen(rows: &mut [Row], paragraphs: &[Paragraph]) {
    let mut section: Option<&str> = None;
    for (row, paragraph) in rows.iter_mut().zip(paragraphs).rev() {
        let text = paragraph.text.as_str();
        if row.candidates.iter().any(|c| c.style == Style::Dotted(2)) {
            section = Some(text);
            continue;
        }
        let arabic = row.candidates.iter_mut().find(|c| c.style == Style::Arabic);
        let Some(label) = arabic.filter(|_| row.shape == Shape::Standing) else {
            continue;
        };
        let own = label.number.map(|number| format!("{number}.1"));
        if own.is_some_and(|own| section.is_some_and(|section| section.starts_with(&own))) {
            label.weak = false;
        }
        section = None;
    }
}

/// Whether a paragraph without a label may head a chapter.
fn heads(paragraph: &Paragraph) -> Option<Heads> {
    let text = paragraph.text.as_str();
    let length = text.chars().count();
    let fits = |longest: usize| (4..=longest).contains(&length);
    let other = units::is_organ(text)
        || dates::whole(text).is_some()
        || text.contains("如下")
        || text.starts_with(['（', '(', '〔', '【']);
    if other || paragraph.wish.is_some() {
        None
    } else if title::is_fragment(text) && fits(LONGEST_CHAPTER) {
        Some(Heads::Any)
    } else if text.ends_with(['：', ':']) && fits(LONGEST_TOPIC) {
        Some(Heads::List)
    } else {
        None
    }
}

/// The longest heading of a chapter that stands without its label, in characters.
const LONGEST_CHAPTER: usize = 30;

/// What ends a sentence, or the words before a list.
const SENTENCE_ENDS: [char; 3] = ['。', '：', '；'];

/// Whether the articles (第一条) are provisions: more of them are plain sentences than have a heading of their own.
fn provisions(choices: &[Option<Choice>], paragraphs: &[Paragraph]) -> bool {
    let mut balance = 0;
    for (choice, paragraph) in choices.iter().zip(paragraphs) {
        let Some(choice) = choice.filter(|choice| choice.style == Style::Article) else {
            continue;
        };
        let words = &paragraph.text[choice.len..];
        balance += match run_in::cut(words) {
            Cut::RunIn(end) if words[..end].chars().count() <= LONGEST_TOPIC => -1,
            Cut::Standing if !words.ends_with(SENTENCE_ENDS) => -1,
            _ => 1,
        };
    }
    balance > 0
}

/// The longest heading of an article, its mark included, in characters.
const LONGEST_TOPIC: usize = 16;

/// Where the closing of the whole part begins: paragraphs after a last heading that has its body in its own
/// paragraph, as its likes have.
fn closing(choices: &[Option<Choice>], paragraphs: &[Paragraph]) -> usize {
    let Some(last) = choices.iter().rposition(Option::is_some) else {
        return 0;
    };
    let style = choices[last].map(|c| c.style);
    let like = |index: usize| choices[index].map(|c| c.style) == style;
    let body_inside = |index: usize| {
        let len = choices[index].map_or(0, |c| c.len);
        let words = &paragraphs[index].text[len..];
        !matches!(
            run_in::cut(&words[..duties::take(words).text]),
            Cut::Standing
        )
    };
    let alone = (0..last)
        .filter(|&i| like(i))
        .all(|i| choices[i + 1].is_some());
    if body_inside(last) && alone {
        last + 1
    } else {
        paragraphs.len()
    }
}

/// Whether it is a numbered paragraph without a separable heading.
fn is_item(content: &Content) -> bool {
    let heading = content.as_heading();
    heading.is_some_and(|h| h.text.is_empty() && !h.body.is_empty())
}

/// A heading; a whole sentence that follows an item of its sequence is an item too.
fn heading(
    id: NodeId,
    depth: u32,
    words: &str,
    cut: impl Fn(&str) -> (Cut, bool),
    follows_item: bool,
) -> Block {
    let tail = duties::take(words);
    let words = &words[..tail.text];
    let (cut, told) = cut(words);
    let (text, body, form) = match cut {
        Cut::Standing if !told && follows_item && words.ends_with('。') => {
            ("", words, HeadingForm::RunIn)
        }
        Cut::Standing => (words, "", HeadingForm::Standing),
        Cut::RunIn(end) => (
            words[..end].trim_end_matches(' '),
            words[end..].trim_start_matches(' '),
            HeadingForm::RunIn,
        ),
        Cut::Item => ("", words, HeadingForm::RunIn),
    };
    let heading = Heading {
        text: text.into(),
        form,
        body: body.into(),
        ..Heading::default()
    };
    Block {
        duties: tail.duties,
        ..Block::new(id, depth, Content::Heading(heading))
    }
}

fn text(id: NodeId, depth: u32, words: &str) -> Block {
    let (words, duties) = match duties::line(words) {
        Some(duty) if depth > 1 => ("", vec![duty]),
        _ if depth > 1 => {
            let tail = duties::take(words);
            (&words[..tail.text], tail.duties)
        }
        _ => (words, Vec::new()),
    };
    Block {
        duties,
        ..Block::new(id, depth, Content::paragraph(words))
    }
}

/// What is doubtful about a heading, or about a paragraph that begins like one.
fn doubt(
    paragraph: &Paragraph,
    choice: Option<&Choice>,
    rivals: &Rivals,
    id: NodeId,
    report: &mut Report,
) {
    let question = match choice.map(|choice| choice.fit) {
        Some(Fit::Gap) => Question::Gap,
        Some(Fit::Restored) => Question::RestoredLabel,
        Some(Fit::Renumbered) => Question::RenumberedLabel,
        Some(Fit::Written) if rivals.are_close() => Question::Level,
        None if rivals.are_close() => Question::Heading,
        _ => return,
    };
    let words = &paragraph.text[choice.map_or(0, |choice| choice.len)..];
    let doubt = report.doubt(id, paragraph.pieces[0].0, beginning(words), question);
    doubt.confidence = rivals.confidence();
    doubt.alternatives = rivals
        .readings
        .iter()
        .map(|(reading, _)| *reading)
        .collect();
}

/// Everything behind the label stands in the node, duties to the letter included.
fn report_kept(paragraph: &Paragraph, label: usize, id: NodeId, report: &mut Report) {
    if let Some((number, words)) = &paragraph.caption {
        report.keep(*number, words, id);
    }
    for ((number, _), cells) in paragraph.pieces.iter().zip(&paragraph.rows) {
        report.keep(*number, &cells.join("\t"), id);
    }
    let mut from = 0;
    for (index, (number, len)) in paragraph.pieces.iter().enumerate() {
        let to = from + len;
        report.keep(*number, &paragraph.text[from.max(label)..to], id);
        if index > 0 && to > from {
            let words = beginning(&paragraph.text[from..to]);
            let doubt = report.doubt(id, *number, words, Question::JoinedLines);
            doubt.confidence = if paragraph.text[..from].ends_with(['，', '、']) {
                0.95
            } else {
                0.8
            };
            doubt.alternatives.push(ReadAs::Paragraph);
        }
        from = to;
    }
}

fn visible(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| !c.is_whitespace())
}

/// The first words of a text.
fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(30).map_or(text.len(), |(at, _)| at);
    &text[..end]
}
