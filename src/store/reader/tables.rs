//! Tables of exact figures: the counts, the items of the vocabulary and the days behind them put together.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::{Reader, Snapshot};
use crate::book::vocabulary::BadVisit;
use crate::book::{Code, DimensionId, Place, Week};
use crate::statistics::table::Items;
use crate::statistics::{Against, Axis, Comparison, Counts, Coverage, DayState, Request, Selection, Table};
use crate::store::catalogue::Catalogue;
use crate::store::error::StoreError;

impl Reader<'_> {
    /// What is known of the opening days of a selection.
    ///
    /// # Errors
    /// When the book has no such place or the file cannot be read.
    pub fn coverage(&self, selection: &Selection, today: NaiveDate) -> Result<Coverage, StoreError> {
        let catalogue = self.catalogue()?;
        self.covered(&catalogue, selection, today)
    }

    fn covered(&self, catalogue: &Catalogue, selection: &Selection, today: NaiveDate) -> Result<Coverage, StoreError> {
        if let Some(place) = &selection.place {
            let _ = catalogue.place(place)?;
        }
        Ok(Coverage::new(&catalogue.places, &self.days(selection)?, selection, today))
    }

    /// Makes a table of exact figures.
    ///
    /// # Errors
    /// When the book has no such place or dimension, or the file cannot be read.
    pub fn table(&self, request: Request, today: NaiveDate) -> Result<Table, StoreError> {
        self.tables([request], today).map(|mut tables| tables.swap_remove(0))
    }

    /// Makes several tables of exact figures, all of one state of the book; the days behind them are read once for each selection.
    ///
    /// # Errors
    /// As [`table`](Self::table).
    pub fn tables(&self, requests: impl IntoIterator<Item = Request>, today: NaiveDate) -> Result<Vec<Table>, StoreError> {
        let snapshot = Snapshot::begin(self.store)?;
        let catalogue = Arc::clone(&snapshot.catalogue);
        let mut known: Option<(Selection, Coverage)> = None;
        let mut tables = Vec::new();
        for request in requests {
            let coverage = match &known {
                Some((selection, coverage)) if *selection == request.selection => coverage.clone(),
                _ => self.covered(&catalogue, &request.selection, today)?,
            };
            known = Some((request.selection.clone(), coverage.clone()));
            let rows = items(&request.rows, &catalogue, &coverage)?;
            let columns = request.columns.as_ref().map(|axis| items(axis, &catalogue, &coverage)).transpose()?;
            tables.push(Table::make(self, request, &rows, &columns.unwrap_or_default(), coverage)?);
        }
        Ok(tables)
    }

    /// A table with the same table of an earlier period.
    ///
    /// # Errors
    /// As [`table`](Self::table).
    pub fn compare(&self, request: Request, against: Against, today: NaiveDate) -> Result<Comparison, StoreError> {
        let selection = Selection { period: against.period(request.selection.period), place: request.selection.place.clone() };
        let then = Request { selection, ..request.clone() };
        let snapshot = Snapshot::begin(self.store)?;
        let (now, before) = (snapshot.table(request, today)?, snapshot.table(then, today)?);
        Ok(Comparison::new(against, now, before))
    }
}

/// The items an axis shows even where nothing was counted.
pub(in crate::store) fn items(axis: &Axis, catalogue: &Catalogue, coverage: &Coverage) -> Result<Items, StoreError> {
    let known = || coverage.days.iter().filter(|day| day.state != DayState::Pending);
    let always: BTreeSet<String> = match axis {
        Axis::Dimension(dimension) => return codes(dimension, catalogue),
        Axis::Place => return Ok(places(catalogue, coverage)),
        Axis::Date => known().map(|day| day.date.to_string()).collect(),
        Axis::Week => known().map(|day| Week::of(day.date).to_string()).collect(),
        Axis::Weekday => known().map(|day| day.date.weekday().number_from_monday().to_string()).collect(),
        Axis::Hour => open_hours(catalogue, coverage),
    };
    Ok(Items { always: always.into_iter().collect(), if_counted: Vec::new() })
}

fn codes(dimension: &DimensionId, catalogue: &Catalogue) -> Result<Items, StoreError> {
    if catalogue.vocabulary.dimension(dimension).is_none() {
        return Err(BadVisit::UnknownDimension(dimension.clone()).into());
    }
    let (retired, used): (Vec<_>, Vec<_>) = catalogue.vocabulary.codes_of(dimension).partition(|code| code.retired);
    let ids = |codes: Vec<&Code>| codes.into_iter().map(|code| code.id.to_string()).collect();
    Ok(Items { always: ids(used), if_counted: ids(retired) })
}

fn places(catalogue: &Catalogue, coverage: &Coverage) -> Items {
    let meant = |place: &&Place| coverage.days.iter().any(|day| day.place == place.id);
    // A place retired since has days only of the time before: those that are missing are listed all the same.
    Items { always: catalogue.places.iter().filter(meant).map(|place| place.id.to_string()).collect(), if_counted: Vec::new() }
}

/// The opening hours of the places and days behind a table.
fn open_hours(catalogue: &Catalogue, coverage: &Coverage) -> BTreeSet<String> {
    let days = coverage.days.iter().filter_map(|day| Some((catalogue.place(&day.place).ok()?, day.date)));
    let spans: BTreeSet<_> = days.flat_map(|(place, date)| place.hours_on(date)).collect();
    spans.into_iter().flat_map(|span| span.from..span.to).map(|hour| format!("{hour:02}")).collect()
}
