//! A place while it is being changed or made. Pure.

use chrono::{NaiveDate, Weekday};

use crate::book::explain::{Explain, Explanation};
use crate::book::place::{BadPlace, OpeningHours, Span, WEEK};
use crate::book::{Place, PlaceId};
use crate::gui::widget::calendar;
use crate::locale::Locale;

/// The hours of a day that is switched on where no other day gives an example.
const USUAL: Span = Span { from: 10, to: 16 };

/// The fields of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    /// The place as the book knows it; none for a new one.
    pub known: Option<Place>,
    /// Its name.
    pub name: String,
    /// Its hours.
    pub hours: OpeningHours,
    /// The first day it is in use, as typed; nothing: from always.
    pub since: String,
    /// The day from which changed hours hold: those of the past stay.
    pub today: NaiveDate,
    /// Errors are shown from the first try on.
    pub tried: bool,
}

/// Why a place cannot be saved as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadEdit {
    /// The name makes no id.
    #[error(transparent)]
    Name(#[from] BadPlace),
    /// Another place has the name.
    #[error("there is a place “{0}” already")]
    Taken(String),
    /// The date cannot be read.
    #[error("“{0}” is no date")]
    Since(String),
}

impl Explain for BadEdit {
    fn explain(&self) -> Explanation {
        match self {
            Self::Name(bad) => bad.explain(),
            Self::Taken(name) => Explanation::plain("settings-place-taken").with("name", name),
            Self::Since(text) => Explanation::plain("settings-place-bad-since").with("text", text),
        }
    }
}

impl Editor {
    /// A new place, in use from `today` on: no day before it will be missing.
    #[must_use]
    pub fn new(locale: &Locale, today: NaiveDate) -> Self {
        let since = calendar::written_date(locale, today);
        Self { known: None, name: String::new(), hours: OpeningHours::default(), since, today, tried: false }
    }

    /// A place of the book.
    #[must_use]
    pub fn of(place: &Place, locale: &Locale, today: NaiveDate) -> Self {
        let since = place.since.map(|since| calendar::written_date(locale, since)).unwrap_or_default();
        Self { known: Some(place.clone()), name: place.name.clone(), hours: place.hours.clone(), since, today, tried: false }
    }

    /// Whether a weekday is an opening day.
    #[must_use]
    pub fn opens(&self, day: Weekday) -> bool {
        !self.hours.on(day).is_empty()
    }

    /// Switches a weekday on or off; a new opening day has the hours of the first other one.
    pub fn press_day(&mut self, day: Weekday) {
        let example = WEEK.iter().map(|day| self.hours.on(*day)).find(|spans| !spans.is_empty());
        let spans = if self.opens(day) { Vec::new() } else { example.map_or_else(|| vec![USUAL], <[Span]>::to_vec) };
        self.hours.set(day, spans);
    }

    /// Changes one span of a weekday.
    fn change(&mut self, day: Weekday, index: usize, change: impl FnOnce(&mut Span)) {
        let mut spans = self.hours.on(day).to_vec();
        if let Some(span) = spans.get_mut(index) {
            change(span);
        }
        self.hours.set(day, spans);
    }

    /// The doors open at this hour; where they would close before, they close an hour later.
    pub fn open_from(&mut self, day: Weekday, index: usize, hour: u32) {
        self.change(day, index, |span| {
            span.from = u8::try_from(hour.min(23)).unwrap_or(23);
            span.to = span.to.max(span.from + 1);
        });
    }

    /// The doors close at this hour; where they would open later, they open an hour before.
    pub fn open_to(&mut self, day: Weekday, index: usize, hour: u32) {
        self.change(day, index, |span| {
            span.to = u8::try_from(hour.clamp(1, 24)).unwrap_or(24);
            span.from = span.from.min(span.to - 1);
        });
    }

    /// Adds a second span to a weekday, after a pause of an hour, where there is room.
    pub fn add_span(&mut self, day: Weekday) {
        let mut spans = self.hours.on(day).to_vec();
        if let Some(from) = spans.iter().map(|span| span.to + 1).max().filter(|from| *from < 24) {
            spans.push(Span { from, to: (from + 2).min(24) });
            self.hours.set(day, spans);
        }
    }

    /// Takes a span from a weekday.
    pub fn remove_span(&mut self, day: Weekday, index: usize) {
        let mut spans = self.hours.on(day).to_vec();
        if index < spans.len() {
            let _ = spans.remove(index);
        }
        self.hours.set(day, spans);
    }

    /// The place as it would be saved, among the places of the book. Its id never changes: old figures stay its own.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn place(&self, among: &[Place]) -> Result<Place, BadEdit> {
        let name = self.name.trim().to_owned();
        let named = PlaceId::from_name(&name).map_err(BadPlace::from)?;
        let id = self.known.as_ref().map_or(named, |known| known.id.clone());
        let own = |place: &&Place| self.known.as_ref().is_some_and(|known| known.id == place.id);
        let same = |place: &&Place| place.id == id || place.name.to_lowercase() == name.to_lowercase();
        if among.iter().filter(|place| !own(place)).any(|place| same(&place)) {
            return Err(BadEdit::Taken(name));
        }
        let since = match self.since.trim() {
            "" => None,
            text => Some(calendar::read_date(text).ok_or_else(|| BadEdit::Since(text.to_owned()))?),
        };
        let mut hours = self.hours.clone();
        for day in WEEK {
            let mut spans = hours.on(day).to_vec();
            spans.sort_unstable();
            spans.dedup();
            hours.set(day, spans);
        }
        let next = among.iter().map(|place| place.order + 1).max().unwrap_or(0);
        let known = among.iter().find(|place| self.known.as_ref().is_some_and(|known| known.id == place.id));
        let base = known.cloned().unwrap_or_else(|| Place {
            id,
            name: String::new(),
            hours: hours.clone(),
            earlier: Vec::new(),
            closures: std::collections::BTreeSet::new(),
            since: None,
            order: next,
            retired: false,
        });
        let base = if base.hours == hours { base } else { base.with_hours(hours, self.today) };
        Ok(Place { name, since, ..base })
    }

    /// What is wrong, once a try was made.
    #[must_use]
    pub fn error(&self, among: &[Place]) -> Option<BadEdit> {
        self.place(among).err().filter(|_| self.tried)
    }
}
