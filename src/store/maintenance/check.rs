//! Proof that the file, the journal and the derived tables agree.
//!
//! The derived tables are worked out from the journal anew, entity by entity, and compared with those in the file; nothing of the
//! book's size is held in memory.

use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::OptionalExtension;

use super::Maintenance;
use crate::book::rules::{self, Breach};
use crate::book::{Change, DeskId, Entity, Frozen, Key, Period, Visit, Week};
use crate::statistics::Selection;
use crate::statistics::disclosure::Release;
use crate::store::dates::{day_number, monday_of};
use crate::store::error::StoreError;
use crate::store::id_numbers::Numbers;
use crate::store::journal::{self, Stored};
use crate::store::reader::roll_up;
use crate::store::replication::Marks;
use crate::store::snapshot::ReadTransaction;
use crate::store::{feedback_box, json, meta};

/// What a check looked at and what it found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proof {
    /// The changes in the journal.
    pub changes: u64,
    /// The entries of visits that hold.
    pub entries: u64,
    /// The roll-ups compared with their visits.
    pub roll_ups: u64,
    /// Whether the last save before the book was opened was not finished. It was never reported as saved.
    pub cut_off: bool,
    /// Entries of an older program that do not keep to a rule. Nothing is damaged, but no other laptop takes them.
    pub unruly: Vec<Unruly>,
    /// Everything that is not as it should be.
    pub findings: Vec<Finding>,
}

/// An entry that does not keep to a rule that holds at every door now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unruly {
    /// Which entry.
    pub key: Key,
    /// The rule.
    pub breach: Breach,
}

impl Proof {
    /// Whether all is as it should be.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }
}

/// One thing that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    /// SQLite finds the file's pages in disorder.
    #[error("file: {0}")]
    File(String),
    /// A change whose checksum or contents are wrong.
    #[error("journal: change {seq} of desk {desk} is not what was written")]
    Change {
        /// The desk.
        desk: String,
        /// The change's number.
        seq: u64,
    },
    /// A gap in the numbers of a desk's changes.
    #[error("journal: desk {desk} has {found} changes, the last is number {last}")]
    Gap {
        /// The desk.
        desk: String,
        /// How many changes there are.
        found: u64,
        /// The number of the last.
        last: u64,
    },
    /// A derived row that differs from the journal.
    #[error("derived: {0} differs from the journal")]
    Derived(String),
    /// A publication that is not what was frozen.
    #[error("publication: {place}, {week} is not what was published")]
    Publication {
        /// The place.
        place: String,
        /// The week.
        week: Week,
    },
    /// A roll-up that differs from its visits.
    #[error("derived: the roll-up of week {week}, place {place} differs from its visits")]
    RollUp {
        /// The week, by the day number of its Monday.
        week: i64,
        /// The place's number.
        place: i64,
    },
}

/// Findings beyond this many are not listed: the book is damaged either way.
const MOST_FINDINGS: usize = 100;

/// A book of more pages than this, of 4 KiB each, is large: to go through it takes minutes.
const LARGE: i64 = 128 * 1_024;

impl Maintenance<'_> {
    /// Reads the whole book and compares: the file's pages, the journal's checksums, the derived tables, the roll-ups.
    ///
    /// # Errors
    /// When the file cannot be read at all. What can be read and is wrong is a finding.
    pub fn check(&self) -> Result<Proof, StoreError> {
        // All books are checked by the same statements: where one of them fails, the file differs and not the program.
        self.checked().map_err(StoreError::of_file)
    }

    fn checked(&self) -> Result<Proof, StoreError> {
        let mut proof = Proof { cut_off: self.store.cut_off, ..Proof::default() };
        self.check_pages(&mut proof)?;
        if proof.is_clean() {
            let transaction = ReadTransaction::begin(&self.store.connection)?;
            self.check_journal(&mut proof)?;
            self.check_derived(&mut proof)?;
            self.check_roll_ups(&mut proof)?;
            drop(transaction);
        }
        proof.findings.truncate(MOST_FINDINGS);
        Ok(proof)
    }

    /// The day of the last clean check that was noted.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn proved_on(&self) -> Result<Option<NaiveDate>, StoreError> {
        Ok(meta::get(&self.store.connection, "proved")?.and_then(|date| date.parse().ok()))
    }

    /// Notes the day of a clean check.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn note_proved(&mut self, today: NaiveDate) -> Result<(), StoreError> {
        meta::set(&self.store.connection, "proved", &today.to_string())
    }

    /// Whether the whole book is to be gone through again: every day, a large book every week, and whatever day it is after a
    /// save that was not finished. A clock that was set back makes it due too.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn check_is_due(&self, today: NaiveDate) -> Result<bool, StoreError> {
        let pages: i64 = self.store.connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
        let days = if pages > LARGE { 7 } else { 1 };
        let rested = |proved: NaiveDate| (0..days).contains(&(today - proved).num_days());
        Ok(self.store.cut_off || !self.proved_on()?.is_some_and(rested))
    }

    fn check_pages(&self, proof: &mut Proof) -> Result<(), StoreError> {
        for pragma in ["PRAGMA integrity_check(100)", "PRAGMA foreign_key_check"] {
            let mut statement = self.store.connection.prepare(pragma)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let reported: String = row.get(0)?;
                if reported != "ok" {
                    proof.findings.push(Finding::File(reported));
                }
            }
        }
        Ok(())
    }

    fn check_journal(&self, proof: &mut Proof) -> Result<(), StoreError> {
        let mut statement = self.store
            .connection
            .prepare("SELECT c.desk, c.seq, c.lamport, c.kind, c.entity, c.body, c.digest, d.id AS desk_id FROM change c JOIN desk d ON d.num = c.desk")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let stored = Stored::from_row(row)?;
            let (desk, seq) = (stored.desk.to_string(), stored.seq);
            proof.changes += 1;
            match stored.verified() {
                None => proof.findings.push(Finding::Change { desk, seq }),
                // Nothing is left of it but its number.
                Some(change) if change.key.is_emptied() => {}
                Some(change) => self.check_change(&change, proof)?,
            }
        }
        // What another laptop's bundle has not brought yet is no gap, nor what was lost with a damaged file.
        let marks = Marks::read(&self.store.connection)?;
        let mut statement = self
            .store
            .connection
            .prepare("SELECT d.id, count(*), max(c.seq) FROM change c JOIN desk d ON d.num = c.desk GROUP BY d.num")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (desk, found, last): (_, u64, u64) = (DeskId(uuid::Uuid::from_bytes(row.get(0)?)), row.get(1)?, row.get(2)?);
            if found + marks.missing(desk) != last {
                proof.findings.push(Finding::Gap { desk: desk.to_string(), found, last });
            }
        }
        Ok(())
    }

    /// Compares the derived row of a change that holds; an overtaken change has none.
    fn check_change(&self, change: &Change, proof: &mut Proof) -> Result<(), StoreError> {
        let holds = journal::latest(&self.store.connection, &change.key)?.state();
        if holds != change.body {
            return Ok(());
        }
        let Some(entity) = holds else { return Ok(()) };
        if let Err(breach) = rules::check(&entity)
            && proof.unruly.len() < MOST_FINDINGS
        {
            proof.unruly.push(Unruly { key: change.key.clone(), breach });
        }
        let derived = match &entity {
            Entity::Visit(_) => return Ok(()),
            Entity::Day(day) => self.store.reader().day(&day.place, day.date)?.is_some_and(|derived| derived == *day),
            Entity::Place(place) => self.row_equals("SELECT body FROM place WHERE id = ?1", [place.id.as_str()], place)?,
            Entity::Dimension(dimension) => {
                self.row_equals("SELECT body FROM dimension WHERE id = ?1", [dimension.id.as_str()], dimension)?
            }
            Entity::Code(code) => {
                let at = [code.dimension.as_str(), code.id.as_str()];
                self.row_equals("SELECT body FROM code WHERE dimension = ?1 AND id = ?2", at, code)?
            }
            Entity::Publication(frozen) => {
                let sql = "SELECT body FROM publication WHERE place = (SELECT num FROM place WHERE id = ?1) AND week = ?2";
                self.publication_is_derived(sql, frozen, proof)?
            }
            Entity::FeedbackPublished(frozen) => {
                let sql = "SELECT body FROM feedback_publication WHERE place = (SELECT num FROM place WHERE id = ?1) AND week = ?2";
                self.publication_is_derived(sql, frozen, proof)?
            }
            Entity::Feedback(answered) => {
                let sql = "SELECT body FROM feedback WHERE place = (SELECT num FROM place WHERE id = ?1) AND week = ?2 AND desk = ?3";
                let at = (answered.place.as_str(), day_number(answered.week.monday()), answered.desk.0.as_bytes());
                self.row_equals(sql, at, answered)?
            }
            Entity::Forgotten(forgotten) => {
                let weeks = self.forgotten_weeks()?;
                weeks.is_some_and(|(first, last)| first <= forgotten.week && forgotten.week <= last)
            }
            Entity::Event(_) | Entity::Observation(_) | Entity::Target(_) => self.thing_is_derived(change, &entity)?,
        };
        if !derived {
            let name = format!("{} {}", change.key.kind.name(), String::from_utf8_lossy(&change.key.id));
            proof.findings.push(Finding::Derived(name));
        }
        Ok(())
    }

    /// Whether the derived publication is the one that holds; one whose numbers were changed is a finding of its own.
    fn publication_is_derived(&self, sql: &str, frozen: &Frozen, proof: &mut Proof) -> Result<bool, StoreError> {
        let whole = json::convert::<Release>(frozen).is_ok_and(|issue| issue.verify().is_ok());
        if !whole {
            proof.findings.push(Finding::Publication { place: frozen.place.to_string(), week: frozen.week });
        }
        self.row_equals(sql, (frozen.place.as_str(), day_number(frozen.week.monday())), frozen)
    }

    fn thing_is_derived(&self, change: &Change, expected: &Entity) -> Result<bool, StoreError> {
        let mut statement = self.store.connection.prepare_cached("SELECT body FROM thing WHERE kind = ?1 AND id = ?2")?;
        let body: Option<String> = statement.query_row((change.key.kind.name(), &change.key.id), |row| row.get(0)).optional()?;
        Ok(body.and_then(|body| json::read_entity(change.key.kind, &body).ok()).is_some_and(|derived| derived == *expected))
    }

    fn row_equals<T, P>(&self, sql: &str, parameters: P, expected: &T) -> Result<bool, StoreError>
    where
        T: serde::de::DeserializeOwned + PartialEq,
        P: rusqlite::Params,
    {
        let body: Option<Option<String>> = self.store.connection.prepare_cached(sql)?.query_row(parameters, |row| row.get(0)).optional()?;
        Ok(body.flatten().and_then(|body| json::read::<T>(&body).ok()).is_some_and(|derived| derived == *expected))
    }

    /// Every derived visit is the one the journal holds, and there are as many as hold.
    fn check_derived(&self, proof: &mut Proof) -> Result<(), StoreError> {
        let all = Selection { period: Period::Range(NaiveDate::MIN, NaiveDate::MAX), place: None };
        let mut different = Vec::new();
        proof.entries = self.store.reader().each_visit(&all, 0, |entries, mut derived| {
            let id = derived.id;
            let holds = self.store.reader().visit(id)?.map(|mut visit| {
                sort(&mut visit);
                visit
            });
            sort(&mut derived);
            if holds.as_ref() != Some(&derived) && different.len() < MOST_FINDINGS {
                different.push(Finding::Derived(format!("visit {id}")));
            }
            Ok(entries + 1)
        })?;
        proof.findings.append(&mut different);
        let held: u64 = self.store.connection.query_row(
            "SELECT count(*) FROM change c JOIN desk d ON d.num = c.desk WHERE c.kind = 'visit' AND c.body IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM change l JOIN desk e ON e.num = l.desk
                             WHERE l.entity = c.entity AND l.kind = c.kind AND (l.lamport, e.id) > (c.lamport, d.id))",
            [],
            |row| row.get(0),
        )?;
        if held != proof.entries {
            proof.findings.push(Finding::Derived(format!("{} entries stand, {held} hold: the list of visits", proof.entries)));
        }
        for (kind, table) in [("publication", "publication"), ("feedback", "feedback"), ("feedback-published", "feedback_publication")] {
            let sql = format!("SELECT (SELECT count(DISTINCT entity) FROM change WHERE kind = '{kind}') <> (SELECT count(*) FROM {table})");
            if self.store.connection.query_row(&sql, [], |row| row.get(0))? {
                proof.findings.push(Finding::Derived(format!("the list of each {kind}")));
            }
        }
        let numbers = self.numbers()?;
        if !feedback_box::holds(&self.store.connection, self.store.desk, &numbers)? {
            proof.findings.push(Finding::Derived("what visitors answered in a week that is not over".to_owned()));
        }
        Ok(())
    }

    fn check_roll_ups(&self, proof: &mut Proof) -> Result<(), StoreError> {
        let numbers = self.numbers()?;
        let mut statement = self.store.connection.prepare("SELECT week, place FROM place_week WHERE rolled = 1")?;
        let mut cells = self.store.connection.prepare("SELECT cells FROM roll_up WHERE pair = ?1 AND week = ?2 AND place = ?3")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (week, place) = (row.get("week")?, row.get("place")?);
            proof.roll_ups += 1;
            let expected = roll_up::of_visits(&self.store.connection, &numbers, week, place)?;
            if !each_equals(&expected, |pair| cells.query_row((pair, week, place), |row| row.get(0)).optional())? {
                proof.findings.push(Finding::RollUp { week, place });
            }
        }
        self.check_all_places(proof)?;
        let unmarked: i64 = self.store.connection.query_row(
            concat!(
                "SELECT count(*) FROM (SELECT DISTINCT ",
                monday_of!("day"),
                " AS week, place FROM visit EXCEPT SELECT week, place FROM place_week)"
            ),
            [],
            |row| row.get(0),
        )?;
        if unmarked > 0 {
            proof.findings.push(Finding::Derived(format!("{unmarked} weeks: the list of weeks")));
        }
        Ok(())
    }
}

impl Maintenance<'_> {
    fn numbers(&self) -> Result<Arc<Numbers>, StoreError> {
        self.store.caches.catalogue.numbers(&self.store.connection)
    }

    /// The roll-ups of all places are those of their places added up, in every week where none waits to be rolled up.
    fn check_all_places(&self, proof: &mut Proof) -> Result<(), StoreError> {
        let mut statement = self.store.connection.prepare("SELECT week FROM place_week GROUP BY week HAVING min(rolled) = 1")?;
        let mut cells = self.store.connection.prepare("SELECT cells FROM roll_up_all WHERE pair = ?1 AND week = ?2")?;
        let weeks: Vec<i64> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for week in weeks {
            let expected = roll_up::of_places(&self.store.connection, week)?;
            if !each_equals(&expected, |pair| cells.query_row((pair, week), |row| row.get(0)).optional())? {
                proof.findings.push(Finding::Derived(format!("week of day {week}: the roll-up of all places")));
            }
        }
        Ok(())
    }
}

/// Whether the roll-up of each pair, found by its number, is the expected one.
fn each_equals(expected: &[Vec<u8>], mut find: impl FnMut(i64) -> rusqlite::Result<Option<Vec<u8>>>) -> rusqlite::Result<bool> {
    for (pair, cells) in (0_i64..).zip(expected) {
        if find(pair)?.as_ref() != Some(cells) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn sort(visit: &mut Visit) {
    visit.topic.sort();
    visit.referral.sort();
    visit.answers.values_mut().for_each(|codes| codes.sort());
}
