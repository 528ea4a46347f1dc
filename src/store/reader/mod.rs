//! Reading the book: places, visits, days, other records, and tables of exact figures.
//!
//! | file | holds |
//! |---|---|
//! | `visits` | visits and days |
//! | `records` | events, observations, targets |
//! | `settings` | the organisation, the lists' last edit, the feedback questions |
//! | [`history`] | the changes that this copy made to a day's visits, and which of them can be undone |
//! | `tables` | exact tables, coverage, comparison with another period |
//! | `progress` | how far the targets are reached |
//! | `counting` | counts for the statistics, from roll-ups where there are any, else from the visits |
//! | `accumulator` | counts of several sources added up |
//! | `query_plan` | which roll-up answers a query, and how |
//! | `roll_up` | packed counts by week, place and pair of dimensions; of all places together |
//! | `scan` | counts straight from the visits, by SQL |
//! | `forgotten_counts` | the counts of forgotten weeks as a query asks for them |

mod accumulator;
mod counting;
mod forgotten_counts;
pub mod history;
mod progress;
mod query_plan;
mod records;
pub(super) mod roll_up;
pub(super) mod scan;
mod settings;
pub(super) mod tables;
mod visits;

use std::ops::Deref;
use std::sync::Arc;

use super::error::StoreError;
use super::snapshot::ReadTransaction;
use super::{Catalogue, Store};

pub use settings::Edited;
pub(super) use settings::{FEEDBACK_LOCK, FEEDBACK_QUESTIONS, LIST_EDITS, ListEdit, list_edits};

/// Reads a book; each read sees its newest state. A [`Snapshot`] is a reader whose reads see one state.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    store: &'a Store,
}

impl<'a> Reader<'a> {
    pub(super) fn new(store: &'a Store) -> Self {
        Self { store }
    }

    /// The places and the vocabulary as they are now, read again only when another process changed the file.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn catalogue(&self) -> Result<Arc<Catalogue>, StoreError> {
        Ok(self.store.caches.catalogue.current(&self.store.connection)?.1)
    }
}

/// One state of a book: whatever others write meanwhile, all reads until it is dropped agree.
#[derive(Debug)]
pub struct Snapshot<'a> {
    reader: Reader<'a>,
    catalogue: Arc<Catalogue>,
    _transaction: Option<ReadTransaction<'a>>,
}

impl<'a> Snapshot<'a> {
    /// Begins one; the one that is open already, where there is one. The weeks that are over are rolled up before, so that every
    /// table is cheap.
    pub(super) fn begin(store: &'a Store) -> Result<Self, StoreError> {
        let (connection, caches) = (&store.connection, &store.caches);
        let mut transaction = ReadTransaction::begin(connection)?;
        let (version, mut catalogue) = caches.catalogue.current(connection)?;
        if transaction.is_some() && caches.rolled_up.get() != Some((version, connection.total_changes())) {
            drop(transaction);
            roll_up::bring_up_to_date(store);
            transaction = ReadTransaction::begin(connection)?;
            catalogue = caches.catalogue.current(connection)?.1;
        }
        Ok(Self { reader: Reader::new(store), catalogue, _transaction: transaction })
    }
}

impl<'a> Deref for Snapshot<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}
