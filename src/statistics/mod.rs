//! Counts become tables, purely: no file, no clock, no chance of its own.
//!
//! | file | holds |
//! |---|---|
//! | [`axis`] | what a table can be laid out by |
//! | [`comparison`] | a table beside the same table of an earlier period |
//! | [`counts`] | the small trait through which counts are asked for |
//! | [`coverage`] | which opening days are told, and which are silent |
//! | [`events`] | gatherings and their participants |
//! | [`feedback`] | what visitors answered, protected |
//! | `grid` | the figures of a table side by side |
//! | [`order`] | items as their list stands, or by size |
//! | [`share`] | parts of a whole: channels, own language, kinds of organisation |
//! | [`query`] | what a desk asks of its own figures, section by section |
//! | [`target`] | how far a target is reached |
//! | [`disclosure`] | disclosure control: what makes figures safe to hand over |
//! | [`protected`] | tables made from what was published |
//! | [`table`] | the one value that screen, paper and every file are made from |

pub mod axis;
pub mod comparison;
pub mod counts;
pub mod coverage;
pub mod disclosure;
pub mod events;
pub mod feedback;
mod grid;
pub mod order;
pub mod protected;
pub mod query;
pub mod share;
pub mod table;
pub mod target;

pub use axis::Axis;
pub use comparison::{Against, Change, Comparison};
pub use counts::{Count, Counts, DayFact, Selection, Totals};
pub use coverage::{Coverage, CoveredDay, DayNumbers, DayState};
pub use events::{EventTable, EventsBy};
pub use order::Order;
pub use share::Share;
pub use table::{Cell, Figure, Measure, Protection, Request, Status, Table};
pub use target::Progress;
