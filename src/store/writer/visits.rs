//! Recording visits and days.

use chrono::NaiveDate;

use super::{Batch, Recorded, Writer};
use crate::book::day::DayStatus;
use crate::book::rules;
use crate::book::vocabulary::Origin;
use crate::book::{CodeId, DeskDay, Entity, Key, PlaceId, Visit, VisitId};
use crate::store::error::StoreError;

impl Writer<'_> {
    /// Records one visit. Recording the same visit again, as after a save of unknown outcome, counts it once.
    ///
    /// # Errors
    /// When the visit names what the vocabulary does not know, another visit has its id, or the file cannot be written.
    pub fn record(&mut self, visit: &Visit, origin: Origin) -> Result<Recorded, StoreError> {
        self.admit(visit, origin)?;
        let recorded = self.write_visits(|batch| batch.record(visit));
        self.read_names_again(std::slice::from_ref(visit));
        match recorded? {
            Recorded::Different => Err(StoreError::IdConflict(visit.id)),
            recorded => Ok(recorded),
        }
    }

    /// Records visits in one transaction, and returns what became of each.
    ///
    /// # Errors
    /// As [`record`](Self::record), but a visit whose id another has is reported, not refused. Nothing is kept after an error.
    pub fn record_all(&mut self, visits: &[Visit], origin: Origin) -> Result<Vec<Recorded>, StoreError> {
        visits.iter().try_for_each(|visit| self.admit(visit, origin))?;
        let recorded = self.write_visits(|batch| visits.iter().map(|visit| batch.record(visit)).collect());
        self.read_names_again(visits);
        recorded
    }

    /// Replaces the state of a visit that is in the book.
    ///
    /// # Errors
    /// When the book has no such visit, it names what the vocabulary does not know, or the file cannot be written.
    pub fn amend(&mut self, visit: &Visit) -> Result<(), StoreError> {
        let known = self.store.reader().visit(visit.id)?.ok_or(StoreError::UnknownVisit(visit.id))?;
        // A correction may keep what was recorded then: "not recorded", and codes retired since.
        if known != *visit {
            self.admit(visit, Origin::Sheet)?;
            let written = self.write_visits(|batch| batch.put(&Entity::Visit(visit.clone())));
            self.read_names_again(std::slice::from_ref(visit));
            written?;
        }
        Ok(())
    }

    /// Removes a visit from the figures; the journal keeps it.
    ///
    /// # Errors
    /// When the book has no such visit or the file cannot be written.
    pub fn remove(&mut self, id: VisitId) -> Result<(), StoreError> {
        self.write_visits(|batch| batch.remove(id))
    }

    /// Sets what is known of a day.
    ///
    /// # Errors
    /// When the place is unknown, the note is too long, a day with visits was to be closed or a zero, or the file cannot be
    /// written.
    pub fn set_day(&mut self, day: &DeskDay) -> Result<(), StoreError> {
        rules::check(&Entity::Day(day.clone()))?;
        let _ = self.store.reader().catalogue()?.place(&day.place)?;
        let visits = self.store.reader().visits_on(&day.place, day.date)?;
        if day.status != DayStatus::Open && visits > 0 {
            return Err(StoreError::DayHasVisits { day: Box::new(day.clone()), visits });
        }
        self.write_visits(|batch| batch.put(&Entity::Day(day.clone())))
    }

    /// Removes what is known of a day; its visits stay, and the journal keeps it.
    ///
    /// # Errors
    /// When nothing is known of the day or the file cannot be written.
    pub fn remove_day(&mut self, place: &PlaceId, date: NaiveDate) -> Result<(), StoreError> {
        let unknown = StoreError::UnknownThing(format!("{place}/{date}"));
        self.write_visits(|batch| batch.remove_key(Key::day(place, date), unknown))
    }

    /// "Not recorded" is in no list: it gets its number in the file when it is first used, which the numbers known so far lack.
    fn read_names_again(&mut self, visits: &[Visit]) {
        if visits.iter().any(|visit| visit.dimensions().any(|(_, codes)| codes.contains(&CodeId::UNKNOWN))) {
            self.store.caches.catalogue.restore(None);
        }
    }

    /// Writes without touching places or codes, which therefore need not be read again.
    fn write_visits<T>(&mut self, changes: impl FnOnce(&mut Batch<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let known = self.store.caches.catalogue.take();
        let result = self.write(changes);
        self.store.caches.catalogue.restore(known);
        result
    }

    /// Whether a visit may be recorded: its place and codes are known and in use.
    ///
    /// # Errors
    /// Says why not, or that the file cannot be read.
    pub fn admit(&mut self, visit: &Visit, origin: Origin) -> Result<(), StoreError> {
        let catalogue = self.store.reader().catalogue()?;
        rules::year(rules::Field::Date, visit.date)?;
        let place = catalogue.place(&visit.place)?;
        if place.retired && origin.is_desk() {
            return Err(StoreError::RetiredPlace(visit.place.clone()));
        }
        Ok(catalogue.vocabulary.check(visit, origin)?)
    }
}
