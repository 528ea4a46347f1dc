//! Warnings about a free text that may name a person, next to the command that records it. It never refuses.

use super::Host;
use super::failure::Failure;
use crate::book::free_text::{self, Ordinary};
use crate::locale::Arg;
use crate::store::Store;
use crate::text;

/// How many characters are shown on each side of a place.
const AROUND: usize = 24;

/// The words that name nobody in this book.
pub(super) fn ordinary(store: &mut Store, host: &Host<'_>) -> Result<Ordinary, Failure> {
    let catalogue = store.reader().catalogue().map_err(|error| host.failed(&error))?;
    Ok(Ordinary::of_book(&catalogue.places, &catalogue.vocabulary))
}

/// The text without what may name a person; how much was taken out is reported.
pub(super) fn take_out(text: &str, ordinary: &Ordinary, host: &mut Host<'_>) -> String {
    let count = free_text::look_through(text, ordinary).len() as u64;
    if count > 0 {
        // Standard error may be closed; there is nobody left to tell.
        let _ = writeln!(host.errors, "{}", text!(host.locale, "free-text-taken-out", count = Arg::Count(count)));
    }
    free_text::take_out_all(text, ordinary)
}

/// Reports what in a recorded text may name a person, with the places marked, and how to take it out.
pub(super) fn warn(text: &str, ordinary: &Ordinary, again: &str, host: &mut Host<'_>) {
    let found = free_text::look_through(text, ordinary);
    if found.is_empty() {
        return;
    }
    let _ = writeln!(host.errors, "{}", text!(host.locale, "free-text-warning"));
    for finding in found {
        let (before, marked, after) = free_text::section_table(text, &finding.range, AROUND);
        let kind = host.locale.free_text_kind(finding.kind);
        let line = text!(host.locale, "free-text-place", kind = kind, before = before, marked = marked, after = after);
        let _ = writeln!(host.errors, "  {}", crate::book::rules::controls::escaped(&line));
    }
    let _ = writeln!(host.errors, "{again}");
}
