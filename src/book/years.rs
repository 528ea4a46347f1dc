//! The years in which anything can lie.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

/// The years in which anything can lie: an entry before or after them is a slip of the keys or of a clock.
pub const YEARS: RangeInclusive<i32> = 2000..=2100;

/// Whether a date lies in [`YEARS`].
#[must_use]
pub fn holds(date: NaiveDate) -> bool {
    YEARS.contains(&date.year())
}
