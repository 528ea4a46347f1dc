//! Tables made from this book: the counts, the items of its vocabulary and the days behind them put together.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::error::StoreError;
use super::read::state;
use super::snapshot::Snapshot;
use super::{Catalogue, Store};
use crate::book::Week;
use crate::statistics::table::Items;
use crate::statistics::{Axis, Counts, Coverage, DayState, Request, Selection, Table};

impl Store {
    /// What is known of the opening days of a selection.
    ///
    /// # Errors
    /// When the book has no such place or the file cannot be read.
    pub fn coverage(&mut self, selection: &Selection, today: NaiveDate) -> Result<Coverage, StoreError> {
        let catalogue = self.catalogue()?;
        self.covered(&catalogue, selection, today)
    }

    /// Packs the weeks that are over, so that this and every later table is cheap; without, the figures are the same. It is not
    /// looked for again before something is written, as far as the catalogue, which was just asked for, knows.
    fn roll_up_once(&mut self) -> Result<(), StoreError> {
        let now = self.known.as_ref().map(|known| (known.version, self.connection.total_changes()));
        if now.is_some() && now == self.rolled {
            return Ok(());
        }
        match self.roll_up() {
            Ok(()) => self.rolled = Some(state(&self.connection)?),
            Err(error) => tracing::warn!(%error, "the weeks that are over could not be rolled up"),
        }
        Ok(())
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
    pub fn table(&mut self, request: Request, today: NaiveDate) -> Result<Table, StoreError> {
        self.tables([request], today).map(|mut tables| tables.swap_remove(0))
    }

    /// Makes several tables of exact figures; the days behind them are read once for each selection.
    ///
    /// # Errors
    /// As [`table`](Self::table).
    pub fn tables(&mut self, requests: impl IntoIterator<Item = Request>, today: NaiveDate) -> Result<Vec<Table>, StoreError> {
        let catalogue = self.catalogue()?;
        self.roll_up_once()?;
        let store = &*self;
        // The cells and the days behind them are of the same state of the book.
        let _snapshot = Snapshot::begin(&store.connection)?;
        let mut known: Option<(Selection, Coverage)> = None;
        let mut tables = Vec::new();
        for request in requests {
            let coverage = match &known {
                Some((selection, coverage)) if *selection == request.selection => coverage.clone(),
                _ => store.covered(&catalogue, &request.selection, today)?,
            };
            known = Some((request.selection.clone(), coverage.clone()));
            let rows = items(&request.rows, &catalogue, &coverage)?;
            let columns = request.columns.as_ref().map(|axis| items(axis, &catalogue, &coverage)).transpose()?;
            tables.push(Table::make(store, request, &rows, &columns.unwrap_or_default(), coverage)?);
        }
        Ok(tables)
    }
}

/// The items an axis shows even where nothing was counted.
pub(super) fn items(axis: &Axis, catalogue: &Catalogue, coverage: &Coverage) -> Result<Items, StoreError> {
    let told = || coverage.days.iter().filter(|day| day.state != DayState::Pending);
    let always: BTreeSet<String> = match axis {
        Axis::Dimension(dimension) => return codes(dimension, catalogue),
        Axis::Place => return Ok(places(catalogue, coverage)),
        Axis::Date => told().map(|day| day.date.to_string()).collect(),
        Axis::Week => told().map(|day| Week::of(day.date).to_string()).collect(),
        Axis::Weekday => told().map(|day| day.date.weekday().number_from_monday().to_string()).collect(),
        Axis::Hour => open_hours(catalogue, coverage),
    };
    Ok(Items { always: always.into_iter().collect(), if_counted: Vec::new() })
}

fn codes(dimension: &crate::book::DimensionId, catalogue: &Catalogue) -> Result<Items, StoreError> {
    if catalogue.vocabulary.dimension(dimension).is_none() {
        return Err(crate::book::vocabulary::BadVisit::UnknownDimension(dimension.clone()).into());
    }
    let (retired, used): (Vec<_>, Vec<_>) = catalogue.vocabulary.codes_of(dimension).partition(|code| code.retired);
    let ids = |codes: Vec<&crate::book::Code>| codes.into_iter().map(|code| code.id.to_string()).collect();
    Ok(Items { always: ids(used), if_counted: ids(retired) })
}

fn places(catalogue: &Catalogue, coverage: &Coverage) -> Items {
    let meant = |place: &&crate::book::Place| coverage.days.iter().any(|day| day.place == place.id);
    // A place retired since has days only of the time before: those that are missing are told all the same.
    Items { always: catalogue.places.iter().filter(meant).map(|place| place.id.to_string()).collect(), if_counted: Vec::new() }
}

/// The opening hours of the places and days behind a table.
fn open_hours(catalogue: &Catalogue, coverage: &Coverage) -> BTreeSet<String> {
    let days = coverage.days.iter().filter_map(|day| Some((catalogue.place(&day.place).ok()?, day.date)));
    let spans: BTreeSet<_> = days.flat_map(|(place, date)| place.hours_on(date)).collect();
    spans.into_iter().flat_map(|span| span.from..span.to).map(|hour| format!("{hour:02}")).collect()
}
