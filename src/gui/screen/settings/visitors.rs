//! What visitors are asked, and what locks the way back to the advisor.

use iced::widget::{Column, Row};
use iced::{Element, Task};

use crate::book::CodeId;
use crate::book::feedback::texts::TEXTS;
use crate::book::feedback::{ASKED, BadFeedback};
use crate::gui::library::Trouble;
use crate::gui::screen::feedback::{Asked, read};
use crate::gui::screen::{Action, Here};
use crate::gui::theme::{Tone, space};
use crate::gui::widget::{self, Button};
use crate::report::excerpt::feedback::question;
use crate::store::{Store, StoreError};
use crate::text;
use crate::transfer::bundle::Passphrase;
use crate::transfer::way_back;

/// The field of the new passphrase.
const PASSPHRASE: &str = "settings-way-back";

/// What is known and being said of it.
#[derive(Debug, Default)]
pub struct Visitors {
    known: Option<Asked>,
    typed: String,
    told: Option<Result<Done, Trouble>>,
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
    Known(Result<Asked, Trouble>),
    /// A question is asked, or no longer.
    Press(CodeId),
    /// The new passphrase was typed.
    Typed(String),
    /// Set it.
    Lock,
    /// Remove the passphrase.
    Unlock,
    /// It was done, or not.
    Done(Result<(Done, Asked), Trouble>),
}

impl Visitors {
    /// Reads what is known.
    pub(super) fn enter(here: Here<'_>) -> Task<Message> {
        here.book.ask(read, Message::Known)
    }

    pub(super) fn update(&mut self, message: Message, here: Here<'_>) -> Action<Message> {
        match message {
            Message::Known(Ok(known)) => self.known = Some(known),
            Message::Known(Err(trouble)) => self.told = Some(Err(trouble)),
            Message::Typed(typed) => (self.typed, self.told) = (typed, None),
            Message::Press(question) => return self.press(question, here),
            Message::Lock => return self.lock(here),
            Message::Unlock => return change(here, Done::Unlocked, |store| told(store.set_feedback_lock(None))),
            Message::Done(done) => self.done(done),
        }
        Action::None
    }

    /// Asks a question too, or no longer, as far as one to three are asked.
    fn press(&mut self, question: CodeId, here: Here<'_>) -> Action<Message> {
        let Some(known) = &self.known else { return Action::None };
        let mut chosen = known.questions.clone();
        if let Some(at) = chosen.iter().position(|one| *one == question) {
            let _ = chosen.remove(at);
        } else {
            chosen.push(question);
        }
        if !ASKED.contains(&chosen.len()) {
            self.told = Some(Err(Trouble::of(&BadFeedback::Number(chosen.len()))));
            return Action::None;
        }
        // In the order of the ready set, whatever was pressed first.
        chosen.sort_by_key(|one| TEXTS.questions.iter().position(|question| question.id == *one));
        change(here, Done::Chosen, move |store| told(store.choose_feedback(&chosen)))
    }

    fn lock(&self, here: Here<'_>) -> Action<Message> {
        let passphrase = Passphrase::new(&self.typed);
        change(here, Done::Locked, move |store| {
            let lock = way_back::lock(&passphrase).map_err(|error| Trouble::of(&error))?;
            told(store.set_feedback_lock(Some(&lock)))
        })
    }

    fn done(&mut self, done: Result<(Done, Asked), Trouble>) {
        self.told = Some(done.map(|(done, known)| {
            if done == Done::Locked {
                self.typed.clear();
            }
            self.known = Some(known);
            done
        }));
    }
}

fn change(here: Here<'_>, done: Done, change: impl FnOnce(&mut Store) -> Result<(), Trouble> + Send + 'static) -> Action<Message> {
    let work = move |store: &mut Store| {
        change(store)?;
        Ok::<_, Trouble>((done, told(read(store))?))
    };
    Action::Run(here.book.ask(work, Message::Done))
}

fn told<T>(result: Result<T, StoreError>) -> Result<T, Trouble> {
    result.map_err(|error| Trouble::of(&error))
}

/// The card: the questions as tiles, the passphrase.
pub(super) fn visitors<'a>(visitors: &'a Visitors, here: Here<'a>) -> Element<'a, Message> {
    let (look, locale) = (here.look(), here.locale());
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
        Err(trouble) => widget::notice(look, Tone::Bad, locale.explain(trouble), []),
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
