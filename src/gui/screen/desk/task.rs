//! The desk's requests to the book.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use iced::Task;

use super::tiles::Usage;
use super::{Message, draft};
use crate::book::lists::{Edit, ItemLabels};
use crate::book::vocabulary::Origin;
use crate::book::{CodeId, DimensionId, Entity, Labels, Period, PlaceId, Visit, VisitId, Week};
use crate::gui::screen::Book;
use crate::statistics::{Axis, Counts, Selection};
use crate::store::history::Step;
use crate::store::{Store, StoreError};

/// The weeks whose use orders the tiles.
const WEEKS: u64 = 8;

/// What the desk needs of the book for a day.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The place.
    pub place: PlaceId,
    /// The date.
    pub date: NaiveDate,
    /// The day.
    pub today: Today,
    /// How often each code was used at the place in the whole weeks before this one.
    pub usage: Arc<Usage>,
    /// An unfinished visit, where it was looked for.
    pub unfinished: Option<Box<draft::Found>>,
    /// A visit of the last date that has one, where that date is after this day.
    pub later: Option<Box<Visit>>,
}

/// The day as the book has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Today {
    /// Its visits, newest first.
    pub visits: Vec<Visit>,
    /// What this desk changed of them, oldest first.
    pub steps: Vec<Step>,
}

impl Today {
    fn read(store: &Store, place: &PlaceId, date: NaiveDate) -> Result<Self, StoreError> {
        Ok(Self { visits: store.reader().latest_visits(place, date)?, steps: store.reader().steps(place, date)? })
    }
}

/// Reads the day, the use of the codes and the last date.
pub(super) fn load(book: &Book, place: &PlaceId, date: NaiveDate, unfinished: Option<PathBuf>) -> Task<Message> {
    let (place, catalogue) = (place.clone(), Arc::clone(&book.catalogue));
    let work = move |store: &mut Store| -> Result<Loaded, StoreError> {
        let monday = Week::of(date).monday();
        let from = monday.checked_sub_days(Days::new(7 * WEEKS)).unwrap_or(monday);
        let to = monday.pred_opt().unwrap_or(monday);
        let before = Selection { period: Period::Range(from, to), place: Some(place.clone()) };
        let mut usage = Usage::new();
        for dimension in &catalogue.vocabulary.dimensions {
            let mut codes = BTreeMap::new();
            for count in store.reader().counts(&Axis::Dimension(dimension.id.clone()), None, &before)? {
                if let Ok(code) = count.row.parse() {
                    let _ = codes.insert(code, count.visits);
                }
            }
            let _ = usage.insert(dimension.id.clone(), codes);
        }
        let today = Today::read(store, &place, date)?;
        let unfinished = unfinished.and_then(|path| draft::read(&path, store, date));
        let later = store.reader().last_visit()?.filter(|(last, _)| *last > date);
        let later = later.map(|(_, id)| store.reader().visit(id)).transpose()?.flatten().map(Box::new);
        Ok(Loaded { place, date, today, usage: Arc::new(usage), later, unfinished })
    };
    book.ask(work, Message::Loaded)
}

/// Writes a visit; the answer comes only when it is durable.
pub(super) fn save(book: &Book, place: &PlaceId, date: NaiveDate, visit: Visit, corrects: bool) -> Task<Message> {
    let (place, written) = (place.clone(), visit.clone());
    let work = move |store: &mut Store| -> Result<Today, StoreError> {
        if corrects {
            store.writer().amend(&written)?;
        } else {
            match store.writer().record(&written, Origin::Window) {
                // An earlier try, told as not certain, did arrive, and the form was changed since.
                Err(StoreError::IdConflict(_)) => store.writer().amend(&written)?,
                recorded => drop(recorded?),
            }
        }
        // It is saved: a list that cannot be read now must not say otherwise.
        Ok(Today::read(store, &place, date).unwrap_or_else(|_| Today { visits: vec![written], steps: Vec::new() }))
    };
    book.save(work, move |saved| Message::Saved(visit.clone(), saved))
}

/// Adds a choice to the vocabulary under the same name in every language, and gives its id.
pub(super) fn add(book: &Book, dimension: DimensionId, name: &str) -> Task<Message> {
    let labels = ItemLabels { label: Labels::same(name), short: None, own_name: None };
    let edit = Edit::AddCode(dimension.clone(), None, labels);
    let work = move |store: &mut Store| -> Result<Option<CodeId>, StoreError> {
        let edited = store.writer().edit_lists(&edit)?;
        Ok(edited.after.into_iter().find_map(|entity| if let Entity::Code(code) = entity { Some(code.id) } else { None }))
    };
    book.ask(work, move |added| Message::Added(dimension.clone(), added))
}

/// Takes a visit out.
pub(super) fn remove(book: &Book, place: &PlaceId, date: NaiveDate, visit: Visit) -> Task<Message> {
    let (place, id) = (place.clone(), visit.id);
    let work = move |store: &mut Store| -> Result<Today, StoreError> {
        store.writer().remove(id)?;
        Today::read(store, &place, date)
    };
    book.ask(work, move |removed| Message::Removed(visit.clone(), removed))
}

/// Takes back what this desk did last to the day's visits.
pub(super) fn undo(book: &Book, place: &PlaceId, date: NaiveDate) -> Task<Message> {
    let place = place.clone();
    let work = move |store: &mut Store| -> Result<(Option<Box<Step>>, Today), StoreError> {
        let undone = store.writer().undo(&place, date)?.map(Box::new);
        Ok((undone, Today::read(store, &place, date)?))
    };
    book.ask(work, Message::Undone)
}

/// Does again what was taken back last of the day's visits.
pub(super) fn redo(book: &Book, place: &PlaceId, date: NaiveDate) -> Task<Message> {
    let place = place.clone();
    let work = move |store: &mut Store| -> Result<(Option<Box<Step>>, Today), StoreError> {
        let done = store.writer().redo(&place, date)?.map(Box::new);
        Ok((done, Today::read(store, &place, date)?))
    };
    book.ask(work, Message::Undone)
}

/// Brings a visit of the day back that was taken out.
pub(super) fn bring_back(book: &Book, place: &PlaceId, date: NaiveDate, id: VisitId) -> Task<Message> {
    let place = place.clone();
    let work = move |store: &mut Store| -> Result<(Option<Box<Step>>, Today), StoreError> {
        let back = store.writer().bring_back(&place, date, id)?;
        let step = back.map(|visit| Box::new(Step { before: None, after: Some(visit) }));
        Ok((step, Today::read(store, &place, date)?))
    };
    book.ask(work, Message::Undone)
}
