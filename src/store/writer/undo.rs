//! Undoing what this copy of the book did to the visits of a day, step by step; doing it again; bringing back what was taken out.

use chrono::NaiveDate;

use super::Writer;
use crate::book::{Entity, Key, PlaceId, Visit, VisitId};
use crate::store::error::StoreError;
use crate::store::journal;
use crate::store::reader::history::{Step, redoable, undoable};

impl Writer<'_> {
    /// Takes back the latest step of a day that can be taken back, as a new change, and gives that change; nothing where none is left.
    ///
    /// # Errors
    /// When another copy of the book has changed the visit since, its week is forgotten, or the file cannot be written.
    pub fn undo(&mut self, place: &PlaceId, date: NaiveDate) -> Result<Option<Step>, StoreError> {
        let last = undoable(self.store.reader().steps(place, date)?).pop();
        last.map(|last| self.change(last.after, last.before)).transpose().map(Option::flatten)
    }

    /// Does the step of a day again that was taken back last, and gives it; nothing where none is left, or something else was done since.
    ///
    /// # Errors
    /// As [`undo`](Self::undo).
    pub fn redo(&mut self, place: &PlaceId, date: NaiveDate) -> Result<Option<Step>, StoreError> {
        let next = redoable(self.store.reader().steps(place, date)?).pop();
        next.map(|next| self.change(next.before, next.after)).transpose().map(Option::flatten)
    }

    /// Brings a visit of a day back as it was before this copy of the book took it out, and gives it; nothing where it did not.
    ///
    /// # Errors
    /// As [`undo`](Self::undo).
    pub fn bring_back(&mut self, place: &PlaceId, date: NaiveDate, id: VisitId) -> Result<Option<Visit>, StoreError> {
        let steps = self.store.reader().steps(place, date)?;
        let removed = steps.into_iter().rev().find(|step| step.id() == Some(id)).filter(|last| last.after.is_none());
        let Some(visit) = removed.and_then(|removed| removed.before) else { return Ok(None) };
        Ok(self.change(None, Some(visit))?.and_then(|step| step.after))
    }

    /// Takes visits out that are as they are given here, all of them or none: what a sheet recorded at once.
    ///
    /// # Errors
    /// When one of them was changed or taken out since, its week is forgotten, or the file cannot be written.
    pub fn take_out(&mut self, visits: &[Visit]) -> Result<(), StoreError> {
        self.write(|batch| {
            for visit in visits {
                if latest(batch.connection, visit.id)?.as_ref() != Some(visit) {
                    return Err(StoreError::ChangedElsewhere(visit.id));
                }
                batch.remove(visit.id)?;
            }
            Ok(())
        })
    }

    /// Puts visits back that were taken out, as they are given here, all of them or none.
    ///
    /// # Errors
    /// When one of them is in the book, its week is forgotten, or the file cannot be written.
    pub fn put_back(&mut self, visits: &[Visit]) -> Result<(), StoreError> {
        self.write(|batch| {
            for visit in visits {
                if latest(batch.connection, visit.id)?.is_some() {
                    return Err(StoreError::ChangedElsewhere(visit.id));
                }
                batch.put(&Entity::Visit(visit.clone()))?;
            }
            Ok(())
        })
    }

    /// Brings a visit from one state to another, where it is in the first; nothing is one that is not there.
    fn change(&mut self, from: Option<Visit>, to: Option<Visit>) -> Result<Option<Step>, StoreError> {
        let Some(id) = to.as_ref().or(from.as_ref()).map(|visit| visit.id) else { return Ok(None) };
        self.write(|batch| {
            if latest(batch.connection, id)? != from {
                return Err(StoreError::ChangedElsewhere(id));
            }
            match &to {
                Some(visit) => batch.put(&Entity::Visit(visit.clone())),
                None => batch.remove(id),
            }
        })?;
        Ok(Some(Step { before: from, after: to }))
    }
}

/// A visit as it is now; nothing where it is not there.
fn latest(connection: &rusqlite::Connection, id: VisitId) -> Result<Option<Visit>, StoreError> {
    Ok(match journal::latest(connection, &Key::visit(id))?.state() {
        Some(Entity::Visit(visit)) => Some(visit),
        _ => None,
    })
}
