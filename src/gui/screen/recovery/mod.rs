//! The book cannot be opened: what happened, what is kept and where, and what can be done about it.

mod view;
mod work;

use std::path::PathBuf;
use std::sync::Arc;

use iced::{Element, Task};

use super::AppContext;
use crate::gui::effect::Effect;
use crate::gui::shortcut::Stroke;
use crate::gui::store_worker::{ErrorKind, UiError};
use crate::store::{FoundBackup, Rescued};
use crate::text;

/// What kind of trouble it is, which decides what can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OpenFailure {
    /// The book is damaged.
    Damaged,
    /// Another file is in the book's place.
    Foreign,
    /// The book was made by a newer program.
    TooNew,
    /// It may go away: the disk, the rights, another program.
    Passing,
}

impl OpenFailure {
    fn of(error: &UiError) -> Self {
        match error.kind() {
            ErrorKind::Damaged => Self::Damaged,
            ErrorKind::NotABook => Self::Foreign,
            ErrorKind::Newer => Self::TooNew,
            _ => Self::Passing,
        }
    }

    /// Whether a new book can take the place of this file.
    fn can_be_replaced(self) -> bool {
        matches!(self, Self::Damaged | Self::Foreign)
    }
}

/// What a new book could be made of.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The newest backup that proves itself.
    pub backup: Option<FoundBackup>,
    /// What could be read beyond it, and what is lost.
    pub salvage: Result<Rescued, UiError>,
}

/// How far things are.
#[derive(Debug, Clone)]
enum Progress {
    /// Backups and readable changes are being looked for.
    Looking,
    /// There is something to choose.
    Offered(Offer),
    /// A new book is being made, or the old one moved.
    Working(Offer),
    /// The new book is there.
    Done(Rescued),
}

/// The state of the screen.
#[derive(Debug, Clone)]
pub struct Recovery {
    error: UiError,
    plight: OpenFailure,
    progress: Progress,
    folder: String,
    /// What was tried did not work.
    failed: Option<UiError>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// What a new book could be made of is known.
    Looked(Offer),
    /// The name of a folder was typed.
    Folder(String),
    /// A folder shall be picked in the system's dialog.
    Browse,
    /// A folder was picked, or none.
    Picked(Option<PathBuf>),
    /// Look for backups again.
    Search,
    /// Make the new book.
    Rescue,
    /// It was made, or not.
    Rescued(Result<Rescued, UiError>),
    /// Move the book aside and start anew.
    StartNew,
    /// It was moved, or not.
    SetAside(Result<PathBuf, UiError>),
    /// Close the program.
    Quit,
    /// Open the book (again).
    Open,
}

/// What the recovery asks of its parent.
#[derive(Debug)]
pub enum Action {
    /// Open the book (again).
    Open,
}

impl Recovery {
    /// The screen of a trouble.
    #[must_use]
    pub fn new(error: UiError) -> Self {
        Self { plight: OpenFailure::of(&error), error, progress: Progress::Looking, folder: String::new(), failed: None }
    }

    /// Looks for what can be done.
    pub fn enter(&mut self, app: &AppContext) -> Effect<Message, Action> {
        if self.plight.can_be_replaced() { self.look(app) } else { Effect::none() }
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, app: &AppContext) -> Effect<Message, Action> {
        match message {
            Message::Looked(offer) => self.looked(offer),
            Message::Folder(folder) => self.choose(folder),
            Message::Browse => self.browse(app),
            Message::Picked(None) => Effect::none(),
            Message::Open => Effect::ask(Action::Open),
            Message::Picked(Some(folder)) => self.picked(&folder, app),
            Message::Search => self.look(app),
            Message::Rescue => self.rescue(app),
            Message::Rescued(rescued) => self.rescued(rescued),
            Message::StartNew => self.start_new(app),
            Message::SetAside(moved) => self.set_aside(moved),
            Message::Quit => Effect::run(iced::exit()),
        }
    }

    fn look(&mut self, app: &AppContext) -> Effect<Message, Action> {
        self.progress = Progress::Looking;
        Effect::run(work::look(app, &self.folder))
    }

    fn looked(&mut self, offer: Offer) -> Effect<Message, Action> {
        if matches!(self.progress, Progress::Looking) {
            self.progress = Progress::Offered(offer);
        }
        Effect::none()
    }

    fn choose(&mut self, folder: String) -> Effect<Message, Action> {
        self.folder = folder;
        Effect::none()
    }

    fn browse(&self, app: &AppContext) -> Effect<Message, Action> {
        let title = text!(app.locale, "damage-folder");
        Effect::run(Task::perform(app.platform.pick_folder(title, PathBuf::from(&self.folder)), Message::Picked))
    }

    fn picked(&mut self, folder: &std::path::Path, app: &AppContext) -> Effect<Message, Action> {
        self.folder = folder.display().to_string();
        self.look(app)
    }

    fn rescue(&mut self, app: &AppContext) -> Effect<Message, Action> {
        let Progress::Offered(offer) = &self.progress else { return Effect::none() };
        if !offer.is_worth_it() {
            return Effect::none();
        }
        let offer = offer.clone();
        self.failed = None;
        let task = work::rescue(app, offer.backup.as_ref());
        self.progress = Progress::Working(offer);
        Effect::run(task)
    }

    fn rescued(&mut self, rescued: Result<Rescued, UiError>) -> Effect<Message, Action> {
        match (rescued, &self.progress) {
            (Ok(rescued), _) => self.progress = Progress::Done(rescued),
            (Err(error), Progress::Working(offer)) => {
                self.progress = Progress::Offered(offer.clone());
                self.failed = Some(error);
            }
            (Err(error), _) => self.failed = Some(error),
        }
        Effect::none()
    }

    fn start_new(&mut self, app: &AppContext) -> Effect<Message, Action> {
        match &self.progress {
            Progress::Offered(_) | Progress::Looking => Effect::run(work::set_aside(app)),
            Progress::Working(_) | Progress::Done(_) => Effect::none(),
        }
    }

    fn set_aside(&mut self, moved: Result<PathBuf, UiError>) -> Effect<Message, Action> {
        match moved {
            Ok(_) => Effect::ask(Action::Open),
            Err(error) => {
                self.failed = Some(error);
                Effect::none()
            }
        }
    }

    /// What a key does.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        (stroke == Stroke::Enter).then(|| self.main_deed()).flatten()
    }

    /// What the main button does.
    fn main_deed(&self) -> Option<Message> {
        match &self.progress {
            Progress::Done(_) => Some(Message::Open),
            _ if self.plight == OpenFailure::Passing => Some(Message::Open),
            Progress::Offered(offer) if offer.is_worth_it() => Some(Message::Rescue),
            _ => None,
        }
    }

    /// What is shown.
    #[must_use]
    pub fn view<'a>(&'a self, app: &'a AppContext) -> Element<'a, Message> {
        view::view(self, app)
    }
}

impl Offer {
    /// Whether a new book could be made of it.
    fn is_worth_it(&self) -> bool {
        self.backup.is_some() || self.salvage.is_ok()
    }

    /// How many changes could be read from the damaged file alone.
    fn readable(&self) -> u64 {
        self.salvage.as_ref().map_or(0, |rescued| rescued.added)
    }

    fn lost(&self) -> u64 {
        self.salvage.as_ref().map_or(0, |rescued| rescued.lost)
    }
}

/// The clock and the chance that work on another thread needs.
type Entropy = Arc<dyn crate::book::Entropy>;
