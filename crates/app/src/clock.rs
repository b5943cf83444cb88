//! The clock and the dice: the one place from which times, dates and random seeds come.

use chrono::{DateTime, Datelike, Local};
use plan::{Date, Ids};
use std::hash::{BuildHasher, RandomState};
use std::time::{SystemTime, UNIX_EPOCH};

/// Milliseconds since 1970.
pub(crate) fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_millis() as u64)
}

/// Today where the user is.
pub(crate) fn today() -> Date {
    let today = Local::now().date_naive();
    Date {
        year: u16::try_from(today.year()).unwrap_or_default(),
        month: u8::try_from(today.month()).ok(),
        day: u8::try_from(today.day()).ok(),
    }
}

/// Whether two moments, in milliseconds since 1970, are on one day where the user is.
pub(crate) fn same_day(one: u64, other: u64) -> bool {
    let day = |ms: u64| {
        let moment = DateTime::from_timestamp_millis(i64::try_from(ms).ok()?)?;
        Some(moment.with_timezone(&Local).date_naive())
    };
    day(one) == day(other)
}

/// A source of ids that no other has given before.
pub(crate) fn ids() -> Ids {
    let seed = RandomState::new().hash_one(std::process::id());
    Ids::new(now_ms(), seed)
}
