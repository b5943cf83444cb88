//! The floor for start-up: a window with nothing in it, marking its time as the program does.
//!
//! `cargo run --release -p window --bin startup` starts the two in turn and compares them.

use app::Trace;
use std::env;
use std::time::Instant;
use tauri::{Manager, State};

#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "the signature is Tauri's")]
fn call(trace: State<'_, Trace>, name: String) {
    trace.mark(&name);
}

fn main() {
    let trace = Trace::new(env::var_os("GANGMU_TRACE").map(Into::into), Instant::now());
    trace.mark("main");
    tauri::Builder::default()
        .manage(trace)
        .invoke_handler(tauri::generate_handler![call])
        .setup(|app| {
            app.state::<Trace>().mark("setup");
            Ok(())
        })
        .run(tauri::generate_context!("examples/blank/tauri.conf.json"))
        .expect("the window system answers");
}
