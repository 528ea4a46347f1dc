//! `manual`: the manual as text, or both manuals as PDFs.

use super::cli::ManualArgs;
use super::failure::Failure;
use super::{Host, weekly};
use crate::report::manual::Manual;
use crate::transfer::{daily, manual};

pub(super) fn run(args: &ManualArgs, host: &mut Host<'_>) -> Result<(), Failure> {
    let Some(folder) = &args.to else {
        let chosen = if args.figures { Manual::Figures } else { Manual::Guide };
        let text = chosen.markdown(&host.locale);
        return host.say(text.trim_end());
    };
    let today = host.clock.now().date;
    let files = manual::files(&host.locale, today).map_err(|error| weekly::failed(&error, host))?;
    let delivered = daily::save(files, folder, &mut |_| {}).map_err(|error| weekly::failed(&error, host))?;
    weekly::report_files(&delivered, host)
}
