//! The manual above all else: F1 opens it at the chapter of what is shown.

use iced::Task;

use super::{Action, App, Message, Stage};
use crate::gui::screen::manual::{self, Manual};

impl App {
    /// Opens the manual at the chapter of what is shown, or closes it.
    pub(super) fn help(&mut self) -> Task<Message> {
        self.manual = match self.manual.take() {
            Some(_) => None,
            None => Some(Box::new(Manual::new(&self.context.locale, self.chapter()))),
        };
        Task::none()
    }

    pub(super) fn manual(&mut self, message: manual::Message) -> Task<Message> {
        let Some(manual) = &mut self.manual else { return Task::none() };
        let effect = manual.update(message, &self.context).map(Message::Manual, Action::Manual);
        self.follow(effect)
    }

    /// The manual's chapter about what is shown.
    fn chapter(&self) -> &'static str {
        match &self.stage {
            Stage::Opening | Stage::FirstStart(_) => "start",
            Stage::Recovery(_) => "trouble",
            Stage::Working(working) => working.screens.chapter(working.tab),
        }
    }
}
