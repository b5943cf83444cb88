//! What looks like a label, in every reading. Which reading holds is decided by [`crate::levels`].

use crate::limits::{MAX_LABEL, MAX_NUMBER};

/// The form of a label, whatever its width and its separator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Style {
    /// A Markdown heading of that level without a label of its own.
    Markup(u8),
    /// `第一部分`, `第一编`
    Part,
    /// `第一章`
    Chapter,
    /// `第一节`
    Section,
    /// `第一条`
    Article,
    /// `一、`
    Chinese,
    /// `行动一`, `任务1`
    Word {
        /// The word's place in [`WORDS`].
        word: u8,
        /// Whether it counts in digits.
        arabic: bool,
    },
    /// `（一）`
    ChineseParen,
    /// `1.`, `1、`
    Arabic,
    /// `1.1`, `1.1.1`: how many numbers.
    Dotted(u8),
    /// `（1）`, `1）`
    ArabicParen,
    /// `①`
    Circled,
}

/// Words that label with a number behind them.
pub(crate) const WORDS: [&str; 6] = ["行动", "任务", "措施", "工程", "举措", "步骤"];

/// A reading of a line's start as a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Its form.
    pub(crate) style: Style,
    /// Its number; none where the number was lost.
    pub(crate) number: Option<u16>,
    /// How many bytes of the line it takes, spaces behind it included.
    pub(crate) len: usize,
    /// Whether a sentence may well begin like this.
    pub(crate) weak: bool,
}

/// A label that the source counts, whatever is written: the form that its depth asks for, and its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counted {
    style: Style,
    number: u16,
}

/// The label of an item of a numbered list; `depth` is how many such lists are open, from 1.
pub(crate) fn counted(number: u64, depth: usize) -> Option<Counted> {
    let style = match depth {
        0 | 1 => Style::Arabic,
        2 => Style::ArabicParen,
        _ => Style::Circled,
    };
    let number = u16::try_from(number).ok()?;
    (1..=MAX_NUMBER)
        .contains(&number)
        .then_some(Counted { style, number })
}

impl Style {
    /// The order in which forms usually nest (GB/T 9704-2012 §7.3.3: 一、（一）1.（1）).
    pub(crate) fn order(self) -> u8 {
        match self {
            Self::Markup(level) => level,
            Self::Part => 10,
            Self::Chapter => 11,
            Self::Section => 12,
            Self::Article => 13,
            Self::Chinese => 14,
            Self::Word { .. } => 15,
            Self::ChineseParen => 16,
            Self::Arabic => 17,
            Self::Dotted(numbers) => 16 + numbers,
            Self::ArabicParen => 21,
            Self::Circled => 22,
        }
    }
}

impl Candidate {
    /// This reading with the number and the form that the source counts.
    pub(crate) fn as_counted(self, counted: Counted) -> Self {
        Self {
            style: counted.style,
            number: Some(counted.number),
            ..self
        }
    }

    /// A heading that the source marks as one, without a label.
    pub(crate) fn of_markup(level: u8) -> Self {
        Self {
            style: Style::Markup(level),
            number: None,
            len: 0,
            weak: false,
        }
    }
}

/// All readings of a line's start as a label, the strongest first.
pub(crate) fn candidates(text: &str) -> Vec<Candidate> {
    let readers = [ordinal, chinese, bracketed, arabic, dotted, symbol, word];
    let mut found: Vec<Candidate> = readers.iter().filter_map(|read| read(text)).collect();
    found.extend(lost(text));
    for candidate in &mut found {
        candidate.len += spaces(&text[candidate.len..]);
    }
    found.retain(|c| c.len < text.len());
    found
}

fn spaces(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// A leading number in Chinese: its value and its length in bytes.
pub(crate) fn chinese_number(text: &str) -> Option<(u16, usize)> {
    let (mut total, mut digit, mut len) = (0_u16, 0_u16, 0);
    for c in text.chars().take(MAX_LABEL) {
        match "〇一二三四五六七八九"
            .chars()
            .position(|d| d == c || (d == '〇' && c == '零'))
        {
            Some(value) if digit == 0 => digit = value as u16,
            Some(_) => return None,
            None => match c {
                '十' => {
                    total += digit.max(1) * 10;
                    digit = 0;
                }
                '百' if digit > 0 => {
                    total += digit * 100;
                    digit = 0;
                }
                _ => break,
            },
        }
        len += c.len_utf8();
    }
    let number = total + digit;
    (1..=MAX_NUMBER).contains(&number).then_some((number, len))
}

/// A leading number in digits of either width: its value and its length in bytes.
pub(crate) fn arabic_number(text: &str) -> Option<(u16, usize)> {
    let (mut number, mut len) = (0_u32, 0);
    for c in text.chars().take(4) {
        let Some(digit) = digit(c) else { break };
        number = number * 10 + digit;
        len += c.len_utf8();
    }
    let number = u16::try_from(number).ok()?;
    (len > 0 && (1..=MAX_NUMBER).contains(&number)).then_some((number, len))
}

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

fn is_dot(c: char) -> bool {
    matches!(c, '.' | '．' | '﹒')
}

/// `第一章`, `第3节`, `第一部分`
fn ordinal(text: &str) -> Option<Candidate> {
    let boxed = text.strip_prefix('【');
    let rest = boxed.unwrap_or(text).strip_prefix('第')?;
    let (number, digits) = chinese_number(rest).or_else(|| arabic_number(rest))?;
    let units = [
        ("部分", Style::Part),
        ("编", Style::Part),
        ("章", Style::Chapter),
        ("节", Style::Section),
        ("条", Style::Article),
    ];
    let (unit, style) = units
        .iter()
        .find(|(unit, _)| rest[digits..].starts_with(unit))?;
    let mut len = text.len() - rest.len() + digits + unit.len();
    if boxed.is_some() {
        len += text[len..].starts_with('】').then_some('】'.len_utf8())?;
    }
    let separator = text[len..].chars().next()?;
    let marked =
        boxed.is_some() || separator.is_whitespace() || matches!(separator, '、' | '：' | ':');
    let skip = if matches!(separator, '、' | '：' | ':') {
        separator.len_utf8()
    } else {
        0
    };
    Some(Candidate {
        style: *style,
        number: Some(number),
        len: len + skip,
        weak: !marked,
    })
}

/// `一、`, `十二．`, `三 `
fn chinese(text: &str) -> Option<Candidate> {
    let (number, digits) = chinese_number(text)?;
    let separator = text[digits..].chars().next()?;
    let len = digits + separator.len_utf8();
    let rest = text[len..].trim_start();
    let weak = match separator {
        '、' | '．' | '.' | '﹒' => chinese_number(rest)
            .is_some_and(|(_, n)| rest[n..].starts_with(['、', '产', '级', '线'])),
        '，' | ',' | '：' | ':' => true,
        c if c.is_whitespace() => true,
        _ => return None,
    };
    Some(Candidate {
        style: Style::Chinese,
        number: Some(number),
        len,
        weak,
    })
}

/// `（一）`, `(3)`, `3）`, `〔二〕、`
fn bracketed(text: &str) -> Option<Candidate> {
    let first = text.chars().next()?;
    let opened = matches!(first, '（' | '(' | '〔' | '【' | '[');
    let start = if opened { first.len_utf8() } else { 0 };
    let close = text
        .char_indices()
        .take(MAX_LABEL + 4)
        .find(|(_, c)| matches!(c, '）' | ')' | '〕' | '】' | ']'))?;
    let inside: String = text[start..close.0]
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let whole = |(number, digits): (u16, usize)| (digits == inside.len()).then_some(number);
    let (style, number) = match (
        chinese_number(&inside).and_then(whole),
        arabic_number(&inside).and_then(whole),
    ) {
        (Some(number), _) if opened => (Style::ChineseParen, number),
        (_, Some(number)) => (Style::ArabicParen, number),
        _ => return None,
    };
    let mut len = close.0 + close.1.len_utf8();
    let after = text[len..].chars().next()?;
    if matches!(after, '、' | '.' | '．' | '：' | ':') {
        len += after.len_utf8();
    }
    Some(Candidate {
        style,
        number: Some(number),
        len,
        weak: !opened && matches!(after, '、' | '，' | '和' | '及'),
    })
}

/// `1.`, `2、`, `3．`, `4 `
fn arabic(text: &str) -> Option<Candidate> {
    let (number, digits) = arabic_number(text)?;
    let separator = text[digits..].chars().next()?;
    let len = digits + separator.len_utf8();
    let rest = text[len..].trim_start();
    let next = rest.chars().next()?;
    let weak = match separator {
        c if is_dot(c) || matches!(c, '、' | '·') => digit(next).is_some(),
        c if c.is_whitespace() => {
            if next.is_ascii() || "年月日时分个项名人万亿元所家条次号度岁倍级届米吨".contains(next)
            {
                return None;
            }
            true
        }
        '：' | ':' | '，' | ',' => {
            if digit(next).is_some() {
                return None;
            }
            true
        }
        _ => return None,
    };
    Some(Candidate {
        style: Style::Arabic,
        number: Some(number),
        len,
        weak,
    })
}

/// `1.1`, `2.3.1`
fn dotted(text: &str) -> Option<Candidate> {
    let (mut last, mut len) = arabic_number(text)?;
    let mut numbers = 1;
    while let Some(dot) = text[len..].chars().next().filter(|c| is_dot(*c)) {
        let rest = &text[len + dot.len_utf8()..];
        let Some((number, digits)) = arabic_number(rest) else {
            break;
        };
        (last, numbers) = (number, numbers + 1);
        len += dot.len_utf8() + digits;
    }
    let next = text[len..].chars().next()?;
    let spaced = next.is_whitespace();
    if !(2..=4).contains(&numbers)
        || next.is_ascii_alphanumeric()
        || "%％年月日万亿元个倍".contains(next)
    {
        return None;
    }
    let skip = if matches!(next, '、') || is_dot(next) {
        next.len_utf8()
    } else {
        0
    };
    Some(Candidate {
        style: Style::Dotted(numbers),
        number: Some(last),
        len: len + skip,
        weak: !spaced,
    })
}

/// `①`, `㈠`, `⑴`, `⒈`: one character that is a label.
fn symbol(text: &str) -> Option<Candidate> {
    let c = text.chars().next()?;
    let ranges = [
        ('①', '⑳', Style::Circled),
        ('⑴', '⒇', Style::ArabicParen),
        ('⒈', '⒛', Style::Arabic),
        ('㈠', '㈩', Style::ChineseParen),
    ];
    let (first, _, style) = ranges
        .into_iter()
        .find(|(a, z, _)| (*a..=*z).contains(&c))?;
    let mut len = c.len_utf8();
    if text[len..].starts_with('、') {
        len += '、'.len_utf8();
    }
    Some(Candidate {
        style,
        number: Some((c as u32 - first as u32) as u16 + 1),
        len,
        weak: false,
    })
}

/// `行动一：`, `任务3 `
fn word(text: &str) -> Option<Candidate> {
    let (index, word) = WORDS
        .iter()
        .enumerate()
        .find(|(_, w)| text.starts_with(**w))?;
    let rest = &text[word.len()..];
    let chinese = chinese_number(rest);
    let (number, digits) = chinese.or_else(|| arabic_number(rest))?;
    let separator = rest[digits..].chars().next()?;
    let len = word.len() + digits;
    let skip = match separator {
        '：' | ':' | '、' | '．' | '.' => separator.len_utf8(),
        c if c.is_whitespace() => 0,
        _ => return None,
    };
    Some(Candidate {
        style: Style::Word {
            word: index as u8,
            arabic: chinese.is_none(),
        },
        number: Some(number),
        len: len + skip,
        weak: false,
    })
}

/// How many bytes `专栏3 ` takes, which names a box (专栏) inside the text; 0 where there is none.
pub(crate) fn box_mark(text: &str) -> usize {
    let Some(rest) = text.strip_prefix("专栏") else {
        return 0;
    };
    let Some((_, digits)) = chinese_number(rest).or_else(|| arabic_number(rest)) else {
        return 0;
    };
    let words = rest[digits..].trim_start_matches(['：', ':', ' ', '\u{3000}', '\t']);
    let parted =
        words.len() < rest.len() - digits || words.is_empty() || words.starts_with(['“', '《']);
    if parted { text.len() - words.len() } else { 0 }
}

/// What is left of a label when its number is lost: `、总体目标`, `）强化考核`, `（）强化考核`, `．加强领导`.
fn lost(text: &str) -> Vec<Candidate> {
    let Some(first) = text.chars().next() else {
        return Vec::new();
    };
    let (styles, len): (&[Style], usize) = match first {
        '、' => (&[Style::Chinese, Style::Arabic], first.len_utf8()),
        '．' | '.' | '﹒' => (&[Style::Arabic], first.len_utf8()),
        '）' | ')' => (&[Style::ChineseParen, Style::ArabicParen], first.len_utf8()),
        '（' | '(' => {
            let inner = text[first.len_utf8()..].trim_start();
            let Some(close) = inner.chars().next().filter(|c| matches!(c, '）' | ')')) else {
                return Vec::new();
            };
            let len = text.len() - inner.len() + close.len_utf8();
            (&[Style::ChineseParen, Style::ArabicParen], len)
        }
        _ => return Vec::new(),
    };
    let next = text[len..].trim_start().chars().next();
    if next.is_none_or(|c| c.is_ascii_punctuation() || matches!(c, '。' | '，' | '、')) {
        return Vec::new();
    }
    let candidate = |style: &Style| Candidate {
        style: *style,
        number: None,
        len,
        weak: false,
    };
    styles.iter().map(candidate).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(Style, Option<u16>, &str)]) {
        let found: Vec<_> = candidates(text)
            .into_iter()
            .map(|c| (c.style, c.number, &text[c.len..]))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_form_of_label_is_read() {
        use Style::*;
        for (text, style, number) in [
            ("一、总体要求", Chinese, 1),
            ("二十三．总体要求", Chinese, 23),
            ("（十一）总体要求", ChineseParen, 11),
            ("(三) 总体要求", ChineseParen, 3),
            ("（二）、总体要求", ChineseParen, 2),
            ("㈠总体要求", ChineseParen, 1),
            ("1.总体要求", Arabic, 1),
            ("１２．总体要求", Arabic, 12),
            ("3、 总体要求", Arabic, 3),
            ("7﹒总体要求", Arabic, 7),
            ("⒈总体要求", Arabic, 1),
            ("4 总体要求", Arabic, 4),
            ("（2）总体要求", ArabicParen, 2),
            ("2）总体要求", ArabicParen, 2),
            ("③总体要求", Circled, 3),
            ("第一章 总体要求", Chapter, 1),
            ("第十二条　总体要求", Article, 12),
            ("第二部分：总体要求", Part, 2),
            (
                "行动一：总体要求",
                Word {
                    word: 0,
                    arabic: false,
                },
                1,
            ),
            (
                "任务3 总体要求",
                Word {
                    word: 1,
                    arabic: true,
                },
                3,
            ),
        ] {
            check(text, &[(style, Some(number), "总体要求")]);
        }
        check(
            "1.2 总体要求",
            &[
                (Arabic, Some(1), "2 总体要求"),
                (Dotted(2), Some(2), "总体要求"),
            ],
        );
    }

    #[test]
    fn what_is_left_of_a_label_is_read() {
        let forms = |text| candidates(text).iter().map(|c| c.style).collect::<Vec<_>>();
        assert_eq!(forms("、总体目标"), [Style::Chinese, Style::Arabic]);
        assert_eq!(
            forms("）强化考核"),
            [Style::ChineseParen, Style::ArabicParen]
        );
        assert_eq!(
            forms("（ ）强化考核"),
            [Style::ChineseParen, Style::ArabicParen]
        );
        assert_eq!(forms(".加强领导"), [Style::Arabic]);
        assert!(forms("、，加强领导").is_empty());
    }

    #[test]
    fn figures_and_dates_are_no_labels() {
        for text in [
            "2026年全市工作",
            "3.5%以上",
            "15 个项目",
            "20260315",
            "一是抓学习",
            "12:30集合",
        ] {
            let strong = candidates(text).into_iter().filter(|c| !c.weak).count();
            assert_eq!(strong, 0, "{text}");
        }
    }
}
