//! `Pattern`: how a label is written around its number.

use crate::numerals;
use std::fmt;

/// A label's words with the one place where the number stands: `{一}、`, `（{一}）`, `{1}.`, `（{1}）`, `{①}`,
/// `第{一}章`, `行动{一}`. `{1.1}` writes the number of the heading above in front, `{1.1.1}` of two above.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    before: String,
    counter: Counter,
    after: String,
}

/// In which numerals a pattern counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counter {
    /// 一
    Chinese,
    /// 1
    Arabic,
    /// ①
    Circled,
    /// So many numbers with dots between: those of the headings above, then its own.
    Path(usize),
}

/// Why something is no pattern. The message is for who wrote the template, hence Chinese.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PatternError {
    /// There is no counter in it.
    NoCounter(String),
    /// There is more than one, or a brace is left open.
    Braces(String),
    /// What stands in the braces counts nothing.
    Unknown(String),
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const ALLOWED: &str = "{一}、{1}、{①} 或 {1.1}";
        match self {
            Self::NoCounter(pattern) => {
                write!(f, "“{pattern}”里没有计数的地方，应有一处 {ALLOWED}")
            }
            Self::Braces(pattern) => {
                write!(f, "“{pattern}”里的花括号不成一对，应只有一处 {ALLOWED}")
            }
            Self::Unknown(counter) => write!(f, "不认识 {{{counter}}}，可用 {ALLOWED}"),
        }
    }
}

impl std::error::Error for PatternError {}

impl Pattern {
    /// Reads a pattern as templates and headings write it.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        let braces = || PatternError::Braces(text.into());
        let Some((before, rest)) = text.split_once('{') else {
            let closes = text.contains('}');
            return Err(if closes {
                braces()
            } else {
                PatternError::NoCounter(text.into())
            });
        };
        let (counter, after) = rest.split_once('}').ok_or_else(braces)?;
        if before.contains('}') || after.contains(['{', '}']) {
            return Err(braces());
        }
        let counter = match counter {
            "一" => Counter::Chinese,
            "1" => Counter::Arabic,
            "①" => Counter::Circled,
            path if path.split('.').all(|one| one == "1") => Counter::Path(path.split('.').count()),
            unknown => return Err(PatternError::Unknown(unknown.into())),
        };
        Ok(Self {
            before: before.into(),
            counter,
            after: after.into(),
        })
    }

    /// The label of a number. `above` are the numbers of the headings above, from the top. A label that ends in a word
    /// or a numeral is set off by an ideographic space: `第一章　`.
    pub fn label(&self, above: &[u32], number: u32) -> String {
        let number = match self.counter {
            Counter::Chinese => numerals::chinese(number),
            Counter::Arabic => number.to_string(),
            Counter::Circled => match numerals::circled(number) {
                Some(c) => c.into(),
                None => format!("（{number}）"),
            },
            Counter::Path(len) => {
                let above = &above[above.len().saturating_sub(len - 1)..];
                let path: Vec<_> = above.iter().chain([&number]).map(u32::to_string).collect();
                path.join(".")
            }
        };
        format!("{}{number}{}{}", self.before, self.after, self.space())
    }

    /// What sets a label off from its heading: 一、 and （1） and ① stand off by themselves.
    fn space(&self) -> &'static str {
        let bare = match self.after.chars().last() {
            None => self.counter != Counter::Circled,
            Some(last) => last.is_alphanumeric(),
        };
        if bare { "　" } else { "" }
    }

    /// What stands before the number, how it counts, and what stands behind it.
    pub fn pieces(&self) -> (&str, Counter, String) {
        let after = format!("{}{}", self.after, self.space());
        (&self.before, self.counter, after)
    }

    /// The level of heading whose label usually looks like this (GB/T 9704-2012 §7.3.3: 一、（一）1.（1）):
    /// 1–4, 5 for circled numbers.
    pub fn rank(&self) -> u8 {
        let bracketed = self.after.starts_with(['）', ')']);
        match self.counter {
            Counter::Circled => 5,
            Counter::Path(len) => len.min(5) as u8,
            Counter::Chinese if bracketed => 2,
            Counter::Arabic if bracketed => 4,
            Counter::Arabic if self.before.is_empty() => 3,
            // 第一章 and 第一部分 head the text, 第一节 and 行动一 stand below, 第一条 is an article.
            _ => match self.after.chars().next() {
                Some('条') => 3,
                Some('节') => 2,
                _ if self.before.is_empty() || self.before.starts_with('第') => 1,
                _ => 2,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_ranks_by_their_looks() {
        for (pattern, number, label, rank) in [
            ("{一}、", 12, "十二、", 1),
            ("（{一}）", 101, "（一百零一）", 2),
            ("{1}.", 28, "28.", 3),
            ("{1}、", 3, "3、", 3),
            ("（{1}）", 4, "（4）", 4),
            ("{1}）", 4, "4）", 4),
            ("{①}", 20, "⑳", 5),
            ("{①}", 51, "（51）", 5),
            ("第{一}章", 3, "第三章　", 1),
            ("第{一}部分", 3, "第三部分　", 1),
            ("第{一}节", 3, "第三节　", 2),
            ("第{一}条", 115, "第一百一十五条　", 3),
            ("行动{一}", 2, "行动二　", 2),
            ("任务{1}", 2, "任务2　", 2),
        ] {
            let parsed = Pattern::parse(pattern).unwrap();
            assert_eq!(
                (parsed.label(&[7], number).as_str(), parsed.rank()),
                (label, rank)
            );
        }
    }

    #[test]
    fn a_path_takes_as_many_numbers_as_it_shows() {
        let label = |pattern: &str, above: &[u32]| Pattern::parse(pattern).unwrap().label(above, 5);
        assert_eq!(label("{1.1}", &[2]), "2.5　");
        assert_eq!(label("{1.1}", &[1, 2]), "2.5　");
        assert_eq!(label("{1.1.1}", &[1, 2]), "1.2.5　");
        assert_eq!(label("{1.1.1}", &[]), "5　");
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for (text, problem) in [
            (
                "一、",
                "“一、”里没有计数的地方，应有一处 {一}、{1}、{①} 或 {1.1}",
            ),
            (
                "{一、",
                "“{一、”里的花括号不成一对，应只有一处 {一}、{1}、{①} 或 {1.1}",
            ),
            (
                "{一}{1}",
                "“{一}{1}”里的花括号不成一对，应只有一处 {一}、{1}、{①} 或 {1.1}",
            ),
            ("{甲}、", "不认识 {甲}，可用 {一}、{1}、{①} 或 {1.1}"),
            ("{1.2}", "不认识 {1.2}，可用 {一}、{1}、{①} 或 {1.1}"),
        ] {
            assert_eq!(Pattern::parse(text).unwrap_err().to_string(), problem);
        }
    }
}
