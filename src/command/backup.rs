//! `backup`, `restore` and `salvage`: verified copies of the book, taken by hand or by themselves, and the ways back.

use std::path::Path;

use serde::Serialize;

use super::cli::Backup;
use super::failure::{Exit, Failure};
use super::{Host, wrong};
use crate::book::Explain;
use crate::locale::Arg;
use crate::store::automatic::{self, BackupError, Kept, Made};
use crate::store::{Maintenance, Rescued};
use crate::text;
use crate::transfer::defaults::Setting;

pub(super) fn run(args: &Backup, host: &mut Host<'_>) -> Result<(), Failure> {
    if let Some(to) = &args.to {
        return back_up(to, host);
    }
    if args.no_second || args.second.is_some() {
        if host.defaults.locks(Setting::BackupFolder) {
            return Err(wrong(text!(host.locale, "command-set-by-organisation")));
        }
        automatic::choose_second_folder(&host.paths.book, args.second.as_deref()).map_err(|error| failed(&error, host))?;
        return match automatic::second_folder(&host.paths.book) {
            Some(folder) => host.say(&text!(host.locale, "backup-second-chosen", folder = folder.display().to_string())),
            None => host.say(&text!(host.locale, "backup-second-none")),
        };
    }
    if args.automatic {
        return take(host);
    }
    if args.list {
        return list(args.json, host);
    }
    Err(wrong(text!(host.locale, "backup-what")))
}

/// Copies the book into a new file.
fn back_up(to: &Path, host: &mut Host<'_>) -> Result<(), Failure> {
    host.open()?.maintenance().back_up(to).map_err(|error| host.failed(&error))?;
    host.say(&text!(host.locale, "command-backed-up", path = to.display().to_string()))
}

/// Does what the window does by itself.
fn take(host: &mut Host<'_>) -> Result<(), Failure> {
    // A book that is not there, or no book, is reported as everywhere.
    drop(host.open()?);
    let round = automatic::back_up_automatically(&host.paths.book, host.clock.now());
    let mut failure = None;
    for made in std::iter::once(round.own).chain(round.second) {
        match made {
            Ok(Made::New(path)) => host.say(&text!(host.locale, "command-backed-up", path = path.display().to_string()))?,
            Ok(Made::Unchanged(path)) => host.say(&text!(host.locale, "backup-unchanged", path = path.display().to_string()))?,
            Ok(Made::Elsewhere) => host.say(&text!(host.locale, "backup-elsewhere"))?,
            Err(error) => failure = Some(failed(&error, host)),
        }
    }
    if failure.is_none() && automatic::backups(&host.paths.book).all_on_one_disk {
        let reminder = text!(host.locale, "backup-one-disk");
        // Standard error may be closed; there is nobody left to tell.
        let _ = writeln!(host.errors, "{reminder}");
    }
    failure.map_or(Ok(()), Err)
}

#[derive(Serialize)]
struct Out {
    path: String,
    date: String,
    hour: u8,
    bytes: u64,
}

fn list(json: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    let known = automatic::backups(&host.paths.book);
    let second = known.second.map(|second| second.kept).unwrap_or_default();
    for Kept { path, taken, bytes } in known.kept.into_iter().chain(second) {
        let path = path.display().to_string();
        if json {
            host.say_json(&Out { path, date: taken.at.date.to_string(), hour: taken.at.hour, bytes })?;
        } else {
            host.say(&format!("{} {:02}  {path}", taken.at.date, taken.at.hour))?;
        }
    }
    Ok(())
}

pub(super) fn failed(error: &BackupError, host: &Host<'_>) -> Failure {
    match error {
        BackupError::Book(error) => host.failed(error),
        other => Failure { message: host.locale.explain(other as &dyn Explain), exit: Exit::Medium },
    }
}

/// Puts a backup in the place of the book, with what can still be read of a damaged one where that is requested.
pub(super) fn restore(backup: &Path, salvage: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    let today = host.clock.now().date;
    let rescued = if salvage {
        Maintenance::rescue(&host.paths.book, Some(backup), today, host.entropy)
    } else {
        Maintenance::restore(backup, &host.paths.book, today, host.entropy)
    };
    let rescued = rescued.map_err(|error| host.failed(&error))?;
    let book = host.paths.book.clone();
    if salvage {
        report(&rescued, &book, host)?;
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
    let rescued = Maintenance::salvage(damaged, backup, to, host.entropy).map_err(|error| host.failed(&error))?;
    report(&rescued, to, host)
}

fn report(rescued: &Rescued, book: &Path, host: &mut Host<'_>) -> Result<(), Failure> {
    let (added, lost) = (Arg::Count(rescued.added), Arg::Count(rescued.lost));
    host.say(&text!(host.locale, "command-salvaged", path = book.display().to_string(), added = added, lost = lost))
}
