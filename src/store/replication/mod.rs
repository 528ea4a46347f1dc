//! Replication between copies of one book: [`Replica`] writes what goes out and takes in what comes.
//!
//! | file | holds |
//! |---|---|
//! | [`ranges`] | sets of change numbers as runs |
//! | `version_vector` | which changes of each desk are here, and which were handed over already |
//! | `outgoing` | the changes since the last exchange |
//! | `incoming` | taking changes in: one transaction, all or nothing |
//! | `validate` | whether a change read from outside is valid |
//! | [`merged`] | what taking in changes, or would change |
//! | [`refusal`] | why a change was not taken in |
//!
//! # Why any order, any repetition and any part of the bundles gives the same book
//!
//! A book is the set of its changes and nothing else: every other table follows from it. Taking in a bundle is the union of two
//! sets, so copies that were given the same changes are the same book, whatever came first or twice. Of each entity the state
//! with the highest `(lamport, desk)` holds (of a publication the lowest), and both are properties of the set.
//!
//! A bundle holds what its writer has and never handed over, so one may be read before an earlier one, or without it. Then numbers
//! of a desk are missing in between. They are remembered as holes: `check` takes them for what they are, and a hole is filled by whatever
//! bundle brings it. So that the book never holds anything whose place or codes it does not know, every bundle carries all changes of
//! places, dimensions and codes.
//!
//! A change that one laptop has forgotten travels as its bare number: it fills no hole with contents, replaces none that another laptop
//! still has, and is not filled again by an old bundle.
//!
//! What was handed over is remembered change by change and not by a highest number, so that a hole filled later is handed over too.
//! Who read the bundle is not known: a laptop that missed one learns of it from its own holes, and its user requests a bundle with everything.

mod incoming;
pub mod merged;
mod outgoing;
pub mod ranges;
pub mod refusal;
mod validate;
mod version_vector;

use std::collections::BTreeMap;

use rusqlite::{Row, types::Type};

use super::Store;
use super::error::StoreError;
use super::journal::{self, Stored};
use crate::book::change::Kind;
use crate::book::{DeskId, Key};

pub use incoming::Consent;
pub use merged::Merged;
pub use outgoing::{Departure, Scope};
pub use ranges::Runs;
pub use refusal::{MergeError, Refusal};
pub(super) use version_vector::Marks;

/// The highest number and logical time that is accepted: far beyond any book, and safe in JSON (RFC 8259, section 6).
pub const HIGHEST: u64 = (1 << 53) - 1;

/// One entry of the journal on its way, before it is validated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The desk that made it.
    pub desk: DeskId,
    /// Its number there.
    pub seq: u64,
    /// Its logical time.
    pub lamport: u64,
    /// What it is about.
    pub key: Key,
    /// The whole new state as the journal keeps it; nothing where it was removed.
    pub body: Option<String>,
    /// The checksum the journal keeps: the first eight bytes of the SHA-256 over all of the above.
    pub digest: [u8; 8],
}

/// Exchanges changes with other copies of the book: what goes out, what comes in.
#[derive(Debug)]
pub struct Replica<'a> {
    store: &'a mut Store,
}

impl<'a> Replica<'a> {
    pub(super) fn new(store: &'a mut Store) -> Self {
        Self { store }
    }
}

impl Carried {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let Stored { desk, seq, lamport, kind, entity, body, digest } = Stored::from_row(row)?;
        let bad = || StoreError::Damaged(format!("change {seq} of desk {desk}"));
        let key = Key { kind: Kind::named(&kind).ok_or_else(bad)?, id: entity };
        let digest = digest.try_into().map_err(|_| rusqlite::Error::InvalidColumnType(0, "digest".to_owned(), Type::Blob))?;
        Ok(Self { desk, seq, lamport, key, body, digest })
    }

    /// Whether the checksum is that of the rest.
    fn is_whole(&self) -> bool {
        journal::digest(self.desk, self.seq, self.lamport, &self.key, self.body.as_deref()) == self.digest
    }
}

/// What a bundle reports of the copy that wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The organisation, as the writer's book names it.
    pub organisation: String,
    /// The copy that wrote it.
    pub writer: DeskId,
    /// The changes of each desk that the writer has, whether they are in the bundle or not.
    pub has: BTreeMap<DeskId, Runs>,
}

/// Whether changes of this kind make up the catalogue, which every bundle carries whole and first.
#[must_use]
pub fn is_catalogue(kind: Kind) -> bool {
    matches!(kind, Kind::Place | Kind::Dimension | Kind::Code)
}
