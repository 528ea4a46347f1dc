//! The statistics of a week, from the book onto a stick.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::deliver::{Delivered, Delivery, Progress};
use super::export::{ExportError, distinct, file_name, place_name};
use crate::book::{PlaceId, Week};
use crate::locale::Locale;
use crate::report::{self, Format, Marking, Naming, Weekly};
use crate::store::Store;

/// What is to be exported, and where to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeeklyExport {
    /// The week.
    pub week: Week,
    /// The place; none for all places together.
    pub place: Option<PlaceId>,
    /// The kinds of files, at least one.
    pub formats: Vec<Format>,
    /// For whom it is; only [`Marking::InternalExact`] until there is disclosure control.
    pub marking: Marking,
    /// The stick or folder that `Kavijakirja/<place or "all">/<week>/` is made in.
    pub folder: PathBuf,
}

/// The statistics as a value.
///
/// # Errors
/// When the book has no such place or cannot be read, or protected figures are asked for.
pub fn report(store: &mut Store, today: NaiveDate, export: &WeeklyExport) -> Result<Weekly, ExportError> {
    if export.marking != Marking::InternalExact {
        return Err(ExportError::NoProtection);
    }
    let catalogue = store.catalogue()?;
    let place = export.place.as_ref().map(|id| catalogue.place(id)).transpose()?;
    let requests = report::weekly::requests(export.week, place, &catalogue.vocabulary);
    Ok(Weekly {
        organisation: store.organisation()?,
        place: place.cloned(),
        week: export.week,
        marking: export.marking,
        tables: store.tables(requests, today)?,
    })
}

/// The files, ready to be delivered. This needs the book and no stick; [`Delivery::deliver`] needs the stick and no book.
///
/// # Errors
/// As [`report()`], and when no format was chosen or a file could not be made.
pub fn prepare(store: &mut Store, locale: &Locale, today: NaiveDate, export: &WeeklyExport) -> Result<Delivery, ExportError> {
    let formats = distinct(&export.formats)?;
    let weekly = report(store, today, export)?;
    let catalogue = store.catalogue()?;
    let naming = Naming::new(&catalogue.vocabulary, &catalogue.places, locale);
    let place = export.place.as_ref();
    let delivery = Delivery::new(&export.folder).below("Kavijakirja").below(place_name(place)).below(export.week.to_string());
    formats.into_iter().try_fold(delivery.with_sums(), |delivery, format| {
        let bytes = report::render(&weekly, format, &naming)?;
        Ok(delivery.file(file_name(place, export.week, export.marking, format), bytes))
    })
}

/// Makes the files of a week and writes them; the same book gives the same bytes, and a second run changes nothing.
///
/// # Errors
/// As [`prepare`], and when the medium fails.
pub fn export(
    store: &mut Store,
    locale: &Locale,
    today: NaiveDate,
    export: &WeeklyExport,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<Delivered, ExportError> {
    Ok(prepare(store, locale, today, export)?.deliver(progress)?)
}
