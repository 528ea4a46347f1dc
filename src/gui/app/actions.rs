//! What the screens ask of the window, and who does it.

use iced::Task;

use super::screens::ScreenAction;
use super::{App, Message, Stage, Tab};
use crate::book::Visit;
use crate::gui::effect::Effect;
use crate::gui::opening::read_book;
use crate::gui::screen::{day, desk, export, feedback, first_start, manual, recovery, settings, statistics};

/// What the screens ask of the window.
#[derive(Debug)]
pub(super) enum Action {
    /// A screen behind a tab.
    Screen(ScreenAction),
    /// The first start.
    FirstStart(first_start::Action),
    /// The screen of a book that cannot be opened.
    Recovery(recovery::Action),
    /// The visitor's side.
    Visitor(feedback::Action),
    /// The manual.
    Manual(manual::Action),
}

impl App {
    /// Runs the tasks of an effect and does what was asked, in the order in which it was asked.
    pub(super) fn follow(&mut self, effect: Effect<Message, Action>) -> Task<Message> {
        let (task, actions) = effect.into_parts();
        actions.into_iter().fold(task, |task, action| Task::batch([task, self.act(action)]))
    }

    fn act(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::Screen(action) => self.act_for_screen(action),
            Action::Recovery(recovery::Action::Open) => self.reopen(),
            Action::FirstStart(first_start::Action::Open(opened)) => self.opened(Ok(Some(opened))),
            Action::FirstStart(first_start::Action::SavePreferences(preferences))
            | Action::Manual(manual::Action::SavePreferences(preferences)) => self.save_preferences(preferences),
            Action::Manual(manual::Action::Close) => self.help(),
            Action::Visitor(feedback::Action::LeaveKiosk) => self.turn_back(),
        }
    }

    fn act_for_screen(&mut self, action: ScreenAction) -> Task<Message> {
        match action {
            ScreenAction::Desk(desk::Action::EnterKiosk) => self.hand_over(),
            ScreenAction::Desk(desk::Action::BackToDay) => self.go(Tab::Day),
            ScreenAction::Day(day::Action::Changed) => self.refresh(),
            ScreenAction::Day(day::Action::Correct(visit)) => self.correct(&visit),
            ScreenAction::Day(day::Action::SavePreferences(preferences))
            | ScreenAction::Statistics(statistics::Action::SavePreferences(preferences))
            | ScreenAction::Export(export::Action::SavePreferences(preferences))
            | ScreenAction::Settings(settings::Action::SavePreferences(preferences)) => self.save_preferences(preferences),
            ScreenAction::Desk(desk::Action::ReloadCatalogue)
            | ScreenAction::Export(export::Action::ReloadCatalogue)
            | ScreenAction::Settings(settings::Action::ReloadCatalogue) => self.reload_catalogue(),
            ScreenAction::Settings(settings::Action::Backups(backups)) => self.know_backups(backups),
            ScreenAction::Settings(settings::Action::Restore(backup)) => self.restore(backup),
        }
    }

    fn reopen(&mut self) -> Task<Message> {
        self.stage = Stage::Opening;
        self.open()
    }

    /// Corrects a visit of whatever day at the desk.
    fn correct(&mut self, visit: &Visit) -> Task<Message> {
        if let Stage::Working(working) = &mut self.stage {
            working.screens.correct(visit);
        }
        self.go(Tab::Desk)
    }

    fn reload_catalogue(&self) -> Task<Message> {
        self.working().map_or_else(Task::none, |working| working.book.ask(read_book, Message::Reread))
    }
}
