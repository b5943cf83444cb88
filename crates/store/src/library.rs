//! `Library`: open, read, write.

use crate::readers::Readers;
use crate::search::{self, Earlier, Hit};
use crate::tables::plans::{self, Filter, Summary};
use crate::tables::{filing, journal, nodes, parts, settings};
use crate::writer::Writer;
use crate::{
    Entry, Filing, History, Packed, Problem, Revision, Salvage, StoreError, Version, copy, file,
    open, rebuild, salvage, tables, verify, versions,
};
use plan::{Duty, Edit, Elements, Plan, PlanId};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How often a library is looked through, in milliseconds.
const HALF_A_DAY: u64 = 12 * 3_600_000;

/// An open library file. Share it between threads by reference; dropping it closes the file, and the file alone is then
/// the whole library: its log is folded in.
#[derive(Debug)]
pub struct Library {
    path: PathBuf,
    readers: Readers,
    writer: Writer,
    salvage: Option<Salvage>,
}

/// A plan as it stands in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The plan.
    pub plan: Plan,
    /// How often it was changed.
    pub revision: Revision,
    /// What can be undone and redone.
    pub history: History,
}

impl Library {
    /// Opens a library, creating or upgrading it as needed.
    ///
    /// A damaged file is kept under another name and what can be read of it goes into a new one:
    /// [`Library::salvage`] says what was found. `now_ms` dates the kept file's name.
    ///
    /// # Errors
    /// [`StoreError::Newer`] and [`StoreError::NotALibrary`] (the file is left alone), [`StoreError::Locked`],
    /// [`StoreError::ReadOnly`], [`StoreError::Full`], [`StoreError::Unreachable`].
    #[tracing::instrument(skip_all)]
    pub fn open(path: impl AsRef<Path>, now_ms: u64) -> Result<Self, StoreError> {
        let path = path.as_ref();
        let (conn, salvage) = match open::writer(path, now_ms) {
            Err(StoreError::Damaged(reason)) => {
                let salvage = salvage::salvage(path, now_ms, reason)?;
                (open::writer(path, now_ms)?, Some(salvage))
            }
            opened => (opened?, None),
        };
        Ok(Self {
            path: path.to_owned(),
            readers: Readers::new(path.to_owned()),
            writer: Writer::start(conn),
            salvage,
        })
    }

    /// Where the file stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was salvaged, if the file was found damaged when it was opened.
    pub fn salvage(&self) -> Option<&Salvage> {
        self.salvage.as_ref()
    }

    /// Reads the whole file unless that was done within half a day, and says whether it is sound. One that is not is read
    /// as a whole, and salvaged, when it is opened next.
    #[tracing::instrument(skip_all)]
    pub fn look_through(&self, now_ms: u64) -> Result<bool, StoreError> {
        let checked = self.setting(open::CHECKED)?;
        let checked = checked.and_then(|checked| checked.as_u64()).unwrap_or(0);
        if now_ms.saturating_sub(checked) < HALF_A_DAY {
            return Ok(true);
        }
        match self.readers.read_afresh(|tx| open::verify(tx)) {
            Ok(()) => self
                .set_setting(open::CHECKED, now_ms.into())
                .map(|()| true),
            Err(StoreError::Damaged(_)) => {
                self.distrust();
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }

    /// Has the file read as a whole when it is opened next.
    fn distrust(&self) {
        if let Err(error) = self.set_setting(open::CHECKED, 0.into()) {
            tracing::warn!(%error, "a damaged library could not be marked");
        }
    }

    /// The plans, those changed last first.
    #[tracing::instrument(skip_all)]
    pub fn summaries(&self, filter: Filter) -> Result<Vec<Summary>, StoreError> {
        self.readers.read(|tx| plans::summaries(tx, filter))
    }

    /// So many of the plans changed last, those first.
    #[tracing::instrument(skip_all)]
    pub fn latest(&self, filter: Filter, most: u32) -> Result<Vec<Summary>, StoreError> {
        self.readers.read(|tx| plans::latest(tx, filter, most))
    }

    /// Those of the plans that the filter lets through, in no order.
    #[tracing::instrument(skip_all, fields(plans = plans.len()))]
    pub fn among(&self, filter: Filter, plans: &[PlanId]) -> Result<Vec<Summary>, StoreError> {
        self.readers.read(|tx| plans::among(tx, filter, plans))
    }

    /// The titles of the plans that name a format profile, those changed last first.
    #[tracing::instrument(skip_all)]
    pub fn with_profile(&self, profile: &str) -> Result<Vec<String>, StoreError> {
        self.readers.read(|tx| plans::with_profile(tx, profile))
    }

    /// The elements of the plans, those changed last first.
    #[tracing::instrument(skip_all)]
    pub fn elements(&self, of: Filter) -> Result<Vec<Elements>, StoreError> {
        self.readers.read(|tx| plans::elements(tx, of))
    }

    /// 主送机关 of every part of the plans, those changed last first.
    #[tracing::instrument(skip_all)]
    pub fn addressees(&self, of: Filter) -> Result<Vec<Vec<String>>, StoreError> {
        self.readers.read(|tx| parts::addressees(tx, of))
    }

    /// 责任分工 of the `most` plans changed last, node by node.
    #[tracing::instrument(skip_all)]
    pub fn duties(&self, of: Filter, most: u32) -> Result<Vec<Vec<Duty>>, StoreError> {
        self.readers.read(|tx| nodes::duties(tx, of, most))
    }

    /// The passages in which `sought` stands, the latest first, at most `most`. Width, case and spaces make no
    /// difference.
    #[tracing::instrument(skip_all)]
    pub fn search(&self, sought: &str, of: Filter, most: usize) -> Result<Vec<Hit>, StoreError> {
        self.readers.read(|tx| search::search(tx, sought, of, most))
    }

    /// The passages of earlier versions in which `sought` stood and no longer stands, as many as can be found within
    /// `time`; [`Earlier::behind`] says where to go on.
    #[tracing::instrument(skip_all)]
    pub fn search_earlier(
        &self,
        sought: &str,
        of: Filter,
        behind: Option<PlanId>,
        time: Duration,
    ) -> Result<Earlier, StoreError> {
        self.readers
            .read(|tx| search::earlier(tx, sought, of, behind, time))
    }

    /// The plans outside the trash that may hold `words`: all in which they stand, and few others. Width, case and spaces
    /// make no difference.
    #[tracing::instrument(skip_all)]
    pub fn holding(&self, words: &str) -> Result<Vec<PlanId>, StoreError> {
        self.readers.read(|tx| search::holding(tx, words))
    }

    /// Puts a new plan in; its revision is 1. [`StoreError::Exists`] if a plan of that id is there already.
    #[tracing::instrument(skip_all, fields(plan = %plan.id))]
    pub fn create(&self, plan: &Plan, now_ms: u64) -> Result<Revision, StoreError> {
        let plan = plan.clone();
        self.writer.run(move |desk| desk.create(plan, now_ms))
    }

    /// Reads a plan, in the trash or not. If its rows do not make a plan, it is brought back from its journal.
    #[tracing::instrument(skip_all, fields(plan = %plan))]
    pub fn load(&self, plan: PlanId) -> Result<Stored, StoreError> {
        match self.read(plan) {
            Err(StoreError::Damaged(_)) => {
                self.distrust();
                self.writer.run(move |desk| desk.repair(plan))?;
                self.read(plan)
            }
            read => read,
        }
    }

    fn read(&self, plan: PlanId) -> Result<Stored, StoreError> {
        self.readers.read(|tx| {
            let (key, revision, plan) = rebuild::load(tx, plan)?;
            Ok(Stored {
                plan,
                revision,
                history: journal::history(tx, key)?,
            })
        })
    }

    /// Applies an entry to a plan that stands at revision `expected`; gives the new revision when the change is safe
    /// on the disk. An entry without edits changes nothing, the revision included.
    ///
    /// # Errors
    /// [`StoreError::Stale`], [`StoreError::Edit`], [`StoreError::NotNext`], and those of the file; after any of them
    /// the library is as it was.
    #[tracing::instrument(skip_all, fields(plan = %plan, expected))]
    pub fn commit(
        &self,
        plan: PlanId,
        expected: Revision,
        entry: Entry,
    ) -> Result<Revision, StoreError> {
        self.writer
            .run(move |desk| desk.commit(plan, expected, entry))
    }

    /// The edits of a step, named by its first revision: of that entry and all that join it, in order.
    #[tracing::instrument(skip_all, fields(plan = %plan, step))]
    pub fn edits_of(&self, plan: PlanId, step: Revision) -> Result<Vec<Edit>, StoreError> {
        self.readers.read(|tx| {
            let (key, _) = plans::revision(tx, plan)?;
            journal::step(tx, key, step)
        })
    }

    /// Marks a revision that a plan has had. A name takes the place of an older mark on the same revision, an automatic
    /// mark of none; automatic ones are thinned out with age. [`StoreError::NoRevision`] where there is none such.
    #[tracing::instrument(skip_all, fields(plan = %plan, revision = version.revision))]
    pub fn mark(&self, plan: PlanId, version: Version) -> Result<(), StoreError> {
        self.writer
            .run(move |desk| desk.write(|tx| versions::mark(tx, plan, &version)))
    }

    /// Takes a mark away; the state stays in the journal.
    #[tracing::instrument(skip_all, fields(plan = %plan, revision))]
    pub fn unmark(&self, plan: PlanId, revision: Revision) -> Result<(), StoreError> {
        self.writer.run(move |desk| {
            desk.write(|tx| {
                let (key, _) = plans::revision(tx, plan)?;
                tables::versions::delete(tx, key, revision)
            })
        })
    }

    /// The versions of a plan, oldest first; what it began as is the first of them.
    #[tracing::instrument(skip_all, fields(plan = %plan))]
    pub fn versions(&self, plan: PlanId) -> Result<Vec<Version>, StoreError> {
        self.readers.read(|tx| versions::of(tx, plan))
    }

    /// The plan as it was at a revision. [`StoreError::NoRevision`] where the journal has none such.
    #[tracing::instrument(skip_all, fields(plan = %plan, revision))]
    pub fn state(&self, plan: PlanId, revision: Revision) -> Result<Plan, StoreError> {
        self.readers.read(|tx| versions::state(tx, plan, revision))
    }

    /// Shows the plan as it was at these revisions: in the order of time or against it, each once.
    #[tracing::instrument(skip_all, fields(plan = %plan, states = revisions.len()))]
    pub fn visit(
        &self,
        plan: PlanId,
        revisions: &BTreeSet<Revision>,
        see: impl FnMut(Revision, &Plan),
    ) -> Result<(), StoreError> {
        self.readers
            .read(|tx| versions::visit(tx, plan, revisions, see))
    }

    /// When the state of a revision came to be, in milliseconds since 1970.
    pub fn dated(&self, plan: PlanId, revision: Revision) -> Result<u64, StoreError> {
        self.readers.read(|tx| versions::dated(tx, plan, revision))
    }

    /// A plan with its journal and its versions as the bytes of a `.gangmu` file.
    #[tracing::instrument(skip_all, fields(plan = %plan))]
    pub fn pack(&self, plan: PlanId) -> Result<Vec<u8>, StoreError> {
        self.readers.read(|tx| file::pack(tx, plan))
    }

    /// Puts a plan of a `.gangmu` file in, journal and versions included. [`StoreError::Exists`] if a plan of that id is
    /// there already.
    #[tracing::instrument(skip_all)]
    pub fn take(&self, packed: Packed) -> Result<Revision, StoreError> {
        self.writer.run(move |desk| desk.write(|tx| packed.put(tx)))
    }

    /// Copies the whole library to another file, while work goes on; it appears when it is finished.
    #[tracing::instrument(skip_all)]
    pub fn back_up(&self, to: &Path) -> Result<(), StoreError> {
        self.readers.read(|tx| copy::to(tx, to))
    }

    /// Puts a plan into the trash; its revision stays.
    #[tracing::instrument(skip_all, fields(plan = %plan))]
    pub fn trash(&self, plan: PlanId, now_ms: u64) -> Result<(), StoreError> {
        self.writer
            .run(move |desk| desk.write(|tx| plans::set_trashed(tx, plan, Some(now_ms))))
    }

    /// Takes a plan out of the trash.
    #[tracing::instrument(skip_all, fields(plan = %plan))]
    pub fn restore(&self, plan: PlanId) -> Result<(), StoreError> {
        self.writer
            .run(move |desk| desk.write(|tx| plans::set_trashed(tx, plan, None)))
    }

    /// Says of plans where they stand in the library: `change` is given what was said of each so far. All or none.
    #[tracing::instrument(skip_all, fields(plans = plans.len()))]
    pub fn file(
        &self,
        plans: Vec<PlanId>,
        change: impl Fn(&mut Filing) + Send + 'static,
    ) -> Result<(), StoreError> {
        self.writer.run(move |desk| {
            desk.write(|tx| {
                for plan in plans {
                    let (key, _) = plans::revision(tx, plan)?;
                    let mut filing = filing::get(tx, key)?;
                    change(&mut filing);
                    filing::set(tx, key, &filing)?;
                }
                Ok(())
            })
        })
    }

    /// Deletes a plan for good, its journal included. [`StoreError::NotFound`] unless it is in the trash.
    #[tracing::instrument(skip_all, fields(plan = %plan))]
    pub fn purge(&self, plan: PlanId) -> Result<(), StoreError> {
        self.writer.run(move |desk| desk.purge(plan))
    }

    /// A setting, if it was ever set.
    pub fn setting(&self, name: &str) -> Result<Option<Value>, StoreError> {
        self.readers.read(|tx| settings::get(tx, name))
    }

    /// Sets a setting.
    pub fn set_setting(&self, name: &str, value: Value) -> Result<(), StoreError> {
        let name = name.to_owned();
        self.writer
            .run(move |desk| desk.write(|tx| settings::set(tx, &name, &value)))
    }

    /// Looks through the whole library: the file, every plan, and whether every journal leads to what is stored.
    /// Empty if all is well.
    #[tracing::instrument(skip_all)]
    pub fn verify(&self) -> Vec<Problem> {
        self.readers
            .read_afresh(|tx| Ok(verify::verify(tx)))
            .unwrap_or_else(|e| vec![Problem::File(e.to_string())])
    }
}
