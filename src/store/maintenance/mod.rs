//! Looking after the file: copies, proof, recovery, forgetting.
//!
//! | file | holds |
//! |---|---|
//! | `backup` | proved copies of the book, and the newest one in some folders |
//! | [`automatic`] | backups that are taken by themselves and deleted by their age |
//! | `check` | proof that file, journal and derived tables agree |
//! | `recovery` | a new book in the place of a damaged or lost one, from a backup and what can still be read |
//! | `quarantine` | moving a book out of the way, with its log |
//! | `salvage` | the changes that can still be read from a damaged file |
//! | [`forget`] | old weeks become counts, and their entries leave the file |

pub mod automatic;
mod backup;
mod check;
pub mod forget;
mod quarantine;
mod recovery;
mod salvage;

use super::error::StoreError;
use super::reader::roll_up;
use super::{Store, upgrade};

pub use backup::FoundBackup;
pub use check::{Finding, Proof, Unruly};
pub use recovery::Rescued;

/// Looks after the file of a book: backup, check, recovery, forgetting.
#[derive(Debug)]
pub struct Maintenance<'a> {
    store: &'a mut Store,
}

impl<'a> Maintenance<'a> {
    pub(super) fn new(store: &'a mut Store) -> Self {
        Self { store }
    }

    /// The version of the file's tables.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn schema(&self) -> Result<i64, StoreError> {
        upgrade::version(&self.store.connection)
    }

    /// Rolls up every week before the newest that is not up to date, place by place and then all together. Tables do so themselves.
    ///
    /// # Errors
    /// When the file cannot be read or written. The figures stay right without.
    pub fn roll_up(&self) -> Result<(), StoreError> {
        roll_up::roll_up(self.store)
    }
}
