//! Use cases: the only crate that puts the others together.
//!
//! [`App`] holds the library, the templates and the open plans. A front asks it in one of two ways: the window by name
//! ([`App::call`], the table in [`commands`]), the command line by the typed functions under it. Whatever goes wrong is
//! a [`Problem`], put into words of the user's language at one place.
//!
//! ```
//! # let folder = tempfile::tempdir()?;
//! use app::{App, AppConfig};
//! use serde_json::json;
//!
//! let app = App::open(AppConfig::new(folder.path()));
//! let text = json!({ "type": "text", "text": "2026年工作要点\n一、总体要求\n坚持稳中求进。" });
//! let import = app.call("import_begin", json!({ "sources": [text] }))?;
//! let session = &import["session"];
//! let read = app.call("import_read", json!({ "session": session, "source": 0 }))?;
//! let documents = [&read["documents"][0]["plan"]];
//! let used = app.call("import_use", json!({ "session": session, "documents": documents }))?;
//! let view = app.call("plan_open", json!({ "plan": used[0]["id"] }))?;
//! assert_eq!(view["title"], "2026年工作要点");
//! assert_eq!(view["labels"][0]["text"], "一、");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod backups;
mod clock;
pub mod commands;
mod comparing;
mod conflicts;
mod demands;
mod elements_file;
mod error;
mod files;
pub mod jobs;
pub mod log;
mod open_plan;
mod outline;
mod paths;
mod placeholders;
mod profiles;
mod report;
pub mod requests;
mod review;
mod source;
mod templates;
mod trace;
mod type_check;
pub mod views;

pub use backups::Kept;
pub use commands::export::{Target, file_name_for};
pub use commands::library::Fault;
pub use elements_file::ElementsFile;
pub use error::{AppError, ErrorCode, Problem, Sort, Unit};
pub use export::Labels;
pub use import::{Cleanup, Cleanups, Revisions};
pub use outline::{OutlineDoc, OutlineDocs, OutlineNode};
pub use paths::Paths;
pub use plan;
pub use source::{Listing, Manner, Reading, Source, endings, listing};
pub use trace::Trace;
pub use type_check::{MissingFont, TypeCheck};

use crate::open_plan::OpenPlan;
use crate::review::Sessions;
use crate::templates::Shelf;
use crate::views::{CountsView, Language, Settings};
use plan::PlanId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use store::{Library, Revision};

/// What an [`App`] needs to know before it begins.
#[derive(Debug, Clone)]
pub struct AppConfig {
    /// Where the program keeps its things.
    pub paths: Paths,
    /// The library, if it is not the one in the data folder.
    pub library: Option<PathBuf>,
    /// The language until the settings are read, and where there are none.
    pub language: Language,
    /// Where marks of time go.
    pub trace: Trace,
}

impl AppConfig {
    /// All below one data folder, in Chinese, without trace.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self {
            paths: Paths::new(data_dir),
            library: None,
            language: Language::default(),
            trace: Trace::new(None, Instant::now()),
        }
    }

    /// As `GANGMU_DATA_DIR`, `GANGMU_TRACE` and the operating system say; `started` is when the program began.
    pub fn from_environment(started: Instant) -> Self {
        let trace = std::env::var_os("GANGMU_TRACE").filter(|file| !file.is_empty());
        Self {
            paths: Paths::of_this_user(),
            trace: Trace::new(trace.map(PathBuf::from), started),
            ..Self::new("")
        }
    }
}

/// The program without its front.
pub struct App {
    config: AppConfig,
    /// Read anew when the user's own templates change.
    shelf: Mutex<Arc<Shelf>>,
    library: Mutex<Option<Arc<Library>>>,
    settings: Mutex<Option<Settings>>,
    plans: Mutex<HashMap<PlanId, Arc<Mutex<OpenPlan>>>>,
    imports: Sessions,
    /// What differs between two revisions of a plan.
    differences: Mutex<HashMap<(PlanId, Revision, Revision), CountsView>>,
    /// When it was last looked whether the day has had its backup, in milliseconds since 1970.
    looked_for_backup: AtomicU64,
}

impl App {
    /// Reads the user's templates. The library is opened when it is first asked for, so that a library that cannot be
    /// opened is an answer to a request and not the end of the program.
    pub fn open(config: AppConfig) -> Self {
        Self {
            shelf: Mutex::new(Arc::new(Shelf::open(&config.paths.templates()))),
            config,
            library: Mutex::default(),
            settings: Mutex::default(),
            plans: Mutex::default(),
            imports: Sessions::default(),
            differences: Mutex::default(),
            looked_for_backup: AtomicU64::default(),
        }
    }

    /// The templates.
    pub(crate) fn shelf(&self) -> Arc<Shelf> {
        Arc::clone(&locked(&self.shelf))
    }

    /// Reads the templates again.
    pub(crate) fn renew_shelf(&self) {
        *locked(&self.shelf) = Arc::new(Shelf::open(&self.config.paths.templates()));
    }

    /// Marks of time.
    pub fn trace(&self) -> &Trace {
        &self.config.trace
    }

    /// The library file.
    pub fn library_path(&self) -> PathBuf {
        let own = || self.config.paths.library();
        self.config.library.clone().unwrap_or_else(own)
    }

    /// The language in which problems are told.
    pub fn language(&self) -> Language {
        let settings = locked(&self.settings);
        settings
            .as_ref()
            .map_or(self.config.language, |settings| settings.language)
    }

    /// The library, opened when first asked for.
    pub(crate) fn library(&self) -> Result<Arc<Library>, Problem> {
        let mut slot = locked(&self.library);
        if let Some(library) = &*slot {
            return Ok(Arc::clone(library));
        }
        let path = self.library_path();
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).map_err(|error| Problem::writing(folder, &error))?;
        }
        let library = Library::open(&path, clock::now_ms()).map_err(|e| self.in_library(e))?;
        let library = Arc::new(library);
        *slot = Some(Arc::clone(&library));
        tracing::info!("library opened");
        Ok(library)
    }

    /// Closes the library: from now on its one file is all of it. Asked again, it is opened again.
    pub fn finish(&self) {
        self.close_all();
        drop(locked(&self.library).take());
    }

    /// What a failure of the library means to people.
    #[expect(clippy::needless_pass_by_value, reason = "reads well in `map_err`")]
    pub(crate) fn in_library(&self, error: store::StoreError) -> Problem {
        Problem::storing(&self.library_path(), &error)
    }

    /// What the library keeps under a name; none where nothing is kept, or it cannot be read.
    pub(crate) fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Problem> {
        let stored = self.library()?.setting(name);
        let stored = stored.map_err(|e| self.in_library(e))?;
        Ok(stored.and_then(|value| serde_json::from_value(value).ok()))
    }

    /// Has the library keep something under a name.
    pub(crate) fn set_setting(&self, name: &str, value: impl Serialize) -> Result<(), Problem> {
        let value = serde_json::to_value(value).map_err(|e| Problem::Internal(e.to_string()))?;
        let kept = self.library()?.set_setting(name, value);
        kept.map_err(|e| self.in_library(e))
    }

    /// An open plan, opened if it is not.
    pub(crate) fn plan(&self, id: PlanId) -> Result<Arc<Mutex<OpenPlan>>, Problem> {
        let mut plans = locked(&self.plans);
        if let Some(open) = plans.get(&id) {
            return Ok(Arc::clone(open));
        }
        let stored = self.library()?.load(id).map_err(|e| self.in_library(e))?;
        let open = Arc::new(Mutex::new(OpenPlan::new(stored, &self.shelf())));
        if plans.len() >= MOST_OPEN_PLANS {
            plans.clear();
        }
        plans.insert(id, Arc::clone(&open));
        Ok(open)
    }

    /// An open plan, if it is open.
    pub(crate) fn open_already(&self, id: PlanId) -> Option<Arc<Mutex<OpenPlan>>> {
        locked(&self.plans).get(&id).cloned()
    }

    /// Forgets an open plan; the library has all of it.
    pub(crate) fn close(&self, id: PlanId) {
        locked(&self.plans).remove(&id);
    }

    /// Forgets all open plans; the library has all of them.
    pub(crate) fn close_all(&self) {
        locked(&self.plans).clear();
    }
}

/// Plans kept in memory. One window shows one plan at a time; a few more make going back and forth quick.
const MOST_OPEN_PLANS: usize = 16;

/// Takes a lock. What a panicking thread has left behind is whole: plans are replaced only after they are stored, and
/// [`App::call`] forgets all open plans after a panic.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The last component of a path, for people.
pub fn file_name(path: &Path) -> String {
    files::name(path)
}
