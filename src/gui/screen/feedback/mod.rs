//! The visitor's side: the laptop is turned round, and the visitor answers in their own language.
//!
//! It fills the window: no head, no tabs, no key leads out of it. An answer is saved as it is pressed, and nothing that was pressed
//! is shown afterwards. Only a long press on the corner leads back to the desk, and where the desk has set one, a passphrase after it.
//!
//! | file | holds |
//! |---|---|
//! | `view` | what is shown |
//! | `faces` | the drawings: the three faces and the corner |

mod faces;
mod view;

use std::time::Duration;

use iced::{Element, Subscription, Task};

use super::{Action, AppContext, Book};
use crate::book::feedback::texts::{TEXTS, Tongue};
use crate::book::{CodeId, Face};
use crate::gui::shortcut::Stroke;
use crate::gui::store_worker::UiError;
use crate::store::{Store, StoreError};
use crate::transfer::bundle::Passphrase;
use crate::transfer::kiosk_lock;

/// How often it is looked whether the corner is still pressed.
const BEAT: Duration = Duration::from_millis(100);
/// How many such looks lead back: two seconds.
pub const BEATS: u8 = 20;
/// How many seconds the thanks are shown.
pub const THANKS: u8 = 4;
/// After how many seconds of silence the next visitor is awaited: nobody finds what another has begun.
pub const SILENCE: u8 = 45;

/// How many moments a new question takes no answer.
pub const SETTLING: u8 = 5;

/// The field of the passphrase, so that it can be given the focus.
const PASSPHRASE: &str = "feedback-passphrase";

/// What the book says of the visitor's side.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The questions, one to three.
    pub questions: Vec<CodeId>,
    /// What the way back is locked with.
    pub lock: Option<String>,
}

/// The visitor's side.
#[derive(Debug)]
pub struct Visitor {
    asked: Asked,
    page: Page,
    /// How long the corner has been pressed; none while it is not.
    corner: Option<u8>,
    /// The seconds since something was pressed.
    silent: u8,
    /// How many moments a new question still takes no answer: a finger that falls twice answers once.
    settling: u8,
}

/// What is shown.
#[derive(Debug)]
enum Page {
    /// The languages to choose from.
    Languages,
    /// A question.
    Asking {
        tongue: &'static Tongue,
        /// Which of the questions.
        at: usize,
        /// An answer is on its way to the disk.
        saving: bool,
    },
    /// The end.
    Thanks(&'static Tongue),
    /// The last answer is not certain to be saved.
    Failed(&'static Tongue),
    /// The passphrase is asked for.
    WayBack { typed: String, wrong: bool, trying: bool },
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A language was chosen.
    Language(CodeId),
    /// A face was pressed.
    Answer(Face),
    /// The answer was saved, or not.
    Saved(Result<(), UiError>),
    /// This question is left out.
    Skip,
    /// Back to the languages.
    Languages,
    /// A second has passed.
    Second,
    /// The corner was pressed.
    CornerPressed,
    /// It was left.
    CornerLeft,
    /// A moment has passed: the corner is pressed, or a question is new.
    Beat,
    /// The passphrase was typed.
    Typed(String),
    /// Try it.
    Try,
    /// It was right, or not.
    Tried(bool),
}

/// Reads what the book says of the visitor's side.
///
/// # Errors
/// When the file cannot be read.
pub fn read(store: &mut Store) -> Result<Asked, StoreError> {
    Ok(Asked { questions: store.reader().feedback_questions()?, lock: store.reader().feedback_lock()? })
}

impl Visitor {
    /// The languages, for the first visitor.
    #[must_use]
    pub fn new(asked: Asked) -> Self {
        Self { asked, page: Page::Languages, corner: None, silent: 0, settling: 0 }
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, app: &AppContext, book: &Book) -> Action<Message> {
        if !matches!(message, Message::Second | Message::Beat) {
            self.silent = 0;
        }
        match message {
            Message::Language(language) => self.choose(&language),
            Message::Answer(face) => self.answer(face, app, book),
            Message::Saved(saved) => self.saved(saved),
            Message::Skip => self.next(),
            Message::Languages => self.begin(),
            Message::Second => self.second(),
            Message::CornerPressed => self.press(Some(0)),
            Message::CornerLeft => self.press(None),
            Message::Beat => self.beat(),
            Message::Typed(typed) => self.type_passphrase(typed),
            Message::Try => self.try_passphrase(),
            Message::Tried(right) => self.tried(right),
        }
    }

    fn choose(&mut self, language: &CodeId) -> Action<Message> {
        if let Some(tongue) = TEXTS.tongue(language.as_str()) {
            self.page = Page::Asking { tongue, at: 0, saving: false };
            self.settling = SETTLING;
        }
        Action::None
    }

    /// The question that is shown, while it takes an answer.
    fn question(&self) -> Option<&CodeId> {
        match self.page {
            Page::Asking { at, saving: false, .. } => self.asked.questions.get(at),
            _ => None,
        }
    }

    fn answer(&mut self, face: Face, app: &AppContext, book: &Book) -> Action<Message> {
        let Some(question) = self.question().filter(|_| self.settling == 0).cloned() else { return Action::None };
        if let Page::Asking { saving, .. } = &mut self.page {
            *saving = true;
        }
        let (place, today) = (book.place.clone(), app.clock.now().date);
        Action::Run(book.ask(move |store| store.writer().answer(&place, today, &[(question, face)]), Message::Saved))
    }

    fn saved(&mut self, saved: Result<(), UiError>) -> Action<Message> {
        let Page::Asking { tongue, saving: still, .. } = &mut self.page else { return Action::None };
        *still = false;
        match saved {
            Ok(()) => return self.next(),
            Err(error) => {
                tracing::warn!(key = error.key(), "an answer may not have been saved");
                self.page = Page::Failed(tongue);
            }
        }
        Action::None
    }

    /// The next question, or the end.
    fn next(&mut self) -> Action<Message> {
        if let Page::Asking { tongue, at, saving: false } = &mut self.page {
            *at += 1;
            self.settling = SETTLING;
            if *at >= self.asked.questions.len() {
                self.page = Page::Thanks(tongue);
            }
        }
        Action::None
    }

    fn begin(&mut self) -> Action<Message> {
        self.page = Page::Languages;
        Action::None
    }

    fn second(&mut self) -> Action<Message> {
        self.silent = self.silent.saturating_add(1);
        let patience = if matches!(self.page, Page::Thanks(_)) { THANKS } else { SILENCE };
        if self.silent >= patience { self.begin() } else { Action::None }
    }

    fn press(&mut self, corner: Option<u8>) -> Action<Message> {
        self.corner = corner;
        Action::None
    }

    fn beat(&mut self) -> Action<Message> {
        self.settling = self.settling.saturating_sub(1);
        let Some(beats) = &mut self.corner else { return Action::None };
        *beats = beats.saturating_add(1);
        if *beats < BEATS {
            return Action::None;
        }
        self.corner = None;
        if self.asked.lock.is_none() {
            return Action::LeaveKiosk;
        }
        self.page = Page::WayBack { typed: String::new(), wrong: false, trying: false };
        Action::Run(iced::widget::operation::focus(PASSPHRASE))
    }

    fn type_passphrase(&mut self, text: String) -> Action<Message> {
        if let Page::WayBack { typed, wrong, .. } = &mut self.page {
            (*typed, *wrong) = (text, false);
        }
        Action::None
    }

    fn try_passphrase(&mut self) -> Action<Message> {
        let (Page::WayBack { typed, trying, .. }, Some(lock)) = (&mut self.page, self.asked.lock.clone()) else { return Action::None };
        if std::mem::replace(trying, true) {
            return Action::None;
        }
        let passphrase = Passphrase::new(typed);
        Action::Run(Task::perform(async move { kiosk_lock::opens(&lock, &passphrase) }, Message::Tried))
    }

    fn tried(&mut self, right: bool) -> Action<Message> {
        let Page::WayBack { typed, wrong, trying } = &mut self.page else { return Action::None };
        if right {
            return Action::LeaveKiosk;
        }
        (*wrong, *trying) = (true, false);
        typed.clear();
        Action::None
    }

    /// What a key does: none leads to the advisor. Enter tries the passphrase that was typed.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        match (&self.page, stroke) {
            (Page::WayBack { typed, .. }, Stroke::Enter) if !typed.is_empty() => Some(Message::Try),
            _ => None,
        }
    }

    /// What is listened to: moments while the corner is pressed or a question is new, else the seconds while a visitor is at it.
    pub fn subscription(&self) -> Subscription<Message> {
        if self.corner.is_some() || self.settling > 0 {
            iced::time::every(BEAT).map(|_| Message::Beat)
        } else if matches!(self.page, Page::Languages) {
            Subscription::none()
        } else {
            iced::time::every(Duration::from_secs(1)).map(|_| Message::Second)
        }
    }

    /// What is shown.
    #[must_use]
    pub fn view<'a>(&'a self, app: &'a AppContext) -> Element<'a, Message> {
        view::view(self, app)
    }
}
