//! Tables: put in, written cell by cell, undone.

use crate::with_plan;
use serde_json::json;
use thirtyfour::Key;
use window::{Desk, Window, settled};

/// The cells as they are drawn, row by row.
async fn cells(window: &Window) -> Vec<String> {
    let script = "return [...document.querySelectorAll('#paper .table tr')].map((row) =>
        [...row.cells].map((cell) => cell.innerText.trim()).join('|'))";
    serde_json::from_value(window.ask(script, vec![]).await).expect("rows")
}

#[tokio::test]
async fn a_table_is_put_in_and_written_cell_by_cell() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    window.caret_after("公开办事指南").await;
    window.press("插入").await;
    window.press("插入表格").await;
    window.find("3 行 × 4 列").await;
    for key in [Key::Up, Key::Left, Key::Enter] {
        window.keys(&[], key).await;
    }
    window.find("在下方插入行").await; // what edits tables is there
    for (at, words) in ["指标", "单位", "目标", "学位", "个", "2000", "教师"]
        .iter()
        .enumerate()
    {
        if at > 0 {
            window.keys(&[], Key::Tab).await;
        }
        window.write(words).await;
    }
    let written = ["指标|单位|目标", "学位|个|2000", "教师||"]
        .map(String::from)
        .to_vec();
    settled(written.clone(), || cells(&window)).await;

    window.press("删除表格行").await;
    settled(written[..2].to_vec(), || cells(&window)).await;
    let middle = "return getComputedStyle(document.querySelector('#paper .table td')).textAlign";
    assert_eq!(window.ask(middle, vec![]).await, json!("center"));
    window.keys(&[Key::Control], 'z').await;
    settled(written, || cells(&window)).await;
}
