//! Why a change that came from outside was not taken in. Then nothing of its bundle was.

use crate::book::change::Kind;
use crate::book::rules::Breach;
use crate::book::{DeskId, Explain, Explanation};
use crate::store::error::StoreError;

/// Why a change was not taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The book has another change of this number: two copies went on under one desk's name.
    #[error("change {seq} of desk {desk} is another one in this book")]
    Conflict {
        /// The desk.
        desk: DeskId,
        /// The number.
        seq: u64,
    },
    /// A change is not what was written.
    #[error("change {seq} of desk {desk} is not what was written")]
    Tampered {
        /// The desk.
        desk: DeskId,
        /// The number.
        seq: u64,
    },
    /// A change holds what no book of this program holds.
    #[error("change {seq} of desk {desk}, a {}: {fault}", kind.name())]
    Implausible {
        /// The desk.
        desk: DeskId,
        /// The number.
        seq: u64,
        /// What it is about.
        kind: Kind,
        /// What is wrong.
        fault: Fault,
    },
    /// The numbers of a desk are too far apart.
    #[error("the changes of desk {0} are too scattered")]
    Scattered(DeskId),
}

/// What is wrong with a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It cannot be read as the kind it claims to be.
    #[error("its contents cannot be read")]
    Unreadable,
    /// It holds a field that this program does not know, or one in another form.
    #[error("it holds something this program does not know")]
    Unknown,
    /// Its id is not that of its contents.
    #[error("its id is not its own")]
    Key,
    /// Its number or logical time does not fit those around it.
    #[error("its number does not fit those around it")]
    Order,
    /// Its logical time is far ahead of all that this book knows.
    #[error("its logical time is too far ahead")]
    Time,
    /// It does not keep to a rule that holds at every door.
    #[error(transparent)]
    Rule(#[from] Breach),
    /// Days of a forgotten week that are not in it, or not in order.
    #[error("days that are not in order")]
    Date,
    /// An hour, or a number, out of range.
    #[error("a number out of range")]
    Number,
    /// An id that could reveal when it was made.
    #[error("an id that tells a time")]
    TimedId,
    /// A place, dimension or code that neither the book nor the bundle has.
    #[error("a place or code that is not known")]
    Reference,
    /// It was removed, and nothing of its kind ever is.
    #[error("a removal of what is never removed")]
    Removal,
    /// A publication that is not what was frozen.
    #[error("not what was published")]
    Publication,
}

impl Explain for Refusal {
    fn explain(&self) -> Explanation {
        match self {
            Self::Conflict { .. } => Explanation::plain("error-bundle-conflict"),
            Self::Tampered { .. } => Explanation::plain("error-bundle-tampered").with("detail", self),
            Self::Implausible { fault: Fault::Time, .. } => Explanation::plain("error-bundle-time").with("detail", self),
            Self::Implausible { .. } | Self::Scattered(_) => Explanation::plain("error-bundle-implausible").with("detail", self),
        }
    }
}

/// Why nothing was taken in.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// The book could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A change was not taken in.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

impl From<rusqlite::Error> for MergeError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}
