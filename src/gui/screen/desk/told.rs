//! What the desk told last: what became of the visit before.

use super::sentence;
use super::task::Fault;
use crate::book::{Visit, Vocabulary};
use crate::gui::library::Trouble;
use crate::gui::theme::Tone;
use crate::locale::Locale;
use crate::text;

/// The last thing the desk told.
#[derive(Debug, Clone)]
pub(super) enum Told {
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
    /// Nothing was there to undo.
    NothingToUndo,
    /// It was not saved, or that is not certain.
    Fault(Fault),
    /// The book could not be read, or a visit not taken out.
    Trouble(Trouble),
}

/// In words, and how good it is.
pub(super) fn told_in_words(told: &Told, locale: &Locale, vocabulary: &Vocabulary) -> (Tone, String) {
    let sentence = |visit| sentence::of_visit(locale, vocabulary, visit);
    match told {
        Told::Saved(visit) => (Tone::Good, text!(locale, "desk-saved", visit = sentence(visit))),
        Told::Corrected(visit) => (Tone::Good, text!(locale, "desk-corrected", visit = sentence(visit))),
        Told::Removed(visit) => (Tone::Good, text!(locale, "desk-removed", visit = sentence(visit))),
        Told::Restored(visit) => (Tone::Good, text!(locale, "desk-restored", visit = sentence(visit))),
        Told::Unfinished => (Tone::Good, text!(locale, "desk-unfinished")),
        Told::NothingToUndo => (Tone::Warning, text!(locale, "desk-nothing-to-undo")),
        Told::Fault(fault) if fault.certainly_not => (Tone::Bad, locale.explain(fault)),
        Told::Fault(fault) => (Tone::Bad, text!(locale, "desk-not-certain", reason = locale.explain(&fault.trouble.reason()))),
        Told::Trouble(trouble) => (Tone::Bad, locale.explain(trouble)),
    }
}
