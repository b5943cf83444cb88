//! A plan in memory, with its labels and what can be undone.

use crate::templates::Shelf;
use crate::views::{Changed, LabelView, PartView, PlanView, ReferenceView};
use crate::{Problem, clock};
use plan::{Edit, Label, NodeId, Part, Plan, Reference, Scheme, references};
use std::collections::{BTreeMap, HashMap, VecDeque};
use store::{
    Entry, EntryKind, History, Library, Revision, StoreError, Stored, Version, VersionKind,
};

/// Typing with a longer pause than this is another step to undo.
const PAUSE_MS: u64 = 1_500;

/// After a longer pause than this what stood before it is a version.
const BREAK_MS: u64 = 30 * 60_000;

/// Large changes within this time are a row.
const ROW_MS: u64 = 10 * 60_000;

/// A change that is no typing and has so many edits changes much at once.
const MUCH: usize = 20;

/// How many changes are remembered for askers who have not yet seen them.
const REMEMBERED: usize = 64;

/// A plan in memory; what stands here stands in the library.
pub(crate) struct OpenPlan {
    plan: Plan,
    revision: Revision,
    history: History,
    scheme: Scheme,
    labels: Vec<LabelView>,
    /// What the references say.
    said: BTreeMap<Reference, String>,
    /// When the last entry was made, if it was typing.
    typed_at: Option<u64>,
    /// When the last version before a large change was made.
    kept_at: Option<u64>,
    /// When it was changed last, where that is known.
    changed_at: Option<u64>,
    /// The latest entries with the revisions they led to.
    recent: VecDeque<(Revision, Vec<Edit>)>,
}

impl OpenPlan {
    /// From the library.
    pub(crate) fn new(stored: Stored, shelf: &Shelf) -> Self {
        let scheme = shelf.scheme_or_default(&stored.plan.scheme);
        Self {
            labels: labels(&stored.plan, &scheme),
            said: references::said(&stored.plan, &scheme),
            plan: stored.plan,
            revision: stored.revision,
            history: stored.history,
            scheme,
            typed_at: None,
            kept_at: None,
            changed_at: None,
            recent: VecDeque::new(),
        }
    }

    /// As it stands.
    pub(crate) fn plan(&self) -> &Plan {
        &self.plan
    }

    /// How often it was changed.
    pub(crate) fn revision(&self) -> Revision {
        self.revision
    }

    /// The whole of it for a front. Words of references that another scheme has made old are those of now.
    pub(crate) fn view(&self) -> PlanView {
        let shown = references::resolved(&self.plan, &self.scheme);
        PlanView {
            id: self.plan.id,
            revision: self.revision,
            title: self.plan.title(),
            scheme: self.plan.scheme.clone(),
            profile: self.plan.profile.clone(),
            elements: self.plan.elements.clone(),
            variables: self.plan.variables.clone(),
            parts: shown.parts.iter().map(PartView::from).collect(),
            labels: self.labels.clone(),
            can_undo: self.history.undo().is_some(),
            can_redo: self.history.redo().is_some(),
        }
    }

    /// The plan as it was at an earlier revision, with the edits made since; none if that is too long ago.
    pub(crate) fn at(&self, revision: Revision) -> Option<(Plan, Vec<Edit>)> {
        let missed = self.revision.checked_sub(revision)? as usize;
        let first = self.recent.len().checked_sub(missed)?;
        let since: Vec<Edit> = self
            .recent
            .range(first..)
            .flat_map(|(_, edits)| edits)
            .cloned()
            .collect();
        let mut plan = self.plan.clone();
        for edit in since.iter().rev() {
            edit.invert().apply(&mut plan).ok()?;
        }
        Some((plan, since))
    }

    /// The edits that lead to a wished state; the references of it say what they say there.
    pub(crate) fn edits_to(&self, mut wished: Plan, desk: &Desk<'_>) -> Vec<Edit> {
        let scheme = desk.shelf.scheme_or_default(&wished.scheme);
        references::resolve(&mut wished, &scheme);
        plan::diff(&self.plan, &wished)
    }

    /// Makes a new step, or goes on with the last one if both are typing.
    pub(crate) fn make(
        &mut self,
        desk: &Desk<'_>,
        edits: Vec<Edit>,
        typing: bool,
    ) -> Result<Changed, Problem> {
        if !typing && edits.len() >= MUCH {
            self.keep(desk, "large");
        }
        let now = clock::now_ms();
        let goes_on = self
            .typed_at
            .is_some_and(|last| now.saturating_sub(last) <= PAUSE_MS);
        let entry = Entry {
            joins_previous: typing && goes_on && self.history.can_join(),
            ..Entry::make(edits, now)
        };
        let changed = self.commit(desk, entry)?;
        self.typed_at = typing.then_some(now);
        Ok(changed)
    }

    /// Takes the last step back.
    pub(crate) fn undo(&mut self, desk: &Desk<'_>) -> Result<Changed, Problem> {
        let step = self.history.undo().ok_or(Problem::NothingToUndo)?;
        let edits = desk.edits_of(&self.plan, step)?;
        self.commit_and_show(desk, Entry::undo(step, &edits, clock::now_ms()))
    }

    /// Takes the last undo back.
    pub(crate) fn redo(&mut self, desk: &Desk<'_>) -> Result<Changed, Problem> {
        let step = self.history.redo().ok_or(Problem::NothingToUndo)?;
        let edits = desk.edits_of(&self.plan, step)?;
        self.commit_and_show(desk, Entry::redo(step, edits, clock::now_ms()))
    }

    fn commit_and_show(&mut self, desk: &Desk<'_>, entry: Entry) -> Result<Changed, Problem> {
        let changed = self.commit(desk, entry)?;
        self.typed_at = None;
        Ok(Changed {
            view: Some(self.view()),
            ..changed
        })
    }

    /// Stores an entry, then follows it in memory. Without edits nothing happens.
    fn commit(&mut self, desk: &Desk<'_>, entry: Entry) -> Result<Changed, Problem> {
        if entry.edits.is_empty() {
            return Ok(self.changed(Vec::new(), Vec::new()));
        }
        let mut plan = self.plan.clone();
        for edit in &entry.edits {
            edit.apply(&mut plan).map_err(|_| Problem::Stale)?;
        }
        let scheme = desk.shelf.scheme_or_default(&plan.scheme);
        self.keep_after_pause(desk, entry.at_ms);
        let (kind, joins, edits) = (entry.kind, entry.joins_previous, entry.edits.clone());
        let at_ms = entry.at_ms;
        let revision = desk.commit(&plan, self.revision, entry)?;
        self.follow(revision, kind, joins)?;
        self.changed_at = Some(at_ms);
        self.plan = plan;
        self.scheme = scheme;
        self.remember(revision, edits);
        let fresh = labels(&self.plan, &self.scheme);
        let different = differences(&self.labels, &fresh);
        self.labels = fresh;
        let said = references::said(&self.plan, &self.scheme);
        let renewed = renewed(&self.said, &said);
        self.said = said;
        Ok(self.changed(different, renewed))
    }

    /// Makes what stands now a version, before something that the word names changes much at once. Of several such in a
    /// row the first is enough. A version that cannot be kept is no reason not to go on: the journal has the state.
    pub(crate) fn keep(&mut self, desk: &Desk<'_>, before: &str) {
        let now = clock::now_ms();
        if self
            .kept_at
            .is_some_and(|last| now.saturating_sub(last) < ROW_MS)
        {
            return;
        }
        self.kept_at = Some(now);
        self.mark_before(desk, before);
    }

    /// The same also where it is one of several in a row.
    pub(crate) fn mark_before(&self, desk: &Desk<'_>, before: &str) {
        desk.mark(
            &self.plan,
            Version {
                revision: self.revision,
                kind: VersionKind::Before,
                name: before.into(),
                at_ms: clock::now_ms(),
            },
        );
    }

    /// Makes what stood before a pause, or yesterday, a version.
    fn keep_after_pause(&self, desk: &Desk<'_>, now: u64) {
        let Some(last) = self
            .changed_at
            .or_else(|| desk.dated(&self.plan, self.revision))
        else {
            return;
        };
        let paused = now.saturating_sub(last) >= BREAK_MS || !clock::same_day(last, now);
        if paused && self.revision > 1 {
            desk.mark(
                &self.plan,
                Version {
                    revision: self.revision,
                    kind: VersionKind::Pause,
                    name: String::new(),
                    at_ms: last,
                },
            );
        }
    }

    fn follow(&mut self, revision: Revision, kind: EntryKind, joins: bool) -> Result<(), Problem> {
        self.revision = revision;
        let followed = self.history.follow(revision, kind, joins);
        followed.map_err(|error| Problem::Internal(error.to_string()))
    }

    fn remember(&mut self, revision: Revision, edits: Vec<Edit>) {
        if self.recent.len() == REMEMBERED {
            self.recent.pop_front();
        }
        self.recent.push_back((revision, edits));
    }

    fn changed(&self, labels: Vec<LabelView>, references: Vec<ReferenceView>) -> Changed {
        Changed {
            revision: self.revision,
            title: self.plan.title(),
            labels,
            references,
            can_undo: self.history.undo().is_some(),
            can_redo: self.history.redo().is_some(),
            view: None,
        }
    }
}

/// What an open plan works with: the library it is stored in, and the templates.
pub(crate) struct Desk<'a> {
    pub(crate) library: &'a Library,
    pub(crate) shelf: &'a Shelf,
    /// What a failure of the library means to people.
    pub(crate) in_library: &'a dyn Fn(StoreError) -> Problem,
}

impl Desk<'_> {
    fn commit(&self, plan: &Plan, expected: Revision, entry: Entry) -> Result<Revision, Problem> {
        self.library
            .commit(plan.id, expected, entry)
            .map_err(self.in_library)
    }

    fn mark(&self, plan: &Plan, version: Version) {
        if let Err(error) = self.library.mark(plan.id, version) {
            tracing::warn!(%error, "a version was not kept");
        }
    }

    fn dated(&self, plan: &Plan, revision: Revision) -> Option<u64> {
        self.library.dated(plan.id, revision).ok()
    }

    fn edits_of(&self, plan: &Plan, step: Revision) -> Result<Vec<Edit>, Problem> {
        self.library
            .edits_of(plan.id, step)
            .map_err(self.in_library)
    }
}

/// The labels of all parts, in document order.
pub(crate) fn labels(plan: &Plan, scheme: &Scheme) -> Vec<LabelView> {
    let of_part = |part: &Part| {
        let view = |(node, label): (NodeId, &Label)| LabelView {
            node,
            text: label.text.clone(),
            rank: label.rank,
        };
        plan::labels(&part.outline, scheme)
            .iter()
            .map(view)
            .collect::<Vec<_>>()
    };
    plan.parts.iter().flat_map(of_part).collect()
}

/// The labels that are new or other than before, then those that are gone, with empty text.
fn differences(old: &[LabelView], new: &[LabelView]) -> Vec<LabelView> {
    let mut before: HashMap<_, _> = old.iter().map(|label| (label.node, label)).collect();
    let mut different: Vec<LabelView> = new
        .iter()
        .filter(|label| before.remove(&label.node) != Some(label))
        .cloned()
        .collect();
    let gone = old.iter().filter(|label| before.contains_key(&label.node));
    different.extend(gone.map(|label| LabelView {
        text: String::new(),
        ..label.clone()
    }));
    different
}

/// What is said now and was not said before.
fn renewed(
    old: &BTreeMap<Reference, String>,
    new: &BTreeMap<Reference, String>,
) -> Vec<ReferenceView> {
    let other = new
        .iter()
        .filter(|(one, words)| old.get(one) != Some(words));
    other
        .map(|(one, words)| ReferenceView {
            reference: one.clone(),
            words: words.clone(),
        })
        .collect()
}

impl From<&plan::Part> for PartView {
    fn from(part: &plan::Part) -> Self {
        Self {
            id: part.id,
            role: part.role,
            kind: part.kind.clone(),
            title: part.title.clone(),
            title_note: part.title_note.clone(),
            addressees: part.addressees.clone(),
            attachments: part.attachments.clone(),
            blocks: part.outline.blocks(),
        }
    }
}
