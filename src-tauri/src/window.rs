//! Windows: how they open, what may happen in them, how they close.

use crate::files;
use app::App;
use app::plan::PlanId;
use serde::Serialize;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;
use tauri::plugin::TauriPlugin;
use tauri::utils::config::WindowConfig;
use tauri::webview::{NewWindowResponse, PageLoadEvent, PageLoadPayload};
use tauri::{
    AppHandle, DragDropEvent, Emitter, EventTarget, Manager, RunEvent, Url, WebviewUrl,
    WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry,
};
use tauri_plugin_window_state::StateFlags;

/// Names the first window in `tauri.conf.json` and in `capabilities/`; the others are `plan-1`, `plan-2` …
pub(crate) const LABEL: &str = "main";

/// What stands on the window until a plan is open.
pub(crate) const TITLE: &str = "纲目";

/// How long the page may take to save what was typed last, once the window is to be closed.
const LAST_SAVE: Duration = Duration::from_millis(800);

/// Keeps the window's place and size in the data folder.
pub(crate) fn keeping_its_place(file: &Path) -> TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::new()
        .with_filename(file.to_string_lossy())
        .with_filter(|label| label == LABEL)
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// Opens the first window as `tauri.conf.json` describes it.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    build(app, &described(app))?;
    Ok(())
}

/// Opens another window in which a plan is shown first. The page reads from its address which.
pub(crate) fn open_another(app: &AppHandle, plan: PlanId) -> tauri::Result<()> {
    static OPENED: AtomicU32 = AtomicU32::new(1);
    let number = OPENED.fetch_add(1, Ordering::Relaxed);
    let config = WindowConfig {
        label: format!("plan-{number}"),
        url: WebviewUrl::App(format!("index.html?plan={plan}").into()),
        // Beside the window that stands there, where the system puts it.
        center: false,
        ..described(app)
    };
    // Drawn as WebKitGTK draws by itself: said of a page that loads already, it may leave the window empty.
    build(app, &config)?;
    Ok(())
}

/// The window that has the focus, or any.
pub(crate) fn in_front(app: &AppHandle) -> Option<WebviewWindow> {
    let mut windows: Vec<_> = app.webview_windows().into_values().collect();
    let at = windows
        .iter()
        .position(|window| window.is_focused().unwrap_or(false));
    match at {
        Some(at) => Some(windows.swap_remove(at)),
        None => windows.pop(),
    }
}

/// Brings a window before the others. A window manager that refuses is no reason to stop.
pub(crate) fn come_forward(window: &WebviewWindow) {
    let _ = window.unminimize().and_then(|()| window.set_focus());
}

/// Tells one window's page, and no other, of an event.
pub(crate) fn tell<P: Serialize + Clone>(
    window: &WebviewWindow,
    event: &str,
    payload: P,
) -> tauri::Result<()> {
    window.emit_to(EventTarget::webview_window(window.label()), event, payload)
}

fn described(app: &AppHandle) -> WindowConfig {
    let windows = &app.config().app.windows;
    let first = windows.iter().find(|window| window.label == LABEL);
    first
        .expect("`tauri.conf.json` describes the window")
        .clone()
}

fn build(app: &AppHandle, config: &WindowConfig) -> tauri::Result<WebviewWindow> {
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
    builder.build()
}

/// What the window system tells.
pub(crate) fn heard(app: &AppHandle, event: &RunEvent) {
    match event {
        RunEvent::WindowEvent {
            label,
            event: WindowEvent::CloseRequested { api, .. },
            ..
        } => {
            api.prevent_close();
            app.get_webview_window(label)
                .into_iter()
                .for_each(close_soon);
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

/// Closes all windows; with the last the program ends.
pub(crate) fn close_all(app: &AppHandle) {
    app.webview_windows().into_values().for_each(close_soon);
}

/// Closes a window once its page has saved what was typed last and said so by `host_close`, or has had its time.
fn close_soon(window: WebviewWindow) {
    if tell(&window, "closing", ()).is_ok() {
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
