//! The library file as its users meet it.
#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod backup;
mod crash;
mod damage;
mod file;
mod names;
mod opening;
mod round_trip;
mod sample;
mod search;
mod sharing;
mod tables;
mod upgrade;
