//! The screens, and what they share.
//!
//! # How a screen is added
//!
//! 1. `screen/<name>/mod.rs`: a `pub struct <Name>` (its state), a `pub enum Message` (`Debug + Clone`), a `pub enum Action` with what
//!    it can ask of its parent and nothing else (`Infallible` where it asks nothing), and
//!    `new(BookContext) -> Self`, `enter(&mut self, BookContext) -> Effect<Message, Action>` (each time it is shown: read what it needs),
//!    `update(&mut self, Message, BookContext) -> Effect<Message, Action>` (a table of one-line arms),
//!    `view(&self, BookContext) -> Element<Message>` (begin with [`widget::page`](super::widget::page)) and
//!    `shortcut(&self, Stroke) -> Option<Message>` (pure).
//! 2. `app/screens.rs`: one field, one tab, one message and one action, one arm in each `match`; `app/actions.rs`: one arm for each action.
//!    The compiler names them.
//! 3. Its tab's text in `assets/locale/*/window.ftl`, its own texts in `assets/locale/*/<name>.ftl`.
//!
//! Side effects happen only in tasks: `Effect::run(context.book.ask(|store| …, Message::Read))`.

pub mod day;
pub mod desk;
pub mod export;
pub mod fault;
pub mod feedback;
pub mod first_start;
pub mod manual;
pub mod recovery;
pub mod settings;
pub mod statistics;

use std::sync::Arc;

use iced::Task;

use self::fault::Fault;
use super::platform::Platform;
use super::preferences::Preferences;
use super::store_worker::{Failure, StoreHandle, UiError};
use super::theme::Look;
use crate::book::{Clock, Code, Entropy, Moment, Place, PlaceId, Vocabulary};
use crate::locale::Locale;
use crate::store::automatic::Backups;
use crate::store::host::Paths;
use crate::store::{Catalogue, Store, StoreError};
use crate::transfer::defaults::Defaults;

/// What surrounds every screen, with a book or without.
#[derive(Clone)]
pub struct AppContext {
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
    pub platform: Arc<dyn Platform>,
    /// The paths of the files.
    pub paths: Paths,
    /// What the organisation presets.
    pub defaults: Arc<Defaults>,
    /// What the window remembers.
    pub preferences: Preferences,
    /// What is known of the book's backups; nothing until they were looked for.
    pub backups: Option<Backups>,
    /// Why the last automatic backup was not taken.
    pub backup_error: Option<UiError>,
}

/// An open book.
#[derive(Debug, Clone)]
pub struct Book {
    /// The thread that owns it.
    pub store: StoreHandle,
    /// The places and the vocabulary.
    pub catalogue: Arc<Catalogue>,
    /// The organisation whose desk it is.
    pub organisation: String,
    /// The place where the desk is now.
    pub place: PlaceId,
}

/// Everything a screen with a book can see.
#[derive(Clone, Copy)]
pub struct BookContext<'a> {
    /// What surrounds it.
    pub app: &'a AppContext,
    /// The book.
    pub book: &'a Book,
}

impl<'a> BookContext<'a> {
    /// The texts.
    #[must_use]
    pub fn locale(self) -> &'a Locale {
        &self.app.locale
    }

    /// The look.
    #[must_use]
    pub fn look(self) -> Look {
        self.app.look
    }

    /// The dimensions and codes.
    #[must_use]
    pub fn vocabulary(self) -> &'a Vocabulary {
        &self.book.catalogue.vocabulary
    }
}

impl Book {
    /// Requests something of the book; the outcome comes back as a message, every failure as one [`UiError`].
    pub fn ask<T: Send + 'static, E: Failure, M: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Store) -> Result<T, E> + Send + 'static,
        message: impl Fn(Result<T, UiError>) -> M + Send + 'static,
    ) -> Task<M> {
        Task::perform(self.store.ask(work), message)
    }

    /// Writes into the book; the outcome comes back as a message, and only once what was written is durable.
    pub fn save<T: Send + 'static, M: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Store) -> Result<T, StoreError> + Send + 'static,
        message: impl Fn(Result<T, Fault>) -> M + Send + 'static,
    ) -> Task<M> {
        let saved = self.store.run(move |store| work(store).map_err(Fault::from));
        Task::perform(async move { saved.await.unwrap_or_else(|gone| Err(Fault::from(gone))) }, message)
    }

    /// The places in use.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.catalogue.places.iter().filter(|place| !place.retired)
    }

    /// The name of the place where the desk is.
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
