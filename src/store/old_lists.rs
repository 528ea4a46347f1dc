//! The lists of a book that an older program wrote, brought within the rules that hold at every door now.
//!
//! Places, questions and choices are named by everything else, so that one that other laptops refuse keeps back the whole book. Each gets
//! a new state once, as a change like any other; the journal keeps what it was. Other entries stay as they are: `check` names them.

use super::catalogue::Catalogue;
use super::error::StoreError;
use super::{Store, meta};
use crate::book::Entity;
use crate::book::rules::{self, healing};

/// The key in `meta` under which the book remembers that its lists keep to the rules, and to which.
const KEY: &str = "rules";
const PRESENT: &str = "1";

/// Brings the lists within the rules, where that was not done yet. A book that cannot be written now waits for the next opening.
pub(super) fn heal(store: &mut Store) {
    if let Err(error) = try_to_heal(store) {
        tracing::warn!(%error, "the lists could not be brought within the rules");
    }
}

fn try_to_heal(store: &mut Store) -> Result<(), StoreError> {
    if store.connection.is_readonly("main")? || meta::get(&store.connection, KEY)?.as_deref() == Some(PRESENT) {
        return Ok(());
    }
    let Catalogue { places, vocabulary } = Catalogue::read(&store.connection)?;
    let dimensions = vocabulary.dimensions.into_iter().map(Entity::Dimension);
    let lists = places.into_iter().map(Entity::Place).chain(dimensions).chain(vocabulary.codes.into_iter().map(Entity::Code));
    let broken: Vec<Entity> = lists.filter(|entity| rules::check(entity).is_err()).map(healing::healed).collect();
    store.writer().write(|batch| {
        broken.iter().try_for_each(|entity| batch.put(entity))?;
        meta::set(batch.connection, KEY, PRESENT)
    })
}
