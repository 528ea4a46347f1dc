//! The arguments of `bundle`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Carry changes from one laptop's book to another.
#[derive(Debug, Args)]
pub struct BundleCommand {
    /// What to do.
    #[command(subcommand)]
    pub action: BundleAction,
}

/// What to do with bundles.
#[derive(Debug, Subcommand)]
pub enum BundleAction {
    /// Write the changes since the last bundle into a new file, sealed with a passphrase.
    Write(WriteBundle),
    /// Tell what a bundle would change, and take it in with --accept.
    Read(ReadBundle),
}

/// Write a bundle.
#[derive(Debug, Args)]
pub struct WriteBundle {
    /// The new file; none is ever replaced.
    #[arg(long, value_name = "FILE")]
    pub to: PathBuf,
    /// The passphrase on the first line of a file; asked for at the terminal where it is left out.
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Seal it with nothing: whoever finds the file can read every visit in it.
    #[arg(long, conflicts_with = "passphrase_file")]
    pub no_passphrase: bool,
    /// Everything, and not only the changes since the last bundle.
    #[arg(long)]
    pub all: bool,
    /// One JSON object.
    #[arg(long)]
    pub json: bool,
}

/// Read a bundle.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub struct ReadBundle {
    /// The bundle.
    pub file: PathBuf,
    /// The passphrase on the first line of a file. Asked for at the terminal where it is left out and needed.
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Take it in; only what would change is told where this is left out. --yes is the same.
    #[arg(long, alias = "yes")]
    pub accept: bool,
    /// Only tell what would change.
    #[arg(long, conflicts_with = "accept")]
    pub dry_run: bool,
    /// Make one book of two that have nothing in common yet.
    #[arg(long)]
    pub join: bool,
    /// One JSON object.
    #[arg(long)]
    pub json: bool,
}
