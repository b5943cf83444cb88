//! Renaming, the trash, and back; several plans out at once.

use std::fs;
use thirtyfour::{By, Key};
use window::{Desk, Window, settled};

/// The titles in the library panel.
pub(crate) async fn titles(window: &Window, list: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(`ul[aria-label='${arguments[0]}'] [class*=title]`)].map((one) => one.innerText)";
    let answer = window.ask(script, vec![list.into()]).await;
    serde_json::from_value(answer).expect("titles")
}

/// Gives a plan that the library panel lists another title.
pub(crate) async fn rename(window: &Window, title: &str, to: &str) {
    window.press(&format!("“{title}”的操作")).await;
    window.press("重命名").await;
    let name = window.find("文稿标题").await;
    name.send_keys(Key::Control + "a").await.unwrap();
    name.send_keys(to).await.unwrap();
    name.send_keys(Key::Enter + "").await.unwrap();
}

#[tokio::test]
async fn a_plan_is_renamed_thrown_away_and_taken_back() {
    let desk = Desk::new();
    let window = desk.open().await;
    window.press("从模板新建").await;
    window.press("工作要点").await;
    window.press("新建").await;
    window.saved().await;
    window.press("文稿库").await;
    settled(1, || async { titles(&window, "文稿").await.len() }).await;
    let before = titles(&window, "文稿").await;

    rename(&window, &before[0], "青禾县二季度工作安排").await;
    settled(vec!["青禾县二季度工作安排".to_owned()], || {
        titles(&window, "文稿")
    })
    .await;
    let heading = window
        .page()
        .find(By::Css("#paper h1.title"))
        .await
        .unwrap();
    assert_eq!(heading.text().await.unwrap(), "青禾县二季度工作安排");

    window.press("“青禾县二季度工作安排”的操作").await;
    window.press("移到回收站").await;
    window.sees("已将“青禾县二季度工作安排”移到回收站。").await;
    settled(Vec::<String>::new(), || titles(&window, "文稿")).await;

    window.press("回收站").await;
    settled(vec!["青禾县二季度工作安排".to_owned()], || {
        titles(&window, "回收站")
    })
    .await;
    window.press("恢复").await;
    window.sees("回收站是空的。").await;
    window.press("返回文稿库").await;
    settled(vec!["青禾县二季度工作安排".to_owned()], || {
        titles(&window, "文稿")
    })
    .await;
}

#[tokio::test]
async fn several_plans_go_into_a_folder() {
    let desk = Desk::new();
    let window = desk.open().await;
    for kind in ["工作要点", "行动计划"] {
        window.keys(&[Key::Control], 'n').await;
        window.press(kind).await;
        window.press("新建").await;
        window.gone("[role=dialog]").await;
        window.saved().await;
    }
    window.press("文稿库").await;
    settled(2, || async { titles(&window, "文稿").await.len() }).await;
    window.press("批量导出…").await;
    window.sees("已选 0 / 2 份").await;
    window.press("全选").await;
    window.sees("已选 2 / 2 份").await;
    window.press("选择文件夹并导出").await;
    window.sees("已导出 2 份到“papers”。").await;
    let files = fs::read_dir(desk.papers()).unwrap();
    let endings = files.map(|file| file.unwrap().path().extension().unwrap().to_owned());
    assert_eq!(endings.collect::<Vec<_>>(), ["docx", "docx"]);
    window.press("关闭").await;
    window.gone("[role=dialog]").await;
}
