//! The arguments of `day` and `coverage`.

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::selection::Where;
use crate::book::{DayStatus, PlaceId};

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

/// Show or set a day.
#[derive(Debug, Args)]
pub struct Day {
    /// The date.
    pub date: NaiveDate,
    /// The advice point; may be left out where the book has one.
    #[arg(long)]
    pub place: Option<PlaceId>,
    /// Open, closed, or open without visitors.
    #[arg(long)]
    pub status: Option<Status>,
    /// How many worked there, 3, or by role: advisor=2,volunteer=1. Roles: advisor, community-advisor, volunteer, interpreter, other.
    #[arg(long)]
    pub staff: Option<String>,
    /// A note without persons.
    #[arg(long)]
    pub note: Option<String>,
    /// Remove what was recorded of the day instead; its visits stay.
    #[arg(long, conflicts_with_all = ["status", "staff", "note"])]
    pub remove: bool,
    /// Take out of the note what may name a person, before it is recorded.
    #[arg(long, requires = "note")]
    pub take_out: bool,
    /// One JSON object.
    #[arg(long)]
    pub json: bool,
}

/// What is known of the opening days.
#[derive(Debug, Args)]
pub struct Coverage {
    /// Which days.
    #[command(flatten)]
    pub selection: Where,
    /// One JSON object.
    #[arg(long)]
    pub json: bool,
}
