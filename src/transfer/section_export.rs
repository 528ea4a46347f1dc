//! The sections of the statistics, from the book to values and files: protected, or exact where that was chosen.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::deliver::{Delivered, Delivery, Progress};
use super::export::{ExportError, Prepared, deliver, distinct};
use super::file_name;
use crate::book::Observation;
use crate::locale::Locale;
use crate::report::format::Render;
use crate::report::observations::Observations;
use crate::report::section::{SectionTable, Shown, sections};
use crate::report::{self, Format, ItemLabels, Marking, disclaimer};
use crate::statistics::query::{Query, QueryResult, Section, View};
use crate::statistics::{Order, Selection};
use crate::store::{Store, StoreError};

/// Which tables are to be saved, and where to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The query.
    pub query: Query,
    /// The order of lists.
    pub order: Order,
    /// The one table of the section that is wanted, by its name; all where it is none.
    pub only: Option<String>,
    /// For whom it is. What leaves as [`Marking::Protected`] is published: frozen, the same ever after.
    pub marking: Marking,
    /// The kinds of files, at least one.
    pub formats: Vec<Format>,
    /// The folder they are saved in.
    pub folder: PathBuf,
}

/// The tables of a section.
///
/// # Errors
/// As [`Store::query`].
pub fn section_tables(
    store: &mut Store,
    locale: &Locale,
    today: NaiveDate,
    query: &Query,
    order: Order,
) -> Result<Vec<SectionTable>, StoreError> {
    let result = store.query(query, today)?;
    laid_out(store, locale, &result, order)
}

/// A query's result as tables.
///
/// # Errors
/// When the book cannot be read.
pub fn laid_out(store: &mut Store, locale: &Locale, result: &QueryResult, order: Order) -> Result<Vec<SectionTable>, StoreError> {
    let (catalogue, organisation) = (store.reader().catalogue()?, store.reader().organisation()?);
    let labels = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, locale);
    let place = result.query.selection.place.as_ref().map(|id| catalogue.place(id)).transpose()?;
    let vocabulary = &catalogue.vocabulary;
    Ok(sections(result, Shown { labels: &labels, vocabulary, organisation: &organisation, place, order }))
}

/// The files, ready to be delivered.
///
/// # Errors
/// As [`section_tables`], and when no format was chosen or a file could not be made.
pub fn prepare(store: &mut Store, locale: &Locale, today: NaiveDate, export: &Export) -> Result<Prepared, ExportError> {
    let formats: Vec<Format> = distinct(&export.formats)?.collect();
    if export.marking == Marking::InternalExact && !export.query.section.can_be_exact() {
        return Err(StoreError::ProtectedOnly(export.query.section).into());
    }
    let selection = &export.query.selection;
    let view = if export.marking == Marking::Protected { View::Published } else { View::Exact };
    let query = Query { view, ..export.query.clone() };
    let result = store.query(&query, today)?;
    let mut section_tables = laid_out(store, locale, &result, export.order)?;
    section_tables.retain(|table| export.only.as_ref().is_none_or(|only| *only == table.name));
    let mut delivery = Delivery::new(&export.folder);
    let needs_disclaimer = formats.iter().any(|format| format.needs_disclaimer());
    if let Some(protection) = section_tables.iter().find_map(|table| table.protection).filter(|_| needs_disclaimer) {
        delivery = delivery.file(disclaimer::FILE, disclaimer::file(protection));
    }
    if !query.section.can_be_exact() && needs_disclaimer {
        delivery = delivery.file(disclaimer::FILE, disclaimer::feedback_file(store.publisher().base()?));
    }
    let observed = export.query.section == Section::Observations;
    for table in &section_tables {
        for format in &formats {
            let bytes = if let Some(render) = format.observations().filter(|_| observed) {
                observations(store, locale, selection, render)?
            } else {
                let catalogue = store.reader().catalogue()?;
                let labels = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, locale);
                report::render_section(table, *format, &labels)?
            };
            delivery = delivery.file(file_name::section(selection, &table.name, export.marking, *format), bytes);
        }
    }
    Ok(Prepared { delivery, drafts: result.drafts })
}

/// Saves tables straight into a folder, each file whole or not at all; a second run changes nothing.
///
/// # Errors
/// As [`prepare`], and when the medium fails.
pub fn export(
    store: &mut Store,
    locale: &Locale,
    today: NaiveDate,
    export: &Export,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<Delivered, ExportError> {
    deliver(store, |store| prepare(store, locale, today, export), progress)
}

/// Saves the observations of a selection as a document for social reporting.
///
/// # Errors
/// When the book has no such place or cannot be read, and when the medium fails.
pub fn save_observations(
    store: &mut Store,
    locale: &Locale,
    selection: &Selection,
    folder: PathBuf,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<Delivered, ExportError> {
    let bytes = observations(store, locale, selection, report::format::render_observations)?;
    let name = file_name::section(selection, "observations", Marking::InternalExact, Format::Pdf);
    Ok(Delivery::new(folder).file(name, bytes).deliver(progress)?)
}

fn observations(store: &mut Store, locale: &Locale, selection: &Selection, render: Render<Observations>) -> Result<Vec<u8>, ExportError> {
    let catalogue = store.reader().catalogue()?;
    let place = selection.place.as_ref().map(|id| catalogue.place(id).cloned()).transpose()?;
    let seen: Vec<Observation> = store.reader().observations(selection)?;
    let document = Observations { organisation: store.reader().organisation()?, place, period: selection.period, seen };
    Ok(render(&document, &ItemLabels::new(&catalogue.vocabulary, &catalogue.places, locale))?)
}
