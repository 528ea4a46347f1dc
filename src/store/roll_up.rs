//! Roll-ups: counts by week, place and pair of dimensions, so that a statistic's cost follows the weeks asked for and not
//! the visits recorded.
//!
//! One roll-up is the list of its non-zero cells, packed with postcard (variable-length integers). A week is rolled up when it
//! is read and no longer the newest; a later change to it marks it stale, and it is rolled up anew. So recording
//! pays nothing for it, and a roll-up can be compared with the visits it came from at any time.

use std::collections::BTreeMap;

use rusqlite::{Connection, TransactionBehavior};
use serde::{Deserialize, Serialize};

use super::error::StoreError;
use super::raw::NOT_RECORDED;
use super::{Store, names};
use crate::book::DimensionId;
use crate::statistics::Axis;

/// What the first and second numbers of a roll-up's cells mean. Its position is the pair's number in the file.
pub(super) const PAIRS: [(Axis, Axis); 7] = [
    (Axis::TOPIC, Axis::LANGUAGE),
    (Axis::TOPIC, Axis::CHANNEL),
    (Axis::TOPIC, Axis::REFERRAL),
    (Axis::LANGUAGE, Axis::CHANNEL),
    (Axis::REFERRAL, Axis::LANGUAGE),
    (Axis::REFERRAL, Axis::CHANNEL),
    (Axis::Weekday, Axis::Hour),
];

/// The pair of weekday and hour, which holds every visit just once.
pub(super) const WHEN: usize = 6;

/// One non-zero cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Packed {
    pub(super) first: i64,
    pub(super) second: i64,
    pub(super) visits: u64,
    pub(super) people: u64,
}

/// The cells of a roll-up.
pub(super) fn unpack(bytes: &[u8]) -> Result<Vec<Packed>, StoreError> {
    postcard::from_bytes(bytes).map_err(|error| StoreError::Damaged(format!("roll-up: {error}")))
}

/// The roll-ups of one place and week, worked out from its visits, in the order of [`PAIRS`].
pub(super) fn of_visits(connection: &Connection, week: i64, place: i64) -> Result<Vec<Vec<u8>>, StoreError> {
    let codes = names::code_ids(connection)?;
    let mut cells: [BTreeMap<(i64, i64), (u64, u64)>; PAIRS.len()] = Default::default();
    let mut answers = connection.prepare_cached("SELECT code FROM answer WHERE day = ?1 AND place = ?2 AND visit = ?3")?;
    let mut statement = connection.prepare_cached(
        "SELECT day, id, hour, times, people, language, channel FROM visit WHERE day BETWEEN ?1 AND ?1 + 6 AND place = ?2",
    )?;
    let mut rows = statement.query((week, place))?;
    while let Some(row) = rows.next()? {
        let (day, id): (i64, [u8; 16]) = (row.get("day")?, row.get("id")?);
        let mut items: [Vec<i64>; 6] = Default::default();
        let [topics, referrals, languages, channels, weekdays, hours] = &mut items;
        languages.push(row.get("language")?);
        channels.push(row.get("channel")?);
        weekdays.push(day - week + 1);
        hours.push(row.get::<_, Option<i64>>("hour")?.unwrap_or(NOT_RECORDED));
        for code in answers.query_map((day, place, &id), |row| row.get::<_, i64>(0))? {
            let code = code?;
            match codes.get(&code) {
                Some((dimension, _)) if dimension == DimensionId::TOPIC.as_str() => topics.push(code),
                Some((dimension, _)) if dimension == DimensionId::REFERRAL.as_str() => referrals.push(code),
                _ => {}
            }
        }
        let (visits, together): (u64, u64) = (row.get("times")?, row.get("people")?);
        let pairs: [(&[i64], &[i64]); PAIRS.len()] = [
            (topics, languages),
            (topics, channels),
            (topics, referrals),
            (languages, channels),
            (referrals, languages),
            (referrals, channels),
            (weekdays, hours),
        ];
        for (cells, (firsts, seconds)) in cells.iter_mut().zip(pairs) {
            for first in firsts {
                for second in seconds {
                    let cell = cells.entry((*first, *second)).or_default();
                    *cell = (cell.0 + visits, cell.1 + visits * together);
                }
            }
        }
    }
    cells.into_iter().map(pack).collect()
}

fn pack(cells: BTreeMap<(i64, i64), (u64, u64)>) -> Result<Vec<u8>, StoreError> {
    let cells: Vec<Packed> =
        cells.into_iter().map(|((first, second), (visits, people))| Packed { first, second, visits, people }).collect();
    postcard::to_allocvec(&cells).map_err(|error| StoreError::Database(format!("roll-up: {error}")))
}

impl Store {
    /// Rolls up every week before the newest that has none up to date.
    ///
    /// # Errors
    /// When the file cannot be read or written. The figures stay right without.
    pub fn roll_up(&self) -> Result<(), StoreError> {
        let Some(newest) = self.last_week()? else { return Ok(()) };
        let newest = super::derive::day_number(newest.monday());
        let stale: Vec<(i64, i64)> = {
            let mut statement = self.connection.prepare_cached("SELECT week, place FROM place_week WHERE rolled = 0 AND week < ?1")?;
            statement.query_map([newest], |row| Ok((row.get("week")?, row.get("place")?)))?.collect::<Result<_, _>>()?
        };
        // Small transactions: another window waiting to save waits milliseconds.
        for chunk in stale.chunks(64) {
            let transaction = rusqlite::Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
            for (week, place) in chunk {
                write(&transaction, *week, *place)?;
            }
            transaction.commit()?;
        }
        Ok(())
    }
}

fn write(connection: &Connection, week: i64, place: i64) -> Result<(), StoreError> {
    let packed = of_visits(connection, week, place)?;
    let mut statement = connection.prepare_cached("INSERT OR REPLACE INTO roll_up (pair, week, place, cells) VALUES (?1, ?2, ?3, ?4)")?;
    for (pair, cells) in (0_i64..).zip(packed) {
        let _ = statement.execute((pair, week, place, cells))?;
    }
    let mut statement = connection.prepare_cached("UPDATE place_week SET rolled = 1 WHERE week = ?1 AND place = ?2")?;
    let _ = statement.execute((week, place))?;
    Ok(())
}
