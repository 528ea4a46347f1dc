//! The day's sheet and the week's statistics, as values and as files.
//!
//! Every face of a report is made from the same [`Table`](crate::statistics::Table) values, so that screen, paper and files agree to the digit.
//! Nothing here reads a file, a clock or the environment: the same report gives the same bytes.
//!
//! | file | holds |
//! |---|---|
//! | [`labels`] | what axes and items are called in the reader's language |
//! | [`daily`], [`weekly`] | the reports as values, and the tables they need |
//! | [`section`] | one table of the statistics with its chart |
//! | [`observations`] | observations by topic, for social reporting |
//! | [`manual`] | the manual, for the screen and for paper |
//! | [`document`] | a document as a value, before it is laid out |
//! | `rich_text` | running text with names and keys set apart |
//! | `daily_page`, `weekly_pages`, `blocks` | how reports become documents |
//! | [`disclaimer`] | the note for readers of protected figures |
//! | `phrases` | the sentences that all of them share |
//! | [`mod@format`] | CSV, XLSX, PDF, PC-Axis, SDMX-CSV and DHIS2 |

mod blocks;
pub mod daily;
mod daily_page;
pub mod disclaimer;
pub mod document;
pub mod format;
pub mod labels;
pub mod manual;
pub mod observations;
mod phrases;
mod rich_text;
pub mod section;
pub mod weekly;
mod weekly_pages;

pub use daily::DailySheet;
pub use format::{Format, Rendered, ReportError, render, render_section};
pub use labels::ItemLabels;
pub use rich_text::{Kind, Part, RichText};
pub use weekly::{Marking, Weekly};

/// A report of either kind, as [`render`] takes it.
#[derive(Debug, Clone, Copy)]
pub enum Report<'a> {
    /// The sheet of a day.
    Daily(&'a DailySheet),
    /// The statistics of a week.
    Weekly(&'a Weekly),
}

impl<'a> From<&'a DailySheet> for Report<'a> {
    fn from(sheet: &'a DailySheet) -> Self {
        Self::Daily(sheet)
    }
}

impl<'a> From<&'a Weekly> for Report<'a> {
    fn from(weekly: &'a Weekly) -> Self {
        Self::Weekly(weekly)
    }
}
