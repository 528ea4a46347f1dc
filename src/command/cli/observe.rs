//! The arguments of `observe`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use crate::book::{CodeId, Period, PlaceId, VisitId};

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
    #[arg(long, value_name = "PERIOD", value_parser = Period::of_any_year)]
    pub list: Option<Period>,
    /// Write them as a document for social reporting to this folder.
    #[arg(long, value_name = "DIR", requires = "list")]
    pub to: Option<PathBuf>,
    /// One JSON object a line.
    #[arg(long)]
    pub json: bool,
}
