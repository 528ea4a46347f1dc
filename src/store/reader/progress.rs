//! How far the targets are reached.

use chrono::NaiveDate;

use super::Reader;
use crate::book::Target;
use crate::book::target::Counted;
use crate::statistics::{Counts, Progress, Selection};
use crate::store::error::StoreError;

impl Reader<'_> {
    /// How far every target is reached, by name.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn progress(&self, today: NaiveDate) -> Result<Vec<Progress>, StoreError> {
        self.targets()?.into_iter().map(|target| self.progress_of(target, today)).collect()
    }

    fn progress_of(&self, target: Target, today: NaiveDate) -> Result<Progress, StoreError> {
        let own = Selection { period: target.period, place: target.place.clone() };
        let all = Selection { period: target.period, place: None };
        let reached = self.reached(target.counted, &own)?;
        let all = if target.place.is_none() { reached } else { self.reached(target.counted, &all)? };
        // Whether an event took place is known from nothing but itself: no opening day behind it can be missing.
        let missing = if target.counted == Counted::Participants { 0 } else { self.coverage(&own, today)?.missing() };
        Ok(Progress::new(target, (reached, all), missing, today))
    }

    fn reached(&self, counted: Counted, selection: &Selection) -> Result<u64, StoreError> {
        Ok(match counted {
            Counted::Visits => self.totals(selection)?.visits,
            Counted::People => self.totals(selection)?.people,
            Counted::Participants => self.events(selection)?.iter().map(|event| u64::from(event.participants)).sum(),
        })
    }
}
