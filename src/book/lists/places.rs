//! Edits of places.

use chrono::NaiveDate;

use super::{BadEdit, Step, moved, not_too_long};
use crate::book::place::OpeningHours;
use crate::book::{Entity, Place, PlaceId};

fn find<'a>(places: &'a [Place], id: &PlaceId) -> Result<&'a Place, BadEdit> {
    places.iter().find(|place| place.id == *id).ok_or_else(|| BadEdit::UnknownPlace(id.clone()))
}

fn new_states(places: &[Place], new: impl IntoIterator<Item = Place>) -> Vec<Entity> {
    new.into_iter().filter(|new| !places.contains(new)).map(Entity::Place).collect()
}

pub(super) fn change(places: &[Place], id: &PlaceId, change: impl FnOnce(&Place) -> Place) -> Result<Vec<Entity>, BadEdit> {
    Ok(new_states(places, [change(find(places, id)?)]))
}

pub(super) fn rename(places: &[Place], id: &PlaceId, name: &str) -> Result<Vec<Entity>, BadEdit> {
    let name = name.trim().to_owned();
    if name.is_empty() {
        return Err(BadEdit::NoName);
    }
    not_too_long(&name)?;
    if places.iter().any(|place| place.id != *id && place.name.to_lowercase() == name.to_lowercase()) {
        return Err(BadEdit::Taken(name));
    }
    change(places, id, |place| Place { name, ..place.clone() })
}

pub(super) fn move_place(places: &[Place], id: &PlaceId, step: Step) -> Result<Vec<Entity>, BadEdit> {
    let _ = find(places, id)?;
    let at = places.iter().position(|place| place.id == *id).unwrap_or(0);
    let list = moved(places, at, step, |place| !place.retired);
    Ok(new_states(places, (0..).zip(list).map(|(order, place)| Place { order, ..place })))
}

pub(super) fn retire(places: &[Place], id: &PlaceId, from: NaiveDate) -> Result<Vec<Entity>, BadEdit> {
    if places.iter().all(|place| place.retired || place.id == *id) {
        return Err(BadEdit::LastPlace(id.clone()));
    }
    change(places, id, |place| place.with_retired(true, from))
}

pub(super) fn hours(places: &[Place], id: &PlaceId, hours: &OpeningHours, from: NaiveDate) -> Result<Vec<Entity>, BadEdit> {
    let known = find(places, id)?;
    // The same hours said again for an earlier time are a correction of that time.
    if known.hours == *hours && known.earlier.iter().all(|earlier| earlier.until <= from) {
        return Ok(Vec::new());
    }
    change(places, id, |place| place.with_hours(hours.clone(), from))
}

/// A place as a form says it: a new one, or a new state of one.
pub(super) fn put(places: &[Place], place: &Place) -> Result<Vec<Entity>, BadEdit> {
    let _ = rename(places, &place.id, &place.name).or_else(|bad| match bad {
        BadEdit::UnknownPlace(_) => Ok(Vec::new()),
        other => Err(other),
    })?;
    Ok(new_states(places, [place.clone()]))
}

pub(super) fn close(places: &[Place], id: &PlaceId, date: NaiveDate, closed: bool) -> Result<Vec<Entity>, BadEdit> {
    change(places, id, |place| {
        let mut place = place.clone();
        let _ = if closed { place.closures.insert(date) } else { place.closures.remove(&date) };
        place
    })
}
