//! `undo`: takes back what this copy of the book did last to the visits of a day; called again, one step more.

use super::cli::Undo;
use super::failure::Failure;
use super::{Host, wrong};
use crate::text;

pub(super) fn run(args: Undo, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let place = host.place(&mut store, args.place)?.id;
    let date = args.date.unwrap_or(host.clock.now().date);
    let undone = store.writer().undo(&place, date).map_err(|error| host.failed(&error))?;
    match undone.as_ref().and_then(|step| step.visit()) {
        Some(visit) => host.say(&visit.id.to_string()),
        None => Err(wrong(text!(host.locale, "desk-nothing-to-undo"))),
    }
}
