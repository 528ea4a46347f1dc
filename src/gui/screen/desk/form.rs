//! The form: the choices of the visit so far. Pure.

use std::collections::BTreeMap;

use crate::book::clock::NoEntropy;
use crate::book::visit::MOST;
use crate::book::{Choose, CodeId, DimensionId, Entropy, Moment, PlaceId, Visit, VisitId, Vocabulary};

/// The choices of one visit so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The visit's id, drawn when the form is begun and kept until the book has acknowledged it: a retry counts once.
    pub id: Result<VisitId, NoEntropy>,
    /// The visit as it is stored in the book, where one is being corrected.
    pub corrects: Option<Visit>,
    /// How many came together.
    pub people: u32,
    /// The chosen codes of each dimension, in the order of choosing.
    pub chosen: BTreeMap<DimensionId, Vec<CodeId>>,
}

/// What a visit still lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Topic and language.
    TopicAndLanguage,
    /// A topic.
    Topic,
    /// The language.
    Language,
    /// The answer to a question that must have one.
    Answer(DimensionId),
}

impl Form {
    /// An empty form at a place, in the usual channel.
    #[must_use]
    pub fn begin(vocabulary: &Vocabulary, place: &PlaceId, entropy: &dyn Entropy) -> Self {
        Self { id: VisitId::random(entropy), corrects: None, people: 1, chosen: usual_choices(vocabulary, place) }
    }

    /// Whether anything was chosen beyond what is usual; what stays for the next visit does not count.
    #[must_use]
    pub fn says_something(&self, vocabulary: &Vocabulary, place: &PlaceId, quick: bool) -> bool {
        let usual = usual_choices(vocabulary, place);
        let stays = |dimension: &DimensionId| stays(vocabulary, dimension, quick);
        let is_usual = |dimension: &DimensionId, codes: &[CodeId]| codes == usual.get(dimension).map_or(&[][..], Vec::as_slice);
        let said = self.chosen.iter().any(|(dimension, codes)| !stays(dimension) && !is_usual(dimension, codes));
        said || self.corrects.is_some() || self.people != 1
    }

    /// The form filled in with a visit that is to be corrected.
    #[must_use]
    pub fn correct(visit: &Visit) -> Self {
        let chosen = visit.dimensions().map(|(dimension, codes)| (dimension.clone(), codes.to_vec())).collect();
        Self { id: Ok(visit.id), corrects: Some(visit.clone()), people: visit.people, chosen }
    }

    /// The same choices for another visit.
    #[must_use]
    pub fn again(&self, entropy: &dyn Entropy) -> Self {
        Self { id: VisitId::random(entropy), corrects: None, ..self.clone() }
    }

    /// Takes over language and channel as far as they are still in use.
    pub fn take_language_and_channel(&mut self, vocabulary: &Vocabulary, from: &Self) {
        for dimension in [DimensionId::LANGUAGE, DimensionId::CHANNEL] {
            let used = |id: &&CodeId| vocabulary.code(&dimension, id).is_some_and(|code| !code.retired);
            if let Some(code) = from.codes(&dimension).first().filter(used) {
                let _ = self.chosen.insert(dimension, vec![code.clone()]);
            }
        }
    }

    /// Takes over what stays from one visit to the next: the dimensions that the desk keeps, in quick mode also language and channel.
    /// What is out of use or not asked at the place stays behind, and so does what belonged to a correction.
    pub fn take_what_stays(&mut self, vocabulary: &Vocabulary, place: &PlaceId, quick: bool, from: &Self) {
        if from.corrects.is_some() && !quick {
            return;
        }
        for dimension in vocabulary.asked_at(place).filter(|dimension| stays(vocabulary, &dimension.id, quick)) {
            let used = |id: &&CodeId| vocabulary.code(&dimension.id, id).is_some_and(|code| !code.retired);
            let codes: Vec<CodeId> = from.codes(&dimension.id).iter().filter(used).cloned().collect();
            if !codes.is_empty() {
                let _ = self.chosen.insert(dimension.id.clone(), codes);
            }
        }
    }

    /// The chosen codes of a dimension.
    #[must_use]
    pub fn codes(&self, dimension: &DimensionId) -> &[CodeId] {
        self.chosen.get(dimension).map_or(&[], Vec::as_slice)
    }

    /// Whether a code is chosen.
    #[must_use]
    pub fn has(&self, dimension: &DimensionId, code: &CodeId) -> bool {
        self.codes(dimension).contains(code)
    }

    /// Takes or leaves a code. Where a dimension takes one code, another takes its place; its usual code is left only for another.
    pub fn press(&mut self, vocabulary: &Vocabulary, dimension: &DimensionId, code: &CodeId) {
        let Some(asked) = vocabulary.dimension(dimension) else { return };
        let codes = self.chosen.entry(dimension.clone()).or_default();
        let at = codes.iter().position(|chosen| chosen == code);
        match (asked.choose, at) {
            (Choose::One, Some(_)) if asked.usual.is_some() => *codes = asked.usual.iter().cloned().collect(),
            (Choose::One, Some(_)) => codes.clear(),
            (Choose::One, None) => *codes = vec![code.clone()],
            (Choose::Many, Some(at)) => drop(codes.remove(at)),
            (Choose::Many, None) => codes.push(code.clone()),
        }
    }

    /// Sets how many came together, within range.
    pub fn set_people(&mut self, people: u32) {
        self.people = people.clamp(1, MOST);
    }

    /// What is still lacking at a place.
    #[must_use]
    pub fn gap(&self, vocabulary: &Vocabulary, place: &PlaceId) -> Option<Gap> {
        let answered = |dimension: &DimensionId| !self.codes(dimension).is_empty();
        match (self.codes(&DimensionId::TOPIC).is_empty(), self.codes(&DimensionId::LANGUAGE).is_empty()) {
            (true, true) => Some(Gap::TopicAndLanguage),
            (true, false) => Some(Gap::Topic),
            (false, true) => Some(Gap::Language),
            // What was recorded without an answer may be corrected without one.
            (false, false) if self.corrects.is_some() => None,
            (false, false) => vocabulary.unanswered(place, answered).map(|dimension| Gap::Answer(dimension.id.clone())),
        }
    }

    /// The visit, once nothing is lacking. A corrected visit keeps its place, date, hour and number of like visits.
    #[must_use]
    pub fn visit(&self, id: VisitId, place: &PlaceId, date: chrono::NaiveDate, now: Moment, vocabulary: &Vocabulary) -> Option<Visit> {
        let one = |dimension: &DimensionId| self.codes(dimension).first().cloned();
        let own = self.chosen.iter().filter(|(dimension, codes)| !dimension.is_core() && !codes.is_empty());
        let topic = self.codes(&DimensionId::TOPIC).to_vec();
        if self.gap(vocabulary, place).is_some() {
            return None;
        }
        let said = Visit {
            id,
            place: place.clone(),
            date,
            hour: (date == now.date).then_some(now.hour),
            times: 1,
            people: self.people,
            topic,
            language: one(&DimensionId::LANGUAGE)?,
            channel: one(&DimensionId::CHANNEL).unwrap_or_else(|| vocabulary.usual_channel()),
            referral: self.codes(&DimensionId::REFERRAL).to_vec(),
            answers: own.map(|(dimension, codes)| (dimension.clone(), codes.clone())).collect(),
        };
        Some(match &self.corrects {
            Some(old) => Visit { id: old.id, place: old.place.clone(), date: old.date, hour: old.hour, times: old.times, ..said },
            None => said,
        })
    }
}

/// Whether the choice in a dimension stays for the next visit.
fn stays(vocabulary: &Vocabulary, dimension: &DimensionId, quick: bool) -> bool {
    let stays_in_quick_mode = quick && [DimensionId::LANGUAGE, DimensionId::CHANNEL].contains(dimension);
    stays_in_quick_mode || vocabulary.dimension(dimension).is_some_and(|dimension| dimension.keeps)
}

/// What is chosen before anything was pressed.
fn usual_choices(vocabulary: &Vocabulary, place: &PlaceId) -> BTreeMap<DimensionId, Vec<CodeId>> {
    vocabulary.asked_at(place).filter_map(|dimension| Some((dimension.id.clone(), vec![dimension.usual.clone()?]))).collect()
}
