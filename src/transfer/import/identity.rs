//! The ids of imported visits: the same sheet read twice gives the same ids, so nothing is recorded twice.
//!
//! An id is a UUID version 8 (RFC 9562) cut from the SHA-256 of what the row gives: the mapping's `source`, place, date, hour,
//! visitors, the codes given by the sheet, and how many rows before it gave the same. Three rules follow from what the book promises:
//!
//! - **Only what the book keeps goes in.** The timestamp of a log sheet has seconds. A hash over it could be searched through
//!   second by second, and would hide in the id what the book must not know. So the hash takes the day and the hour.
//! - **What the sheet does not give stays out**, such as "not recorded" in a dimension of the book: switching on a question
//!   later does not change an id.
//! - **A tally's number stays out** of a wide sheet's ids: a cell corrected from 5 to 7 has its old id, so the store finds that the
//!   visit differs instead of adding a second one.
//!
//! What follows for whoever imports:
//!
//! - A longer export of the same sheet adds the rows that are new.
//! - Two sheets whose rows may be alike (two advisors' logs of one day) need two names under `source`; else the second sheet's rows
//!   are taken for the first one's. The same holds for a sheet split into parts that share days.
//! - A row corrected in anything but a wide sheet's number is a new row, and the old visit stays. So does the visit of a cell
//!   corrected to 0. A changed mapping gives other ids too. Such visits are amended or removed by hand.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::book::{CodeId, DimensionId, Visit, VisitId};

/// Gives the visits of one sheet their ids.
pub(super) struct Identity {
    source: String,
    /// What has been read so far: the hash up to the number of the like row, and that number.
    seen: HashMap<Vec<u8>, (Sha256, u64)>,
    key: Vec<u8>,
}

impl Identity {
    pub(super) fn new(source: &str) -> Self {
        Self { source: source.to_owned(), seen: HashMap::new(), key: Vec::new() }
    }

    /// The id of the next visit with this content. `given` names the dimensions the sheet gives; `times` is none for a wide sheet.
    pub(super) fn next<'d>(&mut self, visit: &Visit, given: impl Iterator<Item = &'d DimensionId>, times: Option<u32>) -> VisitId {
        self.write_key(visit, given, times);
        let (hash, like) = if let Some(found) = self.seen.get_mut(self.key.as_slice()) {
            found.1 += 1;
            (found.0.clone(), found.1)
        } else {
            let hash = Sha256::new().chain_update(&self.key);
            let _ = self.seen.insert(self.key.clone(), (hash.clone(), 0));
            (hash, 0)
        };
        let digest = hash.chain_update(like.to_be_bytes()).finalize();
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(digest.iter()).for_each(|(byte, from)| *byte = *from);
        VisitId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    fn write_key<'d>(&mut self, visit: &Visit, given: impl Iterator<Item = &'d DimensionId>, times: Option<u32>) {
        self.key.clear();
        self.text("kavijakirja import");
        let source = std::mem::take(&mut self.source);
        self.text(&source);
        self.source = source;
        self.text(visit.place.as_str());
        self.number(i64::from(chrono::Datelike::num_days_from_ce(&visit.date)));
        self.number(visit.hour.map_or(-1, i64::from));
        self.number(i64::from(visit.people));
        self.number(times.map_or(-1, i64::from));
        for dimension in given {
            self.text(dimension.as_str());
            let mut codes: Vec<&CodeId> = visit.codes(dimension).iter().collect();
            codes.sort_unstable();
            self.length(codes.len());
            for code in codes {
                self.text(code.as_str());
            }
        }
    }

    /// Each text is written with its length before it, so that no two keys run into one.
    fn text(&mut self, text: &str) {
        self.length(text.len());
        self.key.extend_from_slice(text.as_bytes());
    }

    fn length(&mut self, length: usize) {
        self.key.extend_from_slice(&u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes());
    }

    fn number(&mut self, number: i64) {
        self.key.extend_from_slice(&number.to_be_bytes());
    }
}
