//! The settings: language and looks, organisation, places, optional questions, where the book lies.
//!
//! | file | holds |
//! |---|---|
//! | [`editor`] | a place while it is being changed |
//! | [`lists`] | questions and choices while they are being changed |
//! | [`keeping`] | backups and forgetting while they are being set |
//! | [`visitors`] | what visitors are asked, and the way back from them |
//! | `view`, `places`, `kept` | what is shown |

mod backups;
pub mod editor;
pub mod keeping;
pub mod lists;
mod places;
mod view;
pub mod visitors;

use chrono::Weekday;
use iced::{Element, Task};

use self::editor::Editor;
use self::keeping::Keeping;
use self::lists::{Lists, Outcome};
use self::visitors::Visitors;
use super::{Action, BookContext};
use crate::book::lists::{Edit, Step};
use crate::book::{DimensionId, Place, PlaceId};
use crate::gui::preferences::{Preferences, Tiles};
use crate::gui::shortcut::Stroke;
use crate::gui::store_worker::UiError;
use crate::gui::theme::Appearance;
use crate::locale::Language;
use crate::store::{Edited, Store, StoreError};

/// The state of the settings.
#[derive(Debug, Default)]
pub struct Settings {
    /// The organisation's name while it is typed.
    organisation: Option<String>,
    editor: Option<Editor>,
    saving: bool,
    told: Option<StatusLine>,
    /// What the last change of the lists did: one press undoes it.
    undo: Option<Edited>,
    /// The last change of the lists that the book remembers, made before the program was opened too.
    earlier: Option<Edited>,
    lists: Lists,
    keeping: Keeping,
    visitors: Visitors,
    /// The second folder of the backups as its field shows it.
    second: String,
}

/// What was told last, and of what.
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
    /// The last change of the lists was undone.
    Undone,
}

/// What can happen in the settings.
#[derive(Debug, Clone)]
pub enum Message {
    /// The window shall speak this language.
    Language(Language),
    /// It shall look like this.
    Appearance(Appearance),
    /// Text shall have this size in percent.
    TextPercent(u16),
    /// The desk stands here whenever the window is opened; none: where it stood last.
    UsualPlace(Option<PlaceId>),
    /// The desk's tiles stand in this order.
    Tiles(Tiles),
    /// The organisation's name was typed.
    Organisation(String),
    /// Save it.
    SaveOrganisation,
    /// A new place is wanted.
    New,
    /// A place is to be changed.
    Edit(PlaceId),
    /// The place's name was typed.
    Name(String),
    /// The first day in use was typed.
    Since(String),
    /// A weekday was pressed.
    Day(Weekday),
    /// The doors open at this hour, in this span of the weekday.
    From(Weekday, usize, u32),
    /// The doors close at this hour.
    To(Weekday, usize, u32),
    /// A second span.
    AddSpan(Weekday),
    /// One span less.
    RemoveSpan(Weekday, usize),
    /// Save the place.
    SavePlace,
    /// Close the editor and save nothing.
    Cancel,
    /// A place moves a step in the list.
    MovePlace(PlaceId, Step),
    /// A place leaves the desk, or comes back.
    Retire(PlaceId, bool),
    /// An optional question is switched on or off.
    Question(DimensionId),
    /// Questions, choices and closures.
    Lists(lists::Message),
    /// The last change of the lists that the book remembers.
    Earlier(Result<Option<Edited>, UiError>),
    /// Undo the last change of the lists.
    Undo,
    /// What was to be saved is in the book, or not; and what undoes it.
    Saved(Part, Result<Option<Edited>, UiError>),
    /// Backups and forgetting.
    Keeping(keeping::Message),
    /// What visitors are asked.
    Visitors(visitors::Message),
}

impl Settings {
    /// The settings.
    #[must_use]
    pub fn new(_here: BookContext<'_>) -> Self {
        Self::default()
    }

    /// Looks for the backups and asks what the book says of forgetting; all else is known already.
    pub fn enter(&mut self, context: BookContext<'_>) -> Action<Message> {
        self.second = self.keeping.shown(context);
        let earlier = context.book.ask(|store| store.reader().last_lists(), Message::Earlier);
        Action::Run(Task::batch([Keeping::enter(context).map(Message::Keeping), Visitors::enter(context).map(Message::Visitors), earlier]))
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, context: BookContext<'_>) -> Action<Message> {
        match message {
            Message::Language(language) => prefer(context, |own| own.language = Some(language.code().to_owned())),
            Message::Appearance(appearance) => prefer(context, |own| own.appearance = appearance),
            Message::TextPercent(percent) => prefer(context, |own| own.text_percent = percent),
            Message::UsualPlace(place) => prefer(context, |own| own.usual_place = place),
            Message::Tiles(tiles) => prefer(context, |own| own.tiles = tiles),
            Message::Organisation(name) => self.type_organisation(name),
            Message::SaveOrganisation => self.save_organisation(context),
            Message::New => self.open(Some(Editor::new(context.locale(), context.app.clock.now().date))),
            Message::Edit(id) => {
                self.open(place(context, &id).map(|place| Editor::of(place, context.locale(), context.app.clock.now().date)))
            }
            Message::Name(name) => self.edit(|editor| editor.name = name),
            Message::Since(since) => self.edit(|editor| editor.since = since),
            Message::Day(day) => self.edit(|editor| editor.press_day(day)),
            Message::From(day, index, hour) => self.edit(|editor| editor.open_from(day, index, hour)),
            Message::To(day, index, hour) => self.edit(|editor| editor.open_to(day, index, hour)),
            Message::AddSpan(day) => self.edit(|editor| editor.add_span(day)),
            Message::RemoveSpan(day, index) => self.edit(|editor| editor.remove_span(day, index)),
            Message::SavePlace => self.save_place(context),
            Message::Cancel => self.cancel(),
            Message::MovePlace(id, step) => self.move_place(&id, step, context),
            Message::Retire(id, retired) => self.retire(&id, retired, context),
            Message::Question(id) => self.question(&id, context),
            Message::Lists(message) => self.change_lists(message, context),
            Message::Earlier(earlier) => self.remember(earlier),
            Message::Undo => self.take_back(context),
            Message::Saved(part, result) => self.saved(part, result),
            Message::Keeping(message) => self.keep(message, context),
            Message::Visitors(message) => self.visitors.update(message, context).map(Message::Visitors),
        }
    }

    fn keep(&mut self, message: keeping::Message, context: BookContext<'_>) -> Action<Message> {
        let action = self.keeping.update(message, context);
        self.second = match &action {
            Action::Backups(known) => {
                let chosen = || known.second.as_ref().map(|second| second.folder.display().to_string());
                self.keeping.typed.clone().or_else(chosen).unwrap_or_default()
            }
            _ => self.keeping.shown(context),
        };
        action.map(Message::Keeping)
    }

    fn type_organisation(&mut self, name: String) -> Action<Message> {
        self.organisation = Some(name);
        self.told = None;
        Action::None
    }

    fn save_organisation(&mut self, context: BookContext<'_>) -> Action<Message> {
        let name = self.organisation.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
        let Some(name) = name else { return Action::None };
        self.write(context, Part::Organisation, move |store| store.writer().set_organisation(&name).map(|()| None))
    }

    fn open(&mut self, editor: Option<Editor>) -> Action<Message> {
        if self.saving {
            return Action::None;
        }
        self.editor = editor;
        self.told = None;
        Action::Run(iced::widget::operation::focus(places::NAME))
    }

    fn edit(&mut self, edit: impl FnOnce(&mut Editor)) -> Action<Message> {
        if let Some(editor) = self.editor.as_mut().filter(|_| !self.saving) {
            edit(editor);
            self.told = None;
        }
        Action::None
    }

    fn cancel(&mut self) -> Action<Message> {
        if !self.saving {
            self.editor = None;
            self.organisation = None;
            self.told = None;
        }
        Action::None
    }

    fn save_place(&mut self, context: BookContext<'_>) -> Action<Message> {
        let Some(editor) = &mut self.editor else { return Action::None };
        editor.tried = true;
        match editor.place(&context.book.catalogue.places) {
            Ok(place) => self.put(context, Part::Place(place.name.clone()), Edit::Place(place)),
            Err(_) => Action::None,
        }
    }

    fn retire(&mut self, id: &PlaceId, retired: bool, context: BookContext<'_>) -> Action<Message> {
        match place(context, id) {
            // The desk must stand somewhere.
            Some(place) if !(retired && place.id == context.book.place) => {
                let (part, today) = (Part::Place(place.name.clone()), context.app.clock.now().date);
                let edit = if retired { Edit::RetirePlace(id.clone(), today) } else { Edit::RestorePlace(id.clone(), today) };
                self.put(context, part, edit)
            }
            _ => Action::None,
        }
    }

    fn move_place(&mut self, id: &PlaceId, step: Step, context: BookContext<'_>) -> Action<Message> {
        let Some(place) = place(context, id) else { return Action::None };
        self.put(context, Part::Place(place.name.clone()), Edit::MovePlace(id.clone(), step))
    }

    fn question(&mut self, id: &DimensionId, context: BookContext<'_>) -> Action<Message> {
        let Some(dimension) = context.vocabulary().dimension(id) else { return Action::None };
        self.put(context, Part::Question, Edit::Switch(id.clone(), !dimension.switched_on))
    }

    fn change_lists(&mut self, message: lists::Message, context: BookContext<'_>) -> Action<Message> {
        if self.saving {
            return Action::None;
        }
        let (told, undo) = (self.told.take(), self.undo.take());
        match self.lists.update(message, context) {
            Outcome::None => Action::None,
            Outcome::Run(task) => Action::Run(task.map(Message::Lists)),
            Outcome::Edit(part, edit) => self.put(context, part, edit),
            Outcome::Kept => {
                (self.told, self.undo) = (told, undo);
                Action::None
            }
        }
    }

    /// Where the book cannot be read, that is told when something is asked of it.
    fn remember(&mut self, earlier: Result<Option<Edited>, UiError>) -> Action<Message> {
        self.earlier = earlier.ok().flatten();
        Action::None
    }

    fn take_back(&mut self, context: BookContext<'_>) -> Action<Message> {
        let Some(edited) = self.undo.clone().or_else(|| self.earlier.clone()) else { return Action::None };
        self.write(context, Part::Undone, move |store| store.writer().undo_lists(&edited).map(|()| None))
    }

    /// Changes the lists.
    fn put(&mut self, context: BookContext<'_>, part: Part, edit: Edit) -> Action<Message> {
        self.write(context, part, move |store| store.writer().edit_lists(&edit).map(Some))
    }

    /// Writes; one thing after the other, so that what is told belongs to what was pressed.
    fn write(
        &mut self,
        context: BookContext<'_>,
        part: Part,
        write: impl FnOnce(&mut Store) -> Result<Option<Edited>, StoreError> + Send + 'static,
    ) -> Action<Message> {
        if self.saving {
            return Action::None;
        }
        self.saving = true;
        (self.told, self.undo) = (None, None);
        let task: Task<Message> = context.book.ask(write, move |result| Message::Saved(part.clone(), result));
        Action::Run(task)
    }

    fn saved(&mut self, part: Part, result: Result<Option<Edited>, UiError>) -> Action<Message> {
        self.saving = false;
        let saved = result.is_ok();
        if saved {
            match part {
                Part::Organisation => self.organisation = None,
                Part::Place(_) => self.editor = None,
                Part::Question | Part::Undone => self.lists.done(),
                Part::Closure => self.lists.date.clear(),
            }
        }
        let result = result.map(|edited| self.undo = edited.filter(|edited| !edited.after.is_empty()));
        self.told = Some(StatusLine { part, result });
        if saved { Action::ReloadCatalogue } else { Action::None }
    }

    /// What a key does now.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        match stroke {
            keys::SAVE if self.editor.is_some() => Some(Message::SavePlace),
            keys::SAVE if self.lists.is_naming() => Some(Message::Lists(lists::Message::Save)),
            keys::SAVE if self.organisation.is_some() => Some(Message::SaveOrganisation),
            keys::UNDO if self.undo.is_some() || self.earlier.is_some() => Some(Message::Undo),
            Stroke::Escape if self.lists.is_naming() => Some(Message::Lists(lists::Message::Cancel)),
            Stroke::Escape if self.editor.is_some() || self.organisation.is_some() => Some(Message::Cancel),
            keys::NEW if self.editor.is_none() => Some(Message::New),
            _ => None,
        }
    }

    /// What is shown.
    #[must_use]
    pub fn view<'a>(&'a self, context: BookContext<'a>) -> Element<'a, Message> {
        view::view(self, context)
    }
}

fn prefer(context: BookContext<'_>, change: impl FnOnce(&mut Preferences)) -> Action<Message> {
    let mut preferences = context.app.preferences.clone();
    change(&mut preferences);
    Action::SavePreferences(preferences)
}

fn place<'a>(context: BookContext<'a>, id: &PlaceId) -> Option<&'a Place> {
    context.book.catalogue.places.iter().find(|place| place.id == *id)
}

/// The keys of this screen.
mod keys {
    use super::Stroke;

    pub(super) const SAVE: Stroke = Stroke::Command('s');
    pub(super) const UNDO: Stroke = Stroke::Command('z');
    pub(super) const NEW: Stroke = Stroke::Plain('n');
}
