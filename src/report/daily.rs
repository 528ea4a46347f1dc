//! The sheet of a day as a value, and the tables it is made from.

use chrono::NaiveDate;

use super::weekly::find;
use crate::book::{DeskDay, Period, Place, PlaceId};
use crate::statistics::{Axis, DayState, Measure, Request, Selection, Table, Totals};

/// What is known of one place on one day. Its figures are always exact and for internal use.
#[derive(Debug, Clone)]
pub struct DailySheet {
    /// Whose sheet it is.
    pub organisation: String,
    /// The place.
    pub place: Place,
    /// The day as the desk recorded it.
    pub day: DeskDay,
    /// The tables, in the order of [`requests`].
    pub tables: Vec<Table>,
}

impl DailySheet {
    /// The table of an axis, where it is among the tables.
    #[must_use]
    pub fn table(&self, rows: &Axis, measure: Measure) -> Option<&Table> {
        find(&self.tables, rows, None, measure)
    }

    /// What is known of the day; none where it is no opening day and nothing was recorded.
    #[must_use]
    pub fn state(&self) -> Option<DayState> {
        let days = self.tables.first().map(|table| table.coverage.days.as_slice()).unwrap_or_default();
        days.iter().find(|day| day.date == self.day.date && day.place == self.place.id).map(|day| day.state)
    }

    /// All visits and visitors of the day.
    #[must_use]
    pub fn totals(&self) -> Totals {
        self.tables.first().map(|table| table.totals).unwrap_or_default()
    }
}

/// The tables that a day's sheet needs: topics, languages, channels, referrals and hours.
#[must_use]
pub fn requests(date: NaiveDate, place: &PlaceId) -> Vec<Request> {
    let selection = Selection { period: Period::Day(date), place: Some(place.clone()) };
    let axes = [Axis::TOPIC, Axis::LANGUAGE, Axis::CHANNEL, Axis::REFERRAL, Axis::Hour];
    let both = |axis: &Axis| {
        [Measure::Visits, Measure::People].map(|measure| Request {
            selection: selection.clone(),
            measure,
            rows: axis.clone(),
            columns: None,
        })
    };
    axes.iter().flat_map(both).collect()
}
