//! `event`: gatherings with a number of participants.

use serde::Serialize;

use super::Host;
use super::cli::{EventAction, EventCommand};
use super::failure::Failure;
use super::output::{PeriodOut, columns};
use crate::book::{Event, Period, PlaceId, VisitId};
use crate::report::labels::ItemLabels;
use crate::statistics::events::Held;
use crate::statistics::{Axis, EventTable, EventsBy, Selection};
use crate::store::{Store, StoreError};
use crate::text;

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
            store.writer().put_event(&event).map_err(|error| host.failed(&error))?;
            host.remark_on(event.date);
            host.say(&event.id.to_string())
        }
        EventAction::List { selection, json } => list(&store, &Selection { period: selection.period, place: selection.place }, json, host),
        EventAction::Table { selection, by, json } => {
            table(&mut store, &Selection { period: selection.period, place: selection.place }, by.into(), json, host)
        }
        EventAction::Amend { id, date, place, kind, title, participants } => {
            let known = store.reader().event(id).map_err(|error| host.failed(&error))?;
            let known = known.ok_or_else(|| host.failed(&StoreError::UnknownThing(id.to_string())))?;
            let event = Event {
                id,
                place: place.unwrap_or(known.place),
                date: date.unwrap_or(known.date),
                kind: kind.map_or(known.kind, Into::into),
                title: title.unwrap_or(known.title),
                participants: participants.unwrap_or(known.participants),
            };
            store.writer().put_event(&event).map_err(|error| host.failed(&error))?;
            host.say(&id.to_string())
        }
        EventAction::Remove { id } => {
            store.writer().remove_event(id).map_err(|error| host.failed(&error))?;
            host.say(&id.to_string())
        }
    }
}

#[derive(Serialize)]
struct TableOut<'a> {
    period: PeriodOut,
    place: Option<&'a str>,
    by: &'static str,
    events: u64,
    participants: u64,
    rows: Vec<RowOut<'a>>,
}

#[derive(Serialize)]
struct RowOut<'a> {
    row: &'a str,
    events: u64,
    participants: u64,
}

fn table(store: &mut Store, selection: &Selection, by: EventsBy, json: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    let events = store.reader().events(selection).map_err(|error| host.failed(&error))?;
    let table = EventTable::of(&events, by);
    if json {
        let rows = table.rows.iter().map(|(row, held)| RowOut { row, events: held.events, participants: held.participants });
        return host.say_json(&TableOut {
            period: PeriodOut::new(selection.period, &host.locale),
            place: selection.place.as_ref().map(PlaceId::as_str),
            by: by.name(),
            events: table.total.events,
            participants: table.total.participants,
            rows: rows.collect(),
        });
    }
    let catalogue = store.reader().catalogue().map_err(|error| host.failed(&error))?;
    let naming = ItemLabels::new(&catalogue.vocabulary, &catalogue.places, &host.locale);
    let period = host.locale.period(selection.period);
    let locale = &host.locale;
    let label = |item: &str| match by {
        EventsBy::Kind => naming.event_kind(item),
        EventsBy::Place => naming.item(&Axis::Place, item),
        EventsBy::Month => item.parse::<Period>().map_or_else(|_| item.to_owned(), |month| locale.period(month)),
    };
    let row = |label: String, held: &Held| vec![label, locale.number(held.events), locale.number(held.participants)];
    let mut rows = vec![vec![String::new(), text!(locale, "statistics-events"), text!(locale, "statistics-participants")]];
    rows.extend(table.rows.iter().map(|(item, held)| row(label(item), held)));
    rows.push(row(text!(locale, "report-total"), &table.total));
    host.say(&format!("{period}\n{}", columns(&rows)))
}

fn list(store: &Store, selection: &Selection, json: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    for event in store.reader().events(selection).map_err(|error| host.failed(&error))? {
        if json {
            host.say_json(&event)?;
        } else {
            let (kind, people) = (event.kind.name(), event.participants);
            host.say(&format!("{}  {}  {}  {kind}  {people}  {}", event.id, event.date, event.place, event.title))?;
        }
    }
    Ok(())
}
