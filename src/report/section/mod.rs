//! Excerpts: one table of the statistics with its chart, as the desk looks at it. Screen, paper and files are made from the same value.
//!
//! | file | holds |
//! |---|---|
//! | `value` | what a table of a section is |
//! | `lists`, `grids`, `beside` | how tables, and what stands compared the visits, become tables of a section |
//! | [`feedback`] | what visitors answered |
//! | `sections` | which tables of a section make a section of the statistics |

mod derived;
pub mod feedback;
mod grids;
mod lists;
mod sections;
mod value;

pub use sections::{Shown, sections};
pub use value::{Chart, DaysOf, Entry, Head, Line, Point, Reached, SectionTable};
