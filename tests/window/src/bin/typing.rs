//! From the key to the painted frame in the real window, with a plan of a thousand measures; beside it, in the same
//! window, the same words in an element that can be edited and nothing else. Round by round in turn.
//!
//! ```text
//! cargo build --release -p gangmu-desktop --bins
//! cargo run --release -p window --bin typing -- 5
//! ```
#![expect(clippy::print_stdout, reason = "the figures are what it is for")]

use app::{App, AppConfig};
use serde_json::Value;
use std::env;
use std::time::Duration;
use window::{Desk, Window, eventually, quantile};

const MEASURES: usize = 1000;
const KEYS: usize = 40;
/// A fast hand.
const BETWEEN: Duration = Duration::from_millis(60);

/// Notes how long each key took.
const WATCH: &str = r"
    window.latencies = [];
    addEventListener('keydown', (event) => requestAnimationFrame(() =>
        setTimeout(() => window.latencies.push(performance.now() - event.timeStamp))), true);
";

/// Puts the same words, of the same size and width, into a bare element; the page is gone.
const BARE: &str = r"
    const sheet = document.querySelector('#paper .sheet');
    const { fontFamily, fontSize, lineHeight } = getComputedStyle(sheet);
    const width = sheet.querySelector('[data-id]').getBoundingClientRect().width;
    const blocks = [...document.querySelectorAll('#paper [contenteditable] [data-id]')].map((block) => {
        const bare = document.createElement('p');
        bare.dataset.id = '';
        bare.textContent = block.textContent;
        return bare;
    });
    const text = document.createElement('div');
    text.contentEditable = 'true';
    Object.assign(text.style, { fontFamily, fontSize, lineHeight, width: `${width}px`, margin: 'auto' });
    text.append(...blocks);
    const desk = document.createElement('div');
    desk.id = 'paper';
    Object.assign(desk.style, { height: '100vh', overflow: 'auto' });
    desk.append(text);
    document.body.replaceChildren(desk);
";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let rounds: usize = env::args()
        .nth(1)
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(5);
    let desk = Desk::new();
    let core = App::open(AppConfig::new(desk.data()));
    tests::take_in_text(&core, &tests::long_text(MEASURES));
    core.finish();
    let window = desk.open().await;

    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        ours.extend(typed(&window).await);
        window.ask(BARE, vec![]).await;
        bare.extend(typed(&window).await);
        window.page().refresh().await.expect("the page loads again");
    }
    println!(
        "{MEASURES} measures, {rounds} × {KEYS} keys; milliseconds from the key to its painted frame"
    );
    for percent in [50, 95] {
        let (ours, bare) = (
            quantile(ours.clone(), percent),
            quantile(bare.clone(), percent),
        );
        println!(
            "p{percent}: {ours:.1}, bare {bare:.1}: {:.2} ×",
            ours / bare
        );
    }
    window.close().await;
}

/// Types in the middle of the text and tells how long each key took.
async fn typed(window: &Window) -> Vec<f64> {
    let middle = format!("落实第{}项措施", MEASURES / 2);
    window.caret_after(&middle).await;
    // What begins with the window has ended, and no key is watched twice.
    tokio::time::sleep(Duration::from_secs(3)).await;
    window.ask(WATCH, vec![]).await;
    for _ in 0..KEYS {
        window.real_keys("a");
        tokio::time::sleep(BETWEEN).await;
    }
    eventually("the keys", || async {
        let seen: Value = window.ask("return window.latencies", vec![]).await;
        let seen: Vec<f64> = serde_json::from_value(seen).ok()?;
        (seen.len() >= KEYS).then_some(seen)
    })
    .await
}
