//! Automatic backups: proved copies next to the book and in a second folder that the desk chooses, kept by their age.

mod error;
mod name;

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};

use super::Maintenance;
use crate::book::Moment;
use crate::book::retention::{Taken, expired};
use crate::store::Store;
use crate::store::disk::same_disk;
use crate::store::error::StoreError;
use crate::store::files::{folder_of, make_private_folder, sync_folder};
use crate::store::lock::lock_soon;

use name::{read_name, stem_of, write_name};

pub use error::BackupError;
pub use name::{Kept, backups_in};

/// What is known of a book's automatic backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backups {
    /// The folder next to the book.
    pub folder: PathBuf,
    /// The backups in it, newest first.
    pub kept: Vec<Kept>,
    /// The second folder, where the desk has chosen one.
    pub second: Option<Second>,
    /// No backup is known to be on another disk than the book: a broken or stolen laptop takes all of them with it.
    pub all_on_one_disk: bool,
}

/// The second folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Second {
    /// Where it is.
    pub folder: PathBuf,
    /// Whether it is there now; a stick may not be.
    pub there: bool,
    /// Whether it is on the same disk as the book; nothing where that is not known.
    pub same_disk: Option<bool>,
    /// The backups in it, newest first.
    pub kept: Vec<Kept>,
}

/// What became of one folder when a backup was due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// A new backup was written, proved.
    New(PathBuf),
    /// The newest one there holds all that the book holds.
    Unchanged(PathBuf),
    /// Another window or command is taking one just now.
    Elsewhere,
}

/// What became of both folders.
#[derive(Debug)]
pub struct Round {
    /// The folder next to the book.
    pub own: Result<Made, BackupError>,
    /// The second folder, where there is one.
    pub second: Option<Result<Made, BackupError>>,
}

/// The choice of a second folder. It is stored with the backups and not in the book, so that it outlives a lost book.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Choice {
    second: Option<PathBuf>,
}

/// The folder of a book's automatic backups: `backups` next to the book.
#[must_use]
pub fn backup_folder(book: &Path) -> PathBuf {
    folder_of(book).join("backups")
}

fn choice_of(book: &Path) -> PathBuf {
    backup_folder(book).join("backups.toml")
}

/// The second folder of a book, where one was chosen.
#[must_use]
pub fn second_folder(book: &Path) -> Option<PathBuf> {
    let text = fs::read_to_string(choice_of(book)).ok()?;
    toml::from_str::<Choice>(&text).ok()?.second
}

/// Chooses a second folder, or none.
///
/// # Errors
/// When the folder is not there, or the choice cannot be kept.
pub fn choose_second_folder(book: &Path, folder: Option<&Path>) -> Result<(), BackupError> {
    let second = match folder {
        Some(folder) if !folder.is_dir() => return Err(BackupError::Missing(folder.to_owned())),
        Some(folder) => Some(fs::canonicalize(folder).map_err(|error| BackupError::of(folder, error.into()))?),
        None => None,
    };
    let own = backup_folder(book);
    let kept = || -> std::io::Result<()> {
        make_private_folder(&own)?;
        let text = toml::to_string(&Choice { second }).map_err(std::io::Error::other)?;
        let file = tempfile::NamedTempFile::new_in(&own)?;
        fs::write(file.path(), text)?;
        file.as_file().sync_all()?;
        drop(file.persist(choice_of(book))?);
        Ok(())
    };
    kept().map_err(|error| BackupError::of(&own, error.into()))
}

/// What is known of a book's automatic backups. The book itself is not opened, so it may be damaged or lost.
#[must_use]
pub fn backups(book: &Path) -> Backups {
    let folder = backup_folder(book);
    let home = folder_of(book);
    let second = second_folder(book).map(|folder| {
        let there = folder.is_dir();
        let same_disk = if there { same_disk(&home, &folder) } else { None };
        Second { there, same_disk, kept: backups_in(&folder, book), folder }
    });
    // A stick that is elsewhere now holds what was put on it: only one that was never used, or is on the same disk, is no help.
    let apart = second.as_ref().is_some_and(|second| second.same_disk != Some(true) && (!second.there || !second.kept.is_empty()));
    Backups { kept: backups_in(&folder, book), folder, second, all_on_one_disk: !apart }
}

/// The folders of a book's automatic backups: next to it, and in the second folder where one was chosen.
#[must_use]
pub fn folders(book: &Path) -> Vec<PathBuf> {
    std::iter::once(backup_folder(book)).chain(second_folder(book)).collect()
}

/// Takes the backups that are due: next to the book, and in the second folder. What is unchanged since the last one is not copied again.
/// Meant for a thread of its own: it opens the book a second time, and blocks nobody who has it open.
#[must_use]
pub fn back_up_automatically(book: &Path, now: Moment) -> Round {
    let own_folder = backup_folder(book);
    let own = (|| {
        make_private_folder(&own_folder)?;
        let Some(_alone) = Alone::in_folder(&own_folder)? else { return Ok(Made::Elsewhere) };
        let made = Store::open(book)?.maintenance().back_up_into(&own_folder, now)?;
        if let Made::New(_) = made {
            delete_expired(&own_folder, book, now)?;
        }
        Ok(made)
    })();
    let second = second_folder(book).map(|folder| {
        let newest = match &own {
            Ok(Made::New(newest) | Made::Unchanged(newest)) => newest.clone(),
            Ok(Made::Elsewhere) => return Ok(Made::Elsewhere),
            // What cannot be put next to the book may still fit elsewhere.
            Err(_) => return straight_into(&folder, book, now).map_err(|error| BackupError::of(&folder, error)),
        };
        mirror(&newest, &folder, book, now)
    });
    Round { own: own.map_err(|error| BackupError::of(&own_folder, error)), second }
}

/// Takes a new backup and deletes all older ones of this copy of the book: they still hold what the book has forgotten. How many were deleted.
///
/// # Errors
/// When a folder has no new backup; then the older ones stay.
pub fn forget_backups(book: &Path, now: Moment) -> Result<u64, BackupError> {
    let round = back_up_automatically(book, now);
    let desk = |path: &Path| Some(read_name(path.file_name()?.to_str()?, &stem_of(book))?.0);
    // A restored book has a new id. Whatever is next to the book is its own; a stick may hold another laptop's as well.
    let desks: Vec<String> = backups_in(&backup_folder(book), book).iter().filter_map(|kept| desk(&kept.path)).collect();
    let mut gone = 0;
    for made in std::iter::once(round.own).chain(round.second) {
        let (Made::New(newest) | Made::Unchanged(newest)) = made? else { continue };
        let folder = folder_of(&newest);
        let own = |kept: &Kept| kept.path != newest && desk(&kept.path).is_some_and(|desk| desks.contains(&desk));
        for old in backups_in(&folder, book).into_iter().filter(own) {
            fs::remove_file(&old.path).map_err(|error| BackupError::of(&folder, error.into()))?;
            gone += 1;
        }
    }
    Ok(gone)
}

fn straight_into(folder: &Path, book: &Path, now: Moment) -> Result<Made, StoreError> {
    if !folder.is_dir() {
        return Err(StoreError::Io(folder.display().to_string()));
    }
    let made = Store::open(book)?.maintenance().back_up_into(folder, now)?;
    delete_expired(folder, book, now)?;
    Ok(made)
}

/// Brings a proved backup to the second folder and reads it back: equal bytes are as good as a proof.
fn mirror(newest: &Path, folder: &Path, book: &Path, now: Moment) -> Result<Made, BackupError> {
    if !folder.is_dir() {
        return Err(BackupError::Missing(folder.to_owned()));
    }
    let Some(name) = newest.file_name() else { return Err(BackupError::Missing(newest.to_owned())) };
    let to = folder.join(name);
    let brought = || -> Result<Made, StoreError> {
        let Some(_alone) = Alone::in_folder(folder)? else { return Ok(Made::Elsewhere) };
        if to.is_file() && fs::metadata(&to)?.len() == fs::metadata(newest)?.len() {
            return Ok(Made::Unchanged(to.clone()));
        }
        let file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
        let _ = fs::copy(newest, file.path())?;
        file.as_file().sync_all()?;
        if !same_bytes(newest, file.path())? {
            return Err(StoreError::Io("the copy is not what was written".to_owned()));
        }
        drop(file.persist(&to).map_err(|error| StoreError::from(error.error))?);
        sync_folder(folder)?;
        delete_expired(folder, book, now)?;
        Ok(Made::New(to.clone()))
    };
    brought().map_err(|error| BackupError::of(folder, error))
}

fn same_bytes(one: &Path, other: &Path) -> Result<bool, StoreError> {
    let (mut one, mut other) = (File::open(one)?, File::open(other)?);
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let (mut first, mut second) = (vec![0; 1 << 20], vec![0; 1 << 20]);
    loop {
        let length = one.read(&mut first)?;
        if length == 0 {
            return Ok(true);
        }
        let (Some(first), Some(second)) = (first.get(..length), second.get_mut(..length)) else { return Ok(false) };
        other.read_exact(second)?;
        if first != second {
            return Ok(false);
        }
    }
}

/// Deletes what has expired its time. The newest backup of each copy of the book stays in any case.
fn delete_expired(folder: &Path, book: &Path, now: Moment) -> Result<(), StoreError> {
    let stem = stem_of(book);
    let kept = backups_in(folder, book);
    let desk = |kept: &Kept| Some(read_name(kept.path.file_name()?.to_str()?, &stem)?.0);
    let mut desks: Vec<String> = kept.iter().filter_map(desk).collect();
    desks.sort_unstable();
    desks.dedup();
    for of in desks {
        let own: Vec<&Kept> = kept.iter().filter(|kept| desk(kept).as_ref() == Some(&of)).collect();
        let expired = expired(now, &own.iter().map(|kept| kept.taken).collect::<Vec<_>>());
        for kept in own.iter().filter(|kept| expired.contains(&kept.taken)) {
            fs::remove_file(&kept.path)?;
        }
    }
    Ok(())
}

/// How unfinished copies are called.
const UNFINISHED: &str = ".kavijakirja-backup-";

/// The right to write backups into a folder; with it come the remains of those that were killed on the way, which are removed.
struct Alone {
    _lock: File,
}

impl Alone {
    fn in_folder(folder: &Path) -> Result<Option<Self>, StoreError> {
        let mut options = File::options();
        let _ = options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            let _ = options.mode(0o600);
        }
        let lock = options.open(folder.join(".kavijakirja-backups"))?;
        match lock_soon(&lock) {
            Ok(true) => {}
            Ok(false) => return Ok(None),
            // A file system without locks: two windows at once are rarer than a desk without a backup.
            Err(_) => return Ok(Some(Self { _lock: lock })),
        }
        for file in fs::read_dir(folder)?.filter_map(Result::ok) {
            if file.file_name().to_string_lossy().starts_with(UNFINISHED) {
                fs::remove_file(file.path())?;
            }
        }
        Ok(Some(Self { _lock: lock }))
    }
}

impl Maintenance<'_> {
    /// Puts a proved copy into a folder under the name of the hour, unless the newest one there holds all that the book holds.
    fn back_up_into(&self, folder: &Path, now: Moment) -> Result<Made, StoreError> {
        let desk: String = self.store.desk().0.simple().to_string().chars().take(8).collect();
        let stem = stem_of(self.store.path());
        let of_this_desk =
            |kept: &Kept| kept.path.file_name().and_then(|name| read_name(name.to_str()?, &stem)).is_some_and(|(of, _)| of == desk);
        let kept: Vec<Kept> = backups_in(folder, self.store.path()).into_iter().filter(of_this_desk).collect();
        if let Some(newest) = kept.first()
            && state_of_file(&newest.path).is_ok_and(|held| state(&self.store.connection).is_ok_and(|holds| holds == held))
        {
            return Ok(Made::Unchanged(newest.path.clone()));
        }
        let hour = kept.iter().filter(|kept| kept.taken.at == now).map(|kept| kept.taken.number).max();
        let taken = Taken { at: now, number: hour.unwrap_or(0) + 1 };
        let to = folder.join(write_name(&stem, &desk, taken));
        self.back_up(&to)?;
        Ok(Made::New(to))
    }
}

/// What a book holds, as far as a backup must know: how far each desk's journal goes, and the book's own settings.
fn state(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut state = Vec::new();
    for sql in [
        "SELECT hex(d.id) || ' ' || (SELECT max(seq) FROM change WHERE desk = d.num) FROM desk d
         WHERE EXISTS (SELECT 1 FROM change WHERE desk = d.num) ORDER BY d.id",
        "SELECT key || ' ' || value FROM meta ORDER BY key",
    ] {
        let mut statement = connection.prepare(sql)?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        for row in rows {
            state.push(row?);
        }
    }
    Ok(state)
}

/// The same of a backup, which is only read: nothing is written next to it.
fn state_of_file(backup: &Path) -> rusqlite::Result<Vec<String>> {
    state(&Connection::open_with_flags(backup, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?)
}
