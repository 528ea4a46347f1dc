//! The order of a language's alphabet: in Finnish and Swedish å, ä and ö come last.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

use super::{Language, Locale};

/// The alphabet of a language (CLDR's collation, by way of ICU4X).
fn alphabet(language: Language) -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(language.tag().into(), CollatorOptions::default()).ok()
}

impl Locale {
    /// Which of two texts comes first in the language's alphabet.
    #[must_use]
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        match self.0.alphabet.get_or_init(|| alphabet(self.language())) {
            Some(alphabet) => alphabet.compare(left, right),
            None => left.cmp(right),
        }
    }

    /// Puts `items` into the alphabetical order of their `key`; equal ones keep their order.
    pub fn sort<T>(&self, items: &mut [T], key: impl Fn(&T) -> &str) {
        items.sort_by(|left, right| self.compare(key(left), key(right)));
    }
}
