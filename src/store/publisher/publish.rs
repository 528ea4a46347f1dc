//! Publishing: a place's week is frozen once, and the same ever after.
//!
//! A week is published in two steps. First it is drafted: the numbers are counted, from roll-ups where they are up to date, and
//! protected (see [`crate::statistics::disclosure`]); nothing is written. Then, once the files made of the drafts are verified on their
//! medium, the drafts are frozen by [`Publisher::freeze`], and the files get their names. What never left is never frozen.
//!
//! Weeks are published in any order. Each takes over what those published before it left over, whatever the calendar says.
//!
//! A backup that is restored has the same secret: what it publishes anew of unchanged weeks is what was published before. See
//! [`release`] for what is left of that risk.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::OptionalExtension;

use super::Publisher;
use crate::book::{Entity, Frozen, Period, PlaceId, Week};
use crate::statistics::disclosure::{
    Base, Care, Chain, Codes, Counted, DisclosureError, Drafts, Fresh, Publication, Release, Secret, TableSpec, publish_week, release,
    table_set,
};
use crate::statistics::table::TOTAL;
use crate::statistics::{Axis, Counts, Coverage, CoveredDay, DayState, Selection};
use crate::store::catalogue::Catalogue;
use crate::store::dates::{date_of, day_number};
use crate::store::error::StoreError;
use crate::store::reader::{roll_up, tables};
use crate::store::{forgotten, id_numbers, json, meta, meta_digest};

/// Whether a week of a place can be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// It is published already.
    Published,
    /// It is over, or all its opening days are settled. So many opening days passed without a word.
    Ready {
        /// How many.
        missing: usize,
    },
    /// Visits can still come.
    Open,
}

impl Publisher<'_> {
    /// What published numbers are multiples of from now on.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn base(&self) -> Result<Base, StoreError> {
        let Some(base) = meta::get(&self.store.connection, "base")? else { return Ok(Base::default()) };
        Ok(base.parse::<Base>()?)
    }

    /// Chooses what published numbers are multiples of. What is published already stays what it is, and a place that has published multiples
    /// of 5 goes on so: what those left over is too much for multiples of 3, and would show.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_base(&mut self, base: Base) -> Result<(), StoreError> {
        let transaction = self.store.connection.transaction()?;
        meta::set(&transaction, "base", &base.get().to_string())?;
        meta_digest::seal(&transaction)?;
        Ok(transaction.commit()?)
    }

    /// What was published of a place and week; none where nothing was yet.
    ///
    /// # Errors
    /// When the file cannot be read, or what was published is not what was frozen.
    pub fn publication(&self, place: &PlaceId, week: Week) -> Result<Option<Release>, StoreError> {
        Ok(self.issues(Some(place), Some((week, week)))?.pop())
    }

    /// Whether a week of a place can be published.
    ///
    /// # Errors
    /// When the book has no such place or the file cannot be read.
    pub fn readiness(&self, place: &PlaceId, week: Week, today: NaiveDate) -> Result<Readiness, StoreError> {
        if self.publication(place, week)?.is_some() {
            return Ok(Readiness::Published);
        }
        let selection = Selection { period: Period::Week(week), place: Some(place.clone()) };
        let days = self.reader().coverage(&selection, today)?.days;
        let retired = self.reader().catalogue()?.place(place)?.retired;
        let missing = days.iter().filter(|day| day.state == DayState::Missing).count();
        // On a day with visits more can come until it is over.
        let settled = |day: &CoveredDay| match day.state {
            DayState::Recorded | DayState::Unexpected | DayState::Known => day.date < today,
            DayState::Zero | DayState::Closed => true,
            DayState::Missing | DayState::Pending => false,
        };
        let all_settled = days.iter().all(settled) && (!days.is_empty() || retired);
        let begun = today >= week.monday();
        Ok(if today > week.sunday() || begun && all_settled { Readiness::Ready { missing } } else { Readiness::Open })
    }

    /// Publishes a week of a place: drafts and freezes it at once. A week that is published already is returned as it was frozen.
    ///
    /// # Errors
    /// When the week is not over ([`StoreError::WeekOpen`]), the book has no such place, or the file cannot be read or
    /// written. Then nothing is published.
    pub fn publish(&mut self, place: &PlaceId, week: Week, today: NaiveDate) -> Result<Release, StoreError> {
        if self.readiness(place, week, today)? == Readiness::Open {
            return Err(StoreError::WeekOpen { place: place.clone(), first: week, last: week });
        }
        let mut drafts = Drafts::default();
        let _ = self.draft(place, &[week], week, &mut drafts, today)?;
        self.freeze(&drafts)?;
        let issued = self.publication(place, week)?;
        issued.ok_or_else(|| StoreError::Damaged(format!("the publication of {place}, {week}")))
    }

    /// What is published and drafted of these weeks of a place. Those that are neither are drafted on the way, from `since` on. Nothing is
    /// written.
    ///
    /// # Errors
    /// When the file cannot be read, or what was published is not what was frozen.
    pub(super) fn draft(
        &mut self,
        place: &PlaceId,
        wanted: &[Week],
        since: Week,
        drafts: &mut Drafts,
        today: NaiveDate,
    ) -> Result<Vec<Release>, StoreError> {
        let mut issues = self.issues(Some(place), None)?;
        let published = issues.len() as u64;
        issues.extend(drafts.of(place).cloned());
        let missing = |week: &Week| *week >= since && issues.iter().all(|issue| issue.week != *week);
        let new: Vec<Week> = wanted.iter().copied().filter(missing).collect();
        if !new.is_empty() {
            roll_up::bring_up_to_date(self.store);
            let made = self.next_issues(place, &issues, &new, today)?;
            issues.extend(made.iter().cloned());
            drafts.add(place, published, made);
        }
        issues.retain(|issue| wanted.contains(&issue.week));
        issues.sort_by_key(|issue| issue.week);
        Ok(issues)
    }

    /// Freezes drafts: from now on they are what was published. All of them, or none.
    ///
    /// # Errors
    /// [`StoreError::PublishedMeanwhile`] when something of one of their places was published since they were drafted: draft anew. When
    /// the file cannot be written. Then nothing is published.
    pub fn freeze(&mut self, drafts: &Drafts) -> Result<(), StoreError> {
        if drafts.is_empty() {
            return Ok(());
        }
        let frozen = frozen(drafts.all())?;
        self.store.writer().write(|batch| {
            for (place, known) in drafts.known() {
                if batch.publications(place)? != known {
                    return Err(StoreError::PublishedMeanwhile(place.clone()));
                }
            }
            frozen.into_iter().try_for_each(|frozen| batch.put(&Entity::Publication(frozen)))
        })
    }

    /// Makes the publications of new weeks, in order. Nothing is written.
    fn next_issues(&mut self, place: &PlaceId, issues: &[Release], new: &[Week], today: NaiveDate) -> Result<Vec<Release>, StoreError> {
        let (Some(first), Some(last)) = (new.first(), new.last()) else { return Ok(Vec::new()) };
        let catalogue = self.reader().catalogue()?;
        let secret = self.secret()?;
        let base = issues.iter().flat_map(Release::publications).map(Publication::base).fold(self.base()?, Base::max);
        let period = Period::Range(first.monday(), last.sunday());
        let coverage = self.reader().coverage(&Selection { period, place: Some(place.clone()) }, today)?;
        let mut chains = TableSpec::all(&catalogue.vocabulary)
            .into_iter()
            .map(|frame| Ok(Chain::new(frame.clone(), issues, self.truth(place, &frame, issues)?)?))
            .collect::<Result<Vec<_>, StoreError>>()?;
        let mut number = issues.iter().map(|issue| issue.number).max().unwrap_or(0);
        let mut made = Vec::new();
        for &week in new {
            number += 1;
            let days = Arc::new(coverage.days.iter().filter(|day| Week::of(day.date) == week).cloned().collect());
            let days = Coverage { days, concealed: false }.concealed();
            let mut issue = Release::new(place.clone(), week, number, &days);
            let mut counts = Vec::new();
            for chain in &chains {
                counts.push((self.counted(place, chain.frame(), Period::Week(week))?, listed(chain.frame(), &catalogue, &days)?));
            }
            // The number of visits is the first table.
            let visits = counts.first().map_or(0, |(counts, _)| counts.values().sum());
            let fresh = chains.iter().zip(&counts);
            let fresh = fresh.map(|(chain, (counts, items))| Fresh { counts, visits, items: items.clone(), care: Care::of(chain.frame()) });
            let fresh = fresh.collect();
            publish_week(&mut issue, &mut chains, fresh, (&secret, base))?;
            made.push(issue);
        }
        Ok(made)
    }

    /// The present counts of the published weeks that have this table.
    fn truth(&self, place: &PlaceId, frame: &TableSpec, issues: &[Release]) -> Result<Counted, StoreError> {
        let mut weeks: Vec<Week> = issues.iter().filter(|issue| issue.publication(frame).is_some()).map(|issue| issue.week).collect();
        weeks.sort_unstable();
        let mut truth = Counted::new();
        for run in weeks.chunk_by(|week, after| week.next() == *after) {
            if let (Some(first), Some(last)) = (run.first(), run.last()) {
                release::add(&mut truth, &self.counted(place, frame, Period::Range(first.monday(), last.sunday()))?);
            }
        }
        Ok(truth)
    }

    /// The exact counts of a table, with items as they are published.
    fn counted(&self, place: &PlaceId, frame: &TableSpec, period: Period) -> Result<Counted, StoreError> {
        let selection = Selection { period, place: Some(place.clone()) };
        let only = || TOTAL.to_owned();
        let mut counted = Counted::new();
        let Some(across) = &frame.columns else {
            let visits = self.reader().totals(&selection)?.visits;
            return Ok(if visits > 0 { BTreeMap::from([((only(), only()), visits)]) } else { counted });
        };
        for count in self.reader().counts(across, frame.rows.as_ref(), &selection)? {
            let row = frame.rows.as_ref().zip(count.column).map_or_else(only, |(axis, item)| table_set::item(axis, &item));
            *counted.entry((row, table_set::item(across, &count.row))).or_default() += count.visits;
        }
        Ok(counted)
    }

    /// The first week of a place of which anything is recorded.
    pub(super) fn first_record(&self, id: &PlaceId) -> Result<Option<Week>, StoreError> {
        let Some(place) = id_numbers::find_place(&self.store.connection, id)? else { return Ok(None) };
        let mut first: Option<Week> = None;
        for sql in [
            "SELECT day FROM visit WHERE place = ?1 ORDER BY day LIMIT 1",
            "SELECT day FROM desk_day WHERE place = ?1 ORDER BY day LIMIT 1",
        ] {
            let day: Option<i64> = self.store.connection.prepare_cached(sql)?.query_row([place], |row| row.get(0)).optional()?;
            let week = day.map(date_of).transpose()?.map(Week::of);
            first = first.into_iter().chain(week).min();
        }
        // Of a forgotten week there is no visit, only counts.
        Ok(first.into_iter().chain(forgotten::first_of(&self.store.connection, id)?).min())
    }

    /// What was published of one place, or of all, from one week to another, or ever: by place and week, each verified.
    pub(super) fn issues(&self, place: Option<&PlaceId>, weeks: Option<(Week, Week)>) -> Result<Vec<Release>, StoreError> {
        let mut statement = self.store.connection.prepare_cached(
            "SELECT b.body FROM publication b JOIN place p ON p.num = b.place
             WHERE (?1 IS NULL OR p.id = ?1) AND b.week BETWEEN ?2 AND ?3 ORDER BY p.id, b.week",
        )?;
        let (first, last) = weeks.map_or((i64::MIN, i64::MAX), |(first, last)| (day_number(first.monday()), day_number(last.monday())));
        let mut rows = statement.query((place.map(PlaceId::as_str), first, last))?;
        let mut issues = Vec::new();
        while let Some(row) = rows.next()? {
            issues.push(verified(row.get_ref("body")?.as_str().map_err(rusqlite::Error::from)?)?);
        }
        Ok(issues)
    }

    pub(super) fn secret(&self) -> Result<Secret, StoreError> {
        let bad = || StoreError::Damaged("the secret".to_owned());
        let bytes: Option<Vec<u8>> = self
            .store
            .connection
            .query_row("SELECT unhex(value) FROM meta WHERE key = 'secret'", [], |row| row.get(0))
            .optional()?
            .flatten();
        Ok(Secret::new(bytes.ok_or_else(bad)?.try_into().map_err(|_| bad())?))
    }
}

/// Publications as the journal keeps them.
pub(super) fn frozen(made: &[Release]) -> Result<Vec<Frozen>, StoreError> {
    made.iter().map(json::convert).collect()
}

/// A publication as the file holds it, once it is known to be what was frozen.
pub(super) fn verified(body: &str) -> Result<Release, StoreError> {
    let issue: Release = json::read(body)?;
    issue.verify()?;
    Ok(issue)
}

/// The weeks from one to another, both included.
pub(super) fn weeks(first: Week, last: Week) -> impl Iterator<Item = Week> {
    std::iter::successors(Some(first), |week| Some(week.next())).take_while(move |week| *week <= last)
}

/// The items that a table lists whatever was counted.
fn listed(frame: &TableSpec, catalogue: &Catalogue, days: &Coverage) -> Result<Codes, StoreError> {
    let items = |axis: &Option<Axis>| match axis {
        None => Ok(Vec::new()),
        Some(axis) => {
            let mut items: Vec<String> =
                tables::items(axis, catalogue, days)?.always.iter().map(|item| table_set::item(axis, item)).collect();
            items.dedup();
            Ok::<_, StoreError>(items)
        }
    };
    Ok(Codes { rows: items(&frame.rows)?, columns: items(&frame.columns)? })
}

impl From<DisclosureError> for StoreError {
    fn from(error: DisclosureError) -> Self {
        Self::Damaged(error.to_string())
    }
}
