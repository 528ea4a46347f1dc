//! The screens, and what they share.
//!
//! # How a screen is added
//!
//! 1. `screen/<name>/mod.rs`: a `pub struct <Name>` (its state), a `pub enum Message` (`Debug + Clone`), and
//!    `new(Here) -> Self`, `enter(&mut self, Here) -> Action<Message>` (each time it is shown: read what it needs),
//!    `update(&mut self, Message, Here) -> Action<Message>` (a table of one-line arms),
//!    `view(&self, Here) -> Element<Message>` (begin with [`widget::page`](super::widget::page)) and
//!    `shortcut(&self, Stroke) -> Option<Message>` (pure).
//! 2. `app/screens.rs`: one field, one [`Tab`](super::app::Tab), one arm in each `match`: the compiler names them.
//! 3. Its tab's text in `assets/locale/*/window.ftl`, its own texts in `assets/locale/*/<name>.ftl`.
//!
//! Side effects happen only in tasks: `Action::Run(here.book.ask(|store| …, Message::Read))`.

pub mod day;
pub mod desk;
pub mod export;
pub mod feedback;
pub mod first_start;
pub mod manual;
pub mod settings;
pub mod statistics;
pub mod unopened;

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;

use super::library::{Library, Trouble};
use super::outside::Outside;
use super::preferences::Preferences;
use super::theme::Look;
use crate::book::{Clock, Code, Entropy, Explain, Moment, Place, PlaceId, Vocabulary};
use crate::locale::Locale;
use crate::store::automatic::Backups;
use crate::store::host::Paths;
use crate::store::{Catalogue, Store};
use crate::transfer::defaults::Defaults;

/// What a screen wants done beyond its own state.
#[derive(Debug)]
pub enum Action<M> {
    /// Nothing.
    None,
    /// A task whose outcome comes back as a message.
    Run(Task<M>),
    /// Other preferences: kept on disk and used at once.
    Prefer(Preferences),
    /// The places or the vocabulary have changed: read them again, for every screen.
    Reread,
    /// What is known of the backups has changed.
    Backups(Backups),
    /// Put this backup in the place of the book, and open it.
    Restore(PathBuf),
    /// Turn the window to the visitor.
    Visitor,
    /// Turn it back to the advisor.
    Desk,
}

impl<M: Send + 'static> Action<M> {
    /// The same action for messages of another kind.
    #[must_use]
    pub fn map<N: Send + 'static>(self, message: impl Fn(M) -> N + Send + 'static) -> Action<N> {
        match self {
            Self::None => Action::None,
            Self::Run(task) => Action::Run(task.map(message)),
            Self::Prefer(preferences) => Action::Prefer(preferences),
            Self::Reread => Action::Reread,
            Self::Backups(backups) => Action::Backups(backups),
            Self::Restore(backup) => Action::Restore(backup),
            Self::Visitor => Action::Visitor,
            Self::Desk => Action::Desk,
        }
    }
}

/// What surrounds every screen, with a book or without.
#[derive(Clone)]
pub struct Around {
    /// The texts of the window's language.
    pub locale: Locale,
    /// Colours, text size, window size.
    pub look: Look,
    /// The present date and hour; asked anew every half minute and before each save.
    pub now: Moment,
    /// The laptop's clock.
    pub clock: Arc<dyn Clock>,
    /// The system's randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The computer's drives, printers, dialogs and viewers.
    pub outside: Arc<dyn Outside>,
    /// Where the files lie.
    pub paths: Paths,
    /// What the organisation presets.
    pub defaults: Arc<Defaults>,
    /// What the window remembers.
    pub preferences: Preferences,
    /// What is known of the book's backups; nothing until they were looked for.
    pub backups: Option<Backups>,
    /// Why the last automatic backup was not taken.
    pub backup_trouble: Option<Trouble>,
}

/// An open book.
#[derive(Debug, Clone)]
pub struct Book {
    /// The thread that owns it.
    pub library: Library,
    /// The places and the vocabulary.
    pub catalogue: Arc<Catalogue>,
    /// The organisation whose desk it is.
    pub organisation: String,
    /// The place where the desk stands now.
    pub place: PlaceId,
}

/// Everything a screen with a book can see.
#[derive(Clone, Copy)]
pub struct Here<'a> {
    /// What surrounds it.
    pub around: &'a Around,
    /// The book.
    pub book: &'a Book,
}

impl<'a> Here<'a> {
    /// The texts.
    #[must_use]
    pub fn locale(self) -> &'a Locale {
        &self.around.locale
    }

    /// The look.
    #[must_use]
    pub fn look(self) -> Look {
        self.around.look
    }

    /// The dimensions and codes.
    #[must_use]
    pub fn vocabulary(self) -> &'a Vocabulary {
        &self.book.catalogue.vocabulary
    }
}

impl Book {
    /// Asks something of the book; the outcome comes back as a message, every failure as one [`Trouble`].
    pub fn ask<T: Send + 'static, E: Explain, M: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Store) -> Result<T, E> + Send + 'static,
        message: impl Fn(Result<T, Trouble>) -> M + Send + 'static,
    ) -> Task<M> {
        Task::perform(self.library.ask(work), message)
    }

    /// The places in use.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.catalogue.places.iter().filter(|place| !place.retired)
    }

    /// The name of the place where the desk stands.
    #[must_use]
    pub fn place_name(&self) -> &str {
        self.catalogue.places.iter().find(|place| place.id == self.place).map_or(self.place.as_str(), |place| &place.name)
    }
}

/// The name of a code in the reader's language.
#[must_use]
pub fn label(locale: &Locale, code: &Code) -> String {
    in_language(locale, &code.label).to_owned()
}

/// The name of a code as a tile shows it: the short one where there is one.
#[must_use]
pub fn short_label(locale: &Locale, code: &Code) -> String {
    in_language(locale, code.short.as_ref().unwrap_or(&code.label)).to_owned()
}

/// The name in the reader's language.
#[must_use]
pub fn in_language<'a>(locale: &Locale, labels: &'a crate::book::Labels) -> &'a str {
    locale.label(labels)
}
