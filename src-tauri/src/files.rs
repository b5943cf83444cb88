//! Files in and out. Their paths go to the core and stay here; the page gets names and tokens.

use crate::{dialogs, window};
use app::requests::Format;
use app::{App, AppError, Problem, file_name};
use serde::Deserialize;
use serde_json::{Value, json};
use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, Once, PoisonError};
use tauri::{AppHandle, Emitter, Manager, WebviewWindow};

/// The files written in this session; a token is a place in the list.
#[derive(Default)]
pub(crate) struct Written(Mutex<Vec<PathBuf>>);

/// What `host_export` asks.
#[derive(Deserialize)]
pub(crate) struct Export {
    plan: Value,
    format: Format,
    suggested_name: String,
}

/// What `host_open` and `host_reveal` ask.
#[derive(Deserialize)]
pub(crate) struct Token {
    token: String,
}

/// Asks for files and opens an import of them; `null` where the drafter cancelled.
pub(crate) fn import(window: &WebviewWindow, core: &App) -> Result<Value, AppError> {
    let Some(files) = dialogs::to_read(window, core.language()) else {
        return Ok(Value::Null);
    };
    begin(core, &files)
}

/// Opens an import of the files named on the command line, once the page can be used; not again when it is loaded again.
pub(crate) fn import_first(app: &AppHandle) {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| import_named(app, crate::named(env::args_os().skip(1))));
}

/// Opens an import of files that were dropped on the window or named on the command line, and tells the page.
pub(crate) fn import_named(app: &AppHandle, files: impl IntoIterator<Item = PathBuf>) {
    let files: Vec<_> = files.into_iter().collect();
    if files.is_empty() {
        return;
    }
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || {
        let core = app.state::<Arc<App>>();
        let told = match begin(&core, &files) {
            Ok(import) => app.emit("import", import),
            Err(error) => app.emit("import", error),
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
        format,
        suggested_name,
    }: &Export,
) -> Result<Value, AppError> {
    let name = file_name_for(suggested_name, *format);
    let Some(chosen) = dialogs::to_write(window, core.language(), &name, *format) else {
        return Ok(Value::Null);
    };
    let path = with_ending(&chosen, *format);
    // The dialog has asked about replacing the name it saw, and no other.
    let force = path == chosen;
    let args = json!({ "plan": plan, "format": format, "path": path, "force": force });
    core.call("export_plan", args)?;
    let written = window.state::<Written>();
    let mut written = written.0.lock().unwrap_or_else(PoisonError::into_inner);
    let answer = json!({ "token": written.len().to_string(), "name": file_name(&path) });
    written.push(path);
    Ok(answer)
}

/// Opens a written file with the program meant for it.
pub(crate) fn open(window: &WebviewWindow, core: &App, token: &Token) -> Result<Value, AppError> {
    let path = written(window, core, token)?;
    let opened = tauri_plugin_opener::open_path(&path, None::<&str>);
    done(opened, core)
}

/// Shows a written file in its folder.
pub(crate) fn reveal(window: &WebviewWindow, core: &App, token: &Token) -> Result<Value, AppError> {
    let path = written(window, core, token)?;
    let shown = tauri_plugin_opener::reveal_item_in_dir(&path);
    done(shown, core)
}

fn begin(core: &App, files: &[PathBuf]) -> Result<Value, AppError> {
    let source = |file: &PathBuf| json!({ "type": "file", "path": file });
    let sources: Vec<Value> = files.iter().map(source).collect();
    core.call("import_begin", json!({ "sources": sources }))
}

fn written(window: &WebviewWindow, core: &App, token: &Token) -> Result<PathBuf, AppError> {
    let list = window.state::<Written>();
    let list = list.0.lock().unwrap_or_else(PoisonError::into_inner);
    let path = token
        .token
        .parse()
        .ok()
        .and_then(|place: usize| list.get(place));
    let path = path.ok_or_else(|| Problem::BadRequest("token".into()).told(core.language()))?;
    if !path.exists() {
        return Err(Problem::NoFile(path.clone()).told(core.language()));
    }
    Ok(path.clone())
}

fn done(outcome: Result<(), tauri_plugin_opener::Error>, core: &App) -> Result<Value, AppError> {
    let failed = |error: tauri_plugin_opener::Error| Problem::Internal(error.to_string());
    outcome.map_err(|error| failed(error).told(core.language()))?;
    Ok(Value::Null)
}

/// A name that every file system takes, with the format's ending.
fn file_name_for(suggested: &str, format: Format) -> String {
    let taken = |c: char| c.is_control() || r#"\/:*?"<>|"#.contains(c);
    let name: String = suggested.chars().filter(|&c| !taken(c)).take(80).collect();
    let name = name.trim().trim_matches('.');
    let name = if name.is_empty() { window::TITLE } else { name };
    with_ending(Path::new(name), format)
        .to_string_lossy()
        .into_owned()
}

/// The path, with the format's ending added where it has another or none.
fn with_ending(path: &Path, format: Format) -> PathBuf {
    let ending = dialogs::ending(format);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_file_name() {
        let name = |title| file_name_for(title, Format::Docx);
        assert_eq!(name("青禾县2026年工作要点"), "青禾县2026年工作要点.docx");
        assert_eq!(
            name("关于“一网通办”的方案（2026/2027）?"),
            "关于“一网通办”的方案（20262027）.docx"
        );
        assert_eq!(name("方案.docx"), "方案.docx");
        assert_eq!(name("第1.5版"), "第1.5版.docx");
        assert_eq!(name("  ..\n"), "纲目.docx");
    }
}
