//! Moving a book out of the way: with its log, to a dated name next to it. Nothing is ever deleted or overwritten.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::TransactionBehavior;

use crate::store::connection::connect;
use crate::store::error::StoreError;
use crate::store::files::with_ending;

/// What belongs to a book, in the order in which it is moved: a book that has lost its log could pass for whole.
const PARTS: [&str; 3] = ["-shm", "-wal", ""];

/// What the name of every book that was moved aside contains.
pub(super) const MARK: &str = "-aside-";

/// Moves a book aside, byte for byte, with whatever belongs to it; gives its new name: `book.sqlite-aside-2026-11-20`.
///
/// # Errors
/// When somebody has the book open, or the file cannot be renamed.
pub(super) fn move_aside(book: &Path, today: NaiveDate) -> Result<PathBuf, StoreError> {
    alone(book)?;
    let name = |number: u32| {
        let more = if number == 1 { String::new() } else { format!("-{number}") };
        with_ending(book, &format!("{MARK}{today}{more}"))
    };
    let free = |name: &PathBuf| PARTS.iter().all(|part| !exists(&with_ending(name, part)));
    let aside = (1..1_000).map(name).find(free).ok_or_else(|| StoreError::Exists(name(999)))?;
    for part in PARTS {
        let from = with_ending(book, part);
        if exists(&from) {
            std::fs::rename(from, with_ending(&aside, part))?;
        }
    }
    Ok(aside)
}

/// Whether anything has this name, even a link that leads nowhere.
fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Tries to lock a book, and changes nothing in it: with an exclusive lock SQLite opens a log only where nobody else has the book open.
fn alone(book: &Path) -> Result<(), StoreError> {
    let ask = || -> Result<(), StoreError> {
        let mut connection = connect(book)?;
        connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
        let _: i64 = transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        Ok(transaction.rollback()?)
    };
    match ask() {
        Err(StoreError::DatabaseLocked) => Err(StoreError::DatabaseLocked),
        // A damaged book cannot be locked; whoever moves it aside wants just that.
        Ok(()) | Err(_) => Ok(()),
    }
}
