//! `weekly`: the week's statistics, as files or on paper.

use super::cli::Weekly;
use super::failure::{Exit, Failure};
use super::{Host, printers};
use crate::report::Marking;
use crate::report::format::dhis2;
use crate::text;
use crate::transfer::deliver::{Cause, Delivered};
use crate::transfer::export::ExportError;
use crate::transfer::weekly::{self, WeeklyExport};

pub(super) fn run(args: Weekly, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let formats = host.formats(&args.format)?;
    let codes = match &args.dhis2_mapping {
        Some(file) => {
            dhis2::Mapping::from_toml(&host.read_text(file)?).map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?
        }
        None => dhis2::Mapping::default(),
    };
    let marking = if args.internal { Marking::InternalExact } else { Marking::Protected };
    let (week, place, folder) = (args.week, args.place, args.to.unwrap_or_default());
    let export = WeeklyExport { week, place, formats, marking, codes, folder };
    let today = host.clock.now().date;
    if !export.folder.as_os_str().is_empty() {
        let delivered = weekly::export(&mut store, &host.locale, today, &export, &mut |_| {});
        report_files(&delivered.map_err(|error| failed(&error, host))?, host)?;
    }
    let Some(ticket) = args.paper.ticket() else { return Ok(()) };
    let pages = weekly::pages(&mut store, &host.locale, today, &export);
    printers::print(&pages.map_err(|error| failed(&error, host))?, &ticket, host)
}

/// Prints every file that was delivered, and whether it is new.
pub(super) fn report_files(delivered: &Delivered, host: &mut Host<'_>) -> Result<(), Failure> {
    for file in &delivered.placed {
        let path = delivered.folder.join(&file.name).display().to_string();
        if file.written {
            host.say(&text!(host.locale, "command-file-written", path = path))?;
        } else {
            host.say(&text!(host.locale, "command-file-unchanged", path = path))?;
        }
    }
    Ok(())
}

/// The failure that an export's error makes; the medium's have their own exit code.
pub(super) fn failed(error: &ExportError, host: &Host<'_>) -> Failure {
    let exit = match error {
        ExportError::Store(error) => return host.failed(error),
        ExportError::Deliver(error) if matches!(error.cause, Cause::BadName(_)) => Exit::Failed,
        ExportError::Deliver(_) => Exit::Medium,
        ExportError::Report(_) | ExportError::Print(_) | ExportError::OtherPublication(_) | ExportError::Closed => Exit::Failed,
        ExportError::NoFormats => Exit::WrongUse,
    };
    Failure::of(&host.locale, exit, error)
}
