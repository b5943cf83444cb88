//! Backups: asked for, by themselves once a day, and put back.
#![expect(clippy::needless_pass_by_value, reason = "a command takes its request")]

use crate::backups::{self, Choice, Kept};
use crate::requests::{BackupsInto, Nothing, SetBackups, TheBackup};
use crate::views::{BackupView, BackupsView, Checked};
use crate::{App, Problem, clock};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

/// Where the choice stands in the library.
const CHOICE: &str = "backups";

/// How long after its start the program waits with the backup of the day: it is not to slow the first minute.
const LATER: Duration = Duration::from_secs(20);

/// How often it is looked whether the day has had its backup, in milliseconds.
const LOOK_MS: u64 = 3_600_000;

/// The backups, the latest first.
pub(super) fn list(app: &App, _: Nothing) -> Result<BackupsView, Problem> {
    let folder = app.backups_folder()?;
    Ok(BackupsView {
        automatic: app.backups_choice()?.automatic,
        backups: backups::of(&folder).iter().map(view).collect(),
        folder: folder.to_string_lossy().into_owned(),
    })
}

/// Makes a backup.
pub(super) fn now(app: &App, _: Nothing) -> Result<BackupView, Problem> {
    let kept = app.back_up(false)?;
    Ok(view(&kept))
}

/// Whether backups are made by themselves.
pub(super) fn set(app: &App, ask: SetBackups) -> Result<BackupsView, Problem> {
    let choice = Choice {
        automatic: ask.automatic,
        ..app.backups_choice()?
    };
    app.set_setting(CHOICE, choice)?;
    list(app, Nothing {})
}

/// Where backups go from now on.
pub(super) fn into(app: &App, ask: BackupsInto) -> Result<BackupsView, Problem> {
    let choice = Choice {
        folder: ask.folder.map(PathBuf::from),
        ..app.backups_choice()?
    };
    app.set_setting(CHOICE, choice)?;
    list(app, Nothing {})
}

/// Puts a backup in the place of the library. What the library was is kept beside it.
pub(super) fn restore(app: &App, ask: TheBackup) -> Result<(), Problem> {
    app.restore_backup(&ask.name)
}

/// Looks the whole library through.
pub(super) fn check(app: &App, _: Nothing) -> Result<Checked, Problem> {
    let faults = app.verify()?;
    let plans = app.list(false)?.len() + app.list(true)?.len();
    Ok(Checked {
        plans: plans as u32,
        faults: faults.into_iter().map(|fault| fault.detail).collect(),
    })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "exact for the next 285,000 years"
)]
fn view(kept: &Kept) -> BackupView {
    BackupView {
        name: kept.name.clone(),
        at_ms: kept.at_ms as f64,
        bytes: kept.bytes as f64,
        plans: store::look(&kept.path).ok().map(|look| look.plans),
        automatic: kept.automatic,
    }
}

impl App {
    /// Makes a backup of the library now.
    pub fn back_up(&self, automatic: bool) -> Result<Kept, Problem> {
        let folder = self.backups_folder()?;
        let library = self.library()?;
        backups::make(&library, &folder, clock::now_ms(), automatic)
            .map_err(|error| Problem::storing(&folder, &error))
    }

    /// Puts a backup in the place of the library, what it was being kept beside it.
    pub fn restore_backup(&self, name: &str) -> Result<(), Problem> {
        let folder = self.backups_folder()?;
        let all = backups::of(&folder);
        let kept = all.iter().find(|kept| kept.name == name);
        let kept = kept.ok_or_else(|| Problem::NoFile(folder.join(name)))?;
        self.finish();
        let restored = store::restore(&self.library_path(), &kept.path, clock::now_ms());
        restored.map_err(|error| match error {
            store::StoreError::Damaged(_) | store::StoreError::NotALibrary(_) => {
                Problem::Damaged(name.into())
            }
            other => self.in_library(other),
        })?;
        Ok(())
    }

    /// Has the library looked through and the backup of the day made on a thread of its own, unless there is one, none is
    /// wanted, or there is nothing to keep. What is damaged is salvaged at the next start, and no backup is made of it. What goes wrong is no reason to disturb anyone: it stands in the log, and the list shows the age of the last.
    pub(crate) fn back_up_today(&self) {
        let now = clock::now_ms();
        let last = self.looked_for_backup.swap(now, Ordering::Relaxed);
        if now.saturating_sub(last) < LOOK_MS {
            self.looked_for_backup.store(last, Ordering::Relaxed);
            return;
        }
        let (Ok(library), Ok(folder), Ok(choice)) =
            (self.library(), self.backups_folder(), self.backups_choice())
        else {
            return;
        };
        let library = std::sync::Arc::downgrade(&library);
        thread::spawn(move || {
            thread::sleep(LATER);
            let Some(library) = library.upgrade() else {
                return;
            };
            match library.look_through(clock::now_ms()) {
                Ok(true) if choice.automatic => {}
                Ok(true) => return,
                Ok(false) => {
                    tracing::warn!("the library is damaged; it is salvaged at the next start");
                    return;
                }
                Err(error) => {
                    tracing::warn!(%error, "the library could not be looked through");
                    return;
                }
            }
            match backups::today(&library, &folder, clock::now_ms()) {
                Ok(made) => tracing::info!(made, "looked for the backup of the day"),
                Err(error) => tracing::warn!(%error, "no backup was made"),
            }
        });
    }

    fn backups_choice(&self) -> Result<Choice, Problem> {
        Ok(self.setting(CHOICE)?.unwrap_or_default())
    }

    fn backups_folder(&self) -> Result<PathBuf, Problem> {
        let usual = || {
            let library = self.library_path();
            library.parent().unwrap_or(Path::new("")).join("backups")
        };
        Ok(self.backups_choice()?.folder.unwrap_or_else(usual))
    }
}
