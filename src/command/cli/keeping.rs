//! Arguments of keeping the book: backups and forgetting.

use std::path::PathBuf;

use clap::Args;

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
