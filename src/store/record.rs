//! What callers record. Every function returns only after the transaction is durable on disk.

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;
use super::journal::Latest;
use super::names::Names;
use super::{Store, forget, journal, projection, read};
use crate::book::day::{DayStatus, LONGEST_NOTE};
use crate::book::vocabulary::Origin;
use crate::book::{Change, CodeId, DeskDay, DeskId, Entity, Key, PlaceId, Visit, VisitId, Week};

/// What became of a visit that was to be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// It is new in the book.
    New,
    /// It was in the book already, just so: nothing was counted twice. Also where it has been removed since.
    AlreadyThere,
    /// Another state is in the book under this id: nothing was changed.
    Different,
}

/// Changes that become durable together or not at all.
pub struct Batch<'a> {
    pub(super) connection: &'a Connection,
    names: &'a mut Names,
    own: i64,
    desk: DeskId,
    end: journal::End,
}

impl Batch<'_> {
    /// Records the whole new state of an entity. Where the first state holds for ever and there is one, nothing is recorded.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn put(&mut self, entity: &Entity) -> Result<(), StoreError> {
        let key = entity.key();
        let before = journal::latest(self.connection, &key)?.holds();
        if key.kind.first_holds() && before.is_some() {
            return Ok(());
        }
        self.change(key, before.as_ref(), Some(entity))
    }

    /// The number of the own journal's last change.
    pub(super) fn seq(&self) -> u64 {
        self.end.seq
    }

    /// Records a visit whose id is new.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn record(&mut self, visit: &Visit) -> Result<Recorded, StoreError> {
        let key = Key::visit(visit.id);
        match journal::latest(self.connection, &key)? {
            Latest::Unknown => {
                self.change(key, None, Some(&Entity::Visit(visit.clone())))?;
                Ok(Recorded::New)
            }
            Latest::Present(known) if !matches!(&*known, Entity::Visit(known) if alike(known, visit)) => Ok(Recorded::Different),
            Latest::Present(_) | Latest::Removed => Ok(Recorded::AlreadyThere),
        }
    }

    /// Records a visit whose id is known to be new: nobody looks whether it is.
    pub(super) fn add(&mut self, visit: Visit) -> Result<(), StoreError> {
        self.change(Key::visit(visit.id), None, Some(&Entity::Visit(visit)))
    }

    /// Removes a visit; it stays in the journal.
    ///
    /// # Errors
    /// When the book has no such visit or the file cannot be written.
    pub fn remove(&mut self, id: VisitId) -> Result<(), StoreError> {
        self.remove_key(Key::visit(id), StoreError::UnknownVisit(id))
    }

    /// Removes an entity; fails as it is told to where there is none.
    pub(super) fn remove_key(&mut self, key: Key, unknown: StoreError) -> Result<(), StoreError> {
        let before = journal::latest(self.connection, &key)?.holds().ok_or(unknown)?;
        self.change(key, Some(&before), None)
    }

    /// Takes over a change as another copy of the book made it; false where the journal has it. `body` is the change's own text,
    /// over which its digest stands. In what order changes are taken makes no difference.
    pub(super) fn take(&mut self, change: &Change, body: Option<&str>) -> Result<bool, StoreError> {
        let desk = self.desk_number(change.desk)?;
        let mut known = self.connection.prepare_cached("SELECT 1 FROM change WHERE desk = ?1 AND seq = ?2")?;
        if known.exists((desk, change.seq))? {
            return Ok(false);
        }
        if change.key.is_emptied() {
            journal::append(self.connection, desk, change, body)?;
        } else {
            let before = journal::latest(self.connection, &change.key)?.holds();
            journal::append(self.connection, desk, change, body)?;
            let now = journal::latest(self.connection, &change.key)?.holds();
            if before != now {
                projection::follow(self.connection, self.names, before.as_ref(), now.as_ref())?;
            }
        }
        self.end.lamport = self.end.lamport.max(change.lamport);
        if change.desk == self.desk {
            self.end.seq = self.end.seq.max(change.seq);
        }
        Ok(true)
    }

    /// How many weeks of a place are published.
    pub(super) fn publications(&self, place: &PlaceId) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) FROM publication b JOIN place p ON p.num = b.place WHERE p.id = ?1";
        Ok(self.connection.prepare_cached(sql)?.query_row([place.as_str()], |row| row.get(0))?)
    }

    fn desk_number(&self, desk: DeskId) -> Result<i64, StoreError> {
        let id = desk.0.as_bytes();
        let mut statement = self.connection.prepare_cached("INSERT OR IGNORE INTO desk (id) VALUES (?1)")?;
        let _ = statement.execute([id])?;
        Ok(self.connection.prepare_cached("SELECT num FROM desk WHERE id = ?1")?.query_row([id], |row| row.get(0))?)
    }

    fn change(&mut self, key: Key, before: Option<&Entity>, now: Option<&Entity>) -> Result<(), StoreError> {
        if let Some(Entity::Visit(visit)) = now
            && forget::refuses(self.connection, visit)?
        {
            return Err(StoreError::Forgotten { week: Week::of(visit.date) });
        }
        let body = now.map(Entity::to_json).transpose()?;
        self.end = journal::End { seq: self.end.seq + 1, lamport: self.end.lamport + 1 };
        let change = Change { desk: self.desk, seq: self.end.seq, lamport: self.end.lamport, key, body: None };
        journal::append(self.connection, self.own, &change, body.as_deref())?;
        projection::follow(self.connection, self.names, before, now)
    }
}

/// Whether two states of a visit say the same; the order of codes says nothing.
fn alike(one: &Visit, other: &Visit) -> bool {
    let sorted = |visit: &Visit| {
        let mut visit = visit.clone();
        visit.topic.sort();
        visit.referral.sort();
        visit.answers.values_mut().for_each(|codes| codes.sort());
        visit
    };
    sorted(one) == sorted(other)
}

impl Store {
    /// Makes several changes in one transaction. If `changes` fails, nothing of it is kept.
    ///
    /// # Errors
    /// What `changes` fails with, or why the transaction could not be made durable: then it is not certain whether it is kept.
    pub fn write<T, E: From<StoreError>>(&mut self, changes: impl FnOnce(&mut Batch<'_>) -> Result<T, E>) -> Result<T, E> {
        let (own, desk) = (self.own, self.desk);
        let (names, known_end) = (&mut self.names, self.end.take());
        let attempt = || {
            let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
            // Nobody else can write from here on: if nobody did since the last time, the journal ends where it ended then.
            let state = read::state(&transaction)?;
            let end = match known_end {
                Some((known, end)) if known == state => end,
                _ => journal::end(&transaction, own)?,
            };
            let mut batch = Batch { connection: &transaction, names, own, desk, end };
            let done = changes(&mut batch)?;
            let end = ((state.0, transaction.total_changes()), batch.end);
            transaction.commit().map_err(StoreError::from)?;
            Ok((done, end))
        };
        let result = attempt().map(|(done, end)| {
            self.end = Some(end);
            done
        });
        if result.is_err() {
            self.names.forget();
        }
        self.known = None;
        result
    }

    /// Records one visit. Recording the same visit again, as after a save of unknown outcome, counts it once.
    ///
    /// # Errors
    /// When the visit says what the vocabulary does not know, another visit has its id, or the file cannot be written.
    pub fn record(&mut self, visit: &Visit, origin: Origin) -> Result<Recorded, StoreError> {
        self.admit(visit, origin)?;
        let recorded = self.write_visits(|batch| batch.record(visit));
        self.read_names_again(std::slice::from_ref(visit));
        match recorded? {
            Recorded::Different => Err(StoreError::IdConflict(visit.id)),
            recorded => Ok(recorded),
        }
    }

    /// Records visits in one transaction, telling of each what became of it.
    ///
    /// # Errors
    /// As [`record`](Self::record), but a visit whose id another has is told, not refused. Nothing is kept after an error.
    pub fn record_all(&mut self, visits: &[Visit], origin: Origin) -> Result<Vec<Recorded>, StoreError> {
        visits.iter().try_for_each(|visit| self.admit(visit, origin))?;
        let recorded = self.write_visits(|batch| visits.iter().map(|visit| batch.record(visit)).collect());
        self.read_names_again(visits);
        recorded
    }

    /// Replaces the state of a visit that is in the book.
    ///
    /// # Errors
    /// When the book has no such visit, it says what the vocabulary does not know, or the file cannot be written.
    pub fn amend(&mut self, visit: &Visit) -> Result<(), StoreError> {
        let known = self.visit(visit.id)?.ok_or(StoreError::UnknownVisit(visit.id))?;
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
        if day.note.chars().count() > LONGEST_NOTE {
            return Err(StoreError::NoteTooLong(LONGEST_NOTE));
        }
        let _ = self.catalogue()?.place(&day.place)?;
        let visits = self.visits_on(&day.place, day.date)?;
        if day.status != DayStatus::Open && visits > 0 {
            return Err(StoreError::DayHasVisits { day: Box::new(day.clone()), visits });
        }
        self.write_visits(|batch| batch.put(&Entity::Day(day.clone())))
    }

    /// "Not recorded" stands in no list: it gets its number in the file when it is first used, which the numbers known so far lack.
    fn read_names_again(&mut self, visits: &[Visit]) {
        if visits.iter().any(|visit| visit.dimensions().any(|(_, codes)| codes.contains(&CodeId::UNKNOWN))) {
            self.known = None;
        }
    }

    /// Writes without touching places or codes, which therefore need not be read again.
    fn write_visits<T>(&mut self, changes: impl FnOnce(&mut Batch<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let known = self.known.take();
        let result = self.write(changes);
        self.known = known;
        result
    }

    /// Whether a visit may be recorded: its place and codes are known and in use.
    ///
    /// # Errors
    /// Says why not, or that the file cannot be read.
    pub fn admit(&mut self, visit: &Visit, origin: Origin) -> Result<(), StoreError> {
        let catalogue = self.catalogue()?;
        let place = catalogue.place(&visit.place)?;
        if place.retired && origin == Origin::Desk {
            return Err(StoreError::RetiredPlace(visit.place.clone()));
        }
        Ok(catalogue.vocabulary.check(visit, origin)?)
    }
}
