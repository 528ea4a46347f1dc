//! From a sheet that was read into the book: all of it in one transaction, or nothing.

use super::Reading;
use crate::book::Entity;
use crate::store::{Recorded, Store, StoreError};

/// What became of the visits of a sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Entries that are new in the book.
    pub new: usize,
    /// Entries that an earlier import had brought: nothing is counted twice.
    pub already_there: usize,
    /// Entries of which an earlier import had brought another number; the book keeps the earlier one.
    pub different: usize,
}

/// Why nothing was recorded.
#[derive(Debug, thiserror::Error)]
pub enum NotRecorded {
    /// The book could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Rows were refused, or differ from what an earlier import brought, and the rest was not to be taken alone.
    #[error("{refused} rows are refused, {different} entries differ from an earlier import")]
    NotAll {
        /// Rows that are refused.
        refused: usize,
        /// Entries that differ.
        different: usize,
    },
}

/// Records what a sheet holds, with the places and codes it needs.
///
/// # Errors
/// When not all can be taken and `accept_rest` is not given, or the book cannot be written. Then nothing was recorded.
pub fn record(store: &mut Store, reading: &Reading, accept_rest: bool) -> Result<Outcome, NotRecorded> {
    let refused = reading.refused.len();
    if refused > 0 && !accept_rest {
        return Err(NotRecorded::NotAll { refused, different: 0 });
    }
    store.writer().write(|batch| {
        let places = reading.new_places.iter().cloned().map(Entity::Place);
        let codes = reading.new_codes.iter().cloned().map(Entity::Code);
        places.chain(codes).try_for_each(|entity| batch.put(&entity))?;
        let mut outcome = Outcome::default();
        for visit in &reading.visits {
            match batch.record(visit)? {
                Recorded::New => outcome.new += 1,
                Recorded::AlreadyThere => outcome.already_there += 1,
                Recorded::Different => outcome.different += 1,
            }
        }
        if outcome.different > 0 && !accept_rest {
            return Err(NotRecorded::NotAll { refused, different: outcome.different });
        }
        Ok(outcome)
    })
}
