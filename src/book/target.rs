//! Targets: what a funder expects by the end of a period.

use serde::{Deserialize, Serialize};

use super::id::{CodeId, PlaceId};
use super::period::Period;

/// What a target counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// Visits.
    Visits,
    /// Visitors.
    People,
    /// Participants of events.
    Participants,
}

/// How much is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Goal {
    /// At least this number ("250 participants by the end of the year").
    Number(u64),
    /// At least this share of what all places have together, in per mille ("5 % from one place" is 50).
    PerMille(u32),
}

/// What a funder expects by the end of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Its id, made from its name.
    pub id: CodeId,
    /// What it is called.
    pub name: String,
    /// When it is to be reached.
    #[serde(with = "as_text")]
    pub period: Period,
    /// At which place; at all together where it is none.
    pub place: Option<PlaceId>,
    /// What is counted.
    pub counted: Counted,
    /// How much is expected.
    pub goal: Goal,
}

/// A period as commands write it.
mod as_text {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::book::Period;

    pub(super) fn serialize<S: Serializer>(period: &Period, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(period)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Period, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
