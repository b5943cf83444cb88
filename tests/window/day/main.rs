//! A drafter's day in the real window, a file a task.

#![expect(
    clippy::unwrap_used,
    reason = "a test that has nothing to go on with has failed"
)]

mod branches;
mod closing;
mod dragging;
mod duties;
mod finding;
mod journey;
mod library;
mod paper;
mod profiles;
mod reading;
mod settings;
mod start;
mod tables;
mod trouble;
mod undo;
mod versions;
mod windows;

use window::{Desk, Window};

/// A short plan as it is pasted from a web page.
const PLAN: &str = include_str!("plan.txt");

/// Opens the window, and takes the short plan in.
async fn with_plan(desk: &Desk) -> Window {
    let window = desk.open().await;
    window.press("导入已有文稿").await;
    window.fill("文稿全文", PLAN).await;
    window.press("导入").await;
    window.press("取用").await;
    window.gone("[role=grid]").await; // the review, which shows the same words
    window.find("（二）提升公共服务").await;
    window
}
