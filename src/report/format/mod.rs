//! The files a report becomes.
//!
//! A new format is one variant of [`Format`], one line in [`render`] and one file beside this one.

mod csv;
mod excerpt;
mod pdf;
mod sheaf;
mod xlsx;

use std::fmt;
use std::str::FromStr;

use super::{Naming, Report, daily_page, weekly_pages};
use crate::book::explain::{Explain, Explanation};
use sheaf::Sheaf;

pub use excerpt::render_excerpt;
pub(super) use sheaf::total;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// Comma-separated values, one line a number (RFC 4180, with `;`).
    Csv,
    /// A workbook with charts (Office Open XML).
    Xlsx,
    /// Pages for paper (PDF/A-2a, PDF/UA-1).
    Pdf,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Xlsx, Self::Pdf, Self::Csv];

    /// What a file's name ends with, which is also the format's name in commands.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.extension())
    }
}

/// Text that is no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no format: csv, xlsx or pdf is expected")]
pub struct UnknownFormat(pub String);

impl Explain for UnknownFormat {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-unknown-format").with("text", &self.0)
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;
    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        Self::ALL.into_iter().find(|format| format.extension() == text).ok_or_else(|| UnknownFormat(text.to_owned()))
    }
}

/// Why a report could not be made. Nothing has been written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The lines could not be put together.
    #[error("the CSV could not be made: {0}")]
    Csv(#[from] ::csv::Error),
    /// The workbook could not be put together.
    #[error("the workbook could not be made: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// The pages could not be put together.
    #[error("the PDF could not be made: {0}")]
    Pdf(String),
}

impl Explain for ReportError {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-report").with("reason", self)
    }
}

/// A document on as many pages as it takes.
pub(super) fn paper(document: &super::document::Document, locale: &crate::locale::Locale) -> Result<Vec<u8>, ReportError> {
    pdf::pages(document, locale)
}

/// A report as the bytes of a file; the same bytes each time.
///
/// # Errors
/// When the file cannot be put together, which would be a fault of the program.
pub fn render<'a>(report: impl Into<Report<'a>>, format: Format, naming: &Naming<'_>) -> Result<Vec<u8>, ReportError> {
    let report = report.into();
    match (format, report) {
        (Format::Csv, report) => csv::write(&Sheaf::of(report)),
        (Format::Xlsx, report) => xlsx::write(&Sheaf::of(report), naming),
        (Format::Pdf, Report::Weekly(weekly)) => pdf::pages(&weekly_pages::document(weekly, naming), naming.locale()),
        (Format::Pdf, Report::Daily(sheet)) => {
            let documents: Vec<_> = daily_page::Room::shrinking().map(|room| daily_page::document(sheet, naming, room)).collect();
            pdf::one_page(&documents, naming.locale())
        }
    }
}
