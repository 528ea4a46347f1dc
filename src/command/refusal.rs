//! Arguments that are not understood, reported in the reader's language, and help where it is requested.

use std::error::Error;
use std::io::Write;
use std::num::ParseIntError;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::cli::{BadAnswer, BadNumber};
use super::failure::Exit;
use crate::book::Explain;
use crate::book::feedback::BadFeedback;
use crate::book::id::{BadId, BadVisitId};
use crate::book::period::BadPeriod;
use crate::locale::{Locale, UnknownLanguage};
use crate::statistics::comparison::UnknownAgainst;
use crate::statistics::disclosure::DisclosureError;
use crate::text;

/// Why the arguments lead to no command: help or the version is requested, or they are not understood.
#[derive(Debug)]
pub struct Refusal {
    error: clap::Error,
    /// What is shown instead of clap's own words; none where these are the help.
    words: Option<String>,
}

impl Refusal {
    pub(super) fn new(error: clap::Error, locale: &Locale) -> Self {
        Self { words: words(&error, locale), error }
    }

    /// The message about arguments that are not understood; none where help or the version is requested.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        self.words.as_deref()
    }

    /// Shows it, and returns how the program ends.
    #[must_use]
    pub fn report(&self) -> Exit {
        if let Some(words) = &self.words {
            // Standard error may be closed; the exit code reports it too.
            let _ = writeln!(std::io::stderr(), "{words}");
            return Exit::WrongUse;
        }
        // Clap knows which stream it belongs to, and whether the terminal has colours.
        let _ = self.error.print();
        if self.error.use_stderr() { Exit::WrongUse } else { Exit::Done }
    }
}

/// What happened, what it means and what to do, then the usage.
fn words(error: &clap::Error, locale: &Locale) -> Option<String> {
    let happened = happened(error, locale)?;
    let alike = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let alike = alike.into_iter().find_map(|kind| error.get(kind)).map(ToString::to_string).filter(|names| !names.is_empty());
    let alike = alike.map(|names| text!(locale, "refusal-did-you-mean", names = names));
    let usage = error.get(ContextKind::Usage).map(ToString::to_string);
    let usage = usage.map(|usage| format!("{} {}", text!(locale, "help-usage"), usage.trim_start_matches("Usage:").trim()));
    let help = text!(locale, "refusal-help", command = "--help");
    Some([Some(happened), alike, usage, Some(help)].into_iter().flatten().collect::<Vec<_>>().join("\n"))
}

fn happened(error: &clap::Error, locale: &Locale) -> Option<String> {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    Some(match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::DisplayVersion => return None,
        ErrorKind::UnknownArgument => text!(locale, "refusal-unknown-argument", argument = argument),
        ErrorKind::InvalidSubcommand => text!(locale, "refusal-unknown-command", command = context(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue => unfit(argument, context(ContextKind::InvalidValue), context(ContextKind::ValidValue), locale),
        ErrorKind::ValueValidation => unread(error, argument, context(ContextKind::InvalidValue), locale),
        ErrorKind::ArgumentConflict => {
            let prior = error.get(ContextKind::PriorArg);
            if prior == Some(&ContextValue::String(argument.clone())) {
                text!(locale, "refusal-twice", argument = argument)
            } else {
                text!(locale, "refusal-conflict", argument = argument, others = context(ContextKind::PriorArg))
            }
        }
        ErrorKind::MissingRequiredArgument => text!(locale, "refusal-missing", names = argument),
        ErrorKind::MissingSubcommand => text!(locale, "refusal-missing", names = context(ContextKind::ValidSubcommand)),
        ErrorKind::NoEquals | ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            text!(locale, "refusal-count", argument = argument)
        }
        ErrorKind::InvalidUtf8 => text!(locale, "refusal-not-text"),
        _ => text!(locale, "refusal-other"),
    })
}

/// A value that is none of those to choose from, or no value at all.
fn unfit(argument: String, value: String, choices: String, locale: &Locale) -> String {
    match (value.is_empty(), choices.is_empty()) {
        (true, _) => text!(locale, "refusal-no-value", argument = argument),
        (false, false) => text!(locale, "refusal-bad-choice", value = value, argument = argument, values = choices),
        (false, true) => text!(locale, "refusal-bad-value", value = value, argument = argument),
    }
}

/// A value that could not be read as what it should be.
fn unread(error: &clap::Error, argument: String, value: String, locale: &Locale) -> String {
    let Some(source) = error.source() else { return text!(locale, "refusal-bad-value", value = value, argument = argument) };
    let explained = [
        explained::<UnknownLanguage>,
        explained::<BadId>,
        explained::<BadVisitId>,
        explained::<BadPeriod>,
        explained::<UnknownAgainst>,
        explained::<BadAnswer>,
        explained::<BadFeedback>,
    ];
    if let Some(words) = explained.iter().find_map(|explained| explained(source, locale)) {
        format!("{argument}: {words}")
    } else if source.is::<DisclosureError>() {
        text!(locale, "refusal-bad-base")
    } else if source.is::<chrono::ParseError>() {
        text!(locale, "refusal-bad-date", value = value)
    } else if source.is::<ParseIntError>() {
        text!(locale, "refusal-bad-number", value = value, argument = argument)
    } else {
        match source.downcast_ref::<BadNumber>() {
            Some(BadNumber::NoNumber) => text!(locale, "refusal-bad-number", value = value, argument = argument),
            Some(BadNumber::Outside(least, most)) => {
                text!(locale, "refusal-out-of-range", value = value, argument = argument, range = format!("{least}–{most}"))
            }
            None => text!(locale, "refusal-bad-value", value = value, argument = argument),
        }
    }
}

fn explained<E: Explain + Error + 'static>(source: &(dyn Error + 'static), locale: &Locale) -> Option<String> {
    source.downcast_ref::<E>().map(|error| locale.explain(error))
}
