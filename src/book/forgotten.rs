//! A forgotten week: the visits of a place and week reduced to counts.
//!
//! What remains is counted by each dimension, by each pair of dimensions, and by weekday and hour. A week that two months share is kept in
//! two parts, so that months stay what they were. No entry can be distinguished from another any more, and none has an id.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::id::PlaceId;
use super::week::Week;

/// The name of the table by weekday and hour.
pub const WHEN: &str = "weekday hour";

/// The value used for an answer that was not recorded, and for an hour.
pub const NOTHING: &str = "-";

/// The counts that remain of a place and week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forgotten {
    /// The place.
    pub place: PlaceId,
    /// The week.
    pub week: Week,
    /// The week, or the two parts of it that lie in different months.
    pub parts: Vec<Part>,
}

/// Visits and visitors by items. An item is one word, or two with a space between them.
pub type Cells = BTreeMap<String, (u64, u64)>;

/// The counts of some days of one week and one month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// By the name of the table: `topic`, `topic language`, `weekday hour`.
    pub tables: BTreeMap<String, Cells>,
}

impl Forgotten {
    /// How many visits the counts stand for.
    #[must_use]
    pub fn visits(&self) -> u64 {
        self.parts.iter().flat_map(Part::when).fold(0, |sum, (.., (visits, _))| sum.saturating_add(visits))
    }
}

impl Part {
    /// The parts of a week, still without counts.
    #[must_use]
    pub fn of_week(week: Week) -> Vec<Self> {
        let part = |from, to| Self { from, to, tables: BTreeMap::new() };
        let (monday, sunday) = (week.monday(), week.sunday());
        match sunday.with_day(1).filter(|first| *first > monday) {
            Some(first) => vec![part(monday, first.pred_opt().unwrap_or(monday)), part(first, sunday)],
            None => vec![part(monday, sunday)],
        }
    }

    /// The table with this name; an empty one where nothing was counted.
    pub fn cells(&self, table: &str) -> impl Iterator<Item = (&str, (u64, u64))> {
        self.tables.get(table).into_iter().flatten().map(|(item, counted)| (item.as_str(), *counted))
    }

    /// The visits and visitors by date and hour; no hour where none was recorded.
    pub fn when(&self) -> impl Iterator<Item = (NaiveDate, Option<u8>, (u64, u64))> {
        let monday = Week::of(self.from).monday();
        self.cells(WHEN).filter_map(move |(item, counted)| {
            let (weekday, hour) = item.split_once(' ')?;
            let date = monday.checked_add_days(chrono::Days::new(weekday.parse::<u64>().ok()?.checked_sub(1)?))?;
            Some((date, hour.parse().ok(), counted))
        })
    }
}
