//! Taking changes in: one transaction, all or nothing.
//!
//! A preview does the very same and then takes it back, so that what is shown is what happens.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use super::refusal::Fault;
use super::validate::{self, Known};
use super::version_vector::{Marks, lasts};
use super::{Arrival, Carried, MergeError, Merged, Refusal, Replica, Runs, is_catalogue};
use crate::book::change::Kind;
use crate::book::{Change, DeskId, Entity, Key, Visit, Week};
use crate::store::catalogue::{self, Catalogue};
use crate::store::error::StoreError;
use crate::store::id_numbers::Names;
use crate::store::journal::Stored;
use crate::store::{forgotten, journal, projection};

/// The most runs of missing numbers that are kept of one desk. Honest bundles leave a handful.
const MOST_HOLES: usize = 10_000;

/// How far ahead of all that the book knows a logical time may be. A desk's changes count it up one by one, so that no honest bundle
/// comes near; one of 2^53 − 1 would leave no time for any later change.
const AHEAD: u64 = 1 << 24;

/// Whether what is taken in is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Only report what would change.
    Preview,
    /// Keep it.
    Accept,
}

/// The state of one taking in.
struct Merge<'a> {
    connection: &'a Connection,
    desks: BTreeMap<DeskId, (i64, u64)>,
    known: Known,
    /// The highest logical time that is believed.
    horizon: u64,
    marks: Marks,
    /// What held before, of every entity that is touched.
    touched: BTreeMap<Key, Option<Entity>>,
    merged: Merged,
    /// Whether the catalogue's changes have all been read.
    past_catalogue: bool,
}

impl Replica<'_> {
    /// Takes in changes from another copy of the book, or only reports what that would change.
    ///
    /// The changes come as [`each_departing`](Self::each_departing) passes them on. One at a time is held in memory; of each
    /// entity touched, its id and what held of it before.
    ///
    /// # Errors
    /// When a change is refused, the file cannot be written, or what the iterator fails with. Then nothing is taken in.
    pub fn merge<E: From<MergeError>>(
        &mut self,
        arrival: &Arrival,
        changes: impl Iterator<Item = Result<Carried, E>>,
        today: NaiveDate,
        consent: Consent,
    ) -> Result<Merged, E> {
        let store = &mut *self.store;
        store.caches.catalogue.restore(None);
        let mut names = std::mem::take(&mut store.caches.names);
        let result = (|| {
            let transaction = Transaction::new_unchecked(&store.connection, TransactionBehavior::Immediate).map_err(MergeError::from)?;
            let catalogue = Catalogue::read(&store.connection).map_err(MergeError::from)?;
            let known = Known::of(&catalogue.places, &catalogue.vocabulary);
            let merged = Merge::begin(&transaction, arrival, known)?.run(arrival, changes, &mut names, today)?;
            match consent {
                Consent::Accept => transaction.commit().map_err(MergeError::from)?,
                Consent::Preview => transaction.rollback().map_err(MergeError::from)?,
            }
            Ok(merged)
        })();
        if result.is_ok() && consent == Consent::Accept {
            store.caches.names = names;
        }
        result
    }
}

impl<'a> Merge<'a> {
    fn begin(connection: &'a Connection, arrival: &Arrival, known: Known) -> Result<Self, MergeError> {
        let (marks, lasts) = (Marks::read(connection)?, lasts(connection)?);
        let met = arrival.has.keys().any(|desk| lasts.contains_key(desk));
        let mut desks = BTreeMap::new();
        for desk in arrival.has.keys() {
            let _ = connection.prepare_cached("INSERT OR IGNORE INTO desk (id) VALUES (?1)")?.execute([desk.0.as_bytes()])?;
            let number: i64 =
                connection.prepare_cached("SELECT num FROM desk WHERE id = ?1")?.query_row([desk.0.as_bytes()], |row| row.get(0))?;
            let _ = desks.insert(*desk, (number, lasts.get(desk).copied().unwrap_or(0)));
        }
        // Which desk is asked about makes no difference to the time.
        let horizon = journal::end(connection, 0)?.lamport.saturating_add(AHEAD);
        let organisation = arrival.organisation.clone();
        let merged = Merged { organisation, writer: Some(arrival.writer), met, ..Merged::default() };
        Ok(Self { connection, desks, known, horizon, marks, touched: BTreeMap::new(), merged, past_catalogue: false })
    }

    fn run<E: From<MergeError>>(
        mut self,
        arrival: &Arrival,
        changes: impl Iterator<Item = Result<Carried, E>>,
        names: &mut Names,
        today: NaiveDate,
    ) -> Result<Merged, E> {
        for change in changes {
            self.take(&change?, arrival)?;
        }
        Ok(self.finish(arrival, names, today)?)
    }

    fn take(&mut self, change: &Carried, arrival: &Arrival) -> Result<(), MergeError> {
        self.merged.changes += 1;
        let (desk, seq, kind) = (change.desk, change.seq, change.key.kind);
        let implausible = |fault| Refusal::Implausible { desk, seq, kind, fault };
        // The catalogue comes first, so that whatever follows names only what is known.
        if self.past_catalogue && is_catalogue(kind) {
            return Err(implausible(Fault::Order).into());
        }
        if !self.past_catalogue && !is_catalogue(kind) {
            self.past_catalogue = true;
            if self.known.orphan().is_some() {
                return Err(implausible(Fault::Reference).into());
            }
        }
        if !arrival.has.get(&desk).is_some_and(|runs| runs.contains(seq)) {
            return Err(implausible(Fault::Order).into());
        }
        let number = self.desks.get(&desk).map_or(0, |(number, _)| *number);
        // What the book has already was validated already.
        let stored = self.stored(number, seq)?;
        if stored.as_ref().is_some_and(|stored| same(stored, change)) {
            return Ok(());
        }
        let entity = validate::validate(change, &self.known)?;
        if change.lamport > self.horizon {
            return Err(implausible(Fault::Time).into());
        }
        if let Some(entity) = &entity
            && let Some(widened) = self.known.learn(entity)
        {
            let _ = self.merged.widened.insert(widened);
        }
        match stored {
            Some(stored) if emptied(&stored, change) => return Ok(()),
            Some(_) => return Err(Refusal::Conflict { desk, seq }.into()),
            None => {}
        }
        if !self.fits_its_neighbours(number, change)? {
            return Err(implausible(Fault::Order).into());
        }
        let late = match &entity {
            Some(Entity::Visit(visit)) => !self.came_along(visit) && forgotten::refuses(self.connection, visit)?,
            _ => false,
        };
        self.merged.forgotten_week += u64::from(late);
        self.keep(change, number, late || change.key.is_emptied())
    }

    /// Whether the counts of the visit's week came in this very bundle: a copy that still had the visits has passed both on.
    fn came_along(&self, visit: &Visit) -> bool {
        let key = Key::forgotten(&visit.place, Week::of(visit.date));
        self.touched.get(&key).is_some_and(Option::is_none)
    }

    /// Appends a new change, after what held before of its entity was noted. Of an empty one the number alone is kept.
    fn keep(&mut self, change: &Carried, number: i64, empty: bool) -> Result<(), MergeError> {
        if !empty && !self.touched.contains_key(&change.key) {
            let before = journal::latest(self.connection, &change.key)?.state();
            let _ = self.touched.insert(change.key.clone(), before);
        }
        let key = if empty { Key::emptied() } else { change.key.clone() };
        let entry = Change { desk: change.desk, seq: change.seq, lamport: change.lamport, key, body: None };
        journal::append(self.connection, number, &entry, change.body.as_deref().filter(|_| !empty))?;
        if let Some((_, last)) = self.desks.get_mut(&change.desk) {
            self.marks.arrived(change.desk, change.seq, last);
        }
        self.merged.fresh += 1;
        Ok(())
    }

    fn stored(&self, number: i64, seq: u64) -> Result<Option<Stored>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT c.desk, c.seq, c.lamport, c.kind, c.entity, c.body, c.digest, d.id AS desk_id
             FROM change c JOIN desk d ON d.num = c.desk WHERE c.desk = ?1 AND c.seq = ?2",
        )?;
        Ok(statement.query_row((number, seq), Stored::from_row).optional()?)
    }

    /// Within a desk the logical time grows with the number: the end of the journal is found by that.
    fn fits_its_neighbours(&self, number: i64, change: &Carried) -> Result<bool, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT coalesce((SELECT lamport FROM change WHERE desk = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT 1), 0) < ?3
                AND ?3 < coalesce((SELECT lamport FROM change WHERE desk = ?1 AND seq > ?2 ORDER BY seq LIMIT 1), ?3 + 1)",
        )?;
        Ok(statement.query_row((number, change.seq, change.lamport), |row| row.get(0))?)
    }

    /// Brings the derived tables from what held to what holds.
    fn finish(mut self, arrival: &Arrival, names: &mut Names, today: NaiveDate) -> Result<Merged, MergeError> {
        let codes = self.touched.keys().any(|key| key.kind == Kind::Code);
        for (key, before) in std::mem::take(&mut self.touched) {
            let now = journal::latest(self.connection, &key)?.state();
            if before != now {
                projection::follow(self.connection, names, before.as_ref(), now.as_ref())?;
                let counts = match &now {
                    Some(Entity::Forgotten(forgotten)) => forgotten::counts_hold(self.connection, forgotten)?,
                    _ => true,
                };
                if counts {
                    self.merged.note(before.as_ref(), now.as_ref(), today);
                }
            }
        }
        if !self.merged.widened.is_empty() {
            // What counts one answer a visit and what counts several are rolled up differently.
            let _ = self.connection.execute("UPDATE place_week SET rolled = 0", [])?;
        }
        if codes {
            self.merged.settled = catalogue::settled(self.connection)?;
        }
        if let Some((desk, _)) = self.marks.holes.iter().find(|(_, holes)| holes.parts() > MOST_HOLES) {
            return Err(Refusal::Scattered(*desk).into());
        }
        let present = self.marks.present(self.connection)?;
        let none = Runs::default();
        let lacking = arrival.has.iter().map(|(desk, has)| has.without(present.get(desk).unwrap_or(&none)).count());
        self.merged.missing = lacking.sum();
        self.marks.keep(self.connection)?;
        Ok(self.merged)
    }
}

/// Whether one of the two is what remains of the other: the book keeps what it has.
fn emptied(stored: &Stored, change: &Carried) -> bool {
    let empty = stored.kind == Kind::Visit.name() && stored.entity.is_empty();
    (empty || change.key.is_emptied()) && stored.lamport == change.lamport
}

fn same(stored: &Stored, change: &Carried) -> bool {
    stored.lamport == change.lamport
        && stored.kind == change.key.kind.name()
        && stored.entity == change.key.id
        && stored.body == change.body
        && stored.digest == change.digest
}
