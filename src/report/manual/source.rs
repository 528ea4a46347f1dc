//! The texts, embedded: Markdown in `assets/manual`, one file for each manual and language.

use super::Manual;
use crate::locale::Language;

/// The Markdown of a manual.
pub(super) const fn markdown(manual: Manual, language: Language) -> &'static str {
    match (manual, language) {
        (Manual::Guide, Language::Finnish) => include_str!("../../../assets/manual/fi.md"),
        (Manual::Guide, Language::Swedish) => include_str!("../../../assets/manual/sv.md"),
        (Manual::Guide, Language::English) => include_str!("../../../assets/manual/en.md"),
        (Manual::Figures, Language::Finnish) => include_str!("../../../assets/manual/figures-fi.md"),
        (Manual::Figures, Language::Swedish) => include_str!("../../../assets/manual/figures-sv.md"),
        (Manual::Figures, Language::English) => include_str!("../../../assets/manual/figures-en.md"),
    }
}
