//! Lines and choices → the outline of a part.

use crate::levels::{self, Choice, Fit, Row};
use crate::report::{Question, Report};
use crate::run_in::{self, Cut};
use crate::source::Line;
use crate::{duties, labels, paragraphs};
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

/// Reads the lines of a part's text.
pub(crate) fn outline(lines: Vec<Line>, ids: &mut Ids, report: &mut Report) -> Assembled {
    let paragraphs = paragraphs::join(lines);
    let rows: Vec<Row> = paragraphs.iter().map(|p| row(&p.line.text)).collect();
    let choices = levels::choose(&rows);
    let closing = closing(&choices, &paragraphs);
    let mut blocks = Vec::with_capacity(paragraphs.len());
    let mut source_labels = Vec::new();
    let mut depth = 0;
    for (index, (paragraph, choice)) in paragraphs.iter().zip(&choices).enumerate() {
        let id = ids.node();
        let line = &paragraph.line;
        let mut block = match choice {
            Some(choice) => {
                depth = u32::from(choice.depth);
                let (label, words) = line.text.split_at(choice.len);
                source_labels.push(SourceLabel {
                    node: id,
                    line: line.number,
                    written: label.trim().to_owned(),
                    choice: *choice,
                });
                doubt(choice, words, id, report);
                heading(id, depth, words)
            }
            None if index >= closing => text(id, 1, &line.text),
            None => text(id, depth + 1, &line.text),
        };
        block.id = id;
        let label_len = choice.map_or(0, |c| c.len);
        report_kept(paragraph, label_len, id, report);
        blocks.push(block);
    }
    Assembled {
        outline: Outline::from_blocks(blocks),
        labels: source_labels,
    }
}

fn row(text: &str) -> Row {
    let candidates = labels::candidates(text);
    let words = candidates.first().map_or(text, |c| &text[c.len..]);
    Row {
        shape: run_in::shape(words),
        candidates,
    }
}

/// Where the closing of the whole part begins: paragraphs after a last heading that has its body in its own
/// paragraph, as its likes have.
fn closing(choices: &[Option<Choice>], paragraphs: &[paragraphs::Paragraph]) -> usize {
    let Some(last) = choices.iter().rposition(Option::is_some) else {
        return 0;
    };
    let style = choices[last].map(|c| c.style);
    let like = |index: usize| choices[index].map(|c| c.style) == style;
    let body_inside = |index: usize| {
        let len = choices[index].map_or(0, |c| c.len);
        let words = &paragraphs[index].line.text[len..];
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

fn heading(id: NodeId, depth: u32, words: &str) -> Block {
    let tail = duties::take(words);
    let words = &words[..tail.text];
    let (text, body, form) = match run_in::cut(words) {
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
        id,
        depth,
        content: Content::Heading(heading),
        duties: tail.duties,
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
        id,
        depth,
        content: Content::paragraph(words),
        duties,
    }
}

fn doubt(choice: &Choice, words: &str, id: NodeId, report: &mut Report) {
    let question = match choice.fit {
        Fit::Written => return,
        Fit::Gap => Question::Gap,
        Fit::Restored => Question::RestoredLabel,
        Fit::Renumbered => Question::RenumberedLabel,
    };
    let beginning: String = words.chars().take(30).collect();
    report.doubt(id, &beginning, question);
}

/// Everything behind the label stands in the node, duties to the letter included.
fn report_kept(paragraph: &paragraphs::Paragraph, label: usize, id: NodeId, report: &mut Report) {
    let appended: usize = paragraph.joined.iter().map(|(_, text)| text.len()).sum();
    let whole = &paragraph.line.text;
    let glue = whole.len() - appended;
    let own = if paragraph.joined.is_empty() {
        whole.len()
    } else {
        own_length(paragraph, glue)
    };
    report.keep(paragraph.line.number, &whole[label.min(own)..own], id);
    for (number, text) in &paragraph.joined {
        report.keep(*number, text, id);
        let beginning: String = text.chars().take(30).collect();
        report.doubt(id, &beginning, Question::JoinedLines);
    }
}

/// The length of a joined paragraph's first line: what was appended is found from the end.
fn own_length(paragraph: &paragraphs::Paragraph, upper: usize) -> usize {
    let whole = &paragraph.line.text;
    let mut end = whole.len();
    for (_, text) in paragraph.joined.iter().rev() {
        end = whole[..end].trim_end_matches(' ').len().min(end) - text.len();
        end = whole[..end].trim_end_matches(' ').len();
    }
    end.min(upper)
}
