//! The statistics: the desk's own figures. Exact, and for internal use.
//!
//! | file | holds |
//! |---|---|
//! | [`span`] | weeks, months … and how one steps between them |
//! | [`entry`] | entering targets, events and observations |
//! | `work` | asking the book, saving tables |
//! | `view`, `chooser`, `panel`, `saving` | what is shown |

mod chooser;
pub mod entry;
mod keys;
mod panel;
mod saving;
pub mod span;
mod view;
mod work;

use std::collections::BTreeSet;
use std::path::PathBuf;

use iced::{Element, Task};

use super::BookContext;
use crate::book::{Period, PlaceId};
use crate::gui::effect::Effect;
use crate::gui::preferences::Preferences;
use crate::gui::shortcut::Stroke;
use crate::gui::store_worker::UiError;
use crate::gui::widget::calendar;
use crate::report::section::{SectionTable, Shown, sections};
use crate::report::{Format, ItemLabels, Marking};
use crate::statistics::query::{Query, QueryResult, Section, View};
use crate::statistics::{Against, Axis, Measure, Order, Selection};
use crate::text;
use crate::transfer::deliver::Delivered;
use crate::transfer::section_export::Export;

use entry::Entry;
use span::Span;

/// How many lines of a table are shown at first, and how many more at each press.
const LINES: usize = 60;

/// What is being chosen in the line below the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choosing {
    /// The place.
    Place,
    /// The earlier period.
    Against,
    /// A period of one's own, from one day to another.
    Days,
}

/// What became of saving.
#[derive(Debug)]
enum Saved {
    /// Nothing yet.
    Not,
    /// It is under way.
    Under,
    /// The files are there.
    Done(Delivered),
    /// It stopped.
    Stopped(UiError),
}

/// A table that is being saved, or all tables of the section.
#[derive(Debug)]
struct Saving {
    /// The name of the table of a section; all where it is none.
    only: Option<String>,
    /// For whom: chosen anew each time.
    marking: Option<Marking>,
    formats: BTreeSet<Format>,
    saved: Saved,
}

/// The state of the statistics.
#[derive(Debug)]
pub struct Statistics {
    query: Query,
    span: Span,
    order: Order,
    /// Whether somebody chose the period; else it is the present one.
    chosen: bool,
    choosing: Option<Choosing>,
    /// The first and the last day of a period of one's own, as they are typed.
    days: [String; 2],
    result: Option<Result<QueryResult, UiError>>,
    section_tables: Vec<SectionTable>,
    /// How many lines of each table are shown.
    lines: usize,
    folder: String,
    saving: Option<Saving>,
    entry: Entry,
}

/// What can happen to the statistics.
#[derive(Debug, Clone)]
pub enum Message {
    /// Another kind of period.
    Span(Span),
    /// The period before.
    Before,
    /// The period after.
    After,
    /// The present period.
    Now,
    /// The first day of a period of one's own was typed.
    From(String),
    /// Its last day.
    To(String),
    /// Show that period.
    Days,
    /// Another part.
    Section(Section),
    /// Something is to be chosen, or no more.
    Choose(Choosing),
    /// Another place; none for all together.
    Place(Option<PlaceId>),
    /// Another earlier period, or none.
    Against(Option<Against>),
    /// Visits or visitors.
    Measure,
    /// By size or by list.
    Order,
    /// Exact figures, or as they would leave.
    View,
    /// The rows of one's own table.
    Rows(Axis),
    /// Its columns.
    Columns(Option<Axis>),
    /// More lines of the tables.
    More,
    /// The book has answered.
    QueryResult(Box<Query>, Result<Box<QueryResult>, UiError>),
    /// Of a target, an event or an observation.
    Entry(entry::Message),
    /// A table is to be saved; all of the section where it is none.
    Save(Option<String>),
    /// It is not to be saved after all.
    Leave,
    /// For whom the files are.
    For(Marking),
    /// A format is taken or left.
    Format(Format),
    /// The folder was typed.
    Folder(String),
    /// The system's dialog is wanted.
    Browse,
    /// A folder was picked, or none.
    Picked(Option<PathBuf>),
    /// Write the files.
    Write,
    /// They were written, or not.
    Written(Result<Delivered, UiError>),
}

/// What the statistics screen asks of its parent.
#[derive(Debug)]
pub enum Action {
    /// Use these preferences and keep them on disk.
    SavePreferences(Preferences),
}

impl Statistics {
    /// The present week of all places, before anything was read.
    #[must_use]
    pub fn new(context: BookContext<'_>) -> Self {
        let preferences = &context.app.preferences;
        let folder = preferences.folder.clone().or_else(|| context.app.platform.documents()).unwrap_or_default();
        let selection = Selection { period: Span::Week.of(context.app.now.date), place: Some(context.book.place.clone()) };
        let own = (Axis::TOPIC, Some(Axis::CHANNEL));
        Self {
            query: Query { selection, measure: Measure::Visits, against: None, section: Section::Overview, own, view: View::Exact },
            span: Span::Week,
            order: Order::Total,
            chosen: false,
            choosing: None,
            days: Default::default(),
            result: None,
            section_tables: Vec::new(),
            lines: LINES,
            folder: folder.display().to_string(),
            saving: None,
            entry: Entry::default(),
        }
    }

    /// Reads the figures again.
    pub fn enter(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        if !self.chosen {
            self.query.selection.period = self.span.of(context.app.clock.now().date);
        }
        let gone = |place: &PlaceId| !context.book.catalogue.places.iter().any(|known| known.id == *place);
        if self.query.selection.place.as_ref().is_some_and(gone) {
            self.query.selection.place = None;
        }
        self.saving = None;
        Effect::run(work::ask(context, &self.query))
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, context: BookContext<'_>) -> Effect<Message, Action> {
        match message {
            Message::Span(span) => self.take_span(span, context),
            Message::Before => self.go(self.query.selection.period.previous(), context),
            Message::After => self.after(context),
            Message::Now => self.go(self.span.of(context.app.clock.now().date), context),
            Message::Section(section) => self.asked(|query| query.section = section, context),
            Message::From(day) => self.type_day(0, day),
            Message::To(day) => self.type_day(1, day),
            Message::Days => self.show_days(context),
            Message::Choose(what) => self.choose(what),
            Message::Place(place) => self.asked(|query| query.selection.place = place, context),
            Message::Against(against) => self.asked(|query| query.against = against, context),
            Message::Measure => self.asked(|query| query.measure = other(query.measure), context),
            Message::Order => self.reorder(context),
            Message::View => self.asked(|query| query.view = other_view(query.view), context),
            Message::Rows(axis) => self.asked(|query| take_rows(query, axis), context),
            Message::Columns(axis) => self.asked(|query| query.own.1 = axis, context),
            Message::More => self.more(),
            Message::QueryResult(query, result) => self.answered(&query, result, context),
            Message::Entry(message) => self.enter_thing(message, context),
            Message::Save(only) => self.save(only),
            Message::Leave => self.leave(),
            Message::For(marking) => self.mark(marking),
            Message::Format(format) => self.press_format(format),
            Message::Folder(folder) => self.take_folder(folder),
            Message::Browse => Effect::run(self.browse(context)),
            Message::Picked(folder) => folder.map_or_else(Effect::none, |folder| self.take_folder(folder.display().to_string())),
            Message::Write => self.write(context),
            Message::Written(written) => self.written(written, context),
        }
    }

    /// Another question: what was being chosen or saved makes room.
    fn asked(&mut self, change: impl FnOnce(&mut Query), context: BookContext<'_>) -> Effect<Message, Action> {
        change(&mut self.query);
        self.choosing = None;
        self.saving = None;
        self.lines = LINES;
        // Figures of another question never stand below the name of this one.
        self.result = None;
        self.section_tables.clear();
        Effect::run(work::ask(context, &self.query))
    }

    fn take_span(&mut self, span: Span, context: BookContext<'_>) -> Effect<Message, Action> {
        let today = context.app.clock.now().date;
        self.span = span;
        self.go(span.near(self.query.selection.period, today), context)
    }

    fn go(&mut self, period: Period, context: BookContext<'_>) -> Effect<Message, Action> {
        self.chosen = period != self.span.of(context.app.clock.now().date);
        self.asked(|query| query.selection.period = period, context)
    }

    fn after(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let period = self.query.selection.period;
        // A period of one's own is followed by as many days.
        let after =
            if matches!(period, Period::Day(_) | Period::Range(..)) { span::as_long_after(period) } else { self.span.after(period) };
        if is_over(period, context) { self.go(after, context) } else { Effect::none() }
    }

    fn type_day(&mut self, at: usize, day: String) -> Effect<Message, Action> {
        if let Some(known) = self.days.get_mut(at) {
            *known = day;
        }
        Effect::none()
    }

    /// The period of one's own, where both days can be read and are in order.
    fn own_period(&self) -> Option<Period> {
        let [from, to] = self.days.each_ref().map(|day| calendar::read_date(day));
        let (from, to) = (from?, to?);
        (from <= to).then_some(if from == to { Period::Day(from) } else { Period::Range(from, to) })
    }

    fn show_days(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        self.own_period().map_or_else(Effect::none, |period| self.go(period, context))
    }

    fn choose(&mut self, what: Choosing) -> Effect<Message, Action> {
        self.choosing = if self.choosing == Some(what) { None } else { Some(what) };
        Effect::none()
    }

    fn reorder(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        self.order = if self.order == Order::Total { Order::List } else { Order::Total };
        self.lay_out(context);
        Effect::none()
    }

    fn enter_thing(&mut self, message: entry::Message, context: BookContext<'_>) -> Effect<Message, Action> {
        let result = self.result.as_ref().and_then(|result| result.as_ref().ok());
        let shown = (entry::kind(self.query.section), self.query.selection.place.as_ref());
        let effect = self.entry.update(message, shown, result, context);
        effect.answer(Message::Entry, |entry::Action::Changed| Effect::run(work::ask(context, &self.query)))
    }

    fn more(&mut self) -> Effect<Message, Action> {
        self.lines += 4 * LINES;
        Effect::none()
    }

    fn answered(&mut self, query: &Query, result: Result<Box<QueryResult>, UiError>, context: BookContext<'_>) -> Effect<Message, Action> {
        // An answer to what was asked before the last press is too late.
        if *query == self.query {
            self.result = Some(result.map(|result| *result));
            self.lay_out(context);
        }
        Effect::none()
    }

    /// The tables of the answer, in the reader's language and order.
    fn lay_out(&mut self, context: BookContext<'_>) {
        let catalogue = &context.book.catalogue;
        let naming = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, context.locale());
        let place = self.query.selection.place.as_ref().and_then(|id| catalogue.places.iter().find(|place| place.id == *id));
        let shown = Shown {
            labels: &naming,
            vocabulary: &catalogue.vocabulary,
            organisation: &context.book.organisation,
            place,
            order: self.order,
        };
        self.section_tables = match &self.result {
            Some(Ok(result)) => sections(result, shown),
            _ => Vec::new(),
        };
    }

    fn save(&mut self, only: Option<String>) -> Effect<Message, Action> {
        self.saving = Some(Saving { only, marking: None, formats: Format::USUAL.into(), saved: Saved::Not });
        Effect::none()
    }

    /// What cannot be protected can only be internal, which is chosen all the same.
    fn mark(&mut self, marking: Marking) -> Effect<Message, Action> {
        let section = self.query.section;
        let possible = if marking == Marking::InternalExact { section.can_be_exact() } else { section.can_be_protected() };
        if let Some(saving) = self.saving.as_mut().filter(|_| possible) {
            saving.marking = Some(marking);
            saving.saved = Saved::Not;
        }
        Effect::none()
    }

    fn leave(&mut self) -> Effect<Message, Action> {
        self.saving = None;
        self.choosing = None;
        Effect::none()
    }

    fn press_format(&mut self, format: Format) -> Effect<Message, Action> {
        if let Some(saving) = &mut self.saving {
            if !saving.formats.remove(&format) {
                let _ = saving.formats.insert(format);
            }
            saving.saved = Saved::Not;
        }
        Effect::none()
    }

    fn take_folder(&mut self, folder: String) -> Effect<Message, Action> {
        self.folder = folder;
        if let Some(saving) = &mut self.saving {
            saving.saved = Saved::Not;
        }
        Effect::none()
    }

    fn browse(&self, context: BookContext<'_>) -> Task<Message> {
        let title = text!(context.locale(), "statistics-folder");
        Task::perform(context.app.platform.pick_folder(title, PathBuf::from(&self.folder)), Message::Picked)
    }

    /// The folder that was chosen, if any was.
    fn chosen_folder(&self) -> Option<PathBuf> {
        Some(PathBuf::from(self.folder.trim())).filter(|folder| !folder.as_os_str().is_empty())
    }

    fn can_write(&self) -> bool {
        let ready = |saving: &Saving| saving.marking.is_some() && !saving.formats.is_empty() && !matches!(saving.saved, Saved::Under);
        self.saving.as_ref().is_some_and(ready) && self.chosen_folder().is_some()
    }

    fn write(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let (true, Some(folder)) = (self.can_write(), self.chosen_folder()) else { return Effect::none() };
        let Some(saving) = &mut self.saving else { return Effect::none() };
        let Some(marking) = saving.marking else { return Effect::none() };
        saving.saved = Saved::Under;
        let formats = saving.formats.iter().copied().collect();
        let export = Export { query: self.query.clone(), order: self.order, only: saving.only.clone(), marking, formats, folder };
        Effect::run(work::save(context, export))
    }

    fn written(&mut self, written: Result<Delivered, UiError>, context: BookContext<'_>) -> Effect<Message, Action> {
        let Some(saving) = &mut self.saving else { return Effect::none() };
        let done = written.is_ok();
        saving.saved = written.map_or_else(Saved::Stopped, Saved::Done);
        if done {
            saving.marking = None;
        }
        let folder = self.chosen_folder();
        if done && context.app.preferences.folder != folder {
            return Effect::ask(Action::SavePreferences(Preferences { folder, ..context.app.preferences.clone() }));
        }
        Effect::none()
    }

    /// What a key does now.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        let entering = self.entry.draft.as_ref().is_some_and(|draft| entry::kind(self.query.section) == Some(draft.kind));
        Some(match stroke {
            Stroke::Enter if entering => Message::Entry(entry::Message::Save),
            Stroke::Escape if entering => Message::Entry(entry::Message::Leave),
            keys::NEW if entry::kind(self.query.section).is_some() => Message::Entry(entry::Message::New),
            keys::BEFORE => Message::Before,
            keys::AFTER => Message::After,
            keys::NOW => Message::Now,
            keys::PLACE => Message::Choose(Choosing::Place),
            keys::AGAINST => Message::Choose(Choosing::Against),
            keys::DAYS => Message::Choose(Choosing::Days),
            Stroke::Enter if self.choosing == Some(Choosing::Days) => Message::Days,
            Stroke::Escape if self.choosing.is_some() && self.saving.is_none() => Message::Leave,
            keys::MEASURE => Message::Measure,
            keys::ORDER => Message::Order,
            keys::SAVE if self.saving.is_some() => Message::For(Marking::InternalExact),
            keys::VIEW if self.saving.is_some() => Message::For(Marking::Protected),
            keys::VIEW => Message::View,
            keys::SAVE => Message::Save(None),
            Stroke::Enter if self.saving.is_some() => Message::Write,
            Stroke::Escape if self.saving.is_some() => Message::Leave,
            _ => return keys::span(stroke).map(Message::Span).or_else(|| keys::section(stroke).map(Message::Section)),
        })
    }

    /// What is shown.
    #[must_use]
    pub fn view<'a>(&'a self, context: BookContext<'a>) -> Element<'a, Message> {
        view::view(self, context)
    }
}

fn other(measure: Measure) -> Measure {
    match measure {
        Measure::Visits => Measure::People,
        Measure::People => Measure::Visits,
    }
}

fn other_view(view: View) -> View {
    if view == View::Exact { View::Preview } else { View::Exact }
}

/// Other rows; a table has no axis twice.
fn take_rows(query: &mut Query, rows: Axis) {
    if query.own.1.as_ref() == Some(&rows) {
        query.own.1 = None;
    }
    query.own.0 = rows;
}

/// Whether a period is over, so that there is one after it.
fn is_over(period: Period, context: BookContext<'_>) -> bool {
    period.to() < context.app.now.date
}
