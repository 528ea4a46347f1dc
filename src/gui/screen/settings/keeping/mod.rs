//! Backups and forgetting while they are being set.

mod view;

use std::path::PathBuf;

use iced::{Element, Task};

use crate::gui::background;
use crate::gui::backup::{self, Taken};
use crate::gui::effect::Effect;
use crate::gui::screen::BookContext;
use crate::gui::store_worker::UiError;
use crate::store::automatic::{self, Backups};
use crate::store::forget::{Reduced, USUAL_MONTHS, first_kept};

/// What is known of backups and forgetting, and the fields being filled in.
#[derive(Debug, Default)]
pub struct Keeping {
    /// The second folder while it is typed.
    typed: Option<String>,
    /// Something is under way.
    busy: bool,
    /// What was status last of the backups.
    status: Option<Result<Done, UiError>>,
    /// The backup that is to be restored, before it is confirmed.
    restoring: Option<PathBuf>,
    /// After how many months this book forgets, and what it would forget now.
    forgetting: Option<Forgetting>,
    /// Forgetting now waits for a yes.
    confirming: bool,
    /// What was status last of forgetting.
    forgot: Option<Result<Reduced, UiError>>,
}

/// What the book says of forgetting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Forgetting {
    /// After how many months; never where it is none.
    pub months: Option<u32>,
    /// What would be forgotten now.
    pub due: Reduced,
}

/// What became of the backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// They were taken as far as they were due.
    Taken(Taken),
    /// The second folder was chosen, or none is used any more.
    Chosen,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Take backups now.
    Take,
    /// They were taken, or not; and what is known now.
    Taken(Result<Done, UiError>, Backups),
    /// What is known of the backups.
    Known(Backups),
    /// The second folder was typed.
    Typed(String),
    /// Choose it in the system's dialog.
    Browse,
    /// It was chosen there, or not.
    Picked(Option<PathBuf>),
    /// Use what was typed.
    UseSecond,
    /// Use no second folder any more.
    NoSecond,
    /// A backup is to be restored; none: it is not.
    Restore(Option<PathBuf>),
    /// Yes, restore it.
    RestoreIt,
    /// What the book says of forgetting.
    Forgetting(Result<Forgetting, UiError>),
    /// Forget after this many months; never where it is none.
    Months(Option<u32>),
    /// Forget now; asks first.
    Forget(bool),
    /// Yes, forget.
    ForgetIt,
    /// It was forgotten, or not.
    Forgot(Result<Reduced, UiError>),
}

/// What the card of backups and forgetting asks of its parent.
#[derive(Debug)]
pub enum Action {
    /// This is known of the backups now.
    Backups(Backups),
    /// Put this backup in the place of the book, and open it.
    Restore(PathBuf),
}

impl Keeping {
    /// Reads what is known.
    pub(super) fn enter(context: BookContext<'_>) -> Task<Message> {
        Task::batch([known(context), forgetting(context)])
    }

    pub(super) fn update(&mut self, message: Message, context: BookContext<'_>) -> Effect<Message, Action> {
        match message {
            Message::Take => self.take(context),
            Message::Taken(done, backups) => self.taken(done, backups),
            Message::Known(backups) => Effect::ask(Action::Backups(backups)),
            Message::Typed(typed) => self.set(|this| (this.typed, this.status) = (Some(typed), None)),
            Message::Browse => browse(self.shown(context), context),
            Message::Picked(picked) => {
                self.set(|this| this.typed = picked.map(|folder| folder.display().to_string()).or(this.typed.take()))
            }
            Message::UseSecond => self.choose(self.typed.clone().map(PathBuf::from), context),
            Message::NoSecond => self.choose(None, context),
            Message::Restore(path) => self.set(|this| this.restoring = path),
            Message::RestoreIt => self.restoring.take().map_or_else(Effect::none, |backup| Effect::ask(Action::Restore(backup))),
            Message::Forgetting(Ok(known)) => self.set(|this| this.forgetting = Some(known)),
            Message::Forgetting(Err(error)) => self.set(|this| this.forgot = Some(Err(error))),
            Message::Months(months) => self.set_months(months, context),
            Message::Forget(asked) => self.set(|this| this.confirming = asked),
            Message::ForgetIt => self.forget(context),
            Message::Forgot(reduced) => self.forgot(reduced, context),
        }
    }

    fn set(&mut self, set: impl FnOnce(&mut Self)) -> Effect<Message, Action> {
        set(self);
        Effect::none()
    }

    /// The second folder as its field shows it.
    fn shown(&self, context: BookContext<'_>) -> String {
        let second = || context.app.backups.as_ref()?.second.as_ref().map(|second| second.folder.display().to_string());
        self.typed.clone().or_else(second).unwrap_or_default()
    }

    fn take(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        if std::mem::replace(&mut self.busy, true) {
            return Effect::none();
        }
        self.status = None;
        let taking = backup::take(context.app.paths.book.clone(), context.app.clock.now());
        Effect::run(taking.map(|(taken, backups)| Message::Taken(taken.map(Done::Taken), backups)))
    }

    fn taken(&mut self, done: Result<Done, UiError>, backups: Backups) -> Effect<Message, Action> {
        self.busy = false;
        if done == Ok(Done::Chosen) {
            self.typed = None;
        }
        self.status = Some(done);
        Effect::ask(Action::Backups(backups))
    }

    fn choose(&mut self, folder: Option<PathBuf>, context: BookContext<'_>) -> Effect<Message, Action> {
        if std::mem::replace(&mut self.busy, true) {
            return Effect::none();
        }
        self.status = None;
        let book = context.app.paths.book.clone();
        Effect::run(background::run(move |progress| {
            let chosen = automatic::choose_second_folder(&book, folder.as_deref());
            let done = chosen.map(|()| Done::Chosen).map_err(|error| UiError::of(&error));
            progress.send(Message::Taken(done, automatic::backups(&book)));
        }))
    }

    fn set_months(&mut self, months: Option<u32>, context: BookContext<'_>) -> Effect<Message, Action> {
        self.confirming = false;
        self.forgot = None;
        let today = context.app.clock.now().date;
        Effect::run(context.book.ask(
            move |store| {
                store.maintenance().set_forgets_after(months)?;
                read_forgetting(store, today)
            },
            Message::Forgetting,
        ))
    }

    fn forget(&mut self, context: BookContext<'_>) -> Effect<Message, Action> {
        let Some(months) = self.forgetting.as_ref().and_then(|known| known.months).filter(|_| !self.busy) else { return Effect::none() };
        (self.busy, self.confirming) = (true, false);
        let before = first_kept(context.app.clock.now().date, months);
        Effect::run(context.book.ask(move |store| store.maintenance().forget(before), Message::Forgot))
    }

    fn forgot(&mut self, reduced: Result<Reduced, UiError>, context: BookContext<'_>) -> Effect<Message, Action> {
        self.busy = false;
        self.forgot = Some(reduced);
        Effect::run(forgetting(context))
    }

    /// The card of the backups.
    pub(super) fn backups<'a>(&'a self, context: BookContext<'a>) -> Element<'a, Message> {
        view::backups(self, context)
    }

    /// The card of forgetting.
    pub(super) fn forgetting<'a>(&'a self, context: BookContext<'a>) -> Element<'a, Message> {
        view::forgetting(self, context)
    }

    /// The choice that switches forgetting on.
    fn usual() -> u32 {
        USUAL_MONTHS
    }
}

fn known(context: BookContext<'_>) -> Task<Message> {
    let book = context.app.paths.book.clone();
    background::run(move |progress| progress.send(Message::Known(automatic::backups(&book))))
}

fn forgetting(context: BookContext<'_>) -> Task<Message> {
    let today = context.app.clock.now().date;
    context.book.ask(move |store| read_forgetting(store, today), Message::Forgetting)
}

fn read_forgetting(store: &mut crate::store::Store, today: chrono::NaiveDate) -> Result<Forgetting, crate::store::StoreError> {
    let months = store.maintenance().forgets_after()?;
    let due = months.map(|months| store.maintenance().would_forget(first_kept(today, months))).transpose()?;
    Ok(Forgetting { months, due: due.unwrap_or_default() })
}

fn browse(from: String, context: BookContext<'_>) -> Effect<Message, Action> {
    let title = crate::text!(context.locale(), "backup-second");
    Effect::run(Task::perform(context.app.platform.pick_folder(title, from.into()), Message::Picked))
}
