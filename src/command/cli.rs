//! The arguments as they are written, a file for each command or a few that share arguments. What they mean is decided elsewhere.
//!
//! The documentation of commands and options is the English help, see [`help`](super::help): its words are users' words.

mod bundle;
mod day;
mod event;
mod feedback;
mod figures;
mod import;
mod maintenance;
mod manual;
mod new;
mod number;
mod observe;
mod place;
mod printing;
mod selection;
mod statistics;
mod target;
mod visit;
mod vocabulary;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::locale::Language;

pub use bundle::{BundleAction, BundleCommand, ReadBundle, WriteBundle};
pub use day::{Coverage, Day, Status};
pub use event::{By, EventAction, EventCommand, KindOfEvent};
pub use feedback::{FeedbackAction, FeedbackCommand};
pub use figures::Figures;
pub use import::Import;
pub use maintenance::{Backup, Check, Forget};
pub use manual::ManualArgs;
pub use new::{Demo, New};
pub use number::BadNumber;
pub use observe::Observe;
pub use place::{PlaceAction, PlaceCommand};
pub use printing::{Daily, Drives, OnPaper, Printers, Weekly};
pub use selection::{Counted, Where};
pub use statistics::{SectionName, Statistics};
pub use target::{TargetAction, TargetCommand, TargetCounts};
pub use visit::{Amend, BadAnswer, List, Log, Remove, Undo, VisitArgs};
pub use vocabulary::{Names, VocabularyAction, VocabularyCommand};

/// Kävijäkirja: the visitors' book of low-threshold advice points. Without a command it opens its window.
#[derive(Debug, Parser)]
#[command(name = "kavijakirja", version)]
pub struct Cli {
    /// Options of the window and of every command.
    #[command(flatten)]
    pub general: General,
    /// What to do; the window opens where it is left out.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options of the window and of every command.
#[derive(Debug, Args)]
pub struct General {
    /// The book; the user's own where it is left out.
    #[arg(long, global = true, value_name = "FILE")]
    pub book: Option<PathBuf>,
    /// The language of messages and documents: fi, sv or en.
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a book.
    New(New),
    /// Record one visit, or one a line with --stdin; prints its id once it is durable.
    Log(Box<Log>),
    /// Correct a visit.
    Amend(Box<Amend>),
    /// Remove a visit from the figures.
    Remove(Remove),
    /// Take back what was done last to a day's visits; again for one step more.
    Undo(Undo),
    /// List visits with their ids.
    List(List),
    /// Show or set what is known of a day.
    Day(Day),
    /// Advice points: add, list, rename, retire, hours, closures.
    Place(PlaceCommand),
    /// Questions and choices: show, rename, retire, merge, add; export and import.
    Vocabulary(VocabularyCommand),
    /// Events and their participants.
    Event(EventCommand),
    /// Note or list what was noticed at the desk, without persons.
    Observe(Observe),
    /// What visitors are asked when the laptop is turned round, and what they answer.
    Feedback(FeedbackCommand),
    /// What funders expect, and how far it is reached.
    Target(TargetCommand),
    /// One table.
    Figures(Figures),
    /// A section of the desk's own statistics, with shares, rankings and targets.
    Statistics(Statistics),
    /// Opening days: recorded, zero, closed, missing.
    Coverage(Coverage),
    /// The day's sheet, as files or on paper.
    Daily(Daily),
    /// The week's statistics, as files or on paper.
    Weekly(Weekly),
    /// Removable drives and their free space.
    Drives(Drives),
    /// Printers, their trays, and what stops them.
    Printers(Printers),
    /// Bring in earlier tallies from a spreadsheet.
    Import(Import),
    /// Carry changes from one laptop's book to another.
    Bundle(BundleCommand),
    /// Verified copies of the book: one by hand, or those that are taken by themselves.
    Backup(Backup),
    /// Put a backup in the place of the book; the present one is moved aside, never deleted.
    Restore {
        /// The backup.
        file: PathBuf,
        /// The present book is damaged: take over every change that can still be read from it.
        #[arg(long)]
        salvage: bool,
    },
    /// Make a new book of every change that can still be read from a damaged one, which is only read.
    Salvage {
        /// The damaged book.
        damaged: PathBuf,
        /// The new file.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// A backup to begin with.
        #[arg(long, value_name = "FILE")]
        backup: Option<PathBuf>,
    },
    /// Reduce the visits of old weeks to counts by week. This cannot be undone.
    Forget(Forget),
    /// Prove that the book is whole.
    Check(Check),
    /// A report for whoever helps with the computer: versions, sizes, settings, what was logged. No visits, names or paths.
    Support,
    /// The manual as text; both manuals as PDFs with --to.
    Manual(ManualArgs),
    /// Make a new book of plausible visits, for trying the program out.
    Demo(Demo),
}
