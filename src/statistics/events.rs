//! Events with their participants as a table.

use std::collections::BTreeMap;

use chrono::Datelike;

use crate::book::{Event, EventKind, Period};

/// What events are laid out by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum EventsBy {
    /// The kind of gathering.
    #[default]
    Kind,
    /// The advice point that held them.
    Place,
    /// The calendar month.
    Month,
}

impl EventsBy {
    /// Its name in commands and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Place => "place",
            Self::Month => "month",
        }
    }
}

/// How many events there were, and how many took part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Held {
    /// The events.
    pub events: u64,
    /// The participants of all of them together.
    pub participants: u64,
}

/// Events by kind, place or month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventTable {
    /// What the rows are.
    pub by: EventsBy,
    /// The rows: kinds in their order, places by id, months (`2026-11`) in time. Only those with events, but every kind.
    pub rows: Vec<(String, Held)>,
    /// All together.
    pub total: Held,
}

impl EventTable {
    /// Counts events.
    #[must_use]
    pub fn of(events: &[Event], by: EventsBy) -> Self {
        let mut sums: BTreeMap<String, Held> = BTreeMap::new();
        let mut total = Held::default();
        for event in events {
            for held in [sums.entry(item(event, by)).or_default(), &mut total] {
                held.events += 1;
                held.participants += u64::from(event.participants);
            }
        }
        let rows = if by == EventsBy::Kind {
            EventKind::ALL.iter().map(|kind| (kind.name().to_owned(), sums.remove(kind.name()).unwrap_or_default())).collect()
        } else {
            sums.into_iter().collect()
        };
        Self { by, rows, total }
    }
}

fn item(event: &Event, by: EventsBy) -> String {
    match by {
        EventsBy::Kind => event.kind.name().to_owned(),
        EventsBy::Place => event.place.to_string(),
        EventsBy::Month => {
            let first = event.date.with_day(1).unwrap_or(event.date);
            Period::Months { first, count: 1 }.to_string()
        }
    }
}
