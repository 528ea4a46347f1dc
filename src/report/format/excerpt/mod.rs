//! The files of an excerpt: what is looked at on the screen, as CSV, workbook or pages.
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
use crate::report::Naming;
use crate::report::excerpt::Excerpt;

/// An excerpt as the bytes of a file; the same bytes each time.
///
/// # Errors
/// When the format is none of [`Format::USUAL`], or the file cannot be put together.
pub fn render_excerpt(excerpt: &Excerpt, format: Format, naming: &Naming<'_>) -> Result<Vec<u8>, ReportError> {
    match format {
        Format::Csv => csv::write(excerpt, naming),
        Format::Xlsx => xlsx::write(excerpt, naming),
        Format::Pdf => pdf::pages(&pages::document(excerpt, naming), naming.locale()),
        Format::Px | Format::Sdmx | Format::Dhis2 => Err(ReportError::NotForExcerpts(format)),
    }
}
