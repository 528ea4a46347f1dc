//! The tabs and their screens: the one place that knows all of them.

use iced::Element;

use crate::book::Visit;
use crate::gui::effect::Effect;
use crate::gui::screen::BookContext;
use crate::gui::screen::day::{self, Day};
use crate::gui::screen::desk::{self, Desk};
use crate::gui::screen::export::{self, Export};
use crate::gui::screen::settings::{self, Settings};
use crate::gui::screen::statistics::{self, Statistics};
use crate::gui::shortcut::Stroke;
use crate::locale::Locale;
use crate::statistics::counts::Totals;
use crate::text;

/// The tabs, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Recording.
    Desk,
    /// A day: figures, note, the daily sheet.
    Day,
    /// The desk's own figures.
    Statistics,
    /// The week's statistics onto a stick.
    Export,
    /// Places, questions, language, looks.
    Settings,
}

impl Tab {
    /// Every tab, in their order.
    pub const ALL: [Self; 5] = [Self::Desk, Self::Day, Self::Statistics, Self::Export, Self::Settings];

    /// Its key.
    #[must_use]
    pub fn key(self) -> Stroke {
        match self {
            Self::Desk => Stroke::Command('1'),
            Self::Day => Stroke::Command('2'),
            Self::Statistics => Stroke::Command('3'),
            Self::Export => Stroke::Command('4'),
            Self::Settings => Stroke::Command('5'),
        }
    }

    /// Its name.
    #[must_use]
    pub fn label(self, locale: &Locale) -> String {
        match self {
            Self::Desk => text!(locale, "tab-desk"),
            Self::Day => text!(locale, "tab-day"),
            Self::Statistics => text!(locale, "tab-statistics"),
            Self::Export => text!(locale, "tab-export"),
            Self::Settings => text!(locale, "tab-settings"),
        }
    }
}

/// The states of all screens: what is half filled in stays so while another tab is shown.
pub struct Screens {
    desk: Desk,
    day: Day,
    statistics: Statistics,
    export: Export,
    settings: Settings,
}

/// A message of one of the screens.
#[derive(Debug, Clone)]
pub enum ScreenMessage {
    /// Recording.
    Desk(desk::Message),
    /// A day.
    Day(day::Message),
    /// The desk's own figures.
    Statistics(statistics::Message),
    /// The export.
    Export(export::Message),
    /// The settings.
    Settings(settings::Message),
}

/// What one of the screens asks of the window.
#[derive(Debug)]
pub enum ScreenAction {
    /// Recording.
    Desk(desk::Action),
    /// A day.
    Day(day::Action),
    /// The desk's own figures.
    Statistics(statistics::Action),
    /// The export.
    Export(export::Action),
    /// The settings.
    Settings(settings::Action),
}

impl Screens {
    /// The screens of a book that has just been opened.
    #[must_use]
    pub fn new(context: BookContext<'_>) -> Self {
        Self {
            desk: Desk::new(context),
            day: Day::new(context),
            statistics: Statistics::new(context),
            export: Export::new(context),
            settings: Settings::new(context),
        }
    }

    /// Lets the screen that is shown now read what it needs.
    pub fn enter(&mut self, tab: Tab, context: BookContext<'_>) -> Effect<ScreenMessage, ScreenAction> {
        match tab {
            Tab::Desk => self.desk.enter(context).map(ScreenMessage::Desk, ScreenAction::Desk),
            Tab::Day => self.day.enter(context).map(ScreenMessage::Day, ScreenAction::Day),
            Tab::Statistics => self.statistics.enter(context).map(ScreenMessage::Statistics, ScreenAction::Statistics),
            Tab::Export => self.export.enter(context).map(ScreenMessage::Export, ScreenAction::Export),
            Tab::Settings => self.settings.enter(context).map(ScreenMessage::Settings, ScreenAction::Settings),
        }
    }

    /// Reads the day again, whose totals are also in the head of the window: another program has written into the book.
    pub fn refresh(&mut self, tab: Tab, context: BookContext<'_>) -> Effect<ScreenMessage, ScreenAction> {
        let desk = self.enter(Tab::Desk, context);
        if tab == Tab::Day { desk.and(self.enter(tab, context)) } else { desk }
    }

    /// Hands a message to its screen.
    pub fn update(&mut self, message: ScreenMessage, context: BookContext<'_>) -> Effect<ScreenMessage, ScreenAction> {
        match message {
            ScreenMessage::Desk(message) => self.desk.update(message, context).map(ScreenMessage::Desk, ScreenAction::Desk),
            ScreenMessage::Day(message) => self.day.update(message, context).map(ScreenMessage::Day, ScreenAction::Day),
            ScreenMessage::Statistics(message) => {
                self.statistics.update(message, context).map(ScreenMessage::Statistics, ScreenAction::Statistics)
            }
            ScreenMessage::Export(message) => self.export.update(message, context).map(ScreenMessage::Export, ScreenAction::Export),
            ScreenMessage::Settings(message) => self.settings.update(message, context).map(ScreenMessage::Settings, ScreenAction::Settings),
        }
    }

    /// Shows the screen of a tab.
    #[must_use]
    pub fn view<'a>(&'a self, tab: Tab, context: BookContext<'a>) -> Element<'a, ScreenMessage> {
        match tab {
            Tab::Desk => self.desk.view(context).map(ScreenMessage::Desk),
            Tab::Day => self.day.view(context).map(ScreenMessage::Day),
            Tab::Statistics => self.statistics.view(context).map(ScreenMessage::Statistics),
            Tab::Export => self.export.view(context).map(ScreenMessage::Export),
            Tab::Settings => self.settings.view(context).map(ScreenMessage::Settings),
        }
    }

    /// What a key does on a tab.
    #[must_use]
    pub fn shortcut(&self, tab: Tab, stroke: Stroke) -> Option<ScreenMessage> {
        match tab {
            Tab::Desk => self.desk.shortcut(stroke).map(ScreenMessage::Desk),
            Tab::Day => self.day.shortcut(stroke).map(ScreenMessage::Day),
            Tab::Statistics => self.statistics.shortcut(stroke).map(ScreenMessage::Statistics),
            Tab::Export => self.export.shortcut(stroke).map(ScreenMessage::Export),
            Tab::Settings => self.settings.shortcut(stroke).map(ScreenMessage::Settings),
        }
    }

    /// Lets the desk correct a visit of whatever day.
    pub fn correct(&mut self, visit: &Visit) {
        self.desk.correct_from_day(visit);
    }

    /// Whether something is typed that closing the window would lose; what is half said at the desk is kept.
    #[must_use]
    pub fn are_unsaved(&self) -> bool {
        self.day.is_changed() || self.settings.is_changed()
    }

    /// The manual's chapter about the screen of a tab.
    #[must_use]
    pub fn chapter(&self, tab: Tab) -> &'static str {
        match tab {
            Tab::Desk => "record",
            Tab::Day => "day",
            Tab::Statistics => "statistics",
            Tab::Export if self.export.is_between_laptops() => "bundle",
            Tab::Export => "export",
            Tab::Settings => "settings",
        }
    }

    /// Whether the desk counts seconds.
    #[must_use]
    pub fn counts_seconds(&self) -> bool {
        self.desk.counts_seconds()
    }

    /// Today's visits and visitors at the place where the desk is.
    #[must_use]
    pub fn totals(&self) -> Totals {
        self.desk.totals()
    }
}
