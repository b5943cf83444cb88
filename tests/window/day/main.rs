//! A drafter's day in the real window, a file a task.

#![expect(
    clippy::unwrap_used,
    reason = "a test that has nothing to go on with has failed"
)]

mod branches;
mod closing;
mod journey;
mod library;
mod paper;
mod profiles;
mod reading;
mod settings;
mod start;
mod trouble;
mod undo;

/// A short plan as it is pasted from a web page.
const PLAN: &str = include_str!("plan.txt");
