//! What was typed is there again, whatever ends the program.

use std::time::Duration;
use window::{Desk, eventually};

/// Opens the window with the sample in it.
async fn begin(desk: &Desk) -> window::Window {
    let window = desk.open().await;
    window.press("打开示例").await;
    window.sees("已自动保存").await;
    window
}

async fn write_at_the_end(window: &window::Window, words: &str) {
    let last = window
        .page()
        .find_all(thirtyfour::By::Css("#paper [data-id]"))
        .await;
    let last = last
        .expect("the text has blocks")
        .pop()
        .expect("the sample is not empty");
    last.click().await.expect("a block can be clicked");
    window
        .keys(&[thirtyfour::Key::Control], thirtyfour::Key::End)
        .await;
    window.write(words).await;
    eventually(words, || async { window.shows(words).await.then_some(()) }).await;
}

/// How often something was saved.
fn saves(desk: &Desk) -> usize {
    desk.trace().matches("\"saved\"").count()
}

#[tokio::test]
async fn words_typed_just_before_closing_are_kept() {
    let desk = Desk::new();
    let window = begin(&desk).await;
    write_at_the_end(&window, "关窗前写下的话").await;
    window.close().await;
    let window = desk.open().await;
    window.sees("关窗前写下的话").await;
}

#[tokio::test]
async fn a_closed_library_is_one_file_to_carry_away() {
    let desk = Desk::new();
    let window = begin(&desk).await;
    write_at_the_end(&window, "随身带走的话").await;
    window.close().await;
    eventually("the log to be folded in", || async {
        let beside = desk.data().join("library.gangmu-wal");
        (!beside.exists()).then_some(())
    })
    .await;

    let elsewhere = Desk::new();
    let library = "library.gangmu";
    std::fs::copy(desk.data().join(library), elsewhere.data().join(library)).unwrap();
    let window = elsewhere.open().await;
    window.sees("随身带走的话").await;
}

#[tokio::test]
async fn words_that_were_saved_survive_a_power_cut() {
    let desk = Desk::new();
    let window = begin(&desk).await;
    let before = saves(&desk);
    write_at_the_end(&window, "停电前写下的话").await;
    eventually("the last save", || async {
        let now = saves(&desk);
        tokio::time::sleep(Duration::from_secs(2)).await;
        (now > before && now == saves(&desk)).then_some(())
    })
    .await;
    window.kill();
    let window = desk.open().await;
    window.sees("停电前写下的话").await;
}
