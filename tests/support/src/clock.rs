//! The one day of the tests: no test depends on the day on which it runs.

use chrono::NaiveDate;
use kavijakirja::book::Moment;
use kavijakirja::store::host::SystemClock;

/// The hour at which the program runs as a child, where the environment names none: a Monday that is a month's last day.
const DEFAULT: &str = "2026-11-30T10";

/// The value of the program's clock variable: that of the environment (`tests/run days` sets it), else [`DEFAULT`].
pub fn setting() -> String {
    std::env::var(SystemClock::VARIABLE).unwrap_or_else(|_| DEFAULT.to_owned())
}

/// The name and the value of the program's clock variable, for a child's environment.
pub fn variable() -> (&'static str, String) {
    (SystemClock::VARIABLE, setting())
}

/// The hour at which the program runs as a child.
pub fn now() -> Moment {
    SystemClock::parse(&setting()).unwrap()
}

/// The day on which the program runs as a child.
pub fn today() -> NaiveDate {
    now().date
}
