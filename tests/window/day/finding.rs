//! Find and replace in the plan, and words found in the library.

use crate::with_plan;
use thirtyfour::Key;
use window::{Desk, settled};

#[tokio::test]
async fn words_are_replaced_after_a_look_and_found_in_the_library() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    let first = window.text().await;
    window.caret_after("坚持稳中求进").await;
    window.keys(&[Key::Control], 'h').await;
    window.fill("查找", "新建").await;
    window.sees("第 1 处，共 2 处").await;
    window.fill("替换为", "建成").await;
    window.press("全部替换").await;
    window.sees("把“新建”替换为“建成”").await;
    window.press("替换 2 处").await;
    window.gone("[role=dialog]").await;
    let replaced: Vec<String> = first
        .iter()
        .map(|line| line.replace("新建", "建成"))
        .collect();
    settled(replaced, || window.text()).await;
    window.caret_after("坚持稳中求进").await;
    window.keys(&[Key::Control], 'z').await;
    settled(first, || window.text()).await;

    window.keys(&[Key::Control], 'n').await;
    window.press("工作要点").await;
    window.press("新建").await;
    window.gone("[role=dialog]").await;
    window.press("文稿库").await;
    window.fill("查找文稿", "适老化").await;
    window.press("正文").await;
    window.reads("三、保障措施").await;
    // The caret stands in the paragraph: what is typed comes to it.
    window.write("先").await;
    window.sees("先健全养老服务。建成镇级养老服务中心5个").await;
}
