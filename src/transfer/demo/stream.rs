//! The visits, one after the other: nothing of them is kept, so that ten million take no more room than ten.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::calendar::Busy;
use super::chance::{Chance, Weighted};
use super::desks::Desk;
use crate::book::{CodeId, DimensionId, PlaceId, Visit, VisitId, Vocabulary};

/// The visits of a demo, by date. An iterator that knows how many are still to come.
#[derive(Debug)]
pub struct Visits {
    desks: Vec<Habits>,
    own: Vec<(DimensionId, Weighted<CodeId>)>,
    people: Weighted<u32>,
    channels: Weighted<CodeId>,
    chance: Chance,
    days: std::vec::IntoIter<Busy>,
    day: Option<Day>,
    left: u64,
}

/// What visitors of one place ask about, speak and are sent on to.
#[derive(Debug)]
struct Habits {
    place: PlaceId,
    hours: [Option<Weighted<u8>>; 7],
    topics: Weighted<CodeId>,
    languages: Weighted<CodeId>,
    referrals: Weighted<CodeId>,
}

/// The day whose visits are being made: how many are left in each hour.
#[derive(Debug)]
struct Day {
    desk: usize,
    date: NaiveDate,
    hour: u8,
    left: [u64; 24],
}

impl Visits {
    pub(super) fn new(desks: &[Desk], days: Vec<Busy>, visits: u64, vocabulary: &Vocabulary, seed: u64) -> Self {
        let mut habits = Chance::new(seed, "habits");
        let own = vocabulary.dimensions.iter().filter(|dimension| dimension.switched_on && !dimension.id.is_core());
        Self {
            desks: desks.iter().map(|desk| Habits::new(desk, vocabulary, &mut habits)).collect(),
            own: own.map(|dimension| (dimension.id.clone(), Weighted::zipf(codes(vocabulary, &dimension.id)))).collect(),
            people: Weighted::new([(1, 82), (2, 11), (3, 4), (4, 2), (5, 1)]),
            channels: channels(vocabulary),
            chance: Chance::new(seed, "visits"),
            days: days.into_iter(),
            day: None,
            left: visits,
        }
    }

    /// Begins the next day with visits: shares them out among its hours.
    fn next_day(&mut self) -> Option<()> {
        let Busy { desk, date, visits } = self.days.next()?;
        let weekday = usize::try_from(date.weekday().num_days_from_monday()).unwrap_or(0);
        let hours = self.desks.get(desk)?.hours.get(weekday)?.as_ref()?;
        let mut left = [0; 24];
        for _ in 0..visits {
            let hour = hours.draw(&mut self.chance).copied().unwrap_or(12);
            if let Some(count) = left.get_mut(usize::from(hour)) {
                *count += 1;
            }
        }
        self.day = Some(Day { desk, date, hour: 0, left });
        Some(())
    }

    /// The place, date and hour of the next visit.
    fn next_hour(&mut self) -> Option<(usize, NaiveDate, u8)> {
        loop {
            if let Some(day) = &mut self.day {
                while let Some(left) = day.left.get_mut(usize::from(day.hour)) {
                    if let Some(fewer) = left.checked_sub(1) {
                        *left = fewer;
                        return Some((day.desk, day.date, day.hour));
                    }
                    day.hour += 1;
                }
            }
            self.next_day()?;
        }
    }
}

impl Iterator for Visits {
    type Item = Visit;

    fn next(&mut self) -> Option<Visit> {
        let (desk, date, hour) = self.next_hour()?;
        self.left = self.left.saturating_sub(1);
        let habits = self.desks.get(desk)?;
        let chance = &mut self.chance;
        Some(Visit {
            id: VisitId(chance.uuid()),
            place: habits.place.clone(),
            date,
            hour: Some(hour),
            times: 1,
            people: self.people.draw(chance).copied().unwrap_or(1),
            topic: several(&habits.topics, chance),
            language: one(&habits.languages, chance),
            channel: one(&self.channels, chance),
            referral: if chance.percent(25) { several(&habits.referrals, chance) } else { Vec::new() },
            answers: answers(&self.own, chance),
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::try_from(self.left);
        (left.unwrap_or(usize::MAX), left.ok())
    }
}

impl Habits {
    fn new(desk: &Desk, vocabulary: &Vocabulary, chance: &mut Chance) -> Self {
        let week = [0, 1, 2, 3, 4, 5, 6].map(|day| chrono::Weekday::try_from(day).ok());
        Self {
            place: desk.place.id.clone(),
            hours: week.map(|day| desk.hours(day?).cloned()),
            topics: ranked(vocabulary, &DimensionId::TOPIC, chance),
            languages: ranked(vocabulary, &DimensionId::LANGUAGE, chance),
            referrals: ranked(vocabulary, &DimensionId::REFERRAL, chance),
        }
    }
}

/// One code or more of a list, each once: a quarter has a second, a quarter of these a third.
fn several(from: &Weighted<CodeId>, chance: &mut Chance) -> Vec<CodeId> {
    let mut drawn = vec![one(from, chance)];
    while drawn.len() < 3 && chance.percent(25) {
        // A few tries for another code; a list of one code has none.
        let other = (0..8).find_map(|_| from.draw(chance).filter(|code| !drawn.contains(code)));
        let Some(other) = other.cloned() else { break };
        drawn.push(other);
    }
    drawn
}

fn one(from: &Weighted<CodeId>, chance: &mut Chance) -> CodeId {
    from.draw(chance).cloned().unwrap_or(CodeId::UNKNOWN)
}

/// Answers to the desk's own questions: four of five visitors are asked.
fn answers(own: &[(DimensionId, Weighted<CodeId>)], chance: &mut Chance) -> BTreeMap<DimensionId, Vec<CodeId>> {
    let mut answers = BTreeMap::new();
    for (dimension, codes) in own {
        if let Some(code) = codes.draw(chance).filter(|_| chance.percent(80)) {
            let _ = answers.insert(dimension.clone(), vec![code.clone()]);
        }
    }
    answers
}

/// The codes in use, in the order of their list.
fn codes(vocabulary: &Vocabulary, dimension: &DimensionId) -> Vec<CodeId> {
    vocabulary.codes_of(dimension).filter(|code| !code.retired).map(|code| code.id.clone()).collect()
}

/// The codes by how often they come at one place: about the order of the list, but no two places alike.
fn ranked(vocabulary: &Vocabulary, dimension: &DimensionId, chance: &mut Chance) -> Weighted<CodeId> {
    let listed = (0..).zip(codes(vocabulary, dimension));
    let mut codes: Vec<(u32, CodeId)> = listed.map(|(rank, code)| (100 * rank + chance.below(600), code)).collect();
    codes.sort_unstable();
    Weighted::zipf(codes.into_iter().map(|(_, code)| code).collect())
}

/// Three of five come to the desk, nearly all others call or write a message.
fn channels(vocabulary: &Vocabulary) -> Weighted<CodeId> {
    let usual = vocabulary.usual_channel();
    let weight = |code: &CodeId| match code.as_str() {
        _ if *code == usual => 600,
        "phone" => 230,
        "whatsapp" => 160,
        _ => 2,
    };
    let codes = codes(vocabulary, &DimensionId::CHANNEL).into_iter();
    Weighted::new(codes.map(|code| (weight(&code), code)).map(|(weight, code)| (code, weight)))
}
