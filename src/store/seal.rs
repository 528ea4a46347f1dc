//! A digest over what stands beside the journal and decides about published figures: a flipped byte in it is noticed too.

use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

use super::error::StoreError;

/// What is sealed: which copy the book is, the secret, and what published numbers are multiples of.
const SEALED: [&str; 3] = ["desk", "secret", "base"];

/// Seals the values as they stand now. Whoever changes one of them seals them in the same transaction.
pub(super) fn seal(connection: &Connection) -> Result<(), StoreError> {
    let mut statement = connection.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('seal', ?1)")?;
    let _ = statement.execute([digest(connection)?])?;
    Ok(())
}

/// Whether the values are those that were sealed. A book made before there were seals has none.
pub(super) fn holds(connection: &Connection) -> Result<bool, StoreError> {
    let sealed = value(connection, "seal")?;
    Ok(sealed.is_none_or(|sealed| digest(connection).is_ok_and(|digest| digest == sealed)))
}

fn digest(connection: &Connection) -> Result<String, StoreError> {
    let mut hash = Sha256::new();
    for key in SEALED {
        let value = value(connection, key)?;
        hash.update([u8::from(value.is_some())]);
        hash.update(value.unwrap_or_default());
        // No value has a zero byte: it parts them.
        hash.update([0]);
    }
    Ok(hash.finalize().iter().take(8).fold(String::new(), |text, byte| text + &format!("{byte:02x}")))
}

fn value(connection: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    Ok(statement.query_row([key], |row| row.get(0)).optional()?)
}
