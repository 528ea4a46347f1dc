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

use super::{AppContext, Book};
use crate::book::feedback::texts::{TEXTS, Tongue};
use crate::book::{CodeId, Face};
use crate::gui::effect::Effect;
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

/// What the visitor's side asks of its parent.
#[derive(Debug)]
pub enum Action {
    /// Turn the window back to the advisor.
    LeaveKiosk,
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
    pub fn update(&mut self, message: Message, app: &AppContext, book: &Book) -> Effect<Message, Action> {
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

    fn choose(&mut self, language: &CodeId) -> Effect<Message, Action> {
        if let Some(tongue) = TEXTS.tongue(language.as_str()) {
            self.page = Page::Asking { tongue, at: 0, saving: false };
            self.settling = SETTLING;
        }
        Effect::none()
    }

    /// The question that is shown, while it takes an answer.
    fn question(&self) -> Option<&CodeId> {
        match self.page {
            Page::Asking { at, saving: false, .. } => self.asked.questions.get(at),
            _ => None,
        }
    }

    fn answer(&mut self, face: Face, app: &AppContext, book: &Book) -> Effect<Message, Action> {
        let Some(question) = self.question().filter(|_| self.settling == 0).cloned() else { return Effect::none() };
        if let Page::Asking { saving, .. } = &mut self.page {
            *saving = true;
        }
        let (place, today) = (book.place.clone(), app.clock.now().date);
        Effect::run(book.ask(move |store| store.writer().answer(&place, today, &[(question, face)]), Message::Saved))
    }

    fn saved(&mut self, saved: Result<(), UiError>) -> Effect<Message, Action> {
        let Page::Asking { tongue, saving: still, .. } = &mut self.page else { return Effect::none() };
        *still = false;
        match saved {
            Ok(()) => return self.next(),
            Err(error) => {
                tracing::warn!(key = error.key(), "an answer may not have been saved");
                self.page = Page::Failed(tongue);
            }
        }
        Effect::none()
    }

    /// The next question, or the end.
    fn next(&mut self) -> Effect<Message, Action> {
        if let Page::Asking { tongue, at, saving: false } = &mut self.page {
            *at += 1;
            self.settling = SETTLING;
            if *at >= self.asked.questions.len() {
                self.page = Page::Thanks(tongue);
            }
        }
        Effect::none()
    }

    fn begin(&mut self) -> Effect<Message, Action> {
        self.page = Page::Languages;
        Effect::none()
    }

    fn second(&mut self) -> Effect<Message, Action> {
        self.silent = self.silent.saturating_add(1);
        let patience = if matches!(self.page, Page::Thanks(_)) { THANKS } else { SILENCE };
        if self.silent >= patience { self.begin() } else { Effect::none() }
    }

    fn press(&mut self, corner: Option<u8>) -> Effect<Message, Action> {
        self.corner = corner;
        Effect::none()
    }

    fn beat(&mut self) -> Effect<Message, Action> {
        self.settling = self.settling.saturating_sub(1);
        let Some(beats) = &mut self.corner else { return Effect::none() };
        *beats = beats.saturating_add(1);
        if *beats < BEATS {
            return Effect::none();
        }
        self.corner = None;
        if self.asked.lock.is_none() {
            return Effect::ask(Action::LeaveKiosk);
        }
        self.page = Page::WayBack { typed: String::new(), wrong: false, trying: false };
        Effect::run(iced::widget::operation::focus(PASSPHRASE))
    }

    fn type_passphrase(&mut self, text: String) -> Effect<Message, Action> {
        if let Page::WayBack { typed, wrong, .. } = &mut self.page {
            (*typed, *wrong) = (text, false);
        }
        Effect::none()
    }

    fn try_passphrase(&mut self) -> Effect<Message, Action> {
        let (Page::WayBack { typed, trying, .. }, Some(lock)) = (&mut self.page, self.asked.lock.clone()) else { return Effect::none() };
        if std::mem::replace(trying, true) {
            return Effect::none();
        }
        let passphrase = Passphrase::new(typed);
        Effect::run(Task::perform(async move { kiosk_lock::opens(&lock, &passphrase) }, Message::Tried))
    }

    fn tried(&mut self, right: bool) -> Effect<Message, Action> {
        let Page::WayBack { typed, wrong, trying } = &mut self.page else { return Effect::none() };
        if right {
            return Effect::ask(Action::LeaveKiosk);
        }
        (*wrong, *trying) = (true, false);
        typed.clear();
        Effect::none()
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
