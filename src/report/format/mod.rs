//! The files a report becomes.
//!
//! A new format is one variant of [`Format`], one line in [`render`] and one file beside this one.
//!
//! | kind of cell | CSV | PC-Axis | SDMX-CSV | DHIS2 |
//! |---|---|---|---|---|
//! | none came (exact zero) | `0`, `exact` | `"-"` | `0`, `A` | `"0"` |
//! | rounded to zero | `0`, `rounded` | `0` | `0`, `A` | `"0"` |
//! | missing | empty, `missing` | `"."` | empty, `L` | left out |
//! | closed | empty, `closed` | `".."` | empty, `M` | left out |
//! | protected | empty, `protected` | `"..."` | empty, `Q` | left out |
//!
//! DHIS2 knows no value that is absent on purpose, so that three kinds are one there; the other files keep all of them apart.

mod csv;
pub mod dhis2;
mod export_source;
mod pdf;
mod px;
mod sdmx;
mod section;
mod xlsx;

use std::fmt;
use std::str::FromStr;

use super::{ItemLabels, Report, daily_page, weekly_pages};
use crate::book::explain::{Explain, Explanation};
use export_source::ExportSource;

pub(super) use export_source::total;
pub use section::render_section;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// Comma-separated values, one line a number (RFC 4180, with `;`).
    Csv,
    /// A workbook with charts (Office Open XML).
    Xlsx,
    /// Pages for paper (PDF/A-2a, PDF/UA-1).
    Pdf,
    /// Matrices for PC-Axis and `PxWeb` (PX file format 2013), a file for each.
    Px,
    /// Observations for statistical offices (SDMX-CSV 2.0).
    Sdmx,
    /// Data values for a DHIS2 register (`dataValueSets`, JSON).
    Dhis2,
}

impl Format {
    /// The formats that people read, which are chosen unless somebody chooses others.
    pub const USUAL: [Self; 3] = [Self::Xlsx, Self::Pdf, Self::Csv];

    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Xlsx, Self::Pdf, Self::Csv, Self::Px, Self::Sdmx, Self::Dhis2];

    /// Its name in commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
            Self::Px => "px",
            Self::Sdmx => "sdmx",
            Self::Dhis2 => "dhis2",
        }
    }

    /// What a file's name ends with, after the last full stop.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Sdmx => "csv",
            Self::Dhis2 => "json",
            other => other.name(),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Text that is no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no format: csv, xlsx, pdf, px, sdmx or dhis2 is expected")]
pub struct UnknownFormat(pub String);

impl Explain for UnknownFormat {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-unknown-format").with("text", &self.0)
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;
    fn from_str(text: &str) -> Result<Self, UnknownFormat> {
        Self::ALL.into_iter().find(|format| format.name() == text).ok_or_else(|| UnknownFormat(text.to_owned()))
    }
}

/// Why a report could not be made. Nothing has been written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The format takes whole reports and no single table.
    #[error("{0} takes no single table")]
    NotForSections(Format),
    /// The lines of a CSV or SDMX-CSV file could not be put together.
    #[error("the CSV could not be made: {0}")]
    Csv(#[from] ::csv::Error),
    /// The workbook could not be put together.
    #[error("the workbook could not be made: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// The pages could not be put together.
    #[error("the PDF could not be made: {0}")]
    Pdf(String),
    /// The data values could not be put together.
    #[error("the JSON could not be made: {0}")]
    Json(#[from] serde_json::Error),
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

/// One of the files that a report becomes in a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// What its name says beside the report's: "topic-by-language", "sdmx"; empty where the extension says enough.
    pub part: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Rendered {
    fn whole(bytes: Vec<u8>) -> Vec<Self> {
        Self::named("", bytes)
    }

    fn named(part: &str, bytes: Vec<u8>) -> Vec<Self> {
        vec![Self { part: part.to_owned(), bytes }]
    }
}

/// A report as files, at least one, each of them with another [`part`](Rendered::part); the same bytes each time.
///
/// `codes` is asked by [`Format::Dhis2`] alone: what our codes are called there.
///
/// # Errors
/// When a file cannot be put together, which would be a fault of the program.
pub fn render<'a>(
    report: impl Into<Report<'a>>,
    format: Format,
    naming: &ItemLabels<'_>,
    codes: &dhis2::Mapping,
) -> Result<Vec<Rendered>, ReportError> {
    let report = report.into();
    let source = ExportSource::of(report);
    Ok(match (format, report) {
        (Format::Csv, _) => Rendered::whole(csv::write(&source)?),
        (Format::Xlsx, _) => Rendered::whole(xlsx::write(&source, naming)?),
        (Format::Px, _) => px::files(&source, naming),
        (Format::Sdmx, _) => Rendered::named("sdmx", sdmx::write(&source)?),
        (Format::Dhis2, _) => Rendered::named("dhis2", dhis2::write(&source, codes)?),
        (Format::Pdf, Report::Weekly(weekly)) => Rendered::whole(pdf::pages(&weekly_pages::document(weekly, naming), naming.locale())?),
        (Format::Pdf, Report::Daily(sheet)) => {
            let documents: Vec<_> = daily_page::Room::shrinking().map(|room| daily_page::document(sheet, naming, room)).collect();
            Rendered::whole(pdf::one_page(&documents, naming.locale())?)
        }
    })
}
