//! The places and the vocabulary of a book, and their cache in the handle.

use std::cell::RefCell;
use std::sync::Arc;

use rusqlite::Connection;
use serde::de::DeserializeOwned;

use super::error::StoreError;
use super::id_numbers::Numbers;
use super::json;
use super::snapshot::data_version;
use crate::book::{Code, Dimension, Place, PlaceId, Vocabulary};

/// The places and the vocabulary of a book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The places in the order of their list, retired ones among them.
    pub places: Vec<Place>,
    /// The dimensions and codes.
    pub vocabulary: Vocabulary,
}

impl Catalogue {
    /// Reads the present state from the file.
    pub(super) fn read(connection: &Connection) -> Result<Self, StoreError> {
        let mut places: Vec<Place> = bodies(connection, "SELECT body FROM place WHERE body IS NOT NULL")?;
        places.sort_by(|a, b| (a.order, &a.name).cmp(&(b.order, &b.name)));
        let mut dimensions: Vec<Dimension> = bodies(connection, "SELECT body FROM dimension")?;
        dimensions.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        let mut codes: Vec<Code> = bodies(connection, "SELECT body FROM code WHERE body IS NOT NULL")?;
        codes.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        let mut vocabulary = Vocabulary { dimensions, codes };
        drop(vocabulary.settle_merges());
        Ok(Self { places, vocabulary })
    }

    /// The place with this id.
    ///
    /// # Errors
    /// When the book has no such place.
    pub fn place(&self, id: &PlaceId) -> Result<&Place, StoreError> {
        self.places.iter().find(|place| place.id == *id).ok_or_else(|| StoreError::UnknownPlace(id.clone()))
    }

    /// The only place in use, where there is just one.
    #[must_use]
    pub fn only_place(&self) -> Option<&Place> {
        let mut used = self.places.iter().filter(|place| !place.retired);
        used.next().filter(|_| used.next().is_none())
    }
}

/// The choices that were merged in a circle, or into one that is not known, as [`Vocabulary::settle_merges`] leaves them.
pub(super) fn settled(connection: &Connection) -> Result<Vec<Code>, StoreError> {
    let codes = bodies(connection, "SELECT body FROM code WHERE body IS NOT NULL")?;
    Ok(Vocabulary { dimensions: Vec::new(), codes }.settle_merges())
}

/// The entities that a query returns in its column `body`.
pub(super) fn bodies<T: DeserializeOwned>(connection: &Connection, sql: &str) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| row.get::<_, String>("body"))?;
    rows.map(|body| json::read(&body?)).collect()
}

/// A catalogue with the numbers of its items, as the file held them at one version.
#[derive(Debug)]
pub(super) struct Known {
    version: i64,
    catalogue: Arc<Catalogue>,
    numbers: Arc<Numbers>,
}

/// What was read of the catalogue, kept until it is changed.
#[derive(Debug, Default)]
pub(super) struct CatalogueCache(RefCell<Option<Known>>);

impl CatalogueCache {
    /// The present catalogue and the file's [`data_version`]; read again only when another process changed the file.
    pub(super) fn current(&self, connection: &Connection) -> Result<(i64, Arc<Catalogue>), StoreError> {
        let version = data_version(connection)?;
        let known = self.0.take().filter(|known| known.version == version);
        let read = || {
            let (catalogue, numbers) = (Catalogue::read(connection)?, Numbers::read(connection)?);
            Ok::<_, StoreError>(Known { version, catalogue: Arc::new(catalogue), numbers: Arc::new(numbers) })
        };
        let known = known.map_or_else(read, Ok)?;
        let catalogue = Arc::clone(&known.catalogue);
        let _ = self.0.replace(Some(known));
        Ok((version, catalogue))
    }

    /// The cached catalogue without a look at the file; read where there is none.
    pub(super) fn cached(&self, connection: &Connection) -> Result<Arc<Catalogue>, StoreError> {
        match &*self.0.borrow() {
            Some(known) => Ok(Arc::clone(&known.catalogue)),
            None => Ok(Arc::new(Catalogue::read(connection)?)),
        }
    }

    /// The meaning of the file's numbers, as the open transaction sees it.
    pub(super) fn numbers(&self, connection: &Connection) -> Result<Arc<Numbers>, StoreError> {
        match &*self.0.borrow() {
            Some(known) if known.version == data_version(connection)? => Ok(Arc::clone(&known.numbers)),
            _ => Ok(Arc::new(Numbers::read(connection)?)),
        }
    }

    /// Works with the meaning of the file's numbers. A number, once given, never changes: they are read again only where one is
    /// not known yet.
    pub(super) fn with_numbers<T>(
        &self,
        connection: &Connection,
        work: impl Fn(&Numbers) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match self.0.borrow().as_ref().map(|known| work(&known.numbers)) {
            Some(Ok(done)) => Ok(done),
            _ => work(&Numbers::read(connection)?),
        }
    }

    /// Empties the cache and returns its content, which [`restore`](Self::restore) brings back.
    pub(super) fn take(&self) -> Option<Known> {
        self.0.take()
    }

    /// Sets the content: that of before, where nothing of the catalogue was changed.
    pub(super) fn restore(&self, known: Option<Known>) {
        let _ = self.0.replace(known);
    }
}
