//! Checking the whole book in the background: a while after the first frame, and on each new day.

use std::path::Path;

use chrono::NaiveDate;
use iced::{Element, Task};

use super::{App, Message};
use crate::gui::background;
use crate::gui::screen::AppContext;
use crate::gui::store_worker::{ErrorKind, UiError};
use crate::gui::theme::Tone;
use crate::gui::widget;
use crate::store::{Store, StoreError};
use crate::text;

/// What is known of the book's soundness.
#[derive(Debug, Default)]
pub(super) struct Proof {
    /// The day for which it was last decided whether the book is checked.
    asked: Option<NaiveDate>,
    /// Damage that was found while the book was open.
    damage: Option<UiError>,
    /// The last save before the book was opened was not finished, and nobody has read that yet.
    cut_off: bool,
}

impl Proof {
    /// Of a book that has just been opened.
    pub(super) fn of(cut_off: bool) -> Self {
        Self { cut_off, ..Self::default() }
    }

    /// Goes through the book on a thread and a connection of its own, so that no save waits; where it is not due, nothing is read.
    pub(super) fn tick(&mut self, app: &AppContext) -> Task<Message> {
        let today = app.now.date;
        if self.asked == Some(today) {
            return Task::none();
        }
        let first_after_cut = self.cut_off && self.asked.is_none();
        self.asked = Some(today);
        let book = app.paths.book.clone();
        background::run(move |progress| {
            progress.send(Message::Proved(prove(&book, today, first_after_cut).err().map(|error| UiError::of(&error))));
        })
    }

    /// What was found. That the book was busy is no damage: it is gone through on another day.
    pub(super) fn found(&mut self, error: Option<UiError>) {
        self.damage = error.filter(|error| error.kind() == ErrorKind::Damaged);
    }

    /// The damage, which is now being dealt with.
    pub(super) fn take(&mut self) -> Option<UiError> {
        self.damage.take()
    }

    /// The remark about the unfinished save was read.
    pub(super) fn read(&mut self) {
        self.cut_off = false;
    }

    /// What is shown above the screen.
    pub(super) fn notices<'a>(&self, app: &AppContext) -> [Option<Element<'a, Message>>; 2] {
        let (look, locale) = (app.look, &app.locale);
        let damage = self
            .damage
            .as_ref()
            .map(|_| widget::notice(look, Tone::Bad, text!(locale, "damage-noticed"), [(text!(locale, "damage-show"), Message::Mend)]));
        let cut_off = self.cut_off.then(|| {
            widget::notice(
                look,
                Tone::Warning,
                text!(locale, "damage-cut-off"),
                [(text!(locale, "damage-understood"), Message::Understood)],
            )
        });
        [damage, cut_off]
    }
}

fn prove(book: &Path, today: NaiveDate, whatever: bool) -> Result<(), StoreError> {
    let mut store = Store::open(book)?;
    if !whatever && !store.maintenance().check_is_due(today)? {
        return Ok(());
    }
    match store.maintenance().check()?.findings.first() {
        Some(finding) => Err(StoreError::Damaged(finding.to_string())),
        None => store.maintenance().note_proved(today),
    }
}

impl App {
    pub(super) fn proved(&mut self, error: Option<UiError>) -> Task<Message> {
        self.proof.found(error);
        Task::none()
    }

    /// Closes the damaged book and shows what can be done.
    pub(super) fn mend(&mut self) -> Task<Message> {
        if let Some(error) = self.proof.take() {
            self.fail(error);
        }
        self.enter()
    }

    pub(super) fn understood(&mut self) -> Task<Message> {
        self.proof.read();
        Task::none()
    }
}
