//! The journal: appending changes, the latest state of an entity, checksums.

use rusqlite::{Connection, Row};
use sha2::{Digest, Sha256};

use super::error::StoreError;
use super::json;
use crate::book::change::Kind;
use crate::book::{Change, Choose, DeskId, Dimension, Entity, Key};

/// The first eight bytes of the SHA-256 (FIPS 180-4) over every field of a change: a flipped byte is noticed.
pub(super) fn digest(desk: DeskId, seq: u64, lamport: u64, key: &Key, body: Option<&str>) -> [u8; 8] {
    let mut hash = Sha256::new();
    hash.update(desk.0.as_bytes());
    hash.update(seq.to_le_bytes());
    hash.update(lamport.to_le_bytes());
    hash.update(key.kind.name().as_bytes());
    // Lengths part the fields, so that no two changes have the same bytes.
    hash.update(u64::try_from(key.id.len()).unwrap_or(u64::MAX).to_le_bytes());
    hash.update(&key.id);
    hash.update([u8::from(body.is_some())]);
    hash.update(body.unwrap_or_default().as_bytes());
    let mut short = [0; 8];
    short.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
    short
}

/// Where the own desk's journal ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct End {
    /// The highest number of the own desk.
    pub(super) seq: u64,
    /// The highest logical time of any desk.
    pub(super) lamport: u64,
}

/// Where the journal ends now. Within a desk the logical time grows with the number, so each desk's last row is enough.
///
/// CROSS JOIN keeps SQLite to this order: left to itself it reads the whole journal and looks up for each row whether it is a last one.
pub(super) fn end(connection: &Connection, own: i64) -> Result<End, StoreError> {
    let sql = "SELECT coalesce(max(CASE WHEN d.num = ?1 THEN c.seq END), 0) AS seq, coalesce(max(c.lamport), 0) AS lamport
               FROM desk d CROSS JOIN change c ON c.desk = d.num
                AND c.seq = (SELECT max(seq) FROM change WHERE desk = d.num)";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_row([own], |row| Ok(End { seq: row.get("seq")?, lamport: row.get("lamport")? }))?)
}

/// Whether the last change of every desk is what was written.
pub(super) fn ends_hold(connection: &Connection) -> Result<bool, StoreError> {
    let sql = "SELECT c.*, d.id AS desk_id FROM desk d CROSS JOIN change c ON c.desk = d.num
                AND c.seq = (SELECT max(seq) FROM change WHERE desk = d.num)";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if Stored::from_row(row)?.verified().is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Appends one change of a desk, by the desk's number in this file.
pub(super) fn append(connection: &Connection, own: i64, change: &Change, body: Option<&str>) -> Result<(), StoreError> {
    let digest = digest(change.desk, change.seq, change.lamport, &change.key, body);
    let mut statement = connection
        .prepare_cached("INSERT INTO change (desk, seq, lamport, kind, entity, body, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
    let _ = statement.execute((own, change.seq, change.lamport, change.key.kind.name(), &change.key.id, body, digest))?;
    Ok(())
}

/// The latest state that the journal has of an entity.
#[derive(Debug)]
pub(super) enum Latest {
    /// It was never recorded.
    Unknown,
    /// It was removed.
    Removed,
    /// Its state.
    Present(Box<Entity>),
}

impl Latest {
    /// The state, where there is one.
    pub(super) fn state(self) -> Option<Entity> {
        match self {
            Self::Present(entity) => Some(*entity),
            Self::Unknown | Self::Removed => None,
        }
    }
}

/// The state of an entity that holds: that of the highest `(lamport, desk)`, or the lowest where the first one holds.
pub(super) fn latest(connection: &Connection, key: &Key) -> Result<Latest, StoreError> {
    let mut statement = connection.prepare_cached(if key.kind.first_holds() {
        "SELECT c.body FROM change c JOIN desk d ON d.num = c.desk
         WHERE c.entity = ?1 AND c.kind = ?2 ORDER BY c.lamport, d.id LIMIT 1"
    } else {
        "SELECT c.body FROM change c JOIN desk d ON d.num = c.desk
         WHERE c.entity = ?1 AND c.kind = ?2 ORDER BY c.lamport DESC, d.id DESC LIMIT 1"
    })?;
    let mut rows = statement.query((&key.id, key.kind.name()))?;
    let Some(row) = rows.next()? else { return Ok(Latest::Unknown) };
    let Some(body) = row.get::<_, Option<String>>("body")? else { return Ok(Latest::Removed) };
    let mut entity = json::read_entity(key.kind, &body)?;
    if let Entity::Dimension(dimension) = &mut entity {
        widen(connection, key, dimension)?;
    }
    Ok(Latest::Present(Box::new(entity)))
}

/// A question that any copy asked with several choices takes several: one answer fits there too, and several fit nowhere else. That
/// is a property of the set of changes, so that all copies agree whatever came last.
fn widen(connection: &Connection, key: &Key, dimension: &mut Dimension) -> Result<(), StoreError> {
    if dimension.choose == Choose::Many {
        return Ok(());
    }
    let mut statement = connection.prepare_cached("SELECT body FROM change WHERE entity = ?1 AND kind = ?2 AND body IS NOT NULL")?;
    let mut rows = statement.query((&key.id, key.kind.name()))?;
    while let Some(row) = rows.next()? {
        let body: String = row.get("body")?;
        if json::read::<Dimension>(&body)?.choose == Choose::Many {
            dimension.choose = Choose::Many;
        }
    }
    Ok(())
}

/// One row of the journal as the file holds it, before it is verified.
pub(super) struct Stored {
    pub(super) desk: DeskId,
    pub(super) seq: u64,
    pub(super) lamport: u64,
    pub(super) kind: String,
    pub(super) entity: Vec<u8>,
    pub(super) body: Option<String>,
    pub(super) digest: Vec<u8>,
}

impl Stored {
    /// Reads a row of `SELECT c.*, d.id AS desk_id FROM change c JOIN desk d …`.
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            desk: DeskId(uuid::Uuid::from_bytes(row.get("desk_id")?)),
            seq: row.get("seq")?,
            lamport: row.get("lamport")?,
            kind: row.get("kind")?,
            entity: row.get("entity")?,
            body: row.get("body")?,
            digest: row.get("digest")?,
        })
    }

    /// Whether the checksum holds.
    pub(super) fn is_right(&self) -> bool {
        let key = Kind::named(&self.kind).map(|kind| Key { kind, id: self.entity.clone() });
        key.is_some_and(|key| digest(self.desk, self.seq, self.lamport, &key, self.body.as_deref()).as_slice() == self.digest)
    }

    /// The change, if its checksum holds and its body can be read.
    pub(super) fn verified(self) -> Option<Change> {
        if !self.is_right() {
            return None;
        }
        let key = Key { kind: Kind::named(&self.kind)?, id: self.entity };
        let body = match self.body {
            Some(json) => Some(Entity::from_json(key.kind, &json).ok()?),
            None => None,
        };
        let fits = body.as_ref().is_none_or(|entity| entity.key() == key);
        fits.then_some(Change { desk: self.desk, seq: self.seq, lamport: self.lamport, key, body })
    }
}
