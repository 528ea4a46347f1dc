//! The settings: five small screens side by side.
//!
//! | file | holds |
//! |---|---|
//! | [`laptop`] | the window's language and looks, and where the book is stored |
//! | [`places`] | the organisation and its places |
//! | [`lists`] | questions and choices |
//! | [`keeping`] | backups and forgetting |
//! | [`visitors`] | what visitors are asked, and what locks the way back from them |
//! | [`edits`] | what places and lists save in the book, and its undo |

pub mod edits;
pub mod keeping;
pub mod laptop;
pub mod lists;
pub mod places;
pub mod visitors;

use std::path::PathBuf;

use iced::Element;

use self::edits::{Edits, Part};
use self::keeping::Keeping;
use self::lists::Lists;
use self::places::Places;
use self::visitors::Visitors;
use super::BookContext;
use crate::gui::effect::Effect;
use crate::gui::preferences::Preferences;
use crate::gui::shortcut::{REDO, Stroke, UNDO};
use crate::gui::widget;
use crate::store::automatic::Backups;
use crate::text;

/// The state of the settings.
#[derive(Debug, Default)]
pub struct Settings {
    edits: Edits,
    places: Places,
    lists: Lists,
    keeping: Keeping,
    visitors: Visitors,
}

/// What can happen in the settings.
#[derive(Debug, Clone)]
pub enum Message {
    /// The window on this laptop.
    Laptop(laptop::Message),
    /// The organisation and its places.
    Places(places::Message),
    /// Questions and choices.
    Lists(lists::Message),
    /// What is saved in the book.
    Edits(edits::Message),
    /// Undo the last edit of the book.
    Undo,
    /// Do the edit again that was undone last.
    Redo,
    /// Backups and forgetting.
    Keeping(keeping::Message),
    /// What visitors are asked.
    Visitors(visitors::Message),
}

/// What the settings ask of their parent.
#[derive(Debug)]
pub enum Action {
    /// Use these preferences and keep them on disk.
    SavePreferences(Preferences),
    /// The places or the vocabulary have changed: read them again for every screen.
    ReloadCatalogue,
    /// This is known of the backups now.
    Backups(Backups),
    /// Put this backup in the place of the book, and open it.
    Restore(PathBuf),
}

impl Settings {
    /// The settings.
    #[must_use]
    pub fn new(_context: BookContext<'_>) -> Self {
        Self::default()
    }

    /// Reads what is known of the backups, of forgetting, of the visitors' questions and of the last edit.
    pub fn enter(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        Effect::run(Keeping::enter(context).map(Message::Keeping))
            .and(Effect::run(Visitors::enter(context).map(Message::Visitors)))
            .and(Effect::run(Edits::enter(context).map(Message::Edits)))
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, context: BookContext<'_>) -> Effect<Message, Action> {
        match message {
            Message::Laptop(message) => laptop::update(message, context)
                .map(Message::Laptop, |laptop::Action::SavePreferences(preferences)| Action::SavePreferences(preferences)),
            Message::Places(message) => {
                let effect = self.places.update(message, &self.edits, context);
                effect.answer(Message::Places, |action| self.act_for_places(action, context))
            }
            Message::Lists(message) => {
                let effect = self.lists.update(message, &self.edits, context);
                effect.answer(Message::Lists, |action| self.act_for_lists(action, context))
            }
            Message::Edits(message) => {
                let effect = self.edits.update(message);
                self.follow(effect)
            }
            Message::Undo => self.undo(context),
            Message::Redo => self.redo(context),
            Message::Keeping(message) => self.keeping.update(message, context).map(Message::Keeping, |action| match action {
                keeping::Action::Backups(backups) => Action::Backups(backups),
                keeping::Action::Restore(backup) => Action::Restore(backup),
            }),
            Message::Visitors(message) => self.visitors.update(message, context).map(Message::Visitors, |never| match never {}),
        }
    }

    fn act_for_places(&mut self, action: places::Action, context: BookContext<'_>) -> Effect<Message, Action> {
        match action {
            places::Action::SavePreferences(preferences) => Effect::ask(Action::SavePreferences(preferences)),
            places::Action::RenameOrganisation(name) => {
                let effect = self.edits.rename_organisation(name, context);
                self.follow(effect)
            }
            places::Action::Edit(part, edit) => {
                let effect = self.edits.edit(part, edit, context);
                self.follow(effect)
            }
            places::Action::HideStatus => {
                self.edits.hide_status();
                Effect::none()
            }
            places::Action::ForgetLast => {
                self.edits.forget_last();
                Effect::none()
            }
            places::Action::Undo => self.undo(context),
        }
    }

    fn act_for_lists(&mut self, action: lists::Action, context: BookContext<'_>) -> Effect<Message, Action> {
        match action {
            lists::Action::Edit(edit) => {
                let effect = self.edits.edit(Part::Question, edit, context);
                self.follow(effect)
            }
            lists::Action::ForgetLast => {
                self.edits.forget_last();
                Effect::none()
            }
            lists::Action::Undo => self.undo(context),
            lists::Action::Redo => self.redo(context),
        }
    }

    fn undo(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let effect = self.edits.undo(context);
        self.follow(effect)
    }

    fn redo(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let effect = self.edits.redo(context);
        self.follow(effect)
    }

    /// Whether something is typed in a form and not saved.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.is_filling_in()
    }

    /// Whether a form is open: letters belong to it.
    fn is_filling_in(&self) -> bool {
        self.places.is_editing() || self.places.is_renaming() || self.lists.is_naming()
    }

    /// What was saved is done with, and every screen reads the catalogue again.
    fn follow(&mut self, effect: Effect<edits::Message, edits::Action>) -> Effect<Message, Action> {
        effect.answer(Message::Edits, |edits::Action::Saved(part)| {
            self.places.saved(&part);
            self.lists.saved(&part);
            Effect::ask(Action::ReloadCatalogue)
        })
    }

    /// What a key does now.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        let (places, lists) = (&self.places, &self.lists);
        match stroke {
            keys::SAVE if places.is_editing() => Some(Message::Places(places::Message::SavePlace)),
            keys::SAVE if lists.is_naming() => Some(Message::Lists(lists::Message::Save)),
            keys::SAVE if places.is_renaming() => Some(Message::Places(places::Message::SaveOrganisation)),
            UNDO if self.edits.can_undo() => Some(Message::Undo),
            stroke if REDO.contains(&stroke) && self.edits.can_redo() => Some(Message::Redo),
            Stroke::Escape if lists.is_naming() => Some(Message::Lists(lists::Message::Cancel)),
            Stroke::Escape if places.is_editing() || places.is_renaming() => Some(Message::Places(places::Message::Cancel)),
            keys::NEW if !self.is_filling_in() => Some(Message::Places(places::Message::New)),
            _ => None,
        }
    }

    /// What is shown: the window and the book at the left, places and questions at the right.
    #[must_use]
    pub fn view<'a>(&'a self, context: BookContext<'a>) -> Element<'a, Message> {
        let look = context.look();
        let left = vec![
            laptop::window(context).map(Message::Laptop),
            self.places.organisation(&self.edits, context).map(Message::Places),
            laptop::book(context).map(Message::Laptop),
            self.keeping.backups(context).map(Message::Keeping),
            self.visitors.view(context).map(Message::Visitors),
        ];
        let right = vec![
            self.places.view(&self.edits, context).map(Message::Places),
            self.lists.view(&self.edits, context).map(Message::Lists),
            self.keeping.forgetting(context).map(Message::Keeping),
        ];
        let title = look.title(text!(context.locale(), "settings-title"));
        widget::wide_page(look, title, [Some(widget::columns(look, [left, right]))])
    }
}

/// The keys of the settings.
mod keys {
    use super::Stroke;

    pub(super) const SAVE: Stroke = Stroke::Command('s');
    pub(super) const NEW: Stroke = Stroke::Plain('n');
}
