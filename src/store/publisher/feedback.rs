//! Published feedback: what visitors answered, week by week, frozen once it is reported.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Publisher;
use super::publish::{frozen, verified};
use crate::book::feedback::texts::TEXTS;
use crate::book::feedback::{self, Counts};
use crate::book::{Entity, Feedback, PlaceId, Week};
use crate::statistics::Selection;
use crate::statistics::disclosure::{Release, iso_weeks};
use crate::statistics::feedback::{Heard, answered, publish};
use crate::store::dates::day_number;
use crate::store::error::StoreError;
use crate::store::json;

impl Publisher<'_> {
    /// What visitors answered in the weeks of a selection that are over, protected. Weeks that are reported for the first time are frozen.
    ///
    /// # Errors
    /// When the period is not made of whole weeks, the book has no such place, or the file cannot be read or written.
    pub fn feedback(&mut self, selection: &Selection, today: NaiveDate) -> Result<Heard, StoreError> {
        let whole = iso_weeks::weeks(selection.period).ok_or(StoreError::NoWholeWeeks(selection.period))?;
        let over: Vec<Week> = whole.into_iter().filter(|week| week.sunday() < today).collect();
        let (Some(first), Some(last)) = (over.first().copied(), over.last().copied()) else {
            return Ok(Heard { answered: Vec::new(), weeks: None });
        };
        let _ = self.store.writer().fold_feedback(today)?;
        let catalogue = self.reader().catalogue()?;
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
        self.store.writer().write(|batch| frozen.into_iter().try_for_each(|frozen| batch.put(&Entity::FeedbackPublished(frozen))))?;
        self.feedback_issues(place)
    }

    /// What was published of a place, by week, each verified.
    fn feedback_issues(&self, place: &PlaceId) -> Result<Vec<Release>, StoreError> {
        let mut statement = self
            .store
            .connection
            .prepare_cached("SELECT b.body FROM feedback_publication b JOIN place p ON p.num = b.place WHERE p.id = ?1 ORDER BY b.week")?;
        let bodies = statement.query_map([place.as_str()], |row| row.get::<_, String>(0))?;
        bodies.map(|body| verified(&body?)).collect()
    }

    /// The counts of all laptops, week by week before one.
    fn answers_by_week(&self, place: &PlaceId, before: Week) -> Result<BTreeMap<Week, Counts>, StoreError> {
        let mut statement = self
            .store
            .connection
            .prepare_cached("SELECT f.body FROM feedback f JOIN place p ON p.num = f.place WHERE p.id = ?1 AND f.week < ?2")?;
        let mut rows = statement.query((place.as_str(), day_number(before.monday())))?;
        let mut weeks: BTreeMap<Week, Counts> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let one: Feedback = json::read(row.get_ref("body")?.as_str().map_err(rusqlite::Error::from)?)?;
            feedback::add(weeks.entry(one.week).or_default(), &one.counts);
        }
        Ok(weeks)
    }
}
