//! Arguments of what is recorded beside the visits: events, observations, targets.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use super::{Where, number};
use crate::book::target::Counted;
use crate::book::{CodeId, EventKind, Period, PlaceId, VisitId};
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

/// What was noticed.
#[derive(Debug, Args)]
pub struct Observe {
    /// What was seen, without persons.
    #[arg(required_unless_present_any = ["list", "amend", "remove"])]
    pub text: Option<String>,
    /// What it is about.
    #[arg(long, required_unless_present_any = ["list", "amend", "remove"])]
    pub topic: Option<CodeId>,
    /// The advice point; may be left out where the book has one.
    #[arg(long)]
    pub place: Option<PlaceId>,
    /// The date; today where it is left out.
    #[arg(long)]
    pub date: Option<NaiveDate>,
    /// Correct the one with this id instead; what is not said stays.
    #[arg(long, value_name = "ID", conflicts_with_all = ["list", "remove"])]
    pub amend: Option<VisitId>,
    /// Remove the one with this id instead.
    #[arg(long, value_name = "ID", conflicts_with_all = ["list", "text", "topic", "place", "date"])]
    pub remove: Option<VisitId>,
    /// Take out what may name a person, before it is recorded.
    #[arg(long)]
    pub take_out: bool,
    /// List those of a period instead.
    #[arg(long, value_name = "PERIOD")]
    pub list: Option<Period>,
    /// Write them as a document for social reporting to this folder.
    #[arg(long, value_name = "DIR", requires = "list")]
    pub to: Option<PathBuf>,
    /// One JSON object a line.
    #[arg(long)]
    pub json: bool,
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

/// Targets.
#[derive(Debug, Args)]
pub struct TargetCommand {
    /// What to do with them.
    #[command(subcommand)]
    pub action: TargetAction,
}

/// What to do with targets.
#[derive(Debug, Subcommand)]
pub enum TargetAction {
    /// Set one; one of the same name is replaced. Prints its id once it is durable.
    Add {
        /// What it is called.
        #[arg(long)]
        name: String,
        /// When it is to be reached.
        #[arg(long)]
        period: Period,
        /// At which advice point; all together where it is left out.
        #[arg(long)]
        place: Option<PlaceId>,
        /// What is counted.
        #[arg(long, value_enum)]
        counted: TargetCounts,
        /// At least this number.
        #[arg(long, value_parser = number::within::<u64>(1, u64::MAX), required_unless_present = "per_mille", conflicts_with = "per_mille")]
        number: Option<u64>,
        /// At least this share of all places together, in per mille: 50 is 5 %.
        #[arg(long, value_parser = number::within::<u32>(1, 1000), requires = "place")]
        per_mille: Option<u32>,
    },
    /// Correct one; what is not said stays, its id too.
    Amend {
        /// The target's id.
        id: CodeId,
        /// Another name.
        #[arg(long)]
        name: Option<String>,
        /// Another period.
        #[arg(long)]
        period: Option<Period>,
        /// Another advice point.
        #[arg(long, conflicts_with = "all_places")]
        place: Option<PlaceId>,
        /// All advice points together.
        #[arg(long)]
        all_places: bool,
        /// Something else is counted.
        #[arg(long, value_enum)]
        counted: Option<TargetCounts>,
        /// At least this number.
        #[arg(long, value_parser = number::within::<u64>(1, u64::MAX), conflicts_with = "per_mille")]
        number: Option<u64>,
        /// At least this share of all places together, in per mille: 50 is 5 %.
        #[arg(long, value_parser = number::within::<u32>(1, 1000), conflicts_with = "all_places")]
        per_mille: Option<u32>,
    },
    /// Remove one.
    Remove {
        /// The target's id.
        id: CodeId,
    },
    /// List them with how far they are reached.
    List {
        /// One JSON object a line.
        #[arg(long)]
        json: bool,
    },
}

/// What a target counts.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum TargetCounts {
    /// Visits.
    Visits,
    /// Visitors.
    People,
    /// Participants of events.
    Participants,
}

impl From<TargetCounts> for Counted {
    fn from(counts: TargetCounts) -> Self {
        match counts {
            TargetCounts::Visits => Self::Visits,
            TargetCounts::People => Self::People,
            TargetCounts::Participants => Self::Participants,
        }
    }
}
