//! Visits and days.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Params, Row};

use super::Reader;
use super::forgotten_counts::CountsQuery;
use crate::book::{DeskDay, Entity, Key, PlaceId, Visit, VisitId, Week};
use crate::statistics::{Axis, Selection};
use crate::store::dates::{date_of, day_number};
use crate::store::error::StoreError;
use crate::store::id_numbers::{self, Numbers};
use crate::store::{journal, json};

/// A visit in the file: its day, the number of its place, its id.
type VisitKey = (i64, i64, [u8; 16]);

impl Reader<'_> {
    /// One visit, unless it was never recorded or has been removed.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn visit(&self, id: VisitId) -> Result<Option<Visit>, StoreError> {
        Ok(match journal::latest(&self.store.connection, &Key::visit(id))?.state() {
            Some(Entity::Visit(visit)) => Some(visit),
            _ => None,
        })
    }

    /// The visits of a selection by date, then place, then hour; the order within an hour is that of their random ids.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn visits(&self, selection: &Selection) -> Result<Vec<Visit>, StoreError> {
        self.each_visit(selection, Vec::new(), |mut list, visit| {
            list.push(visit);
            Ok(list)
        })
        .map(|mut list| {
            list.sort_by(|a, b| (a.date, &a.place, a.hour, a.id).cmp(&(b.date, &b.place, b.hour, b.id)));
            list
        })
    }

    /// The visits of one day, the one that was changed last first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn latest_visits(&self, place: &PlaceId, date: NaiveDate) -> Result<Vec<Visit>, StoreError> {
        let Some(place) = id_numbers::find_place(&self.store.connection, place)? else { return Ok(Vec::new()) };
        // The time of the last change is looked up once a visit, before the join repeats the visit for each of its answers.
        let sql = "WITH v AS MATERIALIZED (
                       SELECT day, place, id, hour, times, people, language, channel,
                              (SELECT max(lamport) FROM change c WHERE c.entity = visit.id AND c.kind = 'visit') AS changed
                       FROM visit WHERE day = ?1 AND place = ?2)
                   SELECT v.day, v.place, v.id, v.hour, v.times, v.people, v.language, v.channel, a.code
                   FROM v LEFT JOIN answer a ON a.day = v.day AND a.place = v.place AND a.visit = v.id
                   ORDER BY v.changed DESC, v.hour, v.id, a.code";
        self.joined(sql, (day_number(date), place), Vec::new(), |mut list, visit| {
            list.push(visit);
            Ok(list)
        })
    }

    /// Passes on every visit of a selection, one at a time, without keeping them all.
    ///
    /// # Errors
    /// When the file cannot be read, or what `step` fails with.
    pub fn each_visit<T>(
        &self,
        selection: &Selection,
        start: T,
        step: impl FnMut(T, Visit) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let Some(place) = self.place_filter(selection)? else { return Ok(start) };
        let (from, to) = (day_number(selection.period.from()), day_number(selection.period.to()));
        let sql = "SELECT v.day, v.place, v.id, v.hour, v.times, v.people, v.language, v.channel, a.code
                   FROM visit v LEFT JOIN answer a ON a.day = v.day AND a.place = v.place AND a.visit = v.id
                   WHERE v.day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR v.place = ?3) ORDER BY v.day, v.place, v.id";
        self.joined(sql, (from, to, place.number()), start, step)
    }

    /// Passes on the visits of a statement that joins visits and their answers; the rows of a visit follow each other.
    fn joined<T>(
        &self,
        sql: &str,
        parameters: impl Params,
        start: T,
        mut step: impl FnMut(T, Visit) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let reader = Rows(self.store.caches.catalogue.numbers(&self.store.connection)?);
        let mut statement = self.store.connection.prepare_cached(sql)?;
        let mut rows = statement.query(parameters)?;
        let mut state = start;
        let mut open: Option<(VisitKey, Visit)> = None;
        while let Some(row) = rows.next()? {
            let at: VisitKey = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (_, visit) = match open.take() {
                Some(same) if same.0 == at => open.insert(same),
                before => {
                    if let Some((_, visit)) = before {
                        state = step(state, visit)?;
                    }
                    open.insert((at, reader.visit(row, at)?))
                }
            };
            if let Some(code) = row.get(8)? {
                reader.answer(visit, code)?;
            }
        }
        match open {
            Some((_, visit)) => step(state, visit),
            None => Ok(state),
        }
    }

    /// The places of a selection as a filter; nothing where no visit can match.
    pub(super) fn place_filter(&self, selection: &Selection) -> Result<Option<Places>, StoreError> {
        match &selection.place {
            None => Ok(Some(Places::All)),
            Some(id) => Ok(id_numbers::find_place(&self.store.connection, id)?.map(Places::Only)),
        }
    }

    /// What the desk said of a day; nothing where it said nothing.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn day(&self, place: &PlaceId, date: NaiveDate) -> Result<Option<DeskDay>, StoreError> {
        let mut statement = self
            .store
            .connection
            .prepare_cached("SELECT y.body FROM desk_day y JOIN place p ON p.num = y.place WHERE y.day = ?1 AND p.id = ?2")?;
        let body: Option<String> = statement.query_row((day_number(date), place.as_str()), |row| row.get(0)).optional()?;
        body.map(|body| json::read(&body)).transpose()
    }

    /// How many visits a place has on a date.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn visits_on(&self, place: &PlaceId, date: NaiveDate) -> Result<u64, StoreError> {
        let mut statement = self.store.connection.prepare_cached(
            "SELECT coalesce(sum(v.times), 0) FROM visit v JOIN place p ON p.num = v.place WHERE v.day = ?1 AND p.id = ?2",
        )?;
        let mut visits: u64 = statement.query_row((day_number(date), place.as_str()), |row| row.get(0))?;
        let Some(number) = id_numbers::find_place(&self.store.connection, place)? else { return Ok(visits) };
        let query = CountsQuery { rows: &Axis::Date, columns: None, from: date, to: date, place: Some(number) };
        self.each_forgotten(&query, &mut |_, counted| visits += counted.0)?;
        Ok(visits)
    }

    /// The last date with a visit.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last_date(&self) -> Result<Option<NaiveDate>, StoreError> {
        let mut statement = self.store.connection.prepare_cached("SELECT max(day) FROM visit")?;
        let day: Option<i64> = statement.query_row([], |row| row.get(0))?;
        day.map(date_of).transpose()
    }

    /// The last date with a visit, and one of the visits of that date.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last_visit(&self) -> Result<Option<(NaiveDate, VisitId)>, StoreError> {
        let sql = "SELECT day, id FROM visit ORDER BY day DESC, place DESC, id DESC LIMIT 1";
        let found = self.store.connection.prepare_cached(sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        found.map(|(day, id): (i64, [u8; 16])| Ok((date_of(day)?, VisitId(uuid::Uuid::from_bytes(id))))).transpose()
    }

    /// The last week with a visit.
    pub(in crate::store) fn last_week(&self) -> Result<Option<Week>, StoreError> {
        Ok(self.last_date()?.map(Week::of))
    }
}

/// Which places are meant, by their numbers in the file.
#[derive(Debug, Clone, Copy)]
pub(super) enum Places {
    /// All of them.
    All,
    /// This one.
    Only(i64),
}

impl Places {
    /// As SQL takes it: NULL means all.
    pub(super) fn number(self) -> Option<i64> {
        match self {
            Self::All => None,
            Self::Only(number) => Some(number),
        }
    }
}

/// Reads the rows of visits and answers.
struct Rows(Arc<Numbers>);

impl Rows {
    fn visit(&self, row: &Row<'_>, at: VisitKey) -> Result<Visit, StoreError> {
        Ok(Visit {
            id: VisitId(uuid::Uuid::from_bytes(at.2)),
            place: self.0.place(at.1)?.clone(),
            date: date_of(at.0)?,
            hour: row.get(3)?,
            times: row.get(4)?,
            people: row.get(5)?,
            topic: Vec::new(),
            language: self.0.code(row.get(6)?)?.1.clone(),
            channel: self.0.code(row.get(7)?)?.1.clone(),
            referral: Vec::new(),
            answers: BTreeMap::new(),
        })
    }

    fn answer(&self, visit: &mut Visit, num: i64) -> Result<(), StoreError> {
        let (dimension, code) = self.0.code(num)?.clone();
        match dimension.as_str() {
            "topic" => visit.topic.push(code),
            "referral" => visit.referral.push(code),
            _ => visit.answers.entry(dimension).or_default().push(code),
        }
        Ok(())
    }
}
