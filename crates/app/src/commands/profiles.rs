//! Format profiles: looked at, tried, kept.
#![expect(clippy::needless_pass_by_value, reason = "a command takes its request")]

use super::export::exported;
use crate::profiles::{self, Draft};
use crate::requests::{
    CopyProfile, ExportProfile, ImportProfile, Nothing, ReadProfile, SaveProfile, TheProfile,
    TryProfile,
};
use crate::views::{Exported, ProfileDraft, ProfileEntry, ProfileUses, WordProfile};
use crate::{App, Problem, files};
use std::io;
use std::path::Path;

/// The format profiles, built in and own.
#[expect(clippy::unnecessary_wraps, reason = "as all commands")]
pub(super) fn list(app: &App, _: Nothing) -> Result<Vec<ProfileEntry>, Problem> {
    let ids = app.shelf().profile_ids();
    Ok(ids.iter().map(|id| entry(app, id)).collect())
}

/// A profile to look at or to change.
pub(super) fn open(app: &App, ask: TheProfile) -> Result<ProfileDraft, Problem> {
    let shelf = app.shelf();
    let (text, own) = shelf.profile_text(&ask.profile)?;
    Ok(Draft::read(&ask.profile, text).view(&shelf, own, app.language()))
}

/// A profile with a value changed.
pub(super) fn attempt(app: &App, ask: TryProfile) -> Result<ProfileDraft, Problem> {
    let shelf = app.shelf();
    let (_, own) = shelf.profile_text(&ask.profile)?;
    let mut draft = Draft::read(&ask.profile, &ask.text);
    draft.set(&ask.key, ask.value);
    Ok(draft.view(&shelf, own, app.language()))
}

/// A new own profile that extends another.
pub(super) fn copy(app: &App, ask: CopyProfile) -> Result<ProfileEntry, Problem> {
    app.shelf().profile(&ask.profile)?;
    let name = ask.name.trim();
    let mut draft = Draft::read("", "");
    draft.set("extends", Some(ask.profile.into()));
    draft.set("name", Some(name.to_owned().into()));
    add(app, name, &draft.text())
}

/// A new own profile of a file's text.
pub(super) fn import(app: &App, ask: ImportProfile) -> Result<ProfileEntry, Problem> {
    let stem = ask.file.strip_suffix(".toml").unwrap_or(&ask.file);
    let id = profiles::free_id(stem, &app.shelf().profile_ids());
    profiles::sound(&app.shelf(), &id, &ask.text)?;
    add(app, stem, &ask.text)
}

/// A profile as it would be read from a Word file; nothing is kept yet.
pub(super) fn read(app: &App, ask: ReadProfile) -> Result<WordProfile, Problem> {
    app.profile_of(Path::new(&ask.path), None)
}

/// Writes a profile as a file that [`import`] takes on any machine.
pub(super) fn export(app: &App, ask: ExportProfile) -> Result<Exported, Problem> {
    let text = profiles::carried(&app.shelf(), &ask.profile)?;
    let path = Path::new(&ask.path);
    files::write(path, text.as_bytes(), ask.force)?;
    Ok(exported(path, text.len()))
}

/// Which plans name a profile.
pub(super) fn uses(app: &App, ask: TheProfile) -> Result<ProfileUses, Problem> {
    let using = app.library()?.with_profile(&ask.profile);
    let using = using.map_err(|error| app.in_library(error))?;
    Ok(ProfileUses {
        count: using.len() as u32,
        titles: using.into_iter().take(MOST_NAMED).collect(),
    })
}

/// How many plans that use a profile are named.
const MOST_NAMED: usize = 3;

/// Keeps an own profile; one that cannot be used is refused.
pub(super) fn save(app: &App, ask: SaveProfile) -> Result<(), Problem> {
    only_own(app, &ask.profile)?;
    profiles::sound(&app.shelf(), &ask.profile, &ask.text)?;
    write(app, &ask.profile, &ask.text, true)
}

/// Deletes an own profile. Plans that name it say so when they are exported.
pub(super) fn delete(app: &App, ask: TheProfile) -> Result<(), Problem> {
    only_own(app, &ask.profile)?;
    let path = app.config.paths.profile(&ask.profile);
    match std::fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(Problem::writing(&path, &error));
        }
        _ => app.renew_shelf(),
    }
    Ok(())
}

impl App {
    /// The format of a Word file as a profile: nothing is kept. Without a name it is called as the file is.
    ///
    /// # Errors
    /// What cannot be read, or is no Word file.
    pub fn profile_of(&self, path: &Path, name: Option<&str>) -> Result<WordProfile, Problem> {
        let form = self.read_form(path)?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = name.map(str::trim).filter(|name| !name.is_empty());
        let name = name.unwrap_or(stem.as_ref());
        let read = profiles::from_word::read(&form, name, &self.shelf(), self.language());
        read.ok_or_else(|| Problem::Internal("no built-in profile is sound".into()))
    }

    /// Writes a profile's file; one that is already there stays unless `force`.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write_profile(&self, text: &str, path: &Path, force: bool) -> Result<(), Problem> {
        files::write(path, text.as_bytes(), force)
    }
}

fn add(app: &App, name: &str, text: &str) -> Result<ProfileEntry, Problem> {
    let id = profiles::free_id(name, &app.shelf().profile_ids());
    write(app, &id, text, false)?;
    Ok(entry(app, &id))
}

fn write(app: &App, id: &str, text: &str, force: bool) -> Result<(), Problem> {
    let path = app.config.paths.profile(id);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| Problem::writing(folder, &error))?;
    }
    files::write(&path, text.as_bytes(), force)?;
    app.renew_shelf();
    Ok(())
}

fn only_own(app: &App, id: &str) -> Result<(), Problem> {
    match app.shelf().profile_text(id)? {
        (_, true) => Ok(()),
        (_, false) => Err(Problem::BadRequest(format!("{id} is built in"))),
    }
}

fn entry(app: &App, id: &str) -> ProfileEntry {
    let shelf = app.shelf();
    let own = shelf.profile_text(id).is_ok_and(|(_, own)| own);
    let (name, fault) = match shelf.profile(id) {
        Ok(profile) => (profile.name, None),
        Err(problem) => (id.to_owned(), Some(problem.told(app.language()).message)),
    };
    ProfileEntry {
        id: id.into(),
        name,
        own,
        fault,
    }
}
