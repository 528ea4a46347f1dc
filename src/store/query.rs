//! Everything that answers one query: exact figures from a snapshot, protected ones from publications.

use chrono::NaiveDate;

use super::Store;
use super::error::StoreError;
use super::publisher::{Publisher, ReleaseMode};
use super::reader::{Reader, Snapshot};
use crate::statistics::disclosure::Drafts;
use crate::statistics::protected::can_be_protected;
use crate::statistics::query::{ComparedTable, Query, QueryResult, Section, View};
use crate::statistics::{Against, Comparison, Coverage, Request, Selection, Table};

/// Where the figures of one query come from.
enum Figures<'a> {
    Exact(Snapshot<'a>),
    /// With what is drafted on the way.
    Protected(Publisher<'a>, ReleaseMode, Drafts),
}

impl Figures<'_> {
    fn tables(&mut self, requests: Vec<Request>, today: NaiveDate) -> Result<Vec<Table>, StoreError> {
        match self {
            Self::Exact(snapshot) => snapshot.tables(requests, today),
            Self::Protected(publisher, mode, drafts) => publisher.protected_tables(requests, *mode, drafts, today),
        }
    }

    /// The opening days: of what is protected, without numbers and as they were known when it was published.
    fn coverage(&mut self, selection: &Selection, today: NaiveDate) -> Result<Coverage, StoreError> {
        match self {
            Self::Exact(snapshot) => snapshot.coverage(selection, today),
            Self::Protected(publisher, mode, drafts) => Ok(publisher.protected_days(selection.clone(), *mode, drafts, today)?.coverage),
        }
    }

    fn reader(&self) -> Reader<'_> {
        match self {
            Self::Exact(snapshot) => Reader::clone(snapshot),
            Self::Protected(publisher, ..) => publisher.reader(),
        }
    }

    fn into_drafts(self) -> Drafts {
        match self {
            Self::Exact(_) => Drafts::default(),
            Self::Protected(.., drafts) => drafts,
        }
    }
}

impl Store {
    /// Everything that answers a query. A preview of what cannot be protected is exact.
    ///
    /// # Errors
    /// When the book has no such place or dimension, or the file cannot be read; of protected figures also as
    /// [`protected_table`](Publisher::protected_table), and when the section is for internal use alone.
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
        let vocabulary = &self.reader().catalogue()?.vocabulary;
        let mut requests = query.requests(vocabulary);
        if query.view != View::Exact && query.section != Section::Own {
            // What no published table holds is left out; of one's own table it is reported.
            requests.retain(|request| can_be_protected(&request.rows, request.columns.as_ref(), vocabulary));
        }
        let figures = match query.view {
            View::Exact => Figures::Exact(self.snapshot()?),
            View::Preview => Figures::Protected(self.publisher(), ReleaseMode::Preview, Drafts::default()),
            View::Published => Figures::Protected(self.publisher(), ReleaseMode::Handover, Drafts::default()),
        };
        answer(figures, query, requests, today)
    }

    /// What visitors answered: protected, whatever figures the query asks for, and without anything else.
    fn query_feedback(&mut self, query: &Query, today: NaiveDate) -> Result<QueryResult, StoreError> {
        let query = Query { view: View::Published, against: None, ..query.clone() };
        Ok(QueryResult {
            feedback: Some(self.publisher().feedback(&query.selection, today)?),
            tables: Vec::new(),
            coverage: Coverage::default(),
            coverage_before: None,
            events: Vec::new(),
            events_before: None,
            observations: Vec::new(),
            targets: Vec::new(),
            drafts: Drafts::default(),
            query,
        })
    }
}

fn answer(mut figures: Figures<'_>, query: Query, requests: Vec<Request>, today: NaiveDate) -> Result<QueryResult, StoreError> {
    let selection = &query.selection;
    let tables = figures.tables(requests.clone(), today)?;
    let earlier = query.against.map(|against| (against, earlier(selection, against)));
    let (tables, coverage_before) = match &earlier {
        None => (tables.into_iter().map(|table| ComparedTable { table, comparison: None }).collect(), None),
        Some((against, selection)) => {
            let then = requests.into_iter().map(|request| Request { selection: selection.clone(), ..request });
            let then: Vec<Table> = figures.tables(then.collect(), today)?;
            (
                tables.into_iter().zip(then).map(|(now, then)| compared(*against, now, then)).collect(),
                Some(figures.coverage(selection, today)?),
            )
        }
    };
    let coverage = figures.coverage(selection, today)?;
    let reader = figures.reader();
    let events = if query.section == Section::Events { reader.events(selection)? } else { Vec::new() };
    let events_before = match &earlier {
        Some((_, selection)) if query.section == Section::Events => Some(reader.events(selection)?),
        _ => None,
    };
    let observations = if query.section == Section::Observations { reader.observations(selection)? } else { Vec::new() };
    let targets = if query.section == Section::Targets { reader.progress(today)? } else { Vec::new() };
    let drafts = figures.into_drafts();
    Ok(QueryResult { coverage, coverage_before, events, observations, targets, feedback: None, drafts, tables, events_before, query })
}

fn earlier(selection: &Selection, against: Against) -> Selection {
    Selection { period: against.period(selection.period), place: selection.place.clone() }
}

fn compared(against: Against, now: Table, then: Table) -> ComparedTable {
    ComparedTable { table: now.clone(), comparison: Some(Comparison::new(against, now, then)) }
}
