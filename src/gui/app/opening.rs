//! The book as the window opens: the one that is there, or one of what the organisation presets.

use std::path::Path;

use crate::book::Entropy;
use crate::store::{Store, StoreError};
use crate::transfer::defaults::Defaults;

/// Opens the book. Where there is none, it is made of what the organisation presets; nothing where that does not suffice.
pub(super) fn open_or_make(path: &Path, defaults: &Defaults, entropy: &dyn Entropy) -> Result<Option<Store>, StoreError> {
    // Where it cannot be known whether there is a book, opening tells why; nobody is led to make another one.
    if path.try_exists().unwrap_or(true) {
        let mut store = Store::open(path)?;
        if let Err(error) = defaults.hold(&mut store) {
            tracing::warn!(%error, "what is preset could not be brought into the book");
        }
        return Ok(Some(store));
    }
    defaults.new_book().map(|book| defaults.make(path, &book, entropy)).transpose()
}
