//! The export itself: made where the book is, written on a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use iced::Task;

use super::{Choice, Message};
use crate::gui::background;
use crate::gui::screen::BookContext;
use crate::gui::store_worker::{StoreWorkerGone, UiError, freeze};
use crate::locale::Locale;
use crate::statistics::Selection;
use crate::store::Store;
use crate::transfer::deliver::{Delivered, Phase, Placed};
use crate::transfer::export::{ExportError, Prepared};
use crate::transfer::weekly::{self, WeeklyExport};

/// How far an export has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The file at work, from 1.
    pub file: usize,
    /// How many files there are.
    pub of: usize,
    /// Its name.
    pub name: String,
    /// What is being done with it.
    pub phase: Phase,
}

/// An export that stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopped {
    /// Why, and what to do.
    pub error: UiError,
    /// The files that are in the folder, whole and verified.
    pub placed: Vec<Placed>,
}

impl From<ExportError> for Stopped {
    fn from(error: ExportError) -> Self {
        let shown = UiError::of(&error);
        let placed = if let ExportError::Deliver(error) = error { error.placed } else { Vec::new() };
        Self { error: shown, placed }
    }
}

impl Stopped {
    /// An export of which nothing more was heard.
    pub(super) fn unheard() -> Self {
        Self { error: UiError::of(&StoreWorkerGone), placed: Vec::new() }
    }
}

/// Reads which opening days of the week are recorded.
pub(super) fn coverage(context: BookContext<'_>, choice: &Choice) -> Task<Message> {
    let (choice, today) = (choice.clone(), context.app.clock.now().date);
    let selection = Selection { period: crate::book::Period::Week(choice.week), place: choice.place.clone() };
    context.book.ask(move |store| store.reader().coverage(&selection, today), move |coverage| Message::Covered(choice.clone(), coverage))
}

/// Lists the drives.
pub(super) fn drives(context: BookContext<'_>) -> Task<Message> {
    let platform = Arc::clone(&context.app.platform);
    background::run(move |progress| progress.send(Message::Drives(platform.drives())))
}

/// Makes the files, with the DHIS2 codes of this file where one is given.
fn prepare(
    store: &mut Store,
    locale: &Locale,
    today: NaiveDate,
    mut export: WeeklyExport,
    mapping: Option<&Path>,
) -> Result<Prepared, Stopped> {
    if let Some(file) = mapping {
        export.codes = weekly::read_codes(file).map_err(|error| Stopped { error: UiError::of(&error), placed: Vec::new() })?;
    }
    weekly::prepare(store, locale, today, &export).map_err(Stopped::from)
}

/// Makes the files and writes them.
pub(super) fn export(context: BookContext<'_>, export: WeeklyExport, mapping: Option<PathBuf>) -> Task<Message> {
    let (progress, task) = background::pair();
    let (locale, today) = (context.locale().clone(), context.app.clock.now().date);
    let book = context.book.store.clone();
    // Making needs the book and no stick, writing the stick and the book only for a moment: a slow stick keeps no visit waiting.
    let making = context.book.store.run(move |store| match prepare(store, &locale, today, export, mapping.as_deref()) {
        Ok(prepared) => background::start(progress, move |progress| {
            let mut tell = |at: crate::transfer::deliver::Progress<'_>| {
                progress.send(Message::Step(Step { file: at.file, of: at.of, name: at.name.to_owned(), phase: at.phase }));
            };
            let done: Result<Delivered, ExportError> = prepared.deliver(|drafts| freeze(&book, drafts), &mut tell);
            progress.send(Message::Done(done.map_err(Stopped::from)));
        }),
        Err(stopped) => progress.send(Message::Done(Err(stopped))),
    });
    drop(making);
    task.chain(Task::done(Message::Ended))
}
