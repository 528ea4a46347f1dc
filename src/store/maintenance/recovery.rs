//! A new book in the place of an old one: from a backup, from what can still be read of a damaged file, or from both.
//!
//! The new book is made and proved next to the old one. Only then is the old one moved aside, with its log, and the new one
//! takes its name. So all is as it was where anything fails.
//!
//! The new book is a copy of its own, with an id of its own: the old one's last changes may be lost here but known to other
//! laptops, and no number may be given twice.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::Connection;
use tempfile::NamedTempFile;

use super::Maintenance;
use super::backup::{copy_book, prove};
use super::quarantine::move_aside;
use super::salvage::{self, MetaValues};
use crate::book::vocabulary::FINNISH_ADVICE;
use crate::book::{Choose, Code, CodeId, DeskId, Dimension, DimensionId, Entity, Entropy, Labels, Place, Vocabulary};
use crate::store::error::StoreError;
use crate::store::feedback_box::empty_box;
use crate::store::files::{folder_of, keep};
use crate::store::journal::Stored;
use crate::store::open::{NewBook, write_new};
use crate::store::replication::Marks;
use crate::store::{Store, meta_digest};

/// How many changes become durable together while a new book is being made.
const TOGETHER: usize = 4_096;

/// The position in a list of something whose own position is lost.
const LAST: u32 = 9_999;

/// What a new book was made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rescued {
    /// Where the old book is now, if there was one.
    pub aside: Option<PathBuf>,
    /// The changes that were read from the damaged file and are in no backup.
    pub added: u64,
    /// The changes that are known to have been made and could not be read anywhere.
    pub lost: u64,
}

impl Maintenance<'_> {
    /// Puts a backup in the place of the book.
    ///
    /// # Errors
    /// When the backup is no whole book, somebody has the present book open, or the medium fails. Then all is as it was.
    pub fn restore(backup: &Path, to: &Path, today: NaiveDate, entropy: &dyn Entropy) -> Result<Rescued, StoreError> {
        let file = new_file(to)?;
        let mut store = from_backup(backup, file.path())?;
        renew_desk(&mut store, entropy)?;
        drop(store);
        Ok(Rescued { aside: replace(file, to, today)?, ..Rescued::default() })
    }

    /// Makes a new book of every change that can still be read from a damaged one, and of a backup where there is one, and puts it
    /// in the place of the damaged one.
    ///
    /// # Errors
    /// When nothing can be read, the backup is no whole book, somebody has the book open, or the medium fails. Then all is as it was.
    pub fn rescue(book: &Path, backup: Option<&Path>, today: NaiveDate, entropy: &dyn Entropy) -> Result<Rescued, StoreError> {
        let file = new_file(book)?;
        let rescued = salvage_into(file.path(), book, backup, entropy)?;
        Ok(Rescued { aside: replace(file, book, today)?, ..rescued })
    }

    /// The same into a new file: the damaged one is read and stays where it is.
    ///
    /// # Errors
    /// As [`rescue`](Self::rescue), and when the new file exists already.
    pub fn salvage(damaged: &Path, backup: Option<&Path>, to: &Path, entropy: &dyn Entropy) -> Result<Rescued, StoreError> {
        if to.exists() {
            return Err(StoreError::Exists(to.to_owned()));
        }
        let file = new_file(to)?;
        let rescued = salvage_into(file.path(), damaged, backup, entropy)?;
        let _ = prove(file.path())?;
        keep(file, to)?;
        Ok(rescued)
    }

    /// What [`rescue`](Self::rescue) would make of a damaged book, without doing it.
    ///
    /// # Errors
    /// As [`rescue`](Self::rescue).
    pub fn survey(book: &Path, backup: Option<&Path>, entropy: &dyn Entropy) -> Result<Rescued, StoreError> {
        let folder = tempfile::tempdir()?;
        salvage_into(&folder.path().join("survey.sqlite"), book, backup, entropy)
    }

    /// Moves the book aside, so that a new one can be begun.
    ///
    /// # Errors
    /// When somebody has the book open, or it cannot be renamed.
    pub fn set_aside(book: &Path, today: NaiveDate) -> Result<PathBuf, StoreError> {
        move_aside(book, today)
    }
}

fn new_file(to: &Path) -> Result<NamedTempFile, StoreError> {
    Ok(tempfile::Builder::new().prefix(".kavijakirja-restore-").tempfile_in(folder_of(to))?)
}

fn from_backup(backup: &Path, to: &Path) -> Result<Store, StoreError> {
    copy_book(backup, to)?;
    let _ = prove(to)?;
    Store::open(to)
}

/// Puts a new book in the place of the old one, which is moved aside if there is one.
fn replace(file: NamedTempFile, book: &Path, today: NaiveDate) -> Result<Option<PathBuf>, StoreError> {
    let _ = prove(file.path())?;
    let aside = if book.exists() { Some(move_aside(book, today)?) } else { None };
    keep(file, book)?;
    Ok(aside)
}

fn salvage_into(to: &Path, damaged: &Path, backup: Option<&Path>, entropy: &dyn Entropy) -> Result<Rescued, StoreError> {
    if !damaged.is_file() {
        return Err(StoreError::NoBook(damaged.to_owned()));
    }
    let mut beside = salvage::read_meta(damaged)?;
    let mut store = match backup {
        Some(backup) => {
            let mut store = from_backup(backup, to)?;
            renew_desk(&mut store, entropy)?;
            store
        }
        None => begin(to, &beside, entropy)?,
    };
    beside.desks.extend(desks(&store.connection)?);
    let (added, wrong) = take_from(&mut store, damaged, &beside)?;
    if added == 0 && backup.is_none() {
        return Err(StoreError::Damaged("no change can be read".to_owned()));
    }
    let lost = Marks::note_holes(&store.connection)? + lost_behind_the_end(&store.connection, &wrong)?;
    name_the_nameless(&mut store)?;
    Ok(Rescued { aside: None, added, lost })
}

/// A new book without places or vocabulary: those come with the changes.
fn begin(to: &Path, beside: &MetaValues, entropy: &dyn Entropy) -> Result<Store, StoreError> {
    let organisation = beside.meta.get("organisation").cloned().unwrap_or_default();
    write_new(to, &NewBook { organisation, places: Vec::new(), vocabulary: Vocabulary::default() }, entropy)?;
    let store = Store::open(to)?;
    let is_secret = |text: &&String| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if let Some(secret) = beside.meta.get("secret").filter(is_secret) {
        let _ = store.connection.execute("UPDATE meta SET value = ?1 WHERE key = 'secret'", [secret])?;
        meta_digest::seal(&store.connection)?;
    }
    if let Some(base) = beside.meta.get("base").and_then(|base| base.parse().ok()) {
        let mut store = store;
        store.publisher().set_base(base)?;
        return Ok(store);
    }
    Ok(store)
}

/// Takes over every change of a damaged file that the book has not; returns how many are new, and which could not be read.
fn take_from(store: &mut Store, damaged: &Path, beside: &MetaValues) -> Result<(u64, BTreeSet<(DeskId, u64)>), StoreError> {
    let (mut added, mut waiting) = (0, Vec::with_capacity(TOGETHER));
    let wrong = salvage::changes(damaged, &beside.desks, |stored| {
        waiting.push(stored);
        if waiting.len() == TOGETHER {
            added += take_all(store, &mut waiting)?;
        }
        Ok(())
    })?;
    added += take_all(store, &mut waiting)?;
    Ok((added, wrong))
}

fn take_all(store: &mut Store, waiting: &mut Vec<Stored>) -> Result<u64, StoreError> {
    store.writer().write(|batch| {
        let mut added = 0;
        for stored in waiting.drain(..) {
            let body = stored.body.clone();
            // A right digest over a body that this program cannot read: it stays in the file that is kept.
            let Some(change) = stored.verified() else { continue };
            added += u64::from(batch.take(&change, body.as_deref())?);
        }
        Ok(added)
    })
}

/// How many of the changes that could not be read lie behind the last of their desk that could.
fn lost_behind_the_end(connection: &Connection, wrong: &BTreeSet<(DeskId, u64)>) -> Result<u64, StoreError> {
    let mut last = connection.prepare("SELECT coalesce(max(seq), 0) FROM change WHERE desk = (SELECT num FROM desk WHERE id = ?1)")?;
    let mut behind = 0;
    for (desk, seq) in wrong {
        let end: u64 = last.query_row([desk.0.as_bytes()], |row| row.get(0))?;
        // A number far behind the end is itself a flipped byte.
        behind += u64::from((end + 1..=end + wrong.len() as u64).contains(seq));
    }
    Ok(behind)
}

/// The copies of the book that it knows.
fn desks(connection: &Connection) -> Result<Vec<DeskId>, StoreError> {
    let mut statement = connection.prepare("SELECT id FROM desk")?;
    let ids = statement.query_map([], |row| Ok(DeskId(uuid::Uuid::from_bytes(row.get(0)?))))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Gives this file an id of its own: it is another copy of the book from now on.
fn renew_desk(store: &mut Store, entropy: &dyn Entropy) -> Result<(), StoreError> {
    let desk = DeskId::random(entropy)?;
    let transaction = store.connection.transaction()?;
    // Counts of the copy that this one was made of: it may have brought them into its journal since.
    empty_box(&transaction)?;
    let own = transaction.query_row("INSERT INTO desk (id) VALUES (?1) RETURNING num", [desk.0.as_bytes()], |row| row.get(0))?;
    let _ = transaction.execute("UPDATE meta SET value = ?1 WHERE key = 'desk'", [desk.0.simple().to_string()])?;
    meta_digest::seal(&transaction)?;
    transaction.commit()?;
    (store.desk, store.own, store.caches.end) = (desk, own, None);
    Ok(())
}

/// Gives places, questions and choices that are used, but whose own changes are lost, the name they have in the ready
/// vocabulary, or else their id.
fn name_the_nameless(store: &mut Store) -> Result<(), StoreError> {
    let ready = Vocabulary::from_toml(FINNISH_ADVICE).unwrap_or_default();
    let mut entities = Vec::new();
    for id in column(&store.connection, "SELECT id FROM place WHERE body IS NULL")? {
        entities.extend(Place::parse(&id).ok().map(Entity::Place));
    }
    let sql = "SELECT DISTINCT dimension FROM code WHERE dimension NOT IN (SELECT id FROM dimension)";
    for id in column(&store.connection, sql)?.into_iter().filter_map(|id| id.parse::<DimensionId>().ok()) {
        let known = ready.dimension(&id).cloned();
        entities.push(Entity::Dimension(known.unwrap_or_else(|| {
            let label = Labels::same(id.as_str());
            Dimension { switched_on: true, ..Dimension::new(id, label, Choose::Many, LAST) }
        })));
    }
    // Codes that begin with an underscore are the program's own and never have a body.
    for pair in column(&store.connection, "SELECT dimension || '/' || id FROM code WHERE body IS NULL AND substr(id, 1, 1) <> '_'")? {
        let Some((dimension, id)) = pair.split_once('/') else { continue };
        let (Ok(dimension), Ok(id)) = (dimension.parse::<DimensionId>(), id.parse::<CodeId>()) else { continue };
        let known = ready.codes_of(&dimension).find(|code| code.id == id).cloned();
        entities.push(Entity::Code(known.unwrap_or_else(|| {
            let label = Labels::same(id.as_str());
            Code::new(dimension, id, label, LAST)
        })));
    }
    store.writer().write(|batch| entities.iter().try_for_each(|entity| batch.put(entity)))
}

fn column(connection: &Connection, sql: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare(sql)?;
    let values = statement.query_map([], |row| row.get(0))?;
    Ok(values.collect::<Result<_, _>>()?)
}
