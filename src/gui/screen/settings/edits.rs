//! What the settings save in the book: one edit after the other, what became of the last one, and its undo.

use iced::{Element, Task};

use crate::book::Entity;
use crate::book::lists::Edit;
use crate::gui::effect::Effect;
use crate::gui::screen::{BookContext, in_language, label};
use crate::gui::store_worker::UiError;
use crate::gui::theme::Tone;
use crate::gui::widget;
use crate::store::{Edited, Store, StoreError};
use crate::text;

/// The edits of the book.
#[derive(Debug, Default)]
pub struct Edits {
    saving: bool,
    status: Option<StatusLine>,
    /// What the last edit of the lists did: one press undoes it.
    undo: Option<Edited>,
    /// The last edit of the lists that the book remembers, made before the program was opened too.
    earlier: Option<Edited>,
    /// The edit that is being undone.
    undoing: Option<Edited>,
    /// The edits that were undone since the last other one, the latest last: each can be done again.
    undone: Vec<Edited>,
}

/// What became of the last edit, and of what.
#[derive(Debug, Clone)]
struct StatusLine {
    part: Part,
    result: Result<(), UiError>,
}

/// A part of the settings that is saved in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The organisation's name.
    Organisation,
    /// A place, by its name.
    Place(String),
    /// A question or its choices.
    Question,
    /// A date on which a place stays closed.
    Closure,
    /// The last edit of the lists was undone.
    Undone,
    /// The edit that was undone last was done again.
    Redone,
}

/// What can happen to the edits.
#[derive(Debug, Clone)]
pub enum Message {
    /// The last edit of the lists that the book remembers.
    Earlier(Result<Option<Edited>, UiError>),
    /// What was to be saved is in the book, or not; and what undoes it.
    Saved(Part, Result<Option<Edited>, UiError>),
}

/// What the edits ask of their parent.
#[derive(Debug)]
pub enum Action {
    /// This part is saved: its fields are done with, and the catalogue is out of date.
    Saved(Part),
}

impl Edits {
    /// Reads the last edit that the book remembers.
    pub(super) fn enter(context: BookContext<'_>) -> Task<Message> {
        context.book.ask(|store| store.reader().last_lists(), Message::Earlier)
    }

    /// What follows from a message.
    pub(super) fn update(&mut self, message: Message) -> Effect<Message, Action> {
        match message {
            // Where the book cannot be read, that is reported when something is requested of it.
            Message::Earlier(earlier) => {
                self.earlier = earlier.ok().flatten();
                Effect::none()
            }
            Message::Saved(part, result) => self.saved(part, result),
        }
    }

    fn saved(&mut self, part: Part, result: Result<Option<Edited>, UiError>) -> Effect<Message, Action> {
        self.saving = false;
        let effect = if result.is_ok() { Effect::ask(Action::Saved(part.clone())) } else { Effect::none() };
        let undoing = self.undoing.take();
        if result.is_ok() {
            match part {
                Part::Undone => self.undone.extend(undoing),
                Part::Redone => drop(self.undone.pop()),
                _ => self.undone.clear(),
            }
        }
        let result = result.map(|edited| self.undo = edited.filter(|edited| !edited.after.is_empty()));
        self.status = Some(StatusLine { part, result });
        effect
    }

    /// Changes the lists.
    pub(super) fn edit(&mut self, part: Part, edit: Edit, context: BookContext<'_>) -> Effect<Message, Action> {
        self.write(context, part, move |store| store.writer().edit_lists(&edit).map(Some))
    }

    /// Saves the organisation's name.
    pub(super) fn rename_organisation(&mut self, name: String, context: BookContext<'_>) -> Effect<Message, Action> {
        self.write(context, Part::Organisation, move |store| store.writer().set_organisation(&name).map(|()| None))
    }

    /// Undoes the last edit of the lists.
    pub(super) fn undo(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let Some(edited) = self.undo.clone().or_else(|| self.earlier.clone()).filter(|_| !self.saving) else { return Effect::none() };
        self.undoing = Some(edited.clone());
        self.write(context, Part::Undone, move |store| store.writer().undo_lists(&edited).map(|()| None))
    }

    /// Does the edit again that was undone last.
    pub(super) fn redo(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let Some(edited) = self.undone.last().cloned() else { return Effect::none() };
        self.write(context, Part::Redone, move |store| store.writer().redo_lists(&edited).map(Some))
    }

    /// Writes; one edit after the other, so that the status line belongs to what was pressed.
    fn write(
        &mut self,
        context: BookContext<'_>,
        part: Part,
        write: impl FnOnce(&mut Store) -> Result<Option<Edited>, StoreError> + Send + 'static,
    ) -> Effect<Message, Action> {
        if self.saving {
            return Effect::none();
        }
        self.saving = true;
        self.forget_last();
        Effect::run(context.book.ask(write, move |result| Message::Saved(part.clone(), result)))
    }

    /// What became of the last edit is out of date; it can still be undone.
    pub(super) fn hide_status(&mut self) {
        self.status = None;
    }

    /// The last edit is out of date, and so is its undo next to the status.
    pub(super) fn forget_last(&mut self) {
        (self.status, self.undo) = (None, None);
    }

    /// Whether an edit is being saved.
    pub(super) fn is_saving(&self) -> bool {
        self.saving
    }

    /// Whether there is an edit to undo.
    pub(super) fn can_undo(&self) -> bool {
        self.undo.is_some() || self.earlier.is_some()
    }

    /// Whether an edit that was undone can be done again.
    pub(super) fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// What became of the last edit of a part; `undo` is what the button sends.
    pub(super) fn status<'a, M: Clone + 'a>(
        &self,
        context: BookContext<'a>,
        of: impl Fn(&Part) -> bool,
        undo: M,
    ) -> Option<Element<'a, M>> {
        let (look, locale) = (context.look(), context.locale());
        let status = self.status.as_ref().filter(|status| of(&status.part))?;
        let undo = self.undo.as_ref().map(|_| (text!(locale, "lists-undo"), undo));
        Some(match (&status.result, &status.part) {
            (Ok(()), Part::Place(name)) => widget::notice(look, Tone::Good, text!(locale, "settings-place-saved", name = name), undo),
            (Ok(()), Part::Undone) => widget::notice(look, Tone::Good, text!(locale, "lists-undone"), []),
            (Ok(()), Part::Redone) => widget::notice(look, Tone::Good, text!(locale, "lists-redone"), undo),
            (Ok(()), _) => widget::notice(look, Tone::Good, text!(locale, "settings-saved"), undo),
            (Err(error), _) => widget::notice(look, Tone::Bad, locale.explain(error), []),
        })
    }

    /// The name of what the last remembered edit changed; none where the status line offers its undo already.
    pub(super) fn earlier_name(&self, context: BookContext<'_>) -> Option<String> {
        let edited = self.earlier.as_ref().filter(|_| self.undo.is_none())?;
        match edited.after.first()? {
            Entity::Place(place) => Some(place.name.clone()),
            Entity::Dimension(dimension) => Some(in_language(context.locale(), &dimension.label).to_owned()),
            Entity::Code(code) => Some(label(context.locale(), code)),
            _ => None,
        }
    }
}
