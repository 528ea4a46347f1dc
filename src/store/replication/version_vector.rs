//! Which changes of each desk are here, and which were handed over already.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::Runs;
use crate::book::DeskId;
use crate::store::error::StoreError;
use crate::store::{json, meta};

/// What the file remembers of exchanges, as JSON under `exchange` in the table `meta`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct Marks {
    /// The changes of each desk that were handed over in a bundle.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) sent: BTreeMap<DeskId, Runs>,
    /// The numbers of each desk that are missing below its last one, since the bundle that holds them has not been read.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) holes: BTreeMap<DeskId, Runs>,
}

impl Marks {
    /// What the file remembers.
    pub(in crate::store) fn read(connection: &Connection) -> Result<Self, StoreError> {
        let kept = meta::get(connection, "exchange")?;
        Ok(kept.map(|text| json::read(&text)).transpose()?.unwrap_or_default())
    }

    /// Keeps them in the file.
    pub(super) fn keep(&self, connection: &Connection) -> Result<(), StoreError> {
        meta::set(connection, "exchange", &json::write(self)?)
    }

    /// Looks for the numbers that are missing in the journal and keeps them as holes: another copy of the book may still have
    /// them. Returns how many they are.
    pub(in crate::store) fn note_holes(connection: &Connection) -> Result<u64, StoreError> {
        let mut marks = Self::read(connection)?;
        marks.holes.clear();
        let mut statement = connection.prepare(
            "SELECT d.id, c.before + 1, c.seq - 1 FROM
                 (SELECT desk, seq, lag(seq, 1, 0) OVER (PARTITION BY desk ORDER BY seq) AS before FROM change) c
             JOIN desk d ON d.num = c.desk WHERE c.seq > c.before + 1",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let desk = DeskId(uuid::Uuid::from_bytes(row.get(0)?));
            marks.holes.entry(desk).or_default().add(row.get(1)?, row.get(2)?);
        }
        marks.keep(connection)?;
        Ok(marks.holes.values().map(Runs::count).sum())
    }

    /// How many numbers of a desk are missing below its last one.
    pub(in crate::store) fn missing(&self, desk: DeskId) -> u64 {
        self.holes.get(&desk).map_or(0, Runs::count)
    }

    /// The changes of each desk that are here.
    pub(super) fn present(&self, connection: &Connection) -> Result<BTreeMap<DeskId, Runs>, StoreError> {
        let none = Runs::default();
        let lasts = lasts(connection)?.into_iter().filter(|(_, last)| *last > 0);
        Ok(lasts.map(|(desk, last)| (desk, Runs::up_to(last).without(self.holes.get(&desk).unwrap_or(&none)))).collect())
    }

    /// Notes that a change is here now; `last` is the highest number of its desk, which follows.
    pub(super) fn arrived(&mut self, desk: DeskId, seq: u64, last: &mut u64) {
        if seq > *last {
            if seq > *last + 1 {
                self.holes.entry(desk).or_default().add(*last + 1, seq - 1);
            }
            *last = seq;
        } else if let Some(holes) = self.holes.get_mut(&desk) {
            holes.remove(seq, seq);
            if holes.is_empty() {
                let _ = self.holes.remove(&desk);
            }
        }
    }
}

/// The last number of every desk that the file knows.
pub(super) fn lasts(connection: &Connection) -> Result<BTreeMap<DeskId, u64>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT d.id, coalesce((SELECT max(seq) FROM change WHERE desk = d.num), 0) AS last FROM desk d")?;
    let rows = statement.query_map([], |row| Ok((DeskId(uuid::Uuid::from_bytes(row.get("id")?)), row.get("last")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
