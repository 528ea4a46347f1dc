//! Places, dimensions and codes change; history does not.

use rusqlite::Connection;

use super::Writer;
use crate::book::lists::{self, BadEdit, Edit};
use crate::book::{Entity, Key};
use crate::store::error::StoreError;
use crate::store::reader::{Edited, LIST_EDITS, ListEdit, list_edits};
use crate::store::{journal, json, meta};

/// How many are remembered.
const MOST: usize = 100;

fn keep(connection: &Connection, done: &[ListEdit]) -> Result<(), StoreError> {
    meta::set(connection, LIST_EDITS, &json::write(done)?)
}

impl Writer<'_> {
    /// Changes the lists of the book, all of an edit or nothing.
    ///
    /// # Errors
    /// When the edit cannot be done ([`StoreError::BadEdit`]) or the file cannot be written.
    pub fn edit_lists(&mut self, edit: &Edit) -> Result<Edited, StoreError> {
        let catalogue = self.store.reader().catalogue()?;
        let after = edit.states(&catalogue.places, &catalogue.vocabulary)?;
        let before = after.iter().map(|state| self.listed(&state.key())).collect::<Result<_, _>>()?;
        self.put_lists(&after)?;
        Ok(Edited { before, after })
    }

    /// Does an edit again that was undone.
    ///
    /// # Errors
    /// When one of the states has been changed since, or the file cannot be written.
    pub fn redo_lists(&mut self, edited: &Edited) -> Result<Edited, StoreError> {
        for (before, after) in edited.before.iter().zip(&edited.after) {
            let undone = before.clone().or_else(|| lists::withdrawn(after));
            if self.listed(&after.key())? != undone {
                return Err(BadEdit::ChangedSince.into());
            }
        }
        self.put_lists(&edited.after)?;
        Ok(edited.clone())
    }

    /// Writes states of the lists and remembers them as one edit.
    fn put_lists(&mut self, after: &[Entity]) -> Result<(), StoreError> {
        if after.is_empty() {
            return Ok(());
        }
        let own = self.store.own;
        self.write::<_, StoreError>(|batch| {
            let first = batch.seq() + 1;
            after.iter().try_for_each(|state| batch.put(state))?;
            let mut done = list_edits(batch.connection)?;
            done.push(ListEdit { own, first, last: batch.seq() });
            let from = done.len().saturating_sub(MOST);
            keep(batch.connection, done.get(from..).unwrap_or_default())
        })
    }

    /// Restores the states before an edit, as new changes; what it added is retired, for nothing is deleted.
    ///
    /// # Errors
    /// When one of the states has been changed again since, or the file cannot be written.
    pub fn undo_lists(&mut self, edited: &Edited) -> Result<(), StoreError> {
        let last = self.store.reader().last_edit()?.filter(|(_, last)| last.after == edited.after).map(|(done, _)| done);
        self.take_back(edited, last.as_ref())
    }

    /// Restores the states before an edit, and strikes it off what can be undone.
    fn take_back(&mut self, edited: &Edited, last: Option<&ListEdit>) -> Result<(), StoreError> {
        for state in &edited.after {
            if self.listed(&state.key())?.as_ref() != Some(state) {
                return Err(BadEdit::ChangedSince.into());
            }
        }
        let states = edited.before.iter().zip(&edited.after);
        let states: Vec<Entity> = states.filter_map(|(before, after)| before.clone().or_else(|| lists::withdrawn(after))).collect();
        self.write(|batch| {
            states.iter().try_for_each(|state| batch.put(state))?;
            let left: Vec<ListEdit> = list_edits(batch.connection)?.into_iter().filter(|done| Some(done) != last).collect();
            keep(batch.connection, &left)
        })
    }

    /// Undoes the last edit of the lists that this copy of the book did and has not undone; called again, one more. Works as well
    /// after the program was started anew. Gives what was undone; nothing where nothing is left of the last hundred.
    ///
    /// # Errors
    /// As [`undo_lists`](Self::undo_lists).
    pub fn undo_last_lists(&mut self) -> Result<Option<Edited>, StoreError> {
        let Some((done, edited)) = self.store.reader().last_edit()? else { return Ok(None) };
        self.take_back(&edited, Some(&done))?;
        Ok(Some(edited))
    }

    fn listed(&self, key: &Key) -> Result<Option<Entity>, StoreError> {
        Ok(journal::latest(&self.store.connection, key)?.state())
    }
}
