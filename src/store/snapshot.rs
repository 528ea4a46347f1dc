//! Reading from one state of the book, whatever others write meanwhile.

use rusqlite::Connection;

use super::error::StoreError;

/// A reading transaction that ends with this value.
#[derive(Debug)]
pub(super) struct Snapshot<'a>(&'a Connection);

impl<'a> Snapshot<'a> {
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

impl Drop for Snapshot<'_> {
    fn drop(&mut self) {
        // Nothing was written, so nothing can be lost by it.
        if let Err(error) = self.0.prepare_cached("ROLLBACK").and_then(|mut statement| statement.execute([])) {
            tracing::warn!(%error, "a reading transaction could not be ended");
        }
    }
}
