//! The book file: SQLite, one owned connection, one journal that is the truth.
//!
//! | file | holds |
//! |---|---|
//! | [`host`] | the system's clock, chance and folders |
//! | [`error`] | why the book could not be read or written |
//! | `open` | making and opening a book, PRAGMAs, migrations |
//! | [`automatic`] | backups that are taken by themselves, and kept by their age |
//! | [`disk`] | whether two folders lie on one disk |
//! | `backup` | proved copies, and the way back |
//! | `journal` | appending changes, the latest state of an entity, checksums |
//! | `derive` | the derived tables that follow each change |
//! | [`log`] | the program's log |
//! | [`forget`] | old weeks become counts, and their entries leave the file |
//! | `names` | numbers for places and codes inside the file |
//! | `record` | what callers record: visits, days, places, the vocabulary |
//! | `read` | what callers read back |
//! | `counting` | counts for the statistics, from roll-ups where they stand |
//! | `roll_up` | packed counts by week, place and pair of dimensions |
//! | `things` | events, observations and targets |
//! | `telling` | answers to what a desk asks of its own figures; progress of targets |
//! | `tables` | tables made from this book |
//! | [`publish`] | what was published of a place and week: frozen once |
//! | `protected` | tables that may be handed over, made from publications |
//! | [`check`] | proof that file, journal and derived tables agree |

pub mod automatic;
mod backup;
pub mod check;
mod counting;
mod derive;
pub mod disk;
pub mod error;
pub mod forget;
pub mod host;
mod journal;
pub mod log;
mod names;
mod open;
mod protected;
pub mod publish;
mod raw;
mod read;
mod record;
mod roll_up;
mod tables;
mod telling;
mod things;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;

use crate::book::DeskId;

pub use check::{Finding, Proof};
pub use error::StoreError;
pub use open::{NewBook, make_private_folder};
pub use read::Catalogue;
pub use record::{Batch, Recorded};

/// An open book. One thread owns it; other processes may have the same file open.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    desk: DeskId,
    /// The number of `desk` inside this file.
    own: i64,
    names: names::Names,
    catalogue: Option<(i64, Arc<Catalogue>)>,
}

impl Store {
    /// Where the file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The id of this copy of the book.
    #[must_use]
    pub fn desk(&self) -> DeskId {
        self.desk
    }
}
