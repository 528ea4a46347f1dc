//! Events: gatherings with a number of participants, counted besides the visits.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{PlaceId, VisitId};

/// What kind of gathering it was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// A gathering open to all.
    #[default]
    Gathering,
    /// A training for professionals or volunteers.
    Training,
    /// An information session.
    Information,
    /// A group that meets again and again.
    Group,
    /// Something else.
    Other,
}

impl EventKind {
    /// All kinds, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::Gathering, Self::Training, Self::Information, Self::Group, Self::Other];

    /// Its name in commands and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Gathering => "gathering",
            Self::Training => "training",
            Self::Information => "information",
            Self::Group => "group",
            Self::Other => "other",
        }
    }
}

/// A gathering with a number of participants, and nothing that identifies a participant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its own random id.
    pub id: VisitId,
    /// Which advice point held it.
    pub place: PlaceId,
    /// The local date.
    pub date: NaiveDate,
    /// What kind it was.
    pub kind: EventKind,
    /// What it was called, without persons.
    pub title: String,
    /// How many took part.
    pub participants: u32,
}
