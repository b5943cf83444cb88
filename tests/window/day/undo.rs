//! Undo and redo, also of what was done before the last start.

use crate::with_plan;
use thirtyfour::Key;
use window::{Desk, settled};

#[tokio::test]
async fn undo_reaches_back_over_a_restart() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    let first = window.tree().await;

    window.press("（二）提升公共服务").await;
    window.keys(&[Key::Alt, Key::Shift], Key::Up).await;
    window.find("（一）提升公共服务").await;
    let second = window.tree().await;
    window.saved().await;
    window.close().await;

    let window = desk.open().await;
    settled(second.clone(), || window.tree()).await;
    window.press("撤销").await;
    settled(first, || window.tree()).await;
    window.press("重做").await;
    settled(second, || window.tree()).await;
}
