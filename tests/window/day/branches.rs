//! Whole branches: cut and pasted by the real clipboard, folded, shown alone.

use crate::with_plan;
use serde_json::json;
use thirtyfour::Key;
use window::{Desk, Window, settled};

/// The lines of the text that can be seen.
async fn seen(window: &Window) -> Vec<String> {
    let script = "return [...document.querySelectorAll('#paper [contenteditable] [data-id]')]
        .filter((block) => block.getClientRects().length > 0)
        .map((block) => (block.dataset.label ?? '') + block.innerText.trim().slice(0, 8))";
    serde_json::from_value(window.ask(script, vec![]).await).expect("lines")
}

#[tokio::test]
async fn a_branch_is_cut_in_the_tree_and_pasted_behind_another() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    let before = window.text().await;
    focus(&window, "（一）夯实农业基础").await;
    window.real_keys("ctrl+x");
    window.find("（一）提升公共服务").await;
    let without = window.text().await;
    assert!(without.len() < before.len());
    focus(&window, "（一）提升公共服务").await;
    window.real_keys("ctrl+v");
    window.find("（二）夯实农业基础").await;
    let after = window.text().await;
    assert_eq!(after.len(), before.len());
    let duty = "（牵头单位：县农业农村局；配合单位：县水利局；完成时限：2026年12月）";
    assert!(after.iter().any(|line| line.ends_with(duty)), "{after:?}");

    window.keys(&[Key::Control], 'z').await;
    window.find("（一）提升公共服务").await;
    window.keys(&[Key::Control], 'z').await;
    settled(before, || window.text()).await;
}

#[tokio::test]
async fn a_branch_is_folded_in_tree_and_text_and_shown_alone() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    let all = seen(&window).await;
    window.press("二、重点任务").await;
    window.keys(&[Key::Alt, Key::Shift], '-').await;
    let heading = all.iter().position(|line| line == "二、重点任务");
    let upto = heading.expect("the heading is there") + 1;
    let folded = seen(&window).await;
    assert_eq!(folded[..upto], all[..upto]);
    assert!(folded.len() < all.len(), "{folded:?}");

    window.keys(&[Key::Alt, Key::Shift], '=').await;
    settled(all.clone(), || seen(&window)).await;
    window.press("（二）提升公共服务").await;
    window.keys(&[Key::Alt, Key::Shift], '.').await;
    window.sees("只看：（二）提升公共服务").await;
    assert_eq!(seen(&window).await[0], "（二）提升公共服务");
    window.press("显示全文").await;
    settled(all, || seen(&window)).await;
}

/// Gives a row of the outline the focus, as the arrows do; a row that is pressed gives it on to the text.
pub(crate) async fn focus(window: &Window, row: &str) {
    let take = "const row = document.querySelector(`[role=treeitem][title='${arguments[0]}']`);
        const had = document.activeElement === row;
        row.focus();
        return had";
    settled(json!(true), || window.ask(take, vec![json!(row)])).await;
}
