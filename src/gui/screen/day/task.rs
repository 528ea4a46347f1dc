//! The day's requests to the book.

use std::sync::Arc;

use chrono::NaiveDate;
use iced::Task;

use super::Message;
use crate::book::{DeskDay, PlaceId, Visit};
use crate::gui::screen::BookContext;
use crate::report::DailySheet;
use crate::statistics::DayState;
use crate::store::history::Step;
use crate::store::{Store, StoreError};
use crate::transfer::daily;
use crate::transfer::export::ExportError;

/// What the book knows of a day.
#[derive(Debug, Clone)]
pub struct Read {
    /// The day's sheet: its tables, which are those of paper and files.
    pub sheet: Arc<DailySheet>,
    /// What the desk said of the day, where it said anything.
    pub known: Option<DeskDay>,
    /// The visits, newest first.
    pub visits: Arc<[Visit]>,
    /// What this copy of the book did to them, oldest first.
    pub steps: Arc<[Step]>,
}

impl Read {
    /// What is known of the day; none where it is no opening day and nothing was said or recorded.
    #[must_use]
    pub fn state(&self) -> Option<DayState> {
        self.sheet.state()
    }

    /// Whether the desk is meant to be open, or has visits.
    #[must_use]
    pub fn expected(&self) -> bool {
        self.sheet.place.opens_on(self.sheet.day.date) || self.sheet.totals().visits > 0
    }
}

fn read(store: &mut Store, place: &PlaceId, date: NaiveDate, today: NaiveDate) -> Result<Read, ExportError> {
    let sheet = Arc::new(daily::sheet(store, today, date, place)?);
    Ok(Read {
        sheet,
        known: store.reader().day(place, date)?,
        visits: store.reader().latest_visits(place, date)?.into(),
        steps: store.reader().steps(place, date)?.into(),
    })
}

/// Reads a day.
pub(super) fn load(context: BookContext<'_>, place: &PlaceId, date: NaiveDate) -> Task<Message> {
    let (place, today) = (place.clone(), context.app.clock.now().date);
    context.book.ask(move |store| read(store, &place, date, today), Message::Loaded)
}

/// Changes the day's visits, and reads the day again. What was done comes back: nothing where nothing was left to undo or redo.
pub(super) fn change(
    context: BookContext<'_>,
    place: &PlaceId,
    date: NaiveDate,
    change: impl FnOnce(&mut Store, &PlaceId, NaiveDate) -> Result<Option<Step>, StoreError> + Send + 'static,
) -> Task<Message> {
    let (place, today) = (place.clone(), context.app.clock.now().date);
    let work = move |store: &mut Store| -> Result<(Option<Box<Step>>, Read), ExportError> {
        let step = change(store, &place, date)?.map(Box::new);
        Ok((step, read(store, &place, date, today)?))
    };
    context.book.ask(work, Message::Changed)
}

/// Saves what is said of a day; the answer comes only when it is durable.
pub(super) fn save(context: BookContext<'_>, day: DeskDay) -> Task<Message> {
    let today = context.app.clock.now().date;
    let written = day.clone();
    let work = move |store: &mut Store| {
        store.writer().set_day(&day)?;
        // It is saved: figures that cannot be read now must not say otherwise.
        Ok(read(store, &day.place, day.date, today).ok())
    };
    context.book.save(work, move |saved| Message::Saved(written.clone(), saved))
}
