//! Backups and forgetting while they are being set.

use std::path::PathBuf;

use iced::Task;

use crate::gui::background;
use crate::gui::screen::{Action, BookContext};
use crate::gui::store_worker::UiError;
use crate::store::automatic::{self, Backups, Made, Round};
use crate::store::forget::{Reduced, USUAL_MONTHS, first_kept};

/// What is known and being said of backups and forgetting.
#[derive(Debug, Default)]
pub struct Keeping {
    /// The second folder while it is typed.
    pub(super) typed: Option<String>,
    /// Something is under way.
    pub(super) busy: bool,
    /// What was told last of the backups.
    pub(super) told: Option<Result<Done, UiError>>,
    /// The backup that is to be restored, before it is confirmed.
    pub(super) restoring: Option<PathBuf>,
    /// After how many months this book forgets, and what it would forget now.
    pub(super) forgetting: Option<Forgetting>,
    /// Forgetting now waits for a yes.
    pub(super) confirming: bool,
    /// What was told last of forgetting.
    pub(super) forgot: Option<Result<Reduced, UiError>>,
}

/// What the book says of forgetting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Forgetting {
    /// After how many months; never where it is none.
    pub months: Option<u32>,
    /// What would be forgotten now.
    pub due: Reduced,
}

/// What became of a backup that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// There is a new one.
    New,
    /// The newest one holds all.
    Unchanged,
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

impl Keeping {
    /// Reads what is known.
    pub(super) fn enter(context: BookContext<'_>) -> Task<Message> {
        Task::batch([known(context), forgetting(context)])
    }

    pub(super) fn update(&mut self, message: Message, context: BookContext<'_>) -> Action<Message> {
        match message {
            Message::Take => self.take(context),
            Message::Taken(done, backups) => self.taken(done, backups),
            Message::Known(backups) => Action::Backups(backups),
            Message::Typed(typed) => self.set(|this| (this.typed, this.told) = (Some(typed), None)),
            Message::Browse => browse(self.shown(context), context),
            Message::Picked(picked) => {
                self.set(|this| this.typed = picked.map(|folder| folder.display().to_string()).or(this.typed.take()))
            }
            Message::UseSecond => self.choose(self.typed.clone().map(PathBuf::from), context),
            Message::NoSecond => self.choose(None, context),
            Message::Restore(path) => self.set(|this| this.restoring = path),
            Message::RestoreIt => self.restoring.take().map_or(Action::None, Action::Restore),
            Message::Forgetting(Ok(known)) => self.set(|this| this.forgetting = Some(known)),
            Message::Forgetting(Err(error)) => self.set(|this| this.forgot = Some(Err(error))),
            Message::Months(months) => self.set_months(months, context),
            Message::Forget(asked) => self.set(|this| this.confirming = asked),
            Message::ForgetIt => self.forget(context),
            Message::Forgot(reduced) => self.forgot(reduced, context),
        }
    }

    fn set(&mut self, set: impl FnOnce(&mut Self)) -> Action<Message> {
        set(self);
        Action::None
    }

    /// The second folder as it stands in its field.
    pub(super) fn shown(&self, context: BookContext<'_>) -> String {
        let second = || context.app.backups.as_ref()?.second.as_ref().map(|second| second.folder.display().to_string());
        self.typed.clone().or_else(second).unwrap_or_default()
    }

    fn take(&mut self, context: BookContext<'_>) -> Action<Message> {
        if std::mem::replace(&mut self.busy, true) {
            return Action::None;
        }
        self.told = None;
        Action::Run(take(context.app.paths.book.clone(), context.app.clock.now()).map(|(done, backups)| Message::Taken(done, backups)))
    }

    fn taken(&mut self, done: Result<Done, UiError>, backups: Backups) -> Action<Message> {
        self.busy = false;
        if done == Ok(Done::Chosen) {
            self.typed = None;
        }
        self.told = Some(done);
        Action::Backups(backups)
    }

    fn choose(&mut self, folder: Option<PathBuf>, context: BookContext<'_>) -> Action<Message> {
        if std::mem::replace(&mut self.busy, true) {
            return Action::None;
        }
        self.told = None;
        let book = context.app.paths.book.clone();
        Action::Run(background::run(move |progress| {
            let chosen = automatic::choose_second_folder(&book, folder.as_deref());
            let done = chosen.map(|()| Done::Chosen).map_err(|error| UiError::of(&error));
            progress.tell(Message::Taken(done, automatic::backups(&book)));
        }))
    }

    fn set_months(&mut self, months: Option<u32>, context: BookContext<'_>) -> Action<Message> {
        self.confirming = false;
        self.forgot = None;
        let today = context.app.clock.now().date;
        Action::Run(context.book.ask(
            move |store| {
                store.maintenance().set_forgets_after(months)?;
                read_forgetting(store, today)
            },
            Message::Forgetting,
        ))
    }

    fn forget(&mut self, context: BookContext<'_>) -> Action<Message> {
        let Some(months) = self.forgetting.as_ref().and_then(|known| known.months).filter(|_| !self.busy) else { return Action::None };
        (self.busy, self.confirming) = (true, false);
        let before = first_kept(context.app.clock.now().date, months);
        Action::Run(context.book.ask(move |store| store.maintenance().forget(before), Message::Forgot))
    }

    fn forgot(&mut self, reduced: Result<Reduced, UiError>, context: BookContext<'_>) -> Action<Message> {
        self.busy = false;
        self.forgot = Some(reduced);
        Action::Run(forgetting(context))
    }

    /// The choice that switches forgetting on.
    pub(super) fn usual() -> u32 {
        USUAL_MONTHS
    }
}

/// Takes the backups that are due, on a thread of its own; tells what became of it, and what is known then.
pub(crate) fn take(book: PathBuf, now: crate::book::Moment) -> Task<(Result<Done, UiError>, Backups)> {
    background::run(move |progress| {
        let round = automatic::back_up_automatically(&book, now);
        progress.tell((done(round), automatic::backups(&book)));
    })
}

fn done(round: Round) -> Result<Done, UiError> {
    let mut done = Done::Unchanged;
    for made in std::iter::once(round.own).chain(round.second) {
        if let Made::New(_) = made.map_err(|error| UiError::of(&error))? {
            done = Done::New;
        }
    }
    Ok(done)
}

fn known(context: BookContext<'_>) -> Task<Message> {
    let book = context.app.paths.book.clone();
    background::run(move |progress| progress.tell(Message::Known(automatic::backups(&book))))
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

fn browse(from: String, context: BookContext<'_>) -> Action<Message> {
    let title = crate::text!(context.locale(), "backup-second");
    Action::Run(Task::perform(context.app.platform.pick_folder(title, from.into()), Message::Picked))
}
