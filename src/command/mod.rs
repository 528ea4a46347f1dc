//! The headless commands: thin callers of the same functions as the window, one file each.
//!
//! | file | holds |
//! |---|---|
//! | [`cli`] | the arguments as they are written |
//! | [`failure`] | the message of a command that fails, and the exit codes |
//! | [`help`] | the help in the reader's language |
//! | [`refusal`] | arguments that are not understood |
//! | `output` | JSON and text tables |
//! | `free_text` | warnings about recorded free text |
//! | the others | one command each |

mod amend;
mod backup;
mod bundle;
mod check;
pub mod cli;
mod coverage;
mod daily;
mod day;
mod demo;
mod drives;
mod event;
pub mod failure;
mod feedback;
mod figures;
mod forget;
mod free_text;
pub mod help;
mod import;
mod list;
mod log;
mod manual;
mod new;
mod observe;
mod output;
mod place;
mod printers;
pub mod refusal;
mod remove;
mod statistics;
mod support;
mod target;
mod undo;
mod vocabulary;
mod weekly;

use std::ffi::OsString;
use std::io::{BufReader, Read, Write};
use std::path::Path;

use serde::Serialize;

use crate::book::rules::controls::{escaped, escaped_json};
use crate::book::rules::slip::{self, Slip};
use crate::book::{Clock, Entropy, Place, PlaceId};
use crate::locale::Locale;
use crate::report::Format;
use crate::report::format::UnknownFormat;
use crate::store::host::Paths;
use crate::store::{Store, StoreError};
use crate::transfer::defaults::Defaults;

use cli::{Cli, Command};
use failure::{Exit, Failure};

/// What the outside world lends to a command.
pub struct Host<'a> {
    /// The date and hour.
    pub clock: &'a dyn Clock,
    /// Chance.
    pub entropy: &'a dyn Entropy,
    /// Where the program's files are; the book is the user's own, or the one that was named.
    pub paths: Paths,
    /// What the organisation presets.
    pub defaults: Defaults,
    /// The system in one line.
    pub system: String,
    /// The folders where the system's commands are looked for, as in `PATH`.
    pub search: OsString,
    /// The language of messages and documents.
    pub locale: Locale,
    /// Asks for a passphrase at the terminal, without showing it; fails where there is no terminal.
    pub ask_secret: &'a dyn Fn(&str) -> std::io::Result<String>,
    /// Standard input. What has arrived already must be distinguished from what would have to be waited for.
    pub input: BufReader<Box<dyn Read + 'a>>,
    /// Standard output: what was requested.
    pub output: &'a mut dyn Write,
    /// Standard error: what went wrong, and remarks.
    pub errors: &'a mut dyn Write,
}

/// Does what the arguments ask for; a failure is reported on standard error.
///
/// Without a command there is nothing to do here: that is the window's part.
pub fn run(cli: Cli, host: &mut Host<'_>) -> Exit {
    let Some(command) = cli.command else { return Exit::WrongUse };
    match dispatch(command, host) {
        Ok(()) => Exit::Done,
        Err(failure) => {
            // Standard error may be closed; there is nobody left to tell.
            let _ = writeln!(host.errors, "{}", escaped(&failure.message));
            failure.exit
        }
    }
}

fn dispatch(command: Command, host: &mut Host<'_>) -> Result<(), Failure> {
    match command {
        Command::New(args) => new::run(args, host),
        Command::Log(args) => log::run(*args, host),
        Command::Amend(args) => amend::run(*args, host),
        Command::Remove(args) => remove::run(&args, host),
        Command::Undo(args) => undo::run(args, host),
        Command::List(args) => list::run(&args, host),
        Command::Day(args) => day::run(args, host),
        Command::Place(args) => place::run(args, host),
        Command::Vocabulary(args) => vocabulary::run(args, host),
        Command::Event(args) => event::run(args, host),
        Command::Observe(args) => observe::run(args, host),
        Command::Feedback(args) => feedback::run(args, host),
        Command::Target(args) => target::run(args, host),
        Command::Figures(args) => figures::run(args, host),
        Command::Statistics(args) => statistics::run(args, host),
        Command::Coverage(args) => coverage::run(&args, host),
        Command::Daily(args) => daily::run(args, host),
        Command::Weekly(args) => weekly::run(args, host),
        Command::Drives(args) => drives::run(&args, host),
        Command::Printers(args) => printers::run(&args, host),
        Command::Import(args) => import::run(&args, host),
        Command::Demo(args) => demo::run(&args, host),
        Command::Bundle(args) => bundle::run(args, host),
        Command::Backup(args) => backup::run(&args, host),
        Command::Restore { file, salvage } => backup::restore(&file, salvage, host),
        Command::Salvage { damaged, to, backup } => backup::salvage(&damaged, &to, backup.as_deref(), host),
        Command::Forget(args) => forget::run(&args, host),
        Command::Check(args) => check::run(&args, host),
        Command::Support => support::run(host),
        Command::Manual(args) => manual::run(&args, host),
    }
}

impl Host<'_> {
    /// Opens the book.
    fn open(&mut self) -> Result<Store, Failure> {
        let mut store = Store::open(&self.paths.book).map_err(|error| self.failed(&error))?;
        // A book that only can be read is read as it is.
        if let Err(error) = self.defaults.hold(&mut store) {
            tracing::warn!(%error, "what is preset could not be brought into the book");
        }
        if store.was_cut_off() {
            // A remark; where nobody hears it, the command is done all the same.
            let _ = writeln!(self.errors, "{}", crate::text!(self.locale, "damage-cut-off"));
        }
        Ok(store)
    }

    /// The failure that an error of the book makes.
    fn failed(&self, error: &StoreError) -> Failure {
        Failure::store(&self.locale, error)
    }

    /// Notes on standard error that a date is to come, or is long past: it may be a slip of the keys. What was recorded stays.
    fn remark_on(&mut self, date: chrono::NaiveDate) {
        let shown = self.locale.date(date);
        let remark = match slip::of(date, self.clock.now().date, slip::DESK) {
            None => return,
            Some(Slip::Ahead) => crate::text!(self.locale, "command-future-date", date = shown),
            Some(Slip::LongPast) => crate::text!(self.locale, "command-past-date", date = shown),
        };
        // A remark; where nobody hears it, the command is done all the same.
        let _ = writeln!(self.errors, "{}", escaped(&remark));
    }

    /// Prints a line of what was requested.
    fn say(&mut self, line: &str) -> Result<(), Failure> {
        self.print(&escaped(line))
    }

    fn print(&mut self, line: &str) -> Result<(), Failure> {
        writeln!(self.output, "{line}").and_then(|()| self.output.flush()).map_err(|_| self.output_gone())
    }

    /// Prints one JSON object on a line.
    fn say_json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        let line = serde_json::to_string(value).map_err(|error| self.failed(&StoreError::ProgramFault(error.to_string())))?;
        self.print(&escaped_json(&line))
    }

    /// Reads a file that the user named.
    fn read(&self, path: &Path) -> Result<Vec<u8>, Failure> {
        std::fs::read(path).map_err(|error| {
            let path = path.display().to_string();
            wrong(crate::text!(self.locale, "command-cannot-read", path = path, detail = error.to_string()))
        })
    }

    /// The same as text.
    fn read_text(&self, path: &Path) -> Result<String, Failure> {
        String::from_utf8(self.read(path)?).map_err(|_| {
            let path = path.display().to_string();
            wrong(crate::text!(self.locale, "command-cannot-read", path = path, detail = "UTF-8"))
        })
    }

    /// The formats that were named.
    fn formats(&self, names: &[String]) -> Result<Vec<Format>, Failure> {
        let formats = names.iter().map(|name| name.parse());
        formats.collect::<Result<_, _>>().map_err(|error: UnknownFormat| Failure::of(&self.locale, Exit::WrongUse, &error))
    }

    fn output_gone(&self) -> Failure {
        Failure { message: crate::text!(self.locale, "command-output-gone"), exit: Exit::Failed }
    }

    /// The place that was named, or the book's only one.
    fn place(&self, store: &mut Store, named: Option<PlaceId>) -> Result<Place, Failure> {
        let catalogue = store.reader().catalogue().map_err(|error| self.failed(&error))?;
        match named {
            Some(id) => catalogue.place(&id).cloned().map_err(|error| self.failed(&error)),
            None => catalogue.only_place().cloned().ok_or_else(|| wrong(crate::text!(self.locale, "command-which-place"))),
        }
    }
}

/// The failure of wrong use.
fn wrong(message: String) -> Failure {
    Failure { message, exit: Exit::WrongUse }
}
