//! Places, dimensions and codes change; history does not.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::error::StoreError;
use super::{Store, meta};
use crate::book::change::Kind;
use crate::book::lists::{self, BadEdit, Edit};
use crate::book::{Entity, Key, Labels};

/// What an edit did, so that it can be undone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edited {
    /// The states before, in the order of those after; none where the thing is new.
    pub before: Vec<Option<Entity>>,
    /// The states after.
    pub after: Vec<Entity>,
}

/// Where the edits that can be undone stand in the file: beside the journal, since which changes belong together is nothing that
/// another laptop needs to know.
const DONE: &str = "list-edits";
/// How many are remembered.
const MOST: usize = 100;

/// The changes of one edit in the own journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Done {
    own: i64,
    first: u64,
    last: u64,
}

fn done(connection: &Connection) -> Result<Vec<Done>, StoreError> {
    Ok(meta::get(connection, DONE)?.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

fn keep(connection: &Connection, done: &[Done]) -> Result<(), StoreError> {
    meta::set(connection, DONE, &serde_json::to_string(done)?)
}

impl Store {
    /// Changes the lists of the book, all of an edit or nothing.
    ///
    /// # Errors
    /// When the edit cannot be done ([`StoreError::BadEdit`]) or the file cannot be written.
    pub fn edit_lists(&mut self, edit: &Edit) -> Result<Edited, StoreError> {
        let catalogue = self.catalogue()?;
        let after = edit.states(&catalogue.places, &catalogue.vocabulary)?;
        let before = after.iter().map(|state| self.listed(&state.key())).collect::<Result<_, _>>()?;
        if !after.is_empty() {
            let own = self.own;
            self.write::<_, StoreError>(|batch| {
                let first = batch.seq() + 1;
                after.iter().try_for_each(|state| batch.put(state))?;
                let mut done = done(batch.connection)?;
                done.push(Done { own, first, last: batch.seq() });
                let from = done.len().saturating_sub(MOST);
                keep(batch.connection, done.get(from..).unwrap_or_default())
            })?;
        }
        Ok(Edited { before, after })
    }

    /// Restores the states before an edit, as new changes; what it added is retired, for nothing is deleted.
    ///
    /// # Errors
    /// When one of the states has been changed again since, or the file cannot be written.
    pub fn undo_lists(&mut self, edited: &Edited) -> Result<(), StoreError> {
        let last = self.last_edit()?.filter(|(_, last)| last.after == edited.after).map(|(done, _)| done);
        self.take_back(edited, last.as_ref())
    }

    /// Restores the states before an edit, and strikes it off what can be undone.
    fn take_back(&mut self, edited: &Edited, last: Option<&Done>) -> Result<(), StoreError> {
        for state in &edited.after {
            if self.listed(&state.key())?.as_ref() != Some(state) {
                return Err(BadEdit::ChangedSince.into());
            }
        }
        let states = edited.before.iter().zip(&edited.after);
        let states: Vec<Entity> = states.filter_map(|(before, after)| before.clone().or_else(|| lists::withdrawn(after))).collect();
        self.write(|batch| {
            states.iter().try_for_each(|state| batch.put(state))?;
            let left: Vec<Done> = done(batch.connection)?.into_iter().filter(|done| Some(done) != last).collect();
            keep(batch.connection, &left)
        })
    }

    /// Undoes the last edit of the lists that this copy of the book did and has not undone; called again, one more. Works as well
    /// after the program was started anew. Gives what was undone; nothing where nothing is left of the last hundred.
    ///
    /// # Errors
    /// As [`undo_lists`](Self::undo_lists).
    pub fn undo_last_lists(&mut self) -> Result<Option<Edited>, StoreError> {
        let Some((done, edited)) = self.last_edit()? else { return Ok(None) };
        self.take_back(&edited, Some(&done))?;
        Ok(Some(edited))
    }

    /// The edit that [`undo_last_lists`](Self::undo_last_lists) would undo, if any.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last_lists(&self) -> Result<Option<Edited>, StoreError> {
        Ok(self.last_edit()?.map(|(_, edited)| edited))
    }

    /// The last edit that can be undone, read back from the journal.
    fn last_edit(&self) -> Result<Option<(Done, Edited)>, StoreError> {
        // A copy that a restored backup has become numbers its changes anew: what the other one did is not its own to undo.
        let Some(done) = done(&self.connection)?.into_iter().next_back().filter(|done| done.own == self.own) else { return Ok(None) };
        let mut changes = self
            .connection
            .prepare_cached("SELECT kind, entity, lamport FROM change WHERE desk = ?1 AND seq BETWEEN ?2 AND ?3 ORDER BY seq")?;
        let rows = changes.query_map((done.own, done.first, done.last), |row| {
            Ok((row.get::<_, String>("kind")?, row.get::<_, Vec<u8>>("entity")?, row.get::<_, i64>("lamport")?))
        })?;
        let mut edited = Edited::default();
        for row in rows {
            let (kind, id, lamport) = row?;
            let Some(kind) = Kind::named(&kind).filter(|kind| [Kind::Place, Kind::Dimension, Kind::Code].contains(kind)) else {
                return Ok(None);
            };
            let key = Key { kind, id };
            edited.before.push(self.state_at(&key, lamport - 1)?);
            edited.after.extend(self.state_at(&key, lamport)?);
        }
        Ok(Some((done, edited)))
    }

    /// All questions and choices as TOML, for another laptop: what [`Edit::Import`] takes.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn vocabulary_as_toml(&mut self) -> Result<String, StoreError> {
        let name = Labels::same(&self.organisation()?);
        let written = self.catalogue()?.vocabulary.to_toml(&name);
        written.map_err(|error| StoreError::Damaged(error.to_string()))
    }

    fn listed(&self, key: &Key) -> Result<Option<Entity>, StoreError> {
        Ok(super::journal::latest(&self.connection, key)?.holds())
    }
}
