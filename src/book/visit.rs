//! A visit: one contact, without anything that tells one person from another.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::clock::Moment;
use super::id::{CodeId, DimensionId, PlaceId, VisitId};

/// The most visitors that may come together, and the most like visits one entry may stand for.
pub const MOST: u32 = 1_000_000;

/// One contact at the desk, by phone, by WhatsApp… or several like ones.
///
/// There is no name, number, free text or time finer than the hour here, and no place where one could be put.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The visit's own random id.
    pub id: VisitId,
    /// The advice point of the visit.
    pub place: PlaceId,
    /// The local date.
    pub date: NaiveDate,
    /// The local hour, 0 to 23; none where a tally sheet has none.
    pub hour: Option<u8>,
    /// How many like visits this entry represents: 1 at the desk, more from a batch sheet or an import.
    pub times: u32,
    /// How many visitors came together at each of these visits.
    pub people: u32,
    /// What it was about: one code or more.
    pub topic: Vec<CodeId>,
    /// The language spoken.
    pub language: CodeId,
    /// How the contact came.
    pub channel: CodeId,
    /// Where the visitors were sent on: none, one or more.
    pub referral: Vec<CodeId>,
    /// Answers to the desk's own and optional dimensions.
    pub answers: BTreeMap<DimensionId, Vec<CodeId>>,
}

impl Visit {
    /// The codes of one dimension; empty where nothing was recorded.
    #[must_use]
    pub fn codes(&self, dimension: &DimensionId) -> &[CodeId] {
        match dimension.as_str() {
            "topic" => &self.topic,
            "language" => std::slice::from_ref(&self.language),
            "channel" => std::slice::from_ref(&self.channel),
            "referral" => &self.referral,
            _ => self.answers.get(dimension).map_or(&[], Vec::as_slice),
        }
    }

    /// Every dimension that has codes here, the core ones first.
    pub fn dimensions(&self) -> impl Iterator<Item = (&DimensionId, &[CodeId])> {
        const CORE: &[DimensionId; 4] = &DimensionId::CORE;
        CORE.iter()
            .map(|dimension| (dimension, self.codes(dimension)))
            .chain(self.answers.iter().map(|(dimension, codes)| (dimension, codes.as_slice())))
            .filter(|(_, codes)| !codes.is_empty())
    }

    /// How many visits this entry counts for.
    #[must_use]
    pub fn visits(&self) -> u64 {
        u64::from(self.times)
    }

    /// How many visitors this entry counts for.
    #[must_use]
    pub fn visitors(&self) -> u64 {
        u64::from(self.times) * u64::from(self.people)
    }
}

/// A visit with gaps: what a form, an option list or a JSON line says of it so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// See [`Visit::id`]; a new one is drawn where it is left out.
    pub id: Option<VisitId>,
    /// See [`Visit::place`]; the only place of the book where it is left out.
    pub place: Option<PlaceId>,
    /// See [`Visit::date`]; today where it is left out.
    pub date: Option<NaiveDate>,
    /// See [`Visit::hour`]; the present hour where it is left out and the date is today, else none.
    pub hour: Option<u8>,
    /// See [`Visit::times`]; 1 where it is left out.
    pub times: Option<u32>,
    /// See [`Visit::people`]; 1 where it is left out.
    pub people: Option<u32>,
    /// See [`Visit::topic`].
    pub topic: Option<Vec<CodeId>>,
    /// See [`Visit::language`].
    pub language: Option<CodeId>,
    /// See [`Visit::channel`]; the usual channel where it is left out.
    pub channel: Option<CodeId>,
    /// See [`Visit::referral`]; none where it is left out.
    pub referral: Option<Vec<CodeId>>,
    /// See [`Visit::answers`]; none where it is left out.
    #[serde(default)]
    pub answers: BTreeMap<DimensionId, Vec<CodeId>>,
}

/// What fills the gaps of a [`Draft`].
#[derive(Debug, Clone)]
pub struct Defaults {
    /// The id for a visit that has none.
    pub id: VisitId,
    /// The place, where the book or the desk has a usual one.
    pub place: Option<PlaceId>,
    /// The present date and hour.
    pub now: Moment,
    /// The usual channel.
    pub channel: CodeId,
}

/// What a draft lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// No place was given and the book has several.
    Place,
    /// No topic was given.
    Topic,
    /// No language was given.
    Language,
}

impl Draft {
    /// Fills the gaps. Whether places and codes exist is asked of the [`Vocabulary`](super::Vocabulary) afterwards.
    ///
    /// # Errors
    /// Names the first gap that has no default.
    pub fn complete(self, defaults: &Defaults) -> Result<Visit, Gap> {
        let date = self.date.unwrap_or(defaults.now.date);
        Ok(Visit {
            id: self.id.unwrap_or(defaults.id),
            place: self.place.or_else(|| defaults.place.clone()).ok_or(Gap::Place)?,
            date,
            hour: self.hour.or_else(|| (date == defaults.now.date).then_some(defaults.now.hour)),
            times: self.times.unwrap_or(1),
            people: self.people.unwrap_or(1),
            topic: distinct(self.topic.filter(|topics| !topics.is_empty()).ok_or(Gap::Topic)?),
            language: self.language.ok_or(Gap::Language)?,
            channel: self.channel.unwrap_or_else(|| defaults.channel.clone()),
            referral: distinct(self.referral.unwrap_or_default()),
            answers: without_empty(self.answers),
        })
    }

    /// The visit changed where this draft has a value, all else kept; the id stays.
    #[must_use]
    pub fn amend(self, visit: &Visit) -> Visit {
        let mut answers = visit.answers.clone();
        answers.extend(self.answers);
        Visit {
            id: visit.id,
            place: self.place.unwrap_or_else(|| visit.place.clone()),
            date: self.date.unwrap_or(visit.date),
            hour: self.hour.or(visit.hour),
            times: self.times.unwrap_or(visit.times),
            people: self.people.unwrap_or(visit.people),
            topic: self.topic.map_or_else(|| visit.topic.clone(), distinct),
            language: self.language.unwrap_or_else(|| visit.language.clone()),
            channel: self.channel.unwrap_or_else(|| visit.channel.clone()),
            referral: self.referral.map_or_else(|| visit.referral.clone(), distinct),
            answers: without_empty(answers),
        }
    }
}

/// A code given twice is one answer.
fn distinct(codes: Vec<CodeId>) -> Vec<CodeId> {
    let mut kept = Vec::with_capacity(codes.len());
    for code in codes {
        if !kept.contains(&code) {
            kept.push(code);
        }
    }
    kept
}

fn without_empty(answers: BTreeMap<DimensionId, Vec<CodeId>>) -> BTreeMap<DimensionId, Vec<CodeId>> {
    answers.into_iter().filter(|(_, codes)| !codes.is_empty()).map(|(dimension, codes)| (dimension, distinct(codes))).collect()
}
