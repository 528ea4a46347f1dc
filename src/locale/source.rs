//! The text files, embedded: one for each subject, the same in every language.

use super::Language;

/// Embeds the files of one language. A new subject is one line here and one file in each language.
macro_rules! files {
    ($language:literal) => {
        files!($language:
            "asking", "bundle", "cli", "command", "common", "damage", "date", "day", "desk", "error", "export", "feedback",
            "first-start", "free-text", "history", "import", "keeping", "laptop", "lists", "manual", "preset", "printer", "report",
            "rush", "settings", "sheet", "staff", "statistics", "telling", "window")
    };
    ($language:literal: $($subject:literal),+) => {
        &[$(include_str!(concat!("../../assets/locale/", $language, "/", $subject, ".ftl"))),+]
    };
}

/// The files of a language, in Fluent syntax 1.0.
pub(super) const fn files(language: Language) -> &'static [&'static str] {
    match language {
        Language::Finnish => files!("fi"),
        Language::Swedish => files!("sv"),
        Language::English => files!("en"),
    }
}
