//! What a site writes around the title of a document: its number before it, 《》 around it, a subject in 【】, a table.

use super::titles::is_text;
use crate::report::{Reason, Report};
use crate::source::Line;
use crate::{chrome, elements, title};
use std::ops::Range;

/// So many lines may stand at the head of a page.
const HEAD: usize = 30;
/// So far below its headline a page may print the title.
const NEAR: usize = 8;
/// A headline, or the title below it, stands on so many lines at most.
const LINES: usize = 3;

/// Takes titles out of what stands around them; a headline that only repeats the title below it is dropped.
pub(super) fn settled(mut lines: Vec<Line>, report: &mut Report) -> Vec<Line> {
    let head = lines.iter().take(HEAD);
    let head = head
        .take_while(|line| line.text.contains(['|', '\t']) || !is_text(&line.text))
        .count();
    for index in (0..head).rev() {
        if let Some(len) = (1..=LINES).find(|len| is_repeated(&lines, index, *len)) {
            for line in lines.drain(index..index + len) {
                report.drop(line.number, &line.text, Reason::RepeatedTitle);
            }
            continue;
        }
        if let Some(at) = listed(&lines, index) {
            let line = &lines[index];
            report.drop(line.number, &line.text[..at.start], Reason::PageChrome);
            report.drop(line.number, &line.text[at.end..], Reason::PageChrome);
            lines[index] = Line::plain(line.number, &line.text[at]);
            continue;
        }
        if chrome::anywhere(&lines[index].text).is_some() {
            continue;
        }
        if let Some(len) = subject_over(&lines, index) {
            let line = &mut lines[index];
            report.drop(line.number, &line.text[..len], Reason::PageChrome);
            line.text = line.text[len..].trim_start().to_owned();
            line.marks.clear();
            continue;
        }
        let line = &lines[index];
        let Some(around) = Around::of(&line.text).filter(|_| line.wish.is_none()) else {
            continue;
        };
        report.drop(line.number, around.subject, Reason::PageChrome);
        report.structure(line.number, around.marks);
        let title = Line {
            text: around.title.to_owned(),
            hint: line.hint,
            ..Line::plain(line.number, "")
        };
        let number = around.number.map(|number| Line::plain(line.number, number));
        lines.splice(index..=index, number.into_iter().chain([title]));
    }
    lines
}

/// Whether these lines hold a title with something around it that soon stands alone, on one line or several.
fn is_repeated(lines: &[Line], index: usize, len: usize) -> bool {
    let Some(own) = lines.get(index..index + len) else {
        return false;
    };
    let headline = title::join(own);
    let Some(around) = Around::of(&headline).filter(|_| own.iter().all(|line| line.wish.is_none()))
    else {
        return false;
    };
    let key = title::key(around.title);
    let below = &lines[index + len..];
    let titles = |from: usize| (1..=LINES).filter_map(move |count| below.get(from..from + count));
    let mut titles = (0..NEAR).flat_map(titles);
    titles.any(|title| title::key(&title::join(title)) == key)
}

/// Where a title or a number stands in a line of the table above a document, if it stands nowhere else:
/// `名　称：| 某某通知 |`, `文　号：某政发〔2026〕3号`.
fn listed(lines: &[Line], index: usize) -> Option<Range<usize>> {
    let line = lines.get(index).filter(|line| line.wish.is_none())?;
    let (key, rest) = line.text.split_once(['：', ':'])?;
    let key: String = key.chars().filter(|c| !c.is_whitespace()).collect();
    let edge = |c: char| matches!(c, '|' | '｜') || c.is_whitespace();
    let value = rest.trim_start_matches(edge);
    let value = value.split(['|', '｜', '\t']).next()?.trim_end();
    let meant = match key.as_str() {
        "名称" | "标题" | "文件名称" => {
            title::is_fragment(value) && title::ends_with_kind(value)
        }
        "文号" | "发文字号" => elements::document_number(value).is_some(),
        _ => false,
    };
    let mut below = lines[index + 1..].iter().take(HEAD);
    let again = below.any(|line| title::alike(&line.text, value));
    let start = line.text.len() - rest.trim_start_matches(edge).len();
    (meant && !again).then(|| start..start + value.len())
}

/// How many bytes the subject before a title takes that goes on in the next line.
fn subject_over(lines: &[Line], index: usize) -> Option<usize> {
    let own = (2..=LINES).filter_map(|len| lines.get(index..index + len));
    let own = own.filter(|own| own.iter().all(|line| line.wish.is_none()));
    let subject = |own: &[Line]| Around::of(&title::join(own)).map(|around| around.subject.len());
    let begun = Around::of(&lines[index].text).is_some();
    own.filter_map(subject)
        .find(|len| !begun && (1..lines[index].text.len()).contains(len))
}

/// A title with what stands around it.
struct Around<'a> {
    /// `【市政府重点工作】`
    subject: &'a str,
    /// 发文字号
    number: Option<&'a str>,
    /// `《》`, or nothing.
    marks: &'a str,
    title: &'a str,
}

impl<'a> Around<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let opened = text.strip_prefix('【').and_then(|rest| rest.find('】'));
        let subject = opened.map_or("", |len| &text[..len + 2 * '【'.len_utf8()]);
        let rest = text[subject.len()..].trim_start();
        let behind = rest.find('号').map_or(0, |at| at + '号'.len_utf8());
        let number = elements::document_number(&rest[..behind]);
        let rest = number.map_or(rest, |_| rest[behind..].trim_start());
        let inner = quoted(rest);
        let title = inner.unwrap_or(rest);
        let around = Self {
            subject,
            number,
            marks: inner.map_or("", |_| "《》"),
            title,
        };
        let bare = title.len() == text.len() || title.contains('【');
        (!bare && title::is_fragment(title) && title::ends_with_kind(title)).then_some(around)
    }
}

/// What stands in 《》, if that is all of it.
fn quoted(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('《')?.strip_suffix('》')?;
    (!inner.contains('》') || inner.find('《') < inner.find('》')).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &[&str], left: &[&str]) {
        let numbers = 1..;
        let lines = numbers.zip(source).map(|(n, text)| Line::plain(n, *text));
        let lines = settled(lines.collect(), &mut Report::default());
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, left);
    }

    #[test]
    fn titles_are_taken_out_of_headlines() {
        check(
            &["【重点工作】某市人民政府关于重点工作的通知", "各县："],
            &["某市人民政府关于重点工作的通知", "各县："],
        );
        check(
            &["某政发〔2026〕2号《某省关于印发〈某方案〉的通知》"],
            &["某政发〔2026〕2号", "某省关于印发〈某方案〉的通知"],
        );
        check(
            &[
                "某政发〔2026〕2号《某省实施意见》",
                "浏览量：3",
                "某省实施意见",
            ],
            &["浏览量：3", "某省实施意见"],
        );
        check(
            &["某政发〔2026〕2号《某省", "实施意见》", "某省实施", "意见"],
            &["某省实施", "意见"],
        );
        check(
            &["【重点工作】某市人民政府关于", "重点工作的通知"],
            &["某市人民政府关于", "重点工作的通知"],
        );
        check(
            &[
                "索 引 号: | 0001/2026 | 类别: |",
                "文 号: | 某政发〔2026〕2号 | 有效: |",
                "名 称: | 某方案 | |",
            ],
            &[
                "索 引 号: | 0001/2026 | 类别: |",
                "某政发〔2026〕2号",
                "某方案",
            ],
        );
        check(&["名称：某方案", "某方案"], &["名称：某方案", "某方案"]);
        let plain = ["《某省条例》实施方案", "《甲》和《乙方案》", "【公告】"];
        check(&plain, &plain);
    }
}
