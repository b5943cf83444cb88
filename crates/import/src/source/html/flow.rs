//! What the walk gives: lines in the order of the page, and which of them are the page's and not the document's.

use crate::report::{Reason, Report};
use crate::source::{Line, text};
use crate::{dates, elements, labels, title, units};

/// A line, and what the markup around it tells.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) line: Line,
    /// It stands in a menu, a foot, a bar of buttons, or is nothing but a link.
    pub(super) chrome: bool,
    /// It stands in the middle of the page.
    pub(super) centred: bool,
    /// Characters in front of it that a browser does not show.
    pub(super) unseen: String,
    /// Words in it that a reviser took out.
    pub(super) deleted: String,
}

/// Sentences this long are no menu.
const PROSE: usize = 60;

/// Whether the lines hold prose: whatever they are called, they are no chrome.
pub(super) fn is_prose(flows: &[Flow]) -> bool {
    let sentences = flows
        .iter()
        .filter(|flow| flow.line.text.contains(['。', '；']));
    sentences
        .map(|flow| flow.line.text.chars().count())
        .sum::<usize>()
        >= PROSE
}

/// Numbers the lines, drops the page's own and leftovers of Markdown, and sets the levels of headings.
pub(super) fn settled(flows: Vec<Flow>, report: &mut Report) -> Vec<Line> {
    // A page of links alone is what someone wants to read.
    let all_chrome = flows.iter().all(|flow| flow.chrome);
    let mut lines = Vec::with_capacity(flows.len());
    let mut centred = Vec::with_capacity(flows.len());
    for (number, mut flow) in (1..).zip(flows) {
        report.drop(number, &flow.unseen, Reason::Markup);
        report.drop(number, flow.deleted.trim(), Reason::Revision);
        if flow.chrome && !all_chrome {
            report.drop(number, &flow.line.text, Reason::PageChrome);
        } else if !flow.line.text.is_empty() {
            let text = text::without_marks(number, &flow.line.text, report);
            if text != flow.line.text {
                flow.line.text = text;
                flow.line.marks.clear();
            }
            flow.line.number = number;
            flow.line.hint.lead = flow.line.bold_lead();
            lines.push(flow.line);
            centred.push(flow.centred);
        }
    }
    set_levels(&mut lines);
    set_titles(&mut lines, &centred);
    lines
}

/// Lines in the middle of the page, one below the other, that end like a title are one. Of a number, a date or a
/// bracket that stands among them nothing is said.
fn set_titles(lines: &mut [Line], centred: &[bool]) {
    let words = |line: &Line| {
        title::is_fragment(&line.text)
            && elements::document_number(&line.text).is_none()
            && dates::whole(&line.text).is_none()
    };
    let set: Vec<bool> = lines
        .iter()
        .zip(centred)
        .map(|(line, centred)| *centred && words(line))
        .collect();
    let mut from = 0;
    while from < lines.len() {
        let count = set[from..].iter().take_while(|set| **set).count();
        let block = &mut lines[from..from + count];
        if (1..=title::MAX_LINES).contains(&count) && title::ends_with_kind(&title::join(block)) {
            for line in block {
                line.hint.title = true;
            }
        }
        from += count.max(1);
    }
}

/// The highest heading of a page has the first level, whichever tag it has. A label says more than a tag, and the name
/// of the site is no heading.
fn set_levels(lines: &mut [Line]) {
    for line in lines.iter_mut().filter(|line| line.hint.heading.is_some()) {
        let labelled = labels::candidates(&line.text).iter().any(|c| !c.weak);
        if labelled || units::is_organ(&line.text) {
            line.hint.heading = None;
        }
    }
    let highest = lines.iter().filter_map(|line| line.hint.heading).min();
    for level in lines
        .iter_mut()
        .filter_map(|line| line.hint.heading.as_mut())
    {
        *level -= highest.map_or(0, |highest| highest - 1);
    }
}
