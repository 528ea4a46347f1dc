//! The status line: what became of the visit before.

use chrono::NaiveDate;

use super::sentence;
use crate::book::{Visit, Vocabulary};
use crate::gui::screen::fault::Fault;
use crate::gui::store_worker::UiError;
use crate::gui::theme::Tone;
use crate::locale::Locale;
use crate::text;

/// What the status line says.
#[derive(Debug, Clone)]
pub(super) enum StatusLine {
    /// A visit is in the book for certain.
    Saved(Visit),
    /// A visit was corrected.
    Corrected(Visit),
    /// A visit was taken out.
    Removed(Visit),
    /// A visit that had been taken out is back.
    Restored(Visit),
    /// An unfinished visit was found.
    Unfinished,
    /// A new day has begun, and the desk has gone over to it.
    NewDay(NaiveDate),
    /// Nothing was there to undo.
    NothingToUndo,
    /// It was not saved, or that is not certain.
    Fault(Fault),
    /// The book could not be read, or a visit not taken out.
    UiError(UiError),
}

/// In words, and how good it is.
pub(super) fn in_words(status: &StatusLine, locale: &Locale, vocabulary: &Vocabulary) -> (Tone, String) {
    let sentence = |visit| sentence::of_visit(locale, vocabulary, visit);
    match status {
        StatusLine::Saved(visit) => (Tone::Good, text!(locale, "desk-saved", visit = sentence(visit))),
        StatusLine::Corrected(visit) => (Tone::Good, text!(locale, "desk-corrected", visit = sentence(visit))),
        StatusLine::Removed(visit) => (Tone::Good, text!(locale, "desk-removed", visit = sentence(visit))),
        StatusLine::Restored(visit) => (Tone::Good, text!(locale, "desk-restored", visit = sentence(visit))),
        StatusLine::Unfinished => (Tone::Good, text!(locale, "desk-unfinished")),
        StatusLine::NewDay(date) => (Tone::Good, text!(locale, "desk-day-began", day = locale.date_with_weekday(*date))),
        StatusLine::NothingToUndo => (Tone::Warning, text!(locale, "desk-nothing-to-undo")),
        StatusLine::Fault(fault) if fault.certainly_not => (Tone::Bad, locale.explain(fault)),
        StatusLine::Fault(fault) => (Tone::Bad, text!(locale, "desk-not-certain", reason = locale.explain(&fault.error.reason()))),
        StatusLine::UiError(error) => (Tone::Bad, locale.explain(error)),
    }
}
