//! Dates, weeks and hours as each language writes them. The patterns are in `date.ftl`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Arg, Locale};
use crate::book::Week;
use crate::text;

impl Locale {
    /// "20.11.2026"; in English "20 Nov 2026", which no reader takes for another day.
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        text!(self, "date", day = day(date), month = self.month(date), year = year(date))
    }

    /// "pe 20.11.2026".
    #[must_use]
    pub fn date_with_weekday(&self, date: NaiveDate) -> String {
        let weekday = self.weekday_short(date.weekday());
        text!(self, "date-with-weekday", weekday = weekday, date = self.date(date))
    }

    /// "pe", "fr", "Fri".
    #[must_use]
    pub fn weekday_short(&self, weekday: Weekday) -> String {
        text!(self, "weekday-short", weekday = Arg::Count(weekday.number_from_monday().into()))
    }

    /// "perjantai", "fredag", "Friday".
    #[must_use]
    pub fn weekday_long(&self, weekday: Weekday) -> String {
        text!(self, "weekday-long", weekday = Arg::Count(weekday.number_from_monday().into()))
    }

    /// "marraskuu", "november", "November".
    #[must_use]
    pub fn month_name(&self, month: chrono::Month) -> String {
        text!(self, "month-name", month = Arg::Count(month.number_from_month().into()))
    }

    /// The days from `from` to `to`, both included: "16.–22.11.2026", "30.11.–6.12.2026", "28.12.2026–3.1.2027".
    /// What both ends share is written once; one day is written as a date.
    #[must_use]
    pub fn date_range(&self, from: NaiveDate, to: NaiveDate) -> String {
        if from == to {
            self.date(from)
        } else if from.year() != to.year() {
            text!(self, "range-of-years", from = self.date(from), to = self.date(to))
        } else if from.month() != to.month() {
            text!(self, "range-of-months", from_day = day(from), from_month = self.month(from), to = self.date(to))
        } else {
            text!(self, "range-of-days", from_day = day(from), to = self.date(to))
        }
    }

    /// An ISO 8601 week by its number and its days: "vk 47 (16.–22.11.2026)".
    ///
    /// The days carry the year, so that week 53 of 2026 cannot be taken for a week of 2027.
    #[must_use]
    pub fn week(&self, week: Week) -> String {
        let dates = self.date_range(week.monday(), week.sunday());
        text!(self, "week", week = week.number().to_string(), dates = dates)
    }

    /// A week of which only the days from `from` to `to` are counted, by its number and these days: "vk 53 (vain 28.–31.12.2026)". As
    /// [`week`](Self::week) where all seven are.
    #[must_use]
    pub fn week_within(&self, week: Week, from: NaiveDate, to: NaiveDate) -> String {
        if week.is_within(from, to) {
            return self.week(week);
        }
        let (first, last) = (week.monday().max(from), week.sunday().min(to));
        text!(self, "week-part", week = week.number().to_string(), dates = self.date_range(first, last))
    }

    /// The same on the axis of a chart: the number, and below it a word where only a part of the week is counted.
    #[must_use]
    pub fn week_on_axis(&self, week: Week, from: NaiveDate, to: NaiveDate) -> String {
        let number = week.number().to_string();
        if week.is_within(from, to) { number } else { format!("{number}\n{}", text!(self, "week-part-short")) }
    }

    /// An hour of the day, 0 to 23: "klo 10". Nothing finer is ever recorded.
    #[must_use]
    pub fn hour(&self, hour: u8) -> String {
        text!(self, "hour", hour = hour.to_string())
    }

    /// The month as it is written inside a date: "11", in English "Nov".
    fn month(&self, date: NaiveDate) -> String {
        text!(self, "month-in-date", month = Arg::Count(date.month().into()))
    }
}

fn day(date: NaiveDate) -> String {
    date.day().to_string()
}

fn year(date: NaiveDate) -> String {
    date.year().to_string()
}
