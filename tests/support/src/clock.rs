//! The one day of the tests: no test depends on the day on which it runs.

use chrono::NaiveDate;
use kavijakirja::book::Moment;

/// The environment variable that sets the clock of a program with debug assertions.
pub const VARIABLE: &str = "KAVIJAKIRJA_CLOCK";

/// The hour at which the program runs as a child, where the environment names none: a Monday that is a month's last day.
const DEFAULT: &str = "2026-11-30T10";

/// The value of [`VARIABLE`] for a child's environment: that of the tests' own (`tests/run days` sets it), else [`DEFAULT`].
pub fn setting() -> String {
    std::env::var(VARIABLE).unwrap_or_else(|_| DEFAULT.to_owned())
}

/// The hour at which the program runs as a child.
pub fn now() -> Moment {
    let setting = setting();
    let (date, hour) = setting.split_once('T').unwrap();
    Moment { date: date.parse().unwrap(), hour: hour.parse().unwrap() }
}

/// The day on which the program runs as a child.
pub fn today() -> NaiveDate {
    now().date
}
