//! The desk: one visit after the other, in seconds.
//!
//! | file | holds |
//! |---|---|
//! | [`form`] | the choices of the visit so far |
//! | `draft` | the file of an unfinished visit |
//! | [`sentence`] | what will be saved, in words |
//! | [`tiles`] | the tiles, their order and their keys |
//! | `number` | how many came |
//! | `order` | the order of the tiles |
//! | `history` | what was changed today, and undo |
//! | `keys` | what a key does |
//! | `entry` | as what a visit is entered: as a new one, in quick mode, as a correction |
//! | `quick_mode` | one press is a visit |
//! | [`batch_entry`] | a past day from a paper tally |
//! | `task` | the requests to the book |
//! | `status_line` | what became of the visit before |
//! | `view`, `today`, `tools` | what is shown |

pub mod batch_entry;
mod draft;
mod entry;
pub mod form;
mod history;
mod keys;
mod number;
mod order;
mod quick_mode;
pub mod sentence;
mod status_line;
mod task;
pub mod tiles;
mod today;
mod tools;
mod view;

use std::collections::VecDeque;

use chrono::NaiveDate;
use iced::Element;

pub use super::fault::Fault;
pub use task::{Loaded, Today};

use self::batch_entry::Sheet;
use self::entry::Entry;
use self::form::Form;
use self::keys::{CORRECT, HISTORY, QUICK, SHEET, VISITOR};
use self::status_line::StatusLine;
use self::tiles::Group;
use super::BookContext;
use crate::book::{CodeId, DimensionId, PlaceId, Visit, VisitId};
use crate::gui::effect::Effect;
use crate::gui::shortcut::Stroke;
use crate::gui::store_worker::UiError;
use crate::statistics::Totals;
use crate::store::history::Step;

/// The desk's state.
#[derive(Debug)]
pub struct Desk {
    place: PlaceId,
    /// The day that is being recorded.
    date: NaiveDate,
    form: Form,
    entry: Entry,
    /// The digits of the number of visitors typed so far, while digits are that.
    digits: Option<String>,
    /// Empty until the book has answered: no key can hit a tile that is about to move.
    groups: Vec<Group>,
    /// The order of the tiles.
    order: order::Order,
    /// The day as the book has it.
    today: Today,
    mode: Mode,
    saving: Option<Saving>,
    /// What was pressed while the book was being written.
    waiting: VecDeque<Message>,
    status: Option<StatusLine>,
    doubt: Doubt,
    /// The sheet of a past day, once it was opened: what is typed on it stays.
    sheet: Option<Box<Sheet>>,
    /// What the file of the unfinished visit holds.
    unfinished: draft::Kept,
    /// The visit that is being corrected is one of the day's screen, which is shown again afterwards.
    from_day: bool,
    /// The choice that is being added to the vocabulary, by its dimension.
    adding: Option<DimensionId>,
}

/// What is shown at the desk.
#[derive(Debug, Default)]
enum Mode {
    /// The tiles, and the day's visits.
    #[default]
    Tiles,
    /// All codes of a dimension in the place of the tiles.
    Search(Search),
    /// The sheet of a past day in the place of everything.
    Batch,
    /// What was changed today in the place of the day's visits.
    History,
}

/// A save on its way.
#[derive(Debug)]
struct Saving {
    keep: bool,
}

/// A search among all codes of a dimension.
#[derive(Debug)]
struct Search {
    dimension: DimensionId,
    typed: String,
}

/// Whether the laptop's date can be believed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Doubt {
    /// Nothing speaks against it.
    None,
    /// The book has visits on a later date: this one, on the last of them.
    Earlier(Box<Visit>),
    /// Somebody said the clock is right.
    Settled,
}

/// What can happen at the desk.
#[derive(Debug, Clone)]
pub enum Message {
    /// A key that was pressed while the book was being written.
    Key(Stroke),
    /// The day, the order of the tiles and the last recorded date were read.
    Loaded(Result<Loaded, UiError>),
    /// A code's tile was pressed.
    Press(DimensionId, CodeId),
    /// So many came.
    People(u32),
    /// Digits are the number of visitors, or no longer.
    Count,
    /// One more digit of the number of visitors.
    Digit(char),
    /// Show the sheet of a past day, or the tiles again.
    ShowSheet,
    /// The sheet.
    Sheet(batch_entry::Message),
    /// Turn the window to the visitor.
    HandOver,
    /// Switch quick mode on or off.
    Quick,
    /// A second has passed.
    Second,
    /// One more came.
    OneMore,
    /// One fewer came.
    OneFewer,
    /// All codes of a dimension are to be shown.
    More(DimensionId),
    /// Something was typed to find a code.
    Typed(String),
    /// What was searched for and not found becomes a choice of its own, and is chosen.
    Add(String),
    /// It is one now, or not.
    Added(DimensionId, Result<Option<CodeId>, UiError>),
    /// The first code found is to be taken.
    TakeFirst,
    /// Clear the form, end a correction or close the search.
    Clear,
    /// Save, and begin anew.
    Save,
    /// Save, and keep the choices for the next visit.
    SaveAndKeep,
    /// The visit was saved, or not.
    Saved(Visit, Result<Today, Fault>),
    /// Take a visit out of the book.
    Remove(VisitId),
    /// The visit was taken out, or not.
    Removed(Visit, Result<Today, UiError>),
    /// Take back what was done last: what is last when its turn comes, not when the key was pressed.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// Bring a visit back that was taken out.
    BringBack(VisitId),
    /// It was taken back, done again or brought back, or not; nothing where nothing was left.
    Undone(Result<(Option<Box<Step>>, Today), UiError>),
    /// Show or hide what was changed today.
    History,
    /// Correct a visit.
    Correct(VisitId),
    /// Correct the latest visit.
    CorrectLatest,
    /// Record on the present date from now on.
    NewDay,
    /// Time to look at the clock: a new day may have begun.
    Look,
    /// The laptop's date is right though the book has later ones.
    ClockIsRight,
}

/// What the desk asks of its parent.
#[derive(Debug)]
pub enum Action {
    /// Turn the window to the visitor.
    EnterKiosk,
    /// The vocabulary has changed: read it again for every screen.
    ReloadCatalogue,
    /// The correction that the day's screen asked for is done, or given up.
    BackToDay,
}

impl Desk {
    /// The desk of a book that has just been opened.
    #[must_use]
    pub fn new(context: BookContext<'_>) -> Self {
        Self {
            place: context.book.place.clone(),
            date: context.app.now.date,
            form: Form::begin(context.vocabulary(), &context.book.place, context.app.entropy.as_ref()),
            entry: Entry::New,
            digits: None,
            groups: Vec::new(),
            order: order::Order::default(),
            today: Today::default(),
            mode: Mode::Tiles,
            saving: None,
            waiting: VecDeque::new(),
            status: None,
            doubt: Doubt::None,
            sheet: None,
            unfinished: draft::Kept::Unread,
            from_day: false,
            adding: None,
        }
    }

    /// Reads the day again, as another screen or another program may have changed it.
    pub fn enter(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        if self.place != context.book.place {
            self.place = context.book.place.clone();
            self.status = None;
        }
        let unfinished = (self.unfinished == draft::Kept::Unread).then(|| draft::path(&context.app.paths.book));
        Effect::run(task::load(context.book, &self.place, self.date, unfinished))
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, context: BookContext<'_>) -> Effect<Message, Action> {
        if self.saving.is_some() && message.is_pressed() {
            self.waiting.push_back(message);
            return Effect::none();
        }
        let moved_on = self.go_on_to_today(&message, context);
        let began = self.status.clone().filter(|status| matches!(status, StatusLine::NewDay(_)));
        let began = began.filter(|_| !moved_on.is_none());
        let effect = self.follow(message, context);
        // That a new day has begun is said once, also by the press that noticed it.
        self.status = self.status.take().or(began);
        let back = if self.from_day && !self.entry.is_correction() {
            self.from_day = false;
            Effect::ask(Action::BackToDay)
        } else {
            Effect::none()
        };
        self.keep_unfinished(context).and(moved_on).and(effect).and(back)
    }

    /// Corrects a visit of whatever day; what was half said goes on afterwards.
    pub fn correct_from_day(&mut self, visit: &Visit) {
        self.next_visitor();
        self.mode = Mode::Tiles;
        self.correct_visit(visit);
        self.status = None;
        self.from_day = true;
    }

    fn follow(&mut self, message: Message, context: BookContext<'_>) -> Effect<Message, Action> {
        match message {
            Message::Key(stroke) => self.key(stroke, context),
            Message::Loaded(loaded) => self.loaded(loaded, context),
            Message::Press(dimension, code) => self.press(&dimension, &code, context),
            Message::People(people) => self.people(people),
            Message::Count => self.count(),
            Message::Digit(digit) => self.digit(digit),
            Message::ShowSheet => self.show_sheet(context),
            Message::Sheet(message) => self.sheet(message, context),
            Message::HandOver => Effect::ask(Action::EnterKiosk),
            Message::Quick => self.switch_quick(context),
            Message::Second => self.second(),
            Message::OneMore => self.people(self.form.people.saturating_add(1)),
            Message::OneFewer => self.people(self.form.people.saturating_sub(1)),
            Message::More(dimension) => self.more(dimension),
            Message::Typed(typed) => self.typed(typed),
            Message::Add(name) => self.add(&name, context),
            Message::Added(dimension, added) => self.added(&dimension, added, context),
            Message::TakeFirst => self.take_first(context),
            Message::Clear => self.clear(context),
            Message::Save => self.enter_pressed(context),
            Message::SaveAndKeep => self.save(true, context),
            Message::Saved(visit, saved) => self.saved(visit, saved, context),
            Message::Remove(id) => self.remove(id, context),
            Message::Removed(visit, removed) => self.removed(visit, removed, context),
            Message::Undo => self.undo(context),
            Message::Redo => self.redo(context),
            Message::BringBack(id) => self.bring_back(id, context),
            Message::Undone(undone) => self.undone(undone, context),
            Message::History => self.switch_history(),
            Message::Correct(id) => self.correct(id),
            Message::CorrectLatest => self.latest().map_or_else(Effect::none, |id| self.correct(id)),
            Message::NewDay => self.new_day(context),
            Message::Look => Effect::none(),
            Message::ClockIsRight => self.clock_is_right(),
        }
    }

    fn loaded(&mut self, loaded: Result<Loaded, UiError>, context: BookContext<'_>) -> Effect<Message, Action> {
        match loaded {
            // An answer for a place or day that has been left since.
            Ok(loaded) if loaded.place != self.place || loaded.date != self.date => {}
            Ok(loaded) => {
                self.groups = self.order.groups(&loaded, context);
                self.today = loaded.today;
                self.take_unfinished(loaded.unfinished, context);
                self.doubt = match loaded.later {
                    Some(later) if self.doubt != Doubt::Settled => Doubt::Earlier(later),
                    _ if self.doubt == Doubt::Settled => Doubt::Settled,
                    _ => Doubt::None,
                };
            }
            Err(error) => self.status = Some(StatusLine::UiError(error)),
        }
        Effect::none()
    }

    fn press(&mut self, dimension: &DimensionId, code: &CodeId, context: BookContext<'_>) -> Effect<Message, Action> {
        self.close_search();
        self.digits = None;
        if let Entry::Quick(_) = self.entry {
            return self.press_in_quick_mode(dimension, code, context);
        }
        self.form.press(context.vocabulary(), dimension, code);
        self.touched()
    }

    /// What the status line says of the visit before makes room; a fault stays until the next answer of the book.
    fn touched(&mut self) -> Effect<Message, Action> {
        if !matches!(self.status, Some(StatusLine::Fault(_))) {
            self.status = None;
        }
        Effect::none()
    }

    fn more(&mut self, dimension: DimensionId) -> Effect<Message, Action> {
        self.mode = Mode::Search(Search { dimension, typed: String::new() });
        Effect::run(iced::widget::operation::focus(view::SEARCH))
    }

    fn typed(&mut self, typed: String) -> Effect<Message, Action> {
        if let Mode::Search(search) = &mut self.mode {
            search.typed = typed;
        }
        Effect::none()
    }

    fn take_first(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let Some(search) = self.search() else { return Effect::none() };
        let first = self
            .group(&search.dimension)
            .and_then(|group| tiles::found(context.vocabulary(), group, &search.typed).first().map(|code| code.id.clone()));
        match (first, search.dimension.clone()) {
            (Some(code), dimension) if !search.typed.trim().is_empty() => self.press(&dimension, &code, context),
            _ => Effect::none(),
        }
    }

    fn add(&mut self, name: &str, context: BookContext<'_>) -> Effect<Message, Action> {
        let Some(dimension) = self.search().map(|search| search.dimension.clone()).filter(|_| self.adding.is_none()) else {
            return Effect::none();
        };
        self.adding = Some(dimension.clone());
        Effect::run(task::add(context.book, dimension, name))
    }

    /// The new choice is chosen as if its tile had been pressed.
    fn added(
        &mut self,
        dimension: &DimensionId,
        added: Result<Option<CodeId>, UiError>,
        context: BookContext<'_>,
    ) -> Effect<Message, Action> {
        self.adding = None;
        match added {
            Ok(Some(code)) => Effect::ask(Action::ReloadCatalogue).and(self.press(dimension, &code, context)),
            Ok(None) => Effect::none(),
            Err(error) => {
                self.status = Some(StatusLine::UiError(error));
                Effect::none()
            }
        }
    }

    /// The search that is shown.
    fn search(&self) -> Option<&Search> {
        if let Mode::Search(search) = &self.mode { Some(search) } else { None }
    }

    fn close_search(&mut self) {
        if self.search().is_some() {
            self.mode = Mode::Tiles;
        }
    }

    fn group(&self, dimension: &DimensionId) -> Option<&Group> {
        self.groups.iter().find(|group| group.dimension == *dimension)
    }

    fn clear(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        if self.search().is_some() {
            self.close_search();
        } else {
            self.status = None;
            self.next_visitor();
            self.next_form(context);
        }
        Effect::none()
    }

    /// Enter saves; in quick mode, where all is saved, it calls the next visitor.
    fn enter_pressed(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        if self.open_visit().is_some() && !self.entry.is_correction() {
            self.next_visitor();
            return self.touched();
        }
        self.save(false, context)
    }

    fn save(&mut self, keep: bool, context: BookContext<'_>) -> Effect<Message, Action> {
        if self.search().is_some() || matches!(self.doubt, Doubt::Earlier(_)) {
            return Effect::none();
        }
        // An id that could not be drawn is drawn again: the first failure must not stop the desk for good.
        let id = self.form.id.or_else(|_| VisitId::random(context.app.entropy.as_ref()));
        self.form.id = id;
        match id {
            Err(error) => {
                self.status =
                    Some(StatusLine::Fault(Fault { certainly_not: true, error: UiError::of(&crate::store::StoreError::from(error)) }));
            }
            Ok(id) => {
                let now = context.app.clock.now();
                if let Some(visit) = self.form.visit(id, &self.place, self.date, now, context.vocabulary()) {
                    self.saving = Some(Saving { keep });
                    return Effect::run(task::save(context.book, &self.place, self.date, visit, self.entry.is_correction()));
                }
            }
        }
        Effect::none()
    }

    fn saved(&mut self, visit: Visit, saved: Result<Today, Fault>, context: BookContext<'_>) -> Effect<Message, Action> {
        let keep = self.saving.take().is_some_and(|saving| saving.keep);
        match saved {
            Ok(today) => {
                self.today = today;
                let corrected = self.entry.is_correction();
                self.saved_in_quick_mode(&visit);
                if keep && !corrected {
                    self.same_again(context);
                } else {
                    self.next_form(context);
                }
                self.status = Some(if corrected { StatusLine::Corrected(visit) } else { StatusLine::Saved(visit) });
                self.press_what_waited(context)
            }
            Err(fault) => {
                // The form stays as it was saved; presses meant for the next visit must not change it.
                self.waiting.clear();
                self.status = Some(StatusLine::Fault(fault));
                Effect::none()
            }
        }
    }

    fn press_what_waited(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let waited = std::mem::take(&mut self.waiting);
        waited.into_iter().fold(Effect::none(), |effect, message| effect.and(self.update(message, context)))
    }

    fn latest(&self) -> Option<VisitId> {
        self.today.visits.first().map(|visit| visit.id)
    }

    fn remove(&mut self, id: VisitId, context: BookContext<'_>) -> Effect<Message, Action> {
        // Also the visit that speaks against the laptop's date, whatever day it is dated.
        let doubtful = if let Doubt::Earlier(visit) = &self.doubt { Some(&**visit) } else { None };
        let Some(visit) = self.today.visits.iter().chain(doubtful).find(|visit| visit.id == id) else { return Effect::none() };
        Effect::run(task::remove(context.book, &self.place, self.date, visit.clone()))
    }

    fn removed(&mut self, visit: Visit, removed: Result<Today, UiError>, context: BookContext<'_>) -> Effect<Message, Action> {
        match removed {
            Ok(today) => {
                self.today = today;
                self.forget_open(&visit);
                if self.form.corrects.as_ref().is_some_and(|corrected| corrected.id == visit.id) {
                    self.next_form(context);
                }
                let elsewhere = visit.date != self.date;
                self.status = Some(StatusLine::Removed(visit));
                if elsewhere {
                    return self.enter(context);
                }
            }
            Err(error) => self.status = Some(StatusLine::UiError(error)),
        }
        Effect::none()
    }

    fn correct(&mut self, id: VisitId) -> Effect<Message, Action> {
        let Some(visit) = self.today.visits.iter().find(|visit| visit.id == id) else { return Effect::none() };
        let visit = visit.clone();
        self.next_visitor();
        self.correct_visit(&visit);
        self.status = None;
        Effect::none()
    }

    fn new_day(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        self.begin_day(context.app.now.date, context)
    }

    fn begin_day(&mut self, date: NaiveDate, context: BookContext<'_>) -> Effect<Message, Action> {
        self.date = date;
        self.doubt = Doubt::None;
        self.status = None;
        self.today = Today::default();
        self.next_visitor();
        self.enter(context)
    }

    /// Goes over to the new day, where nothing is half said that may belong to the day before; else it is asked.
    fn go_on_to_today(&mut self, message: &Message, context: BookContext<'_>) -> Effect<Message, Action> {
        if message.is_pressed() || matches!(message, Message::Look) { self.go_on(context) } else { Effect::none() }
    }

    fn go_on(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let today = context.app.clock.now().date;
        let half_said = self.form.says_something(context.vocabulary(), &self.place, self.entry.is_quick()) || self.entry.is_correction();
        if today <= self.date || half_said || self.saving.is_some() {
            return Effect::none();
        }
        let effect = self.begin_day(today, context);
        self.status = Some(StatusLine::NewDay(today));
        effect
    }

    fn clock_is_right(&mut self) -> Effect<Message, Action> {
        self.doubt = Doubt::Settled;
        Effect::none()
    }

    /// What is shown.
    #[must_use]
    pub fn view<'a>(&'a self, context: BookContext<'a>) -> Element<'a, Message> {
        self.shown_sheet().map_or_else(|| view::view(self, context), |sheet| sheet.view(context))
    }

    /// The day's visits and visitors.
    #[must_use]
    pub fn totals(&self) -> Totals {
        let visits = self.today.visits.iter().map(Visit::visits).sum();
        let people = self.today.visits.iter().map(Visit::visitors).sum();
        Totals { visits, people }
    }
}

impl Message {
    /// Whether somebody pressed it, so that it has to wait while the book is being written.
    fn is_pressed(&self) -> bool {
        !matches!(
            self,
            Self::Loaded(_)
                | Self::Saved(..)
                | Self::Removed(..)
                | Self::Undone(_)
                | Self::Typed(_)
                | Self::Second
                | Self::Look
                | Self::Added(..)
                | Self::Sheet(_)
        )
    }
}
