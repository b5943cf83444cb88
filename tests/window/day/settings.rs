//! Language and colours, at once and at the next start.

use serde_json::json;
use window::{Desk, Window, settled};

async fn colours(window: &Window) -> String {
    let answer = window
        .ask("return document.documentElement.dataset.theme", vec![])
        .await;
    answer.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn language_and_colours_are_kept() {
    let desk = Desk::new();
    let window = desk.open().await;
    window.sees("从哪里开始？").await;
    window.keys(&[thirtyfour::Key::Control], ',').await;
    window.press("深色").await;
    settled("dark".to_owned(), || colours(&window)).await;
    window.press("English").await;
    window.sees("Settings").await;
    window.close().await;

    let window = desk.open().await;
    settled("dark".to_owned(), || colours(&window)).await;
    assert_eq!(
        window
            .ask("return document.documentElement.lang", vec![])
            .await,
        json!("en")
    );
    assert!(!window.shows("从哪里开始？").await);
}
