//! One entry of the journal: the whole new state of one entity.
//!
//! The journal is the truth of a book. An edit and an undo are new changes; for each entity the change with the highest
//! `(lamport, desk)` holds, so that two books become one by the union of their changes, in any order.
//!
//! A publication is the exception ([`Kind::first_holds`]): of it the change with the *lowest* `(lamport, desk)` holds. What was
//! published first has been given away and is never issued again; a copy that published the same week later, not knowing
//! of it, gives way, and goes on from what holds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day::DeskDay;
use super::dimension::{Code, Dimension};
use super::event::Event;
use super::feedback::Feedback;
use super::forgotten::Forgotten;
use super::id::{DeskId, PlaceId, VisitId};
use super::observation::Observation;
use super::place::Place;
use super::publication::Frozen;
use super::target::Target;
use super::visit::Visit;
use super::week::Week;

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The copy of the book in which it was made.
    pub desk: DeskId,
    /// Its number in that copy, from 1 on without a gap.
    pub seq: u64,
    /// A logical clock (L. Lamport 1978): higher than that of every change the copy knew.
    pub lamport: u64,
    /// The entity it is about.
    pub key: Key,
    /// The entity's whole new state; nothing where it was removed.
    pub body: Option<Entity>,
}

/// What a change can be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Entity {
    /// A visit.
    Visit(Visit),
    /// A desk day.
    Day(DeskDay),
    /// A place.
    Place(Place),
    /// A dimension.
    Dimension(Dimension),
    /// A code.
    Code(Code),
    /// An event.
    Event(Event),
    /// An observation.
    Observation(Observation),
    /// A target.
    Target(Target),
    /// What was published of a place and week.
    Publication(Frozen),
    /// What remains of a forgotten week.
    Forgotten(Forgotten),
    /// What a laptop was answered at a place in a week.
    Feedback(Feedback),
    /// What was published of the feedback of a place and week.
    FeedbackPublished(Frozen),
}

/// Which kind of entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A visit.
    Visit,
    /// A desk day.
    Day,
    /// A place.
    Place,
    /// A dimension.
    Dimension,
    /// A code.
    Code,
    /// An event.
    Event,
    /// An observation.
    Observation,
    /// A target.
    Target,
    /// What was published of a place and week.
    Publication,
    /// What remains of a forgotten week.
    Forgotten,
    /// What a laptop was answered at a place in a week.
    Feedback,
    /// What was published of the feedback of a place and week.
    FeedbackPublished,
}

impl Kind {
    const ALL: [Self; 12] = [
        Self::Visit,
        Self::Day,
        Self::Place,
        Self::Dimension,
        Self::Code,
        Self::Event,
        Self::Observation,
        Self::Target,
        Self::Publication,
        Self::Forgotten,
        Self::Feedback,
        Self::FeedbackPublished,
    ];

    /// Its name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Visit => "visit",
            Self::Day => "day",
            Self::Place => "place",
            Self::Dimension => "dimension",
            Self::Code => "code",
            Self::Event => "event",
            Self::Observation => "observation",
            Self::Target => "target",
            Self::Publication => "publication",
            Self::Forgotten => "forgotten",
            Self::Feedback => "feedback",
            Self::FeedbackPublished => "feedback-published",
        }
    }

    /// Whether the first state of an entity holds for ever, and not the last: so for publications.
    #[must_use]
    pub fn first_holds(self) -> bool {
        matches!(self, Self::Publication | Self::FeedbackPublished)
    }

    /// The kind with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The name of one entity: its kind and its id among its kind.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The kind.
    pub kind: Kind,
    /// The 16 bytes of a visit's id, or the others' ids as text (`hervanta`, `topic/kela`, `hervanta/2026-11-20`,
    /// `hervanta/2026-W47` of a publication, with the desk's id before it of its feedback).
    pub id: Vec<u8>,
}

impl Key {
    /// The key of a visit.
    #[must_use]
    pub fn visit(id: VisitId) -> Self {
        Self { kind: Kind::Visit, id: id.0.as_bytes().to_vec() }
    }

    /// The key of what remains of a place and week.
    #[must_use]
    pub fn forgotten(place: &PlaceId, week: Week) -> Self {
        Self::text(Kind::Forgotten, format!("{place}/{week}"))
    }

    /// The key of what a laptop was answered at a place in a week.
    #[must_use]
    pub fn feedback(desk: DeskId, place: &PlaceId, week: Week) -> Self {
        Self::text(Kind::Feedback, format!("{desk}/{place}/{week}"))
    }

    /// The key of a visit's change that was emptied by forgetting: it names nothing.
    #[must_use]
    pub fn emptied() -> Self {
        Self { kind: Kind::Visit, id: Vec::new() }
    }

    /// Whether forgetting has left nothing of the change but its number.
    #[must_use]
    pub fn is_emptied(&self) -> bool {
        self.kind == Kind::Visit && self.id.is_empty()
    }

    /// The key of a place on a date.
    #[must_use]
    pub fn day(place: &PlaceId, date: NaiveDate) -> Self {
        Self::text(Kind::Day, format!("{place}/{date}"))
    }

    /// The date in the key of a day; none of any other kind.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        let text = std::str::from_utf8(&self.id).ok().filter(|_| self.kind == Kind::Day)?;
        text.split_once('/')?.1.parse().ok()
    }

    /// The id as commands take it: `hervanta`, `topic/kela`, `hervanta/2026-11-20`, the UUID of a visit, event or observation.
    #[must_use]
    pub fn shown(&self) -> String {
        match self.kind {
            Kind::Visit | Kind::Event | Kind::Observation => uuid::Uuid::from_slice(&self.id).map(|id| id.to_string()).unwrap_or_default(),
            _ => String::from_utf8_lossy(&self.id).into_owned(),
        }
    }

    fn text(kind: Kind, id: String) -> Self {
        Self { kind, id: id.into_bytes() }
    }
}

impl Entity {
    /// The key of the entity whose state this is.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Visit(visit) => Key::visit(visit.id),
            Self::Day(day) => Key::day(&day.place, day.date),
            Self::Place(place) => Key::text(Kind::Place, place.id.to_string()),
            Self::Dimension(dimension) => Key::text(Kind::Dimension, dimension.id.to_string()),
            Self::Code(code) => Key::text(Kind::Code, format!("{}/{}", code.dimension, code.id)),
            Self::Event(event) => Key { kind: Kind::Event, id: event.id.0.as_bytes().to_vec() },
            Self::Observation(observation) => Key { kind: Kind::Observation, id: observation.id.0.as_bytes().to_vec() },
            Self::Target(target) => Key::text(Kind::Target, target.id.to_string()),
            Self::Publication(frozen) => Key::text(Kind::Publication, format!("{}/{}", frozen.place, frozen.week)),
            Self::Forgotten(forgotten) => Key::forgotten(&forgotten.place, forgotten.week),
            Self::Feedback(feedback) => Key::feedback(feedback.desk, &feedback.place, feedback.week),
            Self::FeedbackPublished(frozen) => Key::text(Kind::FeedbackPublished, format!("{}/{}", frozen.place, frozen.week)),
        }
    }

    /// The state as the journal keeps it: JSON.
    ///
    /// # Errors
    /// Never for a value of this type; the error is passed on rather than hidden.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// Reads a state of a known kind.
    ///
    /// # Errors
    /// When the text is no such state.
    pub fn from_json(kind: Kind, json: &str) -> Result<Self, serde_json::Error> {
        Ok(match kind {
            Kind::Visit => Self::Visit(serde_json::from_str(json)?),
            Kind::Day => Self::Day(serde_json::from_str(json)?),
            Kind::Place => Self::Place(serde_json::from_str(json)?),
            Kind::Dimension => Self::Dimension(serde_json::from_str(json)?),
            Kind::Code => Self::Code(serde_json::from_str(json)?),
            Kind::Event => Self::Event(serde_json::from_str(json)?),
            Kind::Observation => Self::Observation(serde_json::from_str(json)?),
            Kind::Target => Self::Target(serde_json::from_str(json)?),
            Kind::Publication => Self::Publication(serde_json::from_str(json)?),
            Kind::Forgotten => Self::Forgotten(serde_json::from_str(json)?),
            Kind::Feedback => Self::Feedback(serde_json::from_str(json)?),
            Kind::FeedbackPublished => Self::FeedbackPublished(serde_json::from_str(json)?),
        })
    }
}
