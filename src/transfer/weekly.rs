//! The statistics of a week, from the book onto a stick.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::deliver::{Delivered, Delivery, Progress};
use super::export::{ExportError, Prepared, deliver, distinct};
use super::file_name;
use crate::book::{PlaceId, Week};
use crate::locale::Locale;
use crate::report::format::dhis2;
use crate::report::{self, Format, ItemLabels, Marking, Weekly, disclaimer};
use crate::statistics::disclosure::Drafts;
use crate::statistics::{Axis, Measure, Request, Table};
use crate::store::{ReleaseMode, Store};

/// What is to be exported, and where to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeeklyExport {
    /// The week.
    pub week: Week,
    /// The place; none for all places together.
    pub place: Option<PlaceId>,
    /// The kinds of files, at least one.
    pub formats: Vec<Format>,
    /// For whom it is. A week that leaves as [`Marking::Protected`] is published: frozen, the same ever after.
    pub marking: Marking,
    /// What our codes are called in DHIS2, for [`Format::Dhis2`] alone.
    pub codes: dhis2::Mapping,
    /// The stick or folder that `Kavijakirja/<place or "all">/<week>/` is made in.
    pub folder: PathBuf,
}

/// Reads what our codes are called in DHIS2 from a file.
///
/// # Errors
/// When the file cannot be read, or says something that has no meaning here. Nothing has been written.
pub fn read_codes(file: &Path) -> Result<dhis2::Mapping, dhis2::BadMapping> {
    let text = std::fs::read_to_string(file).map_err(|error| dhis2::BadMapping::new(format!("{}: {error}", file.display())))?;
    dhis2::Mapping::from_toml(&text)
}

/// The statistics as a value, and what is drafted for it: to be frozen before it leaves.
///
/// # Errors
/// When the book has no such place or cannot be read, or the week cannot be published yet where protected figures are asked for.
pub fn report(store: &mut Store, today: NaiveDate, export: &WeeklyExport) -> Result<(Weekly, Drafts), ExportError> {
    let catalogue = store.reader().catalogue()?;
    let place = export.place.as_ref().map(|id| catalogue.place(id)).transpose()?;
    let requests = report::weekly::requests(export.week, place, &catalogue.vocabulary);
    let mut drafts = Drafts::default();
    let tables = match export.marking {
        Marking::InternalExact => store.reader().tables(requests, today)?,
        Marking::Protected => protected(store, today, requests, &mut drafts)?,
    };
    let weekly =
        Weekly { organisation: store.reader().organisation()?, place: place.cloned(), week: export.week, marking: export.marking, tables };
    Ok((weekly, drafts))
}

/// The same tables as far as they can be protected: the days without numbers, nothing of visitors.
fn protected(store: &mut Store, today: NaiveDate, requests: Vec<Request>, drafts: &mut Drafts) -> Result<Vec<Table>, ExportError> {
    let visits = requests.into_iter().filter(|request| request.measure == Measure::Visits);
    let (days, others): (Vec<_>, Vec<_>) = visits.partition(|request| request.rows == Axis::Date);
    let mut tables = Vec::new();
    for request in days {
        tables.push(store.publisher().protected_days(request.selection, ReleaseMode::Handover, drafts, today)?);
    }
    tables.extend(store.publisher().protected_tables(others, ReleaseMode::Handover, drafts, today)?);
    Ok(tables)
}

/// The files, ready to be delivered. This needs the book, and the stick only to see what it holds; [`Prepared::deliver`] needs the
/// stick, and the book only to freeze what leaves.
///
/// # Errors
/// As [`report()`], and when no format was chosen, a file could not be made, or the folder has other protected figures of the week.
pub fn prepare(store: &mut Store, locale: &Locale, today: NaiveDate, export: &WeeklyExport) -> Result<Prepared, ExportError> {
    let formats = distinct(&export.formats)?;
    let (weekly, drafts) = report(store, today, export)?;
    let catalogue = store.reader().catalogue()?;
    let naming = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, locale);
    let place = export.place.as_ref();
    let mut delivery = file_name::week_folder(place, export.week).into_iter().fold(Delivery::new(&export.folder), Delivery::below);
    let formats: Vec<Format> = formats.collect();
    let protection = weekly.tables.first().and_then(|table| table.protection);
    if let Some(protection) = protection.filter(|_| formats.iter().any(|format| format.needs_disclaimer())) {
        delivery = delivery.file(disclaimer::FILE, disclaimer::file(protection));
    }
    let delivery = formats.into_iter().try_fold(delivery.with_sums(), |delivery, format| {
        let files = report::render(&weekly, format, &naming, &export.codes)?;
        files.into_iter().try_fold(delivery, |delivery, file| {
            let name = file_name::report(place, export.week, export.marking, format, &file.part);
            // Without labels a file differs only where its numbers do. All places together may grow by one.
            if export.marking == Marking::Protected && format.is_numbers_alone() && place.is_some() {
                refuse_other(&delivery.folder().join(&name), &file.bytes)?;
            }
            Ok::<_, ExportError>(delivery.file(name, file.bytes))
        })
    })?;
    Ok(Prepared { delivery, drafts })
}

/// The pages as they are printed: names and bytes of PDF files.
///
/// # Errors
/// As [`report()`], and when a file could not be made.
pub fn pages(store: &mut Store, locale: &Locale, today: NaiveDate, export: &WeeklyExport) -> Result<Vec<(String, Vec<u8>)>, ExportError> {
    let (weekly, drafts) = report(store, today, export)?;
    // What is printed cannot be held back any more.
    store.publisher().freeze(&drafts)?;
    let catalogue = store.reader().catalogue()?;
    let naming = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, locale);
    let files = report::render(&weekly, Format::Pdf, &naming, &export.codes)?;
    let name = |part: &str| file_name::report(export.place.as_ref(), export.week, export.marking, Format::Pdf, part);
    Ok(files.into_iter().map(|file| (name(&file.part), file.bytes)).collect())
}

/// Two different versions of one published week could be compared; so what was given out before is not replaced.
fn refuse_other(path: &Path, bytes: &[u8]) -> Result<(), ExportError> {
    match std::fs::read(path) {
        Ok(earlier) if earlier != bytes => Err(ExportError::OtherPublication(path.to_owned())),
        // What cannot be read is for the delivery to tell.
        _ => Ok(()),
    }
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
    deliver(store, |store| prepare(store, locale, today, export), progress)
}
