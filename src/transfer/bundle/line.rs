//! The header and the changes as lines of JSON.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use uuid::Uuid;

use crate::book::change::Kind;
use crate::book::{DeskId, Key};
use crate::store::hex;
use crate::store::replication::{Arrival, Carried, Runs};

use super::error::{BundleError, Limit};
use super::limits;

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    organisation: String,
    writer: DeskId,
    has: BTreeMap<DeskId, Runs>,
    changes: u64,
}

impl Header {
    pub(super) fn new(from: &Arrival, changes: u64) -> Self {
        Self { organisation: from.organisation.clone(), writer: from.writer, has: from.has.clone(), changes }
    }

    /// What it says, if it keeps within the limits: the copy that wrote it, and how many lines follow.
    pub(super) fn believe(self) -> Result<(Arrival, u64), BundleError> {
        if self.changes > limits::CHANGES {
            return Err(BundleError::TooLarge(Limit::Changes));
        }
        let runs: usize = self.has.values().map(Runs::parts).sum();
        let organisation = self.organisation.chars().count();
        if runs > limits::RUNS || self.has.len() > limits::DESKS || organisation > limits::ORGANISATION {
            return Err(BundleError::TooLarge(Limit::Header));
        }
        Ok((Arrival { organisation: self.organisation, writer: self.writer, has: self.has }, self.changes))
    }
}

/// Any other line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line<'a> {
    desk: DeskId,
    seq: u64,
    lamport: u64,
    #[serde(borrow)]
    kind: &'a str,
    id: String,
    #[serde(borrow)]
    digest: &'a str,
    /// An object or `null`; it must be there.
    #[serde(borrow)]
    body: &'a RawValue,
}

/// The same, as it is written.
#[derive(Serialize)]
pub(super) struct Written<'a> {
    desk: DeskId,
    seq: u64,
    lamport: u64,
    kind: &'static str,
    id: String,
    digest: String,
    body: Option<&'a RawValue>,
}

/// Whether the ids of a kind are UUIDs. A visit that was forgotten has none: its line says nothing but its number.
fn has_uuid(kind: Kind, no_id: bool) -> bool {
    matches!(kind, Kind::Visit | Kind::Event | Kind::Observation) && !(no_id && kind == Kind::Visit)
}

impl<'a> Written<'a> {
    /// A change as it is written; none where the journal's entry is no such thing.
    pub(super) fn new(change: &'a Carried) -> Option<Self> {
        let id = if has_uuid(change.key.kind, change.key.id.is_empty()) {
            Uuid::from_slice(&change.key.id).ok()?.to_string()
        } else {
            String::from_utf8(change.key.id.clone()).ok()?
        };
        let body = match &change.body {
            Some(json) => Some(serde_json::from_str(json).ok()?),
            None => None,
        };
        let digest = hex::text(&change.digest);
        Some(Self { desk: change.desk, seq: change.seq, lamport: change.lamport, kind: change.key.kind.name(), id, digest, body })
    }
}

impl Line<'_> {
    /// The change it carries; none where it is no such thing.
    pub(super) fn change(self) -> Option<Carried> {
        let kind = Kind::named(self.kind)?;
        let id = if has_uuid(kind, self.id.is_empty()) {
            let id = Uuid::parse_str(&self.id).ok()?;
            // One form alone, the hyphenated one.
            if id.to_string() != self.id {
                return None;
            }
            id.as_bytes().to_vec()
        } else {
            self.id.into_bytes()
        };
        let body = match self.body.get() {
            "null" => None,
            object if object.starts_with('{') => Some(object.to_owned()),
            _ => return None,
        };
        Some(Carried { desk: self.desk, seq: self.seq, lamport: self.lamport, key: Key { kind, id }, body, digest: bytes(self.digest)? })
    }
}

/// Sixteen hexadecimal digits as bytes.
fn bytes(text: &str) -> Option<[u8; 8]> {
    let right = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    if !right {
        return None;
    }
    u64::from_str_radix(text, 16).ok().map(u64::to_be_bytes)
}
