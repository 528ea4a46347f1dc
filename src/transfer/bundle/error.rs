//! Why a bundle was not made or not read.

use std::io;
use std::path::PathBuf;

use super::limits::SHORTEST_PASSPHRASE;
use crate::book::{Explain, Explanation};
use crate::store::StoreError;
use crate::store::replication::{MergeError, Refusal};
use crate::transfer::deliver::DeliverError;

/// Why a bundle was not made or not read. Of a bundle that was not read nothing is in the book.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The file cannot be read.
    #[error("{}: {error}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The file is something else.
    #[error("this is no bundle")]
    NotABundle,
    /// The file is a book or a backup, or another database. It is not opened.
    #[error("this is a database and no bundle")]
    Database,
    /// A newer program wrote it.
    #[error("the bundle has version {0}, this program knows version 1")]
    Newer(u8),
    /// The end is missing.
    #[error("the bundle was cut off")]
    Truncated,
    /// The file is not what was written.
    #[error("the bundle is damaged")]
    Damaged,
    /// It is larger than anything this program writes.
    #[error("the bundle is too large: {0}")]
    TooLarge(Limit),
    /// It is sealed, and no passphrase was given.
    #[error("the bundle is sealed with a passphrase")]
    Sealed,
    /// The passphrase is another one.
    #[error("the passphrase is another one")]
    WrongPassphrase,
    /// Opening it would take too much memory and time.
    #[error("opening the bundle would take too much work")]
    TooMuchWork,
    /// Line so-and-so is not what a bundle holds.
    #[error("line {0} is not what a bundle holds")]
    Malformed(u64),
    /// The bundle is from a book that this one never had anything in common with, and nobody said they shall become one.
    #[error("the bundle is from another book, of “{0}”")]
    Foreign(String),
    /// The file is another one than the one that was looked at.
    #[error("the bundle is another one than was looked at")]
    Changed,
    /// A change was refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The book could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is nothing that was not handed over before. No file was written.
    #[error("there is nothing new")]
    NothingNew,
    /// A file of this name is there already; it may be a bundle that nobody has read yet.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// The name cannot be a file's.
    #[error("“{}” is no name for a file", .0.display())]
    BadName(PathBuf),
    /// The passphrase for a new bundle is too short.
    #[error("the passphrase is shorter than {SHORTEST_PASSPHRASE} characters")]
    ShortPassphrase,
    /// The bundle could not be sealed.
    #[error("the bundle could not be sealed: {0}")]
    Sealing(io::Error),
    /// The medium failed.
    #[error(transparent)]
    Deliver(#[from] DeliverError),
}

/// Which limit was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Limit {
    /// The file is too long.
    #[error("the file")]
    File,
    /// It unpacks to too much.
    #[error("what it unpacks to")]
    Unpacked,
    /// A line is too long.
    #[error("a line")]
    Line,
    /// There are too many changes.
    #[error("the number of changes")]
    Changes,
    /// The header names too much.
    #[error("the header")]
    Header,
}

impl From<MergeError> for BundleError {
    fn from(error: MergeError) -> Self {
        match error {
            MergeError::Store(error) => Self::Store(error),
            MergeError::Refused(refusal) => Self::Refused(refusal),
        }
    }
}

impl Explain for BundleError {
    fn explain(&self) -> Explanation {
        match self {
            Self::Unreadable { path, error } => {
                Explanation::plain("error-bundle-unreadable").with("path", path.display()).with("detail", error)
            }
            Self::NotABundle => Explanation::plain("error-bundle-not-a-bundle"),
            Self::Database => Explanation::plain("error-bundle-database"),
            Self::Newer(_) => Explanation::plain("error-bundle-newer"),
            Self::Truncated => Explanation::plain("error-bundle-truncated"),
            Self::Damaged => Explanation::plain("error-bundle-damaged"),
            Self::TooLarge(limit) => Explanation::plain("error-bundle-too-large").with("detail", limit),
            Self::Sealed => Explanation::plain("error-bundle-sealed"),
            Self::WrongPassphrase => Explanation::plain("error-bundle-wrong-passphrase"),
            Self::TooMuchWork => Explanation::plain("error-bundle-too-much-work"),
            Self::Malformed(line) => Explanation::plain("error-bundle-malformed").with("line", line),
            Self::Foreign(organisation) => Explanation::plain("error-bundle-foreign").with("organisation", organisation),
            Self::Changed => Explanation::plain("error-bundle-changed"),
            Self::Refused(refusal) => refusal.explain(),
            Self::Store(error) => error.explain(),
            Self::NothingNew => Explanation::plain("error-bundle-nothing-new"),
            Self::Exists(path) => Explanation::plain("error-bundle-exists").with("path", path.display()),
            Self::BadName(path) => Explanation::plain("error-deliver-bad-name").with("name", path.display()),
            Self::ShortPassphrase => Explanation::plain("error-bundle-short-passphrase").with("least", SHORTEST_PASSPHRASE),
            Self::Sealing(reason) => Explanation::plain("error-bundle-sealing").with("detail", reason),
            Self::Deliver(error) => error.explain(),
        }
    }
}
