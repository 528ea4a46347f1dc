//! Events, observations and targets.

use rusqlite::OptionalExtension;
use serde::de::DeserializeOwned;

use super::Reader;
use crate::book::change::Kind;
use crate::book::{Event, Observation, Target, VisitId};
use crate::statistics::Selection;
use crate::store::catalogue::bodies;
use crate::store::dates::day_number;
use crate::store::error::StoreError;
use crate::store::json;

impl Reader<'_> {
    /// An event of the book; none where it has no such event.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn event(&self, id: VisitId) -> Result<Option<Event>, StoreError> {
        self.thing(Kind::Event, id)
    }

    /// An observation of the book; none where it has no such observation.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn observation(&self, id: VisitId) -> Result<Option<Observation>, StoreError> {
        self.thing(Kind::Observation, id)
    }

    /// The events of a selection by date.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn events(&self, selection: &Selection) -> Result<Vec<Event>, StoreError> {
        let mut events: Vec<Event> = self.things(Kind::Event, selection)?;
        events.sort_by(|a, b| (a.date, &a.place, &a.title, a.id).cmp(&(b.date, &b.place, &b.title, b.id)));
        Ok(events)
    }

    /// The observations of a selection by date.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn observations(&self, selection: &Selection) -> Result<Vec<Observation>, StoreError> {
        let mut seen: Vec<Observation> = self.things(Kind::Observation, selection)?;
        seen.sort_by(|a, b| (a.date, &a.place, a.id).cmp(&(b.date, &b.place, b.id)));
        Ok(seen)
    }

    /// All targets by name.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn targets(&self) -> Result<Vec<Target>, StoreError> {
        let mut targets: Vec<Target> = bodies(&self.store.connection, "SELECT body FROM thing WHERE kind = 'target'")?;
        targets.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        Ok(targets)
    }

    fn thing<T: DeserializeOwned>(&self, kind: Kind, id: VisitId) -> Result<Option<T>, StoreError> {
        let mut statement = self.store.connection.prepare_cached("SELECT body FROM thing WHERE kind = ?1 AND id = ?2")?;
        let body: Option<String> = statement.query_row((kind.name(), id.0.as_bytes()), |row| row.get(0)).optional()?;
        body.map(|body| json::read(&body)).transpose()
    }

    fn things<T: DeserializeOwned>(&self, kind: Kind, selection: &Selection) -> Result<Vec<T>, StoreError> {
        let Some(place) = self.place_filter(selection)? else { return Ok(Vec::new()) };
        let mut statement = self
            .store
            .connection
            .prepare_cached("SELECT body FROM thing WHERE kind = ?1 AND day BETWEEN ?2 AND ?3 AND (?4 IS NULL OR place = ?4)")?;
        let (from, to) = (day_number(selection.period.from()), day_number(selection.period.to()));
        let rows = statement.query_map((kind.name(), from, to, place.number()), |row| row.get::<_, String>(0))?;
        rows.map(|body| json::read(&body?)).collect()
    }
}
