//! Events, observations and targets.

use super::Writer;
use crate::book::change::Kind;
use crate::book::vocabulary::BadVisit;
use crate::book::{CodeId, DimensionId, Entity, Event, Key, Observation, Target, VisitId};
use crate::store::catalogue::Catalogue;
use crate::store::error::StoreError;

impl Writer<'_> {
    /// Records an event, or a new state of one.
    ///
    /// # Errors
    /// When the place is unknown or the file cannot be written.
    pub fn put_event(&mut self, event: &Event) -> Result<(), StoreError> {
        let _ = self.store.reader().catalogue()?.place(&event.place)?;
        self.put(&Entity::Event(event.clone()))
    }

    /// Records an observation, or a new state of one.
    ///
    /// # Errors
    /// When the place or the topic is unknown, the text is too long, or the file cannot be written.
    pub fn put_observation(&mut self, seen: &Observation) -> Result<(), StoreError> {
        let catalogue = self.store.reader().catalogue()?;
        let _ = catalogue.place(&seen.place)?;
        known_topic(&catalogue, seen)?;
        self.put(&Entity::Observation(seen.clone()))
    }

    /// Records a target, or a new state of one.
    ///
    /// # Errors
    /// When the place is unknown or the file cannot be written.
    pub fn put_target(&mut self, target: &Target) -> Result<(), StoreError> {
        if let Some(place) = &target.place {
            let _ = self.store.reader().catalogue()?.place(place)?;
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

    fn remove_thing(&mut self, key: Key, id: &dyn std::fmt::Display) -> Result<(), StoreError> {
        self.write(|batch| batch.remove_key(key, StoreError::UnknownThing(id.to_string())))
    }

    fn put(&mut self, entity: &Entity) -> Result<(), StoreError> {
        self.write(|batch| batch.put(entity))
    }
}

fn known_topic(catalogue: &Catalogue, seen: &Observation) -> Result<(), StoreError> {
    match catalogue.vocabulary.code(&DimensionId::TOPIC, &seen.topic) {
        Some(_) => Ok(()),
        None => Err(BadVisit::UnknownCode { dimension: DimensionId::TOPIC, code: seen.topic.clone() }.into()),
    }
}
