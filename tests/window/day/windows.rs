//! Several plans at hand in tabs, and one plan in two windows.

use crate::branches::focus;
use crate::library::{rename, titles};
use crate::with_plan;
use thirtyfour::{Key, WindowHandle};
use window::{Desk, Window, eventually, settled};

const TITLE: &str = "青禾县2026年重点工作实施方案";
const SENTENCE: &str = "推进政务服务事项一网通办，压减办理时限，公开办事指南，方便企业群众办事。";

/// Waits until the plan with this title is on the paper.
async fn shows(window: &Window, title: &str) {
    let script = "return document.querySelector('#paper h1.title')?.innerText === arguments[0]";
    eventually(title, || async {
        let shown = window.ask(script, vec![title.into()]).await;
        (shown == true).then_some(())
    })
    .await;
}

/// Begins a plan of a kind, and waits until it is on the paper.
async fn begin(window: &Window, kind: &str) {
    let shown = "return document.querySelector('#paper h1.title')?.innerText";
    let before = window.ask(shown, vec![]).await;
    window.keys(&[Key::Control], 'n').await;
    window.press(kind).await;
    window.press("新建").await;
    window.gone("[role=dialog]").await;
    eventually(kind, || async {
        (window.ask(shown, vec![]).await != before).then_some(())
    })
    .await;
}

#[tokio::test]
async fn plans_are_at_hand_in_tabs_and_a_second_window_follows() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    window.caret_after("公开办事指南").await;
    window.write("甲").await;
    begin(&window, "工作要点").await;
    window.keys(&[Key::Control], Key::PageUp).await;
    shows(&window, TITLE).await;
    window.write("乙").await; // the caret is where it was left
    window.reads(&format!("{SENTENCE}甲乙")).await;

    let first = beside(&window).await;
    window.reads(&format!("{SENTENCE}甲乙")).await;
    window.caret_after("公开办事指南").await;
    window.write("丙").await;

    window.page().switch_to_window(first).await.unwrap();
    window.reads(&format!("{SENTENCE}甲乙丙")).await;
}

#[tokio::test]
async fn phrases_and_names_of_plans_follow_in_the_other_window() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    window.press("文稿库").await;
    let first = beside(&window).await;
    window.keys(&[Key::Control], ',').await;
    window.press("常用语").await;
    window.press("添加常用语").await;
    window.fill("文字", "坚持稳中求进工作总基调").await;
    window.fill("名称", "总基调").await;
    window.press("关闭").await;
    window.gone("[role=dialog]").await;
    window.press("文稿库").await;
    window.press(&format!("“{TITLE}”的操作")).await;
    window.press("标签…").await;
    window.fill("新标签", "重点").await;
    window.keys(&[], Key::Enter).await;
    window.press("关闭").await;
    window.gone("[role=dialog]").await;
    rename(&window, TITLE, "青禾县年度方案").await;

    window.page().switch_to_window(first).await.unwrap();
    let named = vec!["青禾县年度方案".to_owned()];
    settled(named, || titles(&window, "文稿")).await;
    window.sees("重点").await;
    window.press("插入").await;
    window.press("常用语…").await;
    window.sees("坚持稳中求进工作总基调").await;
}

/// 文件: new, import, paste, sample, 最近打开: the open plan, the one used before it.
const USED_BEFORE: [&str; 7] = ["Down", "Down", "Down", "Down", "Down", "Right", "Down"];

#[tokio::test]
async fn a_plan_used_lately_is_opened_from_the_menu_where_it_was() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    begin(&window, "工作要点").await;
    window.menu(&USED_BEFORE).await;
    window.real_keys("Return");
    shows(&window, TITLE).await;

    let first = beside(&window).await;
    let second = window.page().window().await.unwrap();
    begin(&window, "行动计划").await;
    window.page().switch_to_window(first.clone()).await.unwrap();
    window.keys(&[Key::Control], 'w').await;
    window.page().switch_to_window(second).await.unwrap();
    window.menu(&USED_BEFORE).await;
    window.real_keys("Return");
    window.page().switch_to_window(first).await.unwrap();
    shows(&window, TITLE).await;
}

#[tokio::test]
async fn a_branch_with_its_memo_is_pasted_in_another_window() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    window.caret_after("新建高标准农田2万亩").await;
    window.keys(&[Key::Control, Key::Alt], 'm').await;
    window.fill("备忘", "数字待财政局核实").await;
    window.keys(&[], Key::Escape).await;
    window.gone("[role=dialog]").await;
    let first = beside(&window).await;
    let second = window.page().window().await.unwrap();
    begin(&window, "工作要点").await;

    window.page().switch_to_window(first).await.unwrap();
    window.point_at_edge("right");
    focus(&window, "（一）夯实农业基础").await;
    window.real_keys("ctrl+c");
    window.page().switch_to_window(second).await.unwrap();
    window.point_at_edge("left");
    let heading = window.outline().await.swap_remove(1).text;
    focus(&window, &heading).await;
    window.real_keys("ctrl+v");
    let memo = "return [...document.querySelectorAll('#paper [data-memo]')].map((one) =>
        one.innerText.trim().slice(0, 6) + one.dataset.memo)";
    let kept = serde_json::json!(["建设高标准农数字待财政局核实"]);
    settled(kept, || window.ask(memo, vec![])).await;
}

#[tokio::test]
async fn a_plan_thrown_away_in_one_window_is_closed_in_the_other() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    window.press("文稿库").await;
    let first = beside(&window).await;
    window.press("文稿库").await;
    window.press(&format!("“{TITLE}”的操作")).await;
    window.press("移到回收站").await;
    settled(Vec::<String>::new(), || titles(&window, "文稿")).await;

    window.page().switch_to_window(first).await.unwrap();
    window.sees(&format!("已将“{TITLE}”移到回收站。")).await;
    window.gone("#paper h1.title").await;
    window.press("撤销").await;
    settled(vec![TITLE.to_owned()], || titles(&window, "文稿")).await;
}

/// Opens the plan that is shown in a second window, and looks at that from now on; answers which was looked at before.
async fn beside(window: &Window) -> WindowHandle {
    let page = window.page();
    let first = page.window().await.unwrap();
    window.keys(&[Key::Control, Key::Alt], 'n').await;
    let second = eventually("a second window", || async {
        let all = page.windows().await.ok()?;
        all.into_iter().find(|one| *one != first)
    })
    .await;
    page.switch_to_window(second).await.unwrap();
    // Until its page is loaded it answers nothing.
    eventually("its page", || async {
        page.execute("return true", vec![]).await.ok()
    })
    .await;
    shows(window, TITLE).await;
    first
}
