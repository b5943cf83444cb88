//! Duties: written in fields, changed, left as they were.

use crate::with_plan;
use thirtyfour::Key;
use window::{Desk, settled};

const SENTENCE: &str = "（二）强化督促检查。县政府督查室每季度通报一次进展情况。";

#[tokio::test]
async fn duties_are_written_in_fields() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    let without = window.text().await;
    window.caret_after("每季度通报一次").await;
    window.keys(&[Key::Control, Key::Shift], 'd').await;
    window.fill("责任单位", "县政府督查室").await;
    window.fill("完成时限", "每季度末").await;
    window.press("好").await;
    let duty = "（责任单位：县政府督查室；完成时限：每季度末）";
    window.reads(&format!("{SENTENCE}{duty}")).await;

    window.keys(&[Key::Control, Key::Shift], 'd').await;
    window.fill("责任单位", "别的单位").await;
    window.keys(&[], Key::Escape).await;
    window.reads(&format!("{SENTENCE}{duty}")).await;
    window.caret_after("每季度通报一次").await;
    window.keys(&[Key::Control], 'z').await;
    settled(without, || window.text()).await;
}
