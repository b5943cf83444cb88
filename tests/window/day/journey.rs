//! From pasted text to a Word file, with a restart on the way.

use crate::{PLAN, paper};
use thirtyfour::Key;
use window::{Desk, settled};

const PASTED: &str = "\
一、总体要求
二、重点任务
  （一）夯实农业基础
    1.建设高标准农田。
    2.稳定粮食生产。
  （二）提升公共服务
    1.改善办学条件。
    2.健全养老服务。
  （三）优化营商环境
三、保障措施
  （一）加强组织领导。
  （二）强化督促检查。
";

const AFTER_KEYS: &str = "\
一、总体要求
二、重点任务
  （一）提升公共服务
    1.改善办学条件。
    2.健全养老服务。
  （二）夯实农业基础
    1.建设高标准农田。
    2.稳定粮食生产。
  （三）优化营商环境
三、保障措施
  （一）加强组织领导。
  （二）强化督促检查。
";

const AFTER_DRAG: &str = "\
一、保障措施
  （一）加强组织领导。
  （二）强化督促检查。
二、总体要求
三、重点任务
  （一）提升公共服务
    1.改善办学条件。
    2.健全养老服务。
  （二）夯实农业基础
    1.建设高标准农田。
    2.稳定粮食生产。
  （三）优化营商环境
";

#[tokio::test]
async fn from_pasted_text_to_a_word_file() {
    let desk = Desk::new();
    let window = desk.open().await;

    window.press("导入已有文稿").await;
    window
        .fill("文稿全文", &PLAN.replace("见到实效。", &paper::long()))
        .await;
    window.press("导入").await;
    window.sees("导入核对").await;
    window.press("取用").await;
    settled(PASTED.to_owned(), || window.tree()).await;

    window.press("（二）提升公共服务").await;
    window.keys(&[Key::Alt, Key::Shift], Key::Up).await;
    settled(AFTER_KEYS.to_owned(), || window.tree()).await;

    let (branch, target) = (
        window.find("三、保障措施").await,
        window.find("一、总体要求").await,
    );
    window.drag_above(&branch, &target).await;
    settled(AFTER_DRAG.to_owned(), || window.tree()).await;
    assert!(
        window.text().await.contains(&"一、保障措施".to_owned()),
        "labels follow in the text"
    );
    window.saved().await;
    let text = window.text().await;
    window.close().await;

    let window = desk.open().await;
    settled(AFTER_DRAG.to_owned(), || window.tree()).await;
    assert_eq!(window.text().await, text);

    window.press("导出").await;
    window.sees("文件格式").await;
    window.press("导出").await;
    window
        .sees("已导出“青禾县2026年重点工作实施方案.docx”。")
        .await;
    paper::check(&desk.papers().join("青禾县2026年重点工作实施方案.docx"));
    window.close().await;
}
