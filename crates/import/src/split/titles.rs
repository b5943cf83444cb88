//! Where titles stand.

use crate::labels::{self, Candidate, Style};
use crate::source::Line;
use crate::{chrome, dates, elements, title, units, wishes};
use std::ops::Range;

/// The label of a line, if a sentence does not begin like this.
pub(super) fn strong_label(text: &str) -> Option<Candidate> {
    labels::candidates(text).into_iter().find(|c| !c.weak)
}

fn is_labelled(text: &str) -> bool {
    strong_label(text).is_some()
}

/// Where titles stand.
pub(super) fn find(lines: &[Line], torn: &[bool]) -> Vec<Range<usize>> {
    let first = first_title(lines).or_else(|| untitled(lines));
    let mut found: Vec<Range<usize>> = first.into_iter().collect();
    let mut index = found.first().map_or(0, |first| first.end);
    let mut seen = Seen {
        chapters: head_chapters(lines, index),
        ..Seen::default()
    };
    if let Some(first) = found.first() {
        seen.named.add(&title::join(&lines[first.clone()]));
    }
    while index < lines.len() {
        let floor = found.last().map_or(0, |last| last.end);
        let begins = || carried_untitled(lines, index, &found, &seen).then_some(index..index);
        if let Some(range) = next_title(lines, torn, index..floor, &seen).or_else(begins) {
            index = range.end;
            seen = Seen {
                named: seen.named,
                chapters: seen.chapters,
                ..Seen::default()
            };
            found.push(range);
        } else {
            seen.line(&lines[index].text);
            index += 1;
        }
    }
    found
}

/// Where a document begins that has no title, as an empty range: with its addressees, whose letter would else be taken
/// for the page above the next title.
fn untitled(lines: &[Line]) -> Option<Range<usize>> {
    let texts = lines.iter().take(30).map(|line| line.text.as_str());
    let at = texts.clone().position(is_text)?;
    let mut addressed = texts.skip(at).take(1);
    addressed
        .any(|text| elements::addressees(text).is_some())
        .then_some(at..at)
}

/// Whether the plan that a notice carries begins here without a title: behind the notice's signature, or with the words
/// that say what it is made for.
fn carried_untitled(lines: &[Line], index: usize, found: &[Range<usize>], seen: &Seen) -> bool {
    let [notice] = found else { return false };
    if !seen.text || index < notice.end + 2 {
        return false;
    }
    let [organ, above, text] = [2, 1, 0].map(|back| lines[index - back].text.as_str());
    let signed = || seen.signed && units::is_organ(organ) && dates::whole(above).is_some();
    let made = || above.contains("印发") && MADE.iter().any(|words| text.contains(words));
    if !signed() && !made() {
        return false;
    }
    let title = title::join(&lines[notice.clone()]);
    let carrier = title.contains("印发") && title::stem(&title).ends_with("通知");
    let tail = ["抄送", "附件", "（", "("];
    let mut labels = lines[index..]
        .iter()
        .take(12)
        .filter_map(|line| strong_label(&line.text));
    carrier
        && is_text(text)
        && !tail.iter().any(|start| text.starts_with(start))
        && labels.any(|label| label.number == Some(1))
}

/// How a plan says in its first paragraph what it is.
const MADE: [&str; 5] = [
    "制定本方案",
    "制定本计划",
    "制定本行动",
    "制定本要点",
    "制定本规划",
];

/// The titles with those that a person wishes. A first line that merely stood where titles stand makes way for a
/// wished one, and a title goes on in a wished line beside it.
pub(super) fn with_wished(lines: &[Line], mut found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let wished = wishes::titles(lines);
    if wished.is_empty() {
        return found;
    }
    let meant = |range: &Range<usize>| title::ends_with_kind(&title::join(&lines[range.clone()]));
    if found.first().is_some_and(|first| !meant(first)) {
        found.remove(0);
    }
    found.extend(wished);
    found.sort_by_key(|range| range.start);
    let mut titles: Vec<Range<usize>> = Vec::with_capacity(found.len());
    for range in found {
        match titles.last_mut() {
            Some(last) if last.end == range.start => last.end = range.end,
            _ => titles.push(range),
        }
    }
    titles
}

/// What has been seen since the last title.
#[derive(Default)]
struct Seen {
    /// The form of the first label.
    top: Option<Style>,
    /// Whether there was any text.
    text: bool,
    /// Whether a date of signing stands behind the last text.
    signed: bool,
    /// In what words further titles may be named.
    named: Named,
    /// Whether paragraphs that are set as titles only head chapters.
    chapters: bool,
}

impl Seen {
    fn line(&mut self, text: &str) {
        self.top = self
            .top
            .or_else(|| strong_label(text).map(|label| label.style));
        if text.contains('《') {
            self.named.add(text);
        }
        if dates::whole(text).is_some() {
            self.signed = true;
        } else if is_text(text) && !text.starts_with("抄送") {
            self.text = true;
            self.signed = false;
        }
    }
}

/// The words in which titles to come may be named: the first title, and what stands in 《》 soon after it.
#[derive(Default)]
pub(super) struct Named(String);

impl Named {
    const MAX_BYTES: usize = 16 * 1024;

    pub(super) fn add(&mut self, text: &str) {
        if self.0.len() < Self::MAX_BYTES {
            self.0.push_str(&title::key(text));
            self.0.push(' ');
        }
    }

    pub(super) fn has(&self, title: &str) -> bool {
        let key = title::key(title);
        key.chars().count() >= 6 && self.0.contains(&key)
    }
}

/// The title of the first document: the last line of the page's head that ends like a title, or else its first line.
fn first_title(lines: &[Line]) -> Option<Range<usize>> {
    if let Some(first) = first_of_collection(lines) {
        return Some(first..first + 1);
    }
    let head = lines
        .iter()
        .take(30)
        .take_while(|l| !is_text(&l.text) && l.hint.heading.is_none_or(|level| level == 1))
        .count();
    let set = (0..head.max(1)).find_map(|index| set_as_title(lines, index));
    if set.is_some() {
        return set.filter(|range| range.end < lines.len());
    }
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
    let named = |range: &Range<usize>| {
        let mut named = Named::default();
        lines[..range.start]
            .iter()
            .for_each(|line| named.add(&line.text));
        named
    };
    last.map(|range| {
        let named = named(&range);
        with_organ(lines, with_named(lines, range, 0, &named))
    })
    .or_else(|| {
        (0..head)
            .find(|&i| could_be_title(&lines[i].text))
            .map(|i| i..i + 1)
    })
    .filter(|range| range.end < lines.len())
}

/// The first title of a collection; what stands above it is about the collection.
fn first_of_collection(lines: &[Line]) -> Option<usize> {
    let mut head = lines
        .iter()
        .take(30)
        .take_while(|line| !is_labelled(&line.text));
    head.position(|line| is_collected(&line.text) == Some(1))
}

fn is_collected(text: &str) -> Option<u16> {
    let titled = title::is_fragment(text) && title::ends_with_kind(text);
    title::collected(text)
        .filter(|_| titled)
        .map(|(_, number)| number)
}

/// The title with the lines above it that are named together with it.
fn with_named(
    lines: &[Line],
    mut title: Range<usize>,
    floor: usize,
    named: &Named,
) -> Range<usize> {
    while title.start > floor
        && title.len() < title::MAX_LINES
        && title::is_fragment(&lines[title.start - 1].text)
        && named.has(&title::join(&lines[title.start - 1..title.end]))
    {
        title.start -= 1;
    }
    title
}

/// Organs' names between a red head and `关于…` are the title's first lines; above the title of a web page they name who
/// issued it.
fn with_organ(lines: &[Line], mut title: Range<usize>) -> Range<usize> {
    let of_organ = |index: usize| units::is_organ(&lines[index].text);
    let about = (title.clone()).find(|index| !of_organ(*index));
    if !about.is_some_and(|index| lines[index].text.starts_with("关于")) {
        return title;
    }
    let organs = (0..title.start)
        .rev()
        .take_while(|index| of_organ(*index))
        .count();
    let above = title.start - organs;
    let mut head = lines[..above].iter();
    if head.any(|line| elements::is_of_red_head(&line.text)) {
        title.start = above;
    }
    title
}

/// The lines from this one on that the source sets as a title; an organ's name above `关于…` is its first line.
fn set_as_title(lines: &[Line], index: usize) -> Option<Range<usize>> {
    let set = |line: &&Line| line.hint.title;
    let count = lines[index..].iter().take(MAX_SET).take_while(set).count();
    let mark = || elements::is_above(&lines[index].text);
    let about = || lines[index + 1].text.contains("关于");
    let begins = count > 0 && (lines[index].hint.ours || !mark() || count > 1 && about());
    begins.then(|| index..index + count)
}

/// A further title that the source sets as one, where it is no table's.
fn set_again(lines: &[Line], index: usize) -> Option<Range<usize>> {
    let range = set_as_title(lines, index)?;
    let long = title::join(&lines[range.clone()]).chars().count() >= MIN_FURTHER;
    let text = lines.get(range.end).is_some_and(|below| !below.hint.row);
    (long && text).then_some(range)
}

/// Whether the lines from `from` on that are set as titles head the chapters of one document: there are several, none
/// ends like a title, stands behind a date of signing or above an address.
fn head_chapters(lines: &[Line], from: usize) -> bool {
    let set = |index: &usize| lines[*index].hint.title && !lines[*index - 1].hint.title;
    let titles: Vec<_> = (from.max(1)..lines.len())
        .filter(set)
        .filter_map(|index| set_as_title(lines, index))
        .collect();
    let heads_chapter = |range: &Range<usize>| {
        let addressed = lines
            .get(range.end)
            .is_some_and(|below| below.text.ends_with(['：', ':']));
        !title::ends_with_kind(&title::join(&lines[range.clone()]))
            && dates::whole(&lines[range.start - 1].text).is_none()
            && !addressed
    };
    titles.len() > 1 && titles.iter().all(heads_chapter)
}

/// The shortest further title that nothing announces, in characters.
const MIN_FURTHER: usize = 8;

/// The most lines of a title that is set as one.
const MAX_SET: usize = 8;

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
        && elements::document_number(text).is_none()
}

/// Whether the line may be the title of what follows, whatever it ends with: text comes soon, and its first label.
fn heads_text(lines: &[Line], index: usize, floor: usize) -> bool {
    let text = lines[index].text.as_str();
    let imprint =
        text.ends_with("印发") || text.contains(['：', ':']) || text.starts_with(['（', '(']);
    let below = lines[index + 1..].iter().map(|line| line.text.as_str());
    let ends_below = || {
        (index + 1..lines.len()).take(title::MAX_LINES).any(|end| {
            let title = title::around(lines, end, floor);
            title.is_some_and(|title| title.start <= index + 1)
        })
    };
    could_be_title(text)
        && !imprint
        && !ends_below()
        && below.clone().take(3).any(is_text)
        && below
            .take(12)
            .find_map(strong_label)
            .is_some_and(|label| label.number == Some(1))
}

/// Whether the page's head ends with this line: prose, a label, an address.
pub(super) fn is_text(text: &str) -> bool {
    let length = text.chars().count();
    is_labelled(text)
        || (text.contains(['。', '；']) && length > 12)
        || (text.contains('，') && length > 20 && !title::ends_with_kind(text))
        || (text.ends_with(['：', ':']) && length > 8)
}

/// A further title in the line at `place.start`, its lines not above `place.end`. It must be announced: named in the
/// notice before it, set as a title by the source, standing after a signature, an annex mark or torn-off chrome, or
/// followed by top labels that begin anew.
fn next_title(
    lines: &[Line],
    torn: &[bool],
    place: Range<usize>,
    seen: &Seen,
) -> Option<Range<usize>> {
    let (index, floor) = (place.start, place.end);
    let line = &lines[index];
    if line.hint.ours {
        return set_as_title(lines, index).filter(|range| range.end < lines.len());
    }
    if let Some(range) = set_again(lines, index).filter(|_| seen.text && !seen.chapters) {
        return Some(range);
    }
    let inner_heading = line.hint.heading.is_some_and(|level| level > 1);
    if !title::is_fragment(&line.text) || inner_heading || index == floor {
        return None;
    }
    let annexed = seen.text && is_annex_mark(&lines[index - 1].text);
    let behind_signature = || seen.signed && seen.text && heads_text(lines, index, floor);
    let range = title::around(lines, index, floor)
        .map(|range| with_named(lines, range, floor, &seen.named))
        .or_else(|| (annexed || behind_signature()).then_some(index..index + 1))?;
    let title = title::join(&lines[range.clone()]);
    let collected = is_collected(&line.text).is_some_and(|number| number > 1);
    let announced = annexed || collected || seen.signed || torn[range.start];
    let anew = || {
        let next = lines[range.end..]
            .iter()
            .take(12)
            .find_map(|l| strong_label(&l.text));
        next.is_some_and(|label| label.number == Some(1) && Some(label.style) == seen.top)
    };
    let sound =
        seen.named.has(&title) || announced || (title.chars().count() >= MIN_FURTHER && anew());
    (sound && range.end < lines.len()).then_some(range)
}

/// `附件`, `附件1`, `附件2：`
pub(super) fn is_annex_mark(text: &str) -> bool {
    let rest = text
        .strip_prefix("附件")
        .or_else(|| text.strip_prefix("附表"));
    rest.is_some_and(|rest| {
        let rest = rest.trim().trim_end_matches(['：', ':']);
        rest.is_empty() || labels::arabic_number(rest).is_some_and(|(_, len)| len == rest.len())
    })
}
