//! The demo's places: opening hours as such desks have them, and how busy they are.

use std::collections::BTreeSet;

use chrono::{NaiveDate, Weekday};

use super::chance::Weighted;
use crate::book::Place;

/// Names, hours and how busy each is compared with the others. More places than these take them again with a number.
const DESKS: [(&str, u32); 8] = [
    ("Hervanta=tue 10-16,fri 10-16", 100),
    ("Puhos=thu 13-17", 60),
    ("Keskusta=mon 9-15,wed 9-15,fri 9-12", 120),
    ("Kontula=tue 12-18,thu 10-15", 90),
    ("Huhtasuo=mon 12-16,wed 12-16", 70),
    ("Lielahti=wed 10-14", 55),
    ("Vuosaari=tue 9-12,tue 13-17,fri 9-12", 85),
    ("Viitasaari=thu 10-14", 50),
];

/// A place of the demo with its habits.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) place: Place,
    /// How busy it is compared with the others.
    pub(super) weight: u32,
    /// The hours of each weekday, Monday first, as often as visitors come in them.
    hours: Vec<Weighted<u8>>,
}

impl Desk {
    /// So many places, in use since a day.
    pub(super) fn all(count: u32, since: NaiveDate) -> Vec<Self> {
        (0..count).zip(DESKS.iter().cycle()).filter_map(|(number, (text, weight))| Self::new(number, text, *weight, since)).collect()
    }

    fn new(number: u32, text: &str, weight: u32, since: NaiveDate) -> Option<Self> {
        let round = number / u32::try_from(DESKS.len()).unwrap_or(1);
        let text = if round == 0 { text.to_owned() } else { text.replacen('=', &format!(" {}=", round + 1), 1) };
        let place = Place { since: Some(since), order: number, closures: BTreeSet::new(), ..Place::parse(&text).ok()? };
        let week = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
        let hours = week.map(|day| hours_of(&place, day)).into();
        Some(Self { place, weight, hours })
    }

    /// The hours in which visitors come on a weekday.
    pub(super) fn hours(&self, weekday: Weekday) -> Option<&Weighted<u8>> {
        self.hours.get(usize::try_from(weekday.num_days_from_monday()).unwrap_or(0))
    }
}

/// A queue before the doors open, most visitors in the middle, lunch at noon, few before closing. On a day that is no opening day
/// (a desk at a fair, a day made up for) the desk is open from 11 to 14.
fn hours_of(place: &Place, weekday: Weekday) -> Weighted<u8> {
    let spans = place.hours.on(weekday);
    if spans.is_empty() {
        return Weighted::new([(11, 2), (12, 3), (13, 2)]);
    }
    let weight = |hour: u8, from: u8, to: u8| {
        let from_end = u32::from((hour - from + 1).min(to - hour));
        let weight = 50 + 25 * from_end.min(3) + if hour == from { 20 } else { 0 };
        if hour == 12 { weight * 3 / 4 } else { weight }
    };
    Weighted::new(spans.iter().flat_map(|span| (span.from..span.to).map(move |hour| (hour, weight(hour, span.from, span.to)))))
}
