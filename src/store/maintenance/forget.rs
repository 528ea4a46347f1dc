//! Forgetting: the visits of old weeks become counts by week, and their entries leave the file.
//!
//! The counts are a change of their own in the journal, one for each place and week ([`Forgotten`]): they are the truth of that week from then on.
//! The forgotten entries' changes stay as empty rows that say nothing but their number, so that the journal has no gap and an old bundle
//! that brings them again finds their numbers taken.

use chrono::{Months, NaiveDate};
use rusqlite::Connection;

use super::Maintenance;
use crate::book::forgotten::{Cells, NOTHING, Part, WHEN};
use crate::book::rules::years;
use crate::book::{DeskId, Entity, Forgotten, Key, PlaceId, Vocabulary, Week};
use crate::statistics::Axis;
use crate::store::catalogue::Catalogue;
use crate::store::dates::{date_of, day_number, monday_of};
use crate::store::error::StoreError;
use crate::store::forgotten::{self, table_name};
use crate::store::id_numbers::Numbers;
use crate::store::reader::scan::{self, NOT_RECORDED, Span};
use crate::store::{journal, meta};

/// How many months visits are kept where a desk switches forgetting on without a number.
pub const USUAL_MONTHS: u32 = 24;

/// What forgetting reduces, or would reduce.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reduced {
    /// The weeks of places.
    pub weeks: u64,
    /// The entries of visits.
    pub entries: u64,
    /// The visits they count for.
    pub visits: u64,
    /// The first and the last week, where there is any.
    pub span: Option<(Week, Week)>,
}

/// The first week that is kept when everything older than some months is forgotten.
#[must_use]
pub fn first_kept(today: NaiveDate, months: u32) -> Week {
    let since = today.checked_sub_months(Months::new(months)).unwrap_or(today);
    Week::of(since)
}

impl Maintenance<'_> {
    /// After how many months this book forgets by itself; never where it is none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn forgets_after(&self) -> Result<Option<u32>, StoreError> {
        Ok(meta::get(&self.store.connection, MONTHS)?.and_then(|months| months.parse().ok()))
    }

    /// Switches forgetting on, or off.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_forgets_after(&mut self, months: Option<u32>) -> Result<(), StoreError> {
        meta::set(&self.store.connection, MONTHS, &months.map(|months| months.max(1).to_string()).unwrap_or_default())
    }

    /// The first and the last week of which counts alone are kept somewhere.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn forgotten_weeks(&self) -> Result<Option<(Week, Week)>, StoreError> {
        forgotten::weeks(&self.store.connection)
    }

    /// What forgetting everything before a week would reduce. Nothing is changed.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn would_forget(&self, before: Week) -> Result<Reduced, StoreError> {
        let before = day_number(before.monday());
        let (entries, visits) =
            self.store.connection.query_row("SELECT count(*), coalesce(sum(times), 0) FROM visit WHERE day < ?1", [before], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let found = weeks_with_visits(&self.store.connection, before)?;
        let week = |day: Option<&(i64, i64)>| day.map(|(week, _)| date_of(*week).map(Week::of)).transpose();
        let span = week(found.first())?.zip(week(found.last())?);
        Ok(Reduced { weeks: found.len() as u64, entries, visits, span })
    }

    /// Reduces every week before this one to its counts and takes its entries out of the file. This cannot be undone.
    ///
    /// # Errors
    /// When the file cannot be written. The counts are right before and after; where the book stays busy, the bytes of what was forgotten
    /// may still be in the file, and forgetting once more removes them.
    pub fn forget(&mut self, before: Week) -> Result<Reduced, StoreError> {
        let reduced = self.would_forget(before)?;
        // Deleted content is overwritten with zeros, now and for as long as this connection lasts.
        self.store.connection.pragma_update(None, "secure_delete", true)?;
        let vocabulary = Catalogue::read(&self.store.connection)?.vocabulary;
        let numbers = self.store.caches.catalogue.numbers(&self.store.connection)?;
        let day = day_number(before.monday());
        self.store.writer().write(|batch| {
            for (week, place) in weeks_with_visits(batch.connection, day)? {
                let id = numbers.place(place)?.clone();
                let counts = count(batch.connection, (&vocabulary, &numbers), id, (week, place))?;
                batch.put(&Entity::Forgotten(counts))?;
                drop_visits(batch.connection, week, place)?;
            }
            empty_changes(batch.connection, before.monday())
        })?;
        self.sweep()?;
        Ok(reduced)
    }

    /// Writes the file anew without the pages that are free, and empties the write-ahead log.
    fn sweep(&self) -> Result<(), StoreError> {
        self.store.connection.execute_batch("VACUUM")?;
        let busy: i64 = self.store.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 { Ok(()) } else { Err(StoreError::DatabaseLocked) }
    }
}

const MONTHS: &str = "forget-after-months";
/// The weeks and places before a day that have visits, in order. Those of years in which nothing can lie stay: `check` names them.
fn weeks_with_visits(connection: &Connection, before: i64) -> Result<Vec<(i64, i64)>, StoreError> {
    let mut statement = connection.prepare_cached(concat!(
        "SELECT DISTINCT ",
        monday_of!("day"),
        " AS week, place FROM visit WHERE day < ?1 ORDER BY 1, 2"
    ))?;
    let mut weeks: Vec<(i64, i64)> = statement.query_map([before], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    weeks.retain(|(monday, _)| date_of(*monday).is_ok_and(|monday| years::holds(Week::of(monday).sunday())));
    Ok(weeks)
}

/// Counts the visits of a week and place.
fn count(
    connection: &Connection,
    (vocabulary, numbers): (&Vocabulary, &Numbers),
    id: PlaceId,
    (week, place): (i64, i64),
) -> Result<Forgotten, StoreError> {
    let name = |axis: &Axis, number: i64| match axis {
        Axis::Dimension(_) => numbers.code(number).map_or(NOTHING.to_owned(), |(_, id)| id.to_string()),
        _ if number == NOT_RECORDED => NOTHING.to_owned(),
        _ => number.to_string(),
    };
    let week = Week::of(date_of(week)?);
    let mut parts = Part::of_week(week);
    for part in &mut parts {
        let span = Span { from: day_number(part.from), to: day_number(part.to), place: Some(place) };
        // A question that nobody answered in these days needs no table: see `reader/forgotten_counts.rs`.
        let mut unanswered: Vec<Axis> = Vec::new();
        for (rows, columns) in tables(vocabulary) {
            if unanswered.contains(&rows) || columns.as_ref().is_some_and(|columns| unanswered.contains(columns)) {
                continue;
            }
            let mut cells = Cells::new();
            for group in scan::groups(connection, vocabulary, &rows, columns.as_ref(), span)? {
                let column = columns.as_ref().zip(group.column).map(|(axis, number)| format!(" {}", name(axis, number)));
                let item = name(&rows, group.row) + &column.unwrap_or_default();
                let cell = cells.entry(item).or_default();
                *cell = (cell.0 + group.visits, cell.1 + group.people);
            }
            if columns.is_none() && cells.keys().all(|item| item == NOTHING) {
                unanswered.push(rows);
            } else if !cells.is_empty() {
                let _ = part.tables.insert(table_name(&rows, columns.as_ref()), cells);
            }
        }
    }
    parts.retain(|part| !part.tables.is_empty());
    Ok(Forgotten { place: id, week, parts })
}

/// The tables that are kept: each dimension, each pair of them, weekday and hour.
fn tables(vocabulary: &Vocabulary) -> Vec<(Axis, Option<Axis>)> {
    let axes: Vec<Axis> = vocabulary.dimensions.iter().map(|dimension| Axis::Dimension(dimension.id.clone())).collect();
    let mut tables = vec![(Axis::Weekday, Some(Axis::Hour))];
    tables.extend(axes.iter().map(|rows| (rows.clone(), None)));
    for (index, rows) in axes.iter().enumerate() {
        tables.extend(axes.iter().skip(index + 1).map(|columns| (rows.clone(), Some(columns.clone()))));
    }
    debug_assert!(tables.first().is_some_and(|(rows, columns)| table_name(rows, columns.as_ref()) == WHEN), "one name for the same table");
    tables
}

fn drop_visits(connection: &Connection, week: i64, place: i64) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM answer WHERE day BETWEEN ?1 AND ?1 + 6 AND place = ?2",
        "DELETE FROM visit WHERE day BETWEEN ?1 AND ?1 + 6 AND place = ?2",
        "DELETE FROM roll_up WHERE week = ?1 AND place = ?2",
        "DELETE FROM place_week WHERE week = ?1 AND place = ?2",
    ] {
        let _ = connection.prepare_cached(sql)?.execute((week, place))?;
    }
    // All places together no longer are what they were.
    for sql in ["DELETE FROM roll_up_all WHERE week = ?1", "UPDATE place_week SET rolled = 0 WHERE week = ?1"] {
        let _ = connection.prepare_cached(sql)?.execute([week])?;
    }
    Ok(())
}

/// Empties the changes of every visit that has no state of this day or later.
fn empty_changes(connection: &Connection, before: NaiveDate) -> Result<(), StoreError> {
    let mut found = connection.prepare(
        "SELECT c.desk, c.seq, c.lamport, d.id FROM change c JOIN desk d ON d.num = c.desk
         WHERE c.kind = 'visit' AND length(c.entity) > 0 AND c.entity IN
            (SELECT entity FROM change WHERE kind = 'visit' AND body IS NOT NULL GROUP BY entity HAVING max(json_extract(body, '$.date')) < ?1)",
    )?;
    let mut rows = found.query([before.to_string()])?;
    let mut numbers = Vec::new();
    while let Some(row) = rows.next()? {
        numbers.push((row.get::<_, i64>(0)?, row.get::<_, u64>(1)?, row.get::<_, u64>(2)?, row.get::<_, [u8; 16]>(3)?));
    }
    let mut update = connection.prepare("UPDATE change SET entity = x'', body = NULL, digest = ?3 WHERE desk = ?1 AND seq = ?2")?;
    for (desk, seq, lamport, id) in numbers {
        let digest = journal::digest(DeskId(uuid::Uuid::from_bytes(id)), seq, lamport, &Key::emptied(), None);
        let _ = update.execute((desk, seq, digest))?;
    }
    Ok(())
}
