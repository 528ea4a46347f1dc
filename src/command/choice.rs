//! Choices among a few words, as arguments name them.

use clap::ValueEnum;

use crate::book::{DayStatus, EventKind};
use crate::statistics::Measure;

/// What the desk says of a day.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Status {
    /// The desk was open.
    Open,
    /// The desk was closed.
    Closed,
    /// The desk was open and nobody came.
    Zero,
}

impl From<Status> for DayStatus {
    fn from(status: Status) -> Self {
        match status {
            Status::Open => Self::Open,
            Status::Closed => Self::Closed,
            Status::Zero => Self::Zero,
        }
    }
}

/// What kind of gathering it was.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum KindOfEvent {
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

impl From<KindOfEvent> for EventKind {
    fn from(kind: KindOfEvent) -> Self {
        match kind {
            KindOfEvent::Gathering => Self::Gathering,
            KindOfEvent::Training => Self::Training,
            KindOfEvent::Information => Self::Information,
            KindOfEvent::Group => Self::Group,
            KindOfEvent::Other => Self::Other,
        }
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum Counted {
    /// Visits, or mentions where a visit can have several codes.
    #[default]
    Visits,
    /// Visitors.
    People,
}

impl From<Counted> for Measure {
    fn from(counted: Counted) -> Self {
        match counted {
            Counted::Visits => Self::Visits,
            Counted::People => Self::People,
        }
    }
}
