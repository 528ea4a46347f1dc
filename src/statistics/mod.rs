//! Counts become tables, purely: no file, no clock, no chance of its own.
//!
//! | file | holds |
//! |---|---|
//! | [`axis`] | what a table can be laid out by |
//! | [`counts`] | the small trait through which counts are asked for |
//! | [`coverage`] | which opening days are told, and which are silent |
//! | [`disclosure`] | disclosure control: what makes figures safe to hand over |
//! | [`protected`] | tables made from what was published |
//! | [`table`] | the one value that screen, paper and every file are made from |

pub mod axis;
pub mod counts;
pub mod coverage;
pub mod disclosure;
pub mod protected;
pub mod table;

pub use axis::Axis;
pub use counts::{Count, Counts, DayFact, Selection, Totals};
pub use coverage::{Coverage, CoveredDay, DayState};
pub use table::{Cell, Figure, Measure, Protection, Request, Status, Table};
