//! The book file: SQLite, one owned connection, one journal that is the truth.
//!
//! | file | holds |
//! |---|---|
//! | [`host`] | the system's clock, chance and folders |
//! | [`error`] | why the book could not be read or written |
//! | `open` | making and opening a book, PRAGMAs |
//! | [`feedback`] | what visitors answer: counted beside the journal, in it once the week is over |
//! | `bulk_load` | a new book of many visits, made in one go |
//! | [`upgrade`] | migrations |
//! | `wal` | the log beside the file, looked at before it is trusted |
//! | `diagnosis` | what is wrong with a file that cannot be opened |
//! | `lists` | places, dimensions and codes change, history does not |
//! | [`automatic`] | backups that are taken by themselves, and kept by their age |
//! | [`hex`] | bytes as digits |
//! | [`disk`] | whether two folders lie on one disk |
//! | `backup` | proved copies, and the way back |
//! | [`recovery`] | a damaged book is moved aside and a new one made of a backup and what can still be read |
//! | `meta` | what stands beside the journal: single values by their keys |
//! | `meta_digest` | a digest over what decides about published figures beside the journal |
//! | `snapshot` | reading from one state of the book |
//! | `accumulator` | counts of several sources added up |
//! | `salvage` | the changes that can still be read from a damaged file |
//! | `journal` | appending changes, the latest state of an entity, checksums |
//! | `projection` | the derived tables that follow each change |
//! | [`lock`] | locks that keep two programs from writing the same folder at once |
//! | [`log`] | the program's log |
//! | `quarantine` | moving a book out of the way, with its log |
//! | [`history`] | what a desk changed of a day, and undo step by step |
//! | [`forget`] | old weeks become counts, and their entries leave the file |
//! | `names` | numbers for places and codes inside the file |
//! | `record` | what callers record: visits, days, places, the vocabulary |
//! | `read` | what callers read back |
//! | `counting` | counts for the statistics, from roll-ups where they stand |
//! | `query_plan` | which roll-up answers a question, and how |
//! | `roll_up` | packed counts by week, place and pair of dimensions; of all places together |
//! | `records` | events, observations and targets |
//! | `query` | answers to what a desk asks of its own figures; progress of targets |
//! | `tables` | tables made from this book |
//! | [`publish`] | what was published of a place and week: frozen once |
//! | `protected` | tables that may be handed over, made from publications |
//! | [`replication`] | between copies of one book: what goes out, what comes in |
//! | [`check`] | proof that file, journal and derived tables agree |

mod accumulator;
pub mod automatic;
mod backup;
mod bulk_load;
pub mod check;
mod counting;
mod diagnosis;
pub mod disk;
pub mod error;
pub mod feedback;
pub mod forget;
pub mod hex;
pub mod history;
pub mod host;
mod journal;
mod lists;
pub mod lock;
pub mod log;
mod meta;
mod meta_digest;
mod names;
mod open;
mod projection;
mod protected;
pub mod publish;
mod quarantine;
mod query;
mod query_plan;
mod read;
mod record;
mod records;
pub mod recovery;
pub mod replication;
mod roll_up;
mod salvage;
mod scan;
mod snapshot;
mod tables;
pub mod upgrade;
mod wal;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::book::DeskId;

pub use backup::FoundBackup;
pub use check::{Finding, Proof};
pub use error::StoreError;
pub use lists::Edited;
pub use open::{NewBook, make_private_folder};
pub use protected::ReleaseMode;
pub use read::Catalogue;
pub use record::{Batch, Recorded};
pub use recovery::Rescued;

/// An open book. One thread owns it; other processes may have the same file open.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    desk: DeskId,
    /// The number of `desk` inside this file.
    own: i64,
    names: names::Names,
    known: Option<read::Known>,
    /// The state of the file in which every week that is over was rolled up.
    rolled: Option<read::State>,
    /// Where the journal ended after the last own change, and the state of the file then.
    end: Option<(read::State, journal::End)>,
    cut_off: bool,
}

impl Store {
    /// Where the file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the last save before this opening was not finished: whoever made it was not told that it was saved.
    #[must_use]
    pub fn was_cut_off(&self) -> bool {
        self.cut_off
    }

    /// The version of the file's tables.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn schema(&self) -> Result<i64, StoreError> {
        upgrade::version(&self.connection)
    }

    /// The id of this copy of the book.
    #[must_use]
    pub fn desk(&self) -> DeskId {
        self.desk
    }
}
