//! A small desk in memory: visits counted plainly, so that reports can be made without a book.

use std::collections::BTreeMap;
use std::convert::Infallible;

use chrono::NaiveDate;
use kavijakirja::book::vocabulary::FINNISH_ADVICE;
use kavijakirja::book::{CodeId, DayStatus, DeskDay, DimensionId, Place, Vocabulary, Week};
use kavijakirja::report::{DailySheet, Marking, Weekly, daily, weekly};
use kavijakirja::statistics::table::{Items, UNKNOWN};
use kavijakirja::statistics::{Axis, Count, Counts, Coverage, DayFact, Request, Selection, Table, Totals};

/// One visit, as far as tables need it.
pub struct Seen {
    pub place: usize,
    pub date: NaiveDate,
    pub hour: u8,
    pub people: u64,
    pub answers: BTreeMap<DimensionId, Vec<CodeId>>,
}

/// Places, vocabulary, visits and what was said of days.
pub struct Desk {
    pub vocabulary: Vocabulary,
    pub places: Vec<Place>,
    pub visits: Vec<Seen>,
    pub said: Vec<(usize, NaiveDate, DayStatus)>,
    pub today: NaiveDate,
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Week 47 of 2026, 16 to 22 November.
pub fn week() -> Week {
    Week::new(2026, 47).unwrap()
}

/// A generator of numbers that look random and are the same each time (Knuth's MMIX constants).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
    /// Small numbers more often than large ones.
    fn skewed(&mut self, most: usize) -> usize {
        let (a, b) = (self.below(most), self.below(most));
        a.min(b).min(self.below(most))
    }
}

impl Desk {
    /// Two places, no visit.
    pub fn empty() -> Self {
        let places = ["Kototori Hervanta=tue 10-16,fri 10-16", "Puhos=tue 12-16,thu 12-16"];
        Self {
            vocabulary: Vocabulary::from_toml(FINNISH_ADVICE).unwrap(),
            places: places.iter().map(|place| Place::parse(place).unwrap()).collect(),
            visits: Vec::new(),
            said: Vec::new(),
            today: date("2026-11-30"),
        }
    }

    /// A usual week: Hervanta on Tuesday and Friday, Puhos silent on Tuesday and closed on Thursday.
    pub fn usual() -> Self {
        let mut desk = Self::empty();
        let mut dice = Dice(47);
        for (day, visits) in [("2026-11-17", 41), ("2026-11-20", 58)] {
            desk.visit(&mut dice, 0, date(day), visits);
        }
        desk.said.push((1, date("2026-11-19"), DayStatus::Closed));
        desk
    }

    pub fn codes(&self, dimension: &DimensionId) -> Vec<CodeId> {
        self.vocabulary.codes_of(dimension).map(|code| code.id.clone()).collect()
    }

    pub fn visit(&mut self, dice: &mut Dice, place: usize, date: NaiveDate, visits: usize) {
        let [topics, languages, channels, referrals] = DimensionId::CORE.map(|dimension| self.codes(&dimension));
        for _ in 0..visits {
            let mut asked = vec![topics[dice.skewed(topics.len())].clone()];
            let second = &topics[dice.skewed(topics.len())];
            if dice.below(3) == 0 && !asked.contains(second) {
                asked.push(second.clone());
            }
            let referral = (dice.below(2) == 0).then(|| referrals[dice.skewed(referrals.len())].clone());
            let answers = [
                (DimensionId::TOPIC, asked),
                (DimensionId::LANGUAGE, vec![languages[dice.skewed(languages.len())].clone()]),
                (DimensionId::CHANNEL, vec![channels[dice.skewed(channels.len())].clone()]),
                (DimensionId::REFERRAL, referral.into_iter().collect()),
            ];
            let hour = 10 + u8::try_from(dice.below(6)).unwrap();
            let people = 1 + dice.skewed(5) as u64;
            self.visits.push(Seen { place, date, hour, people, answers: answers.into() });
        }
    }

    fn items(&self, axis: &Axis, week: Week) -> Items {
        let always = match axis {
            Axis::Dimension(id) => self.codes(id).iter().map(ToString::to_string).collect(),
            Axis::Place => self.places.iter().map(|place| place.id.to_string()).collect(),
            Axis::Date => week.days().map(|day| day.to_string()).collect(),
            Axis::Week | Axis::Weekday | Axis::Hour => Vec::new(),
        };
        Items { always, if_counted: Vec::new() }
    }

    fn table(&self, request: Request, week: Week) -> Table {
        let selection = request.selection.clone();
        let coverage = Coverage::new(&self.places, &self.days(&selection).unwrap(), &selection, self.today);
        let rows = self.items(&request.rows, week);
        let columns = request.columns.as_ref().map(|axis| self.items(axis, week)).unwrap_or_default();
        Table::make(self, request, &rows, &columns, coverage).unwrap()
    }

    /// The week of one place, or of all.
    pub fn weekly(&self, place: Option<usize>) -> Weekly {
        let place = place.map(|index| self.places[index].clone());
        let wanted = weekly::requests(week(), place.as_ref(), &self.vocabulary);
        Weekly {
            organisation: "Tampereen kaupunki".into(),
            tables: wanted.into_iter().map(|request| self.table(request, week())).collect(),
            place,
            week: week(),
            marking: Marking::InternalExact,
        }
    }

    /// The sheet of a place and day.
    pub fn daily(&self, place: usize, date: NaiveDate, note: &str) -> DailySheet {
        let place = self.places[place].clone();
        let wanted = daily::requests(date, &place.id);
        let day = DeskDay { staff: Some(3), note: note.into(), ..DeskDay::unsaid(place.id.clone(), date) };
        let tables = wanted.into_iter().map(|request| self.table(request, Week::of(date))).collect();
        DailySheet { organisation: "Tampereen kaupunki".into(), place, day, tables }
    }

    fn selected<'a>(&'a self, selection: &'a Selection) -> impl Iterator<Item = &'a Seen> {
        self.visits.iter().filter(|seen| {
            let period = selection.period;
            (period.from()..=period.to()).contains(&seen.date)
                && selection.place.as_ref().is_none_or(|id| *id == self.places[seen.place].id)
        })
    }

    fn answers(&self, seen: &Seen, axis: &Axis) -> Vec<String> {
        match axis {
            Axis::Dimension(id) => match seen.answers.get(id) {
                Some(codes) => codes.iter().map(ToString::to_string).collect(),
                None => vec![UNKNOWN.to_owned()],
            },
            Axis::Place => vec![self.places[seen.place].id.to_string()],
            Axis::Date => vec![seen.date.to_string()],
            Axis::Week => vec![Week::of(seen.date).to_string()],
            Axis::Weekday => vec![seen.date.format("%u").to_string()],
            Axis::Hour => vec![format!("{:02}", seen.hour)],
        }
    }
}

impl Counts for Desk {
    type Error = Infallible;

    fn counts(&self, rows: &Axis, columns: Option<&Axis>, selection: &Selection) -> Result<Vec<Count>, Infallible> {
        let mut counts: BTreeMap<(String, Option<String>), (u64, u64)> = BTreeMap::new();
        for seen in self.selected(selection) {
            let columns: Vec<Option<String>> = columns.map_or(vec![None], |axis| self.answers(seen, axis).into_iter().map(Some).collect());
            for row in self.answers(seen, rows) {
                for column in &columns {
                    let count = counts.entry((row.clone(), column.clone())).or_default();
                    *count = (count.0 + 1, count.1 + seen.people);
                }
            }
        }
        Ok(counts
            .into_iter()
            .map(|((row, column), (visits, people))| Count { row: row.into(), column: column.map(Into::into), visits, people })
            .collect())
    }

    fn totals(&self, selection: &Selection) -> Result<Totals, Infallible> {
        let visits = self.selected(selection).count() as u64;
        Ok(Totals { visits, people: self.selected(selection).map(|seen| seen.people).sum() })
    }

    fn days(&self, selection: &Selection) -> Result<Vec<DayFact>, Infallible> {
        let mut facts = Vec::new();
        for (index, place) in self.places.iter().enumerate() {
            for date in selection.period.days() {
                let seen: Vec<_> = self.visits.iter().filter(|seen| seen.place == index && seen.date == date).collect();
                let (visits, people) = (seen.len() as u64, seen.iter().map(|seen| seen.people).sum());
                let status = self.said.iter().find(|(at, day, _)| *at == index && *day == date).map(|(_, _, status)| *status);
                if visits > 0 || status.is_some() {
                    facts.push(DayFact { place: place.id.clone(), date, visits, people, status });
                }
            }
        }
        Ok(facts)
    }
}
