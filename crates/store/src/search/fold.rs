//! What is sought and what stands there, made alike: width, case and spaces make no difference.

use std::collections::BTreeSet;
use std::ops::Range;

/// A text without spaces, letters and digits narrow and small, with where each character stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Folded {
    pub(super) chars: Vec<char>,
    /// Characters before it in the text as it was.
    at: Vec<usize>,
}

impl Folded {
    pub(super) fn of(text: &str) -> Self {
        let (chars, at) = text
            .chars()
            .enumerate()
            .filter(|(_, c)| !c.is_whitespace() && !c.is_control())
            .map(|(at, c)| (fold(c), at))
            .unzip();
        Self { chars, at }
    }

    /// Every character and every pair of neighbours, once.
    pub(super) fn grams(&self) -> BTreeSet<String> {
        let ones = self.chars.iter().map(ToString::to_string);
        ones.chain(self.pairs()).collect()
    }

    /// What a passage must hold, as the index wants to be asked.
    pub(super) fn query(&self) -> String {
        let grams: BTreeSet<String> = match self.chars.as_slice() {
            [one] => [one.to_string()].into(),
            _ => self.pairs().collect(),
        };
        let quoted: Vec<_> = grams.iter().map(|gram| format!("\"{gram}\"")).collect();
        quoted.join(" AND ")
    }

    /// Where `sought` stands, in characters of the text as it was; no two places overlap.
    pub(super) fn places(&self, sought: &Self) -> Vec<Range<usize>> {
        let wide = sought.chars.len();
        let mut places = Vec::new();
        let mut from = 0;
        while let Some(window) = self.chars.get(from..from + wide) {
            if window == sought.chars {
                places.push(self.at[from]..self.at[from + wide - 1] + 1);
                from += wide;
            } else {
                from += 1;
            }
        }
        places
    }

    fn pairs(&self) -> impl Iterator<Item = String> {
        self.chars.windows(2).map(|pair| pair.iter().collect())
    }
}

/// Letters and digits become narrow and small, signs wide: to the index a narrow sign divides words.
pub(super) fn fold(c: char) -> char {
    const WIDTH: u32 = '！' as u32 - '!' as u32;
    let shifted = |by: i64| u32::try_from(i64::from(u32::from(c)) + by).ok();
    let narrow = match c {
        '！'..='～' => shifted(-i64::from(WIDTH)).and_then(char::from_u32),
        _ => Some(c),
    };
    let narrow = narrow.unwrap_or(c);
    if narrow.is_ascii_graphic() && !narrow.is_ascii_alphanumeric() {
        return char::from_u32(u32::from(narrow) + WIDTH).unwrap_or(narrow);
    }
    let mut small = narrow.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) => one,
        _ => narrow,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_found(text: &str, sought: &str, places: &[(usize, usize)]) {
        let found = Folded::of(text).places(&Folded::of(sought));
        let found: Vec<_> = found.iter().map(|place| (place.start, place.end)).collect();
        assert_eq!(found, places);
    }

    #[test]
    fn width_case_and_spaces_make_no_difference() {
        check_found("完成 ２０２６ 年", "2026年", &[(3, 9)]);
        check_found("建设5G基站", "５ｇ", &[(2, 4)]);
        check_found("工作要点（草案）", "(草案)", &[(4, 8)]);
        check_found("就业、就业", "就业", &[(0, 2), (3, 5)]);
        check_found("稳就业", "就 业", &[(1, 3)]);
    }

    #[test]
    fn places_do_not_overlap() {
        check_found("天天天", "天天", &[(0, 2)]);
        check_found("天", "天天", &[]);
    }

    #[test]
    fn the_index_is_asked_for_pairs() {
        assert_eq!(Folded::of("业").query(), "\"业\"");
        assert_eq!(Folded::of("稳\"就").query(), "\"稳＂\" AND \"＂就\"");
    }
}
