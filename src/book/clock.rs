//! What the outside world must be asked for: the hour and chance.
//!
//! Both are passed in, so that a test can stand at any hour and a book can be made twice alike.

use chrono::NaiveDate;

/// A local date and hour: the finest time this program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The local date.
    pub date: NaiveDate,
    /// The local hour, 0 to 23.
    pub hour: u8,
}

/// Tells the local date and hour. Minutes and seconds cannot be asked for: what is not known cannot leak.
pub trait Clock: Send + Sync {
    /// The present local date and hour.
    fn now(&self) -> Moment;
}

/// A clock that does not move: for tests and for documents.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Moment);

impl Clock for FixedClock {
    fn now(&self) -> Moment {
        self.0
    }
}

/// Gives unpredictable bytes, for ids and for a book's secret.
pub trait Entropy: Send + Sync {
    /// Fills `bytes` with chance.
    ///
    /// # Errors
    /// When the system gives none: then nothing that needs chance may go on.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy>;
}

/// The system gave no randomness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the system gave no randomness")]
pub struct NoEntropy;
