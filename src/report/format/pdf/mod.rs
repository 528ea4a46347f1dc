//! Pages for paper: a small document engine.
//!
//! | file | does |
//! |---|---|
//! | [`text`] | text to lines of glyphs |
//! | [`layout`] | the laid out pieces and their meaning, as values |
//! | [`flow`] | the position on the page, and what was laid out before it |
//! | [`page`] | blocks down the page, page after page |
//! | [`reading`] | chapters, lists, contents of a long document |
//! | [`table`] | tables, with their heads again on each page |
//! | [`chart`] | column charts and key figures |
//! | [`write`] | the pieces to a tagged file |

mod chart;
mod flow;
mod layout;
mod page;
mod reading;
mod table;
mod text;
mod write;

use super::ReportError;
use super::dhis2_mapping::Mapping;
use super::export_source::ExportSource;
use super::file_writer::{Render, Rendered, Writer};
use crate::locale::Locale;
use crate::report::document::Document;
use crate::report::labels::ItemLabels;
use crate::report::observations::Observations;
use crate::report::section::SectionTable;
use crate::report::{Report, page as layouts};
use text::Shaper;

/// Pages for paper.
pub(super) struct Pdf;

impl Writer for Pdf {
    fn name(&self) -> &'static str {
        "pdf"
    }

    fn needs_disclaimer(&self) -> bool {
        false
    }

    fn is_numbers_alone(&self) -> bool {
        false
    }

    fn render(&self, source: &ExportSource<'_>, labels: &ItemLabels<'_>, _: &Mapping) -> Result<Vec<Rendered>, ReportError> {
        Ok(Rendered::whole(match source.report {
            Report::Weekly(weekly) => pages(&layouts::weekly::document(weekly, labels), labels.locale())?,
            Report::Daily(sheet) => one_page(&layouts::daily::documents(sheet, labels), labels.locale())?,
        }))
    }

    fn section(&self) -> Option<Render<SectionTable>> {
        Some(|table, labels| pages(&layouts::section::document(table, labels), labels.locale()))
    }

    // What people wrote is too long for the cells of a table on paper.
    fn observations(&self) -> Option<Render<Observations>> {
        Some(observations)
    }
}

/// Observations as running text.
pub(super) fn observations(observations: &Observations, labels: &ItemLabels<'_>) -> Result<Vec<u8>, ReportError> {
    pages(&layouts::observations::document(observations, labels), labels.locale())
}

/// A document of as many pages as it takes.
pub(super) fn pages(document: &Document, locale: &Locale) -> Result<Vec<u8>, ReportError> {
    let mut shaper = Shaper::new(locale);
    let layout = page::lay_out(document, locale, &mut shaper);
    write::write(document, &layout, &shaper)
}

/// The longest of several documents, each shorter than the one before, that has room on one page.
fn one_page(documents: &[Document], locale: &Locale) -> Result<Vec<u8>, ReportError> {
    let mut shaper = Shaper::new(locale);
    let mut best = None;
    // Halving: what does not fit rules out all longer ones, what fits all shorter ones.
    let (mut from, mut to) = (0, documents.len());
    let mut next = 0;
    while let Some(document) = documents.get(next).filter(|_| from < to) {
        let layout = page::lay_out(document, locale, &mut shaper);
        if layout.pages == 1 && !layout.overflows {
            (best, to) = (Some((document, layout)), next);
        } else {
            from = next + 1;
        }
        next = from.midpoint(to);
    }
    let (document, layout) = best.ok_or_else(|| ReportError::Pdf("even the shortest form does not fit on one page".to_owned()))?;
    write::write(document, &layout, &shaper)
}
