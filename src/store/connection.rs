//! Connections to a book and the PRAGMAs they are set up with.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;

/// "Kävi" in ASCII: distinguishes this program's files from other SQLite files.
pub(super) const APPLICATION_ID: i64 = 0x4b76_6b31;

/// How long another program that writes is waited for.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// A connection that has not yet changed anything: a file that is no sound book stays as it is, with its log.
pub(super) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    // NOFOLLOW refuses links anywhere in the path: resolve them once, here.
    let connection = Connection::open_with_flags(fs::canonicalize(path)?, flags)?;
    connection.busy_timeout(PATIENCE)?;
    let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    // Else a statement is planned anew whenever another value is bound to it, at each save.
    let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(connection)
}

/// How this program uses a book: set at each opening, once the file is known to be one.
pub(super) fn set_up(connection: &Connection) -> Result<(), StoreError> {
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    // Half a MiB: what is read goes through once, and the system keeps the file's pages anyway. An old laptop has better use for more.
    connection.pragma_update(None, "cache_size", -512)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}
