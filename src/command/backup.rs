//! `backup` and `restore`: a proved copy of the book, and the way back.

use std::path::Path;

use super::Host;
use super::failure::Failure;
use crate::store::{Rescued, Store};
use crate::text;

/// Copies the book into a new file.
pub(super) fn back_up(to: &Path, host: &mut Host<'_>) -> Result<(), Failure> {
    host.open()?.back_up(to).map_err(|error| host.failed(&error))?;
    host.say(&text!(host.locale, "command-backed-up", path = to.display().to_string()))
}

/// Puts a backup in the place of the book.
pub(super) fn restore(backup: &Path, host: &mut Host<'_>) -> Result<(), Failure> {
    let today = host.clock.now().date;
    let Rescued { aside, .. } = Store::restore(backup, &host.book, today, host.entropy).map_err(|error| host.failed(&error))?;
    host.say(&text!(host.locale, "command-restored", path = host.book.display().to_string()))?;
    match aside {
        Some(aside) => host.say(&text!(host.locale, "command-moved-aside", path = aside.display().to_string())),
        None => Ok(()),
    }
}
