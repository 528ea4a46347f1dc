//! Migrations: a book of an older version is brought up to date, statement by statement, in one transaction a version.

use rusqlite::fallible_iterator::FallibleIterator;
use rusqlite::{Batch, Connection, TransactionBehavior};

use super::error::StoreError;

/// The migrations in order; number n brings a book from version n−1 to n. Append only.
const MIGRATIONS: [&str; 4] = [
    include_str!("migrations/0001_book.sql"),
    include_str!("migrations/0002_all_places.sql"),
    include_str!("migrations/0003_feedback.sql"),
    include_str!("migrations/0004_day_status.sql"),
];

/// One statement of an upgrade that is about to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The version that the book is being brought to.
    pub version: i64,
    /// The number of the statement among those of this version, from 0.
    pub statement: usize,
}

/// Hears of each step before it is taken. An error stops the upgrade: the book keeps its old version whole.
pub type Watch<'a> = &'a mut dyn FnMut(Step) -> Result<(), StoreError>;

/// Brings a book to the newest version. Killed on the way, it keeps the version before, whole.
pub(super) fn upgrade(connection: &mut Connection, watch: Watch<'_>) -> Result<(), StoreError> {
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
            step_through(&transaction, sql, found + 1, watch)?;
            transaction.pragma_update(None, "user_version", found + 1)?;
        }
        transaction.commit()?;
    }
}

fn step_through(connection: &Connection, sql: &str, version: i64, watch: Watch<'_>) -> Result<(), StoreError> {
    let mut statements = Batch::new(connection, sql);
    let mut number = 0;
    while let Some(mut statement) = statements.next()? {
        watch(Step { version, statement: number })?;
        let _ = statement.execute([])?;
        number += 1;
    }
    Ok(())
}

pub(super) fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Whether the tables and indexes of a book are those of its version, to the letter. A book of version 0 has none yet.
pub(super) fn schema_holds(connection: &Connection) -> Result<bool, StoreError> {
    let found = usize::try_from(version(connection)?).unwrap_or(usize::MAX);
    let Some(migrations) = MIGRATIONS.get(..found) else { return Ok(true) };
    let expected = Connection::open_in_memory()?;
    for sql in migrations {
        expected.execute_batch(sql)?;
    }
    Ok(schema(connection)? == schema(&expected)?)
}

type Part = (String, String, String, Option<String>);

fn schema(connection: &Connection) -> Result<Vec<Part>, StoreError> {
    let mut statement = connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")?;
    let parts = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(parts.collect::<Result<_, _>>()?)
}
