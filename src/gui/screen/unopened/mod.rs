//! The book cannot be opened: what happened, what is kept and where, and what can be done about it.

mod view;
mod work;

use std::path::PathBuf;
use std::sync::Arc;

use iced::{Element, Task};

use super::{Action, Around};
use crate::gui::library::Trouble;
use crate::gui::shortcut::Stroke;
use crate::store::{FoundBackup, Rescued};
use crate::text;

/// What kind of trouble it is, which decides what can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plight {
    /// The book is damaged.
    Damaged,
    /// Another file lies in the book's place.
    Foreign,
    /// The book was made by a newer program.
    TooNew,
    /// It may go away: the disk, the rights, another program.
    Passing,
}

impl Plight {
    fn of(trouble: &Trouble) -> Self {
        match trouble.key() {
            "error-book-damaged" => Self::Damaged,
            "error-not-a-book" => Self::Foreign,
            "error-book-too-new" => Self::TooNew,
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
    pub salvage: Result<Rescued, Trouble>,
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
pub struct Unopened {
    trouble: Trouble,
    plight: Plight,
    progress: Progress,
    folder: String,
    /// What was tried did not work.
    failed: Option<Trouble>,
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
    Rescued(Result<Rescued, Trouble>),
    /// Move the book aside and start anew.
    StartNew,
    /// It was moved, or not.
    SetAside(Result<PathBuf, Trouble>),
    /// Close the program.
    Quit,
    /// Open the book (again): this the whole window does.
    Open,
}

impl Unopened {
    /// The screen of a trouble.
    #[must_use]
    pub fn new(trouble: Trouble) -> Self {
        Self { plight: Plight::of(&trouble), trouble, progress: Progress::Looking, folder: String::new(), failed: None }
    }

    /// Looks for what can be done.
    #[must_use]
    pub fn enter(&mut self, around: &Around) -> Action<Message> {
        if self.plight.can_be_replaced() { self.look(around) } else { Action::None }
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, around: &Around) -> Action<Message> {
        match message {
            Message::Looked(offer) => self.looked(offer),
            Message::Folder(folder) => self.choose(folder),
            Message::Browse => self.browse(around),
            Message::Picked(None) | Message::Open => Action::None,
            Message::Picked(Some(folder)) => self.picked(&folder, around),
            Message::Search => self.look(around),
            Message::Rescue => self.rescue(around),
            Message::Rescued(rescued) => self.rescued(rescued),
            Message::StartNew => self.start_new(around),
            Message::SetAside(moved) => self.set_aside(moved),
            Message::Quit => Action::Run(iced::exit()),
        }
    }

    fn look(&mut self, around: &Around) -> Action<Message> {
        self.progress = Progress::Looking;
        Action::Run(work::look(around, &self.folder))
    }

    fn looked(&mut self, offer: Offer) -> Action<Message> {
        if matches!(self.progress, Progress::Looking) {
            self.progress = Progress::Offered(offer);
        }
        Action::None
    }

    fn choose(&mut self, folder: String) -> Action<Message> {
        self.folder = folder;
        Action::None
    }

    fn browse(&self, around: &Around) -> Action<Message> {
        let title = text!(around.locale, "damage-folder");
        Action::Run(Task::perform(around.outside.pick_folder(title, PathBuf::from(&self.folder)), Message::Picked))
    }

    fn picked(&mut self, folder: &std::path::Path, around: &Around) -> Action<Message> {
        self.folder = folder.display().to_string();
        self.look(around)
    }

    fn rescue(&mut self, around: &Around) -> Action<Message> {
        let Progress::Offered(offer) = &self.progress else { return Action::None };
        if !offer.is_worth_it() {
            return Action::None;
        }
        let offer = offer.clone();
        self.failed = None;
        let task = work::rescue(around, offer.backup.as_ref());
        self.progress = Progress::Working(offer);
        Action::Run(task)
    }

    fn rescued(&mut self, rescued: Result<Rescued, Trouble>) -> Action<Message> {
        match (rescued, &self.progress) {
            (Ok(rescued), _) => self.progress = Progress::Done(rescued),
            (Err(trouble), Progress::Working(offer)) => {
                self.progress = Progress::Offered(offer.clone());
                self.failed = Some(trouble);
            }
            (Err(trouble), _) => self.failed = Some(trouble),
        }
        Action::None
    }

    fn start_new(&mut self, around: &Around) -> Action<Message> {
        match &self.progress {
            Progress::Offered(_) | Progress::Looking => Action::Run(work::set_aside(around)),
            Progress::Working(_) | Progress::Done(_) => Action::None,
        }
    }

    fn set_aside(&mut self, moved: Result<PathBuf, Trouble>) -> Action<Message> {
        match moved {
            Ok(_) => Action::Run(Task::done(Message::Open)),
            Err(trouble) => {
                self.failed = Some(trouble);
                Action::None
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
            _ if self.plight == Plight::Passing => Some(Message::Open),
            Progress::Offered(offer) if offer.is_worth_it() => Some(Message::Rescue),
            _ => None,
        }
    }

    /// What is shown.
    #[must_use]
    pub fn view<'a>(&'a self, around: &'a Around) -> Element<'a, Message> {
        view::view(self, around)
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
