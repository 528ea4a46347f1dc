//! Pages for paper: a small document engine.
//!
//! | file | does |
//! |---|---|
//! | [`text`] | text to lines of glyphs |
//! | [`layout`] | the laid out pieces and their meaning, as values |
//! | [`page`] | blocks down the page, page after page |
//! | [`reading`] | chapters, lists, contents of a long document |
//! | [`table`] | tables, with their heads again on each page |
//! | [`chart`] | column charts and key figures |
//! | [`write`] | the pieces to a tagged file |

mod chart;
mod layout;
mod page;
mod reading;
mod table;
mod text;
mod write;

use super::ReportError;
use crate::locale::Locale;
use crate::report::document::Document;
use text::Shaper;

/// A document of as many pages as it takes.
pub(super) fn pages(document: &Document, locale: &Locale) -> Result<Vec<u8>, ReportError> {
    let mut shaper = Shaper::new(locale);
    let layout = page::lay_out(document, locale, &mut shaper);
    write::write(document, &layout, &shaper)
}

/// The longest of several documents, each shorter than the one before, that has room on one page.
pub(super) fn one_page(documents: &[Document], locale: &Locale) -> Result<Vec<u8>, ReportError> {
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
