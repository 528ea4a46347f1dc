//! What this copy of the book recorded, corrected and removed of a day, and how it is taken back, step by step.
//!
//! The journal knows no time of day, but it knows the order. So undo works as well after the program was started anew.

use chrono::NaiveDate;

use super::error::StoreError;
use super::{Store, journal};
use crate::book::change::Kind;
use crate::book::{Entity, Key, PlaceId, Visit, VisitId};

/// How far back in the own journal the changes of a day are looked for.
const MOST: u64 = 3_000;

/// One change to one visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The visit as it stood before; nothing where the book did not have it.
    pub before: Option<Visit>,
    /// The visit as it stood afterwards; nothing where it was removed.
    pub after: Option<Visit>,
}

/// What a step did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// It came into the book, or came back.
    Recorded,
    /// It was corrected.
    Corrected,
    /// It was taken out.
    Removed,
}

impl Step {
    /// What it did.
    #[must_use]
    pub fn deed(&self) -> Deed {
        match (&self.before, &self.after) {
            (None, _) => Deed::Recorded,
            (Some(_), Some(_)) => Deed::Corrected,
            (Some(_), None) => Deed::Removed,
        }
    }

    /// The visit: as it stood afterwards, or before it was removed.
    #[must_use]
    pub fn visit(&self) -> Option<&Visit> {
        self.after.as_ref().or(self.before.as_ref())
    }

    fn id(&self) -> Option<VisitId> {
        self.visit().map(|visit| visit.id)
    }

    fn takes_back(&self, other: &Self) -> bool {
        self.id() == other.id() && self.before == other.after && self.after == other.before
    }
}

/// The steps that can still be taken back, in the order of the journal: a step that took one back stands for neither.
#[must_use]
pub fn undoable(steps: Vec<Step>) -> Vec<Step> {
    let mut left: Vec<Step> = Vec::new();
    for step in steps {
        if left.last().is_some_and(|last| step.takes_back(last)) {
            let _ = left.pop();
        } else {
            left.push(step);
        }
    }
    left
}

impl Store {
    /// The changes that this copy of the book made to the visits of a day, oldest first, among its latest three thousand.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn steps(&self, place: &PlaceId, date: NaiveDate) -> Result<Vec<Step>, StoreError> {
        let mut changes = self.connection.prepare_cached(
            "SELECT entity, lamport FROM change WHERE desk = ?1 AND kind = 'visit' AND length(entity) = 16
             AND seq > (SELECT coalesce(max(seq), 0) FROM change WHERE desk = ?1) - ?2
             AND (body IS NULL OR instr(body, ?3) > 0) ORDER BY seq",
        )?;
        // The other days' visits are told by their text, without being read.
        let day = format!("\"date\":\"{date}\"");
        let rows = changes.query_map((self.own, MOST, day), |row| Ok((row.get::<_, Vec<u8>>("entity")?, row.get::<_, i64>("lamport")?)))?;
        let mut steps = Vec::new();
        for row in rows {
            let (entity, lamport) = row?;
            let step = Step { before: self.state(&entity, lamport - 1)?, after: self.state(&entity, lamport)? };
            let of_day = |visit: &Visit| visit.place == *place && visit.date == date;
            if step.before != step.after && step.visit().is_some_and(of_day) {
                steps.push(step);
            }
        }
        Ok(steps)
    }

    /// A visit as it stood at a logical time.
    fn state(&self, entity: &[u8], lamport: i64) -> Result<Option<Visit>, StoreError> {
        Ok(match self.state_at(&Key { kind: Kind::Visit, id: entity.to_vec() }, lamport)? {
            Some(Entity::Visit(visit)) => Some(visit),
            _ => None,
        })
    }

    /// An entity as it stood at a logical time; nothing where it was not there.
    pub(super) fn state_at(&self, key: &Key, lamport: i64) -> Result<Option<Entity>, StoreError> {
        let mut latest = self.connection.prepare_cached(
            "SELECT c.body FROM change c JOIN desk d ON d.num = c.desk
             WHERE c.entity = ?1 AND c.kind = ?2 AND c.lamport <= ?3 ORDER BY c.lamport DESC, d.id DESC LIMIT 1",
        )?;
        let mut rows = latest.query((&key.id, key.kind.name(), lamport))?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let Some(json) = row.get::<_, Option<String>>("body")? else { return Ok(None) };
        Ok(Some(Entity::from_json(key.kind, &json)?))
    }

    /// Takes back the latest step of a day that can be taken back, as a new change, and gives that change; nothing where none is left.
    ///
    /// # Errors
    /// When another copy of the book has changed the visit since, its week is forgotten, or the file cannot be written.
    pub fn undo(&mut self, place: &PlaceId, date: NaiveDate) -> Result<Option<Step>, StoreError> {
        let Some(last) = undoable(self.steps(place, date)?).pop() else { return Ok(None) };
        let Some(id) = last.id() else { return Ok(None) };
        self.write(|batch| {
            let now = match journal::latest(batch.connection, &Key::visit(id))?.holds() {
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
