//! The desk's own statistics: what a question needs, put together; and how far the targets are reached.

use chrono::NaiveDate;

use super::error::StoreError;
use super::{ReleaseMode, Store};
use crate::book::target::Counted;
use crate::book::{Period, Target};
use crate::statistics::disclosure::Drafts;
use crate::statistics::protected::can_be_protected;
use crate::statistics::query::{ComparedTable, Query, QueryResult, Section, View};
use crate::statistics::{Against, Comparison, Counts, Coverage, Progress, Request, Selection, Table};

impl Store {
    /// Everything that answers a question. What is looked at as a preview and cannot be protected is told exactly.
    ///
    /// # Errors
    /// When the book has no such place or dimension, or the file cannot be read; of protected figures also as
    /// [`protected_table`](Self::protected_table), and when the section is for internal use alone.
    pub fn query(&mut self, query: &Query, today: NaiveDate) -> Result<QueryResult, StoreError> {
        if !query.section.can_be_exact() {
            return self.query_feedback(query, today);
        }
        let mut query = query.clone();
        if query.view != View::Exact && !query.section.can_be_protected() {
            if query.view == View::Published {
                return Err(StoreError::InternalOnly(query.section));
            }
            query.view = View::Exact;
        }
        let query = &query;
        let vocabulary = &self.catalogue()?.vocabulary;
        let mut requests = query.requests(vocabulary);
        if query.view != View::Exact && query.section != Section::Own {
            // What no published table holds is left out; of one's own table it is said.
            requests.retain(|request| can_be_protected(&request.rows, request.columns.as_ref(), vocabulary));
        }
        let selection = &query.selection;
        let mut drafts = Drafts::default();
        let tables = self.tables_of(query.view, requests.clone(), &mut drafts, today)?;
        let earlier = query.against.map(|against| (against, earlier(selection, against)));
        let (tables, coverage_before) = match &earlier {
            None => (tables.into_iter().map(|table| ComparedTable { table, comparison: None }).collect(), None),
            Some((against, selection)) => {
                let then = requests.into_iter().map(|request| Request { selection: selection.clone(), ..request });
                let then: Vec<Table> = self.tables_of(query.view, then.collect(), &mut drafts, today)?;
                (
                    tables.into_iter().zip(then).map(|(now, then)| compared(*against, now, then)).collect(),
                    Some(self.coverage_of(query.view, selection, &mut drafts, today)?),
                )
            }
        };
        Ok(QueryResult {
            coverage: self.coverage_of(query.view, selection, &mut drafts, today)?,
            coverage_before,
            events: if query.section == Section::Events { self.events(selection)? } else { Vec::new() },
            observations: if query.section == Section::Observations { self.observations(selection)? } else { Vec::new() },
            targets: if query.section == Section::Targets { self.progress(today)? } else { Vec::new() },
            feedback: None,
            tables,
            drafts,
            query: query.clone(),
        })
    }

    /// What visitors answered: protected, whatever figures were asked for. Nothing stands beside it.
    fn query_feedback(&mut self, query: &Query, today: NaiveDate) -> Result<QueryResult, StoreError> {
        let query = Query { view: View::Published, against: None, ..query.clone() };
        Ok(QueryResult {
            feedback: Some(self.feedback(&query.selection, today)?),
            tables: Vec::new(),
            coverage: Coverage::default(),
            coverage_before: None,
            events: Vec::new(),
            observations: Vec::new(),
            targets: Vec::new(),
            drafts: Drafts::default(),
            query,
        })
    }

    fn tables_of(&mut self, view: View, requests: Vec<Request>, drafts: &mut Drafts, today: NaiveDate) -> Result<Vec<Table>, StoreError> {
        match view {
            View::Exact => self.tables(requests, today),
            View::Preview => self.protected_tables(requests, ReleaseMode::Preview, drafts, today),
            View::Published => self.protected_tables(requests, ReleaseMode::Handover, drafts, today),
        }
    }

    /// The opening days as they may be told: of what is protected, without numbers and as they were known when it was published.
    fn coverage_of(&mut self, view: View, selection: &Selection, drafts: &mut Drafts, today: NaiveDate) -> Result<Coverage, StoreError> {
        match view {
            View::Exact => self.coverage(selection, today),
            View::Preview => Ok(self.protected_days(selection.clone(), ReleaseMode::Preview, drafts, today)?.coverage),
            View::Published => Ok(self.protected_days(selection.clone(), ReleaseMode::Handover, drafts, today)?.coverage),
        }
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

fn compared(against: Against, now: Table, then: Table) -> ComparedTable {
    ComparedTable { table: now.clone(), comparison: Some(Comparison::new(against, now, then)) }
}
