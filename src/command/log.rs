//! `log`: records visits. An id is printed only once its visit is durable.

use std::io::{BufRead, Read};

use super::cli::Log;
use super::failure::{Exit, Failure};
use super::{Host, wrong};
use crate::book::visit::{Defaults, Gap};
use crate::book::vocabulary::Origin;
use crate::book::{Draft, Moment, Visit, VisitId};
use crate::store::{Recorded, Store};
use crate::text;

/// The longest line that is read, in bytes: far beyond any visit.
const LONGEST_LINE: u64 = 64 * 1024;

pub(super) fn run(args: Log, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    if args.stdin {
        return lines(&mut store, host);
    }
    let dated = args.visit.date.is_some();
    let draft = args.visit.draft(args.id);
    let now = host.clock.now();
    if !dated {
        check_clock(&store, host, now)?;
    }
    let visit = complete(draft, &mut store, host, now)?;
    let _ = store.writer().record(&visit, Origin::Desk).map_err(|error| host.failed(&error))?;
    host.remark_on(visit.date);
    host.say(&visit.id.to_string())
}

/// A clock that is before the last recorded date is shown and must be confirmed by naming the date.
fn check_clock(store: &Store, host: &Host<'_>, now: Moment) -> Result<(), Failure> {
    match store.reader().last_visit().map_err(|error| host.failed(&error))? {
        Some((last, id)) if last > now.date => {
            let (today, last) = (host.locale.date(now.date), host.locale.date(last));
            Err(wrong(text!(host.locale, "command-clock-behind", today = today, last = last, id = id.to_string())))
        }
        _ => Ok(()),
    }
}

fn complete(draft: Draft, store: &mut Store, host: &Host<'_>, now: Moment) -> Result<Visit, Failure> {
    let catalogue = store.reader().catalogue().map_err(|error| host.failed(&error))?;
    let defaults = Defaults {
        id: VisitId::random(host.entropy).map_err(|error| host.failed(&error.into()))?,
        place: catalogue.only_place().map(|place| place.id.clone()),
        now,
        channel: catalogue.vocabulary.usual_channel(),
    };
    let visit = draft.complete(&defaults).map_err(|gap| match gap {
        Gap::Place => wrong(text!(host.locale, "command-which-place")),
        Gap::Topic => wrong(text!(host.locale, "error-no-topic")),
        Gap::Language => wrong(text!(host.locale, "command-which-language")),
    })?;
    Ok(catalogue.vocabulary.with_successors(visit))
}

/// Reads visits line by line. Lines that have arrived together become durable together; each is acknowledged after that.
fn lines(store: &mut Store, host: &mut Host<'_>) -> Result<(), Failure> {
    let now = host.clock.now();
    let (mut number, mut refused) = (0_u64, 0_u64);
    loop {
        let mut visits = Vec::new();
        let ended = loop {
            let Some(line) = read_line(host)? else { break true };
            number += 1;
            match parse(&line, store, host, now) {
                Ok(Some(visit)) => visits.push(visit),
                Ok(None) => {}
                // The next line would fare no better.
                Err(failure) if matches!(failure.exit, Exit::Medium | Exit::Book) => {
                    record(store, host, &visits, &mut refused)?;
                    return Err(failure);
                }
                Err(failure) => {
                    refused += 1;
                    let line = text!(host.locale, "command-line-refused", line = number.to_string(), reason = failure.message);
                    let _ = writeln!(host.errors, "{line}");
                }
            }
            // Waiting for more would hold back what is ready.
            if !more_is_waiting(host) {
                break false;
            }
        };
        record(store, host, &visits, &mut refused)?;
        if ended {
            break;
        }
    }
    if refused == 0 {
        return Ok(());
    }
    let count = crate::locale::Arg::Count(refused);
    Err(Failure { message: text!(host.locale, "command-lines-refused", count = count), exit: Exit::Failed })
}

fn read_line(host: &mut Host<'_>) -> Result<Option<Vec<u8>>, Failure> {
    let mut line = Vec::new();
    let read = (&mut host.input).take(LONGEST_LINE).read_until(b'\n', &mut line);
    let read = read.map_err(|error| host.failed(&error.into()))?;
    if line.len() as u64 == LONGEST_LINE && !line.ends_with(b"\n") {
        return Err(wrong(text!(host.locale, "command-line-too-long")));
    }
    Ok((read > 0).then_some(line))
}

/// Whether a whole line has arrived already, so that reading it waits for nobody.
fn more_is_waiting(host: &Host<'_>) -> bool {
    host.input.buffer().contains(&b'\n')
}

fn parse(line: &[u8], store: &mut Store, host: &Host<'_>, now: Moment) -> Result<Option<Visit>, Failure> {
    let line = line.trim_ascii();
    if line.is_empty() {
        return Ok(None);
    }
    let draft: Draft =
        serde_json::from_slice(line).map_err(|error| wrong(text!(host.locale, "command-line-not-read", detail = error.to_string())))?;
    if draft.date.is_none() {
        check_clock(store, host, now)?;
    }
    let visit = complete(draft, store, host, now)?;
    store.writer().admit(&visit, Origin::Desk).map_err(|error| host.failed(&error))?;
    Ok(Some(visit))
}

fn record(store: &mut Store, host: &mut Host<'_>, visits: &[Visit], refused: &mut u64) -> Result<(), Failure> {
    if visits.is_empty() {
        return Ok(());
    }
    let outcomes = store.writer().record_all(visits, Origin::Desk).map_err(|error| host.failed(&error))?;
    for (visit, recorded) in visits.iter().zip(outcomes) {
        if recorded == Recorded::Different {
            *refused += 1;
            let message = host.failed(&crate::store::StoreError::IdConflict(visit.id)).message;
            let _ = writeln!(host.errors, "{message}");
        } else {
            host.say(&visit.id.to_string())?;
        }
    }
    Ok(())
}
