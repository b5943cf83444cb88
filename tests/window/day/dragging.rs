//! A plan dragged out of the window, into another program.

use crate::with_plan;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use window::{Desk, Group, Window, eventually};

const TITLE: &str = "青禾县2026年重点工作实施方案";

/// On the display, in the window of the other program and on the way there.
const TARGET: [(i64, i64); 3] = [(1280, 600), (1350, 700), (1360, 740)];

/// Takes the plan in the library list and begins to drag it; waits until its file is written.
async fn take(window: &Window, outgoing: &Path) {
    let row = window.find(TITLE).await;
    window.take_hold(&row).await;
    eventually("the file", || async {
        fs::read_dir(outgoing).ok()?.next().map(|_| ())
    })
    .await;
}

/// The files that were dropped on the other program.
async fn dropped(file: &Path) -> Vec<PathBuf> {
    let addresses = eventually("the drop", || async { fs::read_to_string(file).ok() }).await;
    fs::remove_file(file).unwrap();
    let path = |address: &str| gtk::glib::filename_from_uri(address).unwrap().0;
    addresses.lines().map(path).collect()
}

#[tokio::test]
async fn a_plan_is_dragged_out_as_a_file() {
    let desk = Desk::new();
    let window = with_plan(&desk).await;
    window.press("文稿库").await;
    let got = desk.papers().join("got.txt");
    let mut target = Command::new(env!("CARGO_BIN_EXE_drop-target"));
    desk.seat(&mut target);
    let _target = Group::start(target.arg(&got));

    let outgoing = desk.data().join("outgoing");
    take(&window, &outgoing.join("1")).await;
    window.let_go(&TARGET);
    let files = dropped(&got).await;
    assert_eq!(files, [outgoing.join(format!("1/{TITLE}.docx"))]);
    assert!(fs::read(&files[0]).unwrap().starts_with(b"PK"));

    window
        .holding("alt", take(&window, &outgoing.join("2")))
        .await;
    window.let_go(&TARGET);
    let files = dropped(&got).await;
    assert_eq!(files, [outgoing.join(format!("2/{TITLE}.gangmu"))]);

    // Dropped on its own window it goes nowhere, and the next start takes the files away.
    take(&window, &outgoing.join("3")).await;
    window.let_go(&[(600, 500), (610, 510)]);
    window.press(TITLE).await;
    assert!(!window.shows("正在读取").await);
    window.close().await;
    let window = desk.open().await;
    assert!(!outgoing.exists());
    window.close().await;
}
