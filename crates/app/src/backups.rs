//! The folder of backups: what is in it, what comes and what goes.

use crate::clock;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use store::{Filter, Library, StoreError};

/// What a drafter wants of backups.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Choice {
    /// One a day.
    pub(crate) automatic: bool,
    /// Where they stand, if not in the usual place.
    pub(crate) folder: Option<PathBuf>,
}

impl Default for Choice {
    fn default() -> Self {
        Self {
            automatic: true,
            folder: None,
        }
    }
}

/// A backup in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Where it stands.
    pub path: PathBuf,
    /// The file's name.
    pub name: String,
    /// When it was made, in milliseconds since 1970.
    pub at_ms: u64,
    /// Its size.
    pub bytes: u64,
    /// Whether it was made by itself.
    pub automatic: bool,
}

/// How many days, weeks and months have a backup: the latest of each.
const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;

const START: &str = "gangmu-";
const END: &str = ".gangmu";
/// What the name of one that was asked for has behind its date.
const ASKED: &str = "-kept";

/// The backups in a folder, the latest first.
pub(crate) fn of(folder: &Path) -> Vec<Kept> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut all: Vec<Kept> = entries
        .flatten()
        .filter_map(|entry| kept(&entry.path()))
        .collect();
    all.sort_by(|one, other| other.name.cmp(&one.name));
    all
}

fn kept(path: &Path) -> Option<Kept> {
    let name = path.file_name()?.to_str()?;
    let stamp = name.strip_prefix(START)?.strip_suffix(END)?;
    let (stamp, automatic) = match stamp.strip_suffix(ASKED) {
        Some(stamp) => (stamp, false),
        None => (stamp, true),
    };
    Some(Kept {
        at_ms: clock::from_stamp(stamp)?,
        bytes: fs::metadata(path).ok()?.len(),
        name: name.to_owned(),
        path: path.to_owned(),
        automatic,
    })
}

/// Makes a backup and looks whether it is one.
pub(crate) fn make(
    library: &Library,
    folder: &Path,
    now_ms: u64,
    automatic: bool,
) -> Result<Kept, StoreError> {
    fs::create_dir_all(folder).map_err(|source| StoreError::Unreachable {
        path: folder.to_owned(),
        source,
    })?;
    let asked = if automatic { "" } else { ASKED };
    let name = format!("{START}{}{asked}{END}", clock::stamp(now_ms));
    let path = folder.join(&name);
    library.back_up(&path)?;
    store::look(&path)?;
    kept(&path).ok_or_else(|| StoreError::Damaged(name))
}

/// Makes the backup of the day if there is none yet and there is something to keep, and clears up; whether it was made.
pub(crate) fn today(library: &Library, folder: &Path, now_ms: u64) -> Result<bool, StoreError> {
    let all = of(folder);
    let has_one = all.iter().any(|kept| clock::same_day(kept.at_ms, now_ms));
    if has_one || library.summaries(Filter::All)?.is_empty() {
        return Ok(false);
    }
    make(library, folder, now_ms, true)?;
    for kept in superfluous(&of(folder)) {
        // One that stays is no harm.
        let _ = fs::remove_file(&kept.path);
    }
    Ok(true)
}

/// Those made by themselves that stand for no day, week or month. `all` has the latest first.
fn superfluous(all: &[Kept]) -> Vec<&Kept> {
    let automatic: Vec<&Kept> = all.iter().filter(|kept| kept.automatic).collect();
    let mut stay: BTreeSet<&str> = BTreeSet::new();
    for (most, span) in [
        (DAYS, clock::day as fn(u64) -> i64),
        (WEEKS, clock::week),
        (MONTHS, clock::month),
    ] {
        let mut spans = BTreeSet::new();
        for kept in &automatic {
            if spans.len() < most && spans.insert(span(kept.at_ms)) {
                stay.insert(&kept.name);
            }
        }
    }
    automatic
        .into_iter()
        .filter(|kept| !stay.contains(kept.name.as_str()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: u64 = 86_400_000;

    fn on_day(day: u64, automatic: bool) -> Kept {
        Kept {
            path: PathBuf::new(),
            name: format!("{day:05}"),
            at_ms: 1_767_200_000_000 + day * DAY,
            bytes: 1,
            automatic,
        }
    }

    #[test]
    fn a_year_of_days_leaves_days_weeks_and_months() {
        let all: Vec<Kept> = (0..400).rev().map(|day| on_day(day, true)).collect();
        let stay = all.len() - superfluous(&all).len();
        assert!(
            (DAYS + WEEKS + MONTHS - 6..=DAYS + WEEKS + MONTHS).contains(&stay),
            "{stay} stay"
        );
        assert!(superfluous(&all[..DAYS]).is_empty());
    }

    #[test]
    fn what_was_asked_for_stays() {
        let all: Vec<Kept> = (0..60).rev().map(|day| on_day(day, false)).collect();
        assert!(superfluous(&all).is_empty());
    }

    #[test]
    fn one_a_day_is_made_and_only_where_there_is_something() {
        let folder = tempfile::tempdir().unwrap();
        let backups = folder.path().join("backups");
        let library = Library::open(folder.path().join("library.gangmu"), 0).unwrap();
        let now = 1_767_258_000_000;
        assert!(!today(&library, &backups, now).unwrap());
        let mut ids = plan::Ids::new(0, 1);
        let part = plan::Part::new(ids.node(), plan::PartRole::Plan, "", "工作要点");
        library
            .create(&plan::Plan::new(ids.plan(), part), 0)
            .unwrap();
        assert!(today(&library, &backups, now).unwrap());
        assert!(!today(&library, &backups, now + 60_000).unwrap());
        let asked = make(&library, &backups, now + 120_000, false).unwrap();
        assert!(!asked.automatic);
        assert_eq!(of(&backups).len(), 2);
        assert!(of(&backups)[0].at_ms.abs_diff(now + 120_000) < 1_000);
    }
}
