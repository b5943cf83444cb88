//! Years as documents write them: four digits and `年`, or the beginning of such a span (`2026—2030年`, `〔2026〕`).

use std::ops::Range;

/// A year in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearIn {
    /// Where its digits stand, in bytes.
    pub at: Range<usize>,
    /// 1949 to 2099.
    pub year: u16,
}

/// The years of a text, in order. Four digits that count something else (`2026人`) are none.
pub fn years_in(text: &str) -> Vec<YearIn> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(from) = text[rest..].find(|c: char| c.is_ascii_digit()) {
        let from = rest + from;
        let len = text[from..]
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(text.len() - from);
        rest = from + len;
        let fraction = text[..from].ends_with(['.', '．']);
        let Ok(year @ 1949..=2099) = text[from..rest].parse::<u16>() else {
            continue;
        };
        if len == 4 && !fraction && names_a_year(&text[..from], &text[rest..]) {
            found.push(YearIn {
                at: from..rest,
                year,
            });
        }
    }
    found
}

/// The first year of a title.
pub fn year_in(title: &str) -> Option<u16> {
    years_in(title).first().map(|found| found.year)
}

/// Whether four digits between these texts are a year.
fn names_a_year(before: &str, after: &str) -> bool {
    let after = after.trim_start_matches(' ');
    if after.starts_with('年') || (before.ends_with('〔') && after.starts_with('〕')) {
        return true;
    }
    let Some(after) = after.strip_prefix(['-', '—', '–', '－', '～', '~', '至', '、'])
    else {
        return false;
    };
    // `2026—2030年`, `2026——2030年`, `2026、2027年`
    let after = after.trim_start_matches(['—', '-', ' ']);
    let digits = after.find(|c: char| !c.is_ascii_digit());
    digits == Some(4) && after[4..].trim_start().starts_with(['年', '、', '-', '—'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn years(text: &str) -> Vec<u16> {
        years_in(text).iter().map(|found| found.year).collect()
    }

    #[test]
    fn years_are_told_from_other_numbers() {
        assert_eq!(years("某某市2026年工作要点"), [2026]);
        assert_eq!(years("行动计划（2024—2026年）"), [2024, 2026]);
        assert_eq!(years("2025、2026年，某政发〔2025〕3号"), [2025, 2026, 2025]);
        assert_eq!(years("培训2026人，增长20.2026年"), [0_u16; 0]);
        assert_eq!(years("12026年、3026年"), [0_u16; 0]);
        assert_eq!(year_in("学前教育工作要点"), None);
    }

    proptest::proptest! {
        #[test]
        fn every_place_holds_its_year(text in "[0-9年—〔〕 人]{0,24}") {
            for found in years_in(&text) {
                proptest::prop_assert_eq!(text[found.at].parse(), Ok(found.year));
            }
        }
    }
}
