//! What every format answers about itself: its names, what it takes, how it is written.

use super::ReportError;
use super::dhis2_mapping::Mapping;
use super::export_source::ExportSource;
use crate::report::labels::ItemLabels;
use crate::report::observations::Observations;
use crate::report::section::SectionTable;

/// Makes the bytes of a file from one value; the same bytes each time.
pub type Render<T> = fn(&T, &ItemLabels<'_>) -> Result<Vec<u8>, ReportError>;

/// A format. Nothing outside decides by which format it has: it asks here.
pub(super) trait Writer: Sync {
    /// Its name in commands.
    fn name(&self) -> &'static str;

    /// The extension of its files, without a full stop.
    fn extension(&self) -> &'static str {
        self.name()
    }

    /// Whether its files have no room for the disclaimer, so that protected figures in them need the disclaimer's file next to them.
    fn needs_disclaimer(&self) -> bool;

    /// Whether its files hold numbers and codes and no labels, so that two files of one published week differ only where the numbers do.
    fn is_numbers_alone(&self) -> bool;

    /// A report as files, at least one, each with another [`part`](Rendered::part). `codes` renames the book's codes in formats that are
    /// read by a register.
    fn render(&self, source: &ExportSource<'_>, labels: &ItemLabels<'_>, codes: &Mapping) -> Result<Vec<Rendered>, ReportError>;

    /// How it writes one table of a section; none where it takes whole reports alone.
    fn section(&self) -> Option<Render<SectionTable>>;

    /// How it writes observations as running text; none where they are a table of a section like any other.
    fn observations(&self) -> Option<Render<Observations>> {
        None
    }
}

/// One of the files that a report becomes in a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The end of its name after the report's: "topic-by-language", "sdmx"; empty where the extension says enough.
    pub part: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Rendered {
    /// The one file of a report.
    pub(super) fn whole(bytes: Vec<u8>) -> Vec<Self> {
        Self::named("", bytes)
    }

    /// The one file of a report, with this part.
    pub(super) fn named(part: &str, bytes: Vec<u8>) -> Vec<Self> {
        vec![Self { part: part.to_owned(), bytes }]
    }
}
