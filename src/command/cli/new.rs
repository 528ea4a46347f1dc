//! The arguments of `new` and `demo`, which make a book.

use std::path::PathBuf;

use super::number;
use clap::Args;

use crate::statistics::disclosure::Base;

/// Make a book.
#[derive(Debug, Args)]
pub struct New {
    /// A vocabulary of one's own (TOML); the ready one where it is left out.
    #[arg(long, value_name = "FILE")]
    pub vocabulary: Option<PathBuf>,
    /// A ready beginning for the desk: kototori, outreach or library. Its hours are those of advice points that name none.
    #[arg(long, value_name = "NAME", conflicts_with = "vocabulary")]
    pub preset: Option<String>,
    /// An advice point with its opening hours: "Hervanta=tue 10-16,fri 10-16". May be given several times.
    #[arg(long, value_name = "NAME=HOURS")]
    pub place: Vec<String>,
    /// The organisation; stands at the head of reports.
    #[arg(long, value_name = "NAME")]
    pub organisation: Option<String>,
    /// What protected figures are multiples of: 3, or 5 to tell less. 3 where it is left out.
    #[arg(long, value_name = "NUMBER")]
    pub base: Option<Base>,
}

/// A book for trying out.
#[derive(Debug, Args)]
pub struct Demo {
    /// How many weeks, ending with the current one.
    #[arg(long, value_parser = number::within::<u32>(1, 1_500))]
    pub weeks: u32,
    /// The same seed on the same day makes the same book.
    #[arg(long)]
    pub seed: u64,
    /// How many visits in all.
    #[arg(long, value_parser = number::whole::<u64>)]
    pub visits: Option<u64>,
    /// How many advice points.
    #[arg(long, default_value_t = 3, value_parser = number::within::<u32>(1, 200))]
    pub places: u32,
}
