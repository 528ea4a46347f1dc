//! The organisation and its places, where the desk is, and the dates on which a place stays closed.
//!
//! | file | holds |
//! |---|---|
//! | [`editor`] | a place while it is being changed |
//! | `view` | what is shown |

pub mod editor;
mod view;

use chrono::{NaiveDate, Weekday};
use iced::Element;

use self::editor::Editor;
use super::edits::{Edits, Part};
use crate::book::lists::{Edit, Step};
use crate::book::{Place, PlaceId};
use crate::gui::effect::Effect;
use crate::gui::preferences::Preferences;
use crate::gui::screen::BookContext;
use crate::gui::widget::calendar;

/// What is being changed.
#[derive(Debug, Default)]
pub struct Places {
    /// The organisation's name while it is typed.
    organisation: Option<String>,
    editor: Option<Editor>,
    /// The date of a closure while it is typed.
    date: String,
    /// The date cannot be read.
    bad_date: bool,
}

/// What can happen to the organisation and its places.
#[derive(Debug, Clone)]
pub enum Message {
    /// The organisation's name was typed.
    Organisation(String),
    /// Save it.
    SaveOrganisation,
    /// The desk is here whenever the window is opened; none: where it was last.
    UsualPlace(Option<PlaceId>),
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
    /// The date of a closure was typed.
    Date(String),
    /// The place stays closed on that date.
    Close(PlaceId),
    /// The place does not stay closed on this date.
    OpenOn(PlaceId, NaiveDate),
    /// Undo the last edit.
    Undo,
}

/// What the places ask of their parent.
#[derive(Debug)]
pub enum Action {
    /// Use these preferences and keep them on disk.
    SavePreferences(Preferences),
    /// Save this name of the organisation in the book.
    RenameOrganisation(String),
    /// Save this edit in the book.
    Edit(Part, Edit),
    /// What became of the last edit is out of date.
    HideStatus,
    /// The last edit is out of date, and so is its undo.
    ForgetLast,
    /// Undo the last edit.
    Undo,
}

impl Places {
    /// What follows from a message.
    pub(super) fn update(&mut self, message: Message, edits: &Edits, context: BookContext<'_>) -> Effect<Message, Action> {
        let today = || context.app.clock.now().date;
        match message {
            Message::Organisation(name) => self.type_organisation(name),
            Message::SaveOrganisation => self.save_organisation(),
            Message::UsualPlace(usual_place) => {
                Effect::ask(Action::SavePreferences(Preferences { usual_place, ..context.app.preferences.clone() }))
            }
            Message::Undo => Effect::ask(Action::Undo),
            // One edit after the other: what is being saved must not change meanwhile.
            _ if edits.is_saving() => Effect::none(),
            Message::New => self.open(Some(Editor::new(context.locale(), today()))),
            Message::Edit(id) => self.open(place(context, &id).map(|place| Editor::of(place, context.locale(), today()))),
            Message::Name(name) => self.change(|editor| editor.name = name),
            Message::Since(since) => self.change(|editor| editor.since = since),
            Message::Day(day) => self.change(|editor| editor.press_day(day)),
            Message::From(day, index, hour) => self.change(|editor| editor.open_from(day, index, hour)),
            Message::To(day, index, hour) => self.change(|editor| editor.open_to(day, index, hour)),
            Message::AddSpan(day) => self.change(|editor| editor.add_span(day)),
            Message::RemoveSpan(day, index) => self.change(|editor| editor.remove_span(day, index)),
            Message::SavePlace => self.save_place(context),
            Message::Cancel => self.cancel(),
            Message::MovePlace(id, step) => Self::move_place(&id, step, context),
            Message::Retire(id, retired) => Self::retire(&id, retired, context),
            Message::Date(date) => self.type_date(date),
            Message::Close(place) => self.close(place),
            Message::OpenOn(place, date) => Effect::ask(Action::Edit(Part::Closure, Edit::Open(place, date))),
        }
    }

    fn type_organisation(&mut self, name: String) -> Effect<Message, Action> {
        self.organisation = Some(name);
        Effect::ask(Action::HideStatus)
    }

    fn save_organisation(&self) -> Effect<Message, Action> {
        let name = self.organisation.as_deref().map(str::trim).filter(|name| !name.is_empty());
        name.map_or_else(Effect::none, |name| Effect::ask(Action::RenameOrganisation(name.to_owned())))
    }

    fn open(&mut self, editor: Option<Editor>) -> Effect<Message, Action> {
        self.editor = editor;
        Effect::run(iced::widget::operation::focus(view::NAME)).and(Effect::ask(Action::HideStatus))
    }

    fn change(&mut self, change: impl FnOnce(&mut Editor)) -> Effect<Message, Action> {
        let Some(editor) = &mut self.editor else { return Effect::none() };
        change(editor);
        Effect::ask(Action::HideStatus)
    }

    fn cancel(&mut self) -> Effect<Message, Action> {
        (self.editor, self.organisation) = (None, None);
        Effect::ask(Action::HideStatus)
    }

    fn save_place(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let Some(editor) = &mut self.editor else { return Effect::none() };
        editor.tried = true;
        match editor.place(&context.book.catalogue.places) {
            Ok(place) => Effect::ask(Action::Edit(Part::Place(place.name.clone()), Edit::Place(place))),
            Err(_) => Effect::none(),
        }
    }

    fn move_place(id: &PlaceId, step: Step, context: BookContext<'_>) -> Effect<Message, Action> {
        let Some(place) = place(context, id) else { return Effect::none() };
        Effect::ask(Action::Edit(Part::Place(place.name.clone()), Edit::MovePlace(id.clone(), step)))
    }

    fn retire(id: &PlaceId, retired: bool, context: BookContext<'_>) -> Effect<Message, Action> {
        // The desk must be somewhere.
        let Some(place) = place(context, id).filter(|place| !retired || place.id != context.book.place) else { return Effect::none() };
        let (part, today) = (Part::Place(place.name.clone()), context.app.clock.now().date);
        let edit = if retired { Edit::RetirePlace(id.clone(), today) } else { Edit::RestorePlace(id.clone(), today) };
        Effect::ask(Action::Edit(part, edit))
    }

    /// While one types, the status line above stays: were it taken away, the field would move and lose the focus.
    fn type_date(&mut self, date: String) -> Effect<Message, Action> {
        (self.date, self.bad_date) = (date, false);
        Effect::none()
    }

    fn close(&mut self, place: PlaceId) -> Effect<Message, Action> {
        let Some(date) = calendar::read_date(&self.date) else {
            self.bad_date = true;
            return Effect::ask(Action::ForgetLast);
        };
        Effect::ask(Action::Edit(Part::Closure, Edit::Close(place, date)))
    }

    /// What was saved is not being changed any more.
    pub(super) fn saved(&mut self, part: &Part) {
        match part {
            Part::Organisation => self.organisation = None,
            Part::Place(_) => self.editor = None,
            Part::Closure => self.date.clear(),
            Part::Question | Part::Undone | Part::Redone => {}
        }
    }

    /// Whether a place is being changed.
    pub(super) fn is_editing(&self) -> bool {
        self.editor.is_some()
    }

    /// Whether the organisation's name is being typed.
    pub(super) fn is_renaming(&self) -> bool {
        self.organisation.is_some()
    }

    /// The card of the organisation.
    pub(super) fn organisation<'a>(&'a self, edits: &Edits, context: BookContext<'a>) -> Element<'a, Message> {
        view::organisation(self, edits, context)
    }

    /// The card of the places.
    pub(super) fn view<'a>(&'a self, edits: &Edits, context: BookContext<'a>) -> Element<'a, Message> {
        view::places(self, edits, context)
    }
}

fn place<'a>(context: BookContext<'a>, id: &PlaceId) -> Option<&'a Place> {
    context.book.catalogue.places.iter().find(|place| place.id == *id)
}
