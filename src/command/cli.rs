//! The arguments as they are written. What they mean is decided elsewhere.

mod beside;
mod bundle;
mod feedback;
mod keeping;
mod lists;
mod number;
mod paper;
mod statistics;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::book::{CodeId, DayStatus, DimensionId, Draft, Explain, Explanation, Period, PlaceId, VisitId};
use crate::locale::Language;
use crate::statistics::disclosure::Base;
use crate::statistics::{Against, Axis, Measure};

pub use beside::{By, EventAction, EventCommand, KindOfEvent, Observe, TargetAction, TargetCommand, TargetCounts};
pub use bundle::{BundleAction, BundleCommand, ReadBundle, WriteBundle};
pub use feedback::{FeedbackAction, FeedbackCommand};
pub use keeping::{Backup, Forget};
pub use lists::{Names, PlaceAction, PlaceCommand, VocabularyAction, VocabularyCommand};
pub use number::BadNumber;
pub use paper::{Daily, Drives, OnPaper, Printers, Weekly};
pub use statistics::{SectionName, Statistics};

/// Kävijäkirja: the visitors' book of low-threshold advice points. Without a command it opens its window.
#[derive(Debug, Parser)]
#[command(name = "kavijakirja", version)]
pub struct Cli {
    /// What window and commands alike are told.
    #[command(flatten)]
    pub general: General,
    /// What to do; the window opens where it is left out.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What window and commands alike are told.
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
    /// Proved copies of the book: one by hand, or those that are taken by themselves.
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

/// What a visit was.
#[derive(Debug, Args)]
pub struct VisitArgs {
    /// The advice point; may be left out where the book has one.
    #[arg(long)]
    pub place: Option<PlaceId>,
    /// What it was about: one topic or more.
    #[arg(long, num_args = 1..)]
    pub topic: Option<Vec<CodeId>>,
    /// The language spoken (ISO 639-3).
    #[arg(long)]
    pub language: Option<CodeId>,
    /// How the contact came; the usual channel where it is left out.
    #[arg(long)]
    pub channel: Option<CodeId>,
    /// How many visitors came together.
    #[arg(long, value_parser = number::whole::<u32>)]
    pub people: Option<u32>,
    /// How many like visits this stands for.
    #[arg(long, value_parser = number::whole::<u32>)]
    pub times: Option<u32>,
    /// Where the visitors were sent on.
    #[arg(long, num_args = 1..)]
    pub referral: Option<Vec<CodeId>>,
    /// An answer to another question.
    #[arg(long, num_args = 1.., value_name = "DIM=CODE", value_parser = answer)]
    pub answer: Vec<(DimensionId, CodeId)>,
    /// The date; today where it is left out.
    #[arg(long)]
    pub date: Option<NaiveDate>,
    /// The hour, 0 to 23.
    #[arg(long)]
    pub hour: Option<u8>,
}

/// Text that is no answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no answer: DIM=CODE is expected")]
pub struct BadAnswer(pub String);

impl Explain for BadAnswer {
    fn explain(&self) -> Explanation {
        Explanation::plain("refusal-bad-answer").with("text", &self.0)
    }
}

fn answer(text: &str) -> Result<(DimensionId, CodeId), BadAnswer> {
    let parts = text.split_once('=').and_then(|(dimension, code)| Some((dimension.parse().ok()?, code.parse().ok()?)));
    parts.ok_or_else(|| BadAnswer(text.to_owned()))
}

impl VisitArgs {
    /// The draft these arguments describe.
    #[must_use]
    pub fn draft(self, id: Option<VisitId>) -> Draft {
        let mut draft = Draft {
            id,
            place: self.place,
            date: self.date,
            hour: self.hour,
            times: self.times,
            people: self.people,
            topic: self.topic,
            language: self.language,
            channel: self.channel,
            referral: self.referral,
            ..Draft::default()
        };
        for (dimension, code) in self.answer {
            draft.answers.entry(dimension).or_default().push(code);
        }
        draft
    }
}

/// Record visits.
#[derive(Debug, Args)]
pub struct Log {
    /// The visit.
    #[command(flatten)]
    pub visit: VisitArgs,
    /// The visit's id, so that a retry counts once.
    #[arg(long)]
    pub id: Option<VisitId>,
    /// Read visits from standard input, one JSON object a line.
    #[arg(long, conflicts_with_all = ["place", "topic", "language", "channel", "people", "times", "referral", "answer", "date", "hour", "id"])]
    pub stdin: bool,
}

/// Correct a visit.
#[derive(Debug, Args)]
pub struct Amend {
    /// The visit's id.
    pub id: VisitId,
    /// What is different; all else stays.
    #[command(flatten)]
    pub visit: VisitArgs,
}

/// Remove a visit.
#[derive(Debug, Args)]
pub struct Remove {
    /// The visit's id.
    pub id: VisitId,
}

/// Take back the last step.
#[derive(Debug, Args)]
pub struct Undo {
    /// The day of the visits; today where it is left out.
    #[arg(long)]
    pub date: Option<NaiveDate>,
    /// The advice point; the only one where it is left out.
    #[arg(long)]
    pub place: Option<PlaceId>,
}

/// Which days and place.
#[derive(Debug, Args)]
pub struct Where {
    /// 2026-11-20, 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-01-01..2026-09-30.
    #[arg(long)]
    pub period: Period,
    /// The advice point; all where it is left out.
    #[arg(long)]
    pub place: Option<PlaceId>,
}

/// List visits.
#[derive(Debug, Args)]
pub struct List {
    /// Which visits.
    #[command(flatten)]
    pub selection: Where,
    /// One JSON object a line.
    #[arg(long)]
    pub json: bool,
}

/// What the desk says of a day.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Status {
    /// The desk was open.
    Open,
    /// The desk was closed.
    Closed,
    /// The desk was open and nobody came.
    Zero,
}

impl From<Status> for DayStatus {
    fn from(status: Status) -> Self {
        match status {
            Status::Open => Self::Open,
            Status::Closed => Self::Closed,
            Status::Zero => Self::Zero,
        }
    }
}

/// Show or set a day.
#[derive(Debug, Args)]
pub struct Day {
    /// The date.
    pub date: NaiveDate,
    /// The advice point; may be left out where the book has one.
    #[arg(long)]
    pub place: Option<PlaceId>,
    /// Open, closed, or open without visitors.
    #[arg(long)]
    pub status: Option<Status>,
    /// How many worked there, 3, or by role: advisor=2,volunteer=1. Roles: advisor, community-advisor, volunteer, interpreter, other.
    #[arg(long)]
    pub staff: Option<String>,
    /// A note without persons.
    #[arg(long)]
    pub note: Option<String>,
    /// Take out of the note what may name a person, before it is recorded.
    #[arg(long, requires = "note")]
    pub take_out: bool,
    /// One JSON object.
    #[arg(long)]
    pub json: bool,
}

/// What is counted.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum Counted {
    /// Visits, or mentions where a visit can have several codes.
    #[default]
    Visits,
    /// Visitors.
    People,
}

impl From<Counted> for Measure {
    fn from(counted: Counted) -> Self {
        match counted {
            Counted::Visits => Self::Visits,
            Counted::People => Self::People,
        }
    }
}

/// One table.
#[derive(Debug, Args)]
pub struct Figures {
    /// Which visits.
    #[command(flatten)]
    pub selection: Where,
    /// What the rows are: a dimension, place, date, week, weekday or hour.
    #[arg(long, value_name = "DIM")]
    pub rows: Axis,
    /// What the columns are.
    #[arg(long, value_name = "DIM")]
    pub columns: Option<Axis>,
    /// What is counted.
    #[arg(long, value_enum, default_value_t)]
    pub measure: Counted,
    /// Rounded figures that may be handed over. The weeks of the period are published with it.
    #[arg(long)]
    pub protect: bool,
    /// The same without publishing anything, also of a week that is not over: what publishing now would give.
    #[arg(long, conflicts_with = "protect")]
    pub preview: bool,
    /// Beside an earlier period: previous or year-before.
    #[arg(long, value_name = "PERIOD", conflicts_with_all = ["protect", "preview"])]
    pub compare: Option<Against>,
    /// One JSON object.
    #[arg(long)]
    pub json: bool,
}

/// What is known of the opening days.
#[derive(Debug, Args)]
pub struct Coverage {
    /// Which days.
    #[command(flatten)]
    pub selection: Where,
    /// One JSON object.
    #[arg(long)]
    pub json: bool,
}

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

/// Prove the book.
#[derive(Debug, Args)]
pub struct Check {
    /// One JSON object.
    #[arg(long)]
    pub json: bool,
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
