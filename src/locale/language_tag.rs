//! The tag of a language of a vocabulary (ISO 639-3) in documents.

use icu_locale::LocaleCanonicalizer;
use icu_locale_core::Locale as Tag;

/// Languages whose tag is not CLDR's: it folds Northern Kurdish into all Kurdish and renames Tagalog to Filipino. Documents name the
/// language that was recorded.
const OWN: [(&str, &str); 2] = [("kmr", "kmr"), ("tgl", "tl")];

/// The tag by which a document names a language: BCP 47, which takes the two letters of ISO 639-1 where a language has them, else the
/// three of ISO 639-3. The short forms are CLDR's aliases. A text that is no language stays as it is.
#[must_use]
pub fn language_tag(iso_639_3: &str) -> String {
    if let Some((_, own)) = OWN.iter().find(|(language, _)| *language == iso_639_3) {
        return (*own).to_owned();
    }
    let short = || {
        let mut tag: Tag = iso_639_3.parse().ok().filter(|_| iso_639_3.len() == 3)?;
        let _ = LocaleCanonicalizer::new_common().canonicalize(&mut tag);
        // An alias of more than a language, such as the Persian of Afghanistan for Dari, is no short form.
        Some(tag.to_string()).filter(|tag| tag.len() == 2)
    };
    short().unwrap_or_else(|| iso_639_3.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_has_its_short_form_where_there_is_one() {
        let short = [
            ("amh", "am"),
            ("ara", "ar"),
            ("ben", "bn"),
            ("cmn", "zh"),
            ("deu", "de"),
            ("eng", "en"),
            ("est", "et"),
            ("fas", "fa"),
            ("fin", "fi"),
            ("fra", "fr"),
            ("hin", "hi"),
            ("kur", "ku"),
            ("nep", "ne"),
            ("pol", "pl"),
            ("por", "pt"),
            ("pus", "ps"),
            ("ron", "ro"),
            ("rus", "ru"),
            ("som", "so"),
            ("spa", "es"),
            ("sqi", "sq"),
            ("swe", "sv"),
            ("tgl", "tl"),
            ("tha", "th"),
            ("tir", "ti"),
            ("tur", "tr"),
            ("ukr", "uk"),
            ("urd", "ur"),
            ("vie", "vi"),
        ];
        for (long, short) in short {
            assert_eq!(language_tag(long), short, "{long}");
        }
    }

    #[test]
    fn other_ids_stay_as_they_are() {
        for id in ["prs", "ckb", "kmr", "mis", "und", "xyz", "other", "iw", "_unknown", ""] {
            assert_eq!(language_tag(id), id);
        }
    }
}
