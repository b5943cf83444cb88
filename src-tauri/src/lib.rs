//! The desktop program: a window around `app`, nothing else.
//!
//! The page in the window has one command, [`call`](call::call), and hears events. It never sees a path: dialogs,
//! dropped files and files named on the command line stay on this side.

mod call;
mod dialogs;
mod drawing;
mod files;
mod menu;
mod outgoing;
mod recent;
mod window;

pub use drawing::suit_the_machine;

use app::{App, AppConfig, AppError};
use outgoing::Outgoing;
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;
use std::{env, thread};
use tauri::{AppHandle, Manager};

/// Started with this word, the program puts the sample into a library that is empty.
const SAMPLE: &str = "--sample";

/// Runs the program until its window is closed; `started` is when it began.
///
/// # Panics
/// Where there is no window system to open a window in.
pub fn run(started: Instant) {
    drawing::suit_the_machine();
    let config = AppConfig::from_environment(started);
    config.trace.mark("main");
    app::log::start(&config.paths);
    let outgoing = Outgoing::below(config.paths.root());
    let window_state = config.paths.root().join("window.json");
    let core = Arc::new(App::open(config));
    let beginning = thread::spawn({
        let core = Arc::clone(&core);
        move || begin(&core)
    });

    let mut builder = tauri::Builder::default();
    // A library elsewhere is a window of its own; its lock keeps two programs apart.
    if env::var_os("GANGMU_DATA_DIR").is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(called_again));
    }
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::keeping_its_place(&window_state))
        .manage(core)
        .manage(files::Known::default())
        .manage(recent::Recent::default())
        .manage(outgoing)
        .invoke_handler(tauri::generate_handler![call::call])
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .setup(move |app| {
            // The menu speaks the language of the settings.
            beginning
                .join()
                .expect("the core answers and does not panic");
            menu::install(app.handle())?;
            window::open(app.handle())?;
            app.state::<Arc<App>>().trace().mark("setup");
            // Not before: here it is known that no other program of this user is open.
            app.state::<Outgoing>().clear();
            Ok(())
        })
        .build(tauri::generate_context!())
        .expect("the window system answers")
        .run(|app, event| window::heard(app, &event));
}

/// Opens the library, and with `--sample` puts the sample into an empty one, while the window system starts.
fn begin(core: &App) {
    // A library that cannot be opened is told when the page asks for it.
    let _ = core.call("settings_get", json!({}));
    if env::args().any(|argument| argument == SAMPLE) {
        let _ = sample(core);
    }
}

fn sample(core: &App) -> Result<(), AppError> {
    let plans = core.call("library_list", json!({ "trashed": false }))?;
    let samples = core.call("templates", json!({}))?;
    if plans == json!([]) && samples["samples"][0].is_object() {
        core.call(
            "plan_sample",
            json!({ "sample": samples["samples"][0]["id"] }),
        )?;
    }
    Ok(())
}

/// The program was started a second time: this window comes to the front and reads the files named there.
fn called_again(app: &AppHandle, arguments: Vec<String>, folder: String) {
    if let Some(window) = window::in_front(app) {
        window::come_forward(&window);
    }
    let folder = PathBuf::from(folder);
    let files = named(arguments.into_iter().skip(1)).map(|file| folder.join(file));
    files::import_named(app, files);
}

/// The arguments that name files.
fn named<T: Into<PathBuf>>(arguments: impl Iterator<Item = T>) -> impl Iterator<Item = PathBuf> {
    arguments
        .map(Into::into)
        .filter(|argument| argument.as_os_str() != SAMPLE)
}
