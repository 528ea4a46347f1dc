//! Making and opening a book: PRAGMAs, migrations, the file's mode.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::error::StoreError;
use super::names::Names;
use super::{Batch, Store};
use crate::book::{DeskId, Entity, Entropy, Place, Vocabulary};

/// "Kävi" in ASCII: tells this program's files from other SQLite files.
const APPLICATION_ID: i64 = 0x4b76_6b31;

/// The migrations in order; number n brings a book from version n−1 to n. Append only.
const MIGRATIONS: [&str; 2] = [include_str!("migrations/0001_book.sql"), include_str!("migrations/0002_all_places.sql")];

/// What a new book starts with.
#[derive(Debug, Clone)]
pub struct NewBook {
    /// The organisation whose desk it is; stands at the head of every report.
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
        let folder = folder_for_new(path)?;
        // `tempfile` makes it with mode 0600.
        let file = tempfile::Builder::new().prefix(".kavijakirja-new-").tempfile_in(folder)?;
        write_new(file.path(), book, entropy)?;
        appear(file.into_temp_path(), path)?;
        Self::open(path)
    }

    /// Opens a book, bringing one of an older version up to date.
    ///
    /// # Errors
    /// When there is no book, the file is no book of this program, it was written by a newer program, or it is damaged.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        if !path.is_file() {
            return Err(StoreError::NoBook(path.to_owned()));
        }
        Self::open_file(path).map_err(|error| reason(error, &folder_of(path)))
    }

    fn open_file(path: &Path) -> Result<Self, StoreError> {
        let mut connection = connect(path)?;
        recognise(&connection, path)?;
        migrate(&mut connection)?;
        // SQLite makes the name of its `-wal` durable with the first commit, but takes no notice where that fails.
        sync_folder(&folder_of(path))?;
        Self::over(connection, path)
    }

    fn over(connection: Connection, path: &Path) -> Result<Self, StoreError> {
        let (own, id): (i64, [u8; 16]) =
            connection.query_row("SELECT num, id FROM desk WHERE id = (SELECT unhex(value) FROM meta WHERE key = 'desk')", [], |row| {
                Ok((row.get("num")?, row.get("id")?))
            })?;
        let desk = DeskId(uuid::Uuid::from_bytes(id));
        Ok(Self { connection, path: path.to_owned(), desk, own, names: Names::default(), known: None })
    }
}

/// The folder of a book that is to be made, made where it is missing.
pub(super) fn folder_for_new(path: &Path) -> Result<PathBuf, StoreError> {
    let folder = folder_of(path);
    make_private_folder(&folder)?;
    if path.exists() { Err(StoreError::Exists(path.to_owned())) } else { Ok(folder) }
}

/// Gives a whole new book its name, durably, unless a file of that name is there.
pub(super) fn appear(book: tempfile::TempPath, path: &Path) -> Result<(), StoreError> {
    fs::File::open(&book)?.sync_all()?;
    book.persist_noclobber(path).map_err(|error| match error.error.kind() {
        std::io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_owned()),
        _ => error.error.into(),
    })?;
    sync_folder(&folder_of(path))
}

fn write_new(path: &Path, book: &NewBook, entropy: &dyn Entropy) -> Result<(), StoreError> {
    let mut connection = connect(path)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate(&mut connection)?;
    let desk = DeskId::random(entropy)?;
    let mut secret = [0_u8; 32];
    entropy.fill(&mut secret)?;
    let mut statement = connection.prepare("INSERT INTO meta (key, value) VALUES (?1, ?2)")?;
    for (key, value) in [("desk", desk.0.simple().to_string()), ("organisation", book.organisation.clone()), ("secret", hex(&secret))] {
        let _ = statement.execute((key, value))?;
    }
    drop(statement);
    let _ = connection.execute("INSERT INTO desk (id) VALUES (?1)", [desk.0.as_bytes()])?;
    let mut store = Store::over(connection, path)?;
    store.write(|batch: &mut Batch<'_>| {
        let dimensions = book.vocabulary.dimensions.iter().cloned().map(Entity::Dimension);
        let codes = book.vocabulary.codes.iter().cloned().map(Entity::Code);
        let places = book.places.iter().cloned().map(Entity::Place);
        dimensions.chain(codes).chain(places).try_for_each(|entity| batch.put(&entity))
    })?;
    // Closing the last connection writes the WAL back and removes it.
    store.connection.close().map_err(|(_, error)| error.into())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    // NOFOLLOW refuses links anywhere in the path: resolve them once, here.
    let connection = Connection::open_with_flags(fs::canonicalize(path)?, flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    // 16 MiB: enough for the roll-ups of a year, little enough for an old laptop.
    connection.pragma_update(None, "cache_size", -16_384)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// SQLite says only that it could not open a file beside the book. The system says why: full, or read-only.
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
    if id == APPLICATION_ID { Ok(()) } else { Err(StoreError::NotABook(path.to_owned())) }
}

fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Each migration and its version number are one transaction: killed on the way, the book keeps the old version whole.
fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    loop {
        let found = version(connection)?;
        if found > known {
            return Err(StoreError::TooNew { found, known });
        }
        if found == known {
            return Ok(());
        }
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another process may have been faster.
        let found = version(&transaction)?;
        if let Some(sql) = usize::try_from(found).ok().and_then(|index| MIGRATIONS.get(index)) {
            transaction.execute_batch(sql)?;
            transaction.pragma_update(None, "user_version", found + 1)?;
        }
        transaction.commit()?;
    }
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

/// The folder a file lies in.
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
