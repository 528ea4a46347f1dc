//! The arguments of `event`.

use super::number;
use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use super::selection::Where;
use crate::book::{EventKind, PlaceId, VisitId};
use crate::statistics::EventsBy;

/// Events.
#[derive(Debug, Args)]
pub struct EventCommand {
    /// What to do with them.
    #[command(subcommand)]
    pub action: EventAction,
}

/// What to do with events.
#[derive(Debug, Subcommand)]
pub enum EventAction {
    /// Record one; prints its id once it is durable.
    Add {
        /// The date; today where it is left out.
        #[arg(long)]
        date: Option<NaiveDate>,
        /// The advice point; may be left out where the book has one.
        #[arg(long)]
        place: Option<PlaceId>,
        /// What kind it was.
        #[arg(long, value_enum, default_value_t)]
        kind: KindOfEvent,
        /// What it was called, without persons.
        #[arg(long)]
        title: String,
        /// How many took part.
        #[arg(long, value_parser = number::whole::<u32>)]
        participants: u32,
    },
    /// List them with their ids.
    List {
        /// Which events.
        #[command(flatten)]
        selection: Where,
        /// One JSON object a line.
        #[arg(long)]
        json: bool,
    },
    /// How many there were, and how many took part.
    Table {
        /// Which events.
        #[command(flatten)]
        selection: Where,
        /// What the rows are.
        #[arg(long, value_enum, default_value_t)]
        by: By,
        /// One JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Correct one; what is not said stays.
    Amend {
        /// The event's id.
        id: VisitId,
        /// Another date.
        #[arg(long)]
        date: Option<NaiveDate>,
        /// Another advice point.
        #[arg(long)]
        place: Option<PlaceId>,
        /// Another kind.
        #[arg(long, value_enum)]
        kind: Option<KindOfEvent>,
        /// Another title.
        #[arg(long)]
        title: Option<String>,
        /// Another number of participants.
        #[arg(long, value_parser = number::whole::<u32>)]
        participants: Option<u32>,
    },
    /// Remove one from the figures.
    Remove {
        /// The event's id.
        id: VisitId,
    },
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

/// What events are laid out by.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum By {
    /// The kind of gathering.
    #[default]
    Kind,
    /// The advice point.
    Place,
    /// The calendar month.
    Month,
}

impl From<By> for EventsBy {
    fn from(by: By) -> Self {
        match by {
            By::Kind => Self::Kind,
            By::Place => Self::Place,
            By::Month => Self::Month,
        }
    }
}
