//! The window turned to the visitor, and back.

use chrono::NaiveDate;
use iced::{Subscription, Task};

use super::{Action, App, Message, Stage, Working};
use crate::gui::screen::feedback::{self, Asked, Visitor};
use crate::gui::store_worker::UiError;

/// The day on which the feedback of weeks that are over was last brought into the journal.
#[derive(Debug, Default)]
pub(super) struct Folding(Option<NaiveDate>);

impl App {
    /// Asks the book what visitors are asked.
    pub(super) fn hand_over(&self) -> Task<Message> {
        self.working().map_or_else(Task::none, |working| working.book.ask(feedback::read, Message::HandedOver))
    }

    /// Turns the window to the visitor, if the book could be read.
    pub(super) fn handed_over(&mut self, asked: Result<Asked, UiError>) -> Task<Message> {
        match (asked, &mut self.stage) {
            (Ok(asked), Stage::Working(working)) => {
                working.visitor = Some(Box::new(Visitor::new(asked)));
                self.manual = None;
            }
            (Err(error), _) => self.error = Some(error),
            (Ok(_), _) => {}
        }
        Task::none()
    }

    /// What follows from what the visitor did.
    pub(super) fn visitor(&mut self, message: feedback::Message) -> Task<Message> {
        let Stage::Working(working) = &mut self.stage else { return Task::none() };
        let Working { visitor: Some(visitor), book, .. } = working.as_mut() else { return Task::none() };
        let effect = visitor.update(message, &self.context, book).map(Message::Visitor, Action::Visitor);
        self.follow(effect)
    }

    /// Back to the advisor.
    pub(super) fn turn_back(&mut self) -> Task<Message> {
        if let Stage::Working(working) = &mut self.stage {
            working.visitor = None;
        }
        self.enter()
    }

    /// What is listened to while the visitor has the window.
    pub(super) fn visitors_subscription(&self) -> Subscription<Message> {
        let visitor = self.working().and_then(|working| working.visitor.as_ref());
        visitor.map_or_else(Subscription::none, |visitor| visitor.subscription().map(Message::Visitor))
    }

    /// Brings the feedback of weeks that are over into the journal: once a day.
    pub(super) fn fold(&mut self) -> Task<Message> {
        let today = self.context.now.date;
        if self.folding.0.replace(today) == Some(today) {
            return Task::none();
        }
        let folded = |folded: Result<u64, UiError>| Message::Folded(folded.err());
        self.working().map_or_else(Task::none, |working| working.book.ask(move |store| store.writer().fold_feedback(today), folded))
    }

    /// It was, or not: then it stays where it is until the next day or the next look at it, and nothing is lost.
    pub(super) fn folded(error: Option<UiError>) -> Task<Message> {
        if let Some(error) = error {
            tracing::warn!(key = error.key(), "feedback could not be brought into the journal");
        }
        Task::none()
    }
}
