//! The first start: from nothing to the first visit in under a minute.

mod view;

use std::sync::Arc;

use iced::{Element, Task};

use super::AppContext;
use crate::book::explain::Explain;
use crate::book::place::{BadPlace, Span, WEEK};
use crate::book::{Place, Preset, Vocabulary};
use crate::gui::effect::Effect;
use crate::gui::opening::{self, Opened};
use crate::gui::preferences::Preferences;
use crate::gui::shortcut::Stroke;
use crate::gui::store_worker::{StoreHandle, StoreWorkerGone, UiError};
use crate::locale::Language;
use crate::store::{NewBook, StoreError};
use crate::transfer::defaults::{Defaults, Setting};

/// The days and hours of the form at first.
const DAYS: [bool; 7] = [false, true, false, false, true, false, false];
const HOURS: Span = Span { from: 10, to: 16 };

/// The state of the first start.
#[derive(Debug)]
pub struct FirstStart {
    organisation: String,
    place: String,
    days: [bool; 7],
    hours: Span,
    vocabulary: Vocabulary,
    /// The ready beginnings that are offered; none where the organisation presets the vocabulary.
    presets: Vec<Preset>,
    /// The chosen one.
    preset: Option<usize>,
    /// Errors are shown from the first try on, and then as one types.
    tried: bool,
    making: bool,
    error: Option<UiError>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The window shall speak this language.
    Language(Language),
    /// A ready beginning was chosen by its place in the list; none: everything.
    Preset(Option<usize>),
    /// The organisation's name was typed.
    Organisation(String),
    /// The place's name was typed.
    Place(String),
    /// A weekday was pressed; the number counts from Monday, 0.
    Day(usize),
    /// The doors open at this hour.
    From(u32),
    /// The doors close at this hour.
    To(u32),
    /// Make the book.
    Make,
    /// The book was made, or not.
    Made(Result<Opened, UiError>),
}

/// What the first start asks of its parent.
#[derive(Debug)]
pub enum Action {
    /// Use these preferences and keep them on disk.
    SavePreferences(Preferences),
    /// Work with the book that was made.
    Open(Opened),
}

impl FirstStart {
    /// The first start with what the organisation presets, else with good defaults: open on Tuesdays and Fridays from 10 to 16.
    #[must_use]
    pub fn new(defaults: &Defaults) -> Self {
        Self {
            organisation: defaults.organisation.clone().unwrap_or_default(),
            place: String::new(),
            days: DAYS,
            hours: HOURS,
            vocabulary: defaults.vocabulary(),
            presets: if defaults.vocabulary.is_some() { Vec::new() } else { Preset::all() },
            preset: None,
            tried: false,
            making: false,
            error: defaults.error.as_ref().map(UiError::of),
        }
    }

    /// Gives the first field the focus.
    pub fn enter(&self) -> Effect<Message, Action> {
        Effect::run(iced::widget::operation::focus(view::ORGANISATION))
    }

    /// What follows from a message.
    pub fn update(&mut self, message: Message, app: &AppContext) -> Effect<Message, Action> {
        match message {
            Message::Language(language) => Self::speak(language, app),
            Message::Preset(preset) => self.change(|this| this.choose(preset, &app.defaults)),
            Message::Organisation(name) if !app.defaults.locks(Setting::Organisation) => self.change(|this| this.organisation = name),
            Message::Organisation(_) => Effect::none(),
            Message::Place(name) => self.change(|this| this.place = name),
            Message::Day(day) => self.change(|this| this.press_day(day)),
            Message::From(hour) => self.change(|this| this.open_from(hour)),
            Message::To(hour) => self.change(|this| this.open_to(hour)),
            Message::Make => self.make(app),
            Message::Made(made) => self.made(made),
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut Self)) -> Effect<Message, Action> {
        change(self);
        self.error = None;
        Effect::none()
    }

    fn speak(language: Language, app: &AppContext) -> Effect<Message, Action> {
        let mut preferences = app.preferences.clone();
        preferences.language = Some(language.code().to_owned());
        Effect::ask(Action::SavePreferences(preferences))
    }

    /// Hours, channels and questions of a ready beginning.
    fn choose(&mut self, preset: Option<usize>, defaults: &Defaults) {
        self.preset = preset;
        self.vocabulary = defaults.vocabulary();
        (self.days, self.hours) = (DAYS, HOURS);
        if let Some(chosen) = preset.and_then(|at| self.presets.get(at)) {
            self.vocabulary = chosen.applied_to(defaults.vocabulary());
            self.days = WEEK.map(|day| !chosen.hours.on(day).is_empty());
            self.hours = chosen.span().unwrap_or(HOURS);
        }
    }

    fn press_day(&mut self, day: usize) {
        if let Some(open) = self.days.get_mut(day) {
            *open = !*open;
        }
    }

    fn open_from(&mut self, hour: u32) {
        self.hours.from = u8::try_from(hour.min(23)).unwrap_or(23);
        self.hours.to = self.hours.to.max(self.hours.from + 1);
    }

    fn open_to(&mut self, hour: u32) {
        self.hours.to = u8::try_from(hour.clamp(1, 24)).unwrap_or(24);
        self.hours.from = self.hours.from.min(self.hours.to - 1);
    }

    /// The place as the fields describe it.
    fn as_place(&self) -> Result<Place, BadPlace> {
        // The sign that divides name and hours in a command is part of the name here.
        let mut place = Place::parse(&self.place.replace('=', " "))?;
        for (day, open) in WEEK.into_iter().zip(self.days) {
            place.hours.set(day, if open { vec![self.hours] } else { Vec::new() });
        }
        Ok(place)
    }

    fn organisation_is_missing(&self) -> bool {
        self.organisation.trim().is_empty()
    }

    fn make(&mut self, app: &AppContext) -> Effect<Message, Action> {
        self.tried = true;
        let (Ok(mut place), false, false) = (self.as_place(), self.organisation_is_missing(), self.making) else { return Effect::none() };
        self.making = true;
        self.error = None;
        // The desk begins today: no day before is missing.
        place.since = Some(app.clock.now().date);
        let book = NewBook { organisation: self.organisation.trim().to_owned(), places: vec![place], vocabulary: self.vocabulary.clone() };
        let (path, defaults, entropy) = (app.paths.book.clone(), Arc::clone(&app.defaults), Arc::clone(&app.entropy));
        let making = async move {
            let open = move || -> Result<_, StoreError> { defaults.make(&path, &book, entropy.as_ref()).map(Some) };
            let made = StoreHandle::open(open, opening::read_book).await?;
            made.map(|(store, read)| Opened::new(store, read)).ok_or_else(|| UiError::of(&StoreWorkerGone))
        };
        Effect::run(Task::perform(making, Message::Made))
    }

    fn made(&mut self, made: Result<Opened, UiError>) -> Effect<Message, Action> {
        self.making = false;
        match made {
            Ok(opened) => Effect::ask(Action::Open(opened)),
            Err(error) => {
                self.error = Some(error);
                Effect::none()
            }
        }
    }

    /// The error of the place's name, once a try was made.
    fn place_error(&self) -> Option<impl Explain> {
        self.as_place().err().filter(|_| self.tried)
    }

    /// What a key does.
    #[must_use]
    pub fn shortcut(&self, stroke: Stroke) -> Option<Message> {
        (stroke == Stroke::Enter).then_some(Message::Make)
    }

    /// What is shown.
    #[must_use]
    pub fn view<'a>(&'a self, app: &'a AppContext) -> Element<'a, Message> {
        view::view(self, app)
    }
}
