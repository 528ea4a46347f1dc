//! What this copy of the book recorded, corrected and removed of a day, and which of it can be undone, step by step.
//!
//! The journal knows no time of day, but it knows the order. So undo works as well after the program was started anew.

use chrono::NaiveDate;
use rusqlite::Row;

use super::Reader;
use crate::book::change::Kind;
use crate::book::{Entity, Key, PlaceId, Visit, VisitId};
use crate::store::error::StoreError;
use crate::store::json;

/// How far back in the own journal the changes of a day are looked for.
const MOST: u64 = 3_000;

/// One change to one visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The visit as it was before; nothing where the book did not have it.
    pub before: Option<Visit>,
    /// The visit as it was afterwards; nothing where it was removed.
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

    /// The visit: as it was afterwards, or before it was removed.
    #[must_use]
    pub fn visit(&self) -> Option<&Visit> {
        self.after.as_ref().or(self.before.as_ref())
    }

    pub(in crate::store) fn id(&self) -> Option<VisitId> {
        self.visit().map(|visit| visit.id)
    }

    fn takes_back(&self, other: &Self) -> bool {
        self.id() == other.id() && self.before == other.after && self.after == other.before
    }
}

/// The steps that can still be taken back, in the order of the journal: a step that took one back cancels both.
#[must_use]
pub fn undoable(steps: Vec<Step>) -> Vec<Step> {
    both(steps).0
}

/// The steps that were taken back and can be done again, the next one last: whatever else is done ends that.
#[must_use]
pub fn redoable(steps: Vec<Step>) -> Vec<Step> {
    both(steps).1
}

fn both(steps: Vec<Step>) -> (Vec<Step>, Vec<Step>) {
    let (mut done, mut taken_back): (Vec<Step>, Vec<Step>) = (Vec::new(), Vec::new());
    for step in steps {
        if done.last().is_some_and(|last| step.takes_back(last)) {
            taken_back.extend(done.pop());
        } else {
            if taken_back.last() == Some(&step) {
                let _ = taken_back.pop();
            } else {
                taken_back.clear();
            }
            done.push(step);
        }
    }
    (done, taken_back)
}

impl Reader<'_> {
    /// The changes that this copy of the book made to the visits of a day, oldest first, among its latest three thousand.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn steps(&self, place: &PlaceId, date: NaiveDate) -> Result<Vec<Step>, StoreError> {
        let sql = format!(
            "SELECT ({}) AS before, ({}) AS after FROM change c WHERE desk = ?1 AND kind = 'visit' AND length(entity) = 16
             AND seq > (SELECT coalesce(max(seq), 0) FROM change WHERE desk = ?1) - ?2
             AND (body IS NULL OR instr(body, ?3) > 0) ORDER BY seq",
            state_at("c.entity", "c.kind", "c.lamport - 1"),
            state_at("c.entity", "c.kind", "c.lamport")
        );
        let mut changes = self.store.connection.prepare_cached(&sql)?;
        // The other days' visits are recognised by their text, without being read.
        let day = format!("\"date\":\"{date}\"");
        let mut rows = changes.query((self.store.own, MOST, day))?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            let step = Step { before: visit(row, "before")?, after: visit(row, "after")? };
            let of_day = |visit: &Visit| visit.place == *place && visit.date == date;
            if step.before != step.after && step.visit().is_some_and(of_day) {
                steps.push(step);
            }
        }
        Ok(steps)
    }

    /// An entity as it was at a logical time; nothing where it was not there.
    pub(super) fn state_at(&self, key: &Key, lamport: i64) -> Result<Option<Entity>, StoreError> {
        let mut latest = self.store.connection.prepare_cached(&state_at("?1", "?2", "?3"))?;
        let mut rows = latest.query((&key.id, key.kind.name(), lamport))?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let Some(body) = row.get::<_, Option<String>>("body")? else { return Ok(None) };
        json::read_entity(key.kind, &body).map(Some)
    }
}

/// The statement for the body of an entity at a logical time.
fn state_at(entity: &str, kind: &str, lamport: &str) -> String {
    format!(
        "SELECT s.body FROM change s JOIN desk d ON d.num = s.desk
         WHERE s.entity = {entity} AND s.kind = {kind} AND s.lamport <= {lamport} ORDER BY s.lamport DESC, d.id DESC LIMIT 1"
    )
}

/// The visit in a column of the journal's bodies; nothing where the book did not have it.
fn visit(row: &Row<'_>, column: &str) -> Result<Option<Visit>, StoreError> {
    let Some(body) = row.get::<_, Option<String>>(column)? else { return Ok(None) };
    Ok(match json::read_entity(Kind::Visit, &body)? {
        Entity::Visit(visit) => Some(visit),
        _ => None,
    })
}
