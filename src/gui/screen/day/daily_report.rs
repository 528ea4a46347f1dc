//! The daily sheet: saved as a PDF, shown, printed.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use chrono::NaiveDate;
use iced::Task;

use crate::book::PlaceId;
use crate::gui::background::{self, ProgressSender};
use crate::gui::effect::Effect;
use crate::gui::preferences::Preferences;
use crate::gui::screen::BookContext;
use crate::gui::store_worker::{Failure, UiError};
use crate::report::Format;
use crate::store::Store;
use crate::text;
use crate::transfer::daily;
use crate::transfer::export::ExportError;
use crate::transfer::printer::{self, Job, JobStatus, Printer, Ticket};

/// How often a printer is asked, and how many times, until it is left to itself.
const ASK: (Duration, u32) = (Duration::from_secs(2), 15);

/// The state of the daily sheet's card.
#[derive(Debug)]
pub struct Sheet {
    /// The folder the PDF goes to.
    pub folder: String,
    /// The printers; none until they were asked for.
    pub printers: Option<Result<Vec<Printer>, UiError>>,
    /// How it is printed.
    pub ticket: Ticket,
    /// The trays of the printers, as far as they were asked.
    pub trays: BTreeMap<String, Vec<String>>,
    /// Whether something is on its way.
    pub busy: bool,
    /// What became of the last thing asked.
    pub told: Option<StatusLine>,
}

/// The status line.
#[derive(Debug, Clone)]
pub enum StatusLine {
    /// The file is in the folder, written and read back; the same bytes may have been there before.
    Saved {
        /// The file.
        path: PathBuf,
        /// Whether anything had to be written.
        written: bool,
    },
    /// A printer accepted the sheet, and this became of it.
    Printing(Job, JobStatus),
    /// The job was taken back.
    Cancelled,
    /// It did not work out.
    UiError(UiError),
}

/// What can happen to the daily sheet.
#[derive(Debug, Clone)]
pub enum Message {
    /// The folder was typed.
    Folder(String),
    /// The system's dialog is wanted.
    Browse,
    /// A folder was picked, or none.
    Picked(Option<PathBuf>),
    /// The printers were listed.
    Printers(Result<Vec<Printer>, UiError>),
    /// Another printer.
    Printer(String),
    /// The trays of this printer were listed.
    Trays(String, Vec<String>),
    /// Another tray; none where the printer chooses.
    Tray(Option<String>),
    /// How many copies.
    Copies(u32),
    /// Save the PDF.
    Save,
    /// Save the PDF and show it.
    Show,
    /// Print.
    Print,
    /// Take the job back.
    Cancel,
    /// Something became of what was asked.
    StatusLine(StatusLine),
    /// Nothing more is coming.
    Ended,
}

/// What the daily report asks of its parent.
#[derive(Debug)]
pub enum Action {
    /// Use these preferences and keep them on disk.
    SavePreferences(Preferences),
}

impl Sheet {
    /// The card's state: the folder used last, or the documents.
    #[must_use]
    pub fn new(context: BookContext<'_>) -> Self {
        let preferences = &context.app.preferences;
        let folder = preferences.folder.clone().or_else(|| context.app.platform.documents()).unwrap_or_default();
        let ticket = Ticket { printer: preferences.printer.clone(), copies: 1, tray: None };
        Self { folder: folder.display().to_string(), printers: None, ticket, trays: BTreeMap::new(), busy: false, told: None }
    }

    /// Asks for the printers, once, and then for their trays: a printer in the network can take its time.
    pub fn enter(&self, context: BookContext<'_>) -> Task<Message> {
        if self.printers.is_some() {
            return Task::none();
        }
        let platform = Arc::clone(&context.app.platform);
        background::run(move |progress| {
            let printing = platform.printing();
            let printers = printing.printers().map_err(|error| UiError::of(&error));
            let names: Vec<String> = printers.iter().flatten().map(|printer| printer.name.clone()).collect();
            progress.send(Message::Printers(printers));
            for name in names {
                // A printer whose trays cannot be told chooses one by itself.
                let trays = printing.trays(&name).unwrap_or_default();
                progress.send(Message::Trays(name, trays));
            }
        })
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, (place, date): (&PlaceId, NaiveDate), context: BookContext<'_>) -> Effect<Message, Action> {
        match message {
            Message::Folder(folder) => self.set(|this| this.folder = folder),
            Message::Browse => Effect::run(browse(&self.folder, context)),
            Message::Picked(folder) => self
                .set(|this| this.folder = folder.map_or_else(|| std::mem::take(&mut this.folder), |folder| folder.display().to_string())),
            Message::Printers(printers) => self.printers(printers),
            Message::Printer(name) => self.choose_printer(name, context),
            Message::Trays(printer, trays) => self.set(|this| drop(this.trays.insert(printer, trays))),
            Message::Tray(tray) => self.set(|this| this.ticket.tray = tray),
            Message::Copies(copies) => self.set(|this| this.ticket.copies = u8::try_from(copies).unwrap_or(u8::MAX)),
            Message::Save => self.save(false, place, date, context),
            Message::Show => self.save(true, place, date, context),
            Message::Print => self.print(place, date, context),
            Message::Cancel => self.cancel(context),
            Message::StatusLine(told) => self.told(told, context),
            Message::Ended => self.set(|this| this.busy = false),
        }
    }

    fn set(&mut self, set: impl FnOnce(&mut Self)) -> Effect<Message, Action> {
        set(self);
        Effect::none()
    }

    fn printers(&mut self, printers: Result<Vec<Printer>, UiError>) -> Effect<Message, Action> {
        if let Ok(printers) = &printers {
            let known = |name: &String| printers.iter().any(|printer| printer.name == *name);
            let usual = || printers.iter().find(|printer| printer.default).or(printers.first()).map(|printer| printer.name.clone());
            self.ticket.printer = self.ticket.printer.take().filter(known).or_else(usual);
        }
        self.printers = Some(printers);
        Effect::none()
    }

    fn choose_printer(&mut self, name: String, context: BookContext<'_>) -> Effect<Message, Action> {
        self.ticket.printer = Some(name.clone());
        self.ticket.tray = None;
        Effect::ask(Action::SavePreferences(Preferences { printer: Some(name), ..context.app.preferences.clone() }))
    }

    /// The trays to choose from; one alone is no choice.
    #[must_use]
    pub fn trays(&self) -> &[String] {
        let trays = self.ticket.printer.as_ref().and_then(|printer| self.trays.get(printer));
        trays.map(Vec::as_slice).filter(|trays| trays.len() > 1).unwrap_or_default()
    }

    /// Whether there is a printer to print to.
    #[must_use]
    pub fn can_print(&self) -> bool {
        !self.busy && self.ticket.printer.is_some() && matches!(&self.printers, Some(Ok(printers)) if !printers.is_empty())
    }

    fn begin(&mut self) {
        self.busy = true;
        self.told = None;
    }

    fn save(&mut self, show: bool, place: &PlaceId, date: NaiveDate, context: BookContext<'_>) -> Effect<Message, Action> {
        if self.busy || self.folder.trim().is_empty() {
            return Effect::none();
        }
        self.begin();
        let folder = PathBuf::from(self.folder.trim());
        let platform = Arc::clone(&context.app.platform);
        with_pdf(context, place, date, move |(name, bytes), progress| {
            let path = folder.join(&name);
            let told = match daily::save(vec![(name, bytes)], &folder, &mut |_| {}) {
                Ok(delivered) => StatusLine::Saved { path: path.clone(), written: delivered.wrote() },
                Err(error) => StatusLine::UiError(UiError::of(&error)),
            };
            let saved = matches!(told, StatusLine::Saved { .. });
            progress.send(Message::StatusLine(told));
            if show
                && saved
                && let Err(error) = platform.show(&path)
            {
                progress.send(Message::StatusLine(StatusLine::UiError(UiError::of(&error))));
            }
        })
    }

    fn print(&mut self, place: &PlaceId, date: NaiveDate, context: BookContext<'_>) -> Effect<Message, Action> {
        if !self.can_print() {
            return Effect::none();
        }
        self.begin();
        let (platform, ticket) = (Arc::clone(&context.app.platform), self.ticket.clone());
        with_pdf(context, place, date, move |(name, bytes), progress| {
            let printing = platform.printing();
            match printer::print((&name, &bytes), printing.as_ref(), &ticket) {
                Ok(job) => follow(&job, progress, || printing.status(&job)),
                Err(error) => progress.send(Message::StatusLine(StatusLine::UiError(UiError::of(&error)))),
            }
        })
    }

    fn cancel(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let Some(StatusLine::Printing(job, _)) = &self.told else { return Effect::none() };
        let (platform, job) = (Arc::clone(&context.app.platform), job.clone());
        Effect::run(background::run(move |progress| {
            let cancelled = platform.printing().cancel(&job);
            progress.send(Message::StatusLine(
                cancelled.map_or_else(|error| StatusLine::UiError(UiError::of(&error)), |()| StatusLine::Cancelled),
            ));
        }))
    }

    fn told(&mut self, told: StatusLine, context: BookContext<'_>) -> Effect<Message, Action> {
        let after_cancel = matches!(self.told, Some(StatusLine::Cancelled)) && matches!(told, StatusLine::Printing(..));
        let saved = matches!(told, StatusLine::Saved { .. });
        if !after_cancel {
            self.told = Some(told);
        }
        let folder = Some(PathBuf::from(self.folder.trim()));
        if saved && context.app.preferences.folder != folder {
            return Effect::ask(Action::SavePreferences(Preferences { folder, ..context.app.preferences.clone() }));
        }
        Effect::none()
    }
}

/// Lets a folder be chosen.
fn browse(from: &str, context: BookContext<'_>) -> Task<Message> {
    let title = text!(context.locale(), "day-sheet-folder");
    Task::perform(context.app.platform.pick_folder(title, PathBuf::from(from)), Message::Picked)
}

/// Makes the PDF where the book is, and hands it to `work` on a thread of its own.
fn with_pdf(
    context: BookContext<'_>,
    place: &PlaceId,
    date: NaiveDate,
    work: impl FnOnce((String, Vec<u8>), &ProgressSender<Message>) + Send + 'static,
) -> Effect<Message, Action> {
    let (progress, task) = background::pair();
    let (locale, place, today) = (context.locale().clone(), place.clone(), context.app.clock.now().date);
    let make = move |store: &mut Store| -> Result<(String, Vec<u8>), ExportError> {
        daily::files(store, &locale, today, date, &place, &[Format::Pdf])?.pop().ok_or(ExportError::NoFormats)
    };
    drop(context.book.store.run(move |store| match make(store) {
        Ok(file) => background::start(progress, move |progress| work(file, progress)),
        Err(error) => progress.send(Message::StatusLine(StatusLine::UiError(UiError::of(&error)))),
    }));
    Effect::run(task.chain(Task::done(Message::Ended)))
}

/// Tells what becomes of a job until it has left the queue, or for half a minute.
fn follow<E: Failure>(job: &Job, progress: &ProgressSender<Message>, status: impl Fn() -> Result<JobStatus, E>) {
    progress.send(Message::StatusLine(StatusLine::Printing(job.clone(), JobStatus::Waiting)));
    let (pause, times) = ASK;
    for _ in 0..times {
        match status() {
            Ok(status) => {
                progress.send(Message::StatusLine(StatusLine::Printing(job.clone(), status.clone())));
                if matches!(status, JobStatus::LeftTheQueue | JobStatus::GivenUp) {
                    return;
                }
            }
            Err(error) => return progress.send(Message::StatusLine(StatusLine::UiError(UiError::of(&error)))),
        }
        thread::sleep(pause);
    }
}
