//! The order of the tiles: by the use of the weeks before, or the order of the lists.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Loaded;
use super::tiles::{self, Group, Usage};
use crate::book::PlaceId;
use crate::gui::preferences::Tiles;
use crate::gui::screen::BookContext;

/// The use that was read when a day at a place was opened. It holds as long as that day is recorded, whatever is brought into the
/// weeks before meanwhile: no tile moves under a finger.
#[derive(Debug, Default)]
pub(super) struct Order(Option<(PlaceId, NaiveDate, Arc<Usage>)>);

impl Order {
    /// The tiles of a day that was read.
    pub(super) fn groups(&mut self, loaded: &Loaded, context: BookContext<'_>) -> Vec<Group> {
        let known = self.0.take().filter(|(place, date, _)| *place == loaded.place && *date == loaded.date);
        let (place, _, usage) = self.0.insert(known.unwrap_or_else(|| (loaded.place.clone(), loaded.date, Arc::clone(&loaded.usage))));
        match context.app.preferences.tiles {
            Tiles::ByUse => tiles::groups(context.vocabulary(), place, usage),
            Tiles::AsListed => tiles::groups(context.vocabulary(), place, &Usage::new()),
        }
    }
}
