//! The files of a table of a section: what is looked at on the screen, as CSV, workbook or pages.
//!
//! | file | does |
//! |---|---|
//! | [`csv`] | a line for each line, numbers as numbers |
//! | [`xlsx`] | one sheet with a native chart |
//! | [`pages`] | the document |

mod csv;
mod pages;
mod xlsx;

use super::{Format, ReportError, pdf};
use crate::report::ItemLabels;
use crate::report::section::SectionTable;

/// A table of a section as the bytes of a file; the same bytes each time.
///
/// # Errors
/// When the format is none of [`Format::USUAL`], or the file cannot be put together.
pub fn render_section(section_table: &SectionTable, format: Format, naming: &ItemLabels<'_>) -> Result<Vec<u8>, ReportError> {
    match format {
        Format::Csv => csv::write(section_table, naming),
        Format::Xlsx => xlsx::write(section_table, naming),
        Format::Pdf => pdf::pages(&pages::document(section_table, naming), naming.locale()),
        Format::Px | Format::Sdmx | Format::Dhis2 => Err(ReportError::NotForSections(format)),
    }
}
