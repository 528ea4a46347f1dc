//! Whether a change read from outside may be believed: as strict as the window is, since nobody sits at this one.
//!
//! A change is believed when its checksum holds, it says nothing this program would not have written, and everything it names is
//! known. So no field, text, id or number can carry what the book must not hold: a name, a minute, a link.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde_json::Value;

use super::refusal::Fault;
use super::{Carried, HIGHEST, Refusal};
use crate::book::change::Kind;
use crate::book::feedback::{self, texts::TEXTS};
use crate::book::forgotten::{Cells, NOTHING, WHEN};
use crate::book::rules::{self, Field};
use crate::book::{
    Choose, Code, CodeId, Dimension, DimensionId, Entity, Feedback, Forgotten, Frozen, Place, PlaceId, Visit, VisitId, Vocabulary,
};
use crate::statistics::disclosure::Release;

/// The places, dimensions and codes that may be named: those of the book, and those the bundle brings.
#[derive(Debug, Default)]
pub(super) struct Known {
    places: HashSet<PlaceId>,
    dimensions: HashMap<DimensionId, Choose>,
    codes: HashMap<DimensionId, HashSet<CodeId>>,
}

impl Known {
    /// What a book knows.
    pub(super) fn of(places: &[Place], vocabulary: &Vocabulary) -> Self {
        let mut known = Self { places: places.iter().map(|place| place.id.clone()).collect(), ..Self::default() };
        known.dimensions.extend(vocabulary.dimensions.iter().map(|dimension| (dimension.id.clone(), dimension.choose)));
        for code in &vocabulary.codes {
            known.learn_code(code);
        }
        known
    }

    fn learn_code(&mut self, code: &Code) {
        let _ = self.codes.entry(code.dimension.clone()).or_default().insert(code.id.clone());
    }

    /// What a believed change adds. Gives the question that takes one choice here and several there: from now on it takes several.
    pub(super) fn learn(&mut self, entity: &Entity) -> Option<DimensionId> {
        match entity {
            Entity::Place(place) => drop(self.places.insert(place.id.clone())),
            Entity::Code(code) => self.learn_code(code),
            Entity::Dimension(dimension) => {
                let known = self.dimensions.entry(dimension.id.clone()).or_insert(dimension.choose);
                if *known != dimension.choose {
                    *known = Choose::Many;
                    return Some(dimension.id.clone());
                }
            }
            _ => {}
        }
        None
    }

    /// Every code belongs to a dimension that is known.
    pub(super) fn orphan(&self) -> Option<&DimensionId> {
        self.codes.keys().find(|dimension| !self.dimensions.contains_key(*dimension))
    }

    fn place(&self, id: &PlaceId) -> Result<(), Fault> {
        if self.places.contains(id) { Ok(()) } else { Err(Fault::Reference) }
    }

    fn code(&self, dimension: &DimensionId, code: &CodeId) -> Result<(), Fault> {
        let known = self.codes.get(dimension).is_some_and(|codes| codes.contains(code));
        let unrecorded = *code == CodeId::UNKNOWN && self.dimensions.contains_key(dimension);
        if known || unrecorded { Ok(()) } else { Err(Fault::Reference) }
    }
}

/// The state a change carries, if it may be believed; nothing where it is a removal.
pub(super) fn validate(change: &Carried, known: &Known) -> Result<Option<Entity>, Refusal> {
    let (desk, seq, kind) = (change.desk, change.seq, change.key.kind);
    if !change.is_whole() {
        return Err(Refusal::Tampered { desk, seq });
    }
    look(change, known).map_err(|fault| Refusal::Implausible { desk, seq, kind, fault })
}

fn look(change: &Carried, known: &Known) -> Result<Option<Entity>, Fault> {
    let in_range = |number: u64| (1..=HIGHEST).contains(&number);
    if !in_range(change.seq) || !in_range(change.lamport) {
        return Err(Fault::Order);
    }
    untimed(VisitId(change.desk.0))?;
    let Some(json) = &change.body else { return removal(change).map(|()| None) };
    let entity = Entity::from_json(change.key.kind, json).map_err(|_| Fault::Unreadable)?;
    if entity.key() != change.key {
        return Err(Fault::Key);
    }
    nothing_else(json, &entity)?;
    sensible(&entity, known)?;
    Ok(Some(entity))
}

/// A removal has no state to look at: its kind and its id are all there is.
fn removal(change: &Carried) -> Result<(), Fault> {
    match change.key.kind {
        _ if change.key.is_emptied() => Ok(()),
        Kind::Visit | Kind::Event | Kind::Observation => {
            let id = uuid::Uuid::from_slice(&change.key.id).map_err(|_| Fault::Key)?;
            untimed(VisitId(id))
        }
        Kind::Day => {
            let text = std::str::from_utf8(&change.key.id).map_err(|_| Fault::Key)?;
            let (place, date) = text.split_once('/').ok_or(Fault::Key)?;
            let (place, date): (PlaceId, NaiveDate) = (place.parse().map_err(|_| Fault::Key)?, date.parse().map_err(|_| Fault::Key)?);
            if format!("{place}/{date}") != text {
                return Err(Fault::Key);
            }
            Ok(rules::year(Field::Date, date)?)
        }
        Kind::Target => {
            let text = std::str::from_utf8(&change.key.id).map_err(|_| Fault::Key)?;
            text.parse::<CodeId>().map(drop).map_err(|_| Fault::Key)
        }
        Kind::Place | Kind::Dimension | Kind::Code | Kind::Publication | Kind::Forgotten | Kind::Feedback | Kind::FeedbackPublished => {
            Err(Fault::Removal)
        }
    }
}

/// Everything in the text is in the value too, in the same form: nothing is carried that the program would not have written.
fn nothing_else(json: &str, entity: &Entity) -> Result<(), Fault> {
    let written: Value = serde_json::from_str(json).map_err(|_| Fault::Unreadable)?;
    let meant = serde_json::to_value(entity).map_err(|_| Fault::Unreadable)?;
    if holds(&meant, &written) { Ok(()) } else { Err(Fault::Unknown) }
}

/// Whether a value holds all of another. A field that was left out has its default; a surplus field is ignored.
fn holds(whole: &Value, part: &Value) -> bool {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            part.iter().all(|(name, value)| whole.get(name).is_some_and(|known| holds(known, value)))
        }
        (Value::Array(whole), Value::Array(part)) => {
            whole.len() == part.len() && whole.iter().zip(part).all(|(known, value)| holds(known, value))
        }
        _ => whole == part,
    }
}

/// The rules of every door, and that all it names is known.
fn sensible(entity: &Entity, known: &Known) -> Result<(), Fault> {
    rules::check(entity)?;
    match entity {
        Entity::Visit(visit) => sensible_visit(visit, known),
        Entity::Day(day) => known.place(&day.place),
        Entity::Place(place) if place.id.is_reserved() => Err(Fault::Key),
        Entity::Place(_) => Ok(()),
        Entity::Dimension(dimension) => sensible_dimension(dimension, known),
        Entity::Code(code) => sensible_code(code),
        Entity::Event(event) => untimed(event.id).and_then(|()| known.place(&event.place)),
        Entity::Observation(seen) => {
            untimed(seen.id)?;
            known.code(&DimensionId::TOPIC, &seen.topic)?;
            known.place(&seen.place)
        }
        Entity::Target(target) => target.place.as_ref().map_or(Ok(()), |place| known.place(place)),
        Entity::Publication(frozen) | Entity::FeedbackPublished(frozen) => sensible_publication(frozen, known),
        Entity::Feedback(feedback) => sensible_feedback(feedback, known),
        Entity::Forgotten(forgotten) => sensible_forgotten(forgotten, known),
    }
}

fn sensible_visit(visit: &Visit, known: &Known) -> Result<(), Fault> {
    untimed(visit.id)?;
    known.place(&visit.place)?;
    let core = visit.answers.keys().any(DimensionId::is_core);
    if visit.topic.is_empty() || core || visit.answers.values().any(Vec::is_empty) {
        return Err(Fault::Number);
    }
    for (dimension, codes) in visit.dimensions() {
        let distinct: HashSet<&CodeId> = codes.iter().collect();
        if distinct.len() != codes.len() {
            return Err(Fault::Number);
        }
        codes.iter().try_for_each(|code| known.code(dimension, code))?;
    }
    Ok(())
}

fn sensible_dimension(dimension: &Dimension, known: &Known) -> Result<(), Fault> {
    let id = &dimension.id;
    if id.is_reserved() {
        return Err(Fault::Key);
    }
    let one = [DimensionId::LANGUAGE, DimensionId::CHANNEL].contains(id);
    if id.is_core() && (dimension.choose == Choose::One) != one {
        return Err(Fault::Number);
    }
    dimension.places.iter().try_for_each(|place| known.place(place))
}

fn sensible_code(code: &Code) -> Result<(), Fault> {
    let reserved = code.id.is_reserved() || code.dimension.is_reserved() || code.merged_into.as_ref().is_some_and(CodeId::is_reserved);
    if reserved { Err(Fault::Key) } else { Ok(()) }
}

fn sensible_publication(frozen: &Frozen, known: &Known) -> Result<(), Fault> {
    known.place(&frozen.place)?;
    let meant = serde_json::to_value(frozen).map_err(|_| Fault::Publication)?;
    let issue: Release = serde_json::from_value(meant.clone()).map_err(|_| Fault::Publication)?;
    let same = serde_json::to_value(&issue).is_ok_and(|known| holds(&known, &meant));
    if same && issue.verify().is_ok() { Ok(()) } else { Err(Fault::Publication) }
}

/// Questions that the program has, and numbers that can be: no id or number carries anything else.
fn sensible_feedback(feedback: &Feedback, known: &Known) -> Result<(), Fault> {
    untimed(VisitId(feedback.desk.0))?;
    known.place(&feedback.place)?;
    if feedback.counts.keys().any(|question| TEXTS.question(question).is_none()) {
        return Err(Fault::Reference);
    }
    let faces = || feedback.counts.values();
    let numbers = faces().flat_map(std::collections::BTreeMap::values).all(|answers| (1..=feedback::MOST).contains(answers));
    if numbers && faces().all(|faces| !faces.is_empty()) && !feedback.counts.is_empty() { Ok(()) } else { Err(Fault::Number) }
}

fn sensible_forgotten(forgotten: &Forgotten, known: &Known) -> Result<(), Fault> {
    known.place(&forgotten.place)?;
    let days = forgotten.week.monday()..=forgotten.week.sunday();
    let mut last = None;
    for part in &forgotten.parts {
        let in_order = last.is_none_or(|last| last < part.from) && part.from <= part.to;
        if !in_order || ![part.from, part.to].iter().all(|day| days.contains(day)) {
            return Err(Fault::Date);
        }
        last = Some(part.to);
        part.tables.iter().try_for_each(|(table, cells)| sensible_counts(table, cells, known))?;
    }
    Ok(())
}

/// A table of a forgotten week names dimensions and codes that are known, or weekdays and hours.
fn sensible_counts(table: &str, cells: &Cells, known: &Known) -> Result<(), Fault> {
    let axes: Vec<&str> = table.split(' ').collect();
    for (item, (visits, people)) in cells {
        let items: Vec<&str> = item.split(' ').collect();
        if axes.len() != items.len() || axes.len() > 2 || !(1..=HIGHEST).contains(visits) || *people > HIGHEST {
            return Err(Fault::Number);
        }
        for (number, (axis, item)) in axes.iter().zip(&items).enumerate() {
            let within = |numbers: std::ops::RangeInclusive<u8>| item.parse().is_ok_and(|found| numbers.contains(&found));
            match (table == WHEN, number) {
                (true, 0) if within(1..=7) => {}
                (true, 1) if *item == NOTHING || within(0..=23) => {}
                (true, _) => return Err(Fault::Number),
                (false, _) => {
                    let dimension: DimensionId = axis.parse().map_err(|_| Fault::Reference)?;
                    if *item == NOTHING && known.dimensions.contains_key(&dimension) {
                        continue;
                    }
                    known.code(&dimension, &item.parse().map_err(|_| Fault::Reference)?)?;
                }
            }
        }
    }
    Ok(())
}

fn untimed(id: VisitId) -> Result<(), Fault> {
    if id.tells_time() { Err(Fault::TimedId) } else { Ok(()) }
}
