//! What the exports of a week, of a day and of a section share: the choice of formats, and the error.

use std::path::PathBuf;

use super::deliver::DeliverError;
use super::printer::PrintError;
use crate::book::{Explain, Explanation};
use crate::report::{Format, ReportError};
use crate::store::StoreError;

/// Why nothing, or not all, was exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The book could not be read, or has no such place. Nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file could not be made. Nothing was written.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// The medium failed.
    #[error(transparent)]
    Deliver(#[from] DeliverError),
    /// Nothing was printed.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// No format was chosen.
    #[error("no format was chosen")]
    NoFormats,
    /// The folder has protected figures of the same week that are others. Nothing was written.
    #[error("{0} has other protected figures of the same week")]
    OtherPublication(PathBuf),
}

impl Explain for ExportError {
    fn explain(&self) -> Explanation {
        match self {
            Self::Store(error) => error.explain(),
            Self::Report(error) => error.explain(),
            Self::Deliver(error) => error.explain(),
            Self::Print(error) => error.explain(),
            Self::NoFormats => Explanation::plain("error-no-formats"),
            Self::OtherPublication(path) => Explanation::plain("error-other-publication").with("path", path.display()),
        }
    }
}

/// The chosen formats, each once.
pub(super) fn distinct(formats: &[Format]) -> Result<impl Iterator<Item = Format>, ExportError> {
    let formats: std::collections::BTreeSet<Format> = formats.iter().copied().collect();
    if formats.is_empty() { Err(ExportError::NoFormats) } else { Ok(formats.into_iter()) }
}
