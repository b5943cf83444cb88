//! The program itself: what it is, how it is set, what it offers.
#![expect(
    clippy::needless_pass_by_value,
    clippy::unnecessary_wraps,
    reason = "as all commands"
)]

use crate::requests::{Nothing, SetSettings, TraceEvent};
use crate::views::{AppInfo, Settings, Templates};
use crate::{App, Problem, locked};

/// Where the settings stand in the library.
const NAME: &str = "app";

/// The program and where it keeps its library.
pub(super) fn app_info(app: &App, _: Nothing) -> Result<AppInfo, Problem> {
    Ok(AppInfo {
        version: env!("CARGO_PKG_VERSION").into(),
        library_path: app.library_path().to_string_lossy().into_owned(),
        salvage: app.salvage()?,
    })
}

/// The settings; what was never set, or cannot be read, is as at the beginning.
pub(super) fn get(app: &App, _: Nothing) -> Result<Settings, Problem> {
    app.settings()
}

/// Replaces the settings.
pub(super) fn set(app: &App, ask: SetSettings) -> Result<Settings, Problem> {
    let settings = ask.settings.tidied();
    app.set_setting(NAME, &settings)?;
    *locked(&app.settings) = Some(settings.clone());
    Ok(settings)
}

/// What a plan can be started from.
pub(super) fn templates(app: &App, _: Nothing) -> Result<Templates, Problem> {
    Ok(app.templates())
}

/// Writes a mark into the trace.
pub(super) fn trace(app: &App, ask: TraceEvent) -> Result<(), Problem> {
    app.trace().mark(&ask.event);
    Ok(())
}

impl App {
    /// The settings as the library has them.
    pub(crate) fn settings(&self) -> Result<Settings, Problem> {
        let settings = self.setting(NAME)?.unwrap_or(Settings {
            language: self.config.language,
            ..Settings::default()
        });
        *locked(&self.settings) = Some(settings.clone());
        Ok(settings)
    }

    /// What a plan can be started from.
    pub fn templates(&self) -> Templates {
        self.shelf().list()
    }
}
