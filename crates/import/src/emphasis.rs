//! The source's bold and italic stretches, laid over the texts of a node.

use crate::paragraphs::Paragraph;
use plan::{Content, Mark, Span, Text};
use std::ops::Range;

/// Marks the texts of a block, which are stretches of `source` in order. A heading's own words carry no marks: they are
/// set in the font of their level. A text that is marked from end to end stands out from nothing and stays unmarked.
/// What this program wrote is as the drafter marked it.
pub(crate) fn lay_over(content: &mut Content, paragraph: &Paragraph) {
    let (source, exact) = (paragraph.text.as_str(), paragraph.hint.ours);
    let marks = Marks {
        all: &paragraph.marks,
        exact,
    };
    if marks.all.is_empty() {
        return;
    }
    match content {
        Content::Heading(heading) => {
            let title = heading.text.plain();
            let from = source.find(&title).map_or(0, |at| at + title.len());
            if exact {
                marked(&mut heading.text, source, 0, &marks);
            }
            marked(&mut heading.body, source, from, &marks);
        }
        Content::Paragraph(paragraph) => marked(&mut paragraph.text, source, 0, &marks),
        Content::Table(_) => {}
    }
}

/// The stretches that a source marks.
struct Marks<'a> {
    all: &'a [(Range<usize>, Mark)],
    /// Whether a text marked from end to end is meant so.
    exact: bool,
}

fn marked(text: &mut Text, source: &str, from: usize, marks: &Marks<'_>) {
    let plain = text.plain();
    let Some(start) = source[from..].find(&plain).map(|at| from + at) else {
        return;
    };
    let inside: Vec<(Range<usize>, Mark)> = marks
        .all
        .iter()
        .map(|(range, mark)| {
            let place = |at: usize| at.clamp(start, start + plain.len()) - start;
            (place(range.start)..place(range.end), *mark)
        })
        .filter(|(range, _)| !range.is_empty() && (marks.exact || range.len() < plain.len()))
        .collect();
    let mut cuts: Vec<usize> = inside.iter().flat_map(|(r, _)| [r.start, r.end]).collect();
    cuts.extend([0, plain.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    let spans: Option<Vec<Span>> = cuts
        .windows(2)
        .map(|cut| {
            let mut marks: Vec<Mark> = inside
                .iter()
                .filter(|(range, _)| range.start <= cut[0] && cut[1] <= range.end)
                .map(|(_, mark)| *mark)
                .collect();
            marks.sort_unstable();
            marks.dedup();
            let text = plain.get(cut[0]..cut[1])?.to_owned();
            Some(Span {
                text,
                marks,
                ..Span::default()
            })
        })
        .collect();
    if let Some(spans) = spans {
        *text = spans.into_iter().collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(content: &Content) -> String {
        let text = match content {
            Content::Heading(heading) => &heading.body,
            Content::Paragraph(paragraph) => &paragraph.text,
            Content::Table(_) => panic!("no text"),
        };
        let show = |span: &Span| {
            if span.marks.is_empty() {
                span.text.clone()
            } else {
                format!("[{}]", span.text)
            }
        };
        text.spans().iter().map(show).collect()
    }

    #[test]
    fn a_part_stands_out_and_a_whole_does_not() {
        let source = "全年新增托位一千个。";
        let at = |word: &str| source.find(word).unwrap();
        let laid = |stretch: Range<usize>| {
            let mut content = Content::paragraph(source);
            let paragraph = Paragraph {
                text: source.into(),
                marks: vec![(stretch, Mark::Bold)],
                ..Paragraph::default()
            };
            lay_over(&mut content, &paragraph);
            words(&content)
        };
        assert_eq!(laid(at("一千个")..at("。")), "全年新增托位[一千个]。");
        assert_eq!(laid(0..source.len()), source);
    }
}
