//! `bundle`: changes carried from one laptop's book to another.

use std::path::Path;

use serde::Serialize;

use super::cli::{BundleAction, BundleCommand, ReadBundle, WriteBundle};
use super::failure::{Exit, Failure};
use super::{Host, wrong};
use crate::locale::Arg;
use crate::store::Store;
use crate::store::replication::{Merged, Scope};
use crate::text;
use crate::transfer::bundle::write::write as write_bundle;
use crate::transfer::bundle::{BundleError, NewPassphrase, Passphrase, Protection, Reading, preview};

#[derive(Serialize)]
struct WrittenOut {
    written: bool,
    changes: u64,
    bytes: usize,
    sealed: bool,
}

#[derive(Serialize)]
struct ReadOut<'a> {
    accepted: bool,
    organisation: &'a str,
    met: bool,
    changes: u64,
    fresh: u64,
    visits: Vec<VisitsOut>,
    days: u64,
    events: u64,
    observations: u64,
    targets: u64,
    /// The places and weeks of which feedback is new or other.
    feedback: Vec<String>,
    lists: usize,
    published: Vec<String>,
    given_way: Vec<String>,
    lacking: u64,
    ahead: u64,
    late: u64,
}

#[derive(Serialize)]
struct VisitsOut {
    place: String,
    week: String,
    new: u64,
    corrected: u64,
    removed: u64,
}

pub(super) fn run(args: BundleCommand, host: &mut Host<'_>) -> Result<(), Failure> {
    match args.action {
        BundleAction::Write(args) => write(&args, host),
        BundleAction::Read(args) => read(args, host),
    }
}

fn write(args: &WriteBundle, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let scope = if args.all { Scope::Everything } else { Scope::SinceLast };
    let protection = if args.no_passphrase {
        Protection::Declined
    } else {
        let given = match passphrase(args.passphrase_file.as_deref(), host)? {
            Some(given) => given,
            None => ask_twice(host)?,
        };
        Protection::Passphrase(NewPassphrase::new(given).map_err(|error| failed(host, &error))?)
    };
    let sealed = !args.no_passphrase;
    let _ = store.writer().fold_feedback(host.clock.now().date).map_err(|error| host.failed(&error))?;
    match write_bundle(&mut store, &args.to, scope, &protection, &mut |_| {}) {
        Ok((delivered, changes)) => {
            let bytes = delivered.placed.iter().map(|file| file.bytes).sum();
            if args.json {
                return host.say_json(&WrittenOut { written: true, changes, bytes, sealed });
            }
            let path = args.to.display().to_string();
            host.say(&text!(host.locale, "command-bundle-written", path = path, changes = Arg::Count(changes)))?;
            if sealed { Ok(()) } else { host.say(&text!(host.locale, "bundle-declined-means")) }
        }
        Err(BundleError::NothingNew) if args.json => host.say_json(&WrittenOut { written: false, changes: 0, bytes: 0, sealed }),
        Err(error @ BundleError::NothingNew) => host.say(&host.locale.explain(&error)),
        Err(error) => Err(failed(host, &error)),
    }
}

fn read(args: ReadBundle, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let mut given = passphrase(args.passphrase_file.as_deref(), host)?;
    if given.is_none() && Reading::is_sealed(&args.file).map_err(|error| failed(host, &error))? {
        given = Some(ask(host, &text!(host.locale, "command-bundle-passphrase"))?);
    }
    let reading = Reading { file: args.file, passphrase: given, today: host.clock.now().date, join: args.join };
    let seen = reading.look(&mut store).map_err(|error| failed(host, &error))?;
    // Shown before it is taken in, so that what is shown was not accepted unseen.
    if !args.json {
        report(&seen.merged, &mut store, host)?;
    }
    if args.accept {
        let _ = reading.accept(&mut store, &seen).map_err(|error| failed(host, &error))?;
    }
    if args.json {
        return host.say_json(&out(&seen.merged, args.accept));
    }
    let changes = Arg::Count(seen.merged.fresh);
    let last =
        if args.accept { text!(host.locale, "bundle-taken", changes = changes) } else { text!(host.locale, "command-bundle-not-accepted") };
    host.say(&last)
}

fn report(merged: &Merged, store: &mut Store, host: &mut Host<'_>) -> Result<(), Failure> {
    let catalogue = store.reader().catalogue().map_err(|error| host.failed(&error))?;
    host.say(&text!(host.locale, "bundle-from", organisation = preview::shown(&merged.organisation)))?;
    for remark in preview::remarks(merged, &host.locale) {
        host.say(&remark)?;
    }
    let parts = preview::parts(merged, &catalogue.places, &host.locale);
    if parts.is_empty() {
        host.say(&text!(host.locale, "bundle-nothing"))?;
    }
    for part in parts {
        host.say(&part.heading)?;
        part.lines.iter().try_for_each(|line| host.say(&format!("  {line}")))?;
    }
    Ok(())
}

fn out(merged: &Merged, accepted: bool) -> ReadOut<'_> {
    let at = |set: &std::collections::BTreeSet<(crate::book::PlaceId, crate::book::Week)>| {
        set.iter().map(|(place, week)| format!("{place}/{week}")).collect()
    };
    let visits = merged.visits.iter().map(|((place, week), visits)| VisitsOut {
        place: place.to_string(),
        week: week.to_string(),
        new: visits.new,
        corrected: visits.corrected,
        removed: visits.removed,
    });
    ReadOut {
        accepted,
        organisation: &merged.organisation,
        met: merged.met,
        changes: merged.changes,
        fresh: merged.fresh,
        visits: visits.collect(),
        days: merged.other_records.days,
        events: merged.other_records.events,
        observations: merged.other_records.observations,
        targets: merged.other_records.targets,
        feedback: at(&merged.feedback),
        lists: merged.listed.len(),
        published: at(&merged.published),
        given_way: at(&merged.conflicts_lost),
        lacking: merged.missing,
        ahead: merged.future_dated,
        late: merged.forgotten_week,
    }
}

/// The passphrase of a file that was named.
fn passphrase(file: Option<&Path>, host: &Host<'_>) -> Result<Option<Passphrase>, Failure> {
    file.map(|file| Ok(Passphrase::on_first_line(&host.read_text(file)?))).transpose()
}

/// Asks at the terminal. It never comes from an argument or the environment, where other programs could read it.
fn ask(host: &Host<'_>, question: &str) -> Result<Passphrase, Failure> {
    let given = (host.ask_secret)(question).map_err(|_| wrong(text!(host.locale, "command-bundle-no-terminal")))?;
    Ok(Passphrase::new(&given))
}

fn ask_twice(host: &Host<'_>) -> Result<Passphrase, Failure> {
    let no_terminal = |_| wrong(text!(host.locale, "command-bundle-no-terminal"));
    let first = (host.ask_secret)(&text!(host.locale, "command-bundle-new-passphrase")).map_err(no_terminal)?;
    let second = (host.ask_secret)(&text!(host.locale, "command-bundle-again")).map_err(no_terminal)?;
    if first == second { Ok(Passphrase::new(&first)) } else { Err(wrong(text!(host.locale, "bundle-passphrases-differ"))) }
}

fn failed(host: &Host<'_>, error: &BundleError) -> Failure {
    let exit = match error {
        BundleError::Store(error) => return Failure::store(&host.locale, error),
        BundleError::Deliver(_) | BundleError::Sealing(_) => Exit::Medium,
        BundleError::Unreadable { .. }
        | BundleError::Exists(_)
        | BundleError::BadName(_)
        | BundleError::Foreign(_)
        | BundleError::ShortPassphrase
        | BundleError::Sealed => Exit::WrongUse,
        _ => Exit::Failed,
    };
    Failure::of(&host.locale, exit, error)
}
