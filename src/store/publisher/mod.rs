//! Publishing: weeks are frozen when they first leave, and protected tables are made of what was frozen.
//!
//! | file | holds |
//! |---|---|
//! | `publish` | the publications of a place's weeks |
//! | `protected` | tables and days made from publications, or as publishing now would give them |
//! | `feedback` | published feedback |

mod feedback;
mod protected;
mod publish;

use super::Store;
use super::reader::Reader;

pub use protected::ReleaseMode;
pub use publish::Readiness;

/// Publishes weeks of a book and makes protected tables of what is published.
#[derive(Debug)]
pub struct Publisher<'a> {
    store: &'a mut Store,
}

impl<'a> Publisher<'a> {
    pub(super) fn new(store: &'a mut Store) -> Self {
        Self { store }
    }

    pub(super) fn reader(&self) -> Reader<'_> {
        self.store.reader()
    }
}
