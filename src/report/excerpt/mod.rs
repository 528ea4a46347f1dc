//! Excerpts: one table of the statistics with its chart, as the desk looks at it. Screen, paper and files are made from the same value.
//!
//! | file | holds |
//! |---|---|
//! | `value` | what an excerpt is |
//! | `lists`, `grids`, `beside` | how tables, and what stands beside the visits, become excerpts |
//! | [`feedback`] | what visitors answered |
//! | `sections` | which excerpts make a section of the statistics |

mod beside;
pub mod feedback;
mod grids;
mod lists;
mod sections;
mod value;

pub use sections::{Shown, sections};
pub use value::{Chart, DaysOf, Entry, Excerpt, Head, Line, Point, Reached};
