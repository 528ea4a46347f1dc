//! A table compared with the same table of an earlier period.
//!
//! ISO 8601 weeks are matched by their number, because a desk's weeks are like each other by season and by opening days. A week 53 that is
//! asked for by itself, and whose year before has none, is matched with week 52, which is reported ([`Against::week_53_by_52`]); in a longer
//! period it is a row of its own. Which items belong beside each other is in [`pairing`].

use std::str::FromStr;

use super::axis::Axis;
use super::disclosure::iso_weeks;
use super::pairing::{self, Side};
use super::share::LEAST_WHOLE;
use super::table::{Figure, Status, Table};
use crate::book::{Explain, Explanation, Period};

pub use super::pairing::Pair;

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
    /// The difference as a share of what was before (0.25 is 25 per cent more); none where that was fewer than ten
    /// ([`LEAST_WHOLE`]): one visit more would be read as a trend.
    pub share: Option<f64>,
}

impl Change {
    /// The change from one number to another.
    #[must_use]
    pub fn between(before: u64, now: u64) -> Self {
        let difference = i64::try_from(i128::from(now) - i128::from(before)).unwrap_or(i64::MAX);
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2⁵³")]
        let share = (before >= LEAST_WHOLE).then(|| difference as f64 / before as f64);
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
    /// The items of its row, now and before.
    pub row: Pair,
    /// The items of its column; none in a one-way table.
    pub column: Option<Pair>,
    /// Its figure now; [`Status::Absent`] where the period has no such day or week.
    pub now: Figure,
    /// Its figure before; [`Status::Absent`] where the earlier period has no such day or week.
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

    /// Whether a week 53 is compared with a week 52, because the year before had no week 53.
    #[must_use]
    pub fn week_53_by_52(&self) -> bool {
        self.against.week_53_by_52(self.now.request.selection.period)
    }

    /// How many whole weeks make the period now and before, where the tables are protected and so made of weeks: a year has 52 or 53.
    #[must_use]
    pub fn weeks(&self) -> Option<(usize, usize)> {
        let _ = self.now.protection?;
        let weeks = |table: &Table| iso_weeks::weeks(table.request.selection.period).map(|weeks| weeks.len());
        weeks(&self.now).zip(weeks(&self.before))
    }

    /// The rows of both tables: each item of now with that of before beside it, and those that one of the two periods has alone.
    #[must_use]
    pub fn rows(&self) -> Vec<Pair> {
        self.pairs(&self.now.request.rows, [&self.now.rows, &self.before.rows])
    }

    /// The columns of both tables, as [`rows`](Self::rows); none of a one-way table.
    #[must_use]
    pub fn columns(&self) -> Vec<Pair> {
        let axis = self.now.request.columns.as_ref();
        axis.map(|axis| self.pairs(axis, [&self.now.columns, &self.before.columns])).unwrap_or_default()
    }

    fn pairs(&self, axis: &Axis, [now, before]: [&[String]; 2]) -> Vec<Pair> {
        let (now, before) = (Side { table: &self.now, items: now }, Side { table: &self.before, items: before });
        pairing::pairs(axis, self.against == Against::YearBefore, now, before)
    }

    /// Every cell, row by row, totals last.
    #[must_use]
    pub fn cells(&self) -> Vec<Compared> {
        let two_way = self.now.request.columns.is_some();
        let columns: Vec<Option<Pair>> = if two_way { with_total(self.columns()).map(Some).collect() } else { vec![None] };
        with_total(self.rows()).flat_map(|row| columns.iter().map(|column| self.cell(&row, column.as_ref())).collect::<Vec<_>>()).collect()
    }

    /// One cell of both tables.
    #[must_use]
    pub fn cell(&self, row: &Pair, column: Option<&Pair>) -> Compared {
        let figure = |table: &Table, row: &Option<String>, column: Option<&Option<String>>| match (row, column) {
            (Some(row), None) => table.figure_or_silence(row, None),
            (Some(row), Some(Some(column))) => table.figure_or_silence(row, Some(column)),
            // A day or week that this period does not have.
            _ => Figure::none(Status::Absent),
        };
        let now = figure(&self.now, &row.now, column.map(|column| &column.now));
        let before = figure(&self.before, &row.before, column.map(|column| &column.before));
        Compared { row: row.clone(), column: column.cloned(), now, before, change: Change::of(before, now) }
    }
}

fn with_total(items: Vec<Pair>) -> impl Iterator<Item = Pair> {
    items.into_iter().chain([Pair::total()])
}
