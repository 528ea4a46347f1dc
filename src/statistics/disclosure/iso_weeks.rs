//! Which ISO weeks make a longer period: those whose Thursday is in it.
//!
//! Publications are by ISO week (ISO 8601), so a protected month is not the calendar's month but whole
//! weeks. ISO 8601 itself gives a week to the year of its Thursday; the same rule gives each
//! week to exactly one month, quarter, half-year and year, and a year made so is the ISO year.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::book::{Period, Week};

/// The ISO weeks that make a period, in order: the week itself, those whose Thursday is in a month, quarter, half-year or
/// year, and those of a range that begins on a Monday and ends on a Sunday. None for a day and for any other range.
#[must_use]
pub fn weeks(period: Period) -> Option<Vec<Week>> {
    let whole = |from: NaiveDate, to: NaiveDate| from.weekday() == Weekday::Mon && to.weekday() == Weekday::Sun;
    match period {
        Period::Day(_) => None,
        Period::Range(from, to) if !whole(from, to) => None,
        Period::Week(_) | Period::Months { .. } | Period::Range(..) => Some(by_thursday(period.from(), period.to())),
    }
}

fn by_thursday(from: NaiveDate, to: NaiveDate) -> Vec<Week> {
    let to_thursday = (7 + Weekday::Thu.num_days_from_monday() - from.weekday().num_days_from_monday()) % 7;
    let thursday = from.checked_add_days(Days::new(u64::from(to_thursday)));
    std::iter::successors(thursday, |day| day.checked_add_days(Days::new(7))).take_while(|day| *day <= to).map(Week::of).collect()
}
