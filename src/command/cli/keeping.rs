//! Arguments of keeping the book: backups and forgetting.

use std::path::PathBuf;

use clap::Args;

use crate::book::Week;

/// Backups.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option on the command line")]
pub struct Backup {
    /// Copy the book into this new file, and prove the copy.
    #[arg(long, value_name = "FILE", group = "what")]
    pub to: Option<PathBuf>,
    /// Take the backups that are due, as the window does by itself, and delete those that have outlived their time.
    #[arg(long, group = "what")]
    pub automatic: bool,
    /// List the automatic backups, newest first.
    #[arg(long, group = "what")]
    pub list: bool,
    /// From now on keep automatic backups in this folder too: a stick, another disk.
    #[arg(long, value_name = "DIR", group = "what")]
    pub second: Option<PathBuf>,
    /// No second folder any more; what lies there stays.
    #[arg(long, group = "what")]
    pub no_second: bool,
    /// One JSON object a line.
    #[arg(long, requires = "list")]
    pub json: bool,
}

/// Forgetting.
#[derive(Debug, Args)]
pub struct Forget {
    /// Reduce the visits of every week before this one, as 2024-W47, to their counts.
    #[arg(long, value_name = "WEEK", group = "which")]
    pub before: Option<Week>,
    /// The same for what is older than the book's own limit, as the window does by itself.
    #[arg(long, group = "which")]
    pub due: bool,
    /// From now on forget visits that are older than this many months; 0 switches forgetting off.
    #[arg(long, value_name = "MONTHS", group = "which", value_parser = clap::value_parser!(u32).range(..=600))]
    pub after: Option<u32>,
    /// Only tell what would be forgotten.
    #[arg(long)]
    pub dry_run: bool,
    /// Take a new automatic backup afterwards and delete the older ones, which still hold the entries.
    #[arg(long, conflicts_with = "dry_run")]
    pub backups_too: bool,
}
