//! What every entity keeps to, whatever door it comes in by: window, command, JSON line, import, preset, vocabulary or bundle.
//!
//! The rules look at one entity alone. What it names (places, codes) is looked at by whoever knows the book. All doors end in
//! `Batch::change` of the store or in the reader of bundles, and both ask [`check`].
//!
//! | file | holds |
//! |---|---|
//! | [`healing`] | lists of an older book brought within the rules |
//! | [`slip`] | dates that can be but are seldom meant |
//! | [`controls`] | the characters that steer a terminal, refused in names and shown by their numbers |

pub mod controls;
pub mod healing;
pub mod slip;

use chrono::NaiveDate;

use super::day::LONGEST_NOTE;
use super::explain::{Explain, Explanation};
use super::place::WEEK;
use super::visit::MOST;
pub use super::years;
use super::{Code, DeskDay, Entity, Event, Labels, Observation, Place, Target, Visit, Week, observation};

/// The longest name of a place, code, event, target or organisation, in characters. A list's form takes less: see
/// [`lists::LONGEST`](super::lists::LONGEST).
pub const LONGEST_NAME: usize = 1_000;

/// What part of an entity is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The date of a visit, day, event or observation.
    Date,
    /// The period of a target.
    Period,
    /// A day on which a place stays closed.
    Closure,
    /// The day from which a place is in use, or its hours hold.
    From,
    /// The week of a publication, of feedback or of forgotten visits.
    Week,
    /// The name of a place or target.
    Name,
    /// A name of a question or choice, long or short.
    Label,
    /// A language's own name.
    OwnName,
    /// The group of a choice.
    Group,
    /// The title of an event.
    Title,
    /// The note of a day.
    Note,
    /// The text of an observation.
    Text,
    /// The name of the organisation.
    Organisation,
    /// The hour of a visit.
    Hour,
    /// How many like visits, or visitors, an entry stands for.
    Number,
    /// How many worked there.
    Staff,
    /// The opening hours of a place.
    Hours,
}

impl Field {
    /// Its name in the texts.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Period => "period",
            Self::Closure => "closure",
            Self::From => "from",
            Self::Week => "week",
            Self::Name => "name",
            Self::Label => "label",
            Self::OwnName => "own-name",
            Self::Group => "group",
            Self::Title => "title",
            Self::Note => "note",
            Self::Text => "text",
            Self::Organisation => "organisation",
            Self::Hour => "hour",
            Self::Number => "number",
            Self::Staff => "staff",
            Self::Hours => "hours",
        }
    }
}

/// A rule that an entity does not keep to: the field and the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Breach {
    /// A date outside the years 2000 to 2100.
    #[error("{}: {date} is outside the years {} to {}", field.name(), years::YEARS.start(), years::YEARS.end())]
    Year {
        /// Where it is.
        field: Field,
        /// The date.
        date: NaiveDate,
    },
    /// A text that is too long.
    #[error("{}: {length} characters, {most} at most", field.name())]
    Long {
        /// Where it is.
        field: Field,
        /// How long it is, in characters.
        length: usize,
        /// How long it may be.
        most: usize,
    },
    /// A character that steers what shows it.
    #[error("{}: the character U+{:04X} cannot be shown", field.name(), u32::from(*character))]
    Steering {
        /// Where it is.
        field: Field,
        /// The character.
        character: char,
    },
    /// A number out of range, or numbers that do not fit together.
    #[error("{}: a number from {least} to {most} is expected", field.name())]
    Range {
        /// Where it is.
        field: Field,
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
}

impl Explain for Field {
    fn explain(&self) -> Explanation {
        match self {
            Self::Date => Explanation::plain("field-date"),
            Self::Period => Explanation::plain("field-period"),
            Self::Closure => Explanation::plain("field-closure"),
            Self::From => Explanation::plain("field-from"),
            Self::Week => Explanation::plain("field-week"),
            Self::Name => Explanation::plain("field-name"),
            Self::Label => Explanation::plain("field-label"),
            Self::OwnName => Explanation::plain("field-own-name"),
            Self::Group => Explanation::plain("field-group"),
            Self::Title => Explanation::plain("field-title"),
            Self::Note => Explanation::plain("field-note"),
            Self::Text => Explanation::plain("field-text"),
            Self::Organisation => Explanation::plain("field-organisation"),
            Self::Hour => Explanation::plain("field-hour"),
            Self::Number => Explanation::plain("field-number"),
            Self::Staff => Explanation::plain("field-staff"),
            Self::Hours => Explanation::plain("field-hours"),
        }
    }
}

impl Explain for Breach {
    fn explain(&self) -> Explanation {
        match self {
            Self::Year { field, date } => {
                let (first, last) = (years::YEARS.start(), years::YEARS.end());
                Explanation::plain("rule-year").naming("field", field).with("date", date).with("first", first).with("last", last)
            }
            Self::Long { field, length, most } => {
                Explanation::plain("rule-long").naming("field", field).with("length", length).with("most", most)
            }
            Self::Steering { field, character } => {
                let number = format!("U+{:04X}", u32::from(*character));
                Explanation::plain("rule-steering").naming("field", field).with("character", number)
            }
            Self::Range { field, least, most } => {
                Explanation::plain("rule-range").naming("field", field).with("least", least).with("most", most)
            }
        }
    }
}

/// Whether an entity keeps to every rule that it can be held to alone.
///
/// # Errors
/// The first rule that it does not keep to.
pub fn check(entity: &Entity) -> Result<(), Breach> {
    match entity {
        Entity::Visit(visit) => check_visit(visit),
        Entity::Day(day) => check_day(day),
        Entity::Place(place) => check_place(place),
        Entity::Dimension(dimension) => labels(&dimension.label),
        Entity::Code(code) => check_code(code),
        Entity::Event(Event { date, title, .. }) => year(Field::Date, *date).and_then(|()| name(Field::Title, title)),
        Entity::Observation(Observation { date, text, .. }) => {
            year(Field::Date, *date).and_then(|()| short(Field::Text, text, observation::LONGEST))
        }
        Entity::Target(Target { name: called, period, .. }) => {
            name(Field::Name, called)?;
            [period.from(), period.to()].into_iter().try_for_each(|date| year(Field::Period, date))
        }
        Entity::Publication(frozen) | Entity::FeedbackPublished(frozen) => week(frozen.week),
        Entity::Feedback(feedback) => week(feedback.week),
        Entity::Forgotten(forgotten) => week(forgotten.week),
    }
}

/// Whether an organisation may be called so.
///
/// # Errors
/// The rule that the name does not keep to.
pub fn organisation(called: &str) -> Result<(), Breach> {
    name(Field::Organisation, called)
}

/// Whether a date lies in the years in which anything can lie.
///
/// # Errors
/// Names the field and the years.
pub fn year(field: Field, date: NaiveDate) -> Result<(), Breach> {
    if years::holds(date) { Ok(()) } else { Err(Breach::Year { field, date }) }
}

/// A week that has a day in these years: the first of them begins in the year before.
fn week(week: Week) -> Result<(), Breach> {
    if years::holds(week.sunday()) { Ok(()) } else { year(Field::Week, week.monday()) }
}

fn check_visit(visit: &Visit) -> Result<(), Breach> {
    year(Field::Date, visit.date)?;
    if visit.hour.is_some_and(|hour| hour > 23) {
        return Err(Breach::Range { field: Field::Hour, least: 0, most: 23 });
    }
    let fits = [visit.times, visit.people].iter().all(|number| (1..=MOST).contains(number));
    if fits { Ok(()) } else { Err(Breach::Range { field: Field::Number, least: 1, most: MOST }) }
}

fn check_day(day: &DeskDay) -> Result<(), Breach> {
    year(Field::Date, day.date)?;
    short(Field::Note, &day.note, LONGEST_NOTE)?;
    if day.staff_adds_up() { Ok(()) } else { Err(Breach::Range { field: Field::Staff, least: 1, most: u16::MAX.into() }) }
}

fn check_place(place: &Place) -> Result<(), Breach> {
    name(Field::Name, &place.name)?;
    let rules = || place.earlier.iter().map(|earlier| &earlier.hours).chain([&place.hours]);
    if rules().flat_map(|hours| WEEK.iter().flat_map(|day| hours.on(*day))).any(|span| span.from >= span.to || span.to > 24) {
        return Err(Breach::Range { field: Field::Hours, least: 0, most: 24 });
    }
    place.closures.iter().try_for_each(|date| year(Field::Closure, *date))?;
    let until = place.earlier.iter().map(|earlier| earlier.until);
    place.since.into_iter().chain(until).try_for_each(|date| year(Field::From, date))
}

fn check_code(code: &Code) -> Result<(), Breach> {
    labels(&code.label)?;
    code.short.as_ref().map_or(Ok(()), labels)?;
    code.own_name.as_ref().map_or(Ok(()), |text| name(Field::OwnName, text))?;
    code.group.as_ref().map_or(Ok(()), |text| name(Field::Group, text))
}

fn labels(labels: &Labels) -> Result<(), Breach> {
    [&labels.fi, &labels.sv, &labels.en].into_iter().try_for_each(|text| name(Field::Label, text))
}

/// A name is short, and is shown as it is written.
fn name(field: Field, text: &str) -> Result<(), Breach> {
    short(field, text, LONGEST_NAME)?;
    match text.chars().find(|character| controls::steers(*character)) {
        Some(character) => Err(Breach::Steering { field, character }),
        None => Ok(()),
    }
}

fn short(field: Field, text: &str, most: usize) -> Result<(), Breach> {
    let length = text.chars().count();
    if length <= most { Ok(()) } else { Err(Breach::Long { field, length, most }) }
}
