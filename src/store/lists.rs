//! Places, dimensions and codes change; history does not.

use super::Store;
use super::error::StoreError;
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
            self.write::<_, StoreError>(|batch| after.iter().try_for_each(|state| batch.put(state)))?;
        }
        Ok(Edited { before, after })
    }

    /// Restores the states before an edit, as new changes; what it added is retired, for nothing is deleted.
    ///
    /// # Errors
    /// When one of the states has been changed again since, or the file cannot be written.
    pub fn undo_lists(&mut self, edited: &Edited) -> Result<(), StoreError> {
        for state in &edited.after {
            if self.listed(&state.key())?.as_ref() != Some(state) {
                return Err(BadEdit::ChangedSince.into());
            }
        }
        let states = edited.before.iter().zip(&edited.after);
        let states: Vec<Entity> = states.filter_map(|(before, after)| before.clone().or_else(|| lists::withdrawn(after))).collect();
        self.write(|batch| states.iter().try_for_each(|state| batch.put(state)))
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
