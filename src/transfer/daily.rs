//! The sheet of a day, from the book to files or onto paper.

use std::path::Path;

use chrono::NaiveDate;

use super::deliver::{Delivered, Delivery, Progress};
use super::export::{ExportError, distinct};
use super::file_name;
use crate::book::{DeskDay, PlaceId};
use crate::locale::Locale;
use crate::report::format::dhis2;
use crate::report::{self, DailySheet, Format, ItemLabels, Marking};
use crate::store::Store;

/// The sheet as a value.
///
/// # Errors
/// When the book has no such place or cannot be read.
pub fn sheet(store: &mut Store, today: NaiveDate, date: NaiveDate, place: &PlaceId) -> Result<DailySheet, ExportError> {
    let day = store.reader().day(place, date)?.unwrap_or_else(|| DeskDay::unsaid(place.clone(), date));
    Ok(DailySheet {
        organisation: store.reader().organisation()?,
        place: store.reader().catalogue()?.place(place)?.clone(),
        day,
        tables: store.reader().tables(report::daily::requests(date, place), today)?,
    })
}

/// The sheet as files: their names and bytes, in the order of the formats. It is exact, and its names say "internal".
///
/// # Errors
/// As [`sheet`], and when no format was chosen or a file could not be made.
pub fn files(
    store: &mut Store,
    locale: &Locale,
    today: NaiveDate,
    date: NaiveDate,
    place: &PlaceId,
    formats: &[Format],
) -> Result<Vec<(String, Vec<u8>)>, ExportError> {
    let formats = distinct(formats)?;
    let sheet = sheet(store, today, date, place)?;
    let catalogue = store.reader().catalogue()?;
    let naming = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, locale);
    let mut files = Vec::new();
    for format in formats {
        let rendered = report::render(&sheet, format, &naming, &dhis2::Mapping::default())?;
        let name = |part: &str| file_name::report(Some(place), date, Marking::InternalExact, format, part);
        files.extend(rendered.into_iter().map(|file| (name(&file.part), file.bytes)));
    }
    Ok(files)
}

/// Saves files straight into a folder, each whole or not at all.
///
/// # Errors
/// When the medium fails.
pub fn save(files: Vec<(String, Vec<u8>)>, folder: &Path, progress: &mut dyn FnMut(Progress<'_>)) -> Result<Delivered, ExportError> {
    let delivery = files.into_iter().fold(Delivery::new(folder), |delivery, (name, bytes)| delivery.file(name, bytes));
    Ok(delivery.deliver(progress)?)
}
