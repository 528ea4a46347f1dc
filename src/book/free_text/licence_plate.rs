//! Registrations of vehicles, Finnish ones and such as a word announces.

use std::ops::Range;

use super::Kind;
use super::characters::{Characters, is_hyphen, is_space};

/// How words begin after which even a short mark is a registration.
const ANNOUNCING: [&str; 13] = [
    "rekisterinumero",
    "rekisterinro",
    "rekisteritunnu",
    "rekisterikilp",
    "rekisterikilve",
    "rekkari",
    "reknro",
    "registreringsnummer",
    "registreringsskylt",
    "registerskylt",
    "regnr",
    "plate",
    "numberplate",
];

/// Vehicles; directly before a mark they make it a registration.
const VEHICLES: [&str; 18] = [
    "auto",
    "auton",
    "autoa",
    "autolla",
    "ajoneuvo",
    "ajoneuvon",
    "pakettiauto",
    "mopo",
    "mopon",
    "moottoripyörä",
    "taksi",
    "bil",
    "bilen",
    "fordon",
    "car",
    "van",
    "vehicle",
    "taxi",
];

/// How many words may be between what announces a registration and the mark.
const APART: usize = 2;

/// The registrations in a text.
pub(super) fn find(text: &Characters<'_>) -> Vec<(Range<usize>, Kind)> {
    (0..text.len()).filter_map(|place| plate(text, place)).map(|at| (at, Kind::LicencePlate)).collect()
}

/// `ABC-123`; after a word for it also `ABC 123`, `abc-123`, `XY-12`, `ABC 12D`.
fn plate(text: &Characters<'_>, place: usize) -> Option<Range<usize>> {
    if text.before(place).is_some_and(|before| before.is_alphanumeric() || is_hyphen(before) || matches!(before, '/' | '.' | '_')) {
        return None;
    }
    let letters = place..text.run(place, |character| character.is_ascii_alphabetic() || matches!(character, 'Å' | 'Ä' | 'Ö'));
    if !(2..=3).contains(&letters.len()) {
        return None;
    }
    let between = text.at(letters.end)?;
    let hyphen = is_hyphen(between);
    let group = text.group(if hyphen || is_space(between) { letters.end + 1 } else { letters.end })?;
    // Sweden's end with a letter.
    let letter = group.digits.len() == 2 && text.at(group.at.end).is_some_and(|last| last.is_ascii_uppercase());
    let end = group.at.end + usize::from(letter);
    let goes_on = |after: char| after.is_alphanumeric() || is_hyphen(after) || after == '/';
    let part_of_number = matches!(text.at(end), Some('.' | ',' | ':')) && text.group(end + 1).is_some();
    if group.digits.len() > 3 || text.at(end).is_some_and(goes_on) || part_of_number {
        return None;
    }
    let upper = text.text(&letters).chars().all(char::is_uppercase);
    let full = letters.len() == 3 && group.digits.len() == 3;
    let alone = upper && hyphen && full && !is_sign(text.text(&letters));
    (announced(text, place) || upper && hyphen && after_vehicle(text, place) || alone).then_some(place..end)
}

/// Whether three capitals are known as something else: bus lines, standards, forms.
fn is_sign(letters: &str) -> bool {
    matches!(letters, "HSL" | "ESR" | "ISO" | "SFS" | "EUR" | "DVV" | "OLE" | "USA" | "IEC" | "IEE" | "RFC" | "TEM" | "STM" | "YKI")
}

/// Whether one of the words before says that a registration comes.
fn announced(text: &Characters<'_>, place: usize) -> bool {
    let mut end = place;
    for _ in 0..=APART {
        while text.before(end).is_some_and(|before| is_space(before) || matches!(before, ':' | '.' | '=' | '(' | '"' | '”')) {
            end -= 1;
        }
        let Some(word) = text.word_before(end) else { return false };
        let lower = text.lower(&word);
        if ANNOUNCING.iter().any(|beginning| lower.starts_with(beginning)) {
            return true;
        }
        end = word.start;
    }
    false
}

fn after_vehicle(text: &Characters<'_>, place: usize) -> bool {
    let word = text.word_before(text.before_space(place));
    word.is_some_and(|word| VEHICLES.contains(&text.lower(&word).as_str()))
}
