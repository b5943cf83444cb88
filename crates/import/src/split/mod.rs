//! Several documents in one text, and the parts of each; chrome is dropped here.

mod contents;
mod glued;
mod headline;
mod page;
mod titles;

use crate::report::{Reason, Report};
use crate::source::Line;
use crate::{elements, title, wishes};
use plan::PartRole;
use std::ops::Range;
use titles::{Named, is_annex_mark};

/// One part: a title with what stands under it.
#[derive(Debug)]
pub(crate) struct Section {
    /// What it is in its document.
    pub(crate) role: PartRole,
    /// `附件1` above the title.
    pub(crate) annex_mark: Option<Line>,
    /// Lines above the title that are no chrome: the issuers' names, a number.
    pub(crate) above: Vec<Line>,
    /// The title's lines; empty where there is none.
    pub(crate) title: Vec<Line>,
    /// What follows.
    pub(crate) body: Vec<Line>,
}

impl Section {
    fn empty() -> Self {
        Self {
            role: PartRole::Plan,
            annex_mark: None,
            above: Vec::new(),
            title: Vec::new(),
            body: Vec::new(),
        }
    }

    /// Whether it is addressed to somebody and has no title.
    fn is_letter(&self) -> bool {
        let first = self.body.first();
        let addressed = || first.is_some_and(|line| elements::addressees(&line.text).is_some());
        self.title.is_empty() && addressed()
    }

    /// Whether the line right under the title prints it a second time.
    fn repeats_title(&self, line: &Line) -> bool {
        let titled = !self.title.is_empty() && self.body.is_empty();
        titled
            && line.wish.is_none()
            && title::is_fragment(&line.text)
            && title::alike(&title::join(&self.title), &line.text)
    }
}

/// The documents of a text, each with its parts. A notice and the plan that it prints are one document.
pub(crate) fn documents(lines: Vec<Line>, report: &mut Report) -> Vec<Vec<Section>> {
    let lines = glued::parted(headline::settled(lines, report));
    let (lines, torn) = page::without_chrome(lines, report);
    let titles = titles::find(&wishes::unsettled(&lines), &torn);
    let titles = titles::with_wished(&lines, titles);
    group(cut(lines, &titles, report))
}

/// Cuts the lines at the titles.
fn cut(lines: Vec<Line>, titles: &[Range<usize>], report: &mut Report) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut current = Section::empty();
    let mut above = Vec::new();
    let mut wished = Vec::new();
    let mut next = titles.iter().peekable();
    let mut begun = false;
    let first = titles.first().cloned();
    let headline = first.map(|range| title::join(&lines[range]));
    for (index, line) in lines.into_iter().enumerate() {
        if next.peek().is_some_and(|range| range.start == index) {
            if !current.title.is_empty() || !current.body.is_empty() {
                sections.push(std::mem::replace(&mut current, Section::empty()));
            }
            current.above = std::mem::take(&mut above);
            begun = true;
            if next.next_if(|range| range.is_empty()).is_some() {
                current.body.append(&mut wished);
            }
        }
        match next.peek() {
            Some(range) if range.contains(&index) => {
                current.title.push(without_number(line, report));
                if range.end == index + 1 {
                    next.next();
                    current.body.append(&mut wished);
                }
            }
            Some(_) if !begun && line.wish.is_some() => {
                wished.push(line);
            }
            Some(_) if !begun => {
                keep_above(line, headline.as_deref(), &mut above, report);
            }
            _ if current.repeats_title(&line) => {
                report.drop(line.number, &line.text, Reason::RepeatedTitle);
            }
            _ => current.body.push(line),
        }
    }
    sections.push(current);
    sections
}

/// A title without its number in a collection.
fn without_number(mut line: Line, report: &mut Report) -> Line {
    if let Some((stem, _)) = title::collected(&line.text).filter(|_| line.wish.is_none()) {
        let len = stem.trim_end().len();
        report.drop(line.number, &line.text[len..], Reason::PageChrome);
        line.text.truncate(len);
        line.marks.clear();
    }
    line
}

/// Above the first title stand the issuers' names and the number; the rest is the page's.
fn keep_above(line: Line, headline: Option<&str>, above: &mut Vec<Line>, report: &mut Report) {
    let text = &line.text;
    if headline.is_some_and(|headline| title::alike(headline, text)) {
        report.drop(line.number, text, Reason::RepeatedTitle);
    } else if elements::is_above(text) {
        above.push(line);
    } else {
        report.drop(line.number, text, Reason::PageChrome);
    }
}

/// Puts a carrier notice and the plans that it names, and what is annexed, into one document.
fn group(sections: Vec<Section>) -> Vec<Vec<Section>> {
    let mut documents: Vec<Vec<Section>> = Vec::new();
    for mut section in sections {
        let title = title::join(&section.title);
        if is_notice(&title) || section.is_letter() {
            section.role = PartRole::Notice;
        }
        let Some(document) = documents.last_mut() else {
            documents.push(vec![section]);
            continue;
        };
        section.annex_mark = take_annex_mark(document);
        // Behind a plan that stands without a mark, what has one is annexed to it, whoever names it.
        let plain = |one: &Section| one.role == PartRole::Plan && one.annex_mark.is_none();
        let annexed = section.annex_mark.is_some() && document.iter().any(plain);
        let carried = !annexed && carries(document, &title);
        if section.annex_mark.is_some() && !carried {
            section.role = PartRole::Attachment;
        }
        if carried || section.annex_mark.is_some() {
            document.push(section);
        } else {
            documents.push(vec![section]);
        }
    }
    documents
}

/// Whether a document of that title is sent to carry another: a notice, or what submits a plan that it names.
fn is_notice(title: &str) -> bool {
    let stem = title::stem(title);
    let submits = ["报告", "请示", "函"]
        .iter()
        .any(|kind| stem.ends_with(kind));
    stem.ends_with("通知") || (submits && stem.contains('《'))
}

/// Whether the document is a carrier notice for the plan of that title: it names it, or waits for its first plan.
fn carries(document: &[Section], title: &str) -> bool {
    let notice = &document[0];
    if notice.role != PartRole::Notice {
        return false;
    }
    let mut words = title::join(&notice.title);
    let mut named = Named::default();
    named.add(&words);
    notice.body.iter().for_each(|line| named.add(&line.text));
    if notice.is_letter() {
        notice
            .body
            .iter()
            .take(8)
            .for_each(|line| words.push_str(&line.text));
    }
    let carrier = ["印发", "转发", "下发", "批转", "公布"]
        .iter()
        .any(|verb| words.contains(verb));
    named.has(title::stem(title)) || (carrier && document.len() == 1)
}

fn take_annex_mark(document: &mut [Section]) -> Option<Line> {
    let body = &mut document.last_mut()?.body;
    body.pop_if(|line| !line.is_settled() && is_annex_mark(&line.text))
}
