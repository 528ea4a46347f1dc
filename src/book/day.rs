//! A desk day: what is known of a place on a date besides its visits.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::PlaceId;
use super::staff::Role;

/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 2_000;

/// What the desk said of a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayStatus {
    /// The desk was open.
    #[default]
    Open,
    /// The desk was closed.
    Closed,
    /// The desk was open and nobody came: a confirmed zero.
    Zero,
}

/// A place on a date: status, staff and note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskDay {
    /// The place.
    pub place: PlaceId,
    /// The date.
    pub date: NaiveDate,
    /// What the desk said of the day.
    pub status: DayStatus,
    /// How many worked there, where it was said.
    pub staff: Option<u16>,
    /// How many of them in which role, as far as it was said. Days of older programs have none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub roles: BTreeMap<Role, u16>,
    /// A note on the day, without persons.
    pub note: String,
}

impl DeskDay {
    /// A day of which nothing has been said yet.
    #[must_use]
    pub fn unsaid(place: PlaceId, date: NaiveDate) -> Self {
        Self { place, date, status: DayStatus::Open, staff: None, roles: BTreeMap::new(), note: String::new() }
    }
}
