//! Single values kept outside the journal, by their keys.

use rusqlite::{Connection, OptionalExtension};

use super::error::StoreError;

/// The value of a key; none where the file has none.
pub(super) fn get(connection: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    Ok(connection.prepare_cached("SELECT value FROM meta WHERE key = ?1")?.query_row([key], |row| row.get(0)).optional()?)
}

/// Sets the value of a key. What [`meta_digest`](super::meta_digest) covers is sealed anew in the same transaction.
pub(super) fn set(connection: &Connection, key: &str, value: &str) -> Result<(), StoreError> {
    let _ = connection.prepare_cached("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)")?.execute((key, value))?;
    Ok(())
}
