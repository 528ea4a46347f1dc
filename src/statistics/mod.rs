//! Counts become tables, purely: no file, no clock, no randomness of its own.
//!
//! | file | holds |
//! |---|---|
//! | [`axis`] | what a table can be laid out by, and the items every axis has |
//! | [`comparison`] | a table compared with the same table of an earlier period |
//! | [`counts`] | the small trait through which counts are read |
//! | [`coverage`] | which opening days have figures, and which are missing |
//! | [`events`] | gatherings and their participants |
//! | [`feedback`] | what visitors answered, protected |
//! | [`pairing`] | which item of an earlier period belongs beside which of now |
//! | [`order`] | items in the order of their list, or by size |
//! | [`share`] | parts of a whole: channels, own language, kinds of organisation |
//! | [`query`] | a query of a section of the statistics and its result |
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
pub mod order;
pub mod pairing;
pub mod protected;
pub mod query;
pub mod share;
pub mod table;
pub mod target;

pub use axis::Axis;
pub use comparison::{Against, Change, Comparison, Pair};
pub use counts::{Count, Counts, DayFact, Selection, Totals};
pub use coverage::{Coverage, CoveredDay, DayNumbers, DayState};
pub use events::{EventTable, EventsBy};
pub use order::Order;
pub use share::Share;
pub use table::{Cell, Figure, Measure, Protection, Request, Status, Table};
pub use target::Progress;
