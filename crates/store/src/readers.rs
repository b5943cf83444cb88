//! Reading beside the writer: connections that see the last committed state and never wait for a change.

use crate::{StoreError, open};
use rusqlite::{Connection, Transaction};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// Connections for reading, opened as needed and used again.
#[derive(Debug)]
pub(crate) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(crate) fn new(path: PathBuf) -> Self {
        Self {
            path,
            idle: Mutex::new(Vec::new()),
        }
    }

    /// Runs a query on one state of the library, whatever is written meanwhile.
    pub(crate) fn read<T>(
        &self,
        query: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let idle = self.idle().pop();
        let mut conn = match idle {
            Some(conn) => conn,
            None => open::reader(&self.path)?,
        };
        let result = query(&conn.transaction()?)?;
        self.idle().push(conn);
        Ok(result)
    }

    /// The same on a connection of its own, for looking through the whole file: one that has searched before remembers how
    /// the index was, and takes what was written since for damage.
    pub(crate) fn read_afresh<T>(
        &self,
        query: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        query(&open::reader(&self.path)?.transaction()?)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        // A list of connections cannot be left half changed by a panic.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
