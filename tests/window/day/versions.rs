//! Versions: named, compared with what came after, had back in part.

use crate::with_plan;
use thirtyfour::Key;
use window::{Desk, settled};

#[tokio::test]
async fn a_version_is_named_and_one_paragraph_of_it_had_back() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    let first = window.text().await;
    window.caret_after("公开办事指南").await;
    window.keys(&[Key::Control], 's').await;
    window.fill("版本名称", "送审稿\n").await;
    window.gone("[role=dialog]").await;

    window.write("再压减环节。").await;
    window.press("版本").await;
    window.sees("与最近的版本相比：改动 1 处。").await;
    let changed = window.text().await;
    window.press("送审稿").await;
    // Can be pressed when both states are compared.
    window.press("下一处改动").await;
    window.press("恢复这一段").await;
    window.sees("没有不同。").await;
    window.press("关闭").await;
    settled(first, || window.text()).await;
    window.caret_after("公开办事指南").await;
    window.keys(&[Key::Control], 'z').await;
    settled(changed, || window.text()).await;
}
