//! Dates as documents write them.

use crate::labels::arabic_number;
use plan::Date;

/// A text that is a date and nothing else: `2026年3月5日`, `二〇二六年三月五日`, `20260305`, `2026-03-05`.
pub(crate) fn whole(text: &str) -> Option<Date> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return full(
            text[..4].parse().ok()?,
            text[4..6].parse().ok()?,
            text[6..].parse().ok()?,
        );
    }
    let (year, rest) = year(&text)?;
    let (month, rest) = number_before(rest, '月')?;
    let (day, rest) = number_before(rest, '日')?;
    if !rest.is_empty() {
        return None;
    }
    full(year, month, day)
}

fn full(year: u16, month: u16, day: u16) -> Option<Date> {
    let sane = (1949..=2100).contains(&year);
    sane.then(|| Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?))?
}

/// `2026年`, `二〇二六年`, with zeros in all their guises.
fn year(text: &str) -> Option<(u16, &str)> {
    let (digits, rest) = text.split_once('年')?;
    let mut year = 0_u16;
    if digits.chars().count() != 4 {
        return None;
    }
    for c in digits.chars() {
        let digit = match c {
            '0'..='9' => c as u16 - '0' as u16,
            '０'..='９' => c as u16 - '０' as u16,
            '〇' | '○' | 'Ｏ' | 'O' | 'o' | '零' | '◯' => 0,
            _ => "一二三四五六七八九".chars().position(|d| d == c)? as u16 + 1,
        };
        year = year * 10 + digit;
    }
    Some((year, rest))
}

fn number_before(text: &str, unit: char) -> Option<(u16, &str)> {
    let (digits, rest) = text.split_once(unit)?;
    let number = arabic_number(digits).or_else(|| crate::labels::chinese_number(digits));
    let zero = digits.trim_start_matches(['0', '０']);
    let (number, len) =
        number.or_else(|| arabic_number(zero).map(|(n, l)| (n, l + digits.len() - zero.len())))?;
    (len == digits.len()).then_some((number, rest))
}

/// Whether a clause of a duty says when: `2026年底前完成`, `长期坚持`.
pub(crate) fn is_deadline(clause: &str) -> bool {
    const WORDS: [&str; 9] = [
        "持续推进",
        "长期坚持",
        "持续实施",
        "长期推进",
        "年内完成",
        "全年推进",
        "持续开展",
        "全年",
        "常态化推进",
    ];
    WORDS.contains(&clause)
        || (clause.contains('年') || clause.contains('月'))
            && clause.chars().any(|c| c.is_ascii_digit())
}

/// The last day that a deadline names: `2026年6月底前` → 30 June, `2026年底前` → 31 December.
pub(crate) fn last_day(text: &str) -> Option<Date> {
    let at = text.find('年')?;
    let head = &text[..at];
    let from = head.char_indices().rev().nth(3)?.0;
    let (year, rest) = year(&text[from..])?;
    if !(1949..=2100).contains(&year) {
        return None;
    }
    let (month, day) = match number_before(rest, '月') {
        Some((month, rest)) => (
            u8::try_from(month).ok()?,
            number_before(rest, '日').map(|(day, _)| day as u8),
        ),
        None if rest.contains("一季度") => (3, None),
        None if rest.contains("二季度") || rest.contains("上半年") => (6, None),
        None if rest.contains("三季度") => (9, None),
        None if rest.starts_with('底')
            || rest.starts_with('末')
            || rest.contains("四季度")
            || rest.is_empty() =>
        {
            (12, None)
        }
        None if rest.starts_with("年底") || rest.starts_with('前') => (12, None),
        None => return None,
    };
    match day {
        Some(day) => Date::new(year, month, day),
        None => (28..=31).rev().find_map(|day| Date::new(year, month, day)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_all_their_guises() {
        for text in [
            "2006年3月14日",
            "二〇〇六年三月十四日",
            "二ＯＯ六年三月十四日",
            "20060314",
            "2006 年 03 月 14 日",
        ] {
            assert_eq!(
                whole(text).map(|d| d.to_string()).as_deref(),
                Some("2006年3月14日"),
                "{text}"
            );
        }
        for text in ["2006年3月", "20061314", "2006年3月14日前完成"] {
            assert_eq!(whole(text), None, "{text}");
        }
    }

    #[test]
    fn deadlines_name_a_last_day() {
        for (text, day) in [
            ("2026年6月底前", "2026年6月30日"),
            ("2026年底前完成", "2026年12月31日"),
            ("2025年底", "2025年12月31日"),
            ("2026年2月", "2026年2月28日"),
            ("2026年第二季度", "2026年6月30日"),
            ("2026年12月15日前", "2026年12月15日"),
        ] {
            assert_eq!(
                last_day(text).map(|d| d.to_string()).as_deref(),
                Some(day),
                "{text}"
            );
        }
        assert_eq!(last_day("持续推进"), None);
    }
}
