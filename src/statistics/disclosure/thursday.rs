//! Which ISO weeks make a longer period: those whose Thursday lies in it.
//!
//! Publications are by ISO week (ISO 8601), so a protected month is not the calendar's month but whole
//! weeks. ISO 8601 itself gives a week to the year in which its Thursday lies; the same rule gives each
//! week to exactly one month, quarter, half-year and year, and a year made so is the ISO year.

use std::fmt;

use chrono::{Datelike, Days, IsoWeek, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// An ISO week. Ordered by time; written `2026-W47`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Week {
    /// The ISO year, which is not always the calendar year of each of its days.
    pub year: i32,
    /// The ISO week, 1 to 53.
    pub week: u8,
}

impl From<IsoWeek> for Week {
    fn from(week: IsoWeek) -> Self {
        Self { year: week.year(), week: u8::try_from(week.week()).unwrap_or(u8::MAX) }
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-W{:02}", self.year, self.week)
    }
}

/// A period of whole months whose weeks can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// A month, 1 to 12.
    Month(u8),
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// A half-year, 1 or 2.
    Half(u8),
    /// The whole year, which is the ISO year.
    Year,
}

impl Span {
    /// How many months, and which part of the year it is, from 0.
    const fn months(self) -> (u32, u8) {
        match self {
            Self::Month(n) => (1, n.wrapping_sub(1)),
            Self::Quarter(n) => (3, n.wrapping_sub(1)),
            Self::Half(n) => (6, n.wrapping_sub(1)),
            Self::Year => (12, 0),
        }
    }
}

/// The ISO weeks whose Thursday lies in this part of the year, in order. Empty for a part that does
/// not exist, such as a thirteenth month.
#[must_use]
pub fn weeks(year: i32, span: Span) -> Vec<Week> {
    let (months, part) = span.months();
    let first = NaiveDate::from_ymd_opt(year, 1 + u32::from(part) * months, 1);
    let Some((first, end)) = first.and_then(|day| Some((day, day.checked_add_months(Months::new(months))?))) else {
        return Vec::new();
    };
    let to_thursday = (7 + Weekday::Thu.num_days_from_monday() - first.weekday().num_days_from_monday()) % 7;
    let thursday = first.checked_add_days(Days::new(u64::from(to_thursday)));
    std::iter::successors(thursday, |day| day.checked_add_days(Days::new(7)))
        .take_while(|day| *day < end)
        .map(|day| day.iso_week().into())
        .collect()
}
