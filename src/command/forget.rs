//! `forget`: the visits of old weeks become counts by week.

use super::cli::Forget;
use super::failure::Failure;
use super::{Host, wrong};
use crate::locale::Arg;
use crate::store::Store;
use crate::store::automatic;
use crate::store::forget::{Reduced, first_kept};
use crate::text;

pub(super) fn run(args: &Forget, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    if let Some(months) = args.after {
        store.maintenance().set_forgets_after(Some(months).filter(|months| *months > 0)).map_err(|error| host.failed(&error))?;
    }
    let months = store.maintenance().forgets_after().map_err(|error| host.failed(&error))?;
    let before = match (args.before, months) {
        (Some(before), _) => before,
        (None, Some(months)) if args.due => first_kept(host.clock.now().date, months),
        _ => return told_limit(months, host),
    };
    if before > crate::book::Week::of(host.clock.now().date) {
        return Err(wrong(text!(host.locale, "forget-not-yet")));
    }
    let reduced = if args.dry_run { store.maintenance().would_forget(before) } else { store.maintenance().forget(before) };
    let reduced = reduced.map_err(|error| host.failed(&error))?;
    report(&reduced, args.dry_run, host)?;
    if args.dry_run {
        return Ok(());
    }
    backups(store, args.backups_too, host)
}

fn told_limit(months: Option<u32>, host: &mut Host<'_>) -> Result<(), Failure> {
    match months {
        Some(months) => host.say(&text!(host.locale, "forget-after", months = Arg::Count(months.into()))),
        None => host.say(&text!(host.locale, "forget-never")),
    }
}

fn report(reduced: &Reduced, dry_run: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    let Some((first, last)) = reduced.span else { return host.say(&text!(host.locale, "forget-nothing")) };
    let weeks = format!("{first} – {last}");
    let visits = host.locale.visits(reduced.visits);
    if dry_run {
        host.say(&text!(host.locale, "forget-would", visits = visits, weeks = weeks))?;
        return host.say(&text!(host.locale, "forget-lost"));
    }
    host.say(&text!(host.locale, "forget-done", visits = visits, weeks = weeks))
}

/// Backups from before still hold what was forgotten: they are deleted, or it is reported.
fn backups(store: Store, too: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    drop(store);
    if too {
        let gone = automatic::forget_backups(&host.paths.book, host.clock.now());
        let gone = gone.map_err(|error| super::backup::failed(&error, host))?;
        return host.say(&text!(host.locale, "forget-backups-gone", count = Arg::Count(gone)));
    }
    let known = automatic::backups(&host.paths.book);
    if known.kept.is_empty() && known.second.is_none_or(|second| second.kept.is_empty()) {
        return Ok(());
    }
    host.say(&text!(host.locale, "forget-backups-hold"))
}
