//! `remove`: takes a visit out of the figures; the journal keeps it.

use super::Host;
use super::cli::Remove;
use super::failure::Failure;

pub(super) fn run(args: &Remove, host: &mut Host<'_>) -> Result<(), Failure> {
    host.open()?.writer().remove(args.id).map_err(|error| host.failed(&error))?;
    host.say(&args.id.to_string())
}
