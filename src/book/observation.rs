//! Observations: new phenomena, noted without persons, for social reporting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{CodeId, PlaceId, VisitId};

/// The longest observation, in characters.
pub const LONGEST: usize = 2_000;

/// A new phenomenon seen at the desk, noted without persons.
///
/// It is no part of a visit: it has a date and a topic, but nothing leads from it to one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// Its own random id.
    pub id: VisitId,
    /// Where it was seen.
    pub place: PlaceId,
    /// The local date.
    pub date: NaiveDate,
    /// What it is about; a code of the topics.
    pub topic: CodeId,
    /// What was seen, in words.
    pub text: String,
}
