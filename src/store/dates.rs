//! Dates as the file counts them.

use chrono::NaiveDate;

use super::error::StoreError;

/// SQL that gives the Monday of a day number. 1970-01-01 was a Thursday; `%` has the sign of what is divided, so that days before it
/// need the second one.
macro_rules! monday_of {
    ($day:literal) => {
        concat!("(", $day, " - ((", $day, " + 3) % 7 + 7) % 7)")
    };
}

/// SQL that gives the ISO weekday of a day number: 1 on Mondays.
macro_rules! weekday_of {
    ($day:literal) => {
        concat!("(((", $day, " + 3) % 7 + 7) % 7 + 1)")
    };
}

pub(super) use {monday_of, weekday_of};

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
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use chrono::Datelike as _;

    use super::*;

    #[test]
    fn days_are_counted_from_the_first_of_january_1970() {
        assert_eq!(day_number(NaiveDate::default()), 0);
        assert_eq!(date_of(20_777).map(day_number).ok(), Some(20_777));
        assert!(date_of(i64::MAX).is_err());
    }

    #[test]
    fn sql_finds_the_monday_and_the_weekday_of_every_day_as_the_calendar_has_them() {
        let book = rusqlite::Connection::open_in_memory().unwrap();
        let sql = concat!("SELECT ", monday_of!("?1"), ", ", weekday_of!("?1"));
        let days = (-40_000..=60_000).step_by(3).chain(-800..800);
        for day in days {
            let (monday, weekday): (i64, u32) =
                book.prepare_cached(sql).unwrap().query_row([day], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
            let date = date_of(day).unwrap();
            let expected = date.iter_days().next().unwrap().weekday().num_days_from_monday();
            assert_eq!((monday, weekday), (day - i64::from(expected), expected + 1), "{date}");
        }
    }
}
