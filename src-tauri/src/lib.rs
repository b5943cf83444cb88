//! The desktop program: a window around `app`, nothing else.
//!
//! The page in the window has one command, [`call`](call::call), and hears events. It never sees a path: dialogs,
//! dropped files and files named on the command line stay on this side.

mod call;
mod dialogs;
mod files;
mod menu;
mod window;

use app::{App, AppConfig};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;
use std::{env, thread};
use tauri::{AppHandle, Manager};

/// Runs the program until its window is closed; `started` is when it began.
///
/// # Panics
/// Where there is no window system to open a window in.
pub fn run(started: Instant) {
    let config = AppConfig::from_environment(started);
    config.trace.mark("main");
    app::log::start(&config.paths);
    let window_state = config.paths.root().join("window.json");
    let core = Arc::new(App::open(config));
    open_library_beside(&core);

    let mut builder = tauri::Builder::default();
    // A library elsewhere is a window of its own; its lock keeps two programs apart.
    if env::var_os("GANGMU_DATA_DIR").is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(called_again));
    }
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::keeping_its_place(&window_state))
        .manage(core)
        .manage(files::Written::default())
        .invoke_handler(tauri::generate_handler![call::call])
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .setup(|app| {
            menu::install(app.handle())?;
            window::open(app.handle())?;
            app.state::<Arc<App>>().trace().mark("setup");
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("the window system answers")
        .run(|app, event| window::heard(app, &event));
}

/// Opens the library on a thread of its own, while the window system and the web view start.
fn open_library_beside(core: &Arc<App>) {
    let core = Arc::clone(core);
    // A library that cannot be opened is told when the page asks for it.
    thread::spawn(move || drop(core.call("settings_get", serde_json::json!({}))));
}

/// The program was started a second time: this window comes to the front and reads the files named there.
fn called_again(app: &AppHandle, arguments: Vec<String>, folder: String) {
    if let Some(window) = app.get_webview_window(window::LABEL) {
        // A window manager that refuses is no reason to refuse the files.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
    let folder = PathBuf::from(folder);
    files::import_named(
        app,
        arguments.into_iter().skip(1).map(|file| folder.join(file)),
    );
}
