//! A digest over the single values that decide about published figures: a flipped byte in them is noticed too.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::error::StoreError;
use super::{hex, meta};

/// What is sealed: which copy the book is, the secret, and what published numbers are multiples of.
const SEALED: [&str; 3] = ["desk", "secret", "base"];

/// Seals the present values. Whoever changes one of them seals them in the same transaction.
pub(super) fn seal(connection: &Connection) -> Result<(), StoreError> {
    meta::set(connection, "seal", &digest(connection)?)
}

/// Whether the values are those that were sealed. A book made before there were seals has none.
pub(super) fn holds(connection: &Connection) -> Result<bool, StoreError> {
    let sealed = meta::get(connection, "seal")?;
    Ok(sealed.is_none_or(|sealed| digest(connection).is_ok_and(|digest| digest == sealed)))
}

fn digest(connection: &Connection) -> Result<String, StoreError> {
    let mut hash = Sha256::new();
    for key in SEALED {
        let value = meta::get(connection, key)?;
        hash.update([u8::from(value.is_some())]);
        hash.update(value.unwrap_or_default());
        // No value has a zero byte: it parts them.
        hash.update([0]);
    }
    Ok(hex::text(hash.finalize().get(..8).unwrap_or_default()))
}
