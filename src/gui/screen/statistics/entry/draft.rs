//! The form of a target, an event or an observation, before it is saved. Pure.

use chrono::NaiveDate;

use super::Thing;
use crate::book::rules::slip::{self, Slip};
use crate::book::rules::{LONGEST_NAME, controls, years};
use crate::book::target::{Counted, Goal};
use crate::book::{CodeId, Event, EventKind, Observation, Period, PlaceId, Target, VisitId, observation, whole_number};
use crate::gui::widget::calendar;

/// What is recorded here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What a funder expects.
    Target,
    /// A gathering.
    Event,
    /// What was noticed.
    Observation,
}

/// A field that cannot be saved as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// A target without a name.
    Name,
    /// No period.
    Period,
    /// No number, or none that can be.
    Number,
    /// No date.
    Date,
    /// No title.
    Title,
    /// No topic.
    Topic,
    /// No text, or one that is too long.
    Text,
    /// No place.
    Place,
}

/// What is being said. Fields that a kind does not have stay as they are.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What it is.
    pub kind: Kind,
    /// What it corrects.
    pub corrects: Option<Thing>,
    /// A target's name, an event's title, an observation's text.
    pub words: String,
    /// A target's period, as commands write it.
    pub period: String,
    /// The date of an event or observation.
    pub date: String,
    /// The place; of a target all together where it is none.
    pub place: Option<PlaceId>,
    /// What a target counts.
    pub counted: Counted,
    /// Whether a target is a share of all places, in per cent.
    pub share: bool,
    /// The number of a target or of participants.
    pub number: String,
    /// What kind of event.
    pub event: EventKind,
    /// What an observation is about.
    pub topic: Option<CodeId>,
    /// Whether saving was tried, so that gaps are shown.
    pub tried: bool,
    /// A day to come or long past that was shown at the first try: saved again, it is meant.
    pub asked: Option<(NaiveDate, Slip)>,
}

impl Draft {
    /// An empty one of this kind.
    #[must_use]
    pub fn new(kind: Kind, period: Period, place: Option<PlaceId>, date: &str) -> Self {
        Self {
            kind,
            corrects: None,
            words: String::new(),
            period: period.to_string(),
            date: date.to_owned(),
            place,
            counted: Counted::Visits,
            share: false,
            number: String::new(),
            event: EventKind::Gathering,
            topic: None,
            tried: false,
            asked: None,
        }
    }

    /// What is in the book, to be corrected. `written` is its date as the reader writes dates.
    #[must_use]
    pub fn of(thing: &Thing, written: impl Fn(NaiveDate) -> String) -> Self {
        let begun = |kind, place: Option<&PlaceId>, words: &str, date: Option<NaiveDate>| {
            let period = Period::Day(NaiveDate::default());
            let draft = Self::new(kind, period, place.cloned(), &date.map(&written).unwrap_or_default());
            Self { corrects: Some(thing.clone()), words: words.to_owned(), ..draft }
        };
        match thing {
            Thing::Target(target) => {
                let (share, number) = match target.goal {
                    Goal::Number(number) => (false, number.to_string()),
                    Goal::PerMille(per_mille) => (true, tenths(per_mille)),
                };
                let draft = begun(Kind::Target, target.place.as_ref(), &target.name, None);
                Self { period: target.period.to_string(), counted: target.counted, share, number, ..draft }
            }
            Thing::Event(event) => {
                let draft = begun(Kind::Event, Some(&event.place), &event.title, Some(event.date));
                Self { event: event.kind, number: event.participants.to_string(), ..draft }
            }
            Thing::Observation(seen) => {
                let draft = begun(Kind::Observation, Some(&seen.place), &seen.text, Some(seen.date));
                Self { topic: Some(seen.topic.clone()), ..draft }
            }
        }
    }

    /// What would be saved. `fresh` is the id of a new event or observation, `taken` the targets of the book, among which a new one
    /// gets an id of its own.
    ///
    /// # Errors
    /// Says which fields cannot be saved as they are.
    pub fn thing(&self, fresh: VisitId, taken: &[CodeId]) -> Result<Thing, Vec<Gap>> {
        let gaps = self.gaps();
        let made = match self.kind {
            Kind::Target => self.target(taken).map(Thing::Target),
            Kind::Event => self.event(fresh).map(Thing::Event),
            Kind::Observation => self.observation(fresh).map(Thing::Observation),
        };
        made.filter(|_| gaps.is_empty()).ok_or(gaps)
    }

    /// Whether the date is to be shown before it is saved: a day to come or more than two weeks past, unless it was shown already or is
    /// that of what is corrected.
    pub fn asks_about_date(&mut self, today: NaiveDate) -> bool {
        let known = match &self.corrects {
            Some(Thing::Event(event)) => Some(event.date),
            Some(Thing::Observation(seen)) => Some(seen.date),
            _ => None,
        };
        let date = self.read_date().filter(|date| self.kind != Kind::Target && Some(*date) != known);
        let asked = date.and_then(|date| Some((date, slip::of(date, today, slip::DESK)?)));
        let before = std::mem::replace(&mut self.asked, asked);
        asked.is_some() && asked != before
    }

    /// The fields that cannot be saved as they are.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let words = self.words.trim();
        let most = if self.kind == Kind::Observation { observation::LONGEST } else { LONGEST_NAME };
        let steers = self.kind != Kind::Observation && words.chars().any(controls::steers);
        let long = words.chars().count() > most || steers;
        let asked: Vec<(bool, Gap)> = match self.kind {
            Kind::Target => vec![
                (long || CodeId::from_name(words).is_err(), Gap::Name),
                (self.read_period().is_none(), Gap::Period),
                // All places together are always the whole of all places.
                (self.share && self.place.is_none(), Gap::Place),
                (self.goal().is_none(), Gap::Number),
            ],
            Kind::Event => vec![
                (self.read_date().is_none(), Gap::Date),
                (self.place.is_none(), Gap::Place),
                (words.is_empty() || long, Gap::Title),
                (self.participants().is_none(), Gap::Number),
            ],
            Kind::Observation => vec![
                (self.read_date().is_none(), Gap::Date),
                (self.place.is_none(), Gap::Place),
                (self.topic.is_none(), Gap::Topic),
                (words.is_empty() || long, Gap::Text),
            ],
        };
        asked.into_iter().filter(|(lacking, _)| *lacking).map(|(_, gap)| gap).collect()
    }

    fn read_date(&self) -> Option<NaiveDate> {
        calendar::read_date(self.date.trim()).filter(|date| years::holds(*date))
    }

    fn read_period(&self) -> Option<Period> {
        self.period.trim().parse().ok()
    }

    fn participants(&self) -> Option<u32> {
        whole_number::read(&self.number)
    }

    fn goal(&self) -> Option<Goal> {
        let number = self.number.trim();
        let goal = if self.share { Goal::PerMille(per_mille(number)?) } else { Goal::Number(whole_number::read(number)?) };
        Some(goal).filter(|goal| !matches!(goal, Goal::Number(0) | Goal::PerMille(0)))
    }

    fn target(&self, taken: &[CodeId]) -> Option<Target> {
        let name = self.words.trim().to_owned();
        let id = match &self.corrects {
            Some(Thing::Target(target)) => target.id.clone(),
            _ => free_id(&name, taken)?,
        };
        Some(Target { id, name, period: self.read_period()?, place: self.place.clone(), counted: self.counted, goal: self.goal()? })
    }

    fn event(&self, fresh: VisitId) -> Option<Event> {
        let id = if let Some(Thing::Event(event)) = &self.corrects { event.id } else { fresh };
        let title = self.words.trim().to_owned();
        Some(Event { id, place: self.place.clone()?, date: self.read_date()?, kind: self.event, title, participants: self.participants()? })
    }

    fn observation(&self, fresh: VisitId) -> Option<Observation> {
        let id = if let Some(Thing::Observation(seen)) = &self.corrects { seen.id } else { fresh };
        let text = self.words.trim().to_owned();
        Some(Observation { id, place: self.place.clone()?, date: self.read_date()?, topic: self.topic.clone()?, text })
    }
}

/// An id made from a name that no other target has: targets of one name do not replace each other here.
fn free_id(name: &str, taken: &[CodeId]) -> Option<CodeId> {
    let numbered = (2..100).filter_map(|number| CodeId::from_name(&format!("{name} {number}")).ok());
    CodeId::from_name(name).ok().into_iter().chain(numbered).find(|id| !taken.contains(id))
}

/// "5" and "2,5" per cent in per mille; none beyond 100 per cent or finer than a tenth.
fn per_mille(percent: &str) -> Option<u32> {
    let text = percent.trim_end_matches('%').trim().replace(',', ".");
    let (whole, tenth) = text.split_once('.').unwrap_or((&text, "0"));
    let (whole, tenth): (u32, u32) = (whole_number::read(whole)?, whole_number::read(tenth).filter(|tenth| *tenth < 10)?);
    Some(whole.checked_mul(10)? + tenth).filter(|per_mille| *per_mille <= 1000)
}

fn tenths(per_mille: u32) -> String {
    if per_mille.is_multiple_of(10) { (per_mille / 10).to_string() } else { format!("{},{}", per_mille / 10, per_mille % 10) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop")]
    use super::*;

    #[test]
    fn per_cent_are_read_with_comma_or_point_and_written_back() {
        for (text, expected) in [("5", Some(50)), ("2,5", Some(25)), ("2.5 %", Some(25)), ("100", Some(1000)), ("101", None), ("x", None)] {
            assert_eq!(per_mille(text), expected, "{text}");
        }
        assert_eq!([50, 25].map(tenths), ["5", "2,5"]);
    }

    #[test]
    fn a_second_target_of_a_name_does_not_take_the_first_one_s_place() {
        let first = free_id("Kävijät", &[]).unwrap();
        assert_ne!(free_id("Kävijät", std::slice::from_ref(&first)).unwrap(), first);
    }

    #[test]
    fn a_day_to_come_or_long_past_is_shown_once_before_it_is_saved() {
        let today: NaiveDate = "2026-11-20".parse().unwrap();
        let mut draft = Draft::new(Kind::Event, "2026".parse().unwrap(), None, "");
        for (date, asked) in [("6.11.2026", false), ("5.11.2026", true), ("21.11.2026", true), ("20.11.2026", false)] {
            date.clone_into(&mut draft.date);
            assert_eq!((draft.asks_about_date(today), draft.asks_about_date(today)), (asked, false), "{date}: the second time it is meant");
        }
    }

    #[test]
    fn nothing_is_saved_with_a_gap() {
        let period = "2026".parse().unwrap();
        let gaps = |kind| Draft::new(kind, period, None, "").gaps();
        assert_eq!(gaps(Kind::Target), [Gap::Name, Gap::Number]);
        assert_eq!(gaps(Kind::Event), [Gap::Date, Gap::Place, Gap::Title, Gap::Number]);
        assert_eq!(gaps(Kind::Observation), [Gap::Date, Gap::Place, Gap::Topic, Gap::Text]);
    }
}
