//! The day's sheet and the week's statistics, as values and as files.
//!
//! Every face of a report is made from the same [`Table`](crate::statistics::Table) values, so that screen, paper and files agree to the digit.
//! Nothing here reads a file, a clock or the environment: the same report gives the same bytes.
//!
//! The map, lowest first: a row uses rows above it and none below.
//!
//! | file | holds |
//! |---|---|
//! | `rich_text`, [`document`] | running text in parts; a document as a value, before it is laid out |
//! | `marking` | exact or protected, and which totals may leave |
//! | [`disclaimer`] | the note for readers of protected figures |
//! | `phrases` | the sentences that all faces share |
//! | [`labels`] | what axes and items are called in the reader's language |
//! | [`weekly`], [`daily`], [`observations`] | the reports as values, and the tables they need |
//! | [`section`] | the sections of the statistics: tables with their charts |
//! | `page` | the layouts: reports and tables of a section become documents |
//! | [`mod@format`] | CSV, XLSX, PDF, PC-Axis, SDMX-CSV and DHIS2 |
//! | [`manual`] | the manual, for the screen and for paper |

pub mod daily;
pub mod disclaimer;
pub mod document;
pub mod format;
pub mod labels;
pub mod manual;
mod marking;
pub mod observations;
mod page;
mod phrases;
mod rich_text;
pub mod section;
pub mod weekly;

pub use daily::DailySheet;
pub use format::{Format, Rendered, ReportError, render, render_section};
pub use labels::ItemLabels;
pub use marking::Marking;
pub use rich_text::{Kind, Part, RichText};
pub use weekly::Weekly;

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
