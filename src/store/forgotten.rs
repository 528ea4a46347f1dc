//! Forgotten weeks: the counts that the journal keeps of a place and week in place of its visits, and when they hold.
//!
//! Where visits of a week are in the book, they count and not the forgotten counts of another copy.

use rusqlite::Connection;

use super::dates::day_number;
use super::error::StoreError;
use super::journal::{self, Latest};
use super::{id_numbers, meta};
use crate::book::{Entity, Forgotten, Key, PlaceId, Visit, Week};
use crate::statistics::Axis;

const FIRST: &str = "forgotten-first";
const LAST: &str = "forgotten-last";

/// The first and the last week of which a place has counts alone.
pub(super) fn weeks(connection: &Connection) -> Result<Option<(Week, Week)>, StoreError> {
    let week = |key| Ok::<_, StoreError>(meta::get(connection, key)?.and_then(|week| week.parse::<Week>().ok()));
    // Read at each save: where nothing is forgotten, one look is enough.
    let Some(first) = week(FIRST)? else { return Ok(None) };
    Ok(week(LAST)?.map(|last| (first, last)))
}

/// Notes that a week is forgotten at some place, so that its counts are looked for.
pub(super) fn note_week(connection: &Connection, week: Week) -> Result<(), StoreError> {
    let (first, last) = weeks(connection)?.unwrap_or((week, week));
    meta::set(connection, FIRST, &first.min(week).to_string())?;
    meta::set(connection, LAST, &last.max(week).to_string())
}

/// The first forgotten week of a place.
pub(super) fn first_of(connection: &Connection, place: &PlaceId) -> Result<Option<Week>, StoreError> {
    let Some((first, last)) = weeks(connection)? else { return Ok(None) };
    let mut week = first;
    while week <= last {
        if counts_of(connection, place, week)?.is_some() {
            return Ok(Some(week));
        }
        week = week.next();
    }
    Ok(None)
}

/// The counts that are kept of a place and week.
pub(super) fn counts_of(connection: &Connection, place: &PlaceId, week: Week) -> Result<Option<Forgotten>, StoreError> {
    let key = Key::forgotten(place, week);
    Ok(match journal::latest(connection, &key)? {
        Latest::Present(entity) => match *entity {
            Entity::Forgotten(forgotten) => Some(forgotten),
            _ => None,
        },
        Latest::Unknown | Latest::Removed => None,
    })
}

/// Whether the book has visits of a week and place, by the week's day number and the place's number.
pub(super) fn has_visits(connection: &Connection, week: i64, place: i64) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM visit WHERE day BETWEEN ?1 AND ?1 + 6 AND place = ?2)")?;
    Ok(statement.query_row((week, place), |row| row.get(0))?)
}

/// Whether a visit would come into a week that is forgotten here: then it is refused, for its week can no longer be counted anew.
pub(super) fn refuses(connection: &Connection, visit: &Visit) -> Result<bool, StoreError> {
    let week = Week::of(visit.date);
    if weeks(connection)?.is_none_or(|(first, last)| week < first || week > last) {
        return Ok(false);
    }
    let Some(place) = id_numbers::find_place(connection, &visit.place)? else { return Ok(false) };
    Ok(counts_of(connection, &visit.place, week)?.is_some() && !has_visits(connection, day_number(week.monday()), place)?)
}

/// Whether the counts of a forgotten week hold here: visits of that week go before them.
pub(super) fn counts_hold(connection: &Connection, forgotten: &Forgotten) -> Result<bool, StoreError> {
    let Some(place) = id_numbers::find_place(connection, &forgotten.place)? else { return Ok(true) };
    Ok(!has_visits(connection, day_number(forgotten.week.monday()), place)?)
}

/// The name under which the counts of a table are kept.
pub(super) fn table_name(rows: &Axis, columns: Option<&Axis>) -> String {
    columns.map_or_else(|| rows.id().to_owned(), |columns| format!("{} {}", rows.id(), columns.id()))
}
