//! The words of a text, and how they are written.

use std::ops::Range;

use super::characters::{Characters, is_hyphen, is_space};

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// An initial capital with small letters after it.
    Capitalised,
    /// Capitals alone, two or more.
    Upper,
    /// A script without capitals.
    Caseless,
    /// Small letters, one capital alone, or mixed.
    Other,
}

/// A word of a text.
pub(super) struct Word {
    /// Its place, in characters.
    pub(super) at: Range<usize>,
    /// In small letters.
    pub(super) lower: String,
    /// How it is written.
    pub(super) case: Case,
    /// At the beginning of a sentence, where a capital means nothing.
    pub(super) first: bool,
    /// Only one space is between it and the word before.
    pub(super) follows: bool,
}

/// All words of a text.
pub(super) fn words(text: &Characters<'_>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut place = 0;
    while place < text.len() {
        if !text.at(place).is_some_and(char::is_alphabetic) {
            place += 1;
            continue;
        }
        let end = text.word_end(place);
        let shown = text.text(&(place..end));
        words.push(Word {
            lower: shown.to_lowercase(),
            case: case(shown),
            first: begins_sentence(text, place),
            follows: words.last().is_some_and(|last| last.at.end + 1 == place && text.at(last.at.end).is_some_and(is_space)),
            at: place..end,
        });
        place = end;
    }
    words
}

fn case(shown: &str) -> Case {
    let (capitals, small) = (shown.chars().filter(|c| c.is_uppercase()).count(), shown.chars().filter(|c| c.is_lowercase()).count());
    match shown.starts_with(char::is_uppercase) {
        true if small >= 1 && capitals <= 1 + shown.matches(is_hyphen).count() => Case::Capitalised,
        true if small == 0 && capitals >= 2 => Case::Upper,
        false if small == 0 && capitals == 0 => Case::Caseless,
        _ => Case::Other,
    }
}

fn begins_sentence(text: &Characters<'_>, place: usize) -> bool {
    let mut before = place;
    while text.before(before).is_some_and(|c| is_space(c) || matches!(c, '"' | '”' | '“' | '»' | '(' | '[' | '\'' | '*')) {
        before -= 1;
    }
    if initial_before(text, place).is_some() {
        return false;
    }
    text.before(before).is_none_or(|c| {
        let dash = is_hyphen(c) && before < place;
        dash || matches!(c, '.' | '!' | '?' | ':' | ';' | '…' | '\n' | '\r' | '•' | '·' | '/' | '>') || c.is_ascii_digit()
    })
}

/// Where the initial before a surname begins: the *M* of *M. Virtanen*.
pub(super) fn initial_before(text: &Characters<'_>, place: usize) -> Option<usize> {
    let stop = if text.before(place).is_some_and(is_space) { place - 1 } else { place };
    let letter = stop.checked_sub(2)?;
    let initial = text.before(stop) == Some('.') && text.at(letter).is_some_and(char::is_uppercase);
    (initial && !text.before(letter).is_some_and(char::is_alphanumeric)).then_some(letter)
}
