//! Closing the window: what is not saved is asked about first.

use iced::{Element, Task};

use super::{App, Message};
use crate::gui::screen::AppContext;
use crate::gui::shortcut::Stroke;
use crate::gui::theme::Tone;
use crate::gui::widget;
use crate::text;

/// The key that closes the window, as in other programs.
pub(super) const QUIT: Stroke = Stroke::Command('q');

impl App {
    /// Closes the window, unless a visitor has it.
    pub(super) fn close_by_key(&mut self) -> Task<Message> {
        if self.working().is_some_and(|working| working.visitor.is_some()) { Task::none() } else { self.close() }
    }

    /// Closes the window where nothing is lost by it; else it is asked.
    pub(super) fn close(&mut self) -> Task<Message> {
        let unsaved = self.working().is_some_and(|working| working.visitor.is_none() && working.screens.are_unsaved());
        if !unsaved {
            return iced::exit();
        }
        self.closing = true;
        self.manual = None;
        Task::none()
    }

    pub(super) fn stay(&mut self) -> Task<Message> {
        self.closing = false;
        Task::none()
    }
}

/// The question, and both answers.
pub(super) fn question(app: &AppContext) -> Element<'_, Message> {
    let answers = [(text!(app.locale, "window-stay"), Message::Stay), (text!(app.locale, "window-close-anyway"), Message::CloseAnyway)];
    widget::notice(app.look, Tone::Warning, text!(app.locale, "window-unsaved"), answers)
}
