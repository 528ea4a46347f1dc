//! Events, observations and targets: what is recorded beside the visits.

use rusqlite::OptionalExtension;

use super::error::StoreError;
use super::projection::day_number;
use super::read::bodies;
use super::{Catalogue, Store};
use crate::book::change::Kind;
use crate::book::vocabulary::BadVisit;
use crate::book::{CodeId, DimensionId, Entity, Event, Key, Observation, Target, VisitId, observation};
use crate::statistics::Selection;

impl Store {
    /// Records an event, or a new state of one.
    ///
    /// # Errors
    /// When the place is unknown or the file cannot be written.
    pub fn put_event(&mut self, event: &Event) -> Result<(), StoreError> {
        let _ = self.catalogue()?.place(&event.place)?;
        self.put(&Entity::Event(event.clone()))
    }

    /// Records an observation, or a new state of one.
    ///
    /// # Errors
    /// When the place or the topic is unknown, the text is too long, or the file cannot be written.
    pub fn put_observation(&mut self, seen: &Observation) -> Result<(), StoreError> {
        let catalogue = self.catalogue()?;
        let _ = catalogue.place(&seen.place)?;
        known_topic(&catalogue, seen)?;
        if seen.text.chars().count() > observation::LONGEST {
            return Err(StoreError::NoteTooLong(observation::LONGEST));
        }
        self.put(&Entity::Observation(seen.clone()))
    }

    /// Records a target, or a new state of one.
    ///
    /// # Errors
    /// When the place is unknown or the file cannot be written.
    pub fn put_target(&mut self, target: &Target) -> Result<(), StoreError> {
        if let Some(place) = &target.place {
            let _ = self.catalogue()?.place(place)?;
        }
        self.put(&Entity::Target(target.clone()))
    }

    /// Takes an event out of the figures; the journal keeps it.
    ///
    /// # Errors
    /// When the book has no such event or the file cannot be written.
    pub fn remove_event(&mut self, id: VisitId) -> Result<(), StoreError> {
        self.remove_thing(Key { kind: Kind::Event, id: id.0.as_bytes().to_vec() }, &id)
    }

    /// Takes an observation out of the book's lists; the journal keeps it.
    ///
    /// # Errors
    /// When the book has no such observation or the file cannot be written.
    pub fn remove_observation(&mut self, id: VisitId) -> Result<(), StoreError> {
        self.remove_thing(Key { kind: Kind::Observation, id: id.0.as_bytes().to_vec() }, &id)
    }

    /// Takes a target out of the book's lists; the journal keeps it.
    ///
    /// # Errors
    /// When the book has no such target or the file cannot be written.
    pub fn remove_target(&mut self, id: &CodeId) -> Result<(), StoreError> {
        self.remove_thing(Key { kind: Kind::Target, id: id.as_str().as_bytes().to_vec() }, id)
    }

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
        let mut targets: Vec<Target> = bodies(&self.connection, "SELECT body FROM thing WHERE kind = 'target'")?;
        targets.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        Ok(targets)
    }

    fn remove_thing(&mut self, key: Key, id: &dyn std::fmt::Display) -> Result<(), StoreError> {
        self.write(|batch| batch.remove_key(key, StoreError::UnknownThing(id.to_string())))
    }

    fn thing<T: serde::de::DeserializeOwned>(&self, kind: Kind, id: VisitId) -> Result<Option<T>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT body FROM thing WHERE kind = ?1 AND id = ?2")?;
        let body: Option<String> = statement.query_row((kind.name(), id.0.as_bytes()), |row| row.get(0)).optional()?;
        Ok(body.map(|body| serde_json::from_str(&body)).transpose()?)
    }

    fn put(&mut self, entity: &Entity) -> Result<(), StoreError> {
        self.write(|batch| batch.put(entity))
    }

    fn things<T: serde::de::DeserializeOwned>(&self, kind: Kind, selection: &Selection) -> Result<Vec<T>, StoreError> {
        let Some(place) = self.place_filter(selection)? else { return Ok(Vec::new()) };
        let mut statement = self
            .connection
            .prepare_cached("SELECT body FROM thing WHERE kind = ?1 AND day BETWEEN ?2 AND ?3 AND (?4 IS NULL OR place = ?4)")?;
        let (from, to) = (day_number(selection.period.from()), day_number(selection.period.to()));
        let rows = statement.query_map((kind.name(), from, to, place.number()), |row| row.get::<_, String>(0))?;
        rows.map(|body| Ok(serde_json::from_str(&body?)?)).collect()
    }
}

fn known_topic(catalogue: &Catalogue, seen: &Observation) -> Result<(), StoreError> {
    match catalogue.vocabulary.code(&DimensionId::TOPIC, &seen.topic) {
        Some(_) => Ok(()),
        None => Err(BadVisit::UnknownCode { dimension: DimensionId::TOPIC, code: seen.topic.clone() }.into()),
    }
}
