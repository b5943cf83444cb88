//! Several documents in one text, and the parts of each; chrome is dropped here.

use crate::labels;
use crate::report::{Reason, Report};
use crate::source::Line;
use crate::{chrome, dates, title, units};
use plan::PartRole;
use std::ops::Range;

/// One part: a title with what stands under it.
#[derive(Debug)]
pub(crate) struct Section {
    /// What it is in its document.
    pub(crate) role: PartRole,
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
            above: Vec::new(),
            title: Vec::new(),
            body: Vec::new(),
        }
    }
}

/// The documents of a text, each with its parts. A notice and the plan that it prints are one document.
pub(crate) fn documents(lines: Vec<Line>, report: &mut Report) -> Vec<Vec<Section>> {
    let (lines, torn) = without_chrome(lines, report);
    let titles = titles(&lines, &torn);
    group(cut(lines, &titles, report))
}

/// Drops chrome. Gives the lines that remain, and for each whether chrome was torn off right above it.
fn without_chrome(lines: Vec<Line>, report: &mut Report) -> (Vec<Line>, Vec<bool>) {
    let mut kept = Vec::with_capacity(lines.len());
    let mut torn = Vec::with_capacity(lines.len());
    let mut above = false;
    let mut foreign = false;
    for (index, line) in lines.iter().enumerate() {
        foreign = (foreign || chrome::ends_document(&line.text)) && !begins_anew(&lines, index);
        let reason = if foreign {
            Some(Reason::OtherArticles)
        } else if is_part_of_collection(&line.text) {
            Some(Reason::PageChrome)
        } else {
            chrome::anywhere(&line.text)
        };
        if let Some(reason) = reason {
            report.drop(line.number, &line.text, reason);
            above = true;
            continue;
        }
        let mut line = line.clone();
        if let Some(at) = chrome::site_mark(&line.text) {
            report.drop(line.number, &line.text[at..], Reason::PageChrome);
            line.text.truncate(at);
            line.text.truncate(line.text.trim_end().len());
        }
        if !line.text.is_empty() {
            kept.push(line);
            torn.push(std::mem::take(&mut above));
        }
    }
    (kept, torn)
}

/// After foreign articles a document begins only with a title and, soon, the first label of all.
fn begins_anew(lines: &[Line], index: usize) -> bool {
    let line = &lines[index].text;
    title::is_fragment(line)
        && title::ends_with_kind(line)
        && lines[index + 1..]
            .iter()
            .take(8)
            .any(|l| first_of_all(&l.text))
}

/// `第二篇：某某工作要点`: a heading of whoever collected the documents.
fn is_part_of_collection(text: &str) -> bool {
    text.strip_prefix('第').is_some_and(|rest| {
        let number = labels::chinese_number(rest).or_else(|| labels::arabic_number(rest));
        number.is_some_and(|(_, len)| {
            rest[len..].starts_with("篇：") || rest[len..].starts_with("篇:")
        })
    })
}

fn first_of_all(text: &str) -> bool {
    use labels::Style::{Chapter, Chinese, ChineseParen, Part};
    let first = labels::candidates(text).into_iter().find(|c| !c.weak);
    first.is_some_and(|c| {
        c.number == Some(1) && matches!(c.style, Chinese | ChineseParen | Chapter | Part)
    })
}

fn is_labelled(text: &str) -> bool {
    labels::candidates(text).iter().any(|c| !c.weak)
}

/// Where titles stand.
fn titles(lines: &[Line], torn: &[bool]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = first_title(lines).into_iter().collect();
    let mut index = found.first().map_or(0, |first| first.end);
    let mut labelled = false;
    let mut named = found
        .first()
        .map_or_else(String::new, |r| title::key(&title::join(&lines[r.clone()])));
    while index < lines.len() {
        let text = &lines[index].text;
        labelled |= is_labelled(text);
        if text.contains('《') {
            named.push_str(&title::key(text));
        }
        let floor = found.last().map_or(0, |last| last.end);
        let here = next_title(lines, torn, index, floor, labelled, &named);
        index = here.as_ref().map_or(index, |range| range.end - 1) + 1;
        if let Some(range) = here {
            labelled = false;
            found.push(range);
        }
    }
    found
}

/// The title of the first document: the last line of the page's head that ends like a title, or else its first line.
fn first_title(lines: &[Line]) -> Option<Range<usize>> {
    let head = lines
        .iter()
        .take(30)
        .take_while(|l| !is_text(&l.text) && l.hint.heading.is_none_or(|level| level == 1))
        .count();
    if let [only] = marked_titles(lines)[..] {
        return (only < head && only + 1 < lines.len()).then_some(only..only + 1);
    }
    let mut last = None;
    let mut index = 0;
    while index < head {
        match title::around(
            lines,
            index,
            last.as_ref().map_or(0, |r: &Range<usize>| r.end),
        ) {
            Some(range) => {
                index = range.end;
                last = Some(range);
            }
            None => index += 1,
        }
    }
    last.or_else(|| {
        (0..head)
            .find(|&i| could_be_title(&lines[i].text))
            .map(|i| i..i + 1)
    })
    .filter(|range| range.end < lines.len())
}

/// Lines that the source marks as headings of the first level: two of them, at most, are looked for.
fn marked_titles(lines: &[Line]) -> Vec<usize> {
    let marked = lines
        .iter()
        .enumerate()
        .filter(|(_, l)| l.hint.heading == Some(1));
    marked.map(|(index, _)| index).take(2).collect()
}

fn could_be_title(text: &str) -> bool {
    title::is_fragment(text)
        && (6..=60).contains(&text.chars().count())
        && !units::is_organ(text)
        && !chrome::at_head(text)
        && dates::whole(text).is_none()
}

/// Whether the page's head ends with this line: prose, a label, an address.
fn is_text(text: &str) -> bool {
    let length = text.chars().count();
    is_labelled(text)
        || (text.contains(['。', '；']) && length > 12)
        || (text.ends_with(['：', ':']) && length > 8)
}

/// A further title in this line. It must be announced: named in the notice before it, standing after a signature, an
/// annex mark or torn-off chrome, or followed by labels that begin anew.
fn next_title(
    lines: &[Line],
    torn: &[bool],
    index: usize,
    floor: usize,
    labelled: bool,
    named: &str,
) -> Option<Range<usize>> {
    let text = &lines[index].text;
    if !title::is_fragment(text) || index == 0 {
        return None;
    }
    let key = title::key(text);
    let range = title::around(lines, index, floor)?;
    if key.chars().count() >= 6 && named.contains(&key) {
        return Some(range);
    }
    let above = &lines[range.start - 1].text;
    let announced = dates::whole(above).is_some() || is_annex_mark(above) || torn[range.start];
    let follows = lines[range.end..]
        .iter()
        .take(12)
        .find(|l| is_labelled(&l.text));
    let anew = follows.is_some_and(|l| first_of_all(&l.text));
    (announced && range.end < lines.len() || labelled && anew).then_some(range)
}

/// `附件`, `附件1`, `附件2：`
fn is_annex_mark(text: &str) -> bool {
    let rest = text
        .strip_prefix("附件")
        .or_else(|| text.strip_prefix("附表"));
    rest.is_some_and(|rest| {
        let rest = rest.trim().trim_end_matches(['：', ':']);
        rest.is_empty() || labels::arabic_number(rest).is_some_and(|(_, len)| len == rest.len())
    })
}

/// Cuts the lines at the titles.
fn cut(lines: Vec<Line>, titles: &[Range<usize>], report: &mut Report) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut current = Section::empty();
    let mut above = Vec::new();
    let mut next = titles.iter().peekable();
    let first = titles.first().cloned();
    let headline = first.map(|range| title::join(&lines[range]));
    for (index, line) in lines.into_iter().enumerate() {
        if next.peek().is_some_and(|range| range.start == index) {
            if !current.title.is_empty() || !current.body.is_empty() {
                sections.push(std::mem::replace(&mut current, Section::empty()));
            }
            current.above = std::mem::take(&mut above);
        }
        match next.peek() {
            Some(range) if range.contains(&index) => {
                current.title.push(line);
                if range.end == index + 1 {
                    next.next();
                }
            }
            Some(_) if sections.is_empty() && current.title.is_empty() => {
                keep_above(line, headline.as_deref(), &mut above, report);
            }
            _ => current.body.push(line),
        }
    }
    sections.push(current);
    sections
}

/// Above the first title stand the issuers' names and the number; the rest is the page's.
fn keep_above(line: Line, headline: Option<&str>, above: &mut Vec<Line>, report: &mut Report) {
    let text = &line.text;
    if headline.is_some_and(|headline| title::alike(headline, text)) {
        report.drop(line.number, text, Reason::RepeatedTitle);
    } else if units::is_organ(text)
        || crate::elements::document_number(text).is_some()
        || text.ends_with("文件")
    {
        above.push(line);
    } else {
        report.drop(line.number, text, Reason::PageChrome);
    }
}

/// Puts a carrier notice and the plans that it names into one document.
fn group(sections: Vec<Section>) -> Vec<Vec<Section>> {
    let mut documents: Vec<Vec<Section>> = Vec::new();
    for mut section in sections {
        let title = title::join(&section.title);
        let joins = documents.last().is_some_and(|document| {
            let notice = &document[0];
            notice.role == PartRole::Notice && names(notice, &title)
                || ends_with_annex_mark(document)
        });
        section.role = if title::stem(&title).ends_with("通知") {
            PartRole::Notice
        } else {
            PartRole::Plan
        };
        match documents.last_mut() {
            Some(document) if joins => document.push(section),
            _ => documents.push(vec![section]),
        }
    }
    documents
}

fn names(notice: &Section, title: &str) -> bool {
    let key = title::key(title::stem(title));
    let carries = |l: &Line| title::key(&l.text).contains(&key);
    title::key(&title::join(&notice.title)).contains(&key) || notice.body.iter().any(carries)
}

fn ends_with_annex_mark(document: &[Section]) -> bool {
    let last = document.last().and_then(|section| section.body.last());
    last.is_some_and(|line| is_annex_mark(&line.text))
}
