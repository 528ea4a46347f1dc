//! What callers read back: places and vocabulary, visits, days.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};

use super::error::StoreError;
use super::forget::CountsQuery;
use super::names::{self, Numbers};
use super::projection::{date_of, day_number};
use super::{Store, journal};
use crate::book::{Code, DeskDay, Dimension, Entity, Key, Place, PlaceId, Visit, VisitId, Vocabulary, Week};
use crate::statistics::{Axis, Selection};

/// The places and the vocabulary of a book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The places in the order of their list, retired ones among them.
    pub places: Vec<Place>,
    /// The dimensions and codes.
    pub vocabulary: Vocabulary,
}

impl Catalogue {
    /// As the file holds them now.
    pub(super) fn read(connection: &Connection) -> Result<Self, StoreError> {
        let mut places: Vec<Place> = bodies(connection, "SELECT body FROM place WHERE body IS NOT NULL")?;
        places.sort_by(|a, b| (a.order, &a.name).cmp(&(b.order, &b.name)));
        let mut dimensions: Vec<Dimension> = bodies(connection, "SELECT body FROM dimension")?;
        dimensions.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        let mut codes: Vec<Code> = bodies(connection, "SELECT body FROM code WHERE body IS NOT NULL")?;
        codes.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        Ok(Self { places, vocabulary: Vocabulary { dimensions, codes } })
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

/// Changes whenever another process changed the file (SQLite, `PRAGMA data_version`).
pub(super) fn data_version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
}

pub(super) fn bodies<T: serde::de::DeserializeOwned>(connection: &Connection, sql: &str) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| row.get::<_, String>("body"))?;
    rows.map(|body| Ok(serde_json::from_str(&body?)?)).collect()
}

/// What tells whether anything was written: by others, [`data_version`], and by this connection, its number of changed rows.
pub(super) type State = (i64, u64);

/// The state of the file.
pub(super) fn state(connection: &Connection) -> Result<State, StoreError> {
    Ok((data_version(connection)?, connection.total_changes()))
}

/// What was read of a book and holds until it is changed.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) version: i64,
    pub(super) catalogue: Arc<Catalogue>,
    numbers: Arc<Numbers>,
}

impl Known {
    /// What holds now: what is known, where no other process changed the file since.
    pub(super) fn now<'a>(connection: &Connection, known: &'a mut Option<Self>) -> Result<&'a Self, StoreError> {
        let version = data_version(connection)?;
        let held = known.take().filter(|known| known.version == version);
        let read = || {
            let (catalogue, numbers) = (Catalogue::read(connection)?, Numbers::read(connection)?);
            Ok::<_, StoreError>(Self { version, catalogue: Arc::new(catalogue), numbers: Arc::new(numbers) })
        };
        Ok(known.insert(held.map_or_else(read, Ok)?))
    }
}

impl Store {
    /// The places and the vocabulary as they stand now, read again only when another process changed the file.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn catalogue(&mut self) -> Result<Arc<Catalogue>, StoreError> {
        Ok(Arc::clone(&Known::now(&self.connection, &mut self.known)?.catalogue))
    }

    /// The catalogue for a reader that may not keep it.
    pub(super) fn known_catalogue(&self) -> Result<Arc<Catalogue>, StoreError> {
        match &self.known {
            Some(known) => Ok(Arc::clone(&known.catalogue)),
            None => Ok(Arc::new(Catalogue::read(&self.connection)?)),
        }
    }

    /// What the file's numbers stand for, as the transaction at hand sees it.
    pub(super) fn numbers(&self) -> Result<Arc<Numbers>, StoreError> {
        match &self.known {
            Some(known) if known.version == data_version(&self.connection)? => Ok(Arc::clone(&known.numbers)),
            _ => Ok(Arc::new(Numbers::read(&self.connection)?)),
        }
    }

    /// Works with what the file's numbers stand for. A number, once given, never changes: they are read again only where one is
    /// not known yet.
    pub(super) fn with_numbers<T>(&self, work: impl Fn(&Numbers) -> Result<T, StoreError>) -> Result<T, StoreError> {
        match self.known.as_ref().map(|known| work(&known.numbers)) {
            Some(Ok(done)) => Ok(done),
            _ => work(&Numbers::read(&self.connection)?),
        }
    }

    /// The organisation whose desk it is.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn organisation(&self) -> Result<String, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT value FROM meta WHERE key = 'organisation'")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// Names the organisation anew.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_organisation(&mut self, name: &str) -> Result<(), StoreError> {
        let _ = self.connection.execute("UPDATE meta SET value = ?1 WHERE key = 'organisation'", [name])?;
        Ok(())
    }

    /// One visit, unless it was never recorded or has been removed.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn visit(&self, id: VisitId) -> Result<Option<Visit>, StoreError> {
        Ok(match journal::latest(&self.connection, &Key::visit(id))?.holds() {
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

    /// The ids of the latest changes to visits of one day, the newest first: what undo and "the last visits" go by.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn latest_visits(&self, place: &PlaceId, date: NaiveDate) -> Result<Vec<Visit>, StoreError> {
        let selection = Selection { period: crate::book::Period::Day(date), place: Some(place.clone()) };
        let mut order = self.connection.prepare_cached("SELECT max(lamport) FROM change WHERE entity = ?1 AND kind = 'visit'")?;
        let mut dated = Vec::new();
        for visit in self.visits(&selection)? {
            let lamport: i64 = order.query_row([visit.id.0.as_bytes()], |row| row.get(0))?;
            dated.push((lamport, visit));
        }
        dated.sort_by_key(|(lamport, _)| std::cmp::Reverse(*lamport));
        Ok(dated.into_iter().map(|(_, visit)| visit).collect())
    }

    /// Hands over every visit of a selection, one at a time, without keeping them all.
    ///
    /// # Errors
    /// When the file cannot be read, or what `step` fails with.
    pub fn each_visit<T>(
        &self,
        selection: &Selection,
        start: T,
        mut step: impl FnMut(T, Visit) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let reader = Visits(self.numbers()?);
        let Some(place) = self.place_filter(selection)? else { return Ok(start) };
        let place = place.number();
        let (from, to) = (day_number(selection.period.from()), day_number(selection.period.to()));
        let mut answers = self.connection.prepare_cached("SELECT code FROM answer WHERE day = ?1 AND place = ?2 AND visit = ?3")?;
        let mut statement = self.connection.prepare_cached(
            "SELECT day, place, id, hour, times, people, language, channel FROM visit
             WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR place = ?3) ORDER BY day, place, id",
        )?;
        let mut rows = statement.query((from, to, place))?;
        let mut state = start;
        while let Some(row) = rows.next()? {
            let at: (i64, i64, [u8; 16]) = (row.get("day")?, row.get("place")?, row.get("id")?);
            let mut visit = reader.visit(row, at)?;
            let numbers = answers.query_map((at.0, at.1, &at.2), |row| row.get::<_, i64>(0))?;
            for number in numbers {
                reader.answer(&mut visit, number?)?;
            }
            state = step(state, visit)?;
        }
        Ok(state)
    }

    /// The places of a selection as a filter; nothing where no visit can match.
    pub(super) fn place_filter(&self, selection: &Selection) -> Result<Option<Places>, StoreError> {
        match &selection.place {
            None => Ok(Some(Places::All)),
            Some(id) => Ok(names::find_place(&self.connection, id)?.map(Places::Only)),
        }
    }

    /// What the desk said of a day; nothing where it said nothing.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn day(&self, place: &PlaceId, date: NaiveDate) -> Result<Option<DeskDay>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT y.body FROM desk_day y JOIN place p ON p.num = y.place WHERE y.day = ?1 AND p.id = ?2")?;
        let body: Option<String> = statement.query_row((day_number(date), place.as_str()), |row| row.get(0)).optional()?;
        body.map(|json| Ok(serde_json::from_str(&json)?)).transpose()
    }

    /// How many visits a place has on a date.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn visits_on(&self, place: &PlaceId, date: NaiveDate) -> Result<u64, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT coalesce(sum(v.times), 0) FROM visit v JOIN place p ON p.num = v.place WHERE v.day = ?1 AND p.id = ?2",
        )?;
        let mut visits: u64 = statement.query_row((day_number(date), place.as_str()), |row| row.get(0))?;
        let Some(number) = names::find_place(&self.connection, place)? else { return Ok(visits) };
        let query = CountsQuery { rows: &Axis::Date, columns: None, from: date, to: date, place: Some(number) };
        self.each_forgotten(&query, &mut |_, counted| visits += counted.0)?;
        Ok(visits)
    }

    /// The last date with a visit.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last_date(&self) -> Result<Option<NaiveDate>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT max(day) FROM visit")?;
        let day: Option<i64> = statement.query_row([], |row| row.get(0))?;
        day.map(date_of).transpose()
    }

    /// The last week with a visit.
    pub(super) fn last_week(&self) -> Result<Option<Week>, StoreError> {
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

/// Reads the visits' rows.
struct Visits(Arc<Numbers>);

impl Visits {
    fn visit(&self, row: &Row<'_>, at: (i64, i64, [u8; 16])) -> Result<Visit, StoreError> {
        Ok(Visit {
            id: VisitId(uuid::Uuid::from_bytes(at.2)),
            place: self.0.place(at.1)?.clone(),
            date: date_of(at.0)?,
            hour: row.get("hour")?,
            times: row.get("times")?,
            people: row.get("people")?,
            topic: Vec::new(),
            language: self.0.code(row.get("language")?)?.1.clone(),
            channel: self.0.code(row.get("channel")?)?.1.clone(),
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
