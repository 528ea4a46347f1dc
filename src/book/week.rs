//! The ISO 8601 week: Monday to Sunday, numbered by the year of its Thursday.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::bad_period::BadPeriod;

/// An ISO 8601 week, written `2026-W47`, in files too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Week {
    monday: NaiveDate,
}

impl Week {
    /// The week of a date.
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        Self { monday: date.week(Weekday::Mon).checked_first_day().unwrap_or(date) }
    }

    /// The week with this number in this ISO year, if the year has it (52 or 53).
    #[must_use]
    pub fn new(year: i32, number: u32) -> Option<Self> {
        NaiveDate::from_isoywd_opt(year, number, Weekday::Mon).map(|monday| Self { monday })
    }

    /// The ISO year, which is the calendar year of the week's Thursday.
    #[must_use]
    pub fn year(self) -> i32 {
        self.monday.iso_week().year()
    }

    /// The number in the year, 1 to 53.
    #[must_use]
    pub fn number(self) -> u32 {
        self.monday.iso_week().week()
    }

    /// The first day.
    #[must_use]
    pub fn monday(self) -> NaiveDate {
        self.monday
    }

    /// The last day.
    #[must_use]
    pub fn sunday(self) -> NaiveDate {
        self.monday.checked_add_days(Days::new(6)).unwrap_or(self.monday)
    }

    /// Whether all its days lie from `from` to `to`, both included.
    #[must_use]
    pub fn is_within(self, from: NaiveDate, to: NaiveDate) -> bool {
        from <= self.monday() && self.sunday() <= to
    }

    /// The seven days, Monday first.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.monday.iter_days().take(7)
    }

    /// The following week.
    #[must_use]
    pub fn next(self) -> Self {
        Self { monday: self.monday.checked_add_days(Days::new(7)).unwrap_or(self.monday) }
    }

    /// The week before.
    #[must_use]
    pub fn previous(self) -> Self {
        Self { monday: self.monday.checked_sub_days(Days::new(7)).unwrap_or(self.monday) }
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-W{:02}", self.year(), self.number())
    }
}

impl From<Week> for String {
    fn from(week: Week) -> Self {
        week.to_string()
    }
}

impl TryFrom<String> for Week {
    type Error = BadPeriod;
    fn try_from(text: String) -> Result<Self, BadPeriod> {
        text.parse()
    }
}

impl FromStr for Week {
    type Err = BadPeriod;
    fn from_str(text: &str) -> Result<Self, BadPeriod> {
        let bad = || BadPeriod(text.to_owned());
        let (year, number) = text.split_once("-W").ok_or_else(bad)?;
        if year.len() != 4 || number.len() != 2 {
            return Err(bad());
        }
        let (year, number) = (year.parse().map_err(|_| bad())?, number.parse().map_err(|_| bad())?);
        Self::new(year, number).ok_or_else(bad)
    }
}
