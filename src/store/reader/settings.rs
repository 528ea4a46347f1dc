//! The book's settings: the organisation, the last edit of the lists, the questions that visitors are asked.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::Reader;
use crate::book::change::Kind;
use crate::book::feedback::texts::TEXTS;
use crate::book::{CodeId, Entity, Key, Labels};
use crate::store::error::StoreError;
use crate::store::{json, meta};

/// The key of the questions that this desk asks.
pub(in crate::store) const FEEDBACK_QUESTIONS: &str = "feedback-questions";
/// The key of what the way back to the desk is locked with.
pub(in crate::store) const FEEDBACK_LOCK: &str = "feedback-lock";
/// The key of the edits that can be undone: outside the journal, since which changes belong together is nothing that another laptop
/// needs to know.
pub(in crate::store) const LIST_EDITS: &str = "list-edits";

/// What an edit did, so that it can be undone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edited {
    /// The states before, in the order of those after; none where the thing is new.
    pub before: Vec<Option<Entity>>,
    /// The states after.
    pub after: Vec<Entity>,
}

/// The changes of one edit in the own journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ListEdit {
    pub(in crate::store) own: i64,
    pub(in crate::store) first: u64,
    pub(in crate::store) last: u64,
}

/// The edits of the lists that can be undone, oldest first.
pub(in crate::store) fn list_edits(connection: &Connection) -> Result<Vec<ListEdit>, StoreError> {
    Ok(meta::get(connection, LIST_EDITS)?.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

impl Reader<'_> {
    /// The organisation whose desk it is.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn organisation(&self) -> Result<String, StoreError> {
        let mut statement = self.store.connection.prepare_cached("SELECT value FROM meta WHERE key = 'organisation'")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// The edit that [`undo_last_lists`](crate::store::Writer::undo_last_lists) would undo, if any.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last_lists(&self) -> Result<Option<Edited>, StoreError> {
        Ok(self.last_edit()?.map(|(_, edited)| edited))
    }

    /// The last edit that can be undone, read back from the journal.
    pub(in crate::store) fn last_edit(&self) -> Result<Option<(ListEdit, Edited)>, StoreError> {
        // A copy that a restored backup has become numbers its changes anew: what the other one did is not its own to undo.
        let Some(done) = list_edits(&self.store.connection)?.into_iter().next_back().filter(|done| done.own == self.store.own) else {
            return Ok(None);
        };
        let mut changes = self
            .store
            .connection
            .prepare_cached("SELECT kind, entity, lamport FROM change WHERE desk = ?1 AND seq BETWEEN ?2 AND ?3 ORDER BY seq")?;
        let rows = changes.query_map((done.own, done.first, done.last), |row| {
            Ok((row.get::<_, String>("kind")?, row.get::<_, Vec<u8>>("entity")?, row.get::<_, i64>("lamport")?))
        })?;
        let mut edited = Edited::default();
        for row in rows {
            let (kind, id, lamport) = row?;
            let Some(kind) = Kind::named(&kind).filter(|kind| [Kind::Place, Kind::Dimension, Kind::Code].contains(kind)) else {
                return Ok(None);
            };
            let key = Key { kind, id };
            edited.before.push(self.state_at(&key, lamport - 1)?);
            edited.after.extend(self.state_at(&key, lamport)?);
        }
        Ok(Some((done, edited)))
    }

    /// All questions and choices as TOML, for another laptop: what [`Edit::Import`](crate::book::lists::Edit::Import) takes.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn vocabulary_as_toml(&self) -> Result<String, StoreError> {
        let name = Labels::same(&self.organisation()?);
        let written = self.catalogue()?.vocabulary.to_toml(&name);
        written.map_err(json::fault)
    }

    /// The questions that this desk asks.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn feedback_questions(&self) -> Result<Vec<CodeId>, StoreError> {
        let chosen = meta::get(&self.store.connection, FEEDBACK_QUESTIONS)?.unwrap_or_default();
        let chosen: Vec<CodeId> = chosen.split(' ').filter_map(|id| id.parse().ok()).filter(|id| TEXTS.question(id).is_some()).collect();
        Ok(if chosen.is_empty() { TEXTS.usual() } else { chosen })
    }

    /// What the way back from the visitor to the desk is locked with: a sealed passphrase; none where a long press is enough.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn feedback_lock(&self) -> Result<Option<String>, StoreError> {
        Ok(meta::get(&self.store.connection, FEEDBACK_LOCK)?.filter(|lock| !lock.is_empty()))
    }
}
