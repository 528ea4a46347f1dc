//! Words that name nobody, though they are written with a capital.

use super::characters::is_hyphen;
use super::lists::ORDINARY;
use crate::book::{Place, Vocabulary};

/// Capitalised words that are no names of persons: the common ones, and those of a book.
#[derive(Debug, Clone)]
pub struct Ordinary {
    own: Vec<String>,
}

impl Default for Ordinary {
    fn default() -> Self {
        Self::with([])
    }
}

/// The shortest beginning by which a word of the book is recognised: Finnish words change at their end.
const SHORTEST_BEGINNING: usize = 4;

impl Ordinary {
    /// The common ones and those of a book: the names of its places, choices and questions.
    pub fn with<'a>(of_book: impl IntoIterator<Item = &'a str>) -> Self {
        let words = of_book.into_iter().flat_map(|name| name.split(|character: char| !character.is_alphabetic()));
        let own = words.filter(|word| word.chars().count() >= SHORTEST_BEGINNING).map(|word| {
            let length = (word.chars().count() * 3 / 5).max(SHORTEST_BEGINNING);
            word.to_lowercase().chars().take(length).collect()
        });
        Self { own: own.collect() }
    }

    /// The common ones and the names of a book's places, questions and choices, in every language.
    #[must_use]
    pub fn of_book(places: &[Place], vocabulary: &Vocabulary) -> Self {
        let labels = vocabulary.dimensions.iter().map(|dimension| &dimension.label).chain(vocabulary.codes.iter().map(|code| &code.label));
        Self::with(places.iter().map(|place| place.name.as_str()).chain(labels.flat_map(|label| [label.fi.as_str(), &label.sv, &label.en])))
    }

    /// Whether a word, in small letters, names nobody.
    pub(super) fn has(&self, word: &str) -> bool {
        ORDINARY.iter().any(|beginning| begins(word, beginning)) || self.has_own(word)
    }

    /// Whether it is a word of the book.
    pub(super) fn has_own(&self, word: &str) -> bool {
        self.own.iter().any(|beginning| begins(word, beginning))
    }
}

/// A short word counts only whole, one of four letters with a short ending too, a longer one by its beginning.
fn begins(word: &str, beginning: &str) -> bool {
    let longest = match beginning.chars().count() {
        ..=3 => 0,
        4 => 4,
        _ => usize::MAX,
    };
    word.strip_prefix(beginning).is_some_and(|rest| rest.starts_with(is_hyphen) || rest.chars().count() <= longest)
}
