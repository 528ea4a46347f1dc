//! Between laptops: writing a bundle, and taking one in after what it changes was seen.
//!
//! | file | holds |
//! |---|---|
//! | `work` | the disk's and the passphrase's work, all in tasks |
//! | `view` | what is shown |

mod view;
mod work;

use std::path::PathBuf;
use std::sync::Arc;

use iced::{Element, Task};

pub use work::Made;

use super::Export;
use crate::gui::effect::Effect;
use crate::gui::screen::BookContext;
use crate::gui::shortcut::Stroke;
use crate::gui::store_worker::UiError;
use crate::store::replication::Scope;
use crate::text;
use crate::transfer::bundle::{NewPassphrase, Passphrase, Protection, Reading, Seen, write};

/// Where a bundle can go.
#[derive(Debug, Clone)]
pub struct Whereto {
    /// The stick or folder that is chosen.
    pub root: Option<PathBuf>,
    /// The sticks, by the folders they appear in.
    pub sticks: Vec<PathBuf>,
}

/// What still keeps a bundle from being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// The passphrase is too short.
    Short,
    /// The two passphrases differ.
    Differ,
    /// No stick and no folder.
    Target,
}

/// How far writing has come.
#[derive(Debug)]
enum Writing {
    Idle,
    Under,
    /// It is in this file, verified; true where it is on a stick that can be taken out.
    Done(PathBuf, bool),
    Stopped(UiError),
}

/// How far reading has come.
#[derive(Debug)]
enum Taking {
    Idle,
    /// Being looked through or taken in.
    Under,
    /// This is what would change; nothing has.
    Seen(Arc<Seen>, Box<Reading>),
    /// So many changes were taken in.
    Done(u64),
    Stopped(UiError),
}

/// The state of both.
#[derive(Debug)]
pub struct Bundle {
    everything: bool,
    declined: bool,
    phrase: String,
    again: String,
    writing: Writing,
    file: String,
    opening: String,
    taking: Taking,
}

impl Default for Bundle {
    fn default() -> Self {
        let empty = String::new;
        Self {
            everything: false,
            declined: false,
            phrase: empty(),
            again: empty(),
            writing: Writing::Idle,
            file: empty(),
            opening: empty(),
            taking: Taking::Idle,
        }
    }
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Everything, or what is new since the last bundle.
    Everything(bool),
    /// No passphrase, or one.
    Declined(bool),
    /// The new passphrase was typed.
    Phrase(String),
    /// The same again.
    Again(String),
    /// Make the bundle.
    Write,
    /// It is in its file, or not.
    Placed(Result<Made, UiError>),
    /// The book has taken note of it, or not.
    Noted(PathBuf, Result<(), UiError>),
    /// The path of a bundle was typed.
    File(String),
    /// The system's dialog is wanted.
    Browse,
    /// A file was picked, or none.
    Picked(Option<PathBuf>),
    /// The passphrase of a bundle was typed.
    Opening(String),
    /// Look at the bundle.
    Look,
    /// It was looked through, or not.
    Seen(Box<Reading>, Result<Arc<Seen>, UiError>),
    /// Take it in.
    Accept,
    /// Leave it.
    Leave,
    /// It was taken in, or not.
    Taken(Result<u64, UiError>),
}

/// What the exchange of bundles asks of its parent.
#[derive(Debug)]
pub enum Action {
    /// A bundle was taken in: the places or the vocabulary may have changed.
    ReloadCatalogue,
}

impl Bundle {
    /// What follows from a message.
    pub fn update(&mut self, message: Message, whereto: Whereto, context: BookContext<'_>) -> Effect<Message, Action> {
        match message {
            Message::Everything(everything) => self.prepare(|this| this.everything = everything),
            Message::Declined(declined) => self.prepare(|this| this.declined = declined),
            Message::Phrase(phrase) => self.prepare(|this| this.phrase = phrase),
            Message::Again(again) => self.prepare(|this| this.again = again),
            Message::Write => self.write(whereto, context),
            Message::Placed(placed) => self.placed(placed, context),
            Message::Noted(file, noted) => self.noted(file, noted, &whereto),
            Message::File(file) => self.choose(|this| this.file = file),
            Message::Browse => Effect::run(self.browse(whereto, context)),
            Message::Picked(None) => Effect::none(),
            Message::Picked(Some(file)) => self.choose(|this| this.file = file.display().to_string()),
            Message::Opening(opening) => self.choose(|this| this.opening = opening),
            Message::Look => self.look(context),
            Message::Seen(reading, seen) => self.seen(reading, seen),
            Message::Accept => self.accept(context),
            Message::Leave => self.choose(|_| {}),
            Message::Taken(taken) => self.taken(taken),
        }
    }

    /// Another choice for the bundle to be written.
    fn prepare(&mut self, set: impl FnOnce(&mut Self)) -> Effect<Message, Action> {
        if !matches!(self.writing, Writing::Under) {
            set(self);
            self.writing = Writing::Idle;
        }
        Effect::none()
    }

    /// Another choice for the bundle to be read: what was seen of the last one makes room.
    fn choose(&mut self, set: impl FnOnce(&mut Self)) -> Effect<Message, Action> {
        if !matches!(self.taking, Taking::Under) {
            set(self);
            self.taking = Taking::Idle;
        }
        Effect::none()
    }

    /// What the bundle is sealed with, once that is settled.
    fn protection(&self) -> Result<Protection, Gap> {
        if self.declined {
            return Ok(Protection::Declined);
        }
        let phrase = NewPassphrase::new(Passphrase::new(&self.phrase)).map_err(|_| Gap::Short)?;
        if self.phrase == self.again { Ok(Protection::Passphrase(phrase)) } else { Err(Gap::Differ) }
    }

    /// What is still lacking.
    fn gap(&self, root: Option<&PathBuf>) -> Option<Gap> {
        self.protection().err().or_else(|| root.is_none().then_some(Gap::Target))
    }

    fn write(&mut self, whereto: Whereto, context: BookContext<'_>) -> Effect<Message, Action> {
        let (Ok(protection), Some(root), false) = (self.protection(), whereto.root, matches!(self.writing, Writing::Under)) else {
            return Effect::none();
        };
        let scope = if self.everything { Scope::Everything } else { Scope::SinceLast };
        self.writing = Writing::Under;
        Effect::run(work::write(context, root, scope, protection))
    }

    fn placed(&mut self, placed: Result<Made, UiError>, context: BookContext<'_>) -> Effect<Message, Action> {
        match placed {
            Ok(made) => Effect::run(work::note(context, made)),
            Err(error) => {
                self.writing = Writing::Stopped(error);
                Effect::none()
            }
        }
    }

    fn noted(&mut self, file: PathBuf, noted: Result<(), UiError>, whereto: &Whereto) -> Effect<Message, Action> {
        // The file is whole either way; what was not noted is handed over twice, which does no harm.
        if let Err(error) = noted {
            tracing::warn!(?error, "the book could not take note of a bundle");
        }
        let removable = whereto.sticks.iter().any(|stick| file.starts_with(stick));
        (self.phrase, self.again, self.everything) = (String::new(), String::new(), false);
        self.writing = Writing::Done(file, removable);
        Effect::none()
    }

    fn browse(&self, whereto: Whereto, context: BookContext<'_>) -> Task<Message> {
        let from = PathBuf::from(self.file.trim()).parent().filter(|folder| folder.is_absolute()).map(PathBuf::from);
        let from = from.or(whereto.root).unwrap_or_default();
        let title = text!(context.locale(), "bundle-file");
        Task::perform(context.app.platform.pick_file(title, write::ENDING, from), Message::Picked)
    }

    fn look(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let file = PathBuf::from(self.file.trim());
        if file.as_os_str().is_empty() || matches!(self.taking, Taking::Under | Taking::Seen(..)) {
            return Effect::none();
        }
        let passphrase = Some(self.opening.trim()).filter(|phrase| !phrase.is_empty()).map(Passphrase::new);
        self.taking = Taking::Under;
        Effect::run(work::look(context, Reading { file, passphrase, today: context.app.clock.now().date, join: false }))
    }

    fn seen(&mut self, reading: Box<Reading>, seen: Result<Arc<Seen>, UiError>) -> Effect<Message, Action> {
        self.taking = match seen {
            Ok(seen) => Taking::Seen(seen, reading),
            Err(error) => Taking::Stopped(error),
        };
        Effect::none()
    }

    fn accept(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        match std::mem::replace(&mut self.taking, Taking::Under) {
            // That the books become one was told beside what is pressed.
            Taking::Seen(seen, reading) => Effect::run(work::accept(context, Reading { join: true, ..*reading }, seen)),
            other => {
                self.taking = other;
                Effect::none()
            }
        }
    }

    fn taken(&mut self, taken: Result<u64, UiError>) -> Effect<Message, Action> {
        match taken {
            Ok(changes) => {
                (self.file, self.opening) = (String::new(), String::new());
                self.taking = Taking::Done(changes);
                Effect::ask(Action::ReloadCatalogue)
            }
            Err(error) => {
                self.taking = Taking::Stopped(error);
                Effect::none()
            }
        }
    }

    /// What a key does now.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        let seen = matches!(self.taking, Taking::Seen(..));
        Some(match stroke {
            keys::EVERYTHING => Message::Everything(!self.everything),
            keys::DECLINED => Message::Declined(!self.declined),
            keys::WRITE if !seen => Message::Write,
            keys::LOOK if !seen => Message::Look,
            keys::ACCEPT if seen => Message::Accept,
            keys::LEAVE if seen => Message::Leave,
            _ => return None,
        })
    }
}

/// What is shown.
pub(super) fn view<'a>(export: &'a Export, context: BookContext<'a>) -> Element<'a, super::Message> {
    view::view(export, context)
}

/// The keys of this face.
mod keys {
    use super::Stroke;

    pub(super) const EVERYTHING: Stroke = Stroke::Plain('a');
    pub(super) const DECLINED: Stroke = Stroke::Plain('p');
    pub(super) const WRITE: Stroke = Stroke::Command('s');
    pub(super) const LOOK: Stroke = Stroke::Enter;
    pub(super) const ACCEPT: Stroke = Stroke::ShiftEnter;
    pub(super) const LEAVE: Stroke = Stroke::Escape;
}
