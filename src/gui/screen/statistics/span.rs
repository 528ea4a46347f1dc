//! Which kind of period is looked at, and how one steps from one to the next.

use chrono::{Datelike, NaiveDate};

use crate::book::{Period, Week};

/// A kind of period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// An ISO week.
    Week,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// Six months.
    Half,
    /// Twelve months.
    Year,
}

impl Span {
    /// Every kind, the shortest first.
    pub const ALL: [Self; 5] = [Self::Week, Self::Month, Self::Quarter, Self::Half, Self::Year];

    /// The period of this kind that contains a date.
    #[must_use]
    pub fn of(self, date: NaiveDate) -> Period {
        let months = |count: u32| {
            let month = date.month0() / count * count + 1;
            Period::Months { first: NaiveDate::from_ymd_opt(date.year(), month, 1).unwrap_or(date), count }
        };
        match self {
            Self::Week => Period::Week(Week::of(date)),
            Self::Month => months(1),
            Self::Quarter => months(3),
            Self::Half => months(6),
            Self::Year => months(12),
        }
    }

    /// The following period of the same kind.
    #[must_use]
    pub fn after(self, period: Period) -> Period {
        period.to().succ_opt().map_or(period, |next| self.of(next))
    }

    /// The period of this kind that shows the same time as another: the present one where that is in it, else the last in it.
    #[must_use]
    pub fn near(self, period: Period, today: NaiveDate) -> Period {
        let within = (period.from()..=period.to()).contains(&today);
        self.of(if within { today } else { period.to() })
    }
}

/// The period of as many days that follows.
#[must_use]
pub fn as_long_after(period: Period) -> Period {
    let length = chrono::Days::new((period.to() - period.from()).num_days().unsigned_abs() + 1);
    let ends = period.from().checked_add_days(length).zip(period.to().checked_add_days(length));
    ends.map_or(period, |(from, to)| if from == to { Period::Day(from) } else { Period::Range(from, to) })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;

    #[test]
    fn a_date_lies_in_one_period_of_each_kind() {
        let date: NaiveDate = "2026-11-20".parse().unwrap();
        let written: Vec<String> = Span::ALL.iter().map(|span| span.of(date).to_string()).collect();
        assert_eq!(written, ["2026-W47", "2026-11", "2026-Q4", "2026-H2", "2026"]);
    }

    #[test]
    fn the_next_period_follows_without_a_gap() {
        let next = |span: Span, text: &str| span.after(text.parse().unwrap()).to_string();
        assert_eq!(next(Span::Week, "2026-W53"), "2027-W01");
        assert_eq!(next(Span::Half, "2026-H2"), "2027-H1");
        assert_eq!(next(Span::Quarter, "2026-Q3"), "2026-Q4");
    }

    #[test]
    fn a_period_of_one_s_own_is_followed_by_as_many_days() {
        let next = |text: &str| as_long_after(text.parse().unwrap()).to_string();
        assert_eq!(next("2026-11-20"), "2026-11-21");
        assert_eq!(next("2026-01-01..2026-01-31"), "2026-02-01..2026-03-03");
    }

    #[test]
    fn another_kind_shows_the_same_time() {
        let today = "2026-11-20".parse().unwrap();
        let near = |span: Span, text: &str| span.near(text.parse().unwrap(), today).to_string();
        assert_eq!(near(Span::Week, "2026"), "2026-W47", "the present week of the present year");
        assert_eq!(near(Span::Month, "2025"), "2025-12", "the last month of a year that is over");
        assert_eq!(near(Span::Year, "2025-W01"), "2025", "week 1 of 2025 ends on 5 January 2025");
    }
}
