//! Arguments that several commands share: which visits, and what is counted.

use clap::{Args, ValueEnum};

use crate::book::{Period, PlaceId};
use crate::statistics::Measure;

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
