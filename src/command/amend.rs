//! `amend`: corrects a visit; what is not said stays.

use super::Host;
use super::cli::Amend;
use super::failure::Failure;
use crate::store::StoreError;

pub(super) fn run(args: Amend, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let known = store.reader().visit(args.id).map_err(|error| host.failed(&error))?;
    let known = known.ok_or_else(|| host.failed(&StoreError::UnknownVisit(args.id)))?;
    let amended = args.visit.draft(None).amend(&known);
    store.writer().amend(&amended).map_err(|error| host.failed(&error))?;
    host.say(&args.id.to_string())
}
