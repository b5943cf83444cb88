//! THE TABLE: every command, its request, its response, and the function that answers.

mod backups;
mod begin;
mod edit;
pub(crate) mod export;
mod find;
mod handing;
mod import;
pub(crate) mod library;
mod paper;
mod plan;
mod profiles;
mod recent;
mod references;
mod search;
mod settings;
mod shared;
#[cfg(feature = "ts")]
mod typescript;
mod versions;

use crate::requests::{
    BackupsInto, Begin, BreakTitle, ChangePlan, CheckExport, CompareVersions, CopyProfile,
    CopySample, ExportChoice, ExportInto, ExportPlan, ExportProfile, FilePlans, FindAmong,
    FindInPlan, ImportBegin, ImportProfile, ImportRead, ImportUse, ListPlans, NameVersion, NewPlan,
    Nothing, PreviewReplace, ReadDuties, ReadPasted, ReadProfile, RenamePlan, RenewPlan,
    ReplaceInPlan, RestoreVersion, SaveProfile, SearchLibrary, SearchVersions, SetBackups,
    SetSettings, TakeFile, TheBackup, TheImport, ThePlan, TheProfile, TheVersion, TraceEvent,
    TryProfile,
};
use crate::views::{
    AppInfo, BackupView, BackupsView, Beginning, Changed, Checked, ComparisonView, DutiesRead,
    EarlierView, ElementsCheck, ExportCheck, Exported, FoundView, Hit, ImportView, PastedRead,
    PlanPreview, PlanSummary, PlanView, ProfileDraft, ProfileEntry, ProfileUses, RenewedView,
    Settings, SourceReview, Taken, TargetView, Templates, VersionsView, Vocabulary, WordProfile,
};
use crate::{App, AppError, Problem};
use ::plan::PlanId;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
pub use shared::{Shared, shared};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

/// A row: `name: Request => Response = function;`
macro_rules! table {
    ($($(#[doc = $doc:literal])+ $name:ident: $request:ty => $response:ty = $function:path;)+) => {
        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        fn dispatch(app: &App, name: &str, args: Value) -> Result<String, Problem> {
            match name {
                $(stringify!($name) => answer::<$request, $response>(app, args, $function),)+
                _ => Err(Problem::BadRequest(format!("unknown command {name}"))),
            }
        }

        /// Writes the TypeScript twins of all requests and responses, and `commands.ts`: name → `{ args, result }`.
        #[cfg(feature = "ts")]
        pub fn write_typescript(cfg: &ts_rs::Config) -> Result<(), ts_rs::ExportError> {
            use ts_rs::TS;
            let mut commands = typescript::Commands::default();
            $(commands.add::<$request, $response>(cfg, stringify!($name), &[$($doc),+])?;)+
            AppError::export_all(cfg)?;
            Shared::export_all(cfg)?;
            commands.write(cfg)
        }
    };
}

table! {
    /// What the window begins with.
    begin: Begin => Beginning = begin::begin;
    /// The program and where it keeps its library.
    app_info: Nothing => AppInfo = settings::app_info;
    /// The settings.
    settings_get: Nothing => Settings = settings::get;
    /// Replaces the settings.
    settings_set: SetSettings => Settings = settings::set;
    /// What a plan can be started from.
    templates: Nothing => Templates = settings::templates;
    /// The plans of the library, the latest first.
    library_list: ListPlans => Vec<PlanSummary> = library::list;
    /// The plans opened or changed last, those first.
    library_recent: Nothing => Vec<PlanSummary> = recent::list;
    /// Pins plans, puts them by, tags them.
    library_file: FilePlans => () = library::file;
    /// Puts the plans of a `.gangmu` file into the library.
    library_take: TakeFile => Taken = handing::take;
    /// Looks the whole library through.
    library_check: Nothing => Checked = backups::check;
    /// The backups of the library, the latest first.
    backups_list: Nothing => BackupsView = backups::list;
    /// Makes a backup now.
    backup_now: Nothing => BackupView = backups::now;
    /// Puts a backup in the place of the library, which is kept beside it.
    backup_restore: TheBackup => () = backups::restore;
    /// Whether a backup is made every day.
    backups_set: SetBackups => BackupsView = backups::set;
    /// Where backups go.
    backups_into: BackupsInto => BackupsView = backups::into;
    /// Where words stand in the plans of the library, the latest first.
    library_search: SearchLibrary => Vec<Hit> = search::search;
    /// Where words stood in earlier versions and no longer stand, found piece by piece.
    library_search_earlier: SearchVersions => EarlierView = search::earlier;
    /// Those of the plans in which words may stand.
    find_among: FindAmong => Vec<PlanId> = find::among;
    /// Where words stand in a plan.
    find_in_plan: FindInPlan => FoundView = find::in_plan;
    /// What replacing words would do to plans.
    replace_preview: PreviewReplace => Vec<PlanPreview> = find::preview;
    /// Replaces words in a plan, as one step.
    replace_in_plan: ReplaceInPlan => Changed = find::put;
    /// Puts a new plan of a kind into the library and opens it.
    plan_new: NewPlan => PlanView = plan::new;
    /// Puts a copy of a sample into the library and opens it.
    plan_sample: CopySample => PlanView = plan::sample;
    /// Puts a plan for another year into the library, made of one that is there, and opens it.
    plan_renew: RenewPlan => RenewedView = plan::renew;
    /// Opens a plan.
    plan_open: ThePlan => PlanView = plan::open;
    /// Notes that a plan has been opened by the drafter.
    plan_shown: ThePlan => () = recent::shown;
    /// Gives a plan another title.
    plan_rename: RenamePlan => PlanSummary = edit::rename;
    /// Puts a plan into the trash.
    plan_trash: ThePlan => () = library::trash;
    /// Takes a plan out of the trash.
    plan_restore: ThePlan => () = library::restore;
    /// Deletes a plan in the trash for good.
    plan_purge: ThePlan => () = library::purge;
    /// Changes a plan.
    plan_change: ChangePlan => Changed = edit::change;
    /// What can be referred to in a plan, in the order of the text, and the words for it.
    reference_targets: ThePlan => Vec<TargetView> = references::targets;
    /// Takes the last step back.
    plan_undo: ThePlan => Changed = edit::undo;
    /// Takes the last undo back.
    plan_redo: ThePlan => Changed = edit::redo;
    /// The versions of a plan, the latest first.
    versions_list: ThePlan => VersionsView = versions::list;
    /// Names a state of a plan, or gives it another name.
    version_name: NameVersion => () = versions::name;
    /// Takes a version out of the list.
    version_forget: TheVersion => () = versions::forget;
    /// Two states of a plan, or of two plans, side by side.
    versions_compare: CompareVersions => ComparisonView = versions::compare;
    /// Has back an earlier state, or one thing of it, as a new step.
    version_restore: RestoreVersion => Changed = versions::restore;
    /// Opens an import: sources to be read and looked at before anything is in the library.
    import_begin: ImportBegin => ImportView = import::begin;
    /// Reads a source of an import, anew if the drafter has other wishes.
    import_read: ImportRead => SourceReview = import::read;
    /// Puts documents of an import into the library and ends it.
    import_use: ImportUse => Vec<PlanSummary> = import::take;
    /// Ends an import that is not used.
    import_cancel: TheImport => () = import::cancel;
    /// What a plan must have by its kind and direction, and whether it has it.
    elements_check: ThePlan => ElementsCheck = paper::elements_check;
    /// The lines of a title as they are printed.
    title_lines: BreakTitle => Vec<String> = paper::title_lines;
    /// The duties in brackets at the end of a text.
    duties_read: ReadDuties => DutiesRead = import::read_duties;
    /// What stands in a text that is pasted into a plan.
    pasted_read: ReadPasted => PastedRead = import::read_pasted;
    /// The names that the plans of the library use.
    vocabulary: Nothing => Vocabulary = paper::vocabulary;
    /// The format profiles, built in and own.
    profiles_list: Nothing => Vec<ProfileEntry> = profiles::list;
    /// A format profile to look at or to change.
    profile_open: TheProfile => ProfileDraft = profiles::open;
    /// A format profile as it would be with a value changed; nothing is kept yet.
    profile_try: TryProfile => ProfileDraft = profiles::attempt;
    /// Makes an own profile that differs from another in its name only.
    profile_copy: CopyProfile => ProfileEntry = profiles::copy;
    /// Makes an own profile of a file's text.
    profile_import: ImportProfile => ProfileEntry = profiles::import;
    /// The profile that a Word file comes to; nothing is kept yet.
    profile_read: ReadProfile => WordProfile = profiles::read;
    /// Writes a profile as a file.
    profile_export: ExportProfile => Exported = profiles::export;
    /// Which plans name a profile.
    profile_uses: TheProfile => ProfileUses = profiles::uses;
    /// Keeps an own profile as it stands in the editor.
    profile_save: SaveProfile => () = profiles::save;
    /// Deletes an own profile.
    profile_delete: TheProfile => () = profiles::delete;
    /// What was chosen for the last export.
    export_choice: Nothing => ExportChoice = export::choice;
    /// Looks a plan through before it becomes a file.
    export_check: CheckExport => ExportCheck = paper::export_check;
    /// Writes a plan as a file.
    export_plan: ExportPlan => Exported = export::plan;
    /// Writes a plan into a folder, under a free name.
    export_into: ExportInto => Exported = export::into;
    /// Writes a mark into the trace.
    trace: TraceEvent => () = settings::trace;
}

impl App {
    /// Answers a command by name with JSON. Written at once: a large plan as a tree of values takes ten times the memory.
    /// A panic costs this one request: what was stored is stored, and the open plans are read from the library again.
    ///
    /// # Errors
    /// Every [`Problem`], told in the user's language.
    pub fn answer(&self, name: &str, args: Value) -> Result<String, AppError> {
        let began = Instant::now();
        let answered = catch_unwind(AssertUnwindSafe(|| dispatch(self, name, args)));
        let answered = answered.unwrap_or_else(|_| {
            self.close_all();
            Err(Problem::Internal(format!("panic in {name}")))
        });
        let ms = began.elapsed().as_millis() as u64;
        answered.map_err(|problem| {
            tracing::warn!(name, ms, code = ?problem.code(), "refused");
            problem.told(self.language())
        })
    }

    /// The same for a caller that looks into the answer.
    ///
    /// # Errors
    /// As [`answer`](Self::answer).
    pub fn call(&self, name: &str, args: Value) -> Result<Value, AppError> {
        let json = self.answer(name, args)?;
        let unclear = |error: serde_json::Error| Problem::Internal(error.to_string());
        serde_json::from_str(&json).map_err(|error| unclear(error).told(self.language()))
    }
}

fn answer<A: DeserializeOwned, R: Serialize>(
    app: &App,
    args: Value,
    function: impl FnOnce(&App, A) -> Result<R, Problem>,
) -> Result<String, Problem> {
    let args = serde_json::from_value(args).map_err(|e| Problem::BadRequest(e.to_string()))?;
    let response = function(app, args)?;
    serde_json::to_string(&response).map_err(|e| Problem::Internal(e.to_string()))
}
