//! The languages of the program itself.

use std::fmt;
use std::str::FromStr;

use icu_locale_core::{Locale as Tag, locale};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

use crate::book::{Explain, Explanation};

/// A language the window, the documents and the commands speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Language {
    /// Finnish, the first language.
    #[default]
    Finnish,
    /// Swedish as written in Finland.
    Swedish,
    /// English, to which a text falls back that another language lacks.
    English,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Finnish, Self::Swedish, Self::English];

    /// The ISO 639-1 code: "fi", "sv" or "en".
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Finnish => "fi",
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// The language's name in the language itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Finnish => "Suomi",
            Self::Swedish => "Svenska",
            Self::English => "English",
        }
    }

    /// The tag by which number formats and alphabets are chosen.
    pub(super) const fn tag(self) -> Tag {
        match self {
            Self::Finnish => locale!("fi"),
            Self::Swedish => locale!("sv"),
            Self::English => locale!("en"),
        }
    }

    /// The tag by which plural forms are chosen.
    pub(super) fn plural_tag(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

/// Whether a language is written from right to left, by the first part of its tag (Unicode CLDR, `characterOrder`).
pub(super) fn is_right_to_left(tag: &str) -> bool {
    const RIGHT_TO_LEFT: [&str; 11] = ["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];
    tag.split('-').next().is_some_and(|language| RIGHT_TO_LEFT.contains(&language))
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// The program does not speak this language.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("no such language: {0}")]
pub struct UnknownLanguage(String);

impl Explain for UnknownLanguage {
    fn explain(&self) -> Explanation {
        Explanation::plain("error-unknown-language").with("language", &self.0)
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|language| language.code() == code).ok_or_else(|| UnknownLanguage(code.to_owned()))
    }
}
