//! The sections of the statistics: tables with their charts, as a desk looks at them. Screen, paper and files are made from the same value.
//!
//! | file | holds |
//! |---|---|
//! | `value` | a table of a section |
//! | `context` | what all tables of one result share |
//! | `lists`, `grids` | one-way and two-way tables of visits as tables of a section |
//! | `derived` | key figures, targets, events, observations, coverage and what else is derived |
//! | [`feedback`] | what visitors answered |
//! | `sections` | which tables make a section |

mod context;
mod derived;
pub mod feedback;
mod grids;
mod lists;
mod sections;
mod value;

pub use sections::{Shown, sections};
pub use value::{Chart, DaysOf, Entry, Head, Line, Point, Reached, SectionTable, read_compared};
