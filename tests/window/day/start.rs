//! The three doors of the start page.

use window::{Desk, eventually};

#[tokio::test]
async fn a_new_plan_comes_with_its_skeleton_and_notice() {
    let desk = Desk::new();
    let window = desk.open().await;
    window.press("从模板新建").await;
    window.press("实施方案").await;
    window.press("同时起草印发通知").await;
    window.press("新建").await;
    eventually("the skeleton", || async {
        window.tree().await.contains("一、").then_some(())
    })
    .await;
    let sheets = "return document.querySelectorAll('#paper section.sheet').length";
    assert_eq!(window.ask(sheets, vec![]).await, 2);
}

#[tokio::test]
async fn the_sample_opens() {
    let desk = Desk::new();
    let window = desk.open().await;
    window.press("打开示例").await;
    window.saved().await;
    eventually("the outline", || async {
        window.outline().await.get(5).map(|_| ())
    })
    .await;
}
