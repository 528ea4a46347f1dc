//! Texts, numbers, dates and alphabets in Finnish, Swedish and English.
//!
//! A text is named by a literal key: `text!(locale, "visits", count = Arg::Count(3))`. Tests hold every key and its
//! values against the Fluent files in `assets/locale`, in all languages; so keys are never put together at run time (but see [`Locale::find`]).
//! Where an enum chooses a text, write a `match` with one `text!` an arm.
//!
//! | file | holds |
//! |---|---|
//! | `language`, `language_tag` | the program's own languages; the tags of a vocabulary's languages in documents |
//! | `texts`, `source` | the Fluent texts, and where they are embedded from |
//! | `number`, `date`, `period`, `order` | numbers, dates, periods and alphabets |
//! | `staff`, `free_text` | the sentences on a day's staff and of the note guard |
//! | [`fonts`] | the bundled fonts |

mod date;
pub mod fonts;
mod free_text;
mod language;
mod language_tag;
mod number;
mod order;
mod period;
mod source;
mod staff;
mod texts;

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::{FluentArgs, FluentValue};
use icu_collator::CollatorBorrowed;

pub use language::{Language, UnknownLanguage};
pub use language_tag::language_tag;

use crate::book::{Explain, Labels};
use texts::Texts;

/// The text of a literal key, with its values by name.
///
/// `text!(locale, "save")`, `text!(locale, "visits", count = Arg::Count(n))`. A value is an [`Arg`](crate::locale::Arg)
/// or anything that reads as a text.
#[macro_export]
macro_rules! text {
    ($locale:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $locale.get($key, &[$((stringify!($name), $crate::locale::Arg::from($value))),*])
    };
}

/// A value in a text.
///
/// There is no conversion from bare integers, because a year or a week number must not be grouped ("2 026").
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Shown as it is. Dates, years and decimal numbers are formatted before they get here.
    Text(String),
    /// How many there are: chooses the plural form and is shown with the language's digit grouping ("1 234").
    /// Exact up to 2⁵³, which is as far as Fluent counts.
    Count(u64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl Arg {
    fn value(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Count(count) => FluentValue::from(*count),
        }
    }
}

struct Inner {
    language: Language,
    /// The tag of a language whose texts were given; none where it is the program's own.
    given: Option<String>,
    texts: Texts,
    /// Looked up when the first list is sorted.
    alphabet: OnceLock<Option<CollatorBorrowed<'static>>>,
}

/// A language with all its texts and habits. Cheap to clone; may be sent to and shared with other threads.
#[derive(Clone)]
pub struct Locale(Arc<Inner>);

impl fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Locale").field(&self.0.language).finish()
    }
}

impl Locale {
    /// The program's own texts in `language`, once for all that speak it.
    #[must_use]
    pub fn new(language: Language) -> Self {
        static FINNISH: OnceLock<Locale> = OnceLock::new();
        static SWEDISH: OnceLock<Locale> = OnceLock::new();
        static ENGLISH: OnceLock<Locale> = OnceLock::new();
        let read = match language {
            Language::Finnish => &FINNISH,
            Language::Swedish => &SWEDISH,
            Language::English => &ENGLISH,
        };
        let texts = || Texts::new(language, language.plural_tag(), source::files(language).iter().map(|file| Cow::from(*file)));
        read.get_or_init(|| Self(Arc::new(Inner { language, given: None, texts: texts(), alphabet: OnceLock::new() }))).clone()
    }

    /// A language that the program does not bring along, from Fluent files: for its documents. What the files lack, and how numbers and
    /// names are written and sorted, is as in English. What cannot be read of a file is left out.
    ///
    /// `tag` is its BCP 47 tag: "ar".
    #[must_use]
    pub fn given(tag: &str, files: &[String]) -> Self {
        let language = Language::English;
        let texts = Texts::new(language, tag.parse().unwrap_or_default(), files.iter().cloned().map(Cow::from));
        Self(Arc::new(Inner { language, given: Some(tag.to_owned()), texts, alphabet: OnceLock::new() }))
    }

    /// The language of these texts; of given texts the one that replaces what they lack.
    #[must_use]
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// The tag of the texts' language (BCP 47): "fi".
    #[must_use]
    pub fn code(&self) -> &str {
        self.0.given.as_deref().unwrap_or_else(|| self.0.language.code())
    }

    /// Whether the language is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        language::is_right_to_left(self.code())
    }

    /// The text of `key`; call it through [`text!`](crate::text), which the tests can see.
    ///
    /// A text that is missing falls back to English, and then to the key itself.
    #[must_use]
    pub fn get(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, arg.value());
        }
        self.rendered(key, &values).unwrap_or_else(|| key.to_owned())
    }

    /// The text of a key that is put together, where there is one. Only the help of the commands does so; `tests/program/help.rs` holds its keys.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<String> {
        self.rendered(key, &FluentArgs::new())
    }

    fn rendered(&self, key: &str, values: &FluentArgs<'_>) -> Option<String> {
        // English is read only where it is needed.
        let is_english = self.0.language == Language::English && self.0.given.is_none();
        let english = || if is_english { None } else { Self::new(Language::English).0.texts.render(key, values) };
        self.0.texts.render(key, values).or_else(english)
    }

    /// An error in words: what happened, what it means for the data, what to do.
    #[must_use]
    pub fn explain(&self, error: &dyn Explain) -> String {
        let explanation = error.explain();
        let named = explanation.named.into_iter().map(|(name, key)| (name, self.get(key, &[])));
        let args: Vec<_> = explanation.args.into_iter().chain(named).map(|(name, value)| (name, Arg::Text(value))).collect();
        self.get(explanation.key, &args)
    }

    /// The label in this language.
    #[must_use]
    pub fn label<'a>(&self, labels: &'a Labels) -> &'a str {
        match self.0.language {
            Language::Finnish => &labels.fi,
            Language::Swedish => &labels.sv,
            Language::English => &labels.en,
        }
    }

    /// "1 käynti", "1 234 käyntiä".
    #[must_use]
    pub fn visits(&self, count: u64) -> String {
        text!(self, "visits", count = Arg::Count(count))
    }

    /// "1 kävijä", "2 kävijää".
    #[must_use]
    pub fn visitors(&self, count: u64) -> String {
        text!(self, "visitors", count = Arg::Count(count))
    }

    /// The label of the code `_unknown` in every dimension: "ei kirjattu".
    #[must_use]
    pub fn not_recorded(&self) -> String {
        text!(self, "not-recorded")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_the_language_lacks_is_shown_in_english() {
        let locale = Locale(Arc::new(Inner {
            language: Language::Finnish,
            given: None,
            texts: Texts::new(Language::Finnish, Language::Finnish.plural_tag(), []),
            alphabet: OnceLock::new(),
        }));
        assert_eq!(locale.visits(2), "2 visits");
    }
}
