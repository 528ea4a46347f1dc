//! A table compared with the same table of an earlier period.
//!
//! ISO 8601 weeks are matched by their number, because a desk's weeks are like each other by season and by opening days; a week 53
//! whose year before has none is matched with week 52, which is reported ([`Against::week_53_by_52`]).

use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

use super::axis::Axis;
use super::disclosure::iso_weeks;
use super::table::{Figure, TOTAL, Table};
use crate::book::{Explain, Explanation, Period, Week};

/// Which earlier period is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// The period of the same kind just before.
    Previous,
    /// The same period a year before.
    YearBefore,
}

impl Against {
    /// Its name in commands and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Previous => "previous",
            Self::YearBefore => "year-before",
        }
    }

    /// The earlier period.
    #[must_use]
    pub fn period(self, now: Period) -> Period {
        match self {
            Self::Previous => now.previous(),
            Self::YearBefore => now.year_before(),
        }
    }

    /// Whether a week 53 is compared with a week 52, because the year before had none.
    #[must_use]
    pub fn week_53_by_52(self, now: Period) -> bool {
        match (self, now, self.period(now)) {
            (Self::YearBefore, Period::Week(now), Period::Week(before)) => now.number() == 53 && before.number() == 52,
            _ => false,
        }
    }
}

/// Text that names no earlier period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no comparison: previous or year-before is expected")]
pub struct UnknownAgainst(String);

impl Explain for UnknownAgainst {
    fn explain(&self) -> Explanation {
        Explanation::plain("refusal-bad-comparison").with("text", &self.0)
    }
}

impl FromStr for Against {
    type Err = UnknownAgainst;
    fn from_str(text: &str) -> Result<Self, UnknownAgainst> {
        [Self::Previous, Self::YearBefore].into_iter().find(|one| one.name() == text).ok_or_else(|| UnknownAgainst(text.to_owned()))
    }
}

/// How a number has changed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Now less before.
    pub difference: i64,
    /// The difference as a share of what was before (0.25 is 25 per cent more); none where that was 0.
    pub share: Option<f64>,
}

impl Change {
    /// The change from one number to another.
    #[must_use]
    pub fn between(before: u64, now: u64) -> Self {
        let difference = i64::try_from(i128::from(now) - i128::from(before)).unwrap_or(i64::MAX);
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]
        let share = (before > 0).then(|| difference as f64 / before as f64);
        Self { difference, share }
    }

    /// The change from one figure to another; none where either has no number.
    #[must_use]
    pub fn of(before: Figure, now: Figure) -> Option<Self> {
        Some(Self::between(before.value?, now.value?))
    }
}

/// A cell of both tables.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The item of its row; `_total` in the total row.
    pub row: String,
    /// The item of its column, `_total` in the total column; none in a one-way table.
    pub column: Option<String>,
    /// Its figure now.
    pub now: Figure,
    /// Its figure before.
    pub before: Figure,
    /// The change; none where either has no number.
    pub change: Option<Change>,
}

/// A table compared with the same table of an earlier period.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Which earlier period it is.
    pub against: Against,
    /// The table of now.
    pub now: Table,
    /// The table of before: the same question of the earlier period.
    pub before: Table,
}

impl Comparison {
    /// Puts two tables side by side; `before` is to be the same question of [`Against::period`].
    #[must_use]
    pub fn new(against: Against, now: Table, before: Table) -> Self {
        Self { against, now, before }
    }

    /// Whether a week 53 is compared with a week 52 anywhere in it, because the year before had no week 53.
    #[must_use]
    pub fn week_53_by_52(&self) -> bool {
        let axes = std::iter::once(&self.now.request.rows).chain(&self.now.request.columns);
        let by_week = axes.into_iter().zip([&self.now.rows, &self.now.columns]).filter(|(axis, _)| **axis == Axis::Week);
        let mut weeks = by_week.flat_map(|(_, items)| items).filter_map(|item| item.parse::<Week>().ok());
        let beside_52 = |week: Week| week.number() == 53 && self.week_before(week).is_some_and(|before| before.number() == 52);
        self.against.week_53_by_52(self.now.request.selection.period) || self.against == Against::YearBefore && weeks.any(beside_52)
    }

    /// How many whole weeks make the period now and before, where the tables are protected and so made of weeks: a year has 52 or 53.
    #[must_use]
    pub fn weeks(&self) -> Option<(usize, usize)> {
        let _ = self.now.protection?;
        let weeks = |table: &Table| iso_weeks::weeks(table.request.selection.period).map(|weeks| weeks.len());
        weeks(&self.now).zip(weeks(&self.before))
    }

    /// The items of the rows: those of now, then those that were counted only before. Days and weeks of before are matched with those of now.
    #[must_use]
    pub fn rows(&self) -> Vec<&str> {
        Self::items(&self.now.request.rows, &self.now.rows, &self.before.rows)
    }

    /// The items of the columns, as [`rows`](Self::rows).
    #[must_use]
    pub fn columns(&self) -> Vec<&str> {
        self.now.request.columns.as_ref().map(|axis| Self::items(axis, &self.now.columns, &self.before.columns)).unwrap_or_default()
    }

    fn items<'a>(axis: &Axis, now: &'a [String], before: &'a [String]) -> Vec<&'a str> {
        let mut items: Vec<&str> = now.iter().map(String::as_str).collect();
        if !matches!(axis, Axis::Date | Axis::Week) {
            let only_before: Vec<&str> = before.iter().map(String::as_str).filter(|item| !items.contains(item)).collect();
            items.extend(only_before);
        }
        items
    }

    /// Every cell, row by row, totals last.
    #[must_use]
    pub fn cells(&self) -> Vec<Compared> {
        let columns: Vec<Option<&str>> =
            if self.now.request.columns.is_some() { self.columns().into_iter().chain([TOTAL]).map(Some).collect() } else { vec![None] };
        let rows = self.rows().into_iter().chain([TOTAL]);
        rows.flat_map(|row| columns.iter().map(move |column| self.cell(row, *column))).collect()
    }

    /// One cell of both tables; `_total` names the totals.
    #[must_use]
    pub fn cell(&self, row: &str, column: Option<&str>) -> Compared {
        let (now, before) = (self.now.figure_or_silence(row, column), self.figure_before(row, column));
        Compared { row: row.to_owned(), column: column.map(str::to_owned), now, before, change: Change::of(before, now) }
    }

    /// The earlier value of a cell.
    #[must_use]
    pub fn figure_before(&self, row: &str, column: Option<&str>) -> Figure {
        let row = self.counterpart(&self.now.request.rows, row);
        let column = match (&self.now.request.columns, column) {
            (Some(axis), Some(column)) => self.counterpart(axis, column).map(Some),
            _ => Some(None),
        };
        match (row, column) {
            (Some(row), Some(column)) => self.before.figure_or_silence(&row, column.as_deref()),
            // A day that the earlier month does not have: nothing is to be expected of it.
            _ => Figure::none(super::table::Status::Closed),
        }
    }

    /// The item of before that an item of now is compared with; none where the earlier period has none.
    #[must_use]
    pub fn counterpart(&self, axis: &Axis, item: &str) -> Option<String> {
        match axis {
            _ if item == TOTAL => Some(item.to_owned()),
            Axis::Date => self.date_before(item.parse().ok()?).map(|date| date.to_string()),
            Axis::Week => self.week_before(item.parse().ok()?).map(|week| week.to_string()),
            _ => Some(item.to_owned()),
        }
    }

    /// In weeks the same weekday; in months the same day of the month; otherwise the day as far from the period's beginning.
    fn date_before(&self, date: NaiveDate) -> Option<NaiveDate> {
        let (now, before) = (self.now.request.selection.period, self.before.request.selection.period);
        match (now, self.against) {
            (Period::Months { first, .. }, _) => {
                let months = months_from(before.from(), first)?;
                let earlier = date.checked_sub_months(Months::new(months))?;
                (earlier.day() == date.day()).then_some(earlier)
            }
            (Period::Range(..), Against::YearBefore) => {
                let earlier = date.checked_sub_months(Months::new(12))?;
                (earlier.day() == date.day()).then_some(earlier)
            }
            _ => before.from().checked_add_signed(date - now.from()),
        }
    }

    /// A year before the week of the same number; in the period before the week as far from its beginning.
    fn week_before(&self, week: Week) -> Option<Week> {
        let (now, before) = (self.now.request.selection.period, self.before.request.selection.period);
        let earlier = match self.against {
            Against::YearBefore => Week::new(week.year() - 1, week.number()).or_else(|| Week::new(week.year() - 1, 52))?,
            Against::Previous => {
                let shift = week.monday() - Week::of(now.from()).monday();
                Week::of(Week::of(before.from()).monday().checked_add_signed(shift)?)
            }
        };
        (earlier.monday() <= before.to() && earlier.sunday() >= before.from()).then_some(earlier)
    }
}

/// How many whole months are between the first days of two months.
fn months_from(earlier: NaiveDate, later: NaiveDate) -> Option<u32> {
    let number = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
    u32::try_from(number(later) - number(earlier)).ok()
}
