//! The marking of a file, exact or protected, and which totals it lets out.

use crate::statistics::coverage::Standing;
use crate::statistics::{Coverage, Figure, Measure, Status, Totals};

/// Whether a document's figures are exact or protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marking {
    /// Exact figures, for the desk's own use.
    InternalExact,
    /// Figures that went through disclosure control.
    Protected,
}

impl Marking {
    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::InternalExact => "internal-exact",
            Self::Protected => "protected",
        }
    }

    /// The total of all visits or visitors of a selection. Where nothing was counted, the days decide whether that is a zero.
    ///
    /// Of what leaves protected, the number of visits alone may be exact; that of visitors is held back.
    pub(super) fn total(self, totals: Totals, coverage: &Coverage, measure: Measure) -> Figure {
        let value = match measure {
            Measure::Visits => totals.visits,
            Measure::People => totals.people,
        };
        match coverage.standing() {
            Standing::Known if measure == Measure::People && self == Self::Protected => Figure::none(Status::Protected),
            // Visits of other days than opening days are counted, though their days are not listed.
            _ if totals.visits > 0 && measure == Measure::People && self == Self::Protected => Figure::none(Status::Protected),
            _ if totals.visits > 0 => Figure::exact(value),
            Standing::Known => Figure::exact(0),
            Standing::Missing => Figure::none(Status::Missing),
            Standing::Closed => Figure::none(Status::Closed),
        }
    }
}
