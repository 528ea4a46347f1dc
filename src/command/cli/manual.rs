//! The arguments of `manual`.

use std::path::PathBuf;

use clap::Args;

/// The manual.
#[derive(Debug, Args)]
pub struct ManualArgs {
    /// The folder for both manuals as PDFs.
    #[arg(long, value_name = "DIR")]
    pub to: Option<PathBuf>,
    /// Print the page on what the figures mean.
    #[arg(long, conflicts_with = "to")]
    pub figures: bool,
}
