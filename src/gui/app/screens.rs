//! The tabs and their screens: the one place that knows all of them.

use iced::Element;

use crate::gui::screen::desk::{self, Desk};
use crate::gui::screen::{Action, Here};
use crate::gui::shortcut::Stroke;
use crate::locale::Locale;
use crate::statistics::counts::Totals;
use crate::text;

/// The tabs, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Recording.
    Desk,
}

impl Tab {
    /// Every tab, in the order in which they stand.
    pub const ALL: [Self; 1] = [Self::Desk];

    /// Its key.
    #[must_use]
    pub fn key(self) -> Stroke {
        match self {
            Self::Desk => Stroke::Command('1'),
        }
    }

    /// Its name.
    #[must_use]
    pub fn label(self, locale: &Locale) -> String {
        match self {
            Self::Desk => text!(locale, "tab-desk"),
        }
    }
}

/// The states of all screens: what is half filled in stays so while another tab is shown.
pub struct Screens {
    desk: Desk,
}

/// A message of one of the screens.
#[derive(Debug, Clone)]
pub enum ScreenMessage {
    /// Recording.
    Desk(desk::Message),
}

impl Screens {
    /// The screens of a book that has just been opened.
    #[must_use]
    pub fn new(here: Here<'_>) -> Self {
        Self { desk: Desk::new(here) }
    }

    /// Lets the screen that is shown now read what it needs.
    pub fn enter(&mut self, tab: Tab, here: Here<'_>) -> Action<ScreenMessage> {
        match tab {
            Tab::Desk => self.desk.enter(here).map(ScreenMessage::Desk),
        }
    }

    /// Hands a message to its screen.
    pub fn update(&mut self, message: ScreenMessage, here: Here<'_>) -> Action<ScreenMessage> {
        match message {
            ScreenMessage::Desk(message) => self.desk.update(message, here).map(ScreenMessage::Desk),
        }
    }

    /// Shows the screen of a tab.
    #[must_use]
    pub fn view<'a>(&'a self, tab: Tab, here: Here<'a>) -> Element<'a, ScreenMessage> {
        match tab {
            Tab::Desk => self.desk.view(here).map(ScreenMessage::Desk),
        }
    }

    /// What a key does on a tab.
    #[must_use]
    pub fn shortcut(&self, tab: Tab, stroke: Stroke) -> Option<ScreenMessage> {
        match tab {
            Tab::Desk => self.desk.shortcut(stroke).map(ScreenMessage::Desk),
        }
    }

    /// Today's visits and visitors at the place where the desk stands.
    #[must_use]
    pub fn totals(&self) -> Totals {
        self.desk.totals()
    }
}
