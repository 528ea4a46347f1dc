//! Recording: every function returns only after its transaction is durable on disk.
//!
//! | file | holds |
//! |---|---|
//! | `batch` | changes of one transaction |
//! | `visits` | visits and days |
//! | `records` | events, observations, targets |
//! | `lists` | places, dimensions and codes, and undoing their last edits |
//! | `undo` | undoing a day's changes step by step |
//! | `feedback` | what visitors answer, and which questions they are asked |

mod batch;
mod feedback;
mod lists;
mod records;
mod undo;
mod visits;

use super::Store;
use super::error::StoreError;
use crate::book::rules;

pub use batch::{Batch, Recorded};

/// Records changes in a book; each function is one transaction.
#[derive(Debug)]
pub struct Writer<'a> {
    store: &'a mut Store,
}

impl<'a> Writer<'a> {
    pub(super) fn new(store: &'a mut Store) -> Self {
        Self { store }
    }

    /// Names the organisation anew.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_organisation(&mut self, name: &str) -> Result<(), StoreError> {
        rules::organisation(name)?;
        let _ = self.store.connection.execute("UPDATE meta SET value = ?1 WHERE key = 'organisation'", [name])?;
        Ok(())
    }
}
