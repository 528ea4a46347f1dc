//! The files a report becomes.
//!
//! A new format is one file with a `Writer`, and one line of the list in this one.
//!
//! | file | holds |
//! |---|---|
//! | `file_writer` | what every format answers about itself |
//! | `export_source` | a report as the writers take it |
//! | `dhis2_mapping` | what the book's codes are called in a DHIS2 register |
//! | `csv`, `xlsx`, `pdf`, `px`, `sdmx`, [`dhis2`] | the formats |
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
mod dhis2_mapping;
mod export_source;
mod file_writer;
mod pdf;
mod px;
mod sdmx;
mod xlsx;

use std::fmt;
use std::str::FromStr;

use super::Report;
use super::document::Document;
use super::labels::ItemLabels;
use super::observations::Observations;
use super::section::SectionTable;
use crate::book::explain::{Explain, Explanation};
use crate::locale::Locale;
use export_source::ExportSource;
use file_writer::Writer;

pub use file_writer::{Render, Rendered};

/// Makes [`Format`] from the list of all formats and their writers.
macro_rules! formats {
    ($($(#[$doc:meta])* $format:ident => $writer:expr,)+) => {
        /// A kind of file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Format {
            $($(#[$doc])* $format,)+
        }

        impl Format {
            /// Every format, in the order of the list.
            const REGISTERED: &'static [Self] = &[$(Self::$format),+];

            fn writer(self) -> &'static dyn Writer {
                match self {
                    $(Self::$format => &$writer,)+
                }
            }
        }
    };
}

// The one list. Its order is that in which files are delivered.
formats! {
    /// Comma-separated values, one line a number (RFC 4180, with `;`).
    Csv => csv::Csv,
    /// A workbook with charts (Office Open XML).
    Xlsx => xlsx::Xlsx,
    /// Pages for paper (PDF/A-2a, PDF/UA-1).
    Pdf => pdf::Pdf,
    /// Matrices for PC-Axis and `PxWeb` (PX file format 2013), a file for each.
    Px => px::Px,
    /// Observations for statistical offices (SDMX-CSV 2.0).
    Sdmx => sdmx::Sdmx,
    /// Data values for a DHIS2 register (`dataValueSets`, JSON).
    Dhis2 => dhis2::Dhis2,
}

impl Format {
    /// The formats that people read, which are chosen unless somebody chooses others.
    pub const USUAL: [Self; 3] = [Self::Xlsx, Self::Pdf, Self::Csv];

    /// Every format, in the order in which they are offered: the usual ones first.
    pub const ALL: [Self; Self::REGISTERED.len()] = offered();

    /// Its name in commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.writer().name()
    }

    /// The extension of its files, without a full stop.
    #[must_use]
    pub fn extension(self) -> &'static str {
        self.writer().extension()
    }

    /// Whether its files have no room for the disclaimer, so that a delivery of protected figures needs
    /// [the disclaimer's file](super::disclaimer::FILE) next to them.
    #[must_use]
    pub fn needs_disclaimer(self) -> bool {
        self.writer().needs_disclaimer()
    }

    /// Whether its files hold numbers and codes and no labels, so that two files of one published week differ only where the numbers do.
    #[must_use]
    pub fn is_numbers_alone(self) -> bool {
        self.writer().is_numbers_alone()
    }

    /// Whether it takes single tables of a section.
    #[must_use]
    pub fn takes_sections(self) -> bool {
        self.writer().section().is_some()
    }

    /// How it writes observations as running text; none where they are a table of a section like any other.
    #[must_use]
    pub fn observations(self) -> Option<Render<Observations>> {
        self.writer().observations()
    }
}

const fn offered() -> [Format; Format::REGISTERED.len()] {
    let mut all = [Format::USUAL[0]; Format::REGISTERED.len()];
    let mut at = 0;
    while at < Format::USUAL.len() {
        all[at] = Format::USUAL[at];
        at += 1;
    }
    let mut next = 0;
    while next < Format::REGISTERED.len() {
        if !is_usual(Format::REGISTERED[next]) {
            all[at] = Format::REGISTERED[next];
            at += 1;
        }
        next += 1;
    }
    all
}

const fn is_usual(format: Format) -> bool {
    let mut at = 0;
    while at < Format::USUAL.len() {
        if Format::USUAL[at] as usize == format as usize {
            return true;
        }
        at += 1;
    }
    false
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Text that is no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no format: {names} is expected", names = names())]
pub struct UnknownFormat(pub String);

/// "csv, xlsx or pdf", of all formats.
fn names() -> String {
    let names: Vec<&str> = Format::REGISTERED.iter().map(|format| format.name()).collect();
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => names.concat(),
    }
}

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

/// A report as files, at least one, each with another [`part`](Rendered::part); the same bytes each time.
///
/// `codes` renames the book's codes in [`Format::Dhis2`].
///
/// # Errors
/// When a file cannot be put together, which would be a fault of the program.
pub fn render<'a>(
    report: impl Into<Report<'a>>,
    format: Format,
    labels: &ItemLabels<'_>,
    codes: &dhis2::Mapping,
) -> Result<Vec<Rendered>, ReportError> {
    format.writer().render(&ExportSource::of(report.into()), labels, codes)
}

/// A table of a section as the bytes of a file; the same bytes each time.
///
/// # Errors
/// When the format takes no sections ([`Format::takes_sections`]), or the file cannot be put together.
pub fn render_section(table: &SectionTable, format: Format, labels: &ItemLabels<'_>) -> Result<Vec<u8>, ReportError> {
    let render = format.writer().section().ok_or(ReportError::NotForSections(format))?;
    render(table, labels)
}

/// Observations as a document for social reporting (PDF); the same bytes each time.
///
/// # Errors
/// When the file cannot be put together, which would be a fault of the program.
pub fn render_observations(observations: &Observations, labels: &ItemLabels<'_>) -> Result<Vec<u8>, ReportError> {
    pdf::observations(observations, labels)
}

/// A document on as many pages as it takes (PDF).
pub(super) fn paper(document: &Document, locale: &Locale) -> Result<Vec<u8>, ReportError> {
    pdf::pages(document, locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_offered_once_the_usual_ones_first() {
        let names = Format::ALL.map(Format::name);
        assert_eq!(names, ["xlsx", "pdf", "csv", "px", "sdmx", "dhis2"]);
        assert!(Format::USUAL.iter().all(|format| format.takes_sections()));
        let error = "\u{201c}txt\u{201d} is no format: csv, xlsx, pdf, px, sdmx or dhis2 is expected";
        assert_eq!(UnknownFormat("txt".to_owned()).to_string(), error);
    }
}
