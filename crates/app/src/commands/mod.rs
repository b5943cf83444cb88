//! THE TABLE: every command, its request, its response.

use crate::requests::{
    ChangePlan, CopySample, ExportPlan, ImportFile, ImportText, ListPlans, NewPlan, Nothing,
    RenamePlan, SetSettings, ThePlan, TraceEvent,
};
use crate::views::{
    AppInfo, Changed, Exported, Imported, PlanSummary, PlanView, Settings, Templates,
};

/// A row: `name: Request => Response`.
macro_rules! table {
    ($($(#[doc = $doc:literal])+ $name:ident: $request:ty => $response:ty;)+) => {
        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// Writes the TypeScript twins of all requests and responses, and `commands.ts`: name → `{ args, result }`.
        #[cfg(feature = "ts")]
        pub fn write_typescript(cfg: &ts_rs::Config) -> Result<(), ts_rs::ExportError> {
            use ts_rs::TS;
            let mut commands = typescript::Commands::default();
            $(commands.add::<$request, $response>(cfg, stringify!($name), &[$($doc),+])?;)+
            crate::error::AppError::export_all(cfg)?;
            commands.write(cfg)
        }
    };
}

table! {
    /// The program and where it keeps its library.
    app_info: Nothing => AppInfo;
    /// The settings.
    settings_get: Nothing => Settings;
    /// Replaces the settings.
    settings_set: SetSettings => Settings;
    /// What a plan can be started from.
    templates: Nothing => Templates;
    /// The plans of the library, the latest first.
    library_list: ListPlans => Vec<PlanSummary>;
    /// Puts a new plan of a kind into the library and opens it.
    plan_new: NewPlan => PlanView;
    /// Puts a copy of a sample into the library and opens it.
    plan_sample: CopySample => PlanView;
    /// Opens a plan.
    plan_open: ThePlan => PlanView;
    /// Gives a plan another title.
    plan_rename: RenamePlan => PlanSummary;
    /// Puts a plan into the trash.
    plan_trash: ThePlan => ();
    /// Takes a plan out of the trash.
    plan_restore: ThePlan => ();
    /// Deletes a plan in the trash for good.
    plan_purge: ThePlan => ();
    /// Changes a plan.
    plan_change: ChangePlan => Changed;
    /// Takes the last step back.
    plan_undo: ThePlan => Changed;
    /// Takes the last undo back.
    plan_redo: ThePlan => Changed;
    /// Reads text into the library.
    import_text: ImportText => Imported;
    /// Reads a file into the library.
    import_file: ImportFile => Imported;
    /// Writes a plan as a file.
    export_plan: ExportPlan => Exported;
    /// Writes a mark into the trace.
    trace: TraceEvent => ();
}

#[cfg(feature = "ts")]
mod typescript;
