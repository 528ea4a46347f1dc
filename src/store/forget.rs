//! Forgetting: the visits of old weeks become counts by week, and their entries leave the file.
//!
//! The counts are a change of their own in the journal, one for each place and week ([`Forgotten`]): they are the truth of that week from then on.
//! The forgotten entries' changes stay as empty rows that say nothing but their number, so that the journal has no gap and an old bundle
//! that brings them again finds their numbers taken. Where visits of a week stand, they count and not the forgotten counts of another copy.

use chrono::{Months, NaiveDate};
use rusqlite::Connection;

use super::accumulator::Items;
use super::error::StoreError;
use super::journal::{self, Latest};
use super::meta;
use super::names::{self, Numbers};
use super::projection::{date_of, day_number};
use super::scan::{self, NOT_RECORDED, Span};
use super::{Catalogue, Store};
use crate::book::forgotten::{Cells, NOTHING, Part, WHEN};
use crate::book::{DeskId, Entity, Forgotten, Key, PlaceId, Visit, Vocabulary, Week};
use crate::statistics::Axis;

/// How many months visits are kept where a desk switches forgetting on and says nothing else.
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

impl Store {
    /// After how many months this book forgets by itself; never where it is none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn forgets_after(&self) -> Result<Option<u32>, StoreError> {
        Ok(meta::get(&self.connection, MONTHS)?.and_then(|months| months.parse().ok()))
    }

    /// Switches forgetting on, or off.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_forgets_after(&mut self, months: Option<u32>) -> Result<(), StoreError> {
        meta::set(&self.connection, MONTHS, &months.map(|months| months.max(1).to_string()).unwrap_or_default())
    }

    /// The first and the last week of which counts alone are kept somewhere.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn forgotten_weeks(&self) -> Result<Option<(Week, Week)>, StoreError> {
        weeks(&self.connection)
    }

    /// The first forgotten week of a place.
    pub(super) fn first_forgotten(&self, place: &PlaceId) -> Result<Option<Week>, StoreError> {
        let Some((first, last)) = self.forgotten_weeks()? else { return Ok(None) };
        let mut week = first;
        while week <= last {
            if held(&self.connection, place, week)?.is_some() {
                return Ok(Some(week));
            }
            week = week.next();
        }
        Ok(None)
    }

    /// What forgetting everything before a week would reduce. Nothing is changed.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn would_forget(&self, before: Week) -> Result<Reduced, StoreError> {
        let before = day_number(before.monday());
        let (entries, visits) =
            self.connection.query_row("SELECT count(*), coalesce(sum(times), 0) FROM visit WHERE day < ?1", [before], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let found = standing(&self.connection, before)?;
        let week = |day: Option<&(i64, i64)>| day.map(|(week, _)| date_of(*week).map(Week::of)).transpose();
        let span = week(found.first())?.zip(week(found.last())?);
        Ok(Reduced { weeks: found.len() as u64, entries, visits, span })
    }

    /// Reduces every week before this one to its counts and takes its entries out of the file. This cannot be undone.
    ///
    /// # Errors
    /// When the file cannot be written. The counts are right before and after; where the book stays busy, the bytes of what was forgotten
    /// may still stand in the file, and forgetting once more removes them.
    pub fn forget(&mut self, before: Week) -> Result<Reduced, StoreError> {
        let reduced = self.would_forget(before)?;
        // Deleted content is overwritten with zeros, now and for as long as this connection lasts.
        self.connection.pragma_update(None, "secure_delete", true)?;
        let vocabulary = Catalogue::read(&self.connection)?.vocabulary;
        let numbers = self.numbers()?;
        let day = day_number(before.monday());
        self.write(|batch| {
            for (week, place) in standing(batch.connection, day)? {
                let id = numbers.place(place)?.clone();
                let forgotten = count(batch.connection, (&vocabulary, &numbers), id, (week, place))?;
                batch.put(&Entity::Forgotten(forgotten))?;
                drop_visits(batch.connection, week, place)?;
            }
            empty_changes(batch.connection, before.monday())
        })?;
        self.sweep()?;
        Ok(reduced)
    }

    /// Writes the file anew without the pages that are free, and empties the write-ahead log.
    fn sweep(&self) -> Result<(), StoreError> {
        self.connection.execute_batch("VACUUM")?;
        let busy: i64 = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 { Ok(()) } else { Err(StoreError::DatabaseLocked) }
    }
}

const MONTHS: &str = "forget-after-months";
const FIRST: &str = "forgotten-first";
const LAST: &str = "forgotten-last";

fn weeks(connection: &Connection) -> Result<Option<(Week, Week)>, StoreError> {
    let week = |key| Ok::<_, StoreError>(meta::get(connection, key)?.and_then(|week| week.parse::<Week>().ok()));
    // Asked at each save: where nothing is forgotten, one look says so.
    let Some(first) = week(FIRST)? else { return Ok(None) };
    Ok(week(LAST)?.map(|last| (first, last)))
}

/// Remembers that a week is forgotten somewhere, so that it is looked for.
pub(super) fn note_week(connection: &Connection, week: Week) -> Result<(), StoreError> {
    let (first, last) = weeks(connection)?.unwrap_or((week, week));
    meta::set(connection, FIRST, &first.min(week).to_string())?;
    meta::set(connection, LAST, &last.max(week).to_string())
}

/// The weeks and places before a day that have visits, in order.
fn standing(connection: &Connection, before: i64) -> Result<Vec<(i64, i64)>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT DISTINCT day - (day + 3) % 7 AS week, place FROM visit WHERE day < ?1 ORDER BY 1, 2")?;
    Ok(statement.query_map([before], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Whether visits of a week and place stand.
fn stands(connection: &Connection, week: i64, place: i64) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM visit WHERE day BETWEEN ?1 AND ?1 + 6 AND place = ?2)")?;
    Ok(statement.query_row((week, place), |row| row.get(0))?)
}

/// Whether a visit would come into a week that is forgotten here: then it is not taken, for its week can no longer be counted anew.
pub(super) fn refuses(connection: &Connection, visit: &Visit) -> Result<bool, StoreError> {
    let week = Week::of(visit.date);
    if weeks(connection)?.is_none_or(|(first, last)| week < first || week > last) {
        return Ok(false);
    }
    let Some(place) = names::find_place(connection, &visit.place)? else { return Ok(false) };
    Ok(held(connection, &visit.place, week)?.is_some() && !stands(connection, day_number(week.monday()), place)?)
}

/// Whether the counts of a forgotten week are those that count here: visits that stand go before them.
pub(super) fn counts_here(connection: &Connection, forgotten: &Forgotten) -> Result<bool, StoreError> {
    let Some(place) = names::find_place(connection, &forgotten.place)? else { return Ok(true) };
    Ok(!stands(connection, day_number(forgotten.week.monday()), place)?)
}

/// The counts that are kept of a place and week.
fn held(connection: &Connection, place: &PlaceId, week: Week) -> Result<Option<Forgotten>, StoreError> {
    let key = Key::forgotten(place, week);
    Ok(match journal::latest(connection, &key)? {
        Latest::Present(entity) => match *entity {
            Entity::Forgotten(forgotten) => Some(forgotten),
            _ => None,
        },
        Latest::Unknown | Latest::Removed => None,
    })
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
        // A question that nobody answered in these days needs no table: see `ForgottenCounts::single`.
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

fn table_name(rows: &Axis, columns: Option<&Axis>) -> String {
    columns.map_or_else(|| rows.id().to_owned(), |columns| format!("{} {}", rows.id(), columns.id()))
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

/// What is asked of the forgotten weeks.
pub(super) struct CountsQuery<'a> {
    pub(super) rows: &'a Axis,
    pub(super) columns: Option<&'a Axis>,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) place: Option<i64>,
}

impl Store {
    /// Hands over what is kept of forgotten weeks, as far as it is asked for.
    ///
    /// # Errors
    /// When the file cannot be read, or what is asked can no longer be told.
    pub(super) fn each_forgotten(&self, question: &CountsQuery<'_>, add: &mut dyn FnMut(Items, (u64, u64))) -> Result<(), StoreError> {
        let Some((first, last)) = weeks(&self.connection)? else { return Ok(()) };
        let (first, last) = (first.max(Week::of(question.from)), last.min(Week::of(question.to)));
        if first > last {
            return Ok(());
        }
        let numbers = self.numbers()?;
        let codes = numbers.codes.iter().map(|(number, (dimension, id))| ((dimension.to_string(), id.to_string()), *number)).collect();
        let vocabulary = &self.known_catalogue()?.vocabulary;
        let mut week = first;
        while week <= last {
            for (place, id) in numbers.places.iter().filter(|(place, _)| question.place.is_none_or(|only| only == **place)) {
                let Some(forgotten) = held(&self.connection, id, week)? else { continue };
                if stands(&self.connection, day_number(week.monday()), *place)? {
                    continue;
                }
                let told = ForgottenCounts { question, place: *place, week, codes: &codes, vocabulary };
                forgotten.parts.iter().try_for_each(|part| told.add(part, add))?;
            }
            week = week.next();
        }
        Ok(())
    }
}

/// One forgotten week of one place, being asked.
struct ForgottenCounts<'a> {
    question: &'a CountsQuery<'a>,
    place: i64,
    week: Week,
    codes: &'a std::collections::HashMap<(String, String), i64>,
    vocabulary: &'a Vocabulary,
}

impl ForgottenCounts<'_> {
    fn add(&self, part: &Part, add: &mut dyn FnMut(Items, (u64, u64))) -> Result<(), StoreError> {
        let question = self.question;
        if part.to < question.from || question.to < part.from {
            return Ok(());
        }
        let asked = [Some(question.rows), question.columns];
        let dimensions: Vec<&Axis> = asked.into_iter().flatten().filter(|axis| matches!(axis, Axis::Dimension(_))).collect();
        let timed = asked.into_iter().flatten().any(|axis| matches!(axis, Axis::Date | Axis::Weekday | Axis::Hour));
        let whole = question.from <= part.from && part.to <= question.to;
        match dimensions.as_slice() {
            [] => {
                for (date, hour, counted) in part.when().filter(|(date, ..)| question.from <= *date && *date <= question.to) {
                    let item = |axis: &Axis| self.outer(axis, Some((date, hour)));
                    add((item(question.rows), question.columns.map(item)), counted);
                }
                Ok(())
            }
            _ if timed || !whole => self.can_not(),
            [one] => {
                for (item, counted) in self.single(part, one) {
                    let number = |axis: &Axis| if axis == *one { item } else { self.outer(axis, None) };
                    add((number(question.rows), question.columns.map(number)), counted);
                }
                Ok(())
            }
            [rows, columns] if rows != columns => {
                self.pair(part, rows, columns).into_iter().for_each(|((row, column), counted)| add((row, Some(column)), counted));
                Ok(())
            }
            _ => self.can_not(),
        }
    }

    fn can_not(&self) -> Result<(), StoreError> {
        Err(StoreError::Forgotten { week: self.week })
    }

    /// The item of an axis that is no dimension.
    fn outer(&self, axis: &Axis, when: Option<(NaiveDate, Option<u8>)>) -> i64 {
        let day = when.map_or(NOT_RECORDED, |(date, _)| day_number(date));
        match axis {
            Axis::Place => self.place,
            Axis::Week => day_number(self.week.monday()),
            Axis::Date => day,
            Axis::Weekday => day - day_number(self.week.monday()) + 1,
            Axis::Hour => when.and_then(|(_, hour)| hour).map_or(NOT_RECORDED, i64::from),
            Axis::Dimension(_) => NOT_RECORDED,
        }
    }

    fn code(&self, axis: &Axis, item: &str) -> i64 {
        self.codes.get(&(axis.id().to_owned(), item.to_owned())).copied().unwrap_or(NOT_RECORDED)
    }

    /// The counts by one dimension. One that was not asked then has no answers: of one that takes just one that is an item too.
    fn single(&self, part: &Part, axis: &Axis) -> Vec<(i64, (u64, u64))> {
        let table = table_name(axis, None);
        let known: Vec<_> = part.cells(&table).map(|(item, counted)| (self.code(axis, item), counted)).collect();
        let one =
            || self.vocabulary.dimensions.iter().any(|known| known.id.as_str() == axis.id() && known.choose == crate::book::Choose::One);
        if part.tables.contains_key(&table) || !one() {
            return known;
        }
        let all = part.when().fold((0, 0), |sum, (.., (visits, people))| (sum.0 + visits, sum.1 + people));
        vec![(NOT_RECORDED, all)]
    }

    fn pair(&self, part: &Part, rows: &Axis, columns: &Axis) -> Vec<((i64, i64), (u64, u64))> {
        for (first, second, turned) in [(rows, columns, false), (columns, rows, true)] {
            let table = table_name(first, Some(second));
            if part.tables.contains_key(&table) {
                let cells = part.cells(&table).filter_map(|(item, counted)| {
                    let (one, other) = item.split_once(' ')?;
                    let (one, other) = (self.code(first, one), self.code(second, other));
                    Some((if turned { (other, one) } else { (one, other) }, counted))
                });
                return cells.collect();
            }
        }
        // One of the two was not asked then, or nothing was answered to both.
        let missing = |axis: &Axis| !part.tables.contains_key(&table_name(axis, None));
        match (missing(rows), missing(columns)) {
            (true, _) if !self.single(part, rows).is_empty() => {
                self.single(part, columns).into_iter().map(|(item, counted)| ((NOT_RECORDED, item), counted)).collect()
            }
            (_, true) if !self.single(part, columns).is_empty() => {
                self.single(part, rows).into_iter().map(|(item, counted)| ((item, NOT_RECORDED), counted)).collect()
            }
            _ => Vec::new(),
        }
    }
}
