//! What was typed is there again, whatever ends the program.

use window::{Desk, eventually};

/// Opens a new plan and types into its title at once.
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
async fn words_that_were_saved_survive_a_power_cut() {
    let desk = Desk::new();
    let window = begin(&desk).await;
    write_at_the_end(&window, "停电前写下的话").await;
    eventually("the save", || async {
        desk.trace().contains("\"saved\"").then_some(())
    })
    .await;
    window.kill();
    let window = desk.open().await;
    window.sees("停电前写下的话").await;
}
