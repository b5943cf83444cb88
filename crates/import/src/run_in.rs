//! 段首标题 apart from its body.

use crate::levels::Shape;

/// The longest run-in heading, in characters; what is longer is a sentence of the body.
const MAX_HEADING: usize = 44;
/// The longest heading that a colon ends (`指导思想：`).
const MAX_TOPIC: usize = 12;

/// The longest heading that is believed to have lost its label, in characters.
const MAX_LOST: usize = 32;

/// A labelled paragraph, cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// A heading on a line of its own.
    Standing,
    /// The heading takes that many bytes, its closing mark included; the body follows.
    RunIn(usize),
    /// A numbered paragraph without a separable heading (条目).
    Item,
}

/// Cuts the words of a labelled paragraph, label and duties taken off.
pub(crate) fn cut(text: &str) -> Cut {
    if let Some(end) = first_end(text) {
        let heading = &text[..end];
        let length = heading.chars().count();
        let whole = text[end..].trim().is_empty();
        return match (whole, length <= MAX_HEADING) {
            (true, fits) if fits && !heading.ends_with(['；', ';']) => Cut::Standing,
            (false, true) if !heading.ends_with(['；', ';']) => Cut::RunIn(end),
            _ => Cut::Item,
        };
    }
    if text.chars().count() <= MAX_HEADING + 16 {
        Cut::Standing
    } else {
        Cut::Item
    }
}

/// Cuts behind the first sentence, however long; a text of one sentence is a heading alone.
pub(crate) fn first(text: &str) -> Cut {
    match first_end(text) {
        Some(end) if !text[end..].trim().is_empty() => Cut::RunIn(end),
        _ => Cut::Standing,
    }
}

/// Whether words that the source sets in a type of their own are the heading, though the text alone reads otherwise.
pub(crate) fn stands_out(words: &str, lead: usize, read: Cut) -> bool {
    let lead = &words[..lead];
    let length = lead.chars().count();
    let closed = lead.trim_end().ends_with(['。', '！', '？', '：', ':']);
    match read {
        Cut::RunIn(end) => closed && end != lead.len() && length <= MAX_HEADING + 16,
        Cut::Item => (4..=MAX_HEADING).contains(&length),
        Cut::Standing => (closed || words.ends_with('。')) && length <= MAX_HEADING,
    }
}

/// How an unlabelled line is set, for finding lost labels.
pub(crate) fn shape(text: &str) -> Shape {
    let length = text.chars().take(MAX_LOST + 1).count();
    match cut(text) {
        Cut::RunIn(end) if text[..end].chars().count() <= MAX_LOST && text.len() > end * 2 => {
            Shape::RunIn
        }
        Cut::Standing if (2..=MAX_LOST).contains(&length) && text.ends_with(is_word) => {
            Shape::Standing
        }
        _ => Shape::Body,
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || "”》）".contains(c)
}

/// Where the first sentence ends, its mark included; or the topic before a colon, a wide gap, or a lost full stop.
fn first_end(text: &str) -> Option<usize> {
    let mut depth = 0_i32;
    let mut before = ' ';
    for (characters, (at, c)) in text.char_indices().enumerate() {
        let end = at + c.len_utf8();
        let after = text[end..].chars().next();
        match c {
            '“' | '‘' | '《' | '〈' | '（' | '(' | '「' | '【' => depth += 1,
            '”' | '’' | '》' | '〉' | '）' | ')' | '」' | '】' => depth -= 1,
            '。' | '！' | '？' | '!' | '?' | '；' | ';' if depth <= 0 => return Some(end),
            '.' | '．' if depth <= 0 && is_han(before) && after.is_none_or(is_han) => {
                return Some(end);
            }
            '：' | ':'
                if depth <= 0
                    && (2..=MAX_TOPIC).contains(&characters)
                    && !text[..at].contains(['，', ',']) =>
            {
                return Some(end);
            }
            '\u{3000}' if depth <= 0 && characters > 1 && after.is_some() => return Some(end),
            ' ' if depth <= 0 && characters > 1 && after == Some(' ') => return Some(end),
            '一' if depth <= 0
                && characters > 1
                && text[at..].starts_with("一是")
                && !is_joint(before) =>
            {
                return text[at..].contains("二是").then_some(at);
            }
            _ => {}
        }
        before = c;
    }
    None
}

/// After these `一是` is part of the sentence (`，一是…，二是…`).
fn is_joint(c: char) -> bool {
    matches!(c, '，' | ',' | '：' | ':' | '、' | '；')
}

pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, heading: &str) {
        match cut(text) {
            Cut::RunIn(end) => assert_eq!(&text[..end], heading),
            Cut::Standing => assert_eq!(text, heading),
            Cut::Item => assert_eq!("", heading),
        }
    }

    #[test]
    fn the_first_sentence_is_the_heading() {
        check("加强领导。成立专班，统筹推进。", "加强领导。");
        check("强化“五育。并举”机制。成立专班。", "强化“五育。并举”机制。");
        check("落实2.0版行动.成立专班。", "落实2.0版行动.");
        check("加强领导", "加强领导");
        check("加强领导。", "加强领导。");
    }

    #[test]
    fn a_colon_ends_a_short_topic_only() {
        check("指导思想：以新发展理念为指导，做好工作。", "指导思想：");
        check(
            "坚持学用结合，做到三个到位：思想到位。",
            "坚持学用结合，做到三个到位：思想到位。",
        );
    }

    #[test]
    fn a_lost_full_stop_is_seen_at_the_first_point() {
        check("提高质量一是抓课堂。二是抓教研。", "提高质量");
        check(
            "主要任务有两项，一是抓课堂，二是抓教研。",
            "主要任务有两项，一是抓课堂，二是抓教研。",
        );
    }

    #[test]
    fn whole_sentences_are_items() {
        check("深入学习领会会议精神，推动工作落到实处；", "");
        check(
            "各单位应于每年三月底前将上一年度工作情况、本年度工作打算、存在的主要问题和意见建议以书面形式报送办公室。",
            "",
        );
    }
}
