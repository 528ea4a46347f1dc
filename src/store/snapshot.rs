//! States of the file: reading from one of them, and noticing that another one came.

use rusqlite::Connection;

use super::error::StoreError;

/// A reading transaction that ends with this value: all reads see one state of the book, whatever others write meanwhile.
#[derive(Debug)]
pub(super) struct ReadTransaction<'a>(&'a Connection);

impl<'a> ReadTransaction<'a> {
    /// Begins one; none where a transaction is open already. Its statements are planned once a connection, while
    /// [`rusqlite::Transaction`] plans them each time, which a small table would feel.
    pub(super) fn begin(connection: &'a Connection) -> Result<Option<Self>, StoreError> {
        if !connection.is_autocommit() {
            return Ok(None);
        }
        let _ = connection.prepare_cached("BEGIN")?.execute([])?;
        Ok(Some(Self(connection)))
    }
}

impl Drop for ReadTransaction<'_> {
    fn drop(&mut self) {
        // Nothing was written, so nothing can be lost by it.
        if let Err(error) = self.0.prepare_cached("ROLLBACK").and_then(|mut statement| statement.execute([])) {
            tracing::warn!(%error, "a reading transaction could not be ended");
        }
    }
}

/// Changes whenever another process changed the file (SQLite, `PRAGMA data_version`).
pub(super) fn data_version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
}

/// Differs whenever anything was written: by others, [`data_version`], or by this connection, its number of changed rows.
pub(super) type State = (i64, u64);

/// The state of the file.
pub(super) fn state(connection: &Connection) -> Result<State, StoreError> {
    Ok((data_version(connection)?, connection.total_changes()))
}
