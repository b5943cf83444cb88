//! Printed lines → paragraphs: a line that fills the text area goes on in the next one, if that is not indented.

use super::printed::Printed;
use crate::report::{Reason, Report};
use crate::source::{Hint, Line};
use crate::{Wishes, chrome, labels, wishes};
use std::collections::HashMap;

/// How far from the right edge a full line may end, in sizes: marks do not begin a line, words and figures are not cut.
const RAGGED: f64 = 2.6;
/// How far from the left edge a line may begin that is not indented, in sizes.
const FLUSH: f64 = 0.6;
/// Fewer characters in a line tell no edge.
const LONG: usize = 12;
/// A head or foot that stands on that many pages is the page's.
const REPEATED: usize = 3;

/// The paragraphs of all pages, heads, feet and page numbers dropped.
pub(super) fn join(pages: Vec<Vec<Printed>>, wanted: &Wishes, report: &mut Report) -> Vec<Line> {
    let area = Area::of(&pages);
    let repeated = repeated(&pages);
    let mut paragraphs: Vec<Line> = Vec::new();
    let mut before: Option<Printed> = None;
    let mut number = 0;
    for page in pages {
        let last = page.len().saturating_sub(1);
        for (index, line) in page.into_iter().enumerate() {
            number += 1;
            let edge = index <= 1 || index + 1 >= last;
            if let Some(reason) = reason(&line, edge, &repeated) {
                report.drop(number, &line.text, reason);
                continue;
            }
            match (paragraphs.last_mut(), &before) {
                (Some(paragraph), Some(before))
                    if !wishes::stands_apart(wanted, number) && area.goes_on(before, &line) =>
                {
                    append(&mut paragraph.text, &line.text);
                    let at = paragraph.text.len() - line.text.len();
                    report.join(paragraph.number, number, at);
                }
                _ => {
                    let mut paragraph = Line::plain(number, line.text.clone());
                    paragraph.hint = Hint {
                        indented: line.left > area.left + FLUSH * line.size,
                        ..Hint::default()
                    };
                    paragraphs.push(paragraph);
                }
            }
            before = Some(line);
        }
    }
    paragraphs
}

/// Adds a printed line to a paragraph: words stay apart, a word cut at a hyphen is whole again.
fn append(paragraph: &mut String, line: &str) {
    let latin = |c: char| c.is_ascii_alphanumeric();
    if line.starts_with(latin) {
        if let Some(cut) = paragraph
            .strip_suffix('-')
            .filter(|cut| cut.ends_with(|c: char| c.is_ascii_lowercase()))
        {
            paragraph.truncate(cut.len());
        } else if paragraph.ends_with(|c: char| c.is_ascii_alphabetic())
            || paragraph.ends_with([',', '.'])
        {
            paragraph.push(' ');
        }
    }
    paragraph.push_str(line);
}

fn reason(line: &Printed, edge: bool, repeated: &HashMap<String, usize>) -> Option<Reason> {
    let bare = line.text.chars().all(|c| c.is_ascii_digit()) && line.text.len() <= 4;
    let page_number = chrome::anywhere(&line.text) == Some(Reason::PageNumber);
    if page_number || (edge && bare) {
        return Some(Reason::PageNumber);
    }
    let again = repeated
        .get(&without_digits(&line.text))
        .is_some_and(|count| *count >= REPEATED);
    (edge && again).then_some(Reason::PageChrome)
}

/// How often each first and last line of a page stands there, page numbers aside.
fn repeated(pages: &[Vec<Printed>]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for page in pages {
        let mut ends: Vec<&Printed> = page.first().into_iter().chain(page.last()).collect();
        ends.dedup();
        for line in ends {
            *counts.entry(without_digits(&line.text)).or_default() += 1;
        }
    }
    counts
}

fn without_digits(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_ascii_digit() && !c.is_whitespace())
        .collect()
}

/// Where the text stands on the pages.
struct Area {
    left: f64,
    right: f64,
}

impl Area {
    fn of(pages: &[Vec<Printed>]) -> Self {
        let long = || {
            let lines = pages.iter().flatten();
            lines.filter(|line| line.text.chars().count() >= LONG)
        };
        Self {
            left: percentile(long().map(|line| line.left), 2),
            right: percentile(long().map(|line| line.right), 90),
        }
    }

    fn goes_on(&self, before: &Printed, line: &Printed) -> bool {
        let size = before.size.max(line.size);
        let full = before.right >= self.right - RAGGED * size;
        let flush = line.left <= self.left + FLUSH * size;
        let alike = (before.size - line.size).abs() <= 0.15 * size;
        // On the same page the next line stands right below; on the next page it stands above.
        let near = line.y < before.y || line.y - before.y <= 3.0 * size;
        let labelled = labels::candidates(&line.text)
            .iter()
            .any(|label| !label.weak);
        let closed = before.text.ends_with(['。', '；', '：', '！', '？']);
        let row = before.text.contains('\t') || line.text.contains('\t');
        full && flush && alike && near && !row && !(closed && labelled)
    }
}

/// The value that so many per cent of all values do not exceed.
fn percentile(values: impl Iterator<Item = f64>, percent: usize) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let index = values.len().saturating_sub(1) * percent / 100;
    values.get(index).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A printed line of 16-point characters; `indent` in characters.
    fn printed(text: &str, indent: u8, y: f64) -> Printed {
        let left = 80.0 + 16.0 * f64::from(indent);
        Printed {
            text: text.into(),
            left,
            right: left + text.chars().map(|_| 16.0).sum::<f64>(),
            y,
            size: 16.0,
        }
    }

    #[test]
    fn lines_and_pages_are_rejoined() {
        let first = "一、加快建设。全市今年新建和改扩建公办园十所中心园至";
        let pages = vec![
            vec![
                printed("某某市工作要点", 10, 80.0),
                printed(first, 2, 110.0),
                printed(
                    "少建成一所示范园按标准配齐保教人员并于年底前全部开园使用",
                    0,
                    140.0,
                ),
                printed("— 1 —", 22, 800.0),
            ],
            vec![
                printed("接受社会监督。", 0, 80.0),
                printed("二、加强管理。", 2, 110.0),
                printed("2", 26, 800.0),
            ],
        ];
        let mut report = Report::default();
        let texts: Vec<String> = join(pages, &Wishes::new(), &mut report)
            .into_iter()
            .map(|line| line.text)
            .collect();
        let whole = format!(
            "{first}少建成一所示范园按标准配齐保教人员并于年底前全部开园使用接受社会监督。"
        );
        assert_eq!(texts, ["某某市工作要点", &whole, "二、加强管理。"]);
        let dropped: Vec<_> = report
            .dropped()
            .map(|(entry, reason)| (entry.text.as_str(), reason))
            .collect();
        assert_eq!(
            dropped,
            [("— 1 —", Reason::PageNumber), ("2", Reason::PageNumber)]
        );
    }

    #[test]
    fn words_cut_at_a_hyphen_are_whole_again() {
        let joined = |a: &str, b: &str| {
            let mut text = a.to_owned();
            append(&mut text, b);
            text
        };
        assert_eq!(joined("the infor-", "mation"), "the information");
        assert_eq!(joined("the new", "plan"), "the new plan");
        assert_eq!(joined("到20", "26年"), "到2026年");
    }
}
