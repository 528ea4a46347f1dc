//! The note for the readers of protected figures: what was done to them, and how they are to be read.

use crate::locale::{Language, Locale};
use crate::statistics::disclosure::{Base, MINIMUM_VISITS};
use crate::statistics::{Protection, Table};
use crate::text;

/// How the figures of these tables were protected; none where they are exact.
#[must_use]
pub(super) fn protection(tables: &[Table]) -> Option<Protection> {
    tables.iter().filter_map(|table| table.protection).max_by_key(|protection| protection.base)
}

/// The note, sentence by sentence, in the language of `locale`.
#[must_use]
pub fn sentences(locale: &Locale, protection: Protection) -> Vec<String> {
    let base = protection.base.get().to_string();
    // A number of weeks in a row is the difference of two running totals, each within reach of the truth.
    let most = (2 * protection.base.reach()).to_string();
    let days = protection.concealed.then(|| text!(locale, "report-note-known"));
    let mut sentences = vec![
        text!(locale, "report-note-rounded", base = base),
        text!(locale, "report-note-zero"),
        text!(locale, "report-note-off", most = most),
        text!(locale, "report-note-adds-up"),
        text!(locale, "report-note-exact"),
        text!(locale, "report-note-languages"),
        text!(locale, "report-note-few", least = MINIMUM_VISITS.to_string()),
        text!(locale, "report-note-frozen"),
        text!(locale, "report-note-thursday"),
    ];
    sentences.extend(days);
    sentences
}

/// The note for the readers of what visitors answered, sentence by sentence.
#[must_use]
pub fn of_feedback(locale: &Locale, base: Base) -> Vec<String> {
    vec![
        text!(locale, "feedback-note-rounded", base = base.get().to_string()),
        text!(locale, "report-note-zero"),
        text!(locale, "report-note-off", most = (2 * base.reach()).to_string()),
        text!(locale, "feedback-note-few", least = MINIMUM_VISITS.to_string()),
    ]
}

/// The note on what visitors answered as a file of its own, in all languages.
#[must_use]
pub fn feedback_file(base: Base) -> Vec<u8> {
    in_all_languages(|locale| of_feedback(locale, base))
}

/// The name of the file with the note, which accompanies files that have no room for it.
pub const FILE: &str = "LUE-MINUT_LAS-MIG_README.txt";

/// The note as a file of its own, in all languages: UTF-8 with a byte order mark and CRLF, as the simplest editors expect.
#[must_use]
pub fn file(protection: Protection) -> Vec<u8> {
    in_all_languages(|locale| sentences(locale, protection))
}

fn in_all_languages(sentences: impl Fn(&Locale) -> Vec<String>) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    for locale in Language::ALL.map(Locale::new) {
        let head = text!(locale, "report-marking-protected");
        for line in std::iter::once(head).chain(sentences(&locale)) {
            text.push_str(&line);
            text.push_str("\r\n");
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}
