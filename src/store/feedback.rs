//! What visitors answer: counted at once and durably, in no order; in the journal once the week is over.
//!
//! # Why no answer leads to a visit
//!
//! The journal has an order: an answer in it would stand between two visits. So an answer adds one to the counts of its week in the
//! *box*, a table beside the journal that holds one row a place and week. When the week is over, the whole row becomes one change
//! of the journal, the state of what this laptop was answered there that week. Nothing is told before that anyway.
//!
//! - The write-ahead log keeps its pages in the order in which they were written, and so would tell between which visits an answer came.
//!   It is written back and emptied after each answer; what is overwritten in the file is overwritten with zeros (`secure_delete`).
//! - A backup bears the hour in its name, and two of them side by side would tell the hour of an answer. So no copy of the book holds the
//!   box: the answers of the running week are not in a backup, and are lost where the book is.
//! - Bundles carry weeks that are over, as they stand in the journal.
//!
//! What this cannot keep from happening: whoever opens the file with another program before and after a visitor answers sees the counts
//! grow. This program shows neither.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use super::error::StoreError;
use super::names::{Names, find_place};
use super::open::PATIENCE;
use super::projection::{date_of, day_number};
use super::publish::{frozen, verified};
use super::{Store, journal, meta};
use crate::book::feedback::texts::TEXTS;
use crate::book::feedback::{self, BadFeedback, Counts};
use crate::book::{CodeId, DeskId, Entity, Face, Feedback, Frozen, Key, PlaceId, Week};
use crate::statistics::Selection;
use crate::statistics::disclosure::{Release, iso_weeks};
use crate::statistics::feedback::{Heard, answered, publish};

/// Which questions are asked, as the file keeps it.
const QUESTIONS: &str = "feedback-questions";
/// How long a row of the box is, in bytes: longer than the counts of all questions ever are.
const ROOM: usize = 1_000;
/// What the way back to the desk is locked with.
const LOCK: &str = "feedback-lock";

impl Store {
    /// The questions that this desk asks.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn feedback_questions(&self) -> Result<Vec<CodeId>, StoreError> {
        let chosen = meta::get(&self.connection, QUESTIONS)?.unwrap_or_default();
        let chosen: Vec<CodeId> = chosen.split(' ').filter_map(|id| id.parse().ok()).filter(|id| TEXTS.question(id).is_some()).collect();
        Ok(if chosen.is_empty() { TEXTS.usual() } else { chosen })
    }

    /// Chooses the questions that this desk asks: one to three, in their order.
    ///
    /// # Errors
    /// When there is no such question, they are too many or not different, or the file cannot be written.
    pub fn choose_feedback(&mut self, questions: &[CodeId]) -> Result<(), StoreError> {
        let chosen = TEXTS.choice(questions)?;
        meta::set(&self.connection, QUESTIONS, &chosen.iter().map(CodeId::as_str).collect::<Vec<_>>().join(" "))
    }

    /// What the way back from the visitor to the desk is locked with: a sealed passphrase; none where a long press is enough.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn feedback_lock(&self) -> Result<Option<String>, StoreError> {
        Ok(meta::get(&self.connection, LOCK)?.filter(|lock| !lock.is_empty()))
    }

    /// Locks the way back, or leaves it to the long press.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_feedback_lock(&mut self, lock: Option<&str>) -> Result<(), StoreError> {
        meta::set(&self.connection, LOCK, lock.unwrap_or_default())
    }

    /// Counts one visitor's answers. Returns once they are durable, and the log beside the book tells nothing of them any more.
    ///
    /// # Errors
    /// When the place or a question is unknown, a question is not asked here or answered twice, or the file cannot be written: then it is
    /// not certain whether the answers are counted.
    pub fn answer(&mut self, place: &PlaceId, today: NaiveDate, answers: &[(CodeId, Face)]) -> Result<(), StoreError> {
        let _ = self.catalogue()?.place(place)?;
        let asked = self.feedback_questions()?;
        let mut counts = Counts::new();
        for (question, face) in answers {
            if TEXTS.question(question).is_none() {
                return Err(BadFeedback::Question(question.to_string()).into());
            }
            if !asked.contains(question) {
                return Err(BadFeedback::NotAsked(question.clone()).into());
            }
            if counts.insert(question.clone(), BTreeMap::from([(*face, 1)])).is_some() {
                return Err(BadFeedback::Twice(question.clone()).into());
            }
        }
        self.connection.pragma_update(None, "secure_delete", true)?;
        let week = Week::of(today);
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let number = find_place(&transaction, place)?.ok_or_else(|| StoreError::UnknownPlace(place.clone()))?;
        let mut boxed = in_box(&transaction, self.desk, (place, number), week)?;
        feedback::add(&mut boxed, &counts);
        // Always as long: else the row would move in its page, and where it lies would tell what was answered first.
        let body = format!("{:<ROOM$}", serde_json::to_string(&boxed)?);
        let digest = digest(self.desk, place, week, &body);
        let put = "INSERT OR REPLACE INTO feedback_box (place, week, body, digest) VALUES (?1, ?2, ?3, ?4)";
        let _ = transaction.execute(put, (number, day_number(week.monday()), body, digest))?;
        transaction.commit()?;
        self.empty_log();
        Ok(())
    }

    /// Brings the counts of every week that is over into the journal. Tells how many there were.
    ///
    /// # Errors
    /// When the file cannot be read or written. Then the counts stay where they were.
    pub fn fold_feedback(&mut self, today: NaiveDate) -> Result<u64, StoreError> {
        let running = day_number(Week::of(today).monday());
        let sql = "SELECT EXISTS (SELECT 1 FROM feedback_box WHERE week < ?1)";
        if !self.connection.query_row(sql, [running], |row| row.get::<_, bool>(0))? {
            return Ok(0);
        }
        self.connection.pragma_update(None, "secure_delete", true)?;
        let desk = self.desk;
        let numbers = self.numbers()?;
        let folded = self.write(|batch| {
            let mut statement = batch.connection.prepare("SELECT place, week FROM feedback_box WHERE week < ?1 ORDER BY week, place")?;
            let over: Vec<(i64, i64)> = statement.query_map([running], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
            for (number, monday) in &over {
                let (place, week) = (numbers.place(*number)?.clone(), Week::of(date_of(*monday)?));
                let mut counts = held(batch.connection, desk, &place, week)?;
                feedback::add(&mut counts, &in_box(batch.connection, desk, (&place, *number), week)?);
                batch.put(&Entity::Feedback(Feedback { desk, place, week, counts }))?;
            }
            let _ = batch.connection.execute("DELETE FROM feedback_box WHERE week < ?1", [running])?;
            Ok::<_, StoreError>(over.len() as u64)
        })?;
        self.empty_log();
        Ok(folded)
    }

    /// What visitors answered in the weeks of a selection that are over, protected. Weeks that are told for the first time are frozen.
    ///
    /// # Errors
    /// When the period is not made of whole weeks, the book has no such place, or the file cannot be read or written.
    pub fn feedback(&mut self, selection: &Selection, today: NaiveDate) -> Result<Heard, StoreError> {
        let whole = iso_weeks::weeks(selection.period).ok_or(StoreError::NoWholeWeeks(selection.period))?;
        let over: Vec<Week> = whole.into_iter().filter(|week| week.sunday() < today).collect();
        let (Some(first), Some(last)) = (over.first().copied(), over.last().copied()) else {
            return Ok(Heard { answered: Vec::new(), weeks: None });
        };
        let _ = self.fold_feedback(today)?;
        let catalogue = self.catalogue()?;
        let places: Vec<PlaceId> = match &selection.place {
            Some(place) => vec![catalogue.place(place)?.id.clone()],
            None => catalogue.places.iter().map(|place| place.id.clone()).collect(),
        };
        let mut meant = Vec::new();
        for place in &places {
            let issues = self.publish_feedback(place, today)?;
            meant.extend(issues.into_iter().filter(|issue| (first..=last).contains(&issue.week)));
        }
        let answered = answered(&meant, TEXTS.questions.iter().map(|question| &question.id))?;
        Ok(Heard { answered, weeks: Some((first, last)) })
    }

    /// Publishes every week of a place that is over and was not, and gives back all of the place.
    fn publish_feedback(&mut self, place: &PlaceId, today: NaiveDate) -> Result<Vec<Release>, StoreError> {
        let issues = self.feedback_issues(place)?;
        let weeks = self.answers_by_week(place, Week::of(today))?;
        let made = publish(place, &weeks, &issues, (&self.secret()?, self.base()?))?;
        if made.is_empty() {
            return Ok(issues);
        }
        let frozen = frozen(&made)?;
        self.write(|batch| frozen.into_iter().try_for_each(|frozen| batch.put(&Entity::FeedbackPublished(frozen))))?;
        self.feedback_issues(place)
    }

    /// What was published of a place, by week, each verified.
    fn feedback_issues(&self, place: &PlaceId) -> Result<Vec<Release>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT b.body FROM feedback_publication b JOIN place p ON p.num = b.place WHERE p.id = ?1 ORDER BY b.week")?;
        let bodies = statement.query_map([place.as_str()], |row| row.get::<_, String>(0))?;
        bodies.map(|body| verified(&body?)).collect()
    }

    /// The counts of all laptops, week by week before one.
    fn answers_by_week(&self, place: &PlaceId, before: Week) -> Result<BTreeMap<Week, Counts>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT f.body FROM feedback f JOIN place p ON p.num = f.place WHERE p.id = ?1 AND f.week < ?2")?;
        let mut rows = statement.query((place.as_str(), day_number(before.monday())))?;
        let mut weeks: BTreeMap<Week, Counts> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let one: Feedback = serde_json::from_str(row.get_ref("body")?.as_str().map_err(rusqlite::Error::from)?)?;
            feedback::add(weeks.entry(one.week).or_default(), &one.counts);
        }
        Ok(weeks)
    }

    /// Whether every row of the box is what was written.
    pub(super) fn box_holds(&self) -> Result<bool, StoreError> {
        let numbers = self.numbers()?;
        let mut statement = self.connection.prepare("SELECT place, week FROM feedback_box")?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
        for row in rows {
            let (number, monday) = row?;
            let (place, week) = (numbers.place(number)?, Week::of(date_of(monday)?));
            if day_number(week.monday()) != monday || in_box(&self.connection, self.desk, (place, number), week).is_err() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Writes the log back and empties it. Where another program reads just now it stays until the next time: the answer is saved
    /// all the same.
    fn empty_log(&self) {
        // The visitor waits for this, so nobody else is waited for.
        let _ = self.connection.busy_timeout(Duration::from_millis(100));
        let emptied = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
        if !matches!(emptied, Ok(0)) {
            tracing::warn!("the log beside the book could not be emptied");
        }
        let _ = self.connection.busy_timeout(PATIENCE);
    }
}

/// Takes the box out of a copy of the book, to the last byte.
pub(super) fn empty_box(copy: &Connection) -> Result<(), StoreError> {
    copy.pragma_update(None, "secure_delete", true)?;
    let _ = copy.execute("DELETE FROM feedback_box", [])?;
    Ok(())
}

/// The counts of a place and week in the box.
fn in_box(connection: &Connection, desk: DeskId, (place, number): (&PlaceId, i64), week: Week) -> Result<Counts, StoreError> {
    let mut statement = connection.prepare_cached("SELECT body, digest FROM feedback_box WHERE place = ?1 AND week = ?2")?;
    let row = statement.query_row((number, day_number(week.monday())), |row| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?)));
    let Some((body, kept)) = row.optional()? else { return Ok(Counts::new()) };
    if digest(desk, place, week, &body).as_slice() != kept {
        return Err(StoreError::Damaged(format!("feedback of {place}, {week}")));
    }
    Ok(serde_json::from_str(&body)?)
}

/// The digest that the journal would keep of these counts.
fn digest(desk: DeskId, place: &PlaceId, week: Week, body: &str) -> [u8; 8] {
    journal::digest(desk, 0, 0, &Key::feedback(desk, place, week), Some(body))
}

/// The counts of a place and week that are in the journal already.
fn held(connection: &Connection, desk: DeskId, place: &PlaceId, week: Week) -> Result<Counts, StoreError> {
    Ok(match journal::latest(connection, &Key::feedback(desk, place, week))?.holds() {
        Some(Entity::Feedback(feedback)) => feedback.counts,
        _ => Counts::new(),
    })
}

/// Brings the derived row of what a laptop was answered up to date.
pub(super) fn derive(connection: &Connection, names: &mut Names, feedback: &Feedback) -> Result<(), StoreError> {
    let place = names.place(connection, &feedback.place)?;
    let mut statement = connection.prepare_cached("INSERT OR REPLACE INTO feedback (place, week, desk, body) VALUES (?1, ?2, ?3, ?4)")?;
    let _ = statement.execute((place, day_number(feedback.week.monday()), feedback.desk.0.as_bytes(), serde_json::to_string(feedback)?))?;
    Ok(())
}

/// Brings the derived row of a publication up to date.
pub(super) fn derive_publication(connection: &Connection, names: &mut Names, frozen: &Frozen) -> Result<(), StoreError> {
    let place = names.place(connection, &frozen.place)?;
    let mut statement = connection.prepare_cached("INSERT OR REPLACE INTO feedback_publication (place, week, body) VALUES (?1, ?2, ?3)")?;
    let _ = statement.execute((place, day_number(frozen.week.monday()), serde_json::to_string(frozen)?))?;
    Ok(())
}
