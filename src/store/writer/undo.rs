//! Undoing what this copy of the book recorded of a day, step by step.

use chrono::NaiveDate;

use super::Writer;
use crate::book::{Entity, Key, PlaceId};
use crate::store::error::StoreError;
use crate::store::journal;
use crate::store::reader::history::{Step, undoable};

impl Writer<'_> {
    /// Takes back the latest step of a day that can be taken back, as a new change, and gives that change; nothing where none is left.
    ///
    /// # Errors
    /// When another copy of the book has changed the visit since, its week is forgotten, or the file cannot be written.
    pub fn undo(&mut self, place: &PlaceId, date: NaiveDate) -> Result<Option<Step>, StoreError> {
        let Some(last) = undoable(self.store.reader().steps(place, date)?).pop() else { return Ok(None) };
        let Some(id) = last.id() else { return Ok(None) };
        self.write(|batch| {
            let now = match journal::latest(batch.connection, &Key::visit(id))?.state() {
                Some(Entity::Visit(visit)) => Some(visit),
                _ => None,
            };
            if now != last.after {
                return Err(StoreError::ChangedElsewhere(id));
            }
            match &last.before {
                Some(visit) => batch.put(&Entity::Visit(visit.clone()))?,
                None => batch.remove(id)?,
            }
            Ok(())
        })?;
        Ok(Some(Step { before: last.after, after: last.before }))
    }
}
