//! Numbers for places and codes inside the file: visits name them by number.
//!
//! A number, once given, never changes, so a cache of them stays right whatever other processes do.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};

use super::error::StoreError;
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

/// What every number of a place stands for.
pub(super) fn place_ids(connection: &Connection) -> Result<HashMap<i64, String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT num, id FROM place")?;
    let rows = statement.query_map([], |row| Ok((row.get("num")?, row.get("id")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What every number of a code stands for: its dimension and id.
pub(super) fn code_ids(connection: &Connection) -> Result<HashMap<i64, (String, String)>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT num, dimension, id FROM code")?;
    let rows = statement.query_map([], |row| Ok((row.get("num")?, (row.get("dimension")?, row.get("id")?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
