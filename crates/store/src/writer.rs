//! The one writing thread: changes one after the other, each answered when it is safe on the disk.

use crate::commit::Held;
use crate::tables::plans::{self, Dates};
use crate::{Entry, Revision, StoreError, repair, search};
use plan::{Plan, PlanId};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Sender};
use std::thread::JoinHandle;

type Job = Box<dyn FnOnce(&mut Desk) + Send>;

/// The way to the writing thread; dropping it waits until all is written and closed.
#[derive(Debug)]
pub(crate) struct Writer {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(crate) fn start(conn: Connection) -> Self {
        let (jobs, inbox) = mpsc::channel::<Job>();
        let thread = std::thread::spawn(move || {
            let mut desk = Desk {
                conn,
                held: Vec::new(),
                data_version: 0,
                purged: false,
            };
            for job in inbox {
                job(&mut desk);
            }
            desk.clear_up();
        });
        Self {
            jobs: Some(jobs),
            thread: Some(thread),
        }
    }

    /// Runs a job on the writing thread and waits for its answer. A job that panics leaves nothing half written and
    /// the thread alive.
    pub(crate) fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Desk) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, waiting) = mpsc::sync_channel(1);
        let job = Box::new(move |desk: &mut Desk| {
            let result = catch_unwind(AssertUnwindSafe(|| job(desk)));
            // If nobody waits any longer, nobody wants to know.
            let _ = answer.send(result.unwrap_or(Err(StoreError::Closed)));
        });
        self.jobs
            .as_ref()
            .and_then(|jobs| jobs.send(job).ok())
            .ok_or(StoreError::Closed)?;
        waiting.recv().unwrap_or(Err(StoreError::Closed))
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            // A panic there has been answered already.
            let _ = thread.join();
        }
    }
}

/// How many plans are kept at hand: more than a person works on at once.
const HELD: usize = 8;

/// What the writing thread works with.
#[derive(Debug)]
pub(crate) struct Desk {
    conn: Connection,
    /// The plans written last, newest at the end.
    held: Vec<Held>,
    /// Changes when another connection has written.
    data_version: i64,
    /// Whether the search index has still to be cleared of what was purged.
    purged: bool,
}

impl Desk {
    pub(crate) fn create(&mut self, plan: Plan, now_ms: u64) -> Result<Revision, StoreError> {
        let dates = Dates {
            created: now_ms,
            updated: now_ms,
            trashed: None,
        };
        let held = self.write(|tx| Held::create(tx, plan, 1, dates))?;
        Ok(self.hold(held))
    }

    pub(crate) fn commit(
        &mut self,
        plan: PlanId,
        expected: Revision,
        entry: Entry,
    ) -> Result<Revision, StoreError> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let data_version = tx.pragma_query_value(None, "data_version", |row| row.get(0))?;
        if data_version != self.data_version {
            self.held.clear();
            self.data_version = data_version;
        }
        let (_, found) = plans::revision(&tx, plan)?;
        if found != expected {
            return Err(StoreError::Stale {
                plan,
                expected,
                found,
            });
        }
        let at_hand = self.held.iter().position(|held| held.plan.id == plan);
        let mut held = match at_hand {
            Some(at) => self.held.remove(at),
            None => Held::load(&tx, plan)?,
        };
        if !entry.edits.is_empty() {
            held.commit(&tx, entry)?;
        }
        tx.commit()?;
        Ok(self.hold(held))
    }

    /// Brings back a plan whose rows do not make a plan, from its journal.
    pub(crate) fn repair(&mut self, plan: PlanId) -> Result<(), StoreError> {
        self.write(|tx| repair::repair(tx, plan))
    }

    pub(crate) fn purge(&mut self, plan: PlanId) -> Result<(), StoreError> {
        self.held.retain(|held| held.plan.id != plan);
        self.write(|tx| {
            search::forget(tx, plan)?;
            plans::purge(tx, plan)
        })?;
        self.purged = true;
        Ok(())
    }

    /// What was purged goes out of the index when the library is closed: it takes a while where plans are many.
    fn clear_up(&mut self) {
        if self.purged
            && let Err(error) = self.write(|tx| search::clear(tx))
        {
            tracing::warn!(%error, "the search index keeps traces of what was purged");
        }
    }

    /// Runs a change in a transaction of its own; when this returns, it is on the disk.
    pub(crate) fn write<T>(
        &mut self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = change(&tx)?;
        tx.commit()?;
        Ok(done)
    }

    fn hold(&mut self, held: Held) -> Revision {
        let revision = held.revision;
        if self.held.len() == HELD {
            self.held.remove(0);
        }
        self.held.push(held);
        revision
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Library, open};
    use plan::{Content, Edit, Ids, Node, Part, PartRole, edit::Place};

    fn plan() -> Plan {
        let mut ids = Ids::new(0, 1);
        Plan::new(
            ids.plan(),
            Part::new(ids.node(), PartRole::Plan, "work-points", "工作要点"),
        )
    }

    fn long_paragraph(plan: &Plan, seed: u64) -> Entry {
        let text = "健全制度，细化措施。".repeat(20_000);
        let edit = Edit::Insert {
            at: Place {
                parent: plan.parts[0].id,
                index: 0,
            },
            branch: Box::new(Node::new(
                Ids::new(0, seed).node(),
                Content::paragraph(text),
            )),
        };
        Entry::make(vec![edit], 1)
    }

    #[test]
    fn a_full_disk_is_told_and_work_goes_on_when_there_is_room() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let plan = plan();
        let writer = Writer::start(open::writer(&path, 0).unwrap());
        let limit = |pages: u32| {
            writer
                .run(move |desk| Ok(desk.conn.pragma_update(None, "max_page_count", pages)?))
                .unwrap();
        };
        let commit = |expected, seed| {
            let (id, entry) = (plan.id, long_paragraph(&plan, seed));
            writer.run(move |desk| desk.commit(id, expected, entry))
        };
        let first = plan.clone();
        writer.run(move |desk| desk.create(first, 0)).unwrap();

        limit(200);
        let mut revision = 1;
        let error = loop {
            match commit(revision, u64::from(revision) + 1) {
                Ok(next) => revision = next,
                Err(error) => break error,
            }
        };
        assert!(matches!(error, StoreError::Full), "{error:?}");
        let full_at = revision;

        limit(100_000);
        assert_eq!(
            commit(revision, u64::from(revision) + 1).unwrap(),
            full_at + 1
        );
        drop(writer);
        let library = Library::open(&path, 0).unwrap();
        assert_eq!(library.load(plan.id).unwrap().revision, full_at + 1);
        assert_eq!(library.verify(), []);
    }

    #[test]
    fn a_job_that_panics_leaves_the_thread_alive_and_nothing_half_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let writer = Writer::start(open::writer(&path, 0).unwrap());
        let plan = plan();
        let first = plan.clone();
        let answer: Result<(), _> = writer.run(move |desk| {
            desk.write(|tx| {
                Held::create(
                    tx,
                    first,
                    1,
                    Dates {
                        created: 0,
                        updated: 0,
                        trashed: None,
                    },
                )?;
                panic!("on purpose");
            })
        });
        assert!(matches!(answer, Err(StoreError::Closed)));
        assert_eq!(writer.run(move |desk| desk.create(plan, 0)).unwrap(), 1);
    }
}
