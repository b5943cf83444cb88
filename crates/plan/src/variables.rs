//! Variables: `{{县名}}` and `××县`, filled once and everywhere.

use crate::{Span, Text};
use std::collections::BTreeMap;

const OPEN: &str = "{{";
const CLOSE: &str = "}}";

/// A text with its variables filled. What has no value, or an empty one, stays as it stands.
///
/// A variable stands in double braces, `{{县名}}`, and is found by its name. One whose name contains `×` stands in
/// the text as it is, `××县`; of several that fit the longest is filled. A value takes the marks of the first
/// character that it replaces, and is not itself searched for variables.
pub fn fill_variables(text: &Text, variables: &BTreeMap<String, String>) -> Text {
    let plain = text.plain();
    let places = places(&plain, variables);
    if places.is_empty() {
        return text.clone();
    }
    let mut filled = Text::default();
    let (mut byte, mut at) = (0, 0);
    for place in places {
        let start = at + plain[byte..place.from].chars().count();
        let end = start + plain[place.from..place.to].chars().count();
        filled.append(text.slice(at, start));
        let marks = text
            .slice(start, end)
            .spans()
            .first()
            .map(|span| span.marks.clone());
        filled.push(Span {
            text: place.value.into(),
            marks: marks.unwrap_or_default(),
            ..Span::default()
        });
        (byte, at) = (place.to, end);
    }
    filled.append(text.slice(at, usize::MAX));
    filled
}

/// The same for words without marks, such as titles.
pub fn fill_words(words: &str, variables: &BTreeMap<String, String>) -> String {
    let mut filled = String::new();
    let mut byte = 0;
    for place in places(words, variables) {
        filled.push_str(&words[byte..place.from]);
        filled.push_str(place.value);
        byte = place.to;
    }
    filled + &words[byte..]
}

/// The names of the variables in double braces, in the order in which they stand.
pub fn variable_names(words: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = words;
    while let Some((_, behind)) = rest.split_once(OPEN) {
        let Some((name, behind)) = behind.split_once(CLOSE) else {
            break;
        };
        names.push(name.trim());
        rest = behind;
    }
    names
}

/// Bytes `from..to` of a text and what is to stand there.
struct Filling<'a> {
    from: usize,
    to: usize,
    value: &'a str,
}

fn places<'a>(words: &str, variables: &'a BTreeMap<String, String>) -> Vec<Filling<'a>> {
    let valued = variables
        .iter()
        .filter(|(name, value)| !name.is_empty() && !value.is_empty());
    let mut blanks: Vec<_> = valued.filter(|(name, _)| name.contains('×')).collect();
    blanks.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    let mut places = Vec::new();
    let mut from = 0;
    while let Some(next) = words[from..].find(['{', '×']) {
        from += next;
        let here = &words[from..];
        let braced = here
            .strip_prefix(OPEN)
            .and_then(|rest| rest.split_once(CLOSE));
        let found = if let Some((name, _)) = braced {
            let value = variables.get(name.trim()).filter(|value| !value.is_empty());
            value.map(|value| (OPEN.len() + name.len() + CLOSE.len(), value))
        } else {
            let blank = blanks
                .iter()
                .find(|(name, _)| here.starts_with(name.as_str()));
            blank.map(|(name, value)| (name.len(), *value))
        };
        let len = found.map_or(here.chars().next().map_or(1, char::len_utf8), |(len, _)| {
            len
        });
        if let Some((_, value)) = found {
            places.push(Filling {
                from,
                to: from + len,
                value,
            });
        }
        from += len;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Mark;

    fn variables(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect()
    }

    #[test]
    fn filled_everywhere_and_left_where_unknown() {
        let vars = variables(&[("县名", "青禾县"), ("年份", ""), ("局", "{{县名}}")]);
        let fill = |words: &str| fill_words(words, &vars);
        assert_eq!(fill("{{县名}}与{{ 县名 }}"), "青禾县与青禾县");
        assert_eq!(fill("{{年份}}年{{镇名}}"), "{{年份}}年{{镇名}}");
        assert_eq!(fill("{{局}}"), "{{县名}}");
        assert_eq!(fill("{县名}{{县名"), "{县名}{{县名");
        assert_eq!(fill("{{{县名}}"), "{青禾县");
    }

    #[test]
    fn blanks_need_no_braces_and_the_longest_wins() {
        let vars = variables(&[("××", "青禾"), ("××局", "数据局"), ("局", "不当")]);
        assert_eq!(fill_words("××县××局，×年", &vars), "青禾县数据局，×年");
    }

    #[test]
    fn a_value_takes_the_marks_of_what_it_replaces() {
        let vars = variables(&[("县名", "青禾县")]);
        let mut text = Text::from("在");
        text.push(Span {
            text: "{{县名}}".into(),
            marks: vec![Mark::Bold],
            ..Span::default()
        });
        text.append("内".into());
        let filled = fill_variables(&text, &vars);
        assert_eq!(filled.plain(), "在青禾县内");
        assert_eq!(filled.spans()[1].marks, [Mark::Bold]);
        assert_eq!(fill_variables(&filled, &vars), filled);
    }

    #[test]
    fn names_in_order() {
        assert_eq!(variable_names("{{单位}}{{年份}}年{{单位"), ["单位", "年份"]);
    }
}
