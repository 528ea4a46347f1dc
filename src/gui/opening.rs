//! The book as the window opens: the one that is there, or one of what the organisation presets.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::book::Entropy;
use crate::gui::store_worker::StoreHandle;
use crate::store::{Catalogue, NewBook, Store, StoreError};
use crate::transfer::defaults::Defaults;

/// A book that has just been opened or made, and what every screen needs of it.
#[derive(Debug, Clone)]
pub struct Opened {
    pub(super) store: StoreHandle,
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) organisation: String,
    pub(super) cut_off: bool,
}

/// Opens the book. Where there is none, it is made of what the organisation presets, its places in use from `today` on; nothing where
/// that does not suffice.
pub(super) fn open_or_make(path: &Path, defaults: &Defaults, entropy: &dyn Entropy, today: NaiveDate) -> Result<Option<Store>, StoreError> {
    // Where it cannot be known whether there is a book, opening tells why; nobody is led to make another one.
    if path.try_exists().unwrap_or(true) {
        let mut store = Store::open(path)?;
        if let Err(error) = defaults.hold(&mut store) {
            tracing::warn!(%error, "what is preset could not be brought into the book");
        }
        return Ok(Some(store));
    }
    let begin = |mut book: NewBook| {
        for place in &mut book.places {
            place.since = place.since.or(Some(today));
        }
        defaults.make(path, &book, entropy)
    };
    defaults.new_book().map(begin).transpose()
}

/// What every screen needs of a book.
pub(super) fn read_book(store: &mut Store) -> Result<(Arc<Catalogue>, String), StoreError> {
    Ok((store.reader().catalogue()?, store.reader().organisation()?))
}

impl Opened {
    /// A book that has just been opened or made.
    #[must_use]
    pub fn new(store: StoreHandle, (catalogue, organisation): (Arc<Catalogue>, String)) -> Self {
        Self { store, catalogue, organisation, cut_off: false }
    }
}
