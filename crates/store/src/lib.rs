//! The library file: plans, and the journal of how they came to be what they are.
//!
//! One SQLite file ([`Library`]) holds every plan twice over: as rows that say what it is now, one row a node, and
//! as a journal of [`plan::Edit`]s that says how it came to be so. A change is an [`Entry`]; [`Library::commit`]
//! writes the rows it touched and the journal entry in one transaction and answers when both are safe on the disk.
//! The journal is never rewritten: undoing adds an entry with the inverse edits, so [`History`] survives a restart.
//!
//! One thread writes; readers have connections of their own and never wait for it.
//! Read the modules in this order: `open` and `salvage` (how a file is taken up), `tables` (a table a file), `commit`
//! (what one change writes), `writer` and `readers` (who may do what), `rebuild` and `replay` (rows and journal to plan),
//! `search` (what is found), `versions` (states that are worth finding again), `file` (a plan to be handed on), `backup`, `repair`, `verify`.
//!
//! ```
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("library.sqlite");
//! use plan::{Edit, Ids, Part, PartRole, Plan, edit::PartField};
//! use store::{Entry, Library};
//!
//! let mut ids = Ids::new(0, 1);
//! let plan = Plan::new(ids.plan(), Part::new(ids.node(), PartRole::Plan, "work-points", "工作要点"));
//! let library = Library::open(&path, 0)?;
//! let first = library.create(&plan, 0)?;
//!
//! let retitle = Edit::Part {
//!     part: plan.parts[0].id,
//!     from: PartField::Title("工作要点".into()),
//!     to: PartField::Title("2026年工作要点".into()),
//! };
//! let second = library.commit(plan.id, first, Entry::make(vec![retitle], 1_000))?;
//!
//! let stored = library.load(plan.id)?;
//! assert_eq!(stored.plan.title(), "2026年工作要点");
//! assert_eq!(stored.history.undo(), Some(second));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod backup;
mod commit;
mod copy;
mod error;
mod file;
mod history;
mod library;
mod open;
mod readers;
mod rebuild;
mod repair;
mod replay;
mod salvage;
mod search;
mod tables;
mod verify;
mod versions;
mod writer;

pub use backup::{Look, look, restore};
pub use error::StoreError;
pub use file::{Packed, unpacked};
pub use history::{Entry, EntryKind, History, Revision};
pub use library::{Library, Stored};
pub use open::KNOWN_VERSION;
pub use salvage::Salvage;
pub use search::{Earlier, EarlierHit, Field, Hit};
pub use tables::filing::Filing;
pub use tables::plans::{Filter, Summary};
pub use tables::versions::{Version, VersionKind};
pub use verify::Problem;
