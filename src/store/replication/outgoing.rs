//! What goes out: the changes since the last exchange, or all.

use std::collections::BTreeMap;

use rusqlite::TransactionBehavior;

use super::version_vector::Marks;
use super::{Arrival, Carried, Replica, Runs, is_catalogue};
use crate::book::rules::{self, healing, years};
use crate::book::{DeskId, Entity, Key};
use crate::store::error::StoreError;
use crate::store::journal;
use crate::store::snapshot::ReadTransaction;

const COLUMNS: &str = "SELECT c.desk, c.seq, c.lamport, c.kind, c.entity, c.body, c.digest, d.id AS desk_id";

/// Which changes go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Those that were in no bundle of this copy yet.
    SinceLast,
    /// All of them.
    Everything,
}

/// The changes that go out, and the description of the copy they come from.
#[derive(Debug, Clone)]
pub struct Departure {
    /// The bundle's description of this copy.
    pub from: Arrival,
    /// The changes of places, dimensions and codes: all of them, every time.
    catalogue: Vec<Carried>,
    /// The changes of each desk that go out, the catalogue's among them only where they are new.
    fresh: BTreeMap<DeskId, Runs>,
    /// How many of the catalogue's changes are among the fresh ones.
    shared: u64,
}

impl Departure {
    /// How many changes have not gone out before.
    #[must_use]
    pub fn fresh(&self) -> u64 {
        self.fresh.values().map(Runs::count).sum()
    }

    /// How many changes go out in all.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.fresh() + self.catalogue.len() as u64 - self.shared
    }
}

/// Whether a change holds what no other laptop takes: an older program recorded it when there was no rule yet. Its bare number goes out,
/// as of a forgotten visit, so that it keeps nothing else back; once the entry is corrected, the correction goes out.
fn is_unruly(change: &Carried) -> bool {
    match &change.body {
        Some(json) => Entity::from_json(change.key.kind, json).is_ok_and(|entity| rules::check(&entity).is_err()),
        None => change.key.date().is_some_and(|date| !years::holds(date)),
    }
}

/// Nothing of a change but its number.
fn bare(change: &Carried) -> Carried {
    let key = Key::emptied();
    let digest = journal::digest(change.desk, change.seq, change.lamport, &key, None);
    Carried { desk: change.desk, seq: change.seq, lamport: change.lamport, key, body: None, digest }
}

impl Replica<'_> {
    /// The changes that go out now.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn departure(&self, scope: Scope) -> Result<Departure, StoreError> {
        let _transaction = ReadTransaction::begin(&self.store.connection)?;
        let marks = Marks::read(&self.store.connection)?;
        let has = marks.present(&self.store.connection)?;
        let none = Runs::default();
        let sent = |desk: &DeskId| if scope == Scope::Everything { &none } else { marks.sent.get(desk).unwrap_or(&none) };
        let fresh = has.iter().map(|(desk, present)| (*desk, present.without(sent(desk))));
        let fresh: BTreeMap<DeskId, Runs> = fresh.filter(|(_, runs)| !runs.is_empty()).collect();
        let catalogue: Vec<Carried> = self.catalogue_changes()?.into_iter().filter(|change| !is_unruly(change)).collect();
        let is_fresh = |change: &&Carried| fresh.get(&change.desk).is_some_and(|runs| runs.contains(change.seq));
        let shared = catalogue.iter().filter(is_fresh).count() as u64;
        // A name of an older book may be longer than a bundle's head takes.
        let from = Arrival { organisation: healing::name(&self.store.reader().organisation()?), writer: self.store.desk, has };
        Ok(Departure { from, catalogue, fresh, shared })
    }

    /// Every change of places, dimensions and codes, by desk and number.
    fn catalogue_changes(&self) -> Result<Vec<Carried>, StoreError> {
        let names = [
            "SELECT 'place' AS kind, CAST(id AS BLOB) AS entity FROM place WHERE body IS NOT NULL",
            "SELECT 'dimension', CAST(id AS BLOB) FROM dimension",
            "SELECT 'code', CAST(dimension || '/' || id AS BLOB) FROM code WHERE body IS NOT NULL",
        ];
        let sql = format!(
            "WITH name AS ({}) {COLUMNS} FROM name n CROSS JOIN change c ON c.entity = n.entity AND c.kind = n.kind
             JOIN desk d ON d.num = c.desk",
            names.join(" UNION ALL ")
        );
        let mut statement = self.store.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            changes.push(Carried::from_row(row)?);
        }
        changes.sort_by_key(|change| (change.desk, change.seq));
        Ok(changes)
    }

    /// Passes on every change of a departure: the catalogue first, then the others; each part by desk and number.
    ///
    /// # Errors
    /// When the file cannot be read, or what `step` fails with.
    pub fn each_departing<E: From<StoreError>>(
        &self,
        departure: &Departure,
        mut step: impl FnMut(&Carried) -> Result<(), E>,
    ) -> Result<(), E> {
        departure.catalogue.iter().try_for_each(&mut step)?;
        let sql =
            format!("{COLUMNS} FROM desk d JOIN change c ON c.desk = d.num WHERE d.id = ?1 AND c.seq BETWEEN ?2 AND ?3 ORDER BY c.seq");
        let mut statement = self.store.connection.prepare_cached(&sql).map_err(StoreError::from)?;
        for (desk, runs) in &departure.fresh {
            for (from, to) in runs.iter() {
                let mut rows = statement.query((desk.0.as_bytes(), from, to)).map_err(StoreError::from)?;
                while let Some(row) = rows.next().map_err(StoreError::from)? {
                    let change = Carried::from_row(row)?;
                    if is_unruly(&change) {
                        step(&bare(&change))?;
                    } else if !is_catalogue(change.key.kind) {
                        step(&change)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Remembers that a departure's changes were handed over: the next bundle holds only those after them.
    ///
    /// # Errors
    /// When the file cannot be written. Then the next bundle holds them again, which does no harm.
    pub fn departed(&mut self, departure: &Departure) -> Result<(), StoreError> {
        let transaction = self.store.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut marks = Marks::read(&transaction)?;
        for (desk, runs) in &departure.fresh {
            let sent = marks.sent.entry(*desk).or_default();
            *sent = sent.with(runs);
        }
        marks.keep(&transaction)?;
        Ok(transaction.commit()?)
    }
}
