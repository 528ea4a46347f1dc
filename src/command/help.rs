//! The help of the commands in the reader's language.
//!
//! The arguments' own documentation is written for engineers, in English; a text of `assets/locale/*/cli.ftl` replaces it. Its key
//! is `cli-`, the command, its inner command and the argument, joined by hyphens: `cli-place-hours-from`. An argument that means the same
//! wherever it occurs has one text for all, `cli-any-date`; the argument's own goes before it. A value that can be chosen is one step
//! more, `cli-day-status-zero`, and what a value is called has the key `cli-value-date`. `tests/program/help.rs` holds the keys against the commands.

use std::ffi::OsString;

use clap::{Arg, ArgAction, Args, Command, CommandFactory, FromArgMatches};

use super::cli::{Cli, General};
use super::refusal::Refusal;
use crate::locale::{Language, Locale};
use crate::text;

/// The commands as they are read: what every command has is at the end of its help, and nothing but `--help` gives help.
#[must_use]
pub fn commands() -> Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help("Print version").display_order(903);
    let commands = Cli::command().disable_version_flag(true).arg(version);
    helped(commands.mut_arg("book", |arg| arg.display_order(900)).mut_arg("lang", |arg| arg.display_order(901)))
}

/// A help option of our own, since clap's cannot be given other words.
fn helped(command: Command) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Print help").display_order(902);
    command.disable_help_flag(true).disable_help_subcommand(true).arg(help).mut_subcommands(helped)
}

/// The same with every text in the language of `locale`.
#[must_use]
pub fn translated(locale: &Locale) -> Command {
    let commands = worded(commands(), "", locale);
    let mut built = commands.clone();
    built.build();
    laid_out(commands, &mut built, locale)
}

/// What was requested, or why nothing can be done, in the language of `locale`.
///
/// # Errors
/// When help or the version is requested, or the arguments are not understood.
pub fn parse(arguments: &[OsString], locale: &Locale) -> Result<Cli, Refusal> {
    let read = |mut command: Command| {
        let mut matches = command.try_get_matches_from_mut(arguments)?;
        Cli::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut command))
    };
    if let Some(general) = without_command(arguments) {
        return Ok(Cli { general, command: None });
    }
    // The words are needed only where something is to be reported.
    read(commands()).or_else(|_| read(translated(locale))).map_err(|error| Refusal::new(error, locale))
}

/// The arguments of the window, where they are no more than that. It opens without all commands being laid out: on an old laptop that is
/// time and memory.
fn without_command(arguments: &[OsString]) -> Option<General> {
    let window = General::augment_args(Command::new("kavijakirja")).disable_help_flag(true);
    General::from_arg_matches(&window.try_get_matches_from(arguments).ok()?).ok()
}

/// The language that `--lang` names among arguments that are not parsed yet.
#[must_use]
pub fn language(arguments: &[OsString]) -> Option<Language> {
    let mut rest = arguments.iter().skip(1).take_while(|argument| *argument != "--").filter_map(|argument| argument.to_str());
    while let Some(argument) = rest.next() {
        let named = if argument == "--lang" { rest.next() } else { argument.strip_prefix("--lang=") };
        if let Some(language) = named.and_then(|name| name.parse().ok()) {
            return Some(language);
        }
    }
    None
}

/// Puts the texts into a command and those below it. `path` is what follows the program's name: `place-hours`, and nothing at first.
fn worded(command: Command, path: &str, locale: &Locale) -> Command {
    let key = if path.is_empty() { command.get_name() } else { path };
    let command = match locale.find(&format!("cli-{key}")) {
        Some(text) => command.about(text),
        None => command,
    };
    let command = command.subcommand_value_name(text!(locale, "help-command"));
    command.mut_args(|arg| argument(arg, path, locale)).mut_subcommands(|inner| {
        let path = if path.is_empty() { inner.get_name().to_owned() } else { format!("{path}-{}", inner.get_name()) };
        worded(inner, &path, locale)
    })
}

fn argument(arg: Arg, path: &str, locale: &Locale) -> Arg {
    let name = arg.get_id().as_str().replace('_', "-");
    let find = |rest: &str| locale.find(&format!("cli-{path}-{name}{rest}")).or_else(|| locale.find(&format!("cli-any-{name}{rest}")));
    let arg = match find("") {
        Some(text) => arg.help(text),
        None => arg,
    };
    if !arg.get_action().takes_values() {
        return arg;
    }
    let names: Option<Vec<String>> = arg.get_value_names().map(|names| names.iter().map(|name| value_name(name, locale)).collect());
    let arg = match names {
        Some(names) => arg.value_names(names),
        None => arg,
    };
    let help = [arg.get_help().map(ToString::to_string), default(&arg, locale), choices(&arg, &find, locale)];
    let help: String = help.into_iter().flatten().collect();
    arg.help(help).hide_default_value(true).hide_possible_values(true)
}

/// What a value is called: `NAME=HOURS` has the key `cli-value-name-hours`.
fn value_name(name: &str, locale: &Locale) -> String {
    let key = name.to_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
    locale.find(&format!("cli-value-{key}")).unwrap_or_else(|| name.to_owned())
}

/// What is taken where nothing is said.
fn default(arg: &Arg, locale: &Locale) -> Option<String> {
    let values: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    (!values.is_empty()).then(|| format!(" {}", text!(locale, "help-default", value = values.join(","))))
}

/// The values that can be chosen: a line each where they are explained, otherwise all on one.
fn choices(arg: &Arg, find: &dyn Fn(&str) -> Option<String>, locale: &Locale) -> Option<String> {
    let values = arg.get_possible_values();
    let names = values.iter().map(clap::builder::PossibleValue::get_name);
    if values.is_empty() {
        return None;
    }
    let explained = names.clone().map(|name| Some(format!("\n- {name}: {}", find(&format!("-{name}"))?)));
    let explained: Option<String> = explained.collect();
    Some(explained.unwrap_or_else(|| {
        let names: Vec<&str> = names.collect();
        format!("\n{}", text!(locale, "help-possible", values = names.join(", ")))
    }))
}

/// Gives a command and those below it the headings and the line of usage. `built` is the same command with all that clap adds to it.
fn laid_out(command: Command, built: &mut Command, locale: &Locale) -> Command {
    let usage = built.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim().replace("[OPTIONS]", &text!(locale, "help-some-options"));
    let style = command.get_styles().get_header().to_owned();
    let section = |heading: String, tag: &str| format!("\n\n{style}{heading}{style:#}\n{tag}");
    let inner = command.has_subcommands().then(|| section(text!(locale, "help-commands"), "{subcommands}"));
    let plain = command.get_positionals().next().map(|_| section(text!(locale, "help-arguments"), "{positionals}"));
    let options = section(text!(locale, "help-options"), "{options}");
    let (inner, plain) = (inner.unwrap_or_default(), plain.unwrap_or_default());
    let template = format!("{{about-with-newline}}\n{style}{}{style:#} {{usage}}{inner}{plain}{options}", text!(locale, "help-usage"));
    command.override_usage(usage).help_template(template).mut_subcommands(|inner| match built.find_subcommand_mut(inner.get_name()) {
        Some(built) => laid_out(inner, built, locale),
        None => inner,
    })
}

/// The words of the man page next to those of the commands.
#[derive(Debug, Clone)]
pub struct PageWords {
    /// The headings, each after the one that tools make in English: `("OPTIONS", "VALITSIMET")`.
    pub headings: Vec<(&'static str, String)>,
    /// What the exit codes mean.
    pub exits: String,
    /// The files and folders of the program, and what they are.
    pub files: Vec<(&'static str, String)>,
    /// The placeholder for a command.
    pub command: String,
}

impl PageWords {
    /// In the language of `locale`.
    #[must_use]
    pub fn new(locale: &Locale) -> Self {
        Self {
            headings: vec![
                ("NAME", text!(locale, "help-page-name")),
                ("SYNOPSIS", text!(locale, "help-page-synopsis")),
                ("DESCRIPTION", text!(locale, "help-page-description")),
                ("OPTIONS", text!(locale, "help-page-options")),
                ("COMMANDS", text!(locale, "help-page-commands")),
                ("EXIT STATUS", text!(locale, "help-page-exit")),
                ("FILES", text!(locale, "help-page-files")),
            ],
            exits: text!(locale, "help-page-exits"),
            files: vec![
                ("~/.local/share/kavijakirja/book.sqlite", text!(locale, "help-page-book")),
                ("~/.config/kavijakirja/window.toml", text!(locale, "help-page-window")),
                ("/etc/kavijakirja/defaults.toml", text!(locale, "help-page-defaults")),
                ("Kavijakirja-data", text!(locale, "help-page-portable")),
            ],
            command: text!(locale, "help-command"),
        }
    }
}
