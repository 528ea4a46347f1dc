//! The feedback box: what visitors answer in the running week, counted at once and durably, in no order.
//!
//! # Why no answer leads to a visit
//!
//! The journal has an order: an answer in it would be between two visits. So an answer adds one to the counts of its week in the
//! *box*, a table outside the journal that holds one row a place and week. When the week is over, the whole row becomes one change
//! of the journal, the state of what this laptop was answered there that week. Nothing is reported before that anyway.
//!
//! - The write-ahead log keeps its pages in the order in which they were written, and so would reveal between which visits an answer came.
//!   It is written back and emptied after each answer; what is overwritten in the file is overwritten with zeros (`secure_delete`).
//! - A backup bears the hour in its name, and two of them side by side would reveal the hour of an answer. So no copy of the book holds the
//!   box: the answers of the running week are not in a backup, and are lost where the book is.
//! - Bundles carry weeks that are over, as the journal holds them.
//!
//! What this cannot keep from happening: whoever opens the file with another program before and after a visitor answers sees the counts
//! grow. This program shows neither.

use rusqlite::{Connection, OptionalExtension};

use super::dates::{date_of, day_number};
use super::error::StoreError;
use super::id_numbers::Numbers;
use super::{journal, json};
use crate::book::feedback::Counts;
use crate::book::{DeskId, Entity, Key, PlaceId, Week};

/// The length of a row's body in bytes: more than the counts of all questions ever are.
const ROOM: usize = 1_000;

/// Removes the box from a copy of the book, to the last byte.
pub(super) fn empty_box(copy: &Connection) -> Result<(), StoreError> {
    copy.pragma_update(None, "secure_delete", true)?;
    let _ = copy.execute("DELETE FROM feedback_box", [])?;
    Ok(())
}

/// Sets the counts of a place and week in the box.
pub(super) fn put(
    connection: &Connection,
    desk: DeskId,
    (place, number): (&PlaceId, i64),
    week: Week,
    counts: &Counts,
) -> Result<(), StoreError> {
    // Always of the same length: else the row would move in its page, and its position would reveal what was answered first.
    let body = format!("{:<ROOM$}", json::write(counts)?);
    let digest = digest(desk, place, week, &body);
    let sql = "INSERT OR REPLACE INTO feedback_box (place, week, body, digest) VALUES (?1, ?2, ?3, ?4)";
    let _ = connection.execute(sql, (number, day_number(week.monday()), body, digest))?;
    Ok(())
}

/// The counts of a place and week in the box.
pub(super) fn counts_in(connection: &Connection, desk: DeskId, (place, number): (&PlaceId, i64), week: Week) -> Result<Counts, StoreError> {
    let mut statement = connection.prepare_cached("SELECT body, digest FROM feedback_box WHERE place = ?1 AND week = ?2")?;
    let row = statement.query_row((number, day_number(week.monday())), |row| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?)));
    let Some((body, kept)) = row.optional()? else { return Ok(Counts::new()) };
    if digest(desk, place, week, &body).as_slice() != kept {
        return Err(StoreError::Damaged(format!("feedback of {place}, {week}")));
    }
    json::read(&body)
}

/// The digest that the journal would keep of these counts.
fn digest(desk: DeskId, place: &PlaceId, week: Week, body: &str) -> [u8; 8] {
    journal::digest(desk, 0, 0, &Key::feedback(desk, place, week), Some(body))
}

/// The counts of a place and week that are in the journal already.
pub(super) fn counts_in_journal(connection: &Connection, desk: DeskId, place: &PlaceId, week: Week) -> Result<Counts, StoreError> {
    Ok(match journal::latest(connection, &Key::feedback(desk, place, week))?.state() {
        Some(Entity::Feedback(feedback)) => feedback.counts,
        _ => Counts::new(),
    })
}

/// Whether every row of the box is what was written.
pub(super) fn holds(connection: &Connection, desk: DeskId, numbers: &Numbers) -> Result<bool, StoreError> {
    let mut statement = connection.prepare("SELECT place, week FROM feedback_box")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
    for row in rows {
        let (number, monday) = row?;
        let (place, week) = (numbers.place(number)?, Week::of(date_of(monday)?));
        if day_number(week.monday()) != monday || counts_in(connection, desk, (place, number), week).is_err() {
            return Ok(false);
        }
    }
    Ok(true)
}
