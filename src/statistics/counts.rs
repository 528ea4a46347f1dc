//! The small trait through which counts are asked for, so that another store can one day stand behind the statistics.

use std::sync::Arc;

use chrono::NaiveDate;

use super::axis::Axis;
use crate::book::{DayStatus, Period, PlaceId};

/// Which visits are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// Those of these days.
    pub period: Period,
    /// Those of this place; of all places where it is none.
    pub place: Option<PlaceId>,
}

/// How often two items came together, or one item alone.
///
/// A visit with two topics counts once under each: these are mentions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count {
    /// The item of the rows. The counts of one item share its text.
    pub row: Arc<str>,
    /// The item of the columns; none in a one-way count.
    pub column: Option<Arc<str>>,
    /// The visits.
    pub visits: u64,
    /// The visitors.
    pub people: u64,
}

/// All visits of a selection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// The visits.
    pub visits: u64,
    /// The visitors.
    pub people: u64,
}

/// What is known of one place on one date.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayFact {
    /// The place.
    pub place: PlaceId,
    /// The date.
    pub date: NaiveDate,
    /// The visits recorded.
    pub visits: u64,
    /// What the desk said of the day, where it said anything.
    pub status: Option<DayStatus>,
}

/// Where exact counts come from.
pub trait Counts {
    /// Why a count could not be had.
    type Error;

    /// The counts by one axis or two; items without visits are left out. In any order.
    ///
    /// A dimension that takes one code counts visits without an answer under `_unknown`.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn counts(&self, rows: &Axis, columns: Option<&Axis>, selection: &Selection) -> Result<Vec<Count>, Self::Error>;

    /// All visits of the selection, each counted once.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn totals(&self, selection: &Selection) -> Result<Totals, Self::Error>;

    /// Every place and date of the selection of which anything is known.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn days(&self, selection: &Selection) -> Result<Vec<DayFact>, Self::Error>;
}
