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

/// A text that is a day or a month of a year and nothing else, as people write it: `2026年3月5日`, `二〇二六年三月`.
pub(crate) fn is_day_or_month(text: &str) -> bool {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let month = || {
        let (year, rest) = year(&text)?;
        let (month, rest) = number_before(rest, '月')?;
        full(year, month, 1).filter(|_| rest.is_empty())
    };
    text.contains('年') && (whole(&text).is_some() || month().is_some())
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

/// The year of a title that names one only.
pub(crate) fn only_year(title: &str) -> Option<u16> {
    let mut years = years(title);
    years.next().filter(|_| years.next().is_none())
}

/// Years in digits, with or without 年 behind them.
pub(crate) fn years(text: &str) -> impl Iterator<Item = u16> + '_ {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| run.len() == 4)
        .filter_map(|run| run.parse().ok())
        .filter(|year| (1990..=2100).contains(year))
}

/// Whether a clause of a duty says when: `2026年底前完成`, `长期坚持`, `全年持续推进`.
pub(crate) fn is_deadline(clause: &str) -> bool {
    const STARTS: [&str; 9] = [
        "全年",
        "年内",
        "持续",
        "长期",
        "常态化",
        "每年",
        "每月",
        "每季度",
        "贯穿全年",
    ];
    const PARTS: [&str; 6] = ["年底", "月底", "季度", "上半年", "下半年", "月末"];
    let named = STARTS.iter().any(|word| clause.starts_with(word))
        || PARTS.iter().any(|word| clause.contains(word));
    let dated = (clause.contains('年') || clause.contains('月'))
        && clause.chars().any(|c| c.is_ascii_digit());
    dated || named && !crate::units::is_unit(clause)
}

/// Whether a bracket with nothing but this clause is a deadline: it says by when, or that the work goes on.
pub(crate) fn is_deadline_alone(clause: &str) -> bool {
    let ends = ["前", "完成", "推进", "坚持", "实施", "开展"];
    is_deadline(clause) && ends.iter().any(|end| clause.ends_with(end))
}

/// The last day that a deadline names: `2026年6月底前` → 30 June, `2026年底前` → 31 December, `2026年3月至6月` → 30 June.
/// Where it names no year, it means the one given, if any.
pub(crate) fn last_day(text: &str, default_year: Option<u16>) -> Option<Date> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (earlier, last) = text
        .rsplit_once(['—', '-', '－', '～', '~', '至'])
        .unwrap_or(("", &text));
    let (year, rest) = named_year(last)
        .or_else(|| named_year(earlier).map(|(year, _)| (year, last)))
        .or_else(|| default_year.map(|year| (year, last)))?;
    end_of(year, rest)
}

/// The year that stands in a text, and what follows it.
fn named_year(text: &str) -> Option<(u16, &str)> {
    let at = text.find('年')?;
    let from = text[..at].char_indices().rev().nth(3)?.0;
    let (year, rest) = year(&text[from..])?;
    (1949..=2100).contains(&year).then_some((year, rest))
}

/// The last day of a stretch of the year: `6月底前`, `第二季度`, `底`, nothing.
fn end_of(year: u16, rest: &str) -> Option<Date> {
    let rest = rest.trim_start_matches("当年");
    let (month, day) = match number_before(rest, '月') {
        Some((month, rest)) => (
            u8::try_from(month).ok()?,
            number_before(rest, '日').map(|(day, _)| day as u8),
        ),
        None if rest.contains("一季度") => (3, None),
        None if rest.contains("二季度") || rest.contains("上半年") => (6, None),
        None if rest.contains("三季度") => (9, None),
        None if rest.contains("四季度") || rest.contains("下半年") || rest.is_empty() => {
            (12, None)
        }
        None if ["底", "末", "前", "内", "年底", "年末", "年内"]
            .iter()
            .any(|start| rest.starts_with(start)) =>
        {
            (12, None)
        }
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
    fn a_date_line_names_a_day_or_a_month() {
        for text in ["2026年3月5日", "二〇二六年三月", "2026 年 12 月"] {
            assert!(is_day_or_month(text), "{text}");
        }
        for text in [
            "2026年",
            "2026-03-05",
            "2026年3月底前",
            "2026年13月",
            "3月5日",
        ] {
            assert!(!is_day_or_month(text), "{text}");
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
            ("2026年3月至6月", "2026年6月30日"),
            ("2025—2026年", "2026年12月31日"),
        ] {
            assert_eq!(
                last_day(text, None).map(|d| d.to_string()).as_deref(),
                Some(day),
                "{text}"
            );
        }
        assert_eq!(last_day("持续推进", None), None);
        assert_eq!(last_day("6月底前", None), None);
        let in_2026 = |text| last_day(text, Some(2026)).map(|day| day.to_string());
        assert_eq!(in_2026("6月底前").as_deref(), Some("2026年6月30日"));
        assert_eq!(in_2026("年底前").as_deref(), Some("2026年12月31日"));
        assert_eq!(in_2026("持续推进"), None);
    }
}
