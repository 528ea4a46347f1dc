//! The arguments of `place`.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::book::PlaceId;

/// Advice points.
#[derive(Debug, Args)]
pub struct PlaceCommand {
    /// What to do with them.
    #[command(subcommand)]
    pub action: PlaceAction,
}

/// What to do with advice points. Old figures stay what they were.
#[derive(Debug, Subcommand)]
pub enum PlaceAction {
    /// Add one: "Hervanta=tue 10-16,fri 10-16".
    Add {
        /// Its name and opening hours.
        #[arg(value_name = "NAME=HOURS")]
        place: String,
    },
    /// List them.
    List {
        /// One JSON object a line.
        #[arg(long)]
        json: bool,
    },
    /// Give one another name; its id stays.
    Rename {
        /// The advice point.
        place: PlaceId,
        /// Its new name.
        name: String,
    },
    /// Take one out of use.
    Retire {
        /// The advice point.
        place: PlaceId,
        /// The first day out of use; today where it is left out.
        #[arg(long, value_name = "DATE")]
        from: Option<NaiveDate>,
    },
    /// Bring a retired one back.
    Restore {
        /// The advice point.
        place: PlaceId,
        /// The first day in use again; today where it is left out.
        #[arg(long, value_name = "DATE")]
        from: Option<NaiveDate>,
    },
    /// Other opening hours: "tue 10-16,fri 10-16".
    Hours {
        /// The advice point.
        place: PlaceId,
        /// The opening hours.
        hours: String,
        /// The first day they hold; today where it is left out.
        #[arg(long, value_name = "DATE")]
        from: Option<NaiveDate>,
    },
    /// Move one a step towards the beginning or, with --down, the end of the list.
    Move {
        /// The advice point.
        place: PlaceId,
        /// Towards the end.
        #[arg(long)]
        down: bool,
    },
    /// It stays closed on a date.
    Close {
        /// The advice point.
        place: PlaceId,
        /// The date.
        date: NaiveDate,
    },
    /// It does not stay closed on that date.
    Open {
        /// The advice point.
        place: PlaceId,
        /// The date.
        date: NaiveDate,
    },
}
