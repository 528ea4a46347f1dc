//! Periods: the spans of days that figures are asked for.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::week::Week;
use super::years;

pub use super::bad_period::BadPeriod;

/// A span of whole days.
///
/// Written `2026-11-20`, `2026-W47`, `2026-11`, `2026-Q4`, `2026-H2`, `2026` or `2026-01-01..2026-09-30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// One day.
    Day(NaiveDate),
    /// One ISO 8601 week.
    Week(Week),
    /// One, three, six or twelve calendar months from the first of a month on.
    Months {
        /// The first day of the first month.
        first: NaiveDate,
        /// How many: 1, 3, 6 or 12.
        count: u32,
    },
    /// Any days, both ends included.
    Range(NaiveDate, NaiveDate),
}

impl Period {
    /// The first day.
    #[must_use]
    pub fn from(self) -> NaiveDate {
        match self {
            Self::Day(date) | Self::Range(date, _) => date,
            Self::Week(week) => week.monday(),
            Self::Months { first, .. } => first,
        }
    }

    /// The last day.
    #[must_use]
    pub fn to(self) -> NaiveDate {
        match self {
            Self::Day(date) | Self::Range(_, date) => date,
            Self::Week(week) => week.sunday(),
            Self::Months { first, count } => first.checked_add_months(Months::new(count)).and_then(|next| next.pred_opt()).unwrap_or(first),
        }
    }

    /// The days, first to last.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        let to = self.to();
        self.from().iter_days().take_while(move |day| *day <= to)
    }

    /// The period of the same kind just before: the day, week, month… before, or as many days.
    #[must_use]
    pub fn previous(self) -> Self {
        match self {
            Self::Day(date) => Self::Day(date.pred_opt().unwrap_or(date)),
            Self::Week(week) => Self::Week(week.previous()),
            Self::Months { first, count } => Self::Months { first: first.checked_sub_months(Months::new(count)).unwrap_or(first), count },
            Self::Range(from, to) => {
                let length = Days::new((to - from).num_days().unsigned_abs() + 1);
                Self::Range(from.checked_sub_days(length).unwrap_or(from), to.checked_sub_days(length).unwrap_or(to))
            }
        }
    }

    /// The same period a year before. Weeks are matched by their ISO number; week 53 of a year whose year before has 52
    /// is matched with week 52. 29 February is matched with the 28th.
    #[must_use]
    pub fn year_before(self) -> Self {
        let back = |date: NaiveDate| date.checked_sub_months(Months::new(12)).unwrap_or(date);
        match self {
            Self::Day(date) => Self::Day(back(date)),
            Self::Week(week) => {
                let year = week.year() - 1;
                Self::Week(Week::new(year, week.number()).or_else(|| Week::new(year, 52)).unwrap_or(week))
            }
            Self::Months { first, count } => Self::Months { first: back(first), count },
            Self::Range(from, to) => Self::Range(back(from), back(to)),
        }
    }

    fn months(year: i32, month: u32, count: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(|first| Self::Months { first, count })
    }

    /// Reads a period of any year from 1 to 9999: what an older program let in is to be found and corrected.
    ///
    /// # Errors
    /// When the text is no period.
    pub fn of_any_year(text: &str) -> Result<Self, BadPeriod> {
        Self::parse(text).filter(|period| (1..=9_999).contains(&period.from().year())).ok_or_else(|| BadPeriod(text.to_owned()))
    }

    fn parse(text: &str) -> Option<Self> {
        if let Some((from, to)) = text.split_once("..") {
            let (from, to) = (date(from)?, date(to)?);
            return (from <= to).then_some(Self::Range(from, to));
        }
        let year: i32 = text.get(..4).filter(|y| y.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
        match text.get(4..)? {
            "" => Self::months(year, 1, 12),
            "-Q1" => Self::months(year, 1, 3),
            "-Q2" => Self::months(year, 4, 3),
            "-Q3" => Self::months(year, 7, 3),
            "-Q4" => Self::months(year, 10, 3),
            "-H1" => Self::months(year, 1, 6),
            "-H2" => Self::months(year, 7, 6),
            rest if rest.starts_with("-W") => text.parse().ok().map(Self::Week),
            rest if rest.len() == 3 => Self::months(year, rest.get(1..)?.parse().ok()?, 1),
            _ => date(text).map(Self::Day),
        }
    }
}

/// A date in the one form the commands take (`2026-11-20`).
fn date(text: &str) -> Option<NaiveDate> {
    (text.len() == 10).then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())?
}

impl FromStr for Period {
    type Err = BadPeriod;
    fn from_str(text: &str) -> Result<Self, BadPeriod> {
        // The first week of 2000 begins in the year before.
        let fits = |period: &Self| matches!(period, Self::Week(_)) || years::holds(period.from());
        Self::parse(text).filter(fits).filter(|period| years::holds(period.to())).ok_or_else(|| BadPeriod(text.to_owned()))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => write!(f, "{date}"),
            Self::Week(week) => write!(f, "{week}"),
            Self::Range(from, to) => write!(f, "{from}..{to}"),
            Self::Months { first, count: 1 } => write!(f, "{}", first.format("%Y-%m")),
            Self::Months { first, count: 3 } => write!(f, "{}-Q{}", first.format("%Y"), first.month0() / 3 + 1),
            Self::Months { first, count: 6 } => write!(f, "{}-H{}", first.format("%Y"), first.month0() / 6 + 1),
            Self::Months { first, .. } => write!(f, "{}", first.format("%Y")),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;

    #[test]
    fn every_written_form_is_read_back_as_written() {
        for (text, from, to) in [
            ("2026-11-20", "2026-11-20", "2026-11-20"),
            ("2026-W47", "2026-11-16", "2026-11-22"),
            ("2026-02", "2026-02-01", "2026-02-28"),
            ("2026-Q4", "2026-10-01", "2026-12-31"),
            ("2026-H2", "2026-07-01", "2026-12-31"),
            ("2026", "2026-01-01", "2026-12-31"),
            ("2026-01-01..2026-09-30", "2026-01-01", "2026-09-30"),
        ] {
            let period: Period = text.parse().unwrap();
            assert_eq!((period.to_string().as_str(), period.from().to_string(), period.to().to_string()), (text, from.into(), to.into()));
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in
            ["", "2026-W54", "2025-W53", "2026-13", "2026-Q5", "26-11", "2026-11-31", "2026-02-01..2026-01-01", "1999", "+026", "2026-1"]
        {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_year_before_is_matched_by_week_number_and_53_by_52() {
        let before = |text: &str| text.parse::<Period>().unwrap().year_before().to_string();
        assert_eq!(before("2026-W47"), "2025-W47");
        assert_eq!(before("2026-W53"), "2025-W52");
        assert_eq!(before("2028-02-29"), "2027-02-28");
        assert_eq!(before("2026-Q1"), "2025-Q1");
    }

    #[test]
    fn the_period_before_has_the_same_kind() {
        let before = |text: &str| text.parse::<Period>().unwrap().previous().to_string();
        assert_eq!(before("2027-W01"), "2026-W53");
        assert_eq!(before("2026-H1"), "2025-H2");
        assert_eq!(before("2026-01"), "2025-12");
        assert_eq!(before("2026-01-11..2026-01-20"), "2026-01-01..2026-01-10");
    }
}
