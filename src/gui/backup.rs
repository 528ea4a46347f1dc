//! Taking the backups that are due, on a thread of its own.

use std::path::PathBuf;

use iced::Task;

use super::background;
use super::store_worker::UiError;
use crate::book::Moment;
use crate::store::automatic::{self, Backups, Made, Round};

/// What became of the backups that were due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// There is a new one.
    New,
    /// The newest one holds all.
    Unchanged,
}

/// Takes the backups that are due; returns what became of it, and what is known of the backups then.
pub(super) fn take(book: PathBuf, now: Moment) -> Task<(Result<Taken, UiError>, Backups)> {
    background::run(move |progress| {
        let round = automatic::back_up_automatically(&book, now);
        progress.send((taken(round), automatic::backups(&book)));
    })
}

fn taken(round: Round) -> Result<Taken, UiError> {
    let mut taken = Taken::Unchanged;
    for made in std::iter::once(round.own).chain(round.second) {
        if let Made::New(_) = made.map_err(|error| UiError::of(&error))? {
            taken = Taken::New;
        }
    }
    Ok(taken)
}
