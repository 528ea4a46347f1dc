//! From a demo into a book of its own.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::{Demo, DemoBook};
use crate::book::clock::NoEntropy;
use crate::book::{Entropy, Vocabulary};
use crate::store::{NewBook, Store, StoreError};

/// Chance that repeats itself, so that a demo is the same book each time. Not for a real book.
struct Repeating(Mutex<ChaCha8Rng>);

impl Entropy for Repeating {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes);
        Ok(())
    }
}

/// Makes a new book and records the demo in it; returns how many entries it has.
///
/// # Errors
/// When a file is there already or the book cannot be written.
pub fn record(path: &Path, organisation: &str, demo: &Demo, vocabulary: Vocabulary) -> Result<u64, StoreError> {
    let DemoBook { places, days, visits } = demo.make(&vocabulary);
    let entropy = Repeating(Mutex::new(ChaCha8Rng::seed_from_u64(demo.seed)));
    let book = NewBook { organisation: organisation.to_owned(), places, vocabulary };
    Store::create_filled(path, &book, &entropy, days, visits)
}
