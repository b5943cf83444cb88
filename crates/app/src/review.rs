//! Imports under review: sources that are read and looked at, nothing of them in the library yet.
//!
//! A session holds what was loaded and the plans of the latest reading. It ends when its plans are used or it is
//! cancelled; a session that nobody ends makes way for newer ones.

mod lines;
mod view;

use crate::jobs::Cancel;
use crate::source::{Source, Wanted};
use crate::{App, Problem, locked};
use plan::{Plan, PlanId};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

pub(crate) use view::source_review;

/// Sessions kept at a time: a page that is loaded anew leaves one behind.
const MOST_SESSIONS: usize = 4;

/// All sessions by number, the oldest first.
#[derive(Default)]
pub(crate) struct Sessions(Mutex<BTreeMap<u32, Arc<Session>>>);

/// One import under review.
pub(crate) struct Session {
    sources: Vec<Mutex<Held>>,
    cancel: Cancel,
}

/// A source: where it comes from, once read what is in it, and the plans of its latest reading.
pub(crate) struct Held {
    name: String,
    origin: Origin,
    plans: Vec<Plan>,
}

/// Where a source comes from.
pub(crate) enum Origin {
    /// A file that is not loaded yet.
    File(PathBuf),
    /// Loaded.
    Loaded(Source),
}

impl Held {
    /// A source that nobody has read yet.
    pub(crate) fn new(name: impl Into<String>, origin: Origin) -> Mutex<Self> {
        Mutex::new(Self {
            name: name.into(),
            origin,
            plans: Vec::new(),
        })
    }

    fn loaded(&mut self, cancel: &Cancel) -> Result<Source, Problem> {
        if let Origin::File(path) = &self.origin {
            self.origin = Origin::Loaded(Source::load(path, cancel)?);
        }
        match &self.origin {
            Origin::Loaded(source) => Ok(source.clone()),
            Origin::File(path) => Err(Problem::NoFile(path.clone())),
        }
    }
}

impl Session {
    /// The names of the sources, in order.
    pub(crate) fn names(&self) -> Vec<String> {
        let name = |held: &Mutex<Held>| locked(held).name.clone();
        self.sources.iter().map(name).collect()
    }

    /// Reads a source, anew if it was read before.
    pub(crate) fn read(
        &self,
        app: &App,
        source: u32,
        wanted: Wanted,
    ) -> Result<import::Reading, Problem> {
        let held = self.sources.get(source as usize);
        let held = held.ok_or_else(|| Problem::BadRequest(format!("source {source}")))?;
        let mut held = locked(held);
        let loaded = held.loaded(&self.cancel)?;
        let reading = app.read_wished(&loaded, wanted)?;
        held.plans.clone_from(&reading.plans);
        Ok(reading)
    }

    /// The plans of those ids, in that order.
    pub(crate) fn plans(&self, ids: &[PlanId]) -> Result<Vec<Plan>, Problem> {
        let of_source = |held: &Mutex<Held>| locked(held).plans.clone();
        let all: Vec<Plan> = self.sources.iter().flat_map(of_source).collect();
        let find = |id: &PlanId| all.iter().find(|plan| plan.id == *id).cloned();
        let found: Option<Vec<Plan>> = ids.iter().map(find).collect();
        found.ok_or_else(|| Problem::BadRequest("document".into()))
    }
}

impl Sessions {
    /// Opens a session; answers its number.
    pub(crate) fn open(&self, sources: Vec<Mutex<Held>>) -> u32 {
        let mut sessions = locked(&self.0);
        let number = sessions.last_key_value().map_or(1, |(last, _)| last + 1);
        let cancel = Cancel::default();
        sessions.insert(number, Arc::new(Session { sources, cancel }));
        while sessions.len() > MOST_SESSIONS {
            if let Some((_, oldest)) = sessions.pop_first() {
                oldest.cancel.cancel();
            }
        }
        number
    }

    /// An open session.
    pub(crate) fn get(&self, number: u32) -> Result<Arc<Session>, Problem> {
        let session = locked(&self.0).get(&number).cloned();
        session.ok_or_else(|| Problem::BadRequest(format!("session {number}")))
    }

    /// Ends a session; ends what is being read in it.
    pub(crate) fn close(&self, number: u32) {
        if let Some(session) = locked(&self.0).remove(&number) {
            session.cancel.cancel();
        }
    }
}
