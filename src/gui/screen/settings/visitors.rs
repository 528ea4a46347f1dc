//! What visitors are asked, and what locks the way back to the advisor.

use std::convert::Infallible;

use iced::widget::{Column, Row};
use iced::{Element, Task};

use crate::book::CodeId;
use crate::book::feedback::texts::TEXTS;
use crate::book::feedback::{ASKED, BadFeedback};
use crate::gui::effect::Effect;
use crate::gui::screen::BookContext;
use crate::gui::screen::feedback::{Asked, read};
use crate::gui::store_worker::UiError;
use crate::gui::theme::{Tone, space};
use crate::gui::widget::{self, Button};
use crate::report::section::feedback::question;
use crate::store::{Store, StoreError};
use crate::text;
use crate::transfer::bundle::Passphrase;
use crate::transfer::kiosk_lock;

/// The field of the new passphrase.
const PASSPHRASE: &str = "settings-way-back";

/// What is known of the visitors' side, and the fields being filled in.
#[derive(Debug, Default)]
pub struct Visitors {
    known: Option<Asked>,
    typed: String,
    told: Option<Result<Done, UiError>>,
}

/// What was done last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// The questions were chosen.
    Chosen,
    /// A passphrase was set.
    Locked,
    /// It was removed.
    Unlocked,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// What the book says.
    Known(Result<Asked, UiError>),
    /// A question is asked, or no longer.
    Press(CodeId),
    /// The new passphrase was typed.
    Typed(String),
    /// Set it.
    Lock,
    /// Remove the passphrase.
    Unlock,
    /// It was done, or not.
    Done(Result<(Done, Asked), UiError>),
}

impl Visitors {
    /// Reads what is known.
    pub(super) fn enter(context: BookContext<'_>) -> Task<Message> {
        context.book.ask(read, Message::Known)
    }

    pub(super) fn update(&mut self, message: Message, context: BookContext<'_>) -> Effect<Message, Infallible> {
        match message {
            Message::Known(Ok(known)) => self.known = Some(known),
            Message::Known(Err(error)) => self.told = Some(Err(error)),
            Message::Typed(typed) => (self.typed, self.told) = (typed, None),
            Message::Press(question) => return self.press(question, context),
            Message::Lock => return self.lock(context),
            Message::Unlock => return change(context, Done::Unlocked, |store| told(store.writer().set_feedback_lock(None))),
            Message::Done(done) => self.done(done),
        }
        Effect::none()
    }

    /// The card of the questions and the passphrase.
    pub(super) fn view<'a>(&'a self, context: BookContext<'a>) -> Element<'a, Message> {
        card(self, context)
    }

    /// Asks a question too, or no longer, as far as one to three are asked.
    fn press(&mut self, question: CodeId, context: BookContext<'_>) -> Effect<Message, Infallible> {
        let Some(known) = &self.known else { return Effect::none() };
        let mut chosen = known.questions.clone();
        if let Some(at) = chosen.iter().position(|one| *one == question) {
            let _ = chosen.remove(at);
        } else {
            chosen.push(question);
        }
        if !ASKED.contains(&chosen.len()) {
            self.told = Some(Err(UiError::of(&BadFeedback::Number(chosen.len()))));
            return Effect::none();
        }
        // In the order of the ready set, whatever was pressed first.
        chosen.sort_by_key(|one| TEXTS.questions.iter().position(|question| question.id == *one));
        change(context, Done::Chosen, move |store| told(store.writer().choose_feedback(&chosen)))
    }

    fn lock(&self, context: BookContext<'_>) -> Effect<Message, Infallible> {
        let passphrase = Passphrase::new(&self.typed);
        change(context, Done::Locked, move |store| {
            let lock = kiosk_lock::lock(&passphrase).map_err(|error| UiError::of(&error))?;
            told(store.writer().set_feedback_lock(Some(&lock)))
        })
    }

    fn done(&mut self, done: Result<(Done, Asked), UiError>) {
        self.told = Some(done.map(|(done, known)| {
            if done == Done::Locked {
                self.typed.clear();
            }
            self.known = Some(known);
            done
        }));
    }
}

fn change(
    context: BookContext<'_>,
    done: Done,
    change: impl FnOnce(&mut Store) -> Result<(), UiError> + Send + 'static,
) -> Effect<Message, Infallible> {
    let work = move |store: &mut Store| {
        change(store)?;
        Ok::<_, UiError>((done, told(read(store))?))
    };
    Effect::run(context.book.ask(work, Message::Done))
}

fn told<T>(result: Result<T, StoreError>) -> Result<T, UiError> {
    result.map_err(|error| UiError::of(&error))
}

/// The card: the questions as tiles, the passphrase.
fn card<'a>(visitors: &'a Visitors, context: BookContext<'a>) -> Element<'a, Message> {
    let (look, locale) = (context.look(), context.locale());
    let Some(known) = &visitors.known else {
        return widget::card(look, text!(locale, "feedback-title"), look.quiet(text!(locale, "feedback-settings-asked")));
    };
    let questions = TEXTS.questions.iter().map(|one| {
        let asked = known.questions.contains(&one.id);
        widget::toggle(look, question(locale, &one.id), asked, Message::Press(one.id.clone()))
    });
    let locked = known.lock.is_some();
    let state = if locked { text!(locale, "feedback-locked") } else { text!(locale, "feedback-unlocked") };
    let field = widget::secret_field(look, PASSPHRASE, text!(locale, "feedback-settings-way-back"), &visitors.typed, Message::Typed, None);
    let set =
        Button::new(look, text!(locale, "feedback-settings-set")).on_press_maybe((!visitors.typed.is_empty()).then_some(Message::Lock));
    let off = locked.then(|| Button::new(look, text!(locale, "feedback-settings-off")).on_press(Message::Unlock));
    let buttons = Row::new().push(set).push(off.map(Element::from)).spacing(space::NEAR).wrap();
    let last = visitors.told.as_ref().map(|told| match told {
        Ok(Done::Chosen) => widget::notice(look, Tone::Good, text!(locale, "settings-saved"), []),
        Ok(Done::Locked) => widget::notice(look, Tone::Good, text!(locale, "feedback-settings-set-done"), []),
        Ok(Done::Unlocked) => widget::notice(look, Tone::Good, text!(locale, "feedback-settings-off-done"), []),
        Err(error) => widget::notice(look, Tone::Bad, locale.explain(error), []),
    });
    let parts = Column::new()
        .push(look.quiet(text!(locale, "feedback-settings-what")))
        .push(Column::with_children(questions).spacing(space::TIGHT))
        .push(field)
        .push(look.quiet(state))
        .push(buttons)
        .push(last)
        .spacing(space::SMALL);
    widget::card(look, text!(locale, "feedback-title"), parts)
}
