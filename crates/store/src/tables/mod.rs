//! The tables, a file each: what a row is, and reading and writing it. Nothing here begins or ends a transaction.

pub(crate) mod filing;
pub(crate) mod journal;
pub(crate) mod nodes;
pub(crate) mod parts;
pub(crate) mod passages;
pub(crate) mod plans;
pub(crate) mod settings;
pub(crate) mod versions;

use crate::StoreError;
use serde::{Serialize, de::DeserializeOwned};
use std::str::FromStr;

/// The number by which the rows of a plan name it inside one file; never leaves the file.
pub(crate) type Key = i64;

fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("invariant: plans are plain data with string keys")
}

/// `what` names the column, for the error.
fn from_json<T: DeserializeOwned>(what: &str, json: &str) -> Result<T, StoreError> {
    // Only where it broke: serde's own message may quote the document.
    serde_json::from_str(json).map_err(|e| {
        StoreError::unreadable(
            what,
            format!("JSON, line {} column {}", e.line(), e.column()),
        )
    })
}

pub(crate) fn id<T: FromStr<Err: std::fmt::Display>>(
    what: &str,
    text: &str,
) -> Result<T, StoreError> {
    text.parse().map_err(|e| StoreError::unreadable(what, e))
}

/// SQLite's integers are signed; times before 1970 or in the far future are cut.
fn to_millis(ms: u64) -> i64 {
    i64::try_from(ms).unwrap_or(i64::MAX)
}

fn from_millis(ms: i64) -> u64 {
    u64::try_from(ms).unwrap_or(0)
}
