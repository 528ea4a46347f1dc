//! What the exports of a week and of a day share: the names of files, and why there was none.

use std::path::PathBuf;

use super::deliver::{DeliverError, name};
use super::printer::PrintError;
use crate::book::{Explain, Explanation, PlaceId};
use crate::report::{Format, Marking, ReportError};
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
    /// No format was asked for.
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

/// The word for all places together among places' names.
const ALL: &str = "all";

/// What a place is called in names of files and folders: its id, with an underscore behind it where that would be a name of the
/// system or stand for all places. No id ends with an underscore, so two places never share a name.
#[must_use]
pub fn place_name(place: Option<&PlaceId>) -> String {
    match place.map(PlaceId::as_str) {
        None => ALL.to_owned(),
        Some(ALL) => format!("{ALL}_"),
        Some(id) => name::portable(id),
    }
}

/// The name of a file: `kavijakirja-hervanta-2026-W47-internal.xlsx`, `…-internal-topic.px`. The marking always stands in it.
#[must_use]
pub fn file_name(place: Option<&PlaceId>, period: impl std::fmt::Display, marking: Marking, format: Format, part: &str) -> String {
    let marking = match marking {
        Marking::InternalExact => "internal",
        Marking::Protected => "protected",
    };
    let part = if part.is_empty() { String::new() } else { format!("-{part}") };
    format!("kavijakirja-{}-{period}-{marking}{part}.{}", place_name(place), format.extension())
}

/// The formats asked for, each once.
pub(super) fn distinct(formats: &[Format]) -> Result<impl Iterator<Item = Format>, ExportError> {
    let formats: std::collections::BTreeSet<Format> = formats.iter().copied().collect();
    if formats.is_empty() { Err(ExportError::NoFormats) } else { Ok(formats.into_iter()) }
}
