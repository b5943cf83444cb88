//! 电子邮件: what a letter puts around the text it carries: the head of each message, quoting, the sender's card.

use crate::report::{Reason, Report};
use crate::source::Line;
use crate::{dates, labels};

/// What stands before the colon in a message's head, spaces left out, in small letters.
const KEYS: [&str; 24] = [
    "发件人",
    "发送人",
    "寄件人",
    "收件人",
    "抄送",
    "抄送人",
    "密送",
    "主题",
    "标题",
    "发送时间",
    "发送日期",
    "时间",
    "日期",
    "附件",
    "回复",
    "from",
    "to",
    "cc",
    "bcc",
    "sent",
    "date",
    "subject",
    "attachments",
    "reply-to",
];

/// Keys that no other list has.
const SENDERS: [&str; 4] = ["发件人", "发送人", "寄件人", "from"];

/// Words on the line between two messages.
const BETWEEN: [&str; 8] = [
    "原始邮件",
    "原邮件",
    "转发邮件",
    "转发的邮件",
    "转发邮件信息",
    "original message",
    "forwarded message",
    "begin forwarded message:",
];

/// What stands before the colon on a sender's card.
const CONTACTS: [&str; 18] = [
    "电话",
    "手机",
    "座机",
    "传真",
    "邮箱",
    "电子邮箱",
    "联系电话",
    "联系方式",
    "办公电话",
    "地址",
    "邮编",
    "qq",
    "微信",
    "tel",
    "mobile",
    "fax",
    "email",
    "e-mail",
];

/// The longest card, in lines.
const MAX_CARD: usize = 8;

/// Which lines are the head of a message, or stand between two.
pub(crate) fn heads(lines: &[Line]) -> Vec<bool> {
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    let mut heads = vec![false; lines.len()];
    let mut from = 0;
    while from < lines.len() {
        let keyed = texts[from..]
            .iter()
            .take_while(|text| is_keyed(text))
            .count();
        let block = &texts[from..from + keyed];
        let sent = block
            .iter()
            .any(|text| key(text).is_some_and(|key| SENDERS.contains(&key.as_str())));
        if keyed >= 2 && sent {
            heads[from..from + keyed].fill(true);
        } else if is_between(texts[from]) {
            heads[from] = true;
        }
        from += keyed.max(1);
    }
    heads
}

/// Takes the quoting and the senders' cards off the lines of a letter; other texts stay as they are.
pub(crate) fn unquoted<'a>(
    mut lines: Vec<(u32, &'a str)>,
    report: &mut Report,
) -> Vec<(u32, &'a str)> {
    unquote(&mut lines, report);
    let letter = lines.iter().any(|(_, text)| {
        let sender = key(text).is_some_and(|key| SENDERS.contains(&key.as_str()));
        sender || is_between(text) || is_rule(text)
    });
    if letter {
        for card in cards(&lines) {
            for (number, text) in &mut lines[card] {
                report.drop(*number, text.trim(), Reason::Mail);
                *text = "";
            }
        }
    }
    lines
}

/// Two quoted lines or more, one behind the other, are quoted; a sign alone may stand for `greater`.
fn unquote(lines: &mut [(u32, &str)], report: &mut Report) {
    let quoted = |text: &str| text.trim_start().starts_with(['>', '＞']);
    let mut from = 0;
    while from < lines.len() {
        let count = lines[from..]
            .iter()
            .take_while(|(_, text)| quoted(text))
            .count();
        for (number, text) in lines[from..from + count].iter_mut().filter(|_| count >= 2) {
            let rest = text.trim_start_matches(['>', '＞', ' ']);
            let sign = &text[..text.len() - rest.len()];
            report.drop(*number, sign.trim(), Reason::Mail);
            *text = rest;
        }
        from += count.max(1);
    }
}

/// Where the senders' cards stand: behind `--`, or a block of its own with a telephone or an address in it, before the
/// next message or at the end.
fn cards(lines: &[(u32, &str)]) -> Vec<std::ops::Range<usize>> {
    let mut cards = Vec::new();
    let mut from = 0;
    while from < lines.len() {
        let text = lines[from].1;
        let rest = lines[from..].iter().map(|(_, text)| text);
        let block = if is_rule(text) {
            1 + rest
                .skip(1)
                .take_while(|text| !is_between(text) && !is_keyed(text))
                .count()
        } else {
            rest.take_while(|text| !text.trim().is_empty()).count()
        };
        let range = from..from + block;
        let words = || {
            lines[range.clone()]
                .iter()
                .map(|(_, text)| text.trim())
                .filter(|text| !text.is_empty())
        };
        let small = words().count() <= MAX_CARD + usize::from(is_rule(text));
        let card = is_rule(text) || words().any(is_contact);
        if small && card && !words().any(is_of_document) {
            cards.push(range);
        }
        from += block.max(1);
    }
    cards
}

/// A sentence, a label or a date: the document goes on.
fn is_of_document(text: &str) -> bool {
    let labelled = labels::candidates(text).iter().any(|label| !label.weak);
    text.ends_with(['。', '；']) || labelled || dates::whole(text).is_some()
}

fn is_contact(text: &str) -> bool {
    let known = key(text).is_some_and(|key| CONTACTS.contains(&key.as_str()));
    known
        || [
            "发自我的",
            "Sent from",
            "获取 Outlook",
            "来自网易",
            "发自手机",
        ]
        .iter()
        .any(|start| text.starts_with(start))
}

/// `--`, which parts a letter from its sender's card.
fn is_rule(text: &str) -> bool {
    matches!(text.trim_end(), "--" | "－－")
}

fn is_keyed(text: &str) -> bool {
    key(text).is_some_and(|key| KEYS.contains(&key.as_str()))
}

/// `-----原始邮件-----`, `在 2026年3月2日，某某写道：`
fn is_between(text: &str) -> bool {
    let bare = text.trim_matches(['-', '—', '_', ' ', '>']).to_lowercase();
    let wrote = ["写道：", "写道:", "wrote:"]
        .iter()
        .any(|end| bare.ends_with(end));
    BETWEEN.contains(&bare.as_str())
        || wrote && bare.contains(|c: char| c.is_ascii_digit()) && bare.chars().count() <= 100
}

/// What stands before the colon, spaces and stars left out, in small letters.
fn key(text: &str) -> Option<String> {
    let (key, _) = text.split_once(['：', ':'])?;
    let key = key
        .chars()
        .take(24)
        .filter(|c| !c.is_whitespace() && *c != '*');
    Some(key.collect::<String>().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: &[&str]) {
        let lines = (1..).zip(source.lines()).collect();
        let lines = unquoted(lines, &mut Report::default());
        let lines: Vec<Line> = lines
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(number, text)| Line::plain(number, text))
            .collect();
        let kept = heads(&lines)
            .into_iter()
            .zip(&lines)
            .filter(|(head, _)| !head);
        let kept: Vec<&str> = kept.map(|(_, line)| line.text.as_str()).collect();
        assert_eq!(kept, expected);
    }

    #[test]
    fn what_is_around_the_text_of_a_letter_goes() {
        check(
            "方案发您。\n\n某某\n规划科\n电话：0000-0000000\n\n-----原始邮件-----\n发件人: 某某 <a@example.com>\n发送时间: 2026年3月2日\n主题: 方案\n\n> 一、总体要求\n> 正文。\n>> 二、重点任务\n\n--\n某某\n某某市某某局\n",
            &["方案发您。", "一、总体要求", "正文。", "二、重点任务"],
        );
    }

    #[test]
    fn other_texts_stay() {
        let source =
            "> 95%的村完成改造\n主题：春季防火\n时间：3月至5月\n\n联系人：某某\n电话：0000";
        let lines: Vec<&str> = source.lines().filter(|line| !line.is_empty()).collect();
        check(source, &lines);
    }
}
