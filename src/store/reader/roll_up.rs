//! Roll-ups: counts by week, place and pair of dimensions, so that a statistic's cost follows the weeks requested and not
//! the visits recorded.
//!
//! One roll-up is the list of its non-zero cells, packed with postcard (variable-length integers). A week is rolled up when it
//! is read and no longer the newest; a later change to it marks it stale, and it is rolled up anew. So recording
//! pays nothing for it, and a roll-up can be compared with the visits it came from at any time.
//!
//! The roll-ups of a week's places are added up once more into one for all of them: a city reads one row a week, not fifty.

use std::collections::BTreeMap;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde::{Deserialize, Serialize};

use super::scan::NOT_RECORDED;
use crate::book::DimensionId;
use crate::statistics::Axis;
use crate::store::Store;
use crate::store::dates::day_number;
use crate::store::error::StoreError;
use crate::store::id_numbers::Numbers;
use crate::store::json;
use crate::store::snapshot::state;

/// What the first and second numbers of a roll-up's cells mean. Its position is the pair's number in the file.
pub(super) const PAIRS: [(Axis, Axis); WHERE] = [
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

/// How many places and weekdays there are to a week, for all places together: the pair after those of [`PAIRS`].
pub(super) const WHERE: usize = 7;

/// What the cells of a roll-up of all places together mean: those of a place, and where each visit was.
pub(super) fn pairs_of_all() -> impl Iterator<Item = (Axis, Axis)> {
    PAIRS.into_iter().chain([(Axis::Weekday, Axis::Place)])
}

/// One non-zero cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Packed {
    pub(super) first: i64,
    pub(super) second: i64,
    pub(super) visits: u64,
    pub(super) people: u64,
}

/// The fewest bytes of a packed cell: one for each of its numbers.
pub(super) const SMALLEST: usize = 4;

/// The cells of a roll-up, one after the other: their number, then each (a sequence in postcard's wire format).
pub(super) fn unpack(bytes: &[u8]) -> Result<impl Iterator<Item = Result<Packed, StoreError>>, StoreError> {
    let damaged = |error: postcard::Error| StoreError::Damaged(format!("roll-up: {error}"));
    let (number, mut rest) = postcard::take_from_bytes::<usize>(bytes).map_err(damaged)?;
    let next = move |_| {
        let (cell, after) = postcard::take_from_bytes(rest).map_err(damaged)?;
        rest = after;
        Ok(cell)
    };
    Ok((0..number).map(next))
}

/// The roll-ups of one place and week, worked out from its visits, in the order of [`PAIRS`].
pub(in crate::store) fn of_visits(connection: &Connection, numbers: &Numbers, week: i64, place: i64) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut cells: [Cells; WHERE] = Default::default();
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
            match &numbers.code(code)?.0 {
                dimension if *dimension == DimensionId::TOPIC => topics.push(code),
                dimension if *dimension == DimensionId::REFERRAL => referrals.push(code),
                _ => {}
            }
        }
        let (visits, together): (u64, u64) = (row.get("times")?, row.get("people")?);
        let pairs: [(&[i64], &[i64]); WHERE] = [
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

type Cells = BTreeMap<(i64, i64), (u64, u64)>;

fn pack(cells: Cells) -> Result<Vec<u8>, StoreError> {
    let cells: Vec<Packed> =
        cells.into_iter().map(|((first, second), (visits, people))| Packed { first, second, visits, people }).collect();
    postcard::to_allocvec(&cells).map_err(json::fault)
}

/// The roll-ups of a week for all places together, added up from those of its places, in the order of [`pairs_of_all`].
pub(in crate::store) fn of_places(connection: &Connection, week: i64) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut sums: [Cells; WHERE + 1] = Default::default();
    let mut add = |pair: usize, at: (i64, i64), cell: Packed| {
        if let Some(sums) = sums.get_mut(pair) {
            let sum = sums.entry(at).or_default();
            *sum = (sum.0 + cell.visits, sum.1 + cell.people);
        }
    };
    let mut statement = connection.prepare_cached("SELECT place, cells FROM roll_up WHERE pair = ?1 AND week = ?2")?;
    for pair in 0..WHERE {
        let mut rows = statement.query((i64::try_from(pair).unwrap_or(i64::MAX), week))?;
        while let Some(row) = rows.next()? {
            let place = row.get(0)?;
            for cell in unpack(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?)? {
                let cell = cell?;
                add(pair, (cell.first, cell.second), cell);
                if pair == WHEN {
                    add(WHERE, (cell.first, place), cell);
                }
            }
        }
    }
    sums.into_iter().map(pack).collect()
}

/// Rolls up every week before the newest that is not up to date, place by place and then all together.
///
/// # Errors
/// When the file cannot be read or written. The figures stay right without.
pub(in crate::store) fn roll_up(store: &Store) -> Result<(), StoreError> {
    let Some(newest) = store.reader().last_week()? else { return Ok(()) };
    let newest = day_number(newest.monday());
    let connection = &store.connection;
    let stale: Vec<i64> = {
        let mut statement = connection.prepare_cached("SELECT DISTINCT week FROM place_week WHERE rolled = 0 AND week < ?1")?;
        statement.query_map([newest], |row| row.get(0))?.collect::<Result<_, _>>()?
    };
    // Small transactions: another window waiting to save waits milliseconds.
    for weeks in stale.chunks(4) {
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
        let numbers = store.caches.catalogue.numbers(connection)?;
        weeks.iter().try_for_each(|week| write(&transaction, &numbers, *week))?;
        transaction.commit()?;
    }
    Ok(())
}

/// The same where an error only makes tables slow: it is logged. It is not tried again before something is written.
pub(in crate::store) fn bring_up_to_date(store: &Store) {
    match roll_up(store).and_then(|()| state(&store.connection)) {
        Ok(state) => store.caches.rolled_up.set(Some(state)),
        Err(error) => tracing::warn!(%error, "the weeks that are over could not be rolled up"),
    }
}

fn write(connection: &Connection, numbers: &Numbers, week: i64) -> Result<(), StoreError> {
    let stale: Vec<i64> = {
        let mut statement = connection.prepare_cached("SELECT place FROM place_week WHERE week = ?1 AND rolled = 0")?;
        statement.query_map([week], |row| row.get(0))?.collect::<Result<_, _>>()?
    };
    let mut statement = connection.prepare_cached("INSERT OR REPLACE INTO roll_up (pair, week, place, cells) VALUES (?1, ?2, ?3, ?4)")?;
    for place in stale {
        for (pair, cells) in (0_i64..).zip(of_visits(connection, numbers, week, place)?) {
            let _ = statement.execute((pair, week, place, cells))?;
        }
    }
    let mut statement = connection.prepare_cached("INSERT OR REPLACE INTO roll_up_all (pair, week, cells) VALUES (?1, ?2, ?3)")?;
    for (pair, cells) in (0_i64..).zip(of_places(connection, week)?) {
        let _ = statement.execute((pair, week, cells))?;
    }
    let _ = connection.prepare_cached("UPDATE place_week SET rolled = 1 WHERE week = ?1 AND rolled = 0")?.execute([week])?;
    Ok(())
}
