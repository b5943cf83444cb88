//! The one window: how it opens, what may happen in it, how it closes.

use crate::files;
use app::App;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;
use tauri::plugin::TauriPlugin;
use tauri::webview::{NewWindowResponse, PageLoadEvent, PageLoadPayload};
use tauri::{
    AppHandle, DragDropEvent, Emitter, Manager, RunEvent, Url, WebviewWindow, WebviewWindowBuilder,
    WindowEvent, Wry,
};
use tauri_plugin_window_state::StateFlags;

/// Names the window in `tauri.conf.json` and in `capabilities/`.
pub(crate) const LABEL: &str = "main";

/// What stands on the window until a plan is open.
pub(crate) const TITLE: &str = "纲目";

/// How long the page may take to save what was typed last, once the window is to be closed.
const LAST_SAVE: Duration = Duration::from_millis(800);

/// Keeps the window's place and size in the data folder.
pub(crate) fn keeping_its_place(file: &Path) -> TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::new()
        .with_filename(file.to_string_lossy())
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// Opens the window as `tauri.conf.json` describes it.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    let config = app
        .config()
        .app
        .windows
        .iter()
        .find(|window| window.label == LABEL);
    let config = config.expect("`tauri.conf.json` describes the window");
    let (here, anew) = (app.clone(), app.clone());
    let builder = WebviewWindowBuilder::from_config(app, config)?
        .on_page_load(page_load)
        .on_document_title_changed(|window, title| drop(window.set_title(&title)))
        .on_navigation(move |url| stays_here(&here, url))
        .on_new_window(move |url, _| {
            stays_here(&anew, &url);
            NewWindowResponse::Deny
        });
    // On Windows the window takes either all drags for its own or none, and the page drags headings: a file that is
    // dropped there comes as a wish to go to it.
    #[cfg(windows)]
    let builder = builder.disable_drag_drop_handler();
    builder.build()?;
    Ok(())
}

/// What the window system tells.
pub(crate) fn heard(app: &AppHandle, event: &RunEvent) {
    match event {
        RunEvent::WindowEvent {
            event: WindowEvent::CloseRequested { api, .. },
            ..
        } => {
            api.prevent_close();
            close_soon(app);
        }
        RunEvent::WindowEvent {
            event: WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }),
            ..
        } => files::import_named(app, paths.clone()),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            files::import_named(app, urls.iter().filter_map(|url| url.to_file_path().ok()));
        }
        RunEvent::Exit => app.state::<Arc<App>>().finish(),
        _ => {}
    }
}

/// Closes the window once the page has saved what was typed last and said so by `host_close`, or has had its time.
pub(crate) fn close_soon(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    if window.emit("closing", ()).is_ok() {
        thread::spawn(move || {
            thread::sleep(LAST_SAVE);
            close_now(&window);
        });
    } else {
        close_now(&window);
    }
}

/// Closes the window.
pub(crate) fn close_now(window: &WebviewWindow) {
    // The second of two may find the window gone.
    let _ = window.destroy();
}

/// Marks when the page is there.
#[expect(clippy::needless_pass_by_value, reason = "the signature is Tauri's")]
fn page_load(window: WebviewWindow, page: PageLoadPayload<'_>) {
    if page.event() == PageLoadEvent::Finished {
        window.state::<Arc<App>>().trace().mark("page_finished");
    }
}

/// Whether the window may go there: to the program's own page only. A file dropped where the page takes none comes as
/// a wish to go to it, and is read instead.
fn stays_here(app: &AppHandle, url: &Url) -> bool {
    if url.scheme() == "file" {
        files::import_named(app, url.to_file_path());
    }
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}
