//! A new book of many visits, made in one go.

use std::path::Path;

use super::Store;
use super::error::StoreError;
use super::files::{appear, folder_for_new};
use super::open::NewBook;
use crate::book::{DeskDay, Entity, Entropy, Visit};

/// How many visits become durable together: few enough that the log stays small, many enough that the disk is not waited for.
const TOGETHER: usize = 20_000;

/// The index that finds an entity's changes. Its keys are random: kept up visit by visit it would touch a page for each, sorted at the
/// end it is written once.
const BY_ENTITY: &str = "change_by_entity";

impl Store {
    /// Makes a new book with these days and visits, and works its roll-ups out; returns how many visits it has. The visits must be new
    /// and fit the vocabulary; they are taken one by one, so that ten million need no more memory than ten.
    ///
    /// The book appears under its name only when it is whole.
    ///
    /// # Errors
    /// When a file is there already, or the book cannot be written.
    pub fn create_filled(
        path: &Path,
        book: &NewBook,
        entropy: &dyn Entropy,
        days: Vec<DeskDay>,
        visits: impl Iterator<Item = Visit>,
    ) -> Result<u64, StoreError> {
        let folder = tempfile::Builder::new().prefix(".kavijakirja-new-").tempdir_in(folder_for_new(path)?)?;
        let inside = folder.path().join("book.sqlite");
        let mut store = Self::create(&inside, book, entropy)?;
        store.writer().write(|batch| days.into_iter().map(Entity::Day).try_for_each(|day| batch.put(&day)))?;
        let entries = store.fill(visits)?;
        store.maintenance().roll_up()?;
        // Closing the last connection writes the WAL back and removes it.
        store.connection.close().map_err(|(_, error)| error)?;
        appear(tempfile::TempPath::try_from_path(inside)?, path)?;
        Ok(entries)
    }

    fn fill(&mut self, visits: impl Iterator<Item = Visit>) -> Result<u64, StoreError> {
        let index: String =
            self.connection.query_row("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?1", [BY_ENTITY], |row| row.get(0))?;
        self.connection.execute_batch(&format!("DROP INDEX {BY_ENTITY}"))?;
        let mut entries = 0;
        let mut visits = visits.peekable();
        while visits.peek().is_some() {
            let together = visits.by_ref().take(TOGETHER);
            entries += self.writer().write(|batch| {
                let mut number = 0;
                for visit in together {
                    batch.add(visit)?;
                    number += 1;
                }
                Ok::<u64, StoreError>(number)
            })?;
        }
        self.connection.execute_batch(&index)?;
        Ok(entries)
    }
}
