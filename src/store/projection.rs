//! The derived tables follow each change: what held before goes, what holds now comes.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::dates::{date_of, day_number};
use super::error::StoreError;
use super::id_numbers::Names;
use super::{forgotten, json};
use crate::book::{DeskDay, DimensionId, Entity, Feedback, Frozen, PlaceId, Visit, Week};

/// Brings the derived tables from one state of an entity to another.
pub(super) fn follow(connection: &Connection, names: &mut Names, before: Option<&Entity>, now: Option<&Entity>) -> Result<(), StoreError> {
    if let Some(before) = before {
        clear(connection, names, before)?;
    }
    match now {
        Some(Entity::Visit(visit)) => insert_visit(connection, names, visit),
        Some(Entity::Day(day)) => insert_day(connection, names, day),
        Some(Entity::Place(place)) => {
            let num = names.place(connection, &place.id)?;
            set_body(connection, "UPDATE place SET body = ?2 WHERE num = ?1", num, &json::write(place)?)
        }
        Some(Entity::Code(code)) => {
            let num = names.code(connection, &code.dimension, &code.id)?;
            set_body(connection, "UPDATE code SET body = ?2 WHERE num = ?1", num, &json::write(code)?)
        }
        Some(Entity::Dimension(dimension)) => {
            let body = json::write(dimension)?;
            let mut statement = connection.prepare_cached("INSERT OR REPLACE INTO dimension (id, body) VALUES (?1, ?2)")?;
            let _ = statement.execute((dimension.id.as_str(), body))?;
            Ok(())
        }
        Some(thing @ Entity::Event(event)) => insert_thing(connection, names, thing, Some((event.date, &event.place))),
        Some(thing @ Entity::Observation(seen)) => insert_thing(connection, names, thing, Some((seen.date, &seen.place))),
        Some(thing @ Entity::Target(_)) => insert_thing(connection, names, thing, None),
        Some(Entity::Publication(frozen)) => insert_publication(connection, names, frozen),
        Some(Entity::Forgotten(forgotten)) => forgotten::note_week(connection, forgotten.week),
        Some(Entity::Feedback(answered)) => insert_feedback(connection, names, answered),
        Some(Entity::FeedbackPublished(frozen)) => insert_feedback_publication(connection, names, frozen),
        None => Ok(()),
    }
}

fn set_body(connection: &Connection, sql: &str, num: i64, body: &str) -> Result<(), StoreError> {
    let _ = connection.prepare_cached(sql)?.execute((num, body))?;
    Ok(())
}

fn clear(connection: &Connection, names: &mut Names, entity: &Entity) -> Result<(), StoreError> {
    match entity {
        Entity::Visit(visit) => {
            let at = (day_number(visit.date), names.place(connection, &visit.place)?, visit.id.0.as_bytes());
            let mut statement = connection.prepare_cached("DELETE FROM answer WHERE day = ?1 AND place = ?2 AND visit = ?3")?;
            let _ = statement.execute(at)?;
            let mut statement = connection.prepare_cached("DELETE FROM visit WHERE day = ?1 AND place = ?2 AND id = ?3")?;
            let _ = statement.execute(at)?;
            touch_week(connection, at.0, at.1)
        }
        Entity::Day(day) => {
            let place = names.place(connection, &day.place)?;
            let mut statement = connection.prepare_cached("DELETE FROM desk_day WHERE day = ?1 AND place = ?2")?;
            let _ = statement.execute((day_number(day.date), place))?;
            Ok(())
        }
        Entity::Event(_) | Entity::Observation(_) | Entity::Target(_) => {
            let key = entity.key();
            let mut statement = connection.prepare_cached("DELETE FROM thing WHERE kind = ?1 AND id = ?2")?;
            let _ = statement.execute((key.kind.name(), key.id))?;
            Ok(())
        }
        Entity::Publication(frozen) => {
            let place = names.place(connection, &frozen.place)?;
            let mut statement = connection.prepare_cached("DELETE FROM publication WHERE place = ?1 AND week = ?2")?;
            let _ = statement.execute((place, day_number(frozen.week.monday())))?;
            Ok(())
        }
        // Places, dimensions, codes and feedback are overwritten in place. Of forgotten weeks the journal alone holds the counts.
        Entity::Place(_)
        | Entity::Dimension(_)
        | Entity::Code(_)
        | Entity::Forgotten(_)
        | Entity::Feedback(_)
        | Entity::FeedbackPublished(_) => Ok(()),
    }
}

fn insert_visit(connection: &Connection, names: &mut Names, visit: &Visit) -> Result<(), StoreError> {
    let (day, place) = (day_number(visit.date), names.place(connection, &visit.place)?);
    let id = visit.id.0.as_bytes();
    let language = names.code(connection, &DimensionId::LANGUAGE, &visit.language)?;
    let channel = names.code(connection, &DimensionId::CHANNEL, &visit.channel)?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO visit (day, place, id, hour, times, people, language, channel) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    let _ = statement.execute((day, place, id, visit.hour, visit.times, visit.people, language, channel))?;
    let mut statement = connection.prepare_cached("INSERT INTO answer (day, place, visit, code) VALUES (?1, ?2, ?3, ?4)")?;
    for (dimension, codes) in visit.dimensions() {
        if [DimensionId::LANGUAGE, DimensionId::CHANNEL].contains(dimension) {
            continue;
        }
        for code in codes {
            let _ = statement.execute((day, place, id, names.code(connection, dimension, code)?))?;
        }
    }
    touch_week(connection, day, place)
}

/// The week of this day has changed: its roll-up, if it has one, holds no longer.
fn touch_week(connection: &Connection, day: i64, place: i64) -> Result<(), StoreError> {
    let week = day_number(Week::of(date_of(day)?).monday());
    let mut statement = connection.prepare_cached(
        "INSERT INTO place_week (week, place, rolled) VALUES (?1, ?2, 0) ON CONFLICT DO UPDATE SET rolled = 0 WHERE rolled = 1",
    )?;
    let _ = statement.execute((week, place))?;
    Ok(())
}

fn insert_thing(connection: &Connection, names: &mut Names, thing: &Entity, at: Option<(NaiveDate, &PlaceId)>) -> Result<(), StoreError> {
    let key = thing.key();
    let (day, place) = match at {
        Some((date, place)) => (Some(day_number(date)), Some(names.place(connection, place)?)),
        None => (None, None),
    };
    let mut statement = connection.prepare_cached("INSERT INTO thing (kind, id, day, place, body) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    let _ = statement.execute((key.kind.name(), key.id, day, place, json::write_entity(thing)?))?;
    Ok(())
}

fn insert_publication(connection: &Connection, names: &mut Names, frozen: &Frozen) -> Result<(), StoreError> {
    let place = names.place(connection, &frozen.place)?;
    let mut statement = connection.prepare_cached("INSERT INTO publication (place, week, body) VALUES (?1, ?2, ?3)")?;
    let _ = statement.execute((place, day_number(frozen.week.monday()), json::write(frozen)?))?;
    Ok(())
}

fn insert_day(connection: &Connection, names: &mut Names, day: &DeskDay) -> Result<(), StoreError> {
    let place = names.place(connection, &day.place)?;
    let mut statement = connection.prepare_cached("INSERT INTO desk_day (day, place, body) VALUES (?1, ?2, ?3)")?;
    let _ = statement.execute((day_number(day.date), place, json::write(day)?))?;
    Ok(())
}

/// Inserts or replaces what visitors answered at one laptop, place and week.
fn insert_feedback(connection: &Connection, names: &mut Names, feedback: &Feedback) -> Result<(), StoreError> {
    let place = names.place(connection, &feedback.place)?;
    let mut statement = connection.prepare_cached("INSERT OR REPLACE INTO feedback (place, week, desk, body) VALUES (?1, ?2, ?3, ?4)")?;
    let _ = statement.execute((place, day_number(feedback.week.monday()), feedback.desk.0.as_bytes(), json::write(feedback)?))?;
    Ok(())
}

/// Inserts or replaces what was published of a place and week.
fn insert_feedback_publication(connection: &Connection, names: &mut Names, frozen: &Frozen) -> Result<(), StoreError> {
    let place = names.place(connection, &frozen.place)?;
    let mut statement = connection.prepare_cached("INSERT OR REPLACE INTO feedback_publication (place, week, body) VALUES (?1, ?2, ?3)")?;
    let _ = statement.execute((place, day_number(frozen.week.monday()), json::write(frozen)?))?;
    Ok(())
}
