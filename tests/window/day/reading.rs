//! Files that come in by the dialog or by name.

use crate::PLAN;
use std::fs;
use window::{Desk, eventually};

#[tokio::test]
async fn a_file_is_read_by_the_open_dialog() {
    let mut desk = Desk::new();
    let file = desk.papers().join("方案.txt");
    fs::write(&file, PLAN).unwrap();
    desk.dialogs_answer(&file);
    let window = desk.open().await;
    window.press("导入已有文稿").await;
    window.press("打开文件…").await;
    window.sees("导入核对").await;
    window.press("取用").await;
    window.find("二、重点任务").await;
}

#[tokio::test]
async fn a_file_named_at_the_start_is_read() {
    let desk = Desk::new();
    let file = desk.papers().join("方案.txt");
    fs::write(&file, PLAN).unwrap();
    let window = desk.open_with(&[file.to_str().unwrap()]).await;
    window.sees("导入核对").await;
    window.press("取用").await;
    eventually("the plan", || async {
        window.tree().await.contains("二、重点任务").then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_no_text_is_refused_with_a_reason() {
    let desk = Desk::new();
    let file = desk.papers().join("照片.txt");
    fs::write(&file, [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]).unwrap();
    let window = desk.open_with(&[file.to_str().unwrap()]).await;
    window.sees("照片.txt").await;
}
