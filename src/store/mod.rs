//! The book file: SQLite, one owned connection, one journal that is the truth.
//!
//! [`Store`] is the handle. Its parts do the work, and each says what it is for:
//!
//! | part | folder | holds |
//! |---|---|---|
//! | [`Reader`], [`Snapshot`] | [`reader`] | places, visits, days, exact tables; all of one state of the book in a snapshot |
//! | [`Writer`], [`Batch`] | [`writer`] | what is recorded, corrected and taken back: one batch is one transaction |
//! | [`Publisher`] | [`publisher`] | publications and the protected tables made from them |
//! | [`Replica`] | [`replication`] | changes exchanged with other copies of the book |
//! | [`Maintenance`] | [`maintenance`] | backup, check, recovery, forgetting |
//!
//! Which part may use which: `Reader` uses none; `Writer` uses `Reader`; `Publisher` both; `Replica` and `Maintenance` any of them.
//! All of them use the files below, and those use no part:
//!
//! | file | holds |
//! |---|---|
//! | [`error`] | why the book could not be read or written |
//! | `connection` | connections and their PRAGMAs |
//! | `files` | private folders, durable names |
//! | `wal` | the write-ahead log, read as bytes before SQLite opens it |
//! | [`upgrade`] | migrations |
//! | `snapshot` | reading transactions, states of the file |
//! | `meta`, `meta_digest` | single values by their keys, and a digest over those that decide about published figures |
//! | `journal` | appending changes, the latest state of an entity, checksums |
//! | `json`, `dates`, [`hex`] | values as the file writes them |
//! | `id_numbers` | numbers for places and codes inside the file |
//! | `catalogue` | places and vocabulary, and their cache |
//! | `old_lists` | the lists of an older book brought within the rules |
//! | `forgotten` | weeks of which the journal keeps counts alone |
//! | `feedback_box` | what visitors answer in the running week: counted outside the journal |
//! | `projection` | the derived tables, which follow each change |
//!
//! Above the parts: `open` (making and opening a book, with `diagnosis` of a file that cannot be opened), `bulk_load` (a new book of
//! many visits) and `query` (everything that answers one query, exact or protected). Without a book: [`host`] (the system's clock,
//! randomness and folders), [`lock`], [`disk`], [`program_log`].

mod bulk_load;
mod catalogue;
mod connection;
mod dates;
mod diagnosis;
pub mod disk;
pub mod error;
mod feedback_box;
mod files;
mod forgotten;
pub mod hex;
pub mod host;
mod id_numbers;
mod journal;
mod json;
pub mod lock;
pub mod maintenance;
mod meta;
mod meta_digest;
mod old_lists;
mod open;
pub mod program_log;
mod projection;
pub mod publisher;
mod query;
pub mod reader;
pub mod replication;
mod snapshot;
pub mod upgrade;
mod wal;
pub mod writer;

use std::cell::Cell;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::book::DeskId;

pub use catalogue::Catalogue;
pub use error::StoreError;
pub use files::make_private_folder;
pub use maintenance::{Finding, FoundBackup, Maintenance, Proof, Rescued, Unruly, automatic, forget};
pub use open::NewBook;
pub use publisher::{Publisher, ReleaseMode};
pub use reader::{Edited, Reader, Snapshot, history};
pub use replication::Replica;
pub use writer::{Batch, Recorded, Writer};

/// An open book. One thread owns it; other processes may have the same file open.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    desk: DeskId,
    /// The number of `desk` inside this file.
    own: i64,
    caches: Caches,
    cut_off: bool,
}

/// What was read of the file and holds until it is changed.
#[derive(Debug, Default)]
struct Caches {
    names: id_numbers::Names,
    catalogue: catalogue::CatalogueCache,
    /// The state of the file in which every week that is over was rolled up.
    rolled_up: Cell<Option<snapshot::State>>,
    /// Where the journal ended after the last own change, and the state of the file then.
    end: Option<(snapshot::State, journal::End)>,
}

impl Store {
    /// Reads the book; each read sees its newest state.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self)
    }

    /// Reads the book; all reads until the snapshot is dropped see the same state.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn snapshot(&self) -> Result<Snapshot<'_>, StoreError> {
        Snapshot::begin(self)
    }

    /// Records changes.
    #[must_use]
    pub fn writer(&mut self) -> Writer<'_> {
        Writer::new(self)
    }

    /// Publishes weeks and makes protected tables.
    #[must_use]
    pub fn publisher(&mut self) -> Publisher<'_> {
        Publisher::new(self)
    }

    /// Exchanges changes with other copies of the book.
    #[must_use]
    pub fn replica(&mut self) -> Replica<'_> {
        Replica::new(self)
    }

    /// Looks after the file.
    #[must_use]
    pub fn maintenance(&mut self) -> Maintenance<'_> {
        Maintenance::new(self)
    }

    /// The path of the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the last save before this opening was not finished: it was never reported as saved.
    #[must_use]
    pub fn was_cut_off(&self) -> bool {
        self.cut_off
    }

    /// The id of this copy of the book.
    #[must_use]
    pub fn desk(&self) -> DeskId {
        self.desk
    }
}
