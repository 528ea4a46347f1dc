//! The small trait through which counts are read, so that another store can one day serve the statistics.

use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

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

/// The items of counts, each text once: the counts of one item share it, so that it need not be compared.
#[derive(Debug, Default)]
pub(super) struct Shared<'a> {
    /// The texts, as they came.
    pub(super) texts: Vec<&'a str>,
    /// The number of each count's text among them.
    pub(super) numbers: Vec<usize>,
}

impl<'a> FromIterator<&'a Arc<str>> for Shared<'a> {
    fn from_iter<I: IntoIterator<Item = &'a Arc<str>>>(items: I) -> Self {
        let mut shared = Self::default();
        let mut known = FxHashMap::default();
        let mut before = None;
        for item in items {
            let at = Arc::as_ptr(item).cast::<u8>();
            let number = match before {
                Some((before, number)) if before == at => number,
                _ => *known.entry(at).or_insert_with(|| {
                    shared.texts.push(item);
                    shared.texts.len() - 1
                }),
            };
            before = Some((at, number));
            shared.numbers.push(number);
        }
        shared
    }
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
    /// The visitors recorded.
    pub people: u64,
    /// The status the desk gave the day; none where it gave none.
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
