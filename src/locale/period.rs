//! Periods as each language writes them.

use chrono::{Datelike, Month, NaiveDate};

use super::Locale;
use crate::book::Period;
use crate::text;

impl Locale {
    /// A month of which only the days from `from` to `to` are counted: "tammikuu 2026 (vain 15.–31.1.2026)". As [`period`](Self::period)
    /// where all are.
    #[must_use]
    pub fn month_within(&self, month: Period, from: NaiveDate, to: NaiveDate) -> String {
        let (first, last) = (month.from().max(from), month.to().min(to));
        if (first, last) == (month.from(), month.to()) || first > last {
            return self.period(month);
        }
        let dates = self.date_range(first, last);
        text!(self, "period-month-part", month = self.name_of_month(first), year = first.year().to_string(), dates = dates)
    }

    fn name_of_month(&self, date: NaiveDate) -> String {
        let month = u8::try_from(date.month()).ok().and_then(|month| Month::try_from(month).ok());
        month.map(|month| self.month_name(month)).unwrap_or_default()
    }

    /// "pe 20.11.2026", "vk 47 (16.–22.11.2026)", "marraskuu 2026", "4. neljännes 2026 (1.10.–31.12.2026)"…
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        let (first, dates) = (period.from(), self.date_range(period.from(), period.to()));
        let year = first.year().to_string();
        match period {
            Period::Day(date) => self.date_with_weekday(date),
            Period::Week(week) => self.week(week),
            Period::Range(..) => dates,
            Period::Months { count: 1, .. } => text!(self, "period-month", month = self.name_of_month(first), year = year),
            Period::Months { count: 3, .. } => {
                text!(self, "period-quarter", number = (first.month0() / 3 + 1).to_string(), year = year, dates = dates)
            }
            Period::Months { count: 6, .. } => {
                text!(self, "period-half-year", number = (first.month0() / 6 + 1).to_string(), year = year, dates = dates)
            }
            Period::Months { .. } => text!(self, "period-year", year = year),
        }
    }
}
