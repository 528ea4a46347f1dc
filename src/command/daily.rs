//! `daily`: the day's sheet, as files or on paper.

use super::cli::Daily;
use super::failure::{Exit, Failure};
use super::{Host, weekly};
use crate::report::Format;
use crate::text;
use crate::transfer::{daily, printer};

pub(super) fn run(args: Daily, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let formats = host.formats(&args.format)?;
    let place = host.place(&mut store, args.place)?.id;
    let today = host.clock.now().date;
    if let Some(folder) = &args.to {
        let files = daily::files(&mut store, &host.locale, today, args.date, &place, &formats);
        let files = files.map_err(|error| weekly::failed(&error, host))?;
        let delivered = daily::save(files, folder, &mut |_| {}).map_err(|error| weekly::failed(&error, host))?;
        weekly::told(&delivered, host)?;
    }
    let Some(name) = args.print else { return Ok(()) };
    let files = daily::files(&mut store, &host.locale, today, args.date, &place, &[Format::Pdf]);
    let files = files.map_err(|error| weekly::failed(&error, host))?;
    let printing = printer::of_system(&host.search);
    for (file, bytes) in &files {
        let job = daily::print((file, bytes), printing.as_ref(), name.as_deref(), 1);
        let job = job.map_err(|error| Failure::of(&host.locale, Exit::Failed, &error))?;
        host.say(&text!(host.locale, "command-printed", printer = job.printer(), job = job.id.as_str()))?;
    }
    Ok(())
}
