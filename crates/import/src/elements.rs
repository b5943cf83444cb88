//! What stands around the text of a part: number, addressees, line under the title; signature, date, note.

use crate::report::{Change, Reason, Report};
use crate::source::Line;
use crate::{chrome, dates, labels, units};
use plan::{Date, Elements, NodeId, Part};

/// Takes what stands above the title: the marks of the red head, the number, and the issuers' names.
pub(crate) fn take_above(
    lines: &[Line],
    part: NodeId,
    elements: &mut Elements,
    report: &mut Report,
) {
    let mut marks = Vec::new();
    let pieces = lines.iter().flat_map(|line| {
        let pieces = pieces(&line.text);
        pieces.map(|piece| (line.number, piece))
    });
    for (number, text) in pieces {
        // Behind the first of them the other signers stand line by line, the last beside the number.
        if let Some(names) = signer_names(text).filter(|_| !elements.signers.is_empty()) {
            report.keep(number, text, part);
            elements.signers.extend(names);
            continue;
        }
        let (slot, words) = match (head_mark(text), document_number(text)) {
            (Some(Mark::CopyNumber), _) => (&mut elements.copy_number, text),
            (Some(Mark::Secrecy), _) => (&mut elements.secrecy, text),
            (Some(Mark::Urgency), _) => (&mut elements.urgency, text),
            (Some(Mark::Signers(names)), _) if elements.signers.is_empty() => {
                around(number, text, names, part, report);
                let one = || vec![names.to_owned()];
                elements.signers = signer_names(names).unwrap_or_else(one);
                continue;
            }
            (_, Some(number)) => (&mut elements.document_number, number),
            _ => {
                report.keep(number, text, part);
                marks.push(text);
                continue;
            }
        };
        if slot.is_some() {
            report.keep(number, text, part);
            marks.push(text);
        } else {
            around(number, text, words, part, report);
            *slot = Some(words.to_owned());
        }
    }
    if !marks.is_empty() {
        // Names alone also stand above the titles of web pages; 文件 stands in a red head only.
        elements.red_head = marks.iter().any(|mark| mark.ends_with("文件"));
        elements.issuer_mark = Some(marks.join("\n"));
    }
}

/// Whether a line above the title belongs to the document and not to the page.
pub(crate) fn is_above(text: &str) -> bool {
    let mark = text.ends_with("文件") && text.chars().count() <= 40;
    let known = |text: &str| document_number(text).is_some() || head_mark(text).is_some();
    mark || units::is_organ(text) || pieces(text).any(known)
}

/// Whether the line stands in a red head, and over no title of a web page.
pub(crate) fn is_of_red_head(text: &str) -> bool {
    is_above(text) && !units::is_organ(text)
}

/// The number and the signers, who share a line in documents to a superior (GB/T 9704-2012 §7.2.6).
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let beside = || {
        let (number, names) = text.split_once(['\t', '\u{3000}'])?;
        (document_number(number).is_some() && signer_names(names).is_some()).then_some(number.len())
    };
    let at = text.find("签发人").or_else(beside).unwrap_or(text.len());
    let (number, signers) = text.split_at(at);
    [number.trim(), signers.trim()]
        .into_iter()
        .filter(|piece| !piece.is_empty())
}

/// The names of persons in a row of nothing else; names of two characters have white between them: `沈知远　罗　青`.
fn signer_names(text: &str) -> Option<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    let mut half = false;
    for word in text.split_whitespace() {
        let len = word.chars().count();
        match names.last_mut().filter(|_| half && len == 1) {
            Some(name) => name.push_str(word),
            None => names.push(word.to_owned()),
        }
        half = len == 1 && !half;
    }
    let is_name = |name: &String| {
        (2..=4).contains(&name.chars().count()) && name.chars().all(|c| ('一'..='龥').contains(&c))
    };
    (!names.is_empty() && names.iter().all(is_name)).then_some(names)
}

/// What the red head holds besides issuer mark and number (GB/T 9704-2012 §7.2).
enum Mark<'a> {
    CopyNumber,
    Secrecy,
    Urgency,
    Signers(&'a str),
}

fn head_mark(text: &str) -> Option<Mark<'_>> {
    let names = text
        .strip_prefix("签发人")
        .map(|rest| rest.trim_start_matches(['：', ':', ' ', '\u{3000}']));
    if let Some(names) = names.filter(|names| !names.is_empty() && names.chars().count() <= 20) {
        return Some(Mark::Signers(names));
    }
    let starts = |words: &[&str]| {
        text.chars().count() <= 12 && words.iter().any(|word| text.starts_with(word))
    };
    if text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit()) {
        Some(Mark::CopyNumber)
    } else if starts(&["绝密", "机密", "秘密"]) {
        Some(Mark::Secrecy)
    } else if ["特急", "加急", "特提", "平急"].contains(&text) {
        Some(Mark::Urgency)
    } else {
        None
    }
}

/// Takes what stands between the title and the text off the lines.
pub(crate) fn take_head(
    lines: &mut Vec<Line>,
    part: &mut Part,
    elements: &mut Elements,
    report: &mut Report,
) {
    let mut left = Vec::new();
    let mut taken = 0;
    for line in lines.iter() {
        if !part.addressees.is_empty() {
            break;
        }
        if line.wish.is_some() {
            left.push(line.clone());
        } else if chrome::at_head(&line.text) {
            report.drop(line.number, &line.text, Reason::PageChrome);
        } else if !take_line(line, part, elements, report) {
            break;
        }
        taken += 1;
    }
    lines.splice(..taken, left);
}

fn take_line(line: &Line, part: &mut Part, elements: &mut Elements, report: &mut Report) -> bool {
    let text = line.text.as_str();
    let number = document_number(text);
    if number.is_some() && number == elements.document_number.as_deref() {
        report.drop(line.number, text, Reason::RepeatedTitle);
    } else if let Some(number) = number.filter(|_| elements.document_number.is_none()) {
        around(line.number, &line.text, number, part.id, report);
        elements.document_number = Some(number.to_owned());
    } else if let Some(note) = bracketed(text).filter(|note| note.chars().count() <= 60) {
        around(line.number, &line.text, note, part.id, report);
        if note.ends_with('稿') && elements.draft_mark.is_none() {
            elements.draft_mark = Some(note.to_owned());
        } else {
            let notes = part.title_note.get_or_insert_default();
            notes.push_str(note);
        }
    } else if part.title_note.is_none() && dates::is_day_or_month(text) {
        report.keep(line.number, text, part.id);
        part.title_note = Some(text.to_owned());
    } else if units::is_organ(text) && elements.issuers.is_empty() {
        report.keep(line.number, text, part.id);
        elements.issuers.push(text.to_owned());
    } else if let Some(addressees) = addressees(text) {
        for name in &addressees {
            report.keep(line.number, name, part.id);
        }
        let names: String = addressees.concat();
        report.structure(line.number, &without(text, &names));
        part.addressees = addressees;
    } else {
        return false;
    }
    true
}

/// Reports a line of which only the middle is kept; what stands around it becomes structure.
fn around(number: u32, text: &str, middle: &str, at: NodeId, report: &mut Report) {
    report.keep(number, middle, at);
    report.structure(number, &without(text, middle));
}

/// The characters of `text` that are left when those of `taken` are taken out in order.
fn without(text: &str, taken: &str) -> String {
    let mut taken = taken.chars().peekable();
    text.chars()
        .filter(|c| taken.next_if_eq(c).is_none())
        .collect()
}

/// `某政发〔2026〕3号`, in brackets or not.
pub(crate) fn document_number(text: &str) -> Option<&str> {
    let inner = bracketed(text).unwrap_or(text).trim();
    let inner = inner.trim_start_matches(['•', '·', ' ']);
    let mut parts = inner.split(['〔', '[', '［', '(', '（', '【']);
    let (organ, year) = (parts.next()?, parts.next()?.trim_start());
    let digits = year.chars().take_while(char::is_ascii_digit).count();
    let sane = inner.ends_with('号')
        && digits == 4
        && inner.chars().count() <= 40
        && !organ.contains(['】', '〕', ']', '］'])
        && !inner.contains(['，', '。', '：', '《']);
    sane.then_some(inner)
}

fn bracketed(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['（', '('])?.strip_suffix(['）', ')'])?;
    (!inner.contains(['（', '）', '(', ')'])).then_some(inner)
}

/// 主送机关: `各县（市、区）人民政府，市政府各部门：`
pub(crate) fn addressees(text: &str) -> Option<Vec<String>> {
    let list = text.trim_end_matches(['：', ':']);
    let closed = list.len() < text.len();
    if list.contains(['。', '；', '！', '“'])
        || list.chars().count() > 300
        || labels::candidates(list).iter().any(|c| !c.weak)
    {
        return None;
    }
    let names = split_groups(list);
    let sound = |name: &String| {
        units::is_unit(name) || name.starts_with("有关") || name.starts_with("各有关")
    };
    let units = names.iter().filter(|name| sound(name)).count();
    let every = list.starts_with('各') || list.starts_with("有关");
    let addressed = if closed {
        every || units * 2 >= names.len()
    } else {
        every && names.len() > 1 && units == names.len()
    };
    addressed.then_some(names)
}

/// Groups are parted by commas; `、` stands inside a group.
fn split_groups(list: &str) -> Vec<String> {
    let mut groups = Vec::new();
    let (mut depth, mut start) = (0_i32, 0);
    for (at, c) in list.char_indices() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth -= 1,
            '，' | ',' if depth <= 0 => {
                groups.push(list[start..at].trim().to_owned());
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    groups.push(list[start..].trim().to_owned());
    groups.retain(|g| !g.is_empty());
    groups
}

/// Takes signature, date, note and imprint off the end of the lines.
pub(crate) fn take_tail(
    lines: &mut Vec<Line>,
    part: NodeId,
    elements: &mut Elements,
    report: &mut Report,
) {
    while let Some(line) = lines.last() {
        if !take_imprint(line, part, elements, report) {
            break;
        }
        lines.pop();
    }
    if let Some(date) = lines
        .last()
        .filter(|_| elements.date.is_none())
        .and_then(|l| dates::whole(&l.text))
    {
        let line = lines.pop().expect("invariant: there is a last line");
        elements.date = Some(date);
        written_as(line.number, &line.text, date, part, report);
        while let Some(again) = lines.pop_if(|line| dates::whole(&line.text) == Some(date)) {
            report.drop(again.number, &again.text, Reason::RepeatedTitle);
        }
    }
    let mut issuers = Vec::new();
    while let Some(line) = lines.last() {
        let names = names_in_a_row(&line.text);
        let signed =
            names.iter().all(|name| units::is_organ(name)) && line.text.chars().count() <= 120;
        if !signed || !elements.issuers.is_empty() {
            break;
        }
        for name in names.iter().rev() {
            report.keep(line.number, name, part);
            issuers.push((*name).to_owned());
        }
        lines.pop();
    }
    if !issuers.is_empty() {
        issuers.reverse();
        elements.issuers = issuers;
    }
}

/// What is set apart by more white than one space.
fn names_in_a_row(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = text.trim();
    let white = |c: char| c.is_whitespace();
    while let Some(at) = rest.match_indices(white).find_map(|(at, one)| {
        let next = rest[at + one.len()..].chars().next();
        (one == "\t" || next.is_some_and(white)).then_some(at)
    }) {
        names.push(&rest[..at]);
        rest = rest[at..].trim_start();
    }
    names.push(rest);
    names.retain(|name| !name.is_empty());
    names
}

/// Takes the names of attachments off the end of the lines: `附件：1.任务分解表`, `2.指标表`.
pub(crate) fn take_attachments(lines: &mut Vec<Line>, part: &mut Part, report: &mut Report) {
    let near = lines.len().saturating_sub(MAX_ATTACHMENTS);
    let Some(from) = (near..lines.len()).find(|&index| attachment(&lines[index].text).is_some())
    else {
        return;
    };
    let names: Option<Vec<&str>> = lines[from..]
        .iter()
        .map(|l| attachment(&l.text).or_else(|| numbered(&l.text)))
        .collect();
    let Some(names) = names.filter(|names| names.iter().any(|name| !name.is_empty())) else {
        return;
    };
    for (line, name) in lines[from..].iter().zip(&names) {
        around(line.number, &line.text, name, part.id, report);
    }
    let names = names
        .into_iter()
        .filter(|name| !name.is_empty())
        .map(str::to_owned);
    part.attachments = names.collect();
    lines.truncate(from);
}

/// The most lines of an attachment note.
const MAX_ATTACHMENTS: usize = 20;

/// The name behind `附件：`, `附件1.`, `附件：1.`; empty where the names follow on lines of their own.
fn attachment(text: &str) -> Option<&str> {
    let short = || {
        let rest = text.strip_prefix('附')?;
        rest.starts_with(['：', ':']).then_some(rest)
    };
    let rest = text.strip_prefix("附件").or_else(short)?;
    let number = labels::arabic_number(rest).map_or(0, |(_, len)| len);
    let marked = rest[number..].trim_start();
    let name = marked
        .trim_start_matches(['：', ':', '.', '．', '、'])
        .trim_start();
    let parted = name.len() < rest[number..].len() || number > 0;
    let name = numbered(name).unwrap_or(name);
    (parted && is_name(name)).then_some(name)
}

fn numbered(text: &str) -> Option<&str> {
    let label = labels::candidates(text).into_iter().next()?;
    let name = text[label.len..].trim();
    is_name(name).then_some(name)
}

fn is_name(text: &str) -> bool {
    text.chars().count() <= 80 && !text.contains(['。', '；', '！'])
}

/// Reports a date in whatever form it was written.
fn written_as(line: u32, text: &str, date: Date, at: NodeId, report: &mut Report) {
    let written: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if written == date.to_string() {
        report.keep(line, text, at);
    } else {
        report.change(line, text, at, date.to_string(), Change::Date);
    }
}

/// 附注 and 抄送: `（此件公开发布）`, `抄送：…`
fn take_imprint(line: &Line, part: NodeId, elements: &mut Elements, report: &mut Report) -> bool {
    let text = line.text.as_str();
    if let Some(note) = bracketed(text).filter(|n| n.starts_with("此件") || n.starts_with("联系人"))
    {
        if elements.note.is_some() {
            return false;
        }
        around(line.number, &line.text, note, part, report);
        elements.note = Some(note.to_owned());
        return true;
    }
    let copies = text
        .strip_prefix("抄送")
        .and_then(|rest| rest.trim_start().strip_prefix(['：', ':']));
    let Some(copies) = copies.filter(|_| elements.copies_to.is_empty()) else {
        return take_printing(line, part, elements, report);
    };
    let names = split_groups(copies.trim_end_matches('。'));
    for name in &names {
        report.keep(line.number, name, part);
    }
    report.structure(line.number, &without(text, &names.concat()));
    elements.copies_to = names;
    true
}

/// 印发机关和印发日期: `某市人民政府办公室　2026年3月5日印发` (GB/T 9704-2012 §7.4.3).
fn take_printing(line: &Line, part: NodeId, elements: &mut Elements, report: &mut Report) -> bool {
    let words = line.text.strip_suffix("印发").map(str::trim_end);
    let parted = words.and_then(|words| words.rsplit_once([' ', '\u{3000}', '\t']));
    let Some((organ, written)) = parted.filter(|_| elements.printed_by.is_none()) else {
        return false;
    };
    let (organ, date) = (organ.trim(), dates::whole(written));
    let Some(date) = date.filter(|_| units::is_organ(organ)) else {
        return false;
    };
    report.keep(line.number, organ, part);
    written_as(line.number, written, date, part, report);
    report.structure(line.number, "印发");
    elements.printed_by = Some(organ.to_owned());
    elements.printed_on = Some(date);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn document_numbers_are_known() {
        for text in [
            "某政发〔2026〕3号",
            "（某政办秘〔2026〕82号）",
            "某教[2026]17 号",
        ] {
            assert!(document_number(text).is_some(), "{text}");
        }
        assert!(document_number("根据《意见》（某政发〔2026〕3号）").is_none());
    }

    #[test]
    fn addressees_are_groups() {
        assert_eq!(
            addressees("各县（市、区）人民政府，市政府各部门、各直属机构：").unwrap(),
            ["各县（市、区）人民政府", "市政府各部门、各直属机构"]
        );
        assert_eq!(addressees("现将有关事项通知如下："), None);
        assert_eq!(addressees("各地要高度重视，切实加强领导"), None);
    }

    #[test]
    fn signers_stand_in_a_row_or_beside_the_number() {
        let names = |text| signer_names(text).unwrap_or_default();
        assert_eq!(names("沈知远　罗　青"), ["沈知远", "罗青"]);
        assert_eq!(names("罗　青　沈　远　"), ["罗青", "沈远"]);
        assert!(names("文件　青禾市财政局办公室").is_empty());
        let both: Vec<_> = pieces("青发改〔2026〕38号\t　　顾明川").collect();
        assert_eq!(both, ["青发改〔2026〕38号", "顾明川"]);
        assert!(is_above("青发改〔2026〕38号\t　　顾明川"));
        assert_eq!(pieces("青发改〔2026〕38号").count(), 1);
    }

    #[test]
    fn names_are_set_apart_by_white() {
        let names = names_in_a_row("　青禾市财政局　　青禾市教育局  青禾市 民政局");
        assert_eq!(names, ["青禾市财政局", "青禾市教育局", "青禾市 民政局"]);
    }
}
