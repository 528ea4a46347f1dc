//! What the rows or columns of a table can be, and the two items that every axis has.

use std::fmt;
use std::str::FromStr;

use crate::book::DimensionId;
use crate::book::id::BadId;

/// The item of totals.
pub const TOTAL: &str = "_total";
/// The item of visits whose answer was not recorded.
pub const UNKNOWN: &str = "_unknown";

/// What a table is laid out by: a dimension, or where and when the visits were.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Axis {
    /// A dimension of the vocabulary; the items are its codes.
    Dimension(DimensionId),
    /// The advice point; the items are place ids.
    Place,
    /// The day; the items are dates (`2026-11-20`).
    Date,
    /// The ISO 8601 week; the items are weeks (`2026-W47`).
    Week,
    /// The day of the week; the items are `1` (Monday) to `7` (ISO 8601).
    Weekday,
    /// The hour of the day; the items are `00` to `23`, and `_unknown` where no hour was recorded.
    Hour,
}

impl Axis {
    /// The topics.
    pub const TOPIC: Self = Self::Dimension(DimensionId::TOPIC);
    /// The languages.
    pub const LANGUAGE: Self = Self::Dimension(DimensionId::LANGUAGE);
    /// The channels.
    pub const CHANNEL: Self = Self::Dimension(DimensionId::CHANNEL);
    /// The referrals.
    pub const REFERRAL: Self = Self::Dimension(DimensionId::REFERRAL);

    /// Its name in commands and files.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Dimension(dimension) => dimension.as_str(),
            Self::Place => "place",
            Self::Date => "date",
            Self::Week => "week",
            Self::Weekday => "weekday",
            Self::Hour => "hour",
        }
    }

    /// Whether its items have an order of their own in time: days, weeks, weekdays, hours.
    #[must_use]
    pub fn is_when(&self) -> bool {
        matches!(self, Self::Date | Self::Week | Self::Weekday | Self::Hour)
    }

    /// Whether its items are spans of time or places, each of which can be recorded, closed or missing by itself.
    #[must_use]
    pub fn is_where_or_when(&self) -> bool {
        matches!(self, Self::Place | Self::Date | Self::Week)
    }
}

impl fmt::Display for Axis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Axis {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        Ok(match text {
            "place" => Self::Place,
            "date" => Self::Date,
            "week" => Self::Week,
            "weekday" => Self::Weekday,
            "hour" => Self::Hour,
            dimension => Self::Dimension(dimension.parse()?),
        })
    }
}
