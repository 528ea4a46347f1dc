//! Dates that can be but are seldom meant: days to come, and days long past.

use chrono::NaiveDate;

/// How many days back a date at the desk may lie before it is asked about: what is recorded late is recorded within two weeks.
pub const DESK: i64 = 14;

/// The same where one chooses the day, as on the sheet of a past day and in an import.
pub const SHEET: i64 = 366;

/// What a date may be a slip of the keys for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// The day has not been yet.
    Ahead,
    /// The day is longer past than what is recorded there as a rule.
    LongPast,
}

/// Whether a date is to be shown and confirmed; `days` is how far back it may lie without that.
#[must_use]
pub fn of(date: NaiveDate, today: NaiveDate, days: i64) -> Option<Slip> {
    match (today - date).num_days() {
        past if past < 0 => Some(Slip::Ahead),
        past if past > days => Some(Slip::LongPast),
        _ => None,
    }
}
