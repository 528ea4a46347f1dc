//! `place`: advice points.

use serde::Serialize;

use super::cli::{PlaceAction, PlaceCommand};
use super::failure::{Exit, Failure};
use super::{Host, wrong};
use crate::book::lists::{Edit, Step};
use crate::book::place::OpeningHours;
use crate::book::{Entity, Place};
use crate::store::{Edited, Store};
use crate::text;

#[derive(Serialize)]
struct Out<'a> {
    id: &'a str,
    name: &'a str,
    hours: String,
    closures: Vec<String>,
    retired: bool,
}

pub(super) fn run(args: PlaceCommand, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut store = host.open()?;
    let today = host.clock.now().date;
    match args.action {
        PlaceAction::Add { place } => add(&mut store, &place, host),
        PlaceAction::List { json } => list(&mut store, json, host),
        PlaceAction::Rename { place, name } => edit(&mut store, &Edit::RenamePlace(place, name), host),
        PlaceAction::Retire { place, from } => edit(&mut store, &Edit::RetirePlace(place, from.unwrap_or(today)), host),
        PlaceAction::Restore { place, from } => edit(&mut store, &Edit::RestorePlace(place, from.unwrap_or(today)), host),
        PlaceAction::Hours { place, hours, from } => {
            let hours = OpeningHours::parse(&hours).map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?;
            edit(&mut store, &Edit::Hours(place, hours, from.unwrap_or(today)), host)
        }
        PlaceAction::Move { place, down } => {
            let step = if down { Step::Down } else { Step::Up };
            edit(&mut store, &Edit::MovePlace(place, step), host)
        }
        PlaceAction::Close { place, date } => edit(&mut store, &Edit::Close(place, date), host),
        PlaceAction::Open { place, date } => edit(&mut store, &Edit::Open(place, date), host),
    }
}

/// Changes the lists and prints the ids of what has changed; nothing where all was so already.
pub(super) fn edit(store: &mut Store, edit: &Edit, host: &mut Host<'_>) -> Result<(), Failure> {
    let edited = store.writer().edit_lists(edit).map_err(|error| host.failed(&error))?;
    say(&edited, host)
}

/// Prints the ids of what was changed.
pub(super) fn say(edited: &Edited, host: &mut Host<'_>) -> Result<(), Failure> {
    edited.after.iter().try_for_each(|state| match state {
        Entity::Place(place) => host.say(place.id.as_str()),
        Entity::Dimension(dimension) => host.say(dimension.id.as_str()),
        Entity::Code(code) => host.say(&format!("{}/{}", code.dimension, code.id)),
        _ => Ok(()),
    })
}

fn add(store: &mut Store, text: &str, host: &mut Host<'_>) -> Result<(), Failure> {
    let place = Place::parse(text).map_err(|error| Failure::of(&host.locale, Exit::WrongUse, &error))?;
    let catalogue = store.reader().catalogue().map_err(|error| host.failed(&error))?;
    if catalogue.place(&place.id).is_ok() {
        return Err(wrong(text!(host.locale, "command-place-exists", place = place.id.as_str())));
    }
    let order = catalogue.places.iter().map(|place| place.order + 1).max().unwrap_or(0);
    edit(store, &Edit::Place(Place { order, ..place }), host)
}

fn list(store: &mut Store, json: bool, host: &mut Host<'_>) -> Result<(), Failure> {
    for place in &store.reader().catalogue().map_err(|error| host.failed(&error))?.places {
        let out = Out {
            id: place.id.as_str(),
            name: &place.name,
            hours: place.hours.write(),
            closures: place.closures.iter().map(ToString::to_string).collect(),
            retired: place.retired,
        };
        if json {
            host.say_json(&out)?;
        } else {
            host.say(&format!("{}  {}  {}", out.id, out.name, out.hours))?;
        }
    }
    Ok(())
}
