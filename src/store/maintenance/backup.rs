//! Backups: a whole copy of the book, proved before it is called one, and the newest one in some folders.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, NaiveDate};
use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::Maintenance;
use super::quarantine::MARK;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::feedback_box::empty_box;
use crate::store::files::{folder_of, keep, with_ending};

/// How many pages are copied between two looks at whether somebody waits to write: about 4 MB.
const PAGES: i32 = 1_000;

/// A backup that was found and proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundBackup {
    /// The file.
    pub path: PathBuf,
    /// The day on which its file was written.
    pub made: NaiveDate,
    /// The changes in its journal.
    pub changes: u64,
}

impl Maintenance<'_> {
    /// Copies the book into a new file, while the window may stay open, and proves the copy.
    ///
    /// The copy appears under its name only when it is whole and proved.
    ///
    /// # Errors
    /// When a file of that name is there already, the medium fails, or the copy does not prove itself.
    pub fn back_up(&self, to: &Path) -> Result<(), StoreError> {
        if to.exists() {
            return Err(StoreError::Exists(to.to_owned()));
        }
        let folder = folder_of(to);
        let file = tempfile::Builder::new().prefix(".kavijakirja-backup-").tempfile_in(&folder)?;
        {
            let mut copy = Connection::open(file.path())?;
            let backup = Backup::new(&self.store.connection, &mut copy)?;
            backup.run_to_completion(PAGES, std::time::Duration::ZERO, None)?;
            drop(backup);
            // Two copies side by side would reveal in which hour a visitor answered.
            empty_box(&copy)?;
            // A copy has no WAL of its own: one file is the whole backup.
            copy.pragma_update(None, "journal_mode", "DELETE")?;
        }
        let _ = prove(file.path())?;
        keep(file, to)
    }

    /// The newest backup in these folders that proves itself, if there is one. Nothing in them is changed.
    ///
    /// A backup may have any name that ends in `.sqlite` or `.db`. The book itself and what was moved aside from it are none.
    #[must_use]
    pub fn newest_backup(book: &Path, folders: &[PathBuf]) -> Option<FoundBackup> {
        let mut found: Vec<_> = folders.iter().filter_map(|folder| folder.read_dir().ok()).flatten().flatten().collect();
        found.retain(|file| may_be_backup(&file.path(), book));
        let mut dated: Vec<_> = found.into_iter().filter_map(|file| Some((file.metadata().ok()?.modified().ok()?, file.path()))).collect();
        dated.sort();
        dated.dedup();
        dated.into_iter().rev().find_map(|(written, path)| {
            let changes = prove_copy(&path)?;
            Some(FoundBackup { path, made: DateTime::<Local>::from(written).date_naive(), changes })
        })
    }
}

fn may_be_backup(file: &Path, book: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let ending = file.extension().is_some_and(|ending| ["sqlite", "db"].iter().any(|known| ending.eq_ignore_ascii_case(known)));
    let same = file.canonicalize().ok().zip(book.canonicalize().ok()).is_some_and(|(file, book)| file == book);
    ending && !same && !name.starts_with('.') && !name.contains(MARK) && file.is_file()
}

/// Proves a copy of a backup in the system's own folder for such things, so that the backup stays as it is.
fn prove_copy(backup: &Path) -> Option<u64> {
    let folder = tempfile::tempdir().ok()?;
    let copy = folder.path().join("copy.sqlite");
    copy_book(backup, &copy).ok()?;
    prove(&copy).ok()
}

/// Copies a book that nobody has open, with its log where it has one.
pub(super) fn copy_book(from: &Path, to: &Path) -> Result<(), StoreError> {
    if !from.is_file() {
        return Err(StoreError::NoBook(from.to_owned()));
    }
    let _ = std::fs::copy(from, to)?;
    let log = with_ending(from, "-wal");
    if log.is_file() {
        let _ = std::fs::copy(log, with_ending(to, "-wal"))?;
    }
    Ok(())
}

/// Opens a copy as a book and checks it, page by page and change by change; returns how many changes it has.
///
/// Afterwards the file alone is the whole book.
pub(super) fn prove(path: &Path) -> Result<u64, StoreError> {
    let proof = {
        let mut store = Store::open(path)?;
        let proof = store.maintenance().check()?;
        store.connection.pragma_update(None, "journal_mode", "DELETE")?;
        proof
    };
    match proof.findings.first() {
        None => Ok(proof.changes),
        Some(finding) => Err(StoreError::Damaged(finding.to_string())),
    }
}
