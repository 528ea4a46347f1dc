//! A save that failed, or of which it is not certain whether it succeeded.

use crate::book::{Explain, Explanation};
use crate::gui::store_worker::{StoreWorkerGone, UiError};
use crate::store::StoreError;

/// Why something was not saved, or why that is not certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The book refused it: nothing was written. Else it is not certain.
    pub certainly_not: bool,
    /// The reason.
    pub error: UiError,
}

impl Explain for Fault {
    fn explain(&self) -> Explanation {
        self.error.explain()
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        let certainly_not = matches!(
            error,
            StoreError::BadVisit(_)
                | StoreError::DayHasVisits { .. }
                | StoreError::Rule(_)
                | StoreError::UnknownPlace(_)
                | StoreError::RetiredPlace(_)
                | StoreError::UnknownVisit(_)
                | StoreError::Forgotten { .. }
                | StoreError::Entropy(_)
                | StoreError::ReadOnly
        );
        Self { certainly_not, error: UiError::of(&error) }
    }
}

impl From<StoreWorkerGone> for Fault {
    fn from(gone: StoreWorkerGone) -> Self {
        Self { certainly_not: false, error: UiError::of(&gone) }
    }
}
