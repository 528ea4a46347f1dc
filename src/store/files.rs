//! Files and folders: private folders, durable names, whole files that appear under their name.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use super::error::StoreError;

/// The folder of a book that is to be made, made where it is missing.
pub(super) fn folder_for_new(path: &Path) -> Result<PathBuf, StoreError> {
    let folder = folder_of(path);
    make_private_folder(&folder)?;
    if path.exists() { Err(StoreError::Exists(path.to_owned())) } else { Ok(folder) }
}

/// Gives a whole new book its name, durably, unless a file of that name is there.
pub(super) fn appear(book: TempPath, path: &Path) -> Result<(), StoreError> {
    // Opened for writing: Windows makes nothing durable through a file that may only be read.
    fs::OpenOptions::new().write(true).open(&book)?.sync_all()?;
    book.persist_noclobber(path).map_err(|error| match error.error.kind() {
        std::io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_owned()),
        _ => error.error.into(),
    })?;
    sync_folder(&folder_of(path))
}

/// Gives a proved file its name, durably; a file that has the name already is never replaced.
pub(super) fn keep(file: NamedTempFile, to: &Path) -> Result<(), StoreError> {
    file.as_file().sync_all()?;
    let kept = file.persist_noclobber(to).map_err(|error| StoreError::from(error.error))?;
    drop(kept);
    sync_folder(&folder_of(to))
}

/// The path with this ending appended to its name.
pub(super) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Makes the folder and its parents, readable by their owner alone; a folder that exists keeps its mode.
///
/// # Errors
/// When the folder cannot be made.
pub fn make_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    let _ = builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        let _ = builder.mode(0o700);
    }
    builder.create(folder)
}

/// The folder that holds a file.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Makes the names in a folder durable. File systems that cannot sync a folder say so; there is nothing more to do then.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    match fs::File::open(folder)?.sync_all() {
        Err(error) if !matches!(error.kind(), std::io::ErrorKind::InvalidInput | std::io::ErrorKind::Unsupported) => Err(error.into()),
        _ => Ok(()),
    }
}

/// Windows makes new names durable with the file.
#[cfg(not(unix))]
pub(super) fn sync_folder(_folder: &Path) -> Result<(), StoreError> {
    Ok(())
}
