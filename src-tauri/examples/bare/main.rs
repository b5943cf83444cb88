//! The floor for a window with a text in it: the same toolkit, drawn in the same way, and one editable element with plain
//! paragraphs in one font and a caret. What this costs, no editor in this toolkit goes below.
//!
//! `cargo run --release -p window --bin startup` starts it beside the program and compares them.

use app::Trace;
use std::env;
use std::fs;
use std::time::Instant;
use tauri::webview::WebviewWindowBuilder;
use tauri::{Manager, State};

/// The text, a paragraph a line.
struct Text(String);

/// The one command that the page may give: the text is asked for, or a mark is set.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "the signature is Tauri's")]
fn call(trace: State<'_, Trace>, text: State<'_, Text>, name: String) -> String {
    if name == "text" {
        return text.0.clone();
    }
    trace.mark(&name);
    String::new()
}

fn main() {
    desktop::suit_the_machine();
    let trace = Trace::new(env::var_os("GANGMU_TRACE").map(Into::into), Instant::now());
    trace.mark("main");
    let file = env::args_os()
        .nth(1)
        .expect("a file with the text is named");
    let words = fs::read_to_string(file).expect("the text can be read");
    tauri::Builder::default()
        .manage(trace)
        .manage(Text(words))
        .invoke_handler(tauri::generate_handler![call])
        .setup(|app| {
            let config = app.config().app.windows[0].clone();
            WebviewWindowBuilder::from_config(app, &config)?.build()?;
            app.state::<Trace>().mark("setup");
            Ok(())
        })
        .run(tauri::generate_context!("examples/bare/tauri.conf.json"))
        .expect("the window system answers");
}
