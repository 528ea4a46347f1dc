//! Numbers for places and codes inside the file: visits name them by number.
//!
//! A number, once given, never changes, so a cache of them stays right whatever other processes do.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};
use rustc_hash::FxHashMap;

use super::error::StoreError;
use crate::book::id::BadId;
use crate::book::{CodeId, DimensionId, PlaceId};

/// The numbers met so far.
#[derive(Debug, Default)]
pub(super) struct Names {
    places: HashMap<PlaceId, i64>,
    codes: HashMap<DimensionId, HashMap<CodeId, i64>>,
}

impl Names {
    /// Forgets everything: numbers given in a transaction that was rolled back are not valid.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// The number of a place; one is given to a place that has none.
    pub(super) fn place(&mut self, connection: &Connection, id: &PlaceId) -> Result<i64, StoreError> {
        if let Some(num) = self.places.get(id) {
            return Ok(*num);
        }
        let num = match find_place(connection, id)? {
            Some(num) => num,
            None => {
                connection.prepare_cached("INSERT INTO place (id) VALUES (?1) RETURNING num")?.query_row([id.as_str()], |row| row.get(0))?
            }
        };
        let _ = self.places.insert(id.clone(), num);
        Ok(num)
    }

    /// The number of a code; one is given to a code that has none.
    pub(super) fn code(&mut self, connection: &Connection, dimension: &DimensionId, id: &CodeId) -> Result<i64, StoreError> {
        if let Some(num) = self.codes.get(dimension).and_then(|codes| codes.get(id)) {
            return Ok(*num);
        }
        let found = connection
            .prepare_cached("SELECT num FROM code WHERE dimension = ?1 AND id = ?2")?
            .query_row([dimension.as_str(), id.as_str()], |row| row.get(0))
            .optional()?;
        let num = match found {
            Some(num) => num,
            None => connection
                .prepare_cached("INSERT INTO code (dimension, id) VALUES (?1, ?2) RETURNING num")?
                .query_row([dimension.as_str(), id.as_str()], |row| row.get(0))?,
        };
        let _ = self.codes.entry(dimension.clone()).or_default().insert(id.clone(), num);
        Ok(num)
    }
}

/// The number of a place, if the file has one for it.
pub(super) fn find_place(connection: &Connection, id: &PlaceId) -> Result<Option<i64>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT num FROM place WHERE id = ?1")?;
    Ok(statement.query_row([id.as_str()], |row| row.get(0)).optional()?)
}

/// The ids behind the numbers of a file, read once.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    /// The places.
    pub(super) places: FxHashMap<i64, PlaceId>,
    /// The codes with their dimensions.
    pub(super) codes: FxHashMap<i64, (DimensionId, CodeId)>,
}

impl Numbers {
    /// Reads the id behind every number.
    pub(super) fn read(connection: &Connection) -> Result<Self, StoreError> {
        let bad = |error: BadId| StoreError::Damaged(error.to_string());
        let mut numbers = Self::default();
        let mut statement = connection.prepare_cached("SELECT num, id FROM place")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id = row.get_ref("id")?.as_str().map_err(rusqlite::Error::from)?;
            let _ = numbers.places.insert(row.get("num")?, id.parse().map_err(bad)?);
        }
        let mut statement = connection.prepare_cached("SELECT num, dimension, id FROM code")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text = |column: &str| Ok::<_, StoreError>(row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?);
            let code = (text("dimension")?.parse().map_err(bad)?, text("id")?.parse().map_err(bad)?);
            let _ = numbers.codes.insert(row.get("num")?, code);
        }
        Ok(numbers)
    }

    /// The place of a number.
    pub(super) fn place(&self, num: i64) -> Result<&PlaceId, StoreError> {
        self.places.get(&num).ok_or_else(|| StoreError::Damaged(format!("place number {num}")))
    }

    /// The dimension and code of a number.
    pub(super) fn code(&self, num: i64) -> Result<&(DimensionId, CodeId), StoreError> {
        self.codes.get(&num).ok_or_else(|| StoreError::Damaged(format!("code number {num}")))
    }
}
