//! `daily`: the day's sheet, as files or on paper.

use super::cli::Daily;
use super::failure::Failure;
use super::{Host, printers, weekly};
use crate::report::Format;
use crate::transfer::daily;

pub(super) fn run(args: Daily, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let formats = host.formats(&args.format)?;
    let place = host.place(&mut store, args.place)?.id;
    let today = host.clock.now().date;
    if let Some(folder) = &args.to {
        let files = daily::files(&mut store, &host.locale, today, args.date, &place, &formats);
        let files = files.map_err(|error| weekly::failed(&error, host))?;
        let delivered = daily::save(files, folder, &mut |_| {}).map_err(|error| weekly::failed(&error, host))?;
        weekly::report_files(&delivered, host)?;
    }
    let Some(ticket) = args.paper.ticket() else { return Ok(()) };
    let files = daily::files(&mut store, &host.locale, today, args.date, &place, &[Format::Pdf]);
    printers::print(&files.map_err(|error| weekly::failed(&error, host))?, &ticket, host)
}
