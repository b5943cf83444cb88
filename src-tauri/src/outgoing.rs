//! Plans that are dragged out of the window: written as files where nobody looks, then handed to the window system.
//!
//! The page asks for the files first and begins the drag when they are there, so that nothing waits for a long plan.

use crate::files;
use app::plan::PlanId;
use app::requests::{ExportChoice, Format};
use app::{App, AppError, Problem};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use tauri::{Manager, WebviewWindow};

/// The folder of the files. What receives one may read it late: they stay until the next start.
pub(crate) struct Outgoing {
    folder: PathBuf,
    drags: AtomicU32,
}

/// What `host_hand_out` asks.
#[derive(Deserialize)]
pub(crate) struct HandOut {
    plans: Vec<PlanId>,
    /// As `.gangmu` files, for a colleague's library, instead of Word files.
    packed: bool,
}

/// What `host_drag` asks.
#[derive(Deserialize)]
pub(crate) struct Drag {
    tokens: Vec<String>,
}

impl Outgoing {
    /// Below the data folder.
    pub(crate) fn below(root: &Path) -> Self {
        Self {
            folder: root.join("outgoing"),
            drags: AtomicU32::new(1),
        }
    }

    /// Removes what the last start has left.
    pub(crate) fn clear(&self) {
        // What another program still holds goes the next time.
        let _ = fs::remove_dir_all(&self.folder);
    }

    /// Whether a file is one of these: dropped on a window of this program, it goes nowhere.
    pub(crate) fn holds(&self, file: &Path) -> bool {
        file.starts_with(&self.folder)
    }

    /// Writes plans as Word files, with the choices of the last export, or as `.gangmu` files; each drag has a folder
    /// of its own, so that the names need no numbers.
    fn write(&self, core: &App, ask: &HandOut) -> Result<Vec<PathBuf>, AppError> {
        let mut choice: ExportChoice =
            serde_json::from_value(core.call("export_choice", json!({}))?).unwrap_or_default();
        choice.format = if ask.packed {
            Format::Gangmu
        } else {
            Format::Docx
        };
        let number = self.drags.fetch_add(1, Ordering::Relaxed);
        let folder = self.folder.join(number.to_string());
        let told = |problem: Problem| problem.told(core.language());
        fs::create_dir_all(&folder)
            .map_err(|error| told(Problem::Unwritable(folder.clone(), error.kind())))?;
        let write = |&plan: &PlanId| core.write_into(plan, choice, &folder).map_err(told);
        let written: Result<Vec<_>, _> = ask.plans.iter().map(write).collect();
        Ok(written?.into_iter().map(|file| file.path.into()).collect())
    }
}

/// Writes plans to be dragged; answers a token and a name for each file.
pub(crate) fn hand_out(
    window: &WebviewWindow,
    core: &App,
    ask: &HandOut,
) -> Result<Value, AppError> {
    let app = window.app_handle();
    let written = app.state::<Outgoing>().write(core, ask)?;
    let known = written.into_iter().map(|file| files::remember(app, file));
    Ok(known.collect())
}

/// Begins to drag written files out of the window.
pub(crate) fn drag(window: &WebviewWindow, core: &App, ask: &Drag) -> Result<Value, AppError> {
    let files = ask.tokens.iter();
    let files = files.map(|token| files::known(window, core, token));
    let files = files.collect::<Result<Vec<_>, _>>()?;
    let from = window.clone();
    // A drag that the window system refuses leaves all as it was.
    let _ = window.run_on_main_thread(move || drop(begin(&from, &files)));
    Ok(Value::Null)
}

/// GTK's own way: the window is the source of the files' addresses until the drag ends.
#[cfg(target_os = "linux")]
fn begin(window: &WebviewWindow, files: &[PathBuf]) -> tauri::Result<()> {
    use gtk::prelude::{DragContextExtManual, ObjectExt, WidgetExt};
    use gtk::{TargetList, gdk, glib};
    use std::cell::RefCell;
    use std::rc::Rc;

    let source = window.gtk_window()?;
    let addresses: Vec<_> = files
        .iter()
        .filter_map(|file| glib::filename_to_uri(file, None).ok())
        .collect();
    let targets = TargetList::new(&[]);
    targets.add_uri_targets(0);
    let left = gdk::ffi::GDK_BUTTON_PRIMARY;
    let copy = gdk::DragAction::COPY;
    let Some(drag) = source.drag_begin_with_coordinates(&targets, copy, left, None, -1, -1) else {
        return Ok(());
    };
    drag.drag_set_icon_name("x-office-document", 0, 0);
    let given = source.connect_drag_data_get(move |_, _, data, _, _| {
        let addresses: Vec<&str> = addresses.iter().map(glib::GString::as_str).collect();
        data.set_uris(&addresses);
    });
    let heard = Rc::new(RefCell::new(vec![given]));
    let ended = source.connect_drag_end({
        let heard = Rc::clone(&heard);
        move |source, _| {
            for id in heard.take() {
                source.disconnect(id);
            }
        }
    });
    heard.borrow_mut().push(ended);
    Ok(())
}

/// By `drag`, which knows the ways of Windows and macOS.
#[cfg(not(target_os = "linux"))]
fn begin(window: &WebviewWindow, files: &[PathBuf]) -> drag::Result<()> {
    use drag::{DragItem, Image, Options};
    let picture = Image::Raw(include_bytes!("../icons/32x32.png").to_vec());
    let dropped = |_, _| {};
    drag::start_drag(
        window,
        DragItem::Files(files.to_vec()),
        picture,
        dropped,
        Options::default(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::AppConfig;

    #[test]
    fn plans_are_written_under_their_names_and_cleared_at_the_next_start() {
        let home = tempfile::tempdir().expect("there is room for a library");
        let core = App::open(AppConfig::new(home.path()));
        let ok = |name, args| core.call(name, args).expect("a command of the program");
        let new = || {
            let plan = ok(
                "plan_new",
                json!({ "kind": "work-points", "with_notice": false }),
            );
            ok(
                "plan_rename",
                json!({ "plan": plan["id"], "title": "2026年要点：100%" }),
            );
            serde_json::from_value::<PlanId>(plan["id"].clone()).expect("an id")
        };
        let (first, second) = (new(), new());
        let ask = |plans: &[PlanId], packed| HandOut {
            plans: plans.to_vec(),
            packed,
        };
        let outgoing = Outgoing::below(home.path());
        let names = |files: &[PathBuf]| -> Vec<String> {
            assert!(
                files
                    .iter()
                    .all(|file| outgoing.holds(file) && file.is_file())
            );
            let name = |file: &PathBuf| file.file_name().expect("a name").to_string_lossy().into();
            files.iter().map(name).collect()
        };
        let word = outgoing
            .write(&core, &ask(&[first], false))
            .expect("written");
        assert_eq!(names(&word), ["2026年要点：100%.docx"]);
        let again = outgoing
            .write(&core, &ask(&[first, second], true))
            .expect("written");
        assert_eq!(
            names(&again),
            ["2026年要点：100%.gangmu", "2026年要点：100%（2）.gangmu"]
        );
        assert!(!outgoing.holds(&home.path().join("library.gangmu")));

        Outgoing::below(home.path()).clear();
        assert!(!word[0].exists() && !again[0].exists());
        ok("plan_trash", json!({ "plan": first }));
        ok("plan_purge", json!({ "plan": first }));
        let gone = outgoing
            .write(&core, &ask(&[first], false))
            .expect_err("it is gone");
        assert!(!gone.message.is_empty());
    }
}
