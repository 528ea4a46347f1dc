//! Why a folder has no new backup.

use std::path::{Path, PathBuf};

use crate::book::{Explain, Explanation};
use crate::store::StoreError;

/// Why a folder has no new backup.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The second folder is not there: its stick is not plugged in.
    #[error("the folder {0} is not there")]
    Missing(PathBuf),
    /// It is full.
    #[error("{0} is full")]
    Full(PathBuf),
    /// It cannot be written.
    #[error("{0} cannot be written")]
    ReadOnly(PathBuf),
    /// The medium failed, or the copy there is not what was written.
    #[error("{folder}: {detail}")]
    Medium {
        /// The folder.
        folder: PathBuf,
        /// The system's message.
        detail: String,
    },
    /// The book itself could not be read, or the copy did not prove itself.
    #[error(transparent)]
    Book(StoreError),
}

impl Explain for BackupError {
    fn explain(&self) -> Explanation {
        match self {
            Self::Missing(folder) => Explanation::plain("backup-folder-missing").with("folder", folder.display()),
            Self::Full(folder) => Explanation::plain("backup-folder-full").with("folder", folder.display()),
            Self::ReadOnly(folder) => Explanation::plain("backup-folder-read-only").with("folder", folder.display()),
            Self::Medium { folder, detail } => {
                Explanation::plain("backup-folder-failed").with("folder", folder.display()).with("detail", detail)
            }
            Self::Book(error) => error.explain(),
        }
    }
}

impl BackupError {
    pub(super) fn of(folder: &Path, error: StoreError) -> Self {
        match error {
            StoreError::DiskFull => Self::Full(folder.to_owned()),
            StoreError::ReadOnly => Self::ReadOnly(folder.to_owned()),
            StoreError::Io(detail) => Self::Medium { folder: folder.to_owned(), detail },
            other => Self::Book(other),
        }
    }
}
