//! The arguments of `import`.

use std::path::PathBuf;

use clap::Args;

/// Earlier tallies.
#[derive(Debug, Args)]
pub struct Import {
    /// The spreadsheet as CSV.
    pub file: PathBuf,
    /// What its columns mean (TOML).
    #[arg(long, value_name = "FILE")]
    pub mapping: PathBuf,
    /// Only tell what would be recorded and refused.
    #[arg(long)]
    pub dry_run: bool,
    /// Record the accepted rows though others are refused.
    #[arg(long)]
    pub accept_rest: bool,
    /// One JSON object.
    #[arg(long)]
    pub json: bool,
}
