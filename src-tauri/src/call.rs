//! The one command of the page.

use crate::{files, menu, window};
use app::requests::ThePlan;
use app::{App, AppError, Problem};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::sync::Arc;
use tauri::{Manager, WebviewWindow};

/// Answers `host_…` here and hands everything else to the core, always on a thread that may wait for a disk or a dialog.
#[tauri::command]
pub(crate) async fn call(
    window: WebviewWindow,
    name: String,
    args: Value,
) -> Result<Value, AppError> {
    let core = Arc::clone(&window.state::<Arc<App>>());
    let language = core.language();
    tauri::async_runtime::spawn_blocking(move || answer(&window, &core, &name, args))
        .await
        .unwrap_or_else(|panic| Err(Problem::Internal(panic.to_string()).told(language)))
}

fn answer(window: &WebviewWindow, core: &App, name: &str, args: Value) -> Result<Value, AppError> {
    match name {
        "host_import" => files::import(window, core),
        "host_export" => files::export(window, core, &arguments(core, args)?),
        "host_folder" => Ok(files::folder(window, core)),
        "host_export_into" => files::export_into(window, core, &arguments(core, args)?),
        "host_take" => files::take(window, core, &arguments(core, args)?),
        "host_read_profile" => files::read_profile(window, core),
        "host_save_profile" => files::save_profile(window, core, &arguments(core, args)?),
        "host_backups_into" => files::backups_into(window, core),
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
        "settings_set" => {
            let settings = core.call(name, args)?;
            menu::renew(window.app_handle());
            Ok(settings)
        }
        "trace" => {
            let usable = args["event"] == "interactive";
            let answer = core.call(name, args);
            if usable {
                files::import_first(window.app_handle());
            }
            answer
        }
        _ => {
            let plan = args["plan"].clone();
            let answer = core.call(name, args)?;
            tell_others(window, name, &plan, &answer);
            Ok(answer)
        }
    }
}

/// Tells the other windows that a plan has come to another revision: one of them may show it.
fn tell_others(window: &WebviewWindow, name: &str, plan: &Value, answer: &Value) {
    let is_change = answer["revision"].is_number() && name != "plan_open" && plan.is_string();
    let others = window.app_handle().webview_windows();
    if !is_change || others.len() < 2 {
        return;
    }
    let changed = json!({ "plan": plan, "revision": answer["revision"] });
    for other in others
        .values()
        .filter(|other| other.label() != window.label())
    {
        // A window that is just closing has no use for it.
        let _ = window::tell(other, "changed", &changed);
    }
}

fn arguments<T: DeserializeOwned>(core: &App, args: Value) -> Result<T, AppError> {
    let unclear = |error: serde_json::Error| Problem::BadRequest(error.to_string());
    serde_json::from_value(args).map_err(|error| unclear(error).told(core.language()))
}
