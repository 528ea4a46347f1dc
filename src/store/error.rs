//! Why the book could not be read or written.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::book::clock::NoEntropy;
use crate::book::feedback::BadFeedback;
use crate::book::lists::BadEdit;
use crate::book::rules::Breach;
use crate::book::vocabulary::BadVisit;
use crate::book::{DeskDay, Explain, Explanation, Period, PlaceId, VisitId, Week};
use crate::statistics::Axis;
use crate::statistics::query::Section;

/// Why the book could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no book at this path.
    #[error("there is no book at {0}")]
    NoBook(PathBuf),
    /// A file is there already; it is never overwritten.
    #[error("a file exists already at {0}")]
    Exists(PathBuf),
    /// This user may not read the file or its folder.
    #[error("{0} may not be read by this user")]
    NoPermission(PathBuf),
    /// The file is no book of this program.
    #[error("{0} is no book of this program")]
    NotABook(PathBuf),
    /// The file was written by a newer program.
    #[error("the book has version {found}, this program knows up to {known}")]
    TooNew {
        /// The version of the file.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The file or its contents contradict themselves.
    #[error("the book is damaged: {0}")]
    Damaged(String),
    /// Another program holds the book for too long.
    #[error("the book is busy")]
    DatabaseLocked,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The disk or the file may not be written.
    #[error("the book cannot be written: read-only")]
    ReadOnly,
    /// The disk failed.
    #[error("the disk failed: {0}")]
    Io(String),
    /// The database refused for another reason.
    #[error("the database refused: {0}")]
    Database(String),
    /// The program itself is at fault: it asked for a column, bound a parameter or wrote a value in a way that cannot be. Nothing was
    /// saved.
    #[error("a fault of the program: {0}")]
    ProgramFault(String),
    /// The system gave no randomness.
    #[error(transparent)]
    Entropy(#[from] NoEntropy),
    /// The book has no such place.
    #[error("the book has no place “{0}”")]
    UnknownPlace(PlaceId),
    /// The place has left the desk.
    #[error("the place “{0}” is retired")]
    RetiredPlace(PlaceId),
    /// The book has no such visit, or it was removed.
    #[error("the book has no visit {0}")]
    UnknownVisit(VisitId),
    /// Another copy of the book has changed the visit since: a step before that cannot be taken back.
    #[error("the visit {0} was changed elsewhere")]
    ChangedElsewhere(VisitId),
    /// Another visit is recorded under this id.
    #[error("another visit is recorded under the id {0}")]
    IdConflict(VisitId),
    /// The visit cannot be recorded as it is.
    #[error(transparent)]
    BadVisit(#[from] BadVisit),
    /// The lists cannot be changed so.
    #[error(transparent)]
    BadEdit(#[from] BadEdit),
    /// What was to be asked or answered cannot be.
    #[error(transparent)]
    BadFeedback(#[from] BadFeedback),
    /// A day with visits cannot be a confirmed zero or closed.
    #[error("{} has {visits} visits on {}", day.place, day.date)]
    DayHasVisits {
        /// The day as it was to be.
        day: Box<DeskDay>,
        /// How many visits it has.
        visits: u64,
    },
    /// Visits can still come in these weeks of a place, so they cannot be published yet.
    #[error("{place}: the weeks {first} to {last} are not over")]
    WeekOpen {
        /// The place.
        place: PlaceId,
        /// The first of them.
        first: Week,
        /// The last of them.
        last: Week,
    },
    /// Something of this place was published while files of it were being made: they do not follow each other.
    #[error("{0}: something was published in the meantime")]
    PublishedMeanwhile(PlaceId),
    /// The visits of this week have been reduced to counts: no single one can be shown, recorded or changed.
    #[error("the visits of {week} have been forgotten")]
    Forgotten {
        /// The week.
        week: Week,
    },
    /// Published figures are by whole weeks.
    #[error("{0} is not made of whole weeks")]
    NoWholeWeeks(Period),
    /// No published table has these axes together.
    #[error("no protected table has {rows}{}", columns.as_ref().map(|axis| format!(" and {axis}")).unwrap_or_default())]
    Unprotectable {
        /// The requested rows.
        rows: Axis,
        /// The requested columns.
        columns: Option<Axis>,
    },
    /// This part of the statistics holds what cannot be protected: it is for internal use.
    #[error("{} cannot be protected", .0.name())]
    InternalOnly(Section),
    /// This part of the statistics is reported protected or not at all.
    #[error("{} is never told exactly", .0.name())]
    ProtectedOnly(Section),
    /// The book has no such target, event or observation, or it was removed.
    #[error("the book has no {0}")]
    UnknownThing(String),
    /// What was to be recorded does not keep to a rule that holds at every door.
    #[error(transparent)]
    Rule(#[from] Breach),
}

impl Explain for StoreError {
    fn explain(&self) -> Explanation {
        match self {
            Self::NoBook(path) => Explanation::plain("error-no-book").with("path", path.display()),
            Self::Exists(path) => Explanation::plain("error-book-exists").with("path", path.display()),
            Self::NoPermission(path) => Explanation::plain("error-no-permission").with("path", path.display()),
            Self::NotABook(path) => Explanation::plain("error-not-a-book").with("path", path.display()),
            Self::TooNew { found, known } => Explanation::plain("error-book-too-new").with("found", found).with("known", known),
            Self::Damaged(detail) => Explanation::plain("error-book-damaged").with("detail", detail),
            Self::PublishedMeanwhile(place) => Explanation::plain("error-published-meanwhile").with("place", place),
            Self::DatabaseLocked => Explanation::plain("error-book-busy"),
            Self::DiskFull => Explanation::plain("error-disk-full"),
            Self::ReadOnly => Explanation::plain("error-book-read-only"),
            Self::Io(detail) => Explanation::plain("error-disk-failed").with("detail", detail),
            Self::Database(detail) => Explanation::plain("error-database").with("detail", detail),
            Self::ProgramFault(detail) => Explanation::plain("error-program-fault").with("detail", detail),
            Self::Entropy(_) => Explanation::plain("error-no-entropy"),
            Self::UnknownPlace(place) => Explanation::plain("error-unknown-place").with("place", place),
            Self::RetiredPlace(place) => Explanation::plain("error-retired-place").with("place", place),
            Self::UnknownVisit(id) => Explanation::plain("error-unknown-visit").with("id", id),
            Self::ChangedElsewhere(id) => Explanation::plain("error-changed-elsewhere").with("id", id),
            Self::IdConflict(id) => Explanation::plain("error-different-visit").with("id", id),
            Self::BadVisit(bad) => bad.explain(),
            Self::BadEdit(bad) => bad.explain(),
            Self::BadFeedback(bad) => bad.explain(),
            Self::DayHasVisits { day, visits } => {
                Explanation::plain("error-day-has-visits").with("place", &day.place).with("date", day.date).with("visits", visits)
            }
            Self::WeekOpen { place, first, last } => {
                let weeks = if first == last { first.to_string() } else { format!("{first} … {last}") };
                Explanation::plain("error-week-open").with("place", place).with("weeks", weeks)
            }
            Self::Forgotten { week } => Explanation::plain("error-week-forgotten").with("week", week),
            Self::NoWholeWeeks(period) => Explanation::plain("error-no-whole-weeks").with("period", period),
            Self::Unprotectable { rows, columns } => {
                let axes = std::iter::once(rows).chain(columns).map(ToString::to_string).collect::<Vec<_>>().join(" × ");
                Explanation::plain("error-unprotectable").with("axes", axes)
            }
            Self::InternalOnly(_) => Explanation::plain("error-internal-only"),
            Self::ProtectedOnly(_) => Explanation::plain("feedback-error-protected-only"),
            Self::UnknownThing(id) => Explanation::plain("error-unknown-thing").with("id", id),
            Self::Rule(breach) => breach.explain(),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let detail = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => Self::DatabaseLocked,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => Self::Io(detail),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(detail),
            Some(_) => Self::Database(detail),
            // A row that every book has is not there.
            None if matches!(error, rusqlite::Error::QueryReturnedNoRows) => Self::Damaged(detail),
            // SQLite found nothing wrong: the statement and what the program makes of its rows do not fit.
            None => Self::ProgramFault(detail),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io(error.to_string()),
        }
    }
}

impl StoreError {
    /// The error as it is meant where a file is opened or checked. Every book is opened and checked by the same statements, so what
    /// fits none of them is damage to the file: a flipped byte can make a number of a text.
    pub(super) fn of_file(self) -> Self {
        match self {
            Self::ProgramFault(detail) => Self::Damaged(detail),
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::{Connection, ffi};

    use super::*;

    fn asked<T: rusqlite::types::FromSql>(sql: &str) -> StoreError {
        let answer = Connection::open_in_memory().and_then(|book| book.query_row(sql, [], |row| row.get::<_, T>(0)));
        // No test expects this kind: an answer fails it.
        answer.map_or_else(StoreError::from, |_| StoreError::DatabaseLocked)
    }

    #[test]
    fn what_sqlite_did_not_refuse_is_a_fault_of_the_program() {
        for error in [
            asked::<i64>("SELECT 'text'"),
            asked::<u8>("SELECT 256"),
            asked::<[u8; 16]>("SELECT x'00'"),
            asked::<i64>("SELECT ?1"),
            asked::<i64>("SELECT 1; SELECT 2"),
            rusqlite::Error::InvalidParameterName(":place".to_owned()).into(),
            rusqlite::Error::InvalidColumnName("day".to_owned()).into(),
        ] {
            assert!(matches!(error, StoreError::ProgramFault(_)), "{error:?}");
            assert_eq!(error.explain().key, "error-program-fault");
            assert!(matches!(error.of_file(), StoreError::Damaged(_)), "of a file that is being opened or checked");
        }
    }

    #[test]
    fn what_the_file_lacks_or_sqlite_finds_damaged_is_damage() {
        assert!(matches!(asked::<i64>("SELECT 1 WHERE 0"), StoreError::Damaged(_)));
        for code in [ffi::SQLITE_CORRUPT, ffi::SQLITE_NOTADB] {
            let error = StoreError::from(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None));
            assert!(matches!(error, StoreError::Damaged(_)), "{error:?}");
        }
        assert!(matches!(StoreError::DiskFull.of_file(), StoreError::DiskFull));
    }
}
