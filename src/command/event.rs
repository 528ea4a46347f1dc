//! `event`: gatherings with a number of participants.

use super::Host;
use super::cli::{EventAction, EventCommand};
use super::failure::Failure;
use crate::book::{Event, VisitId};
use crate::statistics::Selection;
use crate::store::Store;

pub(super) fn run(args: EventCommand, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    match args.action {
        EventAction::Add { date, place, kind, title, participants } => {
            let event = Event {
                id: VisitId::random(host.entropy).map_err(|error| host.failed(&error.into()))?,
                place: host.place(&mut store, place)?.id,
                date: date.unwrap_or(host.clock.now().date),
                kind: kind.into(),
                title,
                participants,
            };
            store.put_event(&event).map_err(|error| host.failed(&error))?;
            host.say(&event.id.to_string())
        }
        EventAction::List { selection, json } => list(&store, &Selection { period: selection.period, place: selection.place }, json, host),
        EventAction::Remove { id } => {
            store.remove_event(id).map_err(|error| host.failed(&error))?;
            host.say(&id.to_string())
        }
    }
}

fn list(store: &Store, selection: &Selection, json: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    for event in store.events(selection).map_err(|error| host.failed(&error))? {
        if json {
            host.say_json(&event)?;
        } else {
            let (kind, people) = (event.kind.name(), event.participants);
            host.say(&format!("{}  {}  {}  {kind}  {people}  {}", event.id, event.date, event.place, event.title))?;
        }
    }
    Ok(())
}
