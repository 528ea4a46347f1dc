//! `backup`, `restore` and `salvage`: a proved copy of the book, and the ways back.

use std::path::Path;

use super::Host;
use super::failure::Failure;
use crate::locale::Arg;
use crate::store::{Rescued, Store};
use crate::text;

/// Copies the book into a new file.
pub(super) fn back_up(to: &Path, host: &mut Host<'_>) -> Result<(), Failure> {
    host.open()?.back_up(to).map_err(|error| host.failed(&error))?;
    host.say(&text!(host.locale, "command-backed-up", path = to.display().to_string()))
}

/// Puts a backup in the place of the book, with what can still be read of a damaged one where that is asked for.
pub(super) fn restore(backup: &Path, salvage: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    let today = host.clock.now().date;
    let rescued = if salvage {
        Store::rescue(&host.book, Some(backup), today, host.entropy)
    } else {
        Store::restore(backup, &host.book, today, host.entropy)
    };
    let rescued = rescued.map_err(|error| host.failed(&error))?;
    let book = host.book.clone();
    if salvage {
        tell(&rescued, &book, host)?;
    } else {
        host.say(&text!(host.locale, "command-restored", path = book.display().to_string()))?;
    }
    match rescued.aside {
        Some(aside) => host.say(&text!(host.locale, "command-moved-aside", path = aside.display().to_string())),
        None => Ok(()),
    }
}

/// Makes a new book of what can still be read from a damaged one.
pub(super) fn salvage(damaged: &Path, to: &Path, backup: Option<&Path>, host: &mut Host<'_>) -> Result<(), Failure> {
    let rescued = Store::salvage(damaged, backup, to, host.entropy).map_err(|error| host.failed(&error))?;
    tell(&rescued, to, host)
}

fn tell(rescued: &Rescued, book: &Path, host: &mut Host<'_>) -> Result<(), Failure> {
    let (added, lost) = (Arg::Count(rescued.added), Arg::Count(rescued.lost));
    host.say(&text!(host.locale, "command-salvaged", path = book.display().to_string(), added = added, lost = lost))
}
