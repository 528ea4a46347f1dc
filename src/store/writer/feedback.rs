//! Recording what visitors answer, and which questions they are asked. `feedback_box` explains where answers are kept.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::TransactionBehavior;

use super::Writer;
use crate::book::feedback::texts::TEXTS;
use crate::book::feedback::{self, BadFeedback, Counts};
use crate::book::{CodeId, Entity, Face, Feedback, PlaceId, Week};
use crate::store::connection::PATIENCE;
use crate::store::dates::{date_of, day_number};
use crate::store::error::StoreError;
use crate::store::id_numbers::find_place;
use crate::store::reader::{FEEDBACK_LOCK, FEEDBACK_QUESTIONS};
use crate::store::{feedback_box, meta};

impl Writer<'_> {
    /// Chooses the questions that this desk asks: one to three, in their order.
    ///
    /// # Errors
    /// When there is no such question, they are too many or not different, or the file cannot be written.
    pub fn choose_feedback(&mut self, questions: &[CodeId]) -> Result<(), StoreError> {
        let chosen = TEXTS.choice(questions)?;
        meta::set(&self.store.connection, FEEDBACK_QUESTIONS, &chosen.iter().map(CodeId::as_str).collect::<Vec<_>>().join(" "))
    }

    /// Locks the way back, or leaves it to the long press.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_feedback_lock(&mut self, lock: Option<&str>) -> Result<(), StoreError> {
        meta::set(&self.store.connection, FEEDBACK_LOCK, lock.unwrap_or_default())
    }

    /// Counts one visitor's answers. Returns once they are durable, and the log next to the book reveals nothing of them any more.
    ///
    /// # Errors
    /// When the place or a question is unknown, a question is not asked here or answered twice, or the file cannot be written: then it is
    /// not certain whether the answers are counted.
    pub fn answer(&mut self, place: &PlaceId, today: NaiveDate, answers: &[(CodeId, Face)]) -> Result<(), StoreError> {
        let _ = self.store.reader().catalogue()?.place(place)?;
        let asked = self.store.reader().feedback_questions()?;
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
        self.store.connection.pragma_update(None, "secure_delete", true)?;
        let week = Week::of(today);
        let transaction = self.store.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let number = find_place(&transaction, place)?.ok_or_else(|| StoreError::UnknownPlace(place.clone()))?;
        let mut counted = feedback_box::counts_in(&transaction, self.store.desk, (place, number), week)?;
        feedback::add(&mut counted, &counts);
        feedback_box::put(&transaction, self.store.desk, (place, number), week, &counted)?;
        transaction.commit()?;
        self.empty_log();
        Ok(())
    }

    /// Brings the counts of every week that is over into the journal. Returns how many there were.
    ///
    /// # Errors
    /// When the file cannot be read or written. Then the counts stay where they were.
    pub fn fold_feedback(&mut self, today: NaiveDate) -> Result<u64, StoreError> {
        let running = day_number(Week::of(today).monday());
        let sql = "SELECT EXISTS (SELECT 1 FROM feedback_box WHERE week < ?1)";
        if !self.store.connection.query_row(sql, [running], |row| row.get::<_, bool>(0))? {
            return Ok(0);
        }
        self.store.connection.pragma_update(None, "secure_delete", true)?;
        let desk = self.store.desk;
        let numbers = self.store.caches.catalogue.numbers(&self.store.connection)?;
        let folded = self.write(|batch| {
            let mut statement = batch.connection.prepare("SELECT place, week FROM feedback_box WHERE week < ?1 ORDER BY week, place")?;
            let over: Vec<(i64, i64)> = statement.query_map([running], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
            for (number, monday) in &over {
                let (place, week) = (numbers.place(*number)?.clone(), Week::of(date_of(*monday)?));
                let mut counts = feedback_box::counts_in_journal(batch.connection, desk, &place, week)?;
                feedback::add(&mut counts, &feedback_box::counts_in(batch.connection, desk, (&place, *number), week)?);
                batch.put(&Entity::Feedback(Feedback { desk, place, week, counts }))?;
            }
            let _ = batch.connection.execute("DELETE FROM feedback_box WHERE week < ?1", [running])?;
            Ok::<_, StoreError>(over.len() as u64)
        })?;
        self.empty_log();
        Ok(folded)
    }

    /// Writes the log back and empties it. Where another program reads just now it stays until the next time: the answer is saved
    /// all the same.
    fn empty_log(&self) {
        // The visitor waits for this, so nobody else is waited for.
        let _ = self.store.connection.busy_timeout(Duration::from_millis(100));
        let emptied = self.store.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
        if !matches!(emptied, Ok(0)) {
            tracing::warn!("the log beside the book could not be emptied");
        }
        let _ = self.store.connection.busy_timeout(PATIENCE);
    }
}
