//! The desk's own statistics: what a question needs, put together; and how far the targets are reached.

use chrono::NaiveDate;

use super::Store;
use super::error::StoreError;
use crate::book::target::Counted;
use crate::book::{Period, Target};
use crate::statistics::telling::{Beside, Question, Section, Told};
use crate::statistics::{Against, Comparison, Counts, Progress, Request, Selection, Table};

impl Store {
    /// Everything that answers a question, with exact figures.
    ///
    /// # Errors
    /// When the book has no such place or dimension, or the file cannot be read.
    pub fn tell(&mut self, question: &Question, today: NaiveDate) -> Result<Told, StoreError> {
        let requests = question.requests(&self.catalogue()?.vocabulary);
        let selection = &question.selection;
        let tables = self.tables(requests.clone(), today)?;
        let earlier = question.against.map(|against| (against, earlier(selection, against)));
        let (tables, coverage_before) = match &earlier {
            None => (tables.into_iter().map(|table| Beside { table, comparison: None }).collect(), None),
            Some((against, selection)) => {
                let then = requests.into_iter().map(|request| Request { selection: selection.clone(), ..request });
                let then: Vec<Table> = self.tables(then, today)?;
                (
                    tables.into_iter().zip(then).map(|(now, then)| beside(*against, now, then)).collect(),
                    Some(self.coverage(selection, today)?),
                )
            }
        };
        Ok(Told {
            coverage: self.coverage(selection, today)?,
            coverage_before,
            events: if question.section == Section::Events { self.events(selection)? } else { Vec::new() },
            observations: if question.section == Section::Observations { self.observations(selection)? } else { Vec::new() },
            targets: if question.section == Section::Targets { self.progress(today)? } else { Vec::new() },
            tables,
            question: question.clone(),
        })
    }

    /// A table beside the same table of an earlier period.
    ///
    /// # Errors
    /// As [`table`](Self::table).
    pub fn compare(&mut self, request: Request, against: Against, today: NaiveDate) -> Result<Comparison, StoreError> {
        let then = Request { selection: earlier(&request.selection, against), ..request.clone() };
        let (now, before) = (self.table(request, today)?, self.table(then, today)?);
        Ok(Comparison::new(against, now, before))
    }

    /// How far every target is reached, by name.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn progress(&mut self, today: NaiveDate) -> Result<Vec<Progress>, StoreError> {
        self.targets()?.into_iter().map(|target| self.progress_of(target, today)).collect()
    }

    fn progress_of(&mut self, target: Target, today: NaiveDate) -> Result<Progress, StoreError> {
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

fn earlier(selection: &Selection, against: Against) -> Selection {
    let period: Period = against.period(selection.period);
    Selection { period, place: selection.place.clone() }
}

fn beside(against: Against, now: Table, then: Table) -> Beside {
    Beside { table: now.clone(), comparison: Some(Comparison::new(against, now, then)) }
}
