//! `list`: the visits of a period with their ids.

use super::Host;
use super::cli::List;
use super::failure::Failure;
use crate::statistics::Selection;
use crate::text;

pub(super) fn run(args: &List, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let selection = Selection { period: args.period, place: args.place.clone() };
    if let Some(place) = &selection.place {
        let _ = host.place(&mut store, Some(place.clone()))?;
    }
    for visit in store.reader().visits(&selection).map_err(|error| host.failed(&error))? {
        if args.json {
            host.say_json(&visit)?;
        } else {
            let answers = visit.dimensions().flat_map(|(_, codes)| codes).map(ToString::to_string);
            let answers = answers.collect::<Vec<_>>().join(" ");
            let hour = visit.hour.map_or_else(|| "--".to_owned(), |hour| format!("{hour:02}"));
            host.say(&format!("{}  {} {hour}  {}  {}×{}  {answers}", visit.id, visit.date, visit.place, visit.times, visit.people))?;
        }
    }
    let forgotten = store.maintenance().forgotten_weeks().map_err(|error| host.failed(&error))?;
    if let Some((first, last)) = forgotten.filter(|(first, last)| {
        let period = args.period;
        first.monday() <= period.to() && period.from() <= last.sunday()
    }) {
        let line = text!(host.locale, "forget-listed", weeks = format!("{first} – {last}"));
        // Standard error may be closed; there is nobody left to tell.
        let _ = writeln!(host.errors, "{line}");
    }
    Ok(())
}
