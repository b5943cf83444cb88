//! 最近打开: the plans used last, in the menu of every window. Which they are the core says.

use crate::window;
use app::App;
use app::views::{Language, PlanSummary};
use serde_json::Value;
use std::collections::HashMap;
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tauri::menu::{MenuItem, Submenu};
use tauri::{AppHandle, Manager, WebviewWindow, Wry};

/// How many plans the menu names.
const MOST: u32 = 10;

/// The longest title in the menu, in characters.
const LONGEST: usize = 36;

/// What the ids of its entries begin with; the plan's id follows.
const PREFIX: &str = "recent:";

/// What the menu names, and which window shows what.
#[derive(Default)]
pub(crate) struct Recent {
    /// Held by whoever has the menu renewed, so that what was asked last is shown last.
    turn: Mutex<()>,
    submenu: Mutex<Option<Submenu<Wry>>>,
    named: Mutex<Vec<PlanSummary>>,
    /// By the label of the window, the plan that it was seen to show last.
    shown: Mutex<HashMap<String, String>>,
}

impl Recent {
    /// Notes that a window shows a plan.
    pub(crate) fn shows(&self, label: &str, plan: &Value) {
        let plan = plan.as_str().unwrap_or_default();
        locked(&self.shown).insert(label.to_owned(), plan.to_owned());
    }

    /// Whether the menu calls a plan otherwise than by this title.
    pub(crate) fn is_renamed(&self, plan: &Value, title: Option<&str>) -> bool {
        let (Some(plan), Some(title)) = (plan.as_str(), title) else {
            return false;
        };
        let named = locked(&self.named);
        let mut same = named.iter().filter(|one| one.id.to_string() == plan);
        same.any(|one| one.title != title)
    }

    /// The window that shows a plan: that in front, if it does.
    fn window_with(&self, app: &AppHandle, plan: &str) -> Option<WebviewWindow> {
        let shown = locked(&self.shown);
        let has = |window: &WebviewWindow| shown.get(window.label()).is_some_and(|it| it == plan);
        window::in_front(app)
            .filter(has)
            .or_else(|| app.webview_windows().into_values().find(has))
    }
}

/// The submenu, filled, in that language.
pub(crate) fn submenu(app: &AppHandle, language: Language) -> tauri::Result<Submenu<Wry>> {
    let title = language.choose("最近打开", "Open recent");
    let submenu = Submenu::new(app, title, false)?;
    let recent = app.state::<Recent>();
    locked(&recent.named).clear();
    fill(app, &submenu, used_last(app))?;
    *locked(&recent.submenu) = Some(submenu.clone());
    Ok(submenu)
}

/// Lets the menu name what was used last now. A menu that cannot be renewed stays as it is.
pub(crate) fn renew(app: &AppHandle) {
    let recent = app.state::<Recent>();
    let _turn = locked(&recent.turn);
    let (again, plans) = (app.clone(), used_last(app));
    // Menus belong to the main thread.
    let _ = app.run_on_main_thread(move || {
        let submenu = locked(&again.state::<Recent>().submenu).clone();
        if let Some(submenu) = submenu {
            let _ = fill(&again, &submenu, plans);
        }
    });
}

/// The plan that an entry of the menu is for.
pub(crate) fn plan_of(id: &str) -> Option<&str> {
    id.strip_prefix(PREFIX)
}

/// Opens a plan in the window that shows it, else in the one in front.
pub(crate) fn open(app: &AppHandle, plan: &str) {
    let known = app.state::<Recent>().window_with(app, plan);
    if let Some(window) = known.or_else(|| window::in_front(app)) {
        window::come_forward(&window);
        window::tell(&window, "open", plan).expect("an id can be sent");
    }
}

/// The plans to be named; none where the library cannot be read, which is told when the page asks for it.
fn used_last(app: &AppHandle) -> Vec<PlanSummary> {
    let core = app.state::<Arc<App>>();
    core.recent(MOST).unwrap_or_default()
}

/// Names the plans in the submenu, if they are others than it names.
fn fill(app: &AppHandle, submenu: &Submenu<Wry>, plans: Vec<PlanSummary>) -> tauri::Result<()> {
    let language = app.state::<Arc<App>>().language();
    let entries = entries_of(&plans, language);
    let before = mem::replace(&mut *locked(&app.state::<Recent>().named), plans);
    if entries == entries_of(&before, language) {
        return Ok(());
    }
    for old in submenu.items()? {
        submenu.remove(&old)?;
    }
    for (id, title) in &entries {
        submenu.append(&MenuItem::with_id(app, id, title, true, None::<&str>)?)?;
    }
    submenu.set_enabled(!entries.is_empty())
}

/// The entries: ids and titles. Plans of one title are told apart by kind and year.
fn entries_of(plans: &[PlanSummary], language: Language) -> Vec<(String, String)> {
    let alike = |title: &str| plans.iter().filter(|plan| plan.title == title).count() > 1;
    let entry = |plan: &PlanSummary| {
        let mut title = match plan.title.as_str() {
            "" => language.choose("未命名文稿", "Untitled").to_owned(),
            title => shortened(title),
        };
        if alike(&plan.title) {
            let year = plan.year.map(|year| year.to_string()).unwrap_or_default();
            let apart = [plan.kind_name.clone(), year];
            let apart: Vec<_> = apart.into_iter().filter(|word| !word.is_empty()).collect();
            if !apart.is_empty() {
                title = format!("{title}（{}）", apart.join("，"));
            }
        }
        // A single one would mark the key of the entry.
        (format!("{PREFIX}{}", plan.id), title.replace('&', "&&"))
    };
    plans.iter().map(entry).collect()
}

/// A title with its middle left out where it is too long: what plans are called by stands at the ends.
fn shortened(title: &str) -> String {
    let count = title.chars().count();
    if count <= LONGEST {
        return title.to_owned();
    }
    let half = LONGEST / 2;
    let (head, tail) = (title.chars().take(half), title.chars().skip(count - half));
    head.chain(['…']).chain(tail).collect()
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::AppConfig;
    use serde_json::json;

    fn titles(plans: &[PlanSummary]) -> Vec<String> {
        let entries = entries_of(plans, Language::Chinese);
        entries.into_iter().map(|(_, title)| title).collect()
    }

    #[test]
    fn plans_are_named_so_that_they_can_be_told_apart() {
        let folder = tempfile::tempdir().expect("there is room for a library");
        let core = App::open(AppConfig::new(folder.path()));
        let ok = |name, args| core.call(name, args).expect("a command of the program");
        let new = |kind: &str, title: &str| {
            let plan = ok("plan_new", json!({ "kind": kind, "with_notice": false }))["id"].clone();
            ok("plan_rename", json!({ "plan": plan, "title": title }));
            plan
        };
        let long = format!("青禾县{}工作方案", "加强".repeat(30));
        let first = new("work-points", "教育&卫生");
        new("work-points", "2026年要点");
        new("action-plan", "2026年要点");
        new("action-plan", &long);
        ok("plan_shown", json!({ "plan": first }));

        let named = titles(&core.recent(MOST).expect("the library is sound"));
        assert_eq!(named[0], "教育&&卫生");
        assert_eq!(named[1].chars().count(), LONGEST + 1);
        assert!(named[1].starts_with("青禾县加强") && named[1].ends_with("加强工作方案"));
        assert_eq!(
            named[2..],
            [
                "2026年要点（行动计划，2026）",
                "2026年要点（工作要点，2026）"
            ]
        );

        ok("plan_trash", json!({ "plan": first }));
        let left = titles(&core.recent(MOST).expect("the library is sound"));
        assert_eq!(left, named[1..]);
    }

    #[test]
    fn an_entry_leads_to_its_plan() {
        assert_eq!(plan_of("recent:abc"), Some("abc"));
        assert_eq!(plan_of("plan.new"), None);
    }
}
