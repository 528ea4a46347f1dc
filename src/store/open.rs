//! Making and opening a book: PRAGMAs, migrations, the file's mode.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, TransactionBehavior};

use super::connection::{APPLICATION_ID, connect, set_up};
use super::error::StoreError;
use super::files::{appear, folder_for_new, folder_of, sync_folder};
use super::upgrade::{Watch, schema_holds, upgrade};
use super::wal::{self, Log};
use super::{Caches, Store, diagnosis, hex, journal, meta_digest, old_lists};
use crate::book::rules;
use crate::book::{DeskId, Entity, Entropy, Place, Vocabulary};

/// A book up to this size, in bytes, is gone through page by page at every opening; a larger one later, in the background.
///
/// Measured on a book of 8.5 MB and 20,000 visits: `quick_check` takes 15 ms of one core; the time grows with the pages.
const SMALL: i64 = 8 << 20;

/// What a new book starts with.
#[derive(Debug, Clone)]
pub struct NewBook {
    /// The organisation whose desk it is; the head of every report names it.
    pub organisation: String,
    /// The first places.
    pub places: Vec<Place>,
    /// The dimensions and codes.
    pub vocabulary: Vocabulary,
}

impl Store {
    /// Makes a new book. It appears under its name only when it is whole: a program killed on the way leaves no half one.
    ///
    /// # Errors
    /// When a file is there already, or the folder or file cannot be made.
    pub fn create(path: &Path, book: &NewBook, entropy: &dyn Entropy) -> Result<Self, StoreError> {
        rules::organisation(&book.organisation)?;
        let folder = folder_for_new(path)?;
        // `tempfile` makes it with mode 0600.
        let file = tempfile::Builder::new().prefix(".kavijakirja-new-").tempfile_in(folder)?;
        write_new(file.path(), book, entropy)?;
        appear(file.into_temp_path(), path)?;
        Self::open(path)
    }

    /// Opens a book, bringing one of an older version up to date.
    ///
    /// What is cheap is proved at once: the header, the log next to the file, the tables' form, the end of every desk's journal, and
    /// the pages of a small book. [`check`](super::Maintenance::check) proves the rest.
    ///
    /// # Errors
    /// When there is no book, the file is no book of this program, it was written by a newer program, or it is damaged. A damaged
    /// book is left as it is, with its log.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_watched(path, &mut |_| Ok(()))
    }

    /// The same, reporting each step of an upgrade before it is taken.
    ///
    /// # Errors
    /// As [`open`](Self::open), and what `watch` fails with: then the book keeps its old version whole.
    pub fn open_watched(path: &Path, watch: Watch<'_>) -> Result<Self, StoreError> {
        match fs::metadata(path) {
            Ok(file) if file.is_file() => {}
            Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => return Err(StoreError::NoPermission(path.to_owned())),
            _ => return Err(StoreError::NoBook(path.to_owned())),
        }
        open_sound(path, watch).map_err(|error| diagnosis::of(path, reason(error.of_file(), &folder_of(path))))
    }

    fn over(connection: Connection, path: &Path) -> Result<Self, StoreError> {
        let (own, id): (i64, [u8; 16]) =
            connection.query_row("SELECT num, id FROM desk WHERE id = (SELECT unhex(value) FROM meta WHERE key = 'desk')", [], |row| {
                Ok((row.get("num")?, row.get("id")?))
            })?;
        let desk = DeskId(uuid::Uuid::from_bytes(id));
        Ok(Self { connection, path: path.to_owned(), desk, own, caches: Caches::default(), cut_off: false })
    }
}

fn open_sound(path: &Path, watch: Watch<'_>) -> Result<Store, StoreError> {
    let log = wal::look(path)?;
    let mut connection = connect(path)?;
    let log = if log == Log::Whole { log } else { look_again(&mut connection, path)? };
    if log == Log::Torn {
        return Err(StoreError::Damaged("the log (-wal) holds saves that cannot be read".to_owned()));
    }
    recognise(&connection, path)?;
    if connection.is_readonly("main")? {
        // Where the header forbids writing, no right of this user will help. It is read while the file is not open: see `diagnosis`.
        drop(connection);
        diagnosis::header_allows_writing(path)?;
        connection = connect(path)?;
    }
    set_up(&connection)?;
    if !schema_holds(&connection)? {
        return Err(StoreError::Damaged("the tables are not those of a book".to_owned()));
    }
    upgrade(&mut connection, watch)?;
    prove_cheaply(&connection)?;
    // SQLite makes the name of its `-wal` durable with the first commit, but takes no notice where that fails.
    sync_folder(&folder_of(path))?;
    // From here on the last to close the book writes the log back, as usual.
    let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    let mut store = Store::over(connection, path)?;
    store.cut_off = log == Log::CutOff;
    old_lists::heal(&mut store);
    Ok(store)
}

/// Looks at the log once more while nobody can write: what looked unfinished may have been another program's save.
fn look_again(connection: &mut Connection, path: &Path) -> Result<Log, StoreError> {
    let alone = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let log = wal::look(path)?;
    drop(alone);
    if log == Log::CutOff {
        // Reported once: the unfinished save goes. Where others read just now, the log stays as it is.
        connection.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(()))?;
    }
    Ok(log)
}

/// What costs the same in a book of any size, and the pages of a small one.
fn prove_cheaply(connection: &Connection) -> Result<(), StoreError> {
    if !journal::ends_hold(connection)? {
        return Err(StoreError::Damaged("the end of the journal is not what was written".to_owned()));
    }
    if !meta_digest::holds(connection)? {
        return Err(StoreError::Damaged("the secret beside the journal is not what was written".to_owned()));
    }
    let number = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    if number("page_count")?.saturating_mul(number("page_size")?) > SMALL {
        return Ok(());
    }
    let reported: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    // SQLite's first line names the database, the last what is wrong.
    if reported == "ok" { Ok(()) } else { Err(StoreError::Damaged(reported.lines().last().unwrap_or_default().to_owned())) }
}

pub(super) fn write_new(path: &Path, book: &NewBook, entropy: &dyn Entropy) -> Result<(), StoreError> {
    let mut connection = connect(path)?;
    set_up(&connection)?;
    let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    upgrade(&mut connection, &mut |_| Ok(()))?;
    let desk = DeskId::random(entropy)?;
    let mut secret = [0_u8; 32];
    entropy.fill(&mut secret)?;
    let mut statement = connection.prepare("INSERT INTO meta (key, value) VALUES (?1, ?2)")?;
    for (key, value) in [("desk", desk.0.simple().to_string()), ("organisation", book.organisation.clone()), ("secret", hex::text(&secret))]
    {
        let _ = statement.execute((key, value))?;
    }
    drop(statement);
    meta_digest::seal(&connection)?;
    let _ = connection.execute("INSERT INTO desk (id) VALUES (?1)", [desk.0.as_bytes()])?;
    let mut store = Store::over(connection, path)?;
    store.writer().write(|batch| {
        let dimensions = book.vocabulary.dimensions.iter().cloned().map(Entity::Dimension);
        let codes = book.vocabulary.codes.iter().cloned().map(Entity::Code);
        let places = book.places.iter().cloned().map(Entity::Place);
        dimensions.chain(codes).chain(places).try_for_each(|entity| batch.put(&entity))
    })?;
    // Closing the last connection writes the WAL back and removes it.
    store.connection.close().map_err(|(_, error)| error.into())
}

/// SQLite reports only that it could not open a file next to the book. The system reports why: full, or read-only.
fn reason(error: StoreError, folder: &Path) -> StoreError {
    let try_to_write = || {
        let mut file = tempfile::tempfile_in(folder)?;
        // As much as the file of shared memory takes.
        file.write_all(&vec![0; 1 << 15])?;
        file.sync_data()
    };
    if matches!(error, StoreError::Io(_)) { try_to_write().map_or_else(StoreError::from, |()| error) } else { error }
}

fn recognise(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let id: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id == APPLICATION_ID {
        return Ok(());
    }
    // A flipped byte in the mark makes no other file of it.
    let journal = "SELECT count(*) FROM pragma_table_info('change') WHERE name IN ('desk', 'seq', 'lamport', 'entity', 'digest')";
    match connection.query_row(journal, [], |row| row.get::<_, i64>(0))? {
        5 => Err(StoreError::Damaged("header".to_owned())),
        _ => Err(StoreError::NotABook(path.to_owned())),
    }
}
