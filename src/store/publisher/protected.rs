//! Tables that may be handed over, made from publications. A week that is not published yet is drafted; whoever lets the table leave
//! freezes the drafts.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Publisher;
use super::publish::{Readiness, weeks};
use crate::book::{Period, PlaceId, Week};
use crate::statistics::disclosure::{Drafts, Release, iso_weeks};
use crate::statistics::protected::{self, ProtectedError};
use crate::statistics::{Axis, Coverage, CoveredDay, Measure, Request, Selection, Table};
use crate::store::error::StoreError;

/// The publications behind a selection, and the days as they were known then.
struct Published {
    issues: Vec<Release>,
    coverage: Coverage,
    /// How many of them are not frozen yet, which makes all of it a preview.
    unpublished: usize,
}

/// Where protected figures come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReleaseMode {
    /// For handing over: every week must be published or ready to be; what is not published is drafted.
    Handover,
    /// For the desk's own eyes, since it can still change: a week that is not published, over or not, as publishing it now would give it.
    Preview,
}

impl Publisher<'_> {
    /// Makes a protected table and freezes what it is made of, for a table that leaves as it is. The period is whole weeks: a week, a range
    /// of weeks, or the weeks whose Thursday is in the month, quarter, half-year or year.
    ///
    /// # Errors
    /// When the period is no whole weeks, one of them is not over, no published table has these axes together, the book has no
    /// such place, or the file cannot be read or written. Then nothing is published.
    pub fn protected_table(&mut self, request: Request, today: NaiveDate) -> Result<Table, StoreError> {
        let mut drafts = Drafts::default();
        let table = self.protected_tables([request], ReleaseMode::Handover, &mut drafts, today)?.swap_remove(0);
        self.freeze(&drafts)?;
        Ok(table)
    }

    /// What [`protected_table`](Self::protected_table) would give if the weeks of the period that have begun were published now. Nothing is
    /// published, and the table notes how many weeks are not ([`Protection::unpublished`](crate::statistics::Protection::unpublished)).
    ///
    /// # Errors
    /// When the period is no whole weeks or has not begun, no published table has these axes together, the book has no such place,
    /// or the file cannot be read.
    pub fn preview_table(&mut self, request: Request, today: NaiveDate) -> Result<Table, StoreError> {
        let drafts = &mut Drafts::default();
        self.protected_tables([request], ReleaseMode::Preview, drafts, today).map(|mut tables| tables.swap_remove(0))
    }

    /// Makes several protected tables; the publications behind them are read once for each selection. What is drafted on the way is added
    /// to `drafts`, which must be [frozen](Self::freeze) before a table leaves.
    ///
    /// # Errors
    /// As [`protected_table`](Self::protected_table).
    pub fn protected_tables(
        &mut self,
        requests: impl IntoIterator<Item = Request>,
        mode: ReleaseMode,
        drafts: &mut Drafts,
        today: NaiveDate,
    ) -> Result<Vec<Table>, StoreError> {
        let vocabulary = self.reader().catalogue()?.vocabulary.clone();
        let requests: Vec<Request> = requests.into_iter().collect();
        for request in &requests {
            if !protected::can_be_protected(&request.rows, request.columns.as_ref(), &vocabulary) {
                return Err(unprotectable(request));
            }
        }
        let mut known: Option<(Selection, Published)> = None;
        let mut tables = Vec::new();
        for request in requests {
            let behind = match known.take() {
                Some((selection, behind)) if selection == request.selection => behind,
                _ => self.behind(&request.selection, mode, drafts, today)?,
            };
            let table = protected::table(request.clone(), &vocabulary, &behind.issues, behind.coverage.clone());
            let table = table.map_err(|error| match error {
                ProtectedError::Unprotectable => unprotectable(&request),
                ProtectedError::Disclosure(error) => error.into(),
            })?;
            tables.push(marked(table, &behind));
            known = Some((request.selection, behind));
        }
        Ok(tables)
    }

    /// The days of a selection for a protected document: what is known of each, no numbers but the total and confirmed zeros.
    ///
    /// # Errors
    /// As [`protected_tables`](Self::protected_tables).
    pub fn protected_days(
        &mut self,
        selection: Selection,
        mode: ReleaseMode,
        drafts: &mut Drafts,
        today: NaiveDate,
    ) -> Result<Table, StoreError> {
        let behind = self.behind(&selection, mode, drafts, today)?;
        let request = Request { selection, measure: Measure::Visits, rows: Axis::Date, columns: None };
        Ok(marked(protected::days(request, &behind.issues, behind.coverage.clone()), &behind))
    }

    /// The publications of a selection; those that are missing are drafted. Of a preview the drafts are thrown away.
    fn behind(&mut self, selection: &Selection, mode: ReleaseMode, drafts: &mut Drafts, today: NaiveDate) -> Result<Published, StoreError> {
        let whole = iso_weeks::weeks(selection.period).ok_or(StoreError::NoWholeWeeks(selection.period))?;
        let begun = |week: &Week| mode == ReleaseMode::Handover || *week <= Week::of(today);
        let whole: Vec<Week> = whole.into_iter().filter(begun).collect();
        let (Some(&first), Some(&last)) = (whole.first(), whole.last()) else {
            return Err(StoreError::NoWholeWeeks(selection.period));
        };
        let places = self.places_of(selection)?;
        if mode == ReleaseMode::Handover {
            for place in &places {
                self.must_be_ready(place, (first, last), today)?;
            }
        }
        let mut issues = Vec::new();
        let mut previewed = Drafts::default();
        for place in &places {
            // Before its first record a place has nothing to publish.
            let since = self.first_record(place)?.unwrap_or_else(|| last.next());
            let drafts = if mode == ReleaseMode::Preview { &mut previewed } else { &mut *drafts };
            issues.append(&mut self.draft(place, &whole, since, drafts, today)?);
        }
        let unpublished = previewed.all().len();
        let period = Period::Range(first.monday(), last.sunday());
        let live = self.reader().coverage(&Selection { period, place: selection.place.clone() }, today)?;
        Ok(Published { coverage: frozen(&places, &issues, &live), issues, unpublished })
    }

    fn places_of(&mut self, selection: &Selection) -> Result<Vec<PlaceId>, StoreError> {
        let catalogue = self.reader().catalogue()?;
        Ok(match &selection.place {
            Some(place) => vec![catalogue.place(place)?.id.clone()],
            None => catalogue.places.iter().map(|place| place.id.clone()).collect(),
        })
    }

    fn must_be_ready(&mut self, place: &PlaceId, (first, last): (Week, Week), today: NaiveDate) -> Result<(), StoreError> {
        // Weeks that are over are ready.
        let open = Week::of(today).max(first);
        for week in weeks(open, last) {
            if self.readiness(place, week, today)? == Readiness::Open {
                return Err(StoreError::WeekOpen { place: place.clone(), first: week, last });
            }
        }
        Ok(())
    }
}

/// Notes in a table how many of its weeks are not published.
fn marked(mut table: Table, behind: &Published) -> Table {
    if let Some(protection) = &mut table.protection {
        protection.unpublished = behind.unpublished;
    }
    table
}

fn unprotectable(request: &Request) -> StoreError {
    StoreError::Unprotectable { rows: request.rows.clone(), columns: request.columns.clone() }
}

/// The days as they were known when their weeks were published; as they are known now where nothing is. One publication that conceals its
/// days conceals those of the whole selection, so that one word means one thing in a file.
fn frozen(places: &[PlaceId], issues: &[Release], live: &Coverage) -> Coverage {
    let mut days = Vec::new();
    for place in places {
        let by_week: BTreeMap<Week, &Release> =
            issues.iter().filter(|issue| issue.place == *place).map(|issue| (issue.week, issue)).collect();
        let silent = live.days.iter().filter(|day| day.place == *place && !by_week.contains_key(&Week::of(day.date)));
        let mut of_place: Vec<CoveredDay> = by_week.values().flat_map(|issue| issue.days()).collect();
        of_place.extend(silent.map(|day| CoveredDay { visits: 0, people: 0, ..day.clone() }));
        of_place.sort_by_key(|day| day.date);
        days.append(&mut of_place);
    }
    let all = Coverage { days: Arc::new(days), concealed: false };
    if issues.iter().any(Release::conceals_days) { all.concealed() } else { all }
}
