//! Which day, week, hour or code of the earlier period belongs beside which of now.
//!
//! Items are joined by a key, and what has no counterpart stays as a row of its own: the rows of now and of before each add up to their
//! totals. The keys:
//!
//! | axis | period | key |
//! |---|---|---|
//! | day | months; a range beside that of a year before | month and day of the month |
//! | day | otherwise | how far it is from the period's first day |
//! | week | a year before, longer than a week; a year beside the one before | ISO year and number (ISO 8601) |
//! | week | otherwise | how far it is from the period's first week |
//! | others | | the item itself |

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::axis::{Axis, TOTAL, UNKNOWN};
use super::table::Table;
use crate::book::{Period, Week};

/// An item of now and the item of before it is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The item now; none where the period has no such day or week.
    pub now: Option<String>,
    /// The item before; none where the earlier period has no such day or week.
    pub before: Option<String>,
}

impl Pair {
    /// The same item now and before.
    #[must_use]
    pub fn same(item: &str) -> Self {
        Self { now: Some(item.to_owned()), before: Some(item.to_owned()) }
    }

    /// The totals.
    #[must_use]
    pub fn total() -> Self {
        Self::same(TOTAL)
    }

    /// Whether it is that of the totals.
    #[must_use]
    pub fn is_total(&self) -> bool {
        self.now.as_deref() == Some(TOTAL)
    }

    /// The item now, or that of before where now has none.
    #[must_use]
    pub fn item(&self) -> &str {
        self.now.as_deref().or(self.before.as_deref()).unwrap_or_default()
    }
}

/// Orders the items of a time axis: month and day, ISO year and number, or a distance from the beginning.
type TimeKey = (i64, i64);

/// One of the two tables, by the items of one axis.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) table: &'a Table,
    pub(super) items: &'a [String],
}

/// The items of both tables, each once (`year_before`: the earlier one is that of a year before): of time in its order, of others those of now and then those of before alone.
pub(super) fn pairs(axis: &Axis, year_before: bool, now: Side<'_>, before: Side<'_>) -> Vec<Pair> {
    match axis {
        Axis::Date | Axis::Week => by_time(axis, year_before, now, before),
        Axis::Weekday | Axis::Hour => {
            let items: BTreeSet<(bool, &str)> = now.items.iter().chain(before.items).map(|item| (item == UNKNOWN, item.as_str())).collect();
            items.into_iter().map(|(_, item)| Pair::same(item)).collect()
        }
        Axis::Dimension(_) | Axis::Place => {
            let mut items: Vec<&str> = now.items.iter().map(String::as_str).collect();
            let known: BTreeSet<&str> = items.iter().copied().collect();
            items.extend(before.items.iter().map(String::as_str).filter(|item| !known.contains(item)));
            items.into_iter().map(Pair::same).collect()
        }
    }
}

fn by_time(axis: &Axis, year_before: bool, now: Side<'_>, before: Side<'_>) -> Vec<Pair> {
    let rule = Rule::of(axis, year_before, now.table.request.selection.period);
    let (of_now, of_before) = (rule.keyed(axis, now.table), rule.keyed(axis, before.table));
    let listed = |side: Side<'_>| side.items.iter().cloned().collect::<BTreeSet<String>>();
    let (listed_now, listed_before) = (listed(now), listed(before));
    let keys: BTreeSet<TimeKey> = of_now.keys().chain(of_before.keys()).copied().collect();
    let pair = |key: TimeKey| Pair { now: of_now.get(&key).cloned(), before: of_before.get(&key).cloned() };
    let counts = |pair: &Pair| {
        pair.now.as_ref().is_some_and(|item| listed_now.contains(item))
            || pair.before.as_ref().is_some_and(|item| listed_before.contains(item))
    };
    keys.into_iter().map(pair).filter(counts).collect()
}

/// What is the key of a day or week.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    MonthAndDay,
    DaysFromFirst,
    YearAndNumber,
    WeeksFromFirst,
}

impl Rule {
    fn of(axis: &Axis, year_before: bool, period: Period) -> Self {
        match (axis, period) {
            (Axis::Week, Period::Months { count: 12, .. }) => Self::YearAndNumber,
            (Axis::Week, Period::Months { .. } | Period::Range(..)) if year_before => Self::YearAndNumber,
            (Axis::Week, _) => Self::WeeksFromFirst,
            (_, Period::Months { .. }) => Self::MonthAndDay,
            (_, Period::Range(..)) if year_before => Self::MonthAndDay,
            _ => Self::DaysFromFirst,
        }
    }

    /// Every day or week of a table's period by its key.
    fn keyed(self, axis: &Axis, table: &Table) -> BTreeMap<TimeKey, String> {
        let (from, to) = table.span();
        // A protected month begins with a week, which can begin in the month before: years and months are those of the period.
        let first = table.request.selection.period.from();
        let weeks = || std::iter::successors(Some(Week::of(from)), |week| Some(week.next())).take_while(|week| week.monday() <= to);
        match axis {
            Axis::Week => weeks().map(|week| (self.of_week(week, from, first), week.to_string())).collect(),
            _ => from.iter_days().take_while(|day| *day <= to).map(|day| (self.of_day(day, from, first), day.to_string())).collect(),
        }
    }

    fn of_day(self, day: NaiveDate, from: NaiveDate, first: NaiveDate) -> TimeKey {
        let month = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
        match self {
            Self::MonthAndDay => (month(day) - month(first), i64::from(day.day())),
            Self::DaysFromFirst | Self::YearAndNumber | Self::WeeksFromFirst => ((day - from).num_days(), 0),
        }
    }

    fn of_week(self, week: Week, from: NaiveDate, first: NaiveDate) -> TimeKey {
        match self {
            Self::YearAndNumber => (i64::from(week.year() - first.year()), i64::from(week.number())),
            Self::MonthAndDay | Self::DaysFromFirst | Self::WeeksFromFirst => ((week.monday() - Week::of(from).monday()).num_weeks(), 0),
        }
    }
}
