//! Dates as the file counts them.

use chrono::NaiveDate;

use super::error::StoreError;

/// The number of a date: days since 1970-01-01.
pub(super) fn day_number(date: NaiveDate) -> i64 {
    (date - NaiveDate::default()).num_days()
}

/// The date of a day number.
pub(super) fn date_of(day: i64) -> Result<NaiveDate, StoreError> {
    chrono::Duration::try_days(day)
        .and_then(|days| NaiveDate::default().checked_add_signed(days))
        .ok_or_else(|| StoreError::Damaged(format!("day {day}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_the_first_of_january_1970() {
        assert_eq!(day_number(NaiveDate::default()), 0);
        assert_eq!(date_of(20_777).map(day_number).ok(), Some(20_777));
        assert!(date_of(i64::MAX).is_err());
    }
}
