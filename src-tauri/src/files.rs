//! Files in and out. Their paths go to the core and stay here; the page gets names and tokens.

use crate::outgoing::Outgoing;
use crate::{dialogs, window};
use app::requests::{ExportChoice, Format};
use app::{App, AppError, Problem, file_name, file_name_for};
use serde::Deserialize;
use serde_json::{Value, json};
use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use tauri::{AppHandle, Manager, WebviewWindow};

/// The files written and the folders chosen in this session; a token is a place in the list.
#[derive(Default)]
pub(crate) struct Known(Mutex<Vec<PathBuf>>);

/// What `host_export` asks.
#[derive(Deserialize)]
pub(crate) struct Export {
    plan: Value,
    choice: ExportChoice,
    profile: Option<String>,
    suggested_name: String,
}

/// What `host_save_profile` asks.
#[derive(Deserialize)]
pub(crate) struct SaveProfile {
    profile: String,
    suggested_name: String,
}

/// The ending of a format profile's file.
const PROFILE: &str = "toml";

/// What `host_export_into` asks.
#[derive(Deserialize)]
pub(crate) struct ExportInto {
    plan: Value,
    choice: ExportChoice,
    folder: String,
}

/// What `host_open` and `host_reveal` ask.
#[derive(Deserialize)]
pub(crate) struct Token {
    token: String,
}

/// What `host_take` asks.
#[derive(Deserialize)]
pub(crate) struct Take {
    token: String,
    existing: Value,
}

/// Asks for files and opens an import of them; `null` where the drafter cancelled, or chose `.gangmu` files alone.
pub(crate) fn import(window: &WebviewWindow, core: &App) -> Result<Value, AppError> {
    let Some(files) = dialogs::to_read(window, core.language()) else {
        return Ok(Value::Null);
    };
    begin(window, core, files)
}

/// Puts the plans of a `.gangmu` file that the page was told of into the library.
pub(crate) fn take(window: &WebviewWindow, core: &App, ask: &Take) -> Result<Value, AppError> {
    let path = known(window, core, &ask.token)?;
    core.call(
        "library_take",
        json!({ "path": path, "existing": ask.existing }),
    )
}

/// Asks for a Word file and reads its format; `null` where the drafter cancelled.
pub(crate) fn read_profile(window: &WebviewWindow, core: &App) -> Result<Value, AppError> {
    match dialogs::word_file(window, core.language()) {
        Some(path) => core.call("profile_read", json!({ "path": path })),
        None => Ok(Value::Null),
    }
}

/// Asks for a place and writes a format profile there; `null` where the drafter cancelled.
pub(crate) fn save_profile(
    window: &WebviewWindow,
    core: &App,
    SaveProfile {
        profile,
        suggested_name,
    }: &SaveProfile,
) -> Result<Value, AppError> {
    let name = format!("{suggested_name}.{PROFILE}");
    let Some(chosen) = dialogs::profile_to_write(window, core.language(), &name, PROFILE) else {
        return Ok(Value::Null);
    };
    let path = with_ending(&chosen, PROFILE);
    // The dialog has asked about replacing the name it saw, and no other.
    let force = path == chosen;
    let args = json!({ "profile": profile, "path": path, "force": force });
    core.call("profile_export", args)?;
    Ok(remember(window.app_handle(), path))
}

/// Asks where backups are to go; `null` where the drafter cancelled.
pub(crate) fn backups_into(window: &WebviewWindow, core: &App) -> Result<Value, AppError> {
    match dialogs::folder(window, core.language()) {
        Some(folder) => core.call("backups_into", json!({ "folder": folder })),
        None => Ok(Value::Null),
    }
}

/// Opens an import of the files named on the command line, once the page can be used; not again when it is loaded again.
pub(crate) fn import_first(app: &AppHandle) {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| import_named(app, crate::named(env::args_os().skip(1))));
}

/// Opens an import of files that were dropped on the window or named on the command line, and tells the page. What was
/// dragged out of a window of this program is in its library.
pub(crate) fn import_named(app: &AppHandle, files: impl IntoIterator<Item = PathBuf>) {
    let outgoing = app.state::<Outgoing>();
    let files: Vec<_> = files
        .into_iter()
        .filter(|file| !outgoing.holds(file))
        .collect();
    if files.is_empty() {
        return;
    }
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || {
        let core = app.state::<Arc<App>>();
        let Some(window) = window::in_front(&app) else {
            return;
        };
        let told = match begin(&window, &core, files) {
            Ok(Value::Null) => Ok(()),
            Ok(import) => window::tell(&window, "import", import),
            Err(error) => window::tell(&window, "import", json!(error)),
        };
        told.expect("what the core answers can be sent");
    });
}

/// Asks for a place and writes the plan there; `null` where the drafter cancelled.
pub(crate) fn export(
    window: &WebviewWindow,
    core: &App,
    Export {
        plan,
        choice,
        profile,
        suggested_name,
    }: &Export,
) -> Result<Value, AppError> {
    let name = file_name_for(suggested_name, choice.format);
    let Some(chosen) = dialogs::to_write(window, core.language(), &name, choice.format) else {
        return Ok(Value::Null);
    };
    let path = with_ending(&chosen, choice.format.ending());
    // The dialog has asked about replacing the name it saw, and no other.
    let force = path == chosen;
    let args = json!({
        "plan": plan, "choice": choice, "profile": profile, "path": path, "force": force
    });
    core.call("export_plan", args)?;
    Ok(remember(window.app_handle(), path))
}

/// Asks for a folder; `null` where the drafter cancelled.
pub(crate) fn folder(window: &WebviewWindow, core: &App) -> Value {
    let chosen = dialogs::folder(window, core.language());
    chosen.map_or(Value::Null, |path| remember(window.app_handle(), path))
}

/// Writes the plan into a folder that was chosen before.
pub(crate) fn export_into(
    window: &WebviewWindow,
    core: &App,
    ExportInto {
        plan,
        choice,
        folder,
    }: &ExportInto,
) -> Result<Value, AppError> {
    let folder = known(window, core, folder)?;
    let args = json!({ "plan": plan, "choice": choice, "folder": folder });
    let written = core.call("export_into", args)?;
    let name = written["name"].as_str().unwrap_or_default();
    Ok(remember(window.app_handle(), folder.join(name)))
}

/// Opens a written file with the program meant for it.
pub(crate) fn open(window: &WebviewWindow, core: &App, token: &Token) -> Result<Value, AppError> {
    let path = known(window, core, &token.token)?;
    let opened = tauri_plugin_opener::open_path(&path, None::<&str>);
    done(opened, core)
}

/// Shows a written file in its folder.
pub(crate) fn reveal(window: &WebviewWindow, core: &App, token: &Token) -> Result<Value, AppError> {
    let path = known(window, core, &token.token)?;
    let shown = tauri_plugin_opener::reveal_item_in_dir(&path);
    done(shown, core)
}

/// Opens an import of the files; of `.gangmu` files among them the page is told apart.
fn begin(window: &WebviewWindow, core: &App, files: Vec<PathBuf>) -> Result<Value, AppError> {
    let is_packed = |file: &PathBuf| {
        file.extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case(Format::Gangmu.ending()))
    };
    let (packed, files): (Vec<_>, Vec<_>) = files.into_iter().partition(is_packed);
    if !packed.is_empty() {
        let app = window.app_handle();
        let packed: Vec<Value> = packed.into_iter().map(|file| remember(app, file)).collect();
        window::tell(window, "packed", packed).expect("tokens and names can be sent");
    }
    if files.is_empty() {
        return Ok(Value::Null);
    }
    let source = |file: &PathBuf| json!({ "type": "file", "path": file });
    let sources: Vec<Value> = files.iter().map(source).collect();
    core.call("import_begin", json!({ "sources": sources }))
}

/// Keeps a path; the page gets its token and its name.
pub(crate) fn remember(app: &AppHandle, path: PathBuf) -> Value {
    let known = app.state::<Known>();
    let mut list = locked(&known);
    let answer = json!({ "token": list.len().to_string(), "name": file_name(&path) });
    list.push(path);
    answer
}

/// The path of a token.
pub(crate) fn known(window: &WebviewWindow, core: &App, token: &str) -> Result<PathBuf, AppError> {
    let known = window.state::<Known>();
    let list = locked(&known);
    let place: Option<usize> = token.parse().ok();
    let path = place.and_then(|place| list.get(place));
    let path = path.ok_or_else(|| Problem::BadRequest("token".into()).told(core.language()))?;
    if !path.exists() {
        return Err(Problem::NoFile(path.clone()).told(core.language()));
    }
    Ok(path.clone())
}

fn locked(known: &Known) -> MutexGuard<'_, Vec<PathBuf>> {
    known.0.lock().unwrap_or_else(PoisonError::into_inner)
}

fn done(outcome: Result<(), tauri_plugin_opener::Error>, core: &App) -> Result<Value, AppError> {
    let failed = |error: tauri_plugin_opener::Error| Problem::Internal(error.to_string());
    outcome.map_err(|error| failed(error).told(core.language()))?;
    Ok(Value::Null)
}

/// The path, with an ending added where it has another or none.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    if path
        .extension()
        .is_some_and(|there| there.eq_ignore_ascii_case(ending))
    {
        return path.to_owned();
    }
    let mut longer = path.as_os_str().to_owned();
    longer.push(".");
    longer.push(ending);
    longer.into()
}
