//! A library that cannot be opened.

use std::fs;
use window::Desk;

#[tokio::test]
async fn what_is_no_library_is_said_to_be_none_and_kept() {
    let desk = Desk::new();
    let library = desk.data().join("library.gangmu");
    let rubbish = "这不是文稿库".repeat(1000);
    fs::write(&library, &rubbish).unwrap();
    let window = desk.open().await;
    window.sees("文稿库").await;
    let said = window
        .ask("return document.body.innerText", vec![])
        .await
        .to_string();
    assert!(said.contains("不是纲目的文稿库"), "{said}");
    drop(window);
    let kept = fs::read_dir(desk.data())
        .unwrap()
        .any(|file| fs::read(file.unwrap().path()).is_ok_and(|bytes| bytes == rubbish.as_bytes()));
    assert!(kept, "what was in the file is still there");
}
