//! The day: its figures, what the desk says of it, and its sheet.
//!
//! | file | holds |
//! |---|---|
//! | [`draft`] | the form of the day before it is saved |
//! | [`daily_report`] | the daily sheet: saved, shown, printed |
//! | `task` | the requests to the book |
//! | `visits` | the day's visits, taken out and corrected |
//! | `view`, `figures`, `day_form`, `paper`, `list` | what is shown |

pub mod daily_report;
mod day_form;
pub mod draft;
mod figures;
mod list;
mod paper;
mod task;
mod view;
mod visits;

use std::ops::Range;

use chrono::NaiveDate;
use iced::Element;
use iced::widget::text_editor;

pub use super::fault::Fault;
pub use task::Read;

use self::daily_report::Sheet;
use self::draft::Draft;
use super::BookContext;
use crate::book::free_text::{self, Finding, Ordinary};
use crate::book::staff::{MOST_STAFF, Role};
use crate::book::{DayStatus, DeskDay, PlaceId, Visit, VisitId};
use crate::gui::effect::Effect;
use crate::gui::preferences::Preferences;
use crate::gui::shortcut::{REDO, Stroke, UNDO};
use crate::gui::store_worker::UiError;
use crate::gui::widget::calendar;
use crate::store::history::Step;
use crate::store::{Store, StoreError};

/// How many visits are on one page of the list.
pub(super) const PAGE: usize = 25;

/// The day's state.
#[derive(Debug)]
pub struct Day {
    place: PlaceId,
    date: NaiveDate,
    /// The text of the date's field while somebody types; none shows the date.
    typed: Option<String>,
    /// The month that the grid shows, while it is open.
    calendar: Option<NaiveDate>,
    read: Option<Read>,
    draft: Draft,
    /// What in the note may name a person.
    found: Vec<Finding>,
    saving: bool,
    told: Option<StatusLine>,
    /// Where to go once it is said what becomes of unsaved changes.
    leaving: Option<(PlaceId, NaiveDate)>,
    page: usize,
    sheet: Sheet,
    /// What was done last to the day's visits.
    step: Option<Box<Step>>,
    /// The visit that was taken out last by its own button: undo brings it back. To the journal that is no other step than undo.
    removed: Option<VisitId>,
}

/// The status line.
#[derive(Debug, Clone)]
enum StatusLine {
    /// The day is in the book for certain.
    Saved,
    /// A zero or a closed day cannot be: there are visits.
    HasVisits(DayStatus, u64),
    /// It was not saved, or that is not certain.
    Fault(Fault),
    /// The book could not be read.
    UiError(UiError),
}

/// What can happen to a day.
#[derive(Debug, Clone)]
pub enum Message {
    /// A day was read.
    Loaded(Result<Read, UiError>),
    /// Another day.
    Go(NaiveDate),
    /// The day before.
    Before,
    /// The day after.
    After,
    /// The present day.
    Today,
    /// A date is typed.
    Typed(String),
    /// The typed date is to be shown.
    TakeTyped,
    /// The grid of a month is opened or closed.
    Calendar,
    /// The grid shows another month.
    Month(NaiveDate),
    /// The status.
    Status(DayStatus),
    /// The staff, as the stepper counts it.
    Staff(u32),
    /// One more or one fewer of the staff in a role.
    Role(Role, bool),
    /// The note is edited.
    Note(text_editor::Action),
    /// A place of the note is taken out.
    TakeOut(Range<usize>),
    /// Everything is taken out of the note that may name a person.
    TakeOutAll,
    /// Save what is said of the day.
    Save,
    /// It was saved, or not.
    Saved(DeskDay, Result<Option<Read>, Fault>),
    /// Forget what was not saved, and go on where somebody wanted to.
    Discard,
    /// Another page of the list.
    Page(usize),
    /// Take a visit out.
    Remove(VisitId),
    /// Correct a visit.
    Correct(VisitId),
    /// Take back what was done last to the day's visits.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// The day's visits were changed, or not; nothing where nothing was left to undo or redo.
    Changed(Result<(Option<Box<Step>>, Read), UiError>),
    /// The daily sheet.
    Sheet(daily_report::Message),
}

/// What the day asks of its parent.
#[derive(Debug)]
pub enum Action {
    /// Use these preferences and keep them on disk.
    SavePreferences(Preferences),
    /// The visits of a day were changed: the desk's figures may be out of date.
    Changed,
    /// Correct this visit at the desk, and come back.
    Correct(Box<Visit>),
}

impl Day {
    /// The present day at the place where the desk is.
    #[must_use]
    pub fn new(context: BookContext<'_>) -> Self {
        Self {
            place: context.book.place.clone(),
            date: context.app.now.date,
            typed: None,
            calendar: None,
            read: None,
            draft: Draft::of(None, false),
            found: Vec::new(),
            saving: false,
            told: None,
            leaving: None,
            page: 0,
            sheet: Sheet::new(context),
            step: None,
            removed: None,
        }
    }

    /// Reads the day again; follows the desk to another place, unless something is not saved.
    pub fn enter(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let printers = Effect::run(self.sheet.enter(context).map(Message::Sheet));
        if self.place != context.book.place {
            return self.leave(context.book.place.clone(), self.date, context).and(printers);
        }
        Effect::run(task::load(context, &self.place, self.date)).and(printers)
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, context: BookContext<'_>) -> Effect<Message, Action> {
        match message {
            Message::Loaded(read) => self.loaded(read, context),
            Message::Go(date) => self.leave(self.place.clone(), date, context),
            Message::Before => self.step(self.date.pred_opt(), context),
            Message::After => self.step(self.date.succ_opt(), context),
            Message::Today => self.step(Some(context.app.clock.now().date), context),
            Message::Typed(typed) => self.set(|this| this.typed = Some(typed)),
            Message::TakeTyped => self.step(self.typed.as_deref().and_then(calendar::read_date), context),
            Message::Calendar => self.set(|this| this.calendar = if this.calendar.is_some() { None } else { Some(this.date) }),
            Message::Month(month) => self.set(|this| this.calendar = Some(month)),
            Message::Status(status) => self.status(status),
            Message::Staff(step) => self.edit(|draft| draft.set_staff_step(step)),
            Message::Role(role, up) => self.edit(|draft| draft.step_role(role, up)),
            Message::Note(action) => self.note(action, context),
            Message::TakeOut(range) => self.rewrite(context, |note, _| free_text::take_out(note, &range)),
            Message::TakeOutAll => self.rewrite(context, free_text::take_out_all),
            Message::Save => self.save(context),
            Message::Saved(day, saved) => self.saved(&day, saved, context),
            Message::Discard => self.discard(context),
            Message::Page(page) => self.set(|this| this.page = page),
            Message::Remove(id) => self.remove(id, context),
            Message::Correct(id) => self.correct(id),
            Message::Undo => self.undo(context),
            Message::Redo => self.change(context, |store, place, date| store.writer().redo(place, date)),
            Message::Changed(changed) => self.changed(changed, context),
            Message::Sheet(message) => self.report(message, context),
        }
    }

    fn report(&mut self, message: daily_report::Message, context: BookContext<'_>) -> Effect<Message, Action> {
        let effect = self.sheet.update(message, (&self.place, self.date), context);
        effect.map(Message::Sheet, |daily_report::Action::SavePreferences(preferences)| Action::SavePreferences(preferences))
    }

    fn set(&mut self, set: impl FnOnce(&mut Self)) -> Effect<Message, Action> {
        set(self);
        Effect::none()
    }

    fn loaded(&mut self, read: Result<Read, UiError>, context: BookContext<'_>) -> Effect<Message, Action> {
        match read {
            // An answer for a place or day that has been left since.
            Ok(read) if read.sheet.place.id != self.place || read.sheet.day.date != self.date => {}
            Ok(read) => self.show(read, context),
            Err(error) => self.told = Some(StatusLine::UiError(error)),
        }
        Effect::none()
    }

    /// Takes what the book knows; what is being said and not saved stays.
    fn show(&mut self, read: Read, context: BookContext<'_>) {
        if self.read.is_none() || !self.is_changed() {
            self.draft.renew(read.known.as_ref(), read.expected());
        }
        self.page = self.page.min(read.visits.len().saturating_sub(1) / PAGE);
        self.read = Some(read);
        self.look_through(context);
    }

    /// Looks again for what in the note may name a person.
    fn look_through(&mut self, context: BookContext<'_>) {
        let ordinary = Ordinary::of_book(&context.book.catalogue.places, context.vocabulary());
        self.found = free_text::look_through(&self.draft.note.text(), &ordinary);
    }

    /// Writes the note anew.
    fn rewrite(&mut self, context: BookContext<'_>, write: impl FnOnce(&str, &Ordinary) -> String) -> Effect<Message, Action> {
        let ordinary = Ordinary::of_book(&context.book.catalogue.places, context.vocabulary());
        let note = write(&self.draft.note.text(), &ordinary);
        let action = self.edit(|draft| draft.note = text_editor::Content::with_text(&note));
        self.look_through(context);
        action
    }

    /// Whether something is said and not saved.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.read.as_ref().is_some_and(|read| self.draft.differs(read.known.as_ref(), read.expected()))
    }

    fn step(&mut self, date: Option<NaiveDate>, context: BookContext<'_>) -> Effect<Message, Action> {
        date.map_or_else(Effect::none, |date| self.leave(self.place.clone(), date, context))
    }

    /// Goes to another day or place, once nothing is unsaved.
    fn leave(&mut self, place: PlaceId, date: NaiveDate, context: BookContext<'_>) -> Effect<Message, Action> {
        if (&place, date) == (&self.place, self.date) {
            self.leaving = None;
            self.typed = None;
            return Effect::run(task::load(context, &self.place, self.date));
        }
        if self.saving || self.is_changed() {
            self.leaving = Some((place, date));
            return Effect::none();
        }
        (self.place, self.date) = (place, date);
        (self.typed, self.calendar, self.read, self.told, self.leaving, self.page) = (None, None, None, None, None, 0);
        self.found.clear();
        (self.sheet.told, self.step, self.removed) = (None, None, None);
        Effect::run(task::load(context, &self.place, self.date))
    }

    fn edit(&mut self, edit: impl FnOnce(&mut Draft)) -> Effect<Message, Action> {
        if !self.saving {
            edit(&mut self.draft);
            if !matches!(self.told, Some(StatusLine::Fault(_))) {
                self.told = None;
            }
        }
        Effect::none()
    }

    fn status(&mut self, status: DayStatus) -> Effect<Message, Action> {
        let visits = self.read.as_ref().map_or(0, |read| read.sheet.totals().visits);
        if status != DayStatus::Open && visits > 0 {
            self.told = Some(StatusLine::HasVisits(status, visits));
            return Effect::none();
        }
        self.edit(|draft| draft.status = Some(status))
    }

    fn note(&mut self, action: text_editor::Action, context: BookContext<'_>) -> Effect<Message, Action> {
        // Moving the cursor changes nothing, and leaves "Saved" standing.
        if !action.is_edit() {
            return self.set(|this| this.draft.note.perform(action));
        }
        let action = self.edit(|draft| draft.note.perform(action));
        self.look_through(context);
        action
    }

    fn save(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let (false, Some(_), Some(day)) = (self.saving, &self.read, self.draft.day(&self.place, self.date)) else { return Effect::none() };
        self.saving = true;
        self.told = None;
        Effect::run(task::save(context, day))
    }

    fn saved(&mut self, day: &DeskDay, saved: Result<Option<Read>, Fault>, context: BookContext<'_>) -> Effect<Message, Action> {
        self.saving = false;
        match saved {
            Ok(read) => {
                if let Some(known) = &mut self.read {
                    known.known = Some(day.clone());
                }
                if let Some(read) = read {
                    self.show(read, context);
                }
                self.told = Some(StatusLine::Saved);
                self.go_on(context)
            }
            Err(fault) => {
                self.told = Some(StatusLine::Fault(fault));
                self.leaving = None;
                Effect::none()
            }
        }
    }

    fn go_on(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        match self.leaving.take() {
            Some((place, date)) => self.leave(place, date, context),
            None => Effect::none(),
        }
    }

    fn discard(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        if let Some(read) = &self.read {
            self.draft = Draft::of(read.known.as_ref(), read.expected());
            self.told = None;
            self.look_through(context);
        }
        self.go_on(context)
    }

    /// What a key does now.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        Some(match stroke {
            keys::BEFORE => Message::Before,
            keys::AFTER => Message::After,
            keys::TODAY => Message::Today,
            keys::CALENDAR => Message::Calendar,
            keys::OPEN => Message::Status(DayStatus::Open),
            keys::CLOSED => Message::Status(DayStatus::Closed),
            keys::ZERO => Message::Status(DayStatus::Zero),
            Stroke::Minus if self.draft.staff_step() > self.draft.least_staff_step() => Message::Staff(self.draft.staff_step() - 1),
            Stroke::Plus if self.draft.staff_step() <= MOST_STAFF.into() => Message::Staff(self.draft.staff_step() + 1),
            keys::SAVE => Message::Save,
            UNDO if self.can_undo() => Message::Undo,
            stroke if REDO.contains(&stroke) && self.can_redo() => Message::Redo,
            keys::SAVE_SHEET => Message::Sheet(daily_report::Message::Save),
            keys::SHOW_SHEET => Message::Sheet(daily_report::Message::Show),
            keys::PRINT if self.sheet.can_print() => Message::Sheet(daily_report::Message::Print),
            _ => return None,
        })
    }

    /// What is shown.
    #[must_use]
    pub fn view<'a>(&'a self, context: BookContext<'a>) -> Element<'a, Message> {
        view::view(self, context)
    }
}

/// The keys of this screen.
mod keys {
    use super::Stroke;

    pub(super) const BEFORE: Stroke = Stroke::Plain('q');
    pub(super) const AFTER: Stroke = Stroke::Plain('w');
    pub(super) const TODAY: Stroke = Stroke::Plain('e');
    pub(super) const CALENDAR: Stroke = Stroke::Plain('r');
    pub(super) const OPEN: Stroke = Stroke::Plain('1');
    pub(super) const CLOSED: Stroke = Stroke::Plain('2');
    pub(super) const ZERO: Stroke = Stroke::Plain('3');
    pub(super) const SAVE: Stroke = Stroke::Command('s');
    pub(super) const SAVE_SHEET: Stroke = Stroke::Command('d');
    pub(super) const SHOW_SHEET: Stroke = Stroke::Command('o');
    pub(super) const PRINT: Stroke = Stroke::Command('p');
}
