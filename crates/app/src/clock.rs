//! The clock and the dice: the one place from which times, dates and random seeds come.

use chrono::{DateTime, Datelike, Local, NaiveDateTime};
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
    day(one) == day(other)
}

/// A moment as names of files have it, where the user is: `20261123-070215`.
pub(crate) fn stamp(ms: u64) -> String {
    local(ms).map_or_else(String::new, |moment| moment.format(STAMP).to_string())
}

/// The moment of a stamp, in milliseconds since 1970.
pub(crate) fn from_stamp(stamp: &str) -> Option<u64> {
    let moment = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?;
    let moment = moment.and_local_timezone(Local).earliest()?;
    u64::try_from(moment.timestamp_millis()).ok()
}

const STAMP: &str = "%Y%m%d-%H%M%S";

/// A number for the day of a moment where the user is.
pub(crate) fn day(ms: u64) -> i64 {
    local(ms).map_or(0, |moment| i64::from(moment.num_days_from_ce()))
}

/// A number for its week, which begins on Monday.
pub(crate) fn week(ms: u64) -> i64 {
    (day(ms) - 1).div_euclid(7)
}

/// A number for its month.
pub(crate) fn month(ms: u64) -> i64 {
    local(ms).map_or(0, |moment| {
        i64::from(moment.year()) * 12 + i64::from(moment.month0())
    })
}

fn local(ms: u64) -> Option<DateTime<Local>> {
    let moment = DateTime::from_timestamp_millis(i64::try_from(ms).ok()?)?;
    Some(moment.with_timezone(&Local))
}

/// A source of ids that no other has given before.
pub(crate) fn ids() -> Ids {
    let seed = RandomState::new().hash_one(std::process::id());
    Ids::new(now_ms(), seed)
}
