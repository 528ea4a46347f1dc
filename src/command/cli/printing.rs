//! The arguments of `daily` and `weekly`, which write files and print them, and of `drives` and `printers`, where these go.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::number;
use crate::book::{PlaceId, Week};
use crate::transfer::printer::Ticket;

/// Printing in addition to writing files.
#[derive(Debug, Args)]
pub struct OnPaper {
    /// Print it, on the named printer or the usual one.
    #[arg(long, value_name = "PRINTER", num_args = 0..=1)]
    pub print: Option<Option<String>>,
    /// How many copies are printed.
    #[arg(long, requires = "print", default_value_t = 1, value_parser = number::within::<u8>(1, 99))]
    pub copies: u8,
    /// The tray the paper comes from, as "printers" names it.
    #[arg(long, requires = "print")]
    pub tray: Option<String>,
}

impl OnPaper {
    /// How it is to be printed, if it is.
    #[must_use]
    pub fn ticket(self) -> Option<Ticket> {
        self.print.map(|printer| Ticket { printer, copies: self.copies, tray: self.tray })
    }
}

/// The day's sheet.
#[derive(Debug, Args)]
pub struct Daily {
    /// The date.
    pub date: NaiveDate,
    /// The advice point; may be left out where the book has one.
    #[arg(long)]
    pub place: Option<PlaceId>,
    /// The folder it is written to.
    #[arg(long, value_name = "DIR", required_unless_present = "print")]
    pub to: Option<PathBuf>,
    /// The formats: pdf, csv.
    #[arg(long, value_delimiter = ',', default_value = "pdf")]
    pub format: Vec<String>,
    /// Whether it is printed.
    #[command(flatten)]
    pub paper: OnPaper,
}

/// The week's statistics.
#[derive(Debug, Args)]
pub struct Weekly {
    /// The week, as 2026-W47.
    pub week: Week,
    /// The folder or drive it is written to.
    #[arg(long, value_name = "DIR", required_unless_present = "print")]
    pub to: Option<PathBuf>,
    /// The advice point; all together where it is left out.
    #[arg(long)]
    pub place: Option<PlaceId>,
    /// The formats: csv, xlsx, pdf, px, sdmx, dhis2.
    #[arg(long, value_delimiter = ',', default_value = "csv,xlsx,pdf")]
    pub format: Vec<String>,
    /// What our codes are called in DHIS2, as TOML; our own where it is left out.
    #[arg(long, value_name = "FILE")]
    pub dhis2_mapping: Option<PathBuf>,
    /// Exact figures, for the desk's own use; protected ones where it is left out.
    #[arg(long)]
    pub internal: bool,
    /// Whether it is printed.
    #[command(flatten)]
    pub paper: OnPaper,
}

/// Removable drives.
#[derive(Debug, Args)]
pub struct Drives {
    /// One JSON object a line.
    #[arg(long)]
    pub json: bool,
}

/// Printers.
#[derive(Debug, Args)]
pub struct Printers {
    /// One JSON object a line.
    #[arg(long)]
    pub json: bool,
}
