//! Automatic backups: soon after the window is open, then every hour; and the way back from one.

use std::path::PathBuf;
use std::time::Duration;

use iced::Task;

use super::{App, Message, Stage};
use crate::gui::background;
use crate::gui::backup::{self, Taken};
use crate::gui::screen::AppContext;
use crate::gui::store_worker::UiError;
use crate::store::automatic::Backups;
use crate::store::{Maintenance, StoreError};

/// After how many ticks a backup is due: an hour. The first is due at the first tick, so that opening the window waits for nothing.
const EVERY: u32 = 720;

/// How often, and after which pause, it is looked whether the book is closed.
const LOOKS: u32 = 50;
const LOOK: Duration = Duration::from_millis(100);

/// When the last automatic backup was begun.
#[derive(Debug)]
pub(super) struct Backing {
    /// Ticks since then.
    since: u32,
    running: bool,
}

impl Default for Backing {
    fn default() -> Self {
        Self { since: EVERY, running: false }
    }
}

impl Backing {
    /// Takes the backups that are due, on a thread and a connection of their own, so that no save waits.
    pub(super) fn tick(&mut self, app: &AppContext) -> Task<Message> {
        self.since = self.since.saturating_add(1);
        if self.since < EVERY || self.running {
            return Task::none();
        }
        (self.since, self.running) = (0, true);
        backup::take(app.paths.book.clone(), app.now).map(|(done, backups)| Message::BackedUp(done, backups))
    }

    /// They were taken, or not.
    pub(super) fn done(&mut self) {
        self.running = false;
    }
}

impl App {
    pub(super) fn backed_up(&mut self, done: Result<Taken, UiError>, backups: Backups) -> Task<Message> {
        self.backing.done();
        self.context.backup_error = done.err();
        self.know_backups(backups)
    }

    /// This is known of the backups now.
    pub(super) fn know_backups(&mut self, backups: Backups) -> Task<Message> {
        self.context.backups = Some(backups);
        Task::none()
    }

    /// Closes the book, puts a backup in its place and opens that.
    pub(super) fn restore(&mut self, backup: PathBuf) -> Task<Message> {
        self.stage = Stage::Opening;
        restore(backup, &self.context)
    }

    /// Opens the book again, be it the backup or, where that failed, what stood there.
    pub(super) fn restored(&mut self, restored: Result<(), UiError>) -> Task<Message> {
        self.error = restored.err();
        self.open()
    }
}

/// Puts a backup in the place of the book, once that is closed.
fn restore(backup: PathBuf, app: &AppContext) -> Task<Message> {
    let (book, today, entropy) = (app.paths.book.clone(), app.now.date, app.entropy.clone());
    background::run(move |progress| {
        let attempt = || Maintenance::restore(&backup, &book, today, entropy.as_ref());
        // The book's thread closes it once nothing is asked of it any more.
        let mut restored = attempt();
        for _ in 0..LOOKS {
            if !matches!(restored, Err(StoreError::DatabaseLocked)) {
                break;
            }
            std::thread::sleep(LOOK);
            restored = attempt();
        }
        progress.send(Message::Restored(restored.map(drop).map_err(|error| UiError::of(&error))));
    })
}
