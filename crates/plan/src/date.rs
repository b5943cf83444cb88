//! A calendar date as documents write it.

use serde::{Deserialize, Serialize};
use std::fmt;

/// 年月日; month and day may still be open in a draft (`2026年　月　日`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Date {
    /// Four digits.
    pub year: u16,
    /// 1–12, or still open.
    #[serde(default)]
    pub month: Option<u8>,
    /// 1–31, or still open.
    #[serde(default)]
    pub day: Option<u8>,
}

impl Date {
    /// A full date, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if is_leap(year) => 29,
            2 => 28,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Self {
            year,
            month: Some(month),
            day: Some(day),
        })
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// `2026年3月5日`: Arabic digits, no leading zeros (GB/T 9704-2012 §7.3.5.4); what is open stays blank.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let blank = |n: Option<u8>| n.map_or_else(|| "　".to_owned(), |n| n.to_string());
        write!(
            f,
            "{}年{}月{}日",
            self.year,
            blank(self.month),
            blank(self.day)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_without_leading_zeros() {
        assert_eq!(Date::new(2026, 3, 5).unwrap().to_string(), "2026年3月5日");
        assert_eq!(
            Date {
                year: 2026,
                month: None,
                day: None
            }
            .to_string(),
            "2026年　月　日"
        );
    }

    #[test]
    fn the_calendar_decides() {
        assert!(Date::new(2024, 2, 29).is_some());
        assert!(Date::new(2026, 2, 29).is_none());
        assert!(Date::new(2026, 13, 1).is_none());
    }
}
