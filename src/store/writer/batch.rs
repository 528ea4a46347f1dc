//! Changes that become durable together or not at all.

use rusqlite::{Connection, TransactionBehavior};

use super::Writer;
use crate::book::rules;
use crate::book::{Change, DeskId, Entity, Key, PlaceId, Visit, VisitId, Week};
use crate::store::error::StoreError;
use crate::store::id_numbers::Names;
use crate::store::journal::{self, Latest};
use crate::store::snapshot::state;
use crate::store::{forgotten, json, projection};

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
    pub(in crate::store) connection: &'a Connection,
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
        let before = journal::latest(self.connection, &key)?.state();
        if key.kind.first_holds() && before.is_some() {
            return Ok(());
        }
        self.change(key, before.as_ref(), Some(entity))
    }

    /// The number of the own journal's last change.
    pub(in crate::store) fn seq(&self) -> u64 {
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

    /// Records a visit whose id is known to be new: this is not checked.
    pub(in crate::store) fn add(&mut self, visit: Visit) -> Result<(), StoreError> {
        self.change(Key::visit(visit.id), None, Some(&Entity::Visit(visit)))
    }

    /// Removes a visit; it stays in the journal.
    ///
    /// # Errors
    /// When the book has no such visit or the file cannot be written.
    pub fn remove(&mut self, id: VisitId) -> Result<(), StoreError> {
        self.remove_key(Key::visit(id), StoreError::UnknownVisit(id))
    }

    /// Removes an entity; fails with `unknown` where there is none.
    pub(in crate::store) fn remove_key(&mut self, key: Key, unknown: StoreError) -> Result<(), StoreError> {
        let before = journal::latest(self.connection, &key)?.state().ok_or(unknown)?;
        self.change(key, Some(&before), None)
    }

    /// Takes over a change as another copy of the book made it; false where the journal has it. `body` is the change's own text,
    /// which its digest covers. The order in which changes are taken makes no difference.
    pub(in crate::store) fn take(&mut self, change: &Change, body: Option<&str>) -> Result<bool, StoreError> {
        let desk = self.desk_number(change.desk)?;
        let mut known = self.connection.prepare_cached("SELECT 1 FROM change WHERE desk = ?1 AND seq = ?2")?;
        if known.exists((desk, change.seq))? {
            return Ok(false);
        }
        if change.key.is_emptied() {
            journal::append(self.connection, desk, change, body)?;
        } else {
            let before = journal::latest(self.connection, &change.key)?.state();
            journal::append(self.connection, desk, change, body)?;
            let now = journal::latest(self.connection, &change.key)?.state();
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
    pub(in crate::store) fn publications(&self, place: &PlaceId) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) FROM publication b JOIN place p ON p.num = b.place WHERE p.id = ?1";
        Ok(self.connection.prepare_cached(sql)?.query_row([place.as_str()], |row| row.get(0))?)
    }

    fn desk_number(&self, desk: DeskId) -> Result<i64, StoreError> {
        let id = desk.0.as_bytes();
        let mut statement = self.connection.prepare_cached("INSERT OR IGNORE INTO desk (id) VALUES (?1)")?;
        let _ = statement.execute([id])?;
        Ok(self.connection.prepare_cached("SELECT num FROM desk WHERE id = ?1")?.query_row([id], |row| row.get(0))?)
    }

    /// The one door of the own journal: whatever is recorded here passes it, and keeps to the rules that other laptops hold it to.
    fn change(&mut self, key: Key, before: Option<&Entity>, now: Option<&Entity>) -> Result<(), StoreError> {
        now.map_or(Ok(()), rules::check)?;
        if let Some(Entity::Visit(visit)) = now
            && forgotten::refuses(self.connection, visit)?
        {
            return Err(StoreError::Forgotten { week: Week::of(visit.date) });
        }
        let body = now.map(json::write_entity).transpose()?;
        self.end = journal::End { seq: self.end.seq + 1, lamport: self.end.lamport + 1 };
        let change = Change { desk: self.desk, seq: self.end.seq, lamport: self.end.lamport, key, body: None };
        journal::append(self.connection, self.own, &change, body.as_deref())?;
        projection::follow(self.connection, self.names, before, now)
    }
}

/// Whether two states of a visit are equal; the order of codes means nothing.
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

impl Writer<'_> {
    /// Makes several changes in one transaction. If `changes` fails, nothing of it is kept.
    ///
    /// # Errors
    /// What `changes` fails with, or why the transaction could not be made durable: then it is not certain whether it is kept.
    pub fn write<T, E: From<StoreError>>(&mut self, changes: impl FnOnce(&mut Batch<'_>) -> Result<T, E>) -> Result<T, E> {
        let (own, desk) = (self.store.own, self.store.desk);
        let (names, known_end) = (&mut self.store.caches.names, self.store.caches.end.take());
        let attempt = || {
            let transaction = self.store.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
            // Nobody else can write from here on: if nobody did since the last time, the journal ends where it ended then.
            let before = state(&transaction)?;
            let end = match known_end {
                Some((known, end)) if known == before => end,
                _ => journal::end(&transaction, own)?,
            };
            let mut batch = Batch { connection: &transaction, names, own, desk, end };
            let done = changes(&mut batch)?;
            let end = ((before.0, transaction.total_changes()), batch.end);
            transaction.commit().map_err(StoreError::from)?;
            Ok((done, end))
        };
        let result = attempt().map(|(done, end)| {
            self.store.caches.end = Some(end);
            done
        });
        if result.is_err() {
            self.store.caches.names.forget();
        }
        self.store.caches.catalogue.restore(None);
        result
    }
}
