//! Advice points and their opening hours.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::explain::{Explain, Explanation};
use super::id::{BadId, PlaceId};

/// An advice point: where a desk is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its id, such as `hervanta`.
    pub id: PlaceId,
    /// Its name, such as "Hervanta".
    pub name: String,
    /// When it is open, or was until it was retired.
    pub hours: OpeningHours,
    /// When it was open before, oldest first: what changes today leaves the opening days of the past as they were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Earlier>,
    /// Days on which it stays closed though the weekday is an opening day.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub closures: BTreeSet<NaiveDate>,
    /// The first day it was in use, where that was said: no opening day before it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
    /// Its place in the order of the list.
    pub order: u32,
    /// Whether it has left the desk; old figures keep it.
    #[serde(default)]
    pub retired: bool,
}

impl Place {
    /// Whether the place is meant to be open on this date.
    #[must_use]
    pub fn opens_on(&self, date: NaiveDate) -> bool {
        !self.closures.contains(&date) && !self.hours_on(date).is_empty()
    }

    /// The hours of a date by the weekday's rule of that time; closures are not looked at.
    #[must_use]
    pub fn hours_on(&self, date: NaiveDate) -> &[Span] {
        self.rule_on(date).map_or(&[], |hours| hours.on(date.weekday()))
    }

    /// The rule of a date; none once the place is retired.
    fn rule_on(&self, date: NaiveDate) -> Option<&OpeningHours> {
        let then = self.earlier.iter().find(|earlier| date < earlier.until).map(|earlier| &earlier.hours);
        then.or_else(|| (!self.retired).then_some(&self.hours))
    }

    /// The place with other hours from a date on; before it everything stays as it was.
    #[must_use]
    pub fn with_hours(&self, hours: OpeningHours, from: NaiveDate) -> Self {
        Self { hours, ..self.ruled_from(from, self.retired) }
    }

    /// The place out of use from a date on, or in use again.
    #[must_use]
    pub fn with_retired(&self, retired: bool, from: NaiveDate) -> Self {
        if retired == self.retired { self.clone() } else { self.ruled_from(from, retired) }
    }

    /// Ends the present rule the day before this date.
    fn ruled_from(&self, from: NaiveDate, retired: bool) -> Self {
        let before = from.pred_opt().and_then(|day| self.rule_on(day)).cloned().unwrap_or_default();
        let mut earlier: Vec<Earlier> = self.earlier.iter().filter(|earlier| earlier.until < from).cloned().collect();
        earlier.push(Earlier { until: from, hours: before });
        Self { earlier, retired, ..self.clone() }
    }

    /// Reads "NAME" or "NAME=tue 10-16,fri 10-16".
    ///
    /// # Errors
    /// When the name makes no id or the hours cannot be read.
    pub fn parse(text: &str) -> Result<Self, BadPlace> {
        let (name, hours) = text.split_once('=').unwrap_or((text, ""));
        let name = name.trim();
        Ok(Self {
            id: PlaceId::from_name(name)?,
            name: name.to_owned(),
            hours: OpeningHours::parse(hours)?,
            earlier: Vec::new(),
            closures: BTreeSet::new(),
            since: None,
            order: 0,
            retired: false,
        })
    }
}

/// The hours that held before a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// The first date on which they held no more.
    pub until: NaiveDate,
    /// The hours; none while the place was retired.
    pub hours: OpeningHours,
}

/// From one full hour to another, on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The hour the doors open, 0 to 23.
    pub from: u8,
    /// The hour they close, 1 to 24.
    pub to: u8,
}

/// The opening hours by weekday, in full hours.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningHours([Vec<Span>; 7]);

/// The days of the week, Monday first.
pub const WEEK: [Weekday; 7] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl OpeningHours {
    /// The spans of a weekday, none where it is no opening day.
    #[must_use]
    pub fn on(&self, weekday: Weekday) -> &[Span] {
        self.0.get(weekday.num_days_from_monday() as usize).map_or(&[], Vec::as_slice)
    }

    /// The same hours with those of one weekday replaced.
    pub fn set(&mut self, weekday: Weekday, spans: Vec<Span>) {
        if let Some(day) = self.0.get_mut(weekday.num_days_from_monday() as usize) {
            *day = spans;
        }
    }

    /// Reads "tue 10-16,fri 10-16"; nothing means no fixed opening days.
    ///
    /// # Errors
    /// Names the part that cannot be read.
    pub fn parse(text: &str) -> Result<Self, BadPlace> {
        let mut hours = Self::default();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let bad = || BadPlace::Hours(part.to_owned());
            let (day, span) = part.split_once(' ').ok_or_else(bad)?;
            let (from, to) = span.trim().split_once('-').ok_or_else(bad)?;
            let span = Span { from: from.parse().map_err(|_| bad())?, to: to.parse().map_err(|_| bad())? };
            let index = DAYS.iter().position(|name| day.eq_ignore_ascii_case(name)).ok_or_else(bad)?;
            if span.from >= span.to || span.to > 24 {
                return Err(bad());
            }
            if let Some(spans) = hours.0.get_mut(index) {
                spans.push(span);
                spans.sort_unstable();
            }
        }
        Ok(hours)
    }

    /// The hours as [`parse`](Self::parse) reads them.
    #[must_use]
    pub fn write(&self) -> String {
        let days = DAYS.iter().zip(&self.0);
        let parts = days.flat_map(|(day, spans)| spans.iter().map(move |s| format!("{day} {}-{}", s.from, s.to)));
        parts.collect::<Vec<_>>().join(",")
    }
}

/// Why a text is no place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPlace {
    /// The name makes no id.
    #[error(transparent)]
    Name(#[from] BadId),
    /// The hours cannot be read.
    #[error("“{0}” are no opening hours: “tue 10-16,fri 10-16” is expected")]
    Hours(String),
}

impl Explain for BadPlace {
    fn explain(&self) -> Explanation {
        match self {
            Self::Name(BadId(name)) => Explanation::plain("error-bad-place-name").with("text", name),
            Self::Hours(hours) => Explanation::plain("error-bad-hours").with("text", hours),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;

    #[test]
    fn opening_hours_are_read_as_they_are_written() {
        let place = Place::parse("Hervanta=tue 10-16,fri 9-12,fri 13-15").unwrap();
        assert_eq!(place.id.as_str(), "hervanta");
        assert_eq!(place.hours.write(), "tue 10-16,fri 9-12,fri 13-15");
        assert!(place.opens_on(NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()));
        assert!(!place.opens_on(NaiveDate::from_ymd_opt(2026, 11, 19).unwrap()));
    }

    #[test]
    fn what_changes_today_leaves_the_opening_days_of_the_past_as_they_were() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let place = Place::parse("Puhos=thu 13-17").unwrap();
        let moved = place.with_hours(OpeningHours::parse("fri 9-12").unwrap(), day(20));
        assert!(moved.opens_on(day(19)) && moved.opens_on(day(20)) && !moved.opens_on(day(26)) && !moved.opens_on(day(13)));
        let retired = moved.with_retired(true, day(25));
        assert!(retired.opens_on(day(12)) && retired.opens_on(day(20)) && !retired.opens_on(day(27)));
        let back = retired.with_retired(false, day(30));
        let december = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();
        assert!(back.opens_on(day(12)) && !back.opens_on(day(27)) && back.opens_on(december));
        // Said twice on one day, the second word holds.
        let again = moved.with_hours(OpeningHours::parse("wed 9-12").unwrap(), day(20));
        assert!(again.opens_on(day(12)) && !again.opens_on(day(20)) && again.opens_on(day(25)));
    }

    #[test]
    fn hours_that_make_no_sense_are_refused() {
        for text in ["X=tue", "X=tue 16-10", "X=tii 10-16", "X=tue 10-25", "=tue 10-16"] {
            assert!(Place::parse(text).is_err(), "{text}");
        }
    }
}
