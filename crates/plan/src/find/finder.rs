//! `Finder`: where words or a pattern stand in a text.

use super::narrow::{narrow, narrow_pattern};
use regex::{Regex, RegexBuilder};
use regex_syntax::ast::{self, ErrorKind};
use serde::Deserialize;
use std::ops::Range;

/// What is sought.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Wanted {
    /// The words, or the pattern; empty finds nothing.
    pub words: String,
    /// 全字匹配: only where no letter or digit follows on a letter or digit, and no Chinese character on another.
    pub whole: bool,
    /// 区分大小写、全半角
    pub exact: bool,
    /// 正则表达式: the words are a regular expression (syntax of the crate `regex`: no look-around, linear time).
    pub pattern: bool,
}

/// Why a pattern cannot be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the pattern cannot be understood")]
pub struct BadPattern {
    /// What is wrong with it.
    pub fault: Fault,
    /// At which character, from 0, where that can be said.
    pub at: Option<usize>,
}

/// What can be wrong with a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// A bracket that is opened and not closed, or the other way round.
    Bracket,
    /// `*`, `+`, `?` or `{…}` with nothing before it, or with figures that make no sense.
    Repetition,
    /// A backslash before something that it means nothing with, or at the end.
    Escape,
    /// Something within `[…]`.
    Class,
    /// `(?=…)`, `(?<!…)`, `\1`: what would cost unlimited time.
    Unsupported,
    /// It would take too much memory.
    TooLarge,
    /// Anything else.
    Other,
}

/// What was found, in characters of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) range: Range<usize>,
    /// What each group of the pattern took up, the whole first.
    pub(super) groups: Vec<Option<Range<usize>>>,
}

/// Says where something stands in a text.
#[derive(Debug, Clone)]
pub struct Finder {
    /// None finds nothing.
    regex: Option<Regex>,
    whole: bool,
    exact: bool,
}

/// A compiled pattern is no larger, in bytes.
const LARGEST: usize = 1 << 20;

impl Finder {
    /// Understands what is sought.
    pub fn new(wanted: &Wanted) -> Result<Self, BadPattern> {
        let Wanted {
            words,
            whole,
            exact,
            pattern,
        } = wanted;
        let source = match (*pattern, *exact) {
            (true, exact) => {
                check(words)?;
                if exact {
                    words.clone()
                } else {
                    narrow_pattern(words)
                }
            }
            (false, true) => regex::escape(words),
            (false, false) => regex::escape(&words.chars().map(narrow).collect::<String>()),
        };
        let built = RegexBuilder::new(&source)
            .case_insensitive(!exact)
            .size_limit(LARGEST)
            .build();
        let regex = built.map_err(|error| BadPattern {
            fault: match error {
                regex::Error::CompiledTooBig(_) => Fault::TooLarge,
                _ => Fault::Other,
            },
            at: None,
        })?;
        Ok(Self {
            regex: (!words.is_empty()).then_some(regex),
            whole: *whole,
            exact: *exact,
        })
    }

    /// The places in a text, in characters, in order; none is empty, no two overlap. With `breaks_anywhere` a line break
    /// in the text is nothing, so that words are found across it.
    pub fn places(&self, text: &str, breaks_anywhere: bool) -> Vec<Range<usize>> {
        self.each(text, breaks_anywhere, |regex, hay, from| {
            regex
                .find_at(hay, from)
                .map(|found| vec![Some(found.range())])
        })
        .into_iter()
        .map(|hit| hit.range)
        .collect()
    }

    /// The same with what the groups took up.
    pub(super) fn hits(&self, text: &str, breaks_anywhere: bool) -> Vec<Hit> {
        self.each(text, breaks_anywhere, |regex, hay, from| {
            let captures = regex.captures_at(hay, from)?;
            let groups = captures
                .iter()
                .map(|group| group.map(|group| group.range()));
            Some(groups.collect())
        })
    }

    /// How many groups the pattern has, and the number of the one with a name.
    pub(super) fn group(&self, name: &str) -> Option<usize> {
        let mut names = self.regex.as_ref()?.capture_names();
        match name.parse::<usize>() {
            Ok(number) => (number < names.len()).then_some(number),
            Err(_) => names.position(|known| known == Some(name)),
        }
    }

    fn each(
        &self,
        text: &str,
        breaks_anywhere: bool,
        next: impl Fn(&Regex, &str, usize) -> Option<Vec<Option<Range<usize>>>>,
    ) -> Vec<Hit> {
        let Some(regex) = &self.regex else {
            return Vec::new();
        };
        let hay = self.hay(text, breaks_anywhere);
        let mut hits = Vec::new();
        let mut from = 0;
        while let Some(groups) = next(regex, &hay, from) {
            let Some(Some(whole)) = groups.first().cloned() else {
                break;
            };
            if whole.is_empty() || (self.whole && !stands_alone(&hay, &whole)) {
                match hay[whole.start..].chars().next() {
                    Some(c) => from = whole.start + c.len_utf8(),
                    None => break,
                }
                continue;
            }
            from = whole.end;
            hits.push(groups);
        }
        if hits.is_empty() {
            return Vec::new();
        }
        let places = Places::new(text, &hay, breaks_anywhere);
        hits.into_iter().map(|groups| places.hit(&groups)).collect()
    }

    fn hay(&self, text: &str, breaks_anywhere: bool) -> String {
        let kept = text.chars().filter(|c| !(breaks_anywhere && *c == '\n'));
        if self.exact {
            kept.collect()
        } else {
            kept.map(narrow).collect()
        }
    }
}

/// From bytes of what was searched to characters of the text.
struct Places<'a> {
    hay: &'a str,
    /// Of each character of `hay`, and of its end, where it stands in the text; none where nothing was left out.
    at: Option<Vec<usize>>,
}

impl<'a> Places<'a> {
    fn new(text: &str, hay: &'a str, breaks_anywhere: bool) -> Self {
        let at = (breaks_anywhere && text.contains('\n')).then(|| {
            let kept = text.chars().enumerate().filter(|(_, c)| *c != '\n');
            kept.map(|(at, _)| at)
                .chain([text.chars().count()])
                .collect()
        });
        Self { hay, at }
    }

    fn hit(&self, groups: &[Option<Range<usize>>]) -> Hit {
        let groups: Vec<_> = groups
            .iter()
            .map(|group| group.as_ref().map(|bytes| self.chars(bytes)))
            .collect();
        Hit {
            range: groups[0].clone().unwrap_or_default(),
            groups,
        }
    }

    fn chars(&self, bytes: &Range<usize>) -> Range<usize> {
        let start = self.hay[..bytes.start].chars().count();
        let end = start + self.hay[bytes.clone()].chars().count();
        match &self.at {
            // Behind the last character, not before the next: a break between the two is no part of the place.
            Some(at) if start < end => at[start]..at[end - 1] + 1,
            Some(at) => at[start]..at[start],
            None => start..end,
        }
    }
}

/// Whether a place neither begins nor ends within a term.
fn stands_alone(hay: &str, place: &Range<usize>) -> bool {
    let found = &hay[place.clone()];
    let goes_on = |a: Option<char>, b: Option<char>| {
        let (Some(a), Some(b)) = (a.and_then(script), b.and_then(script)) else {
            return false;
        };
        a == b
    };
    !goes_on(hay[..place.start].chars().next_back(), found.chars().next())
        && !goes_on(found.chars().next_back(), hay[place.end..].chars().next())
}

#[derive(PartialEq, Eq)]
enum Script {
    /// Letters and digits.
    Latin,
    /// Characters, such as Chinese ones, that are written without spaces.
    Han,
}

/// None for signs and spaces.
fn script(c: char) -> Option<Script> {
    let latin = c.is_ascii_alphanumeric() || (c.is_alphanumeric() && c < '\u{2e80}');
    match c {
        _ if latin => Some(Script::Latin),
        _ if c.is_alphanumeric() && !('\u{ff00}'..='\u{ffef}').contains(&c) => Some(Script::Han),
        _ if c.is_alphanumeric() => Some(Script::Latin),
        _ => None,
    }
}

/// Whether a pattern can be understood, and if not, why.
fn check(pattern: &str) -> Result<(), BadPattern> {
    let Err(error) = ast::parse::Parser::new().parse(pattern) else {
        return Ok(());
    };
    let at = pattern[..error.span().start.offset].chars().count();
    let fault = match error.kind() {
        ErrorKind::GroupUnclosed | ErrorKind::GroupUnopened | ErrorKind::ClassUnclosed => {
            Fault::Bracket
        }
        ErrorKind::RepetitionMissing
        | ErrorKind::RepetitionCountInvalid
        | ErrorKind::RepetitionCountDecimalEmpty
        | ErrorKind::RepetitionCountUnclosed => Fault::Repetition,
        ErrorKind::EscapeUnexpectedEof
        | ErrorKind::EscapeUnrecognized
        | ErrorKind::EscapeHexEmpty
        | ErrorKind::EscapeHexInvalid
        | ErrorKind::EscapeHexInvalidDigit => Fault::Escape,
        ErrorKind::ClassEscapeInvalid
        | ErrorKind::ClassRangeInvalid
        | ErrorKind::ClassRangeLiteral
        | ErrorKind::UnicodeClassInvalid => Fault::Class,
        ErrorKind::UnsupportedLookAround | ErrorKind::UnsupportedBackreference => {
            Fault::Unsupported
        }
        ErrorKind::NestLimitExceeded(_) | ErrorKind::CaptureLimitExceeded => Fault::TooLarge,
        _ => Fault::Other,
    };
    Err(BadPattern {
        fault,
        at: Some(at),
    })
}
