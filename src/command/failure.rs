//! Why a command failed, in the reader's language, and the exit code that reports it to a program.

use std::process::ExitCode;

use crate::book::Explain;
use crate::locale::Locale;
use crate::store::StoreError;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Failed.
    Failed = 1,
    /// Wrong use: what was requested cannot be.
    WrongUse = 2,
    /// The book is damaged, too new or no book.
    Book = 3,
    /// The medium failed: full, read-only, gone.
    Medium = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// A command's failure: the message and the exit code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What happened, what it means for the data and what to do.
    pub message: String,
    /// The exit code.
    pub exit: Exit,
}

impl Failure {
    /// The failure that an error makes.
    #[must_use]
    pub fn of(locale: &Locale, exit: Exit, error: &dyn Explain) -> Self {
        Self { message: locale.explain(error), exit }
    }

    /// The failure that an error of the book makes.
    #[must_use]
    pub fn store(locale: &Locale, error: &StoreError) -> Self {
        Self::of(locale, exit_of(error), error)
    }
}

fn exit_of(error: &StoreError) -> Exit {
    match error {
        StoreError::Damaged(_) | StoreError::TooNew { .. } | StoreError::NotABook(_) => Exit::Book,
        StoreError::DiskFull | StoreError::ReadOnly | StoreError::NoPermission(_) | StoreError::Io(_) => Exit::Medium,
        StoreError::UnknownPlace(_)
        | StoreError::RetiredPlace(_)
        | StoreError::UnknownVisit(_)
        | StoreError::ChangedElsewhere(_)
        | StoreError::IdConflict(_)
        | StoreError::BadVisit(_)
        | StoreError::BadEdit(_)
        | StoreError::BadFeedback(_)
        | StoreError::ProtectedOnly(_)
        | StoreError::DayHasVisits { .. }
        | StoreError::Rule(_)
        | StoreError::Forgotten { .. }
        | StoreError::NoWholeWeeks(_)
        | StoreError::InternalOnly(_)
        | StoreError::UnknownThing(_)
        | StoreError::Unprotectable { .. }
        | StoreError::Exists(_) => Exit::WrongUse,
        StoreError::NoBook(_)
        | StoreError::PublishedMeanwhile(_)
        | StoreError::DatabaseLocked
        | StoreError::Database(_)
        | StoreError::ProgramFault(_)
        | StoreError::Entropy(_)
        | StoreError::WeekOpen { .. } => Exit::Failed,
    }
}
