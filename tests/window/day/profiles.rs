//! 版式: a unit's own Word file becomes a format profile.

use crate::with_plan;
use window::Desk;

#[tokio::test]
async fn a_word_file_becomes_a_profile() {
    let mut desk = Desk::new();
    let window = with_plan(&desk).await;
    window.press("导出").await;
    window.sees("文件格式").await;
    window.press("导出").await;
    window.sees("已导出").await;
    window.press("关闭").await;
    window.saved().await;
    window.close().await;

    let file = desk.papers().join("青禾县2026年重点工作实施方案.docx");
    assert!(file.is_file());
    desk.dialogs_answer(&file);
    let window = desk.open().await;
    window.find("（二）提升公共服务").await;
    window.press("设置").await;
    window.press("版式").await;
    window.press("从 Word 文稿读取…").await;
    window.sees("为底版。").await;
    window.sees("与底版没有不同。").await;
    window.press("采用并修改").await;
    window.press("返回").await;
    window.sees("青禾县2026年重点工作实施方案").await;
    window.find("删除 青禾县2026年重点工作实施方案").await;
}
