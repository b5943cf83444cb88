//! The one command of the page.

use crate::recent::Recent;
use crate::{files, menu, outgoing, recent, window};
use app::commands::{Shared, shared};
use app::requests::ThePlan;
use app::{App, AppError, Problem};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::Arc;
use tauri::ipc::Response;
use tauri::{Manager, WebviewWindow};

/// What the names of the commands that need a window or a dialog begin with.
const HERE: &str = "host_";

/// Answers `host_…` here and hands everything else to the core, always on a thread that may wait for a disk or a dialog.
#[tauri::command]
pub(crate) async fn call(
    window: WebviewWindow,
    name: String,
    args: Value,
) -> Result<Response, AppError> {
    let core = Arc::clone(&window.state::<Arc<App>>());
    let language = core.language();
    let answered = move || {
        let plan = args["plan"].clone();
        let answer = answer(&window, &core, &name, args)?;
        spread(&window, &name, &plan, &answer);
        Ok(Response::new(answer))
    };
    tauri::async_runtime::spawn_blocking(answered)
        .await
        .unwrap_or_else(|panic| Err(Problem::Internal(panic.to_string()).told(language)))
}

/// The answer as JSON.
fn answer(window: &WebviewWindow, core: &App, name: &str, args: Value) -> Result<String, AppError> {
    let usable = name == "trace" && args["event"] == "interactive";
    if name.starts_with(HERE) {
        return answer_here(window, core, name, args).map(|value| value.to_string());
    }
    let answer = core.answer(name, args);
    if usable {
        files::import_first(window.app_handle());
    }
    answer
}

fn answer_here(
    window: &WebviewWindow,
    core: &App,
    name: &str,
    args: Value,
) -> Result<Value, AppError> {
    match name {
        "host_import" => files::import(window, core),
        "host_export" => files::export(window, core, &arguments(core, args)?),
        "host_folder" => Ok(files::folder(window, core)),
        "host_export_into" => files::export_into(window, core, &arguments(core, args)?),
        "host_take" => files::take(window, core, &arguments(core, args)?),
        "host_read_profile" => files::read_profile(window, core),
        "host_save_profile" => files::save_profile(window, core, &arguments(core, args)?),
        "host_backups_into" => files::backups_into(window, core),
        "host_hand_out" => outgoing::hand_out(window, core, &arguments(core, args)?),
        "host_drag" => outgoing::drag(window, core, &arguments(core, args)?),
        "host_open" => files::open(window, core, &arguments(core, args)?),
        "host_reveal" => files::reveal(window, core, &arguments(core, args)?),
        "host_close" => {
            window::close_now(window);
            Ok(json!(null))
        }
        "host_window" => {
            let asked: ThePlan = arguments(core, args)?;
            let opened = window::open_another(window.app_handle(), asked.plan);
            let failed = |error: tauri::Error| Problem::Internal(error.to_string());
            opened.map_err(|error| failed(error).told(core.language()))?;
            Ok(json!(null))
        }
        // The core knows none of that name either, and says so.
        _ => core.call(name, args),
    }
}

/// What an answer says of a plan that it has changed.
#[derive(Default, Deserialize)]
struct Told {
    revision: Option<u64>,
    title: Option<String>,
}

/// Tells the other windows, and the menu, what an answered call has changed for all of them.
fn spread(window: &WebviewWindow, name: &str, plan: &Value, answer: &str) {
    // These are answered here, by a command of the core.
    let changed = match name {
        "host_take" => shared("library_take"),
        "host_backups_into" => shared("backups_into"),
        _ => shared(name),
    };
    let app = window.app_handle();
    if changed == Some(Shared::Recent) {
        app.state::<Recent>().shows(window.label(), plan);
    }
    if changed == Some(Shared::Settings) {
        menu::renew(app);
    }
    // An answer that is no object says nothing of a plan.
    let told: Told = match plan {
        Value::String(_) if name != "plan_open" => serde_json::from_str(answer).unwrap_or_default(),
        _ => Told::default(),
    };
    if matches!(changed, Some(Shared::Library | Shared::Recent))
        || app
            .state::<Recent>()
            .is_renamed(plan, told.title.as_deref())
    {
        recent::renew(app);
    }
    if let Some(changed) = changed {
        tell_others(window, "shared", changed);
    }
    if let Some(revision) = told.revision {
        let now = json!({ "plan": plan, "revision": revision, "title": told.title });
        tell_others(window, "changed", now);
    }
}

/// Tells all windows but this one of an event.
fn tell_others(window: &WebviewWindow, event: &str, payload: impl Serialize + Clone) {
    let others = window.app_handle().webview_windows();
    for other in others
        .values()
        .filter(|other| other.label() != window.label())
    {
        // A window that is just closing has no use for it.
        let _ = window::tell(other, event, payload.clone());
    }
}

fn arguments<T: DeserializeOwned>(core: &App, args: Value) -> Result<T, AppError> {
    let unclear = |error: serde_json::Error| Problem::BadRequest(error.to_string());
    serde_json::from_value(args).map_err(|error| unclear(error).told(core.language()))
}
