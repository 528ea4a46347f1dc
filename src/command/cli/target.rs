//! The arguments of `target`.

use super::number;
use clap::{Args, Subcommand, ValueEnum};

use crate::book::target::Counted;
use crate::book::{CodeId, Period, PlaceId};

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
