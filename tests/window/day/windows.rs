//! Several plans at hand in tabs, and one plan in two windows.

use crate::with_plan;
use thirtyfour::Key;
use window::{Desk, Window, eventually};

const TITLE: &str = "青禾县2026年重点工作实施方案";
const SENTENCE: &str = "推进政务服务事项一网通办，压减办理时限，公开办事指南，方便企业群众办事。";

/// Waits until the plan with this title is on the paper.
async fn shows(window: &Window, title: &str) {
    let script = "return document.querySelector('#paper h1.title')?.innerText === arguments[0]";
    eventually(title, || async {
        let shown = window.ask(script, vec![title.into()]).await;
        (shown == true).then_some(())
    })
    .await;
}

#[tokio::test]
async fn plans_are_at_hand_in_tabs_and_a_second_window_follows() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    window.caret_after("公开办事指南").await;
    window.write("甲").await;
    window.keys(&[Key::Control], 'n').await;
    window.press("工作要点").await;
    window.press("新建").await;
    window.gone("[role=dialog]").await;
    window.keys(&[Key::Control], Key::PageUp).await;
    shows(&window, TITLE).await;
    window.write("乙").await; // the caret is where it was left
    window.reads(&format!("{SENTENCE}甲乙")).await;

    let page = window.page();
    let first = page.window().await.unwrap();
    window.keys(&[Key::Control, Key::Alt], 'n').await;
    let second = eventually("a second window", || async {
        let all = page.windows().await.ok()?;
        all.into_iter().find(|one| *one != first)
    })
    .await;
    page.switch_to_window(second).await.unwrap();
    shows(&window, TITLE).await;
    window.reads(&format!("{SENTENCE}甲乙")).await;
    window.caret_after("公开办事指南").await;
    window.write("丙").await;

    page.switch_to_window(first).await.unwrap();
    window.reads(&format!("{SENTENCE}甲乙丙")).await;
}
