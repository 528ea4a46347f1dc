//! Backups: a whole copy of the book, proved before it is called one, and the way back.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::Store;
use super::error::StoreError;
use super::open::{folder_of, sync_folder};

/// How many pages are copied between two looks at whether somebody waits to write: about 4 MB.
const PAGES: i32 = 1_000;

impl Store {
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
            let backup = Backup::new(&self.connection, &mut copy)?;
            backup.run_to_completion(PAGES, std::time::Duration::ZERO, None)?;
            drop(backup);
            // A copy has no WAL of its own: one file is the whole backup.
            copy.pragma_update(None, "journal_mode", "DELETE")?;
        }
        file.as_file().sync_all()?;
        prove(file.path())?;
        let kept = file.persist_noclobber(to).map_err(|error| StoreError::from(error.error))?;
        drop(kept);
        sync_folder(&folder)
    }

    /// Puts a backup in the place of the book. The book that stands there is moved aside, never deleted; its new name is returned.
    ///
    /// # Errors
    /// When the backup is no whole book, somebody has the present book open, or the medium fails. Then all is as it was.
    pub fn restore(backup: &Path, to: &Path) -> Result<Option<PathBuf>, StoreError> {
        if !backup.is_file() {
            return Err(StoreError::NoBook(backup.to_owned()));
        }
        let folder = folder_of(to);
        let file = tempfile::Builder::new().prefix(".kavijakirja-restore-").tempfile_in(&folder)?;
        let copied = std::fs::read(backup)?;
        std::fs::write(file.path(), copied)?;
        file.as_file().sync_all()?;
        prove(file.path())?;
        let aside = if to.exists() { Some(move_aside(to)?) } else { None };
        let kept = file.persist_noclobber(to).map_err(|error| StoreError::from(error.error))?;
        drop(kept);
        sync_folder(&folder)?;
        Ok(aside)
    }
}

/// Opens a copy as a book and checks it, page by page and change by change.
pub(super) fn prove(path: &Path) -> Result<(), StoreError> {
    let proof = {
        let mut store = Store::open(path)?;
        let proof = store.check()?;
        store.connection.pragma_update(None, "journal_mode", "DELETE")?;
        proof
    };
    match proof.findings.first() {
        None => Ok(()),
        Some(finding) => Err(StoreError::Damaged(finding.to_string())),
    }
}

/// Moves a book aside under the first free name beside it, with whatever belongs to it.
fn move_aside(book: &Path) -> Result<PathBuf, StoreError> {
    // Only a process that is alone with the book can leave WAL mode: this finds a window that is open.
    let alone = Connection::open(book)
        .and_then(|alone| alone.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get::<_, String>(0)));
    match alone.map_err(StoreError::from) {
        Ok(mode) if mode == "delete" => {}
        // A damaged book cannot be asked; whoever restores over it wants just that.
        Err(StoreError::Damaged(_)) => {}
        Ok(_) | Err(_) => return Err(StoreError::Busy),
    }
    let free = |number: &u32| !beside(book, &format!("-aside-{number}")).exists();
    let number = (1..1_000).find(free).ok_or_else(|| StoreError::Exists(beside(book, "-aside-999")))?;
    for ending in ["", "-wal", "-shm"] {
        let part = beside(book, ending);
        if part.exists() {
            std::fs::rename(&part, beside(book, &format!("-aside-{number}{ending}")))?;
        }
    }
    Ok(beside(book, &format!("-aside-{number}")))
}

fn beside(book: &Path, ending: &str) -> PathBuf {
    let mut name = book.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
