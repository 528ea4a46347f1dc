//! `import`: brings in earlier tallies from a spreadsheet.

use serde::Serialize;

use super::Host;
use super::cli::Import;
use super::failure::{Exit, Failure};
use crate::locale::Arg;
use crate::store::Store;
use crate::text;
use crate::transfer::import::recording::{self, NotRecorded, Outcome};
use crate::transfer::import::{self, Known, Mapping, Reading};

#[derive(Serialize)]
struct Out {
    encoding: String,
    delimiter: char,
    rows: u64,
    from: Option<String>,
    to: Option<String>,
    days: usize,
    visits: u64,
    people: u64,
    refused: Vec<RefusedOut>,
    /// What was recorded; nothing after a dry run and where not all could be taken.
    recorded: Option<RecordedOut>,
}

#[derive(Serialize)]
struct RefusedOut {
    line: u64,
    reason: String,
}

#[derive(Serialize)]
struct RecordedOut {
    new: usize,
    already_there: usize,
    different: usize,
}

pub(super) fn run(args: &Import, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let mapping = Mapping::from_toml(&host.read_text(&args.mapping)?).map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?;
    let bytes = host.read(&args.file)?;
    let reading = read(&mut store, &bytes, &mapping, host)?;
    let outcome = if args.dry_run { None } else { Some(recording::record(&mut store, &reading, args.accept_rest)) };
    let recorded = outcome.as_ref().and_then(|outcome| outcome.as_ref().ok()).copied();
    if args.json {
        host.say_json(&out(&reading, recorded, host))?;
    } else {
        report(&reading, recorded, host)?;
    }
    match outcome {
        Some(Err(NotRecorded::Store(error))) => Err(host.failed(&error)),
        Some(Err(NotRecorded::NotAll { refused, different })) => {
            let (refused, different) = (Arg::Count(refused as u64), Arg::Count(different as u64));
            let message = text!(host.locale, "command-import-not-all", refused = refused, different = different);
            Err(Failure { message, exit: Exit::Failed })
        }
        Some(Ok(_)) | None => Ok(()),
    }
}

fn read(store: &mut Store, bytes: &[u8], mapping: &Mapping, host: &Host<'_>) -> Result<Reading, Failure> {
    let catalogue = store.reader().catalogue().map_err(|error| host.failed(&error))?;
    let known = Known { vocabulary: &catalogue.vocabulary, places: &catalogue.places, today: host.clock.now().date };
    import::read(bytes, mapping, &known).map_err(|error| Failure::of(&host.locale, Exit::Failed, &error))
}

fn out(reading: &Reading, recorded: Option<Outcome>, host: &Host<'_>) -> Out {
    let summary = &reading.summary;
    let refused = reading.refused.iter().map(|row| RefusedOut { line: row.line, reason: host.locale.explain(&row.reason) });
    Out {
        encoding: reading.encoding.to_string(),
        delimiter: reading.delimiter,
        rows: reading.rows,
        from: summary.from.map(|date| date.to_string()),
        to: summary.to.map(|date| date.to_string()),
        days: summary.days,
        visits: summary.visits,
        people: summary.people,
        refused: refused.collect(),
        recorded: recorded.map(|Outcome { new, already_there, different }| RecordedOut { new, already_there, different }),
    }
}

fn report(reading: &Reading, recorded: Option<Outcome>, host: &mut Host<'_>) -> Result<(), Failure> {
    let delimiter = if reading.delimiter == '\t' { "TAB".to_owned() } else { reading.delimiter.to_string() };
    let encoding = reading.encoding.to_string();
    let rows = Arg::Count(reading.rows);
    host.say(&text!(host.locale, "command-import-file", rows = rows, encoding = encoding, delimiter = delimiter))?;
    let summary = &reading.summary;
    if let Some((from, to)) = summary.from.zip(summary.to) {
        let (visits, people) = (host.locale.visits(summary.visits), host.locale.visitors(summary.people));
        let (dates, days) = (host.locale.date_range(from, to), Arg::Count(summary.days as u64));
        host.say(&text!(host.locale, "command-import-holds", dates = dates, days = days, visits = visits, people = people))?;
    }
    for row in &reading.refused {
        let reason = host.locale.explain(&row.reason);
        host.say(&text!(host.locale, "command-line-refused", line = row.line.to_string(), reason = reason))?;
    }
    match recorded {
        None => host.say(&text!(host.locale, "command-import-nothing-recorded")),
        Some(Outcome { new, already_there, different }) => {
            let count = |number: usize| Arg::Count(number as u64);
            host.say(&text!(
                host.locale,
                "command-import-recorded",
                new = count(new),
                already = count(already_there),
                different = count(different)
            ))
        }
    }
}
