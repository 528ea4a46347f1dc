//! What the exports of a week, of a day and of a section share: the choice of formats, and the error.

use std::path::PathBuf;

use super::deliver::{DeliverError, Delivered, Delivery, Progress};
use super::printer::PrintError;
use crate::book::{Explain, Explanation};
use crate::report::{Format, ReportError};
use crate::statistics::disclosure::Drafts;
use crate::store::{Store, StoreError};

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
    /// The window was closed before what leaves could be frozen. No file was placed.
    #[error("the window was closed")]
    Closed,
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
            Self::Closed => Explanation::plain("error-library-gone"),
            Self::NoFormats => Explanation::plain("error-no-formats"),
            Self::OtherPublication(path) => Explanation::plain("error-other-publication").with("path", path.display()),
        }
    }
}

/// Files that are ready to be delivered, and the publications that must be frozen before they get their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The files.
    pub delivery: Delivery,
    /// What they are made of and is not frozen yet.
    pub drafts: Drafts,
}

impl Prepared {
    /// Writes the files. Where something must be frozen, every file is written and verified under its `.part` name first, then `freeze`
    /// runs, and only then the files get their names: what is frozen has left, and what has left is frozen.
    ///
    /// # Errors
    /// When the medium fails, or `freeze` does: then no file was placed and nothing is frozen.
    pub fn deliver(
        &self,
        freeze: impl FnOnce(&Drafts) -> Result<(), ExportError>,
        progress: &mut dyn FnMut(Progress<'_>),
    ) -> Result<Delivered, ExportError> {
        if self.drafts.is_empty() {
            return Ok(self.delivery.deliver(progress)?);
        }
        self.delivery.deliver_after(|| freeze(&self.drafts), progress)
    }
}

/// How often files are made anew when another program publishes weeks of the same place at the same time.
const ATTEMPTS: usize = 3;

/// Makes files and delivers them; makes them anew where something was published in the meantime.
pub(super) fn deliver(
    store: &mut Store,
    mut prepare: impl FnMut(&mut Store) -> Result<Prepared, ExportError>,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<Delivered, ExportError> {
    let mut attempt = 1;
    loop {
        let prepared = prepare(store)?;
        match prepared.deliver(|drafts| Ok(store.publisher().freeze(drafts)?), progress) {
            Err(ExportError::Store(StoreError::PublishedMeanwhile(_))) if attempt < ATTEMPTS => attempt += 1,
            done => return done,
        }
    }
}

/// The chosen formats, each once.
pub(super) fn distinct(formats: &[Format]) -> Result<impl Iterator<Item = Format>, ExportError> {
    let formats: std::collections::BTreeSet<Format> = formats.iter().copied().collect();
    if formats.is_empty() { Err(ExportError::NoFormats) } else { Ok(formats.into_iter()) }
}
