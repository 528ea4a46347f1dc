//! Coverage: which opening days were recorded, and which are missing.
//!
//! A year later nobody can tell a day that was never recorded from a quiet one, unless the book does. Four answers are kept
//! apart: recorded, confirmed zero, closed, and missing.
//!
//! # Protected figures
//!
//! Beside rounded numbers the first two are one: a reader who knows that at least one visit came on a day whose rounded number is 0 can
//! find out how many (visits 11, Tuesday 12, Friday 0 and recorded: Tuesday 10, Friday 1). So protected figures show a day as *known*
//! ([`DayState::Known`]): the desk was open, and its visits are among the numbers, be they many or none. Visits on another day than an
//! opening day are counted, but the day is not listed, as being listed would say that somebody came. The zero is kept apart from the rest
//! where it is a figure: a total of no visits is exactly 0 ([`Coverage::concealed`]).

use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

use super::counts::{DayFact, Selection, Totals};
use crate::book::{DayStatus, Place, PlaceId};

/// What is known of one place on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DayState {
    /// Visits were recorded on an opening day.
    Recorded,
    /// Visits were recorded though the place is not open that day.
    Unexpected,
    /// The desk was open and nobody came.
    Zero,
    /// Of protected figures: the desk was open, and what was recorded is known, visits or a zero.
    Known,
    /// The desk was closed.
    Closed,
    /// An opening day that has passed without a word.
    Missing,
    /// An opening day that is still to come, or today before the first visit.
    Pending,
}

impl DayState {
    /// Its name in commands and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::Unexpected => "unexpected",
            Self::Zero => "zero",
            Self::Known => "known",
            Self::Closed => "closed",
            Self::Missing => "missing",
            Self::Pending => "pending",
        }
    }
}

/// How many days are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayNumbers {
    /// Of protected figures: how many opening days are known, with visits or without. Then no day is counted as recorded, unexpected or
    /// zero.
    pub known: Option<usize>,
    /// Opening days with visits.
    pub recorded: usize,
    /// Days with visits on which the place is not open.
    pub unexpected: usize,
    /// Days with a confirmed zero.
    pub zero: usize,
    /// Days on which the desk was closed.
    pub closed: usize,
    /// Opening days that have passed without a word.
    pub missing: usize,
    /// Opening days that are still to come.
    pub pending: usize,
}

impl DayNumbers {
    /// The numbers with their states, in the order in which files list them: six states, or four of protected figures.
    #[must_use]
    pub fn by_state(self) -> Vec<(DayState, usize)> {
        if let Some(known) = self.known {
            return vec![
                (DayState::Known, known),
                (DayState::Closed, self.closed),
                (DayState::Missing, self.missing),
                (DayState::Pending, self.pending),
            ];
        }
        vec![
            (DayState::Recorded, self.recorded),
            (DayState::Zero, self.zero),
            (DayState::Closed, self.closed),
            (DayState::Missing, self.missing),
            (DayState::Unexpected, self.unexpected),
            (DayState::Pending, self.pending),
        ]
    }

    /// How many days have a word of visits: some, or that there were none.
    #[must_use]
    pub fn told(self) -> usize {
        self.known.unwrap_or(self.recorded + self.unexpected + self.zero)
    }
}

/// Each state that [`DayNumbers::by_state`] lists, by its name.
impl Serialize for DayNumbers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let states = self.by_state();
        let mut fields = serializer.serialize_map(Some(states.len()))?;
        let mut put = |state: DayState, number: usize| fields.serialize_entry(state.name(), &number);
        if self.known.is_none() {
            put(DayState::Recorded, self.recorded)?;
            put(DayState::Unexpected, self.unexpected)?;
            put(DayState::Zero, self.zero)?;
        }
        for (state, number) in states {
            if !matches!(state, DayState::Recorded | DayState::Unexpected | DayState::Zero) {
                put(state, number)?;
            }
        }
        fields.end()
    }
}

/// One place on one day, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoveredDay {
    /// The place.
    pub place: PlaceId,
    /// The date.
    pub date: NaiveDate,
    /// What is known.
    pub state: DayState,
    /// The visits recorded.
    pub visits: u64,
    /// The visitors recorded.
    pub people: u64,
}

/// The days of a selection that are opening days or of which something is known, by place and date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The days, by place in the order given and then by date; the tables of one selection share them.
    pub days: Arc<Vec<CoveredDay>>,
    /// Whether recorded days and confirmed zeros are one state, as protected figures show them.
    pub concealed: bool,
}

/// The combined state of a set of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Something was recorded or a zero confirmed: a number can be given, and 0 means none.
    Known,
    /// Opening days passed and nothing was recorded: no number can be given.
    Missing,
    /// The desk was closed: no number is to be expected.
    Closed,
}

impl Coverage {
    /// Puts the opening hours and the known facts together.
    ///
    /// `today` parts what is missing from what is still to come.
    #[must_use]
    pub fn new(places: &[Place], facts: &[DayFact], selection: &Selection, today: NaiveDate) -> Self {
        let mut known: FxHashMap<&PlaceId, Vec<&DayFact>> = FxHashMap::default();
        for facts in facts.chunk_by(|one, next| one.place == next.place) {
            if let [first, ..] = facts {
                known.entry(&first.place).or_default().extend(facts);
            }
        }
        for facts in known.values_mut() {
            facts.sort_by_key(|fact| fact.date);
        }
        let mut days = Vec::with_capacity(facts.len());
        for place in places.iter().filter(|place| selection.place.as_ref().is_none_or(|id| *id == place.id)) {
            let mut facts = known.remove(&place.id).unwrap_or_default().into_iter().peekable();
            for date in selection.period.days() {
                while facts.next_if(|fact| fact.date < date).is_some() {}
                let fact = facts.next_if(|fact| fact.date == date);
                if let Some(state) = state(place, date, fact, today) {
                    let (visits, people) = fact.map_or((0, 0), |fact| (fact.visits, fact.people));
                    days.push(CoveredDay { place: place.id.clone(), date, state, visits, people });
                }
            }
        }
        Self { days: Arc::new(days), concealed: false }
    }

    /// The days as protected figures show them: neither how many came nor whether anybody came on a day.
    #[must_use]
    pub fn concealed(&self) -> Self {
        let shown = |day: &CoveredDay| {
            let state = match day.state {
                DayState::Unexpected => return None,
                DayState::Recorded | DayState::Zero | DayState::Known => DayState::Known,
                state @ (DayState::Closed | DayState::Missing | DayState::Pending) => state,
            };
            Some(CoveredDay { state, visits: 0, people: 0, ..day.clone() })
        };
        Self { days: Arc::new(self.days.iter().filter_map(shown).collect()), concealed: true }
    }

    /// All visits and visitors of the days, each counted once.
    #[must_use]
    pub fn totals(&self) -> Totals {
        let add = |total: Totals, day: &CoveredDay| Totals { visits: total.visits + day.visits, people: total.people + day.people };
        self.days.iter().fold(Totals::default(), add)
    }

    /// How many days are in this state.
    #[must_use]
    pub fn number(&self, state: DayState) -> usize {
        self.days.iter().filter(|day| day.state == state).count()
    }

    /// How many days are in which state.
    #[must_use]
    pub fn numbers(&self) -> DayNumbers {
        self.numbers_of(|_| true)
    }

    /// How many of the days that a rule picks are in which state.
    #[must_use]
    pub fn numbers_of(&self, pick: impl Fn(&CoveredDay) -> bool) -> DayNumbers {
        let mut numbers = DayNumbers { known: self.concealed.then_some(0), ..DayNumbers::default() };
        for day in self.days.iter().filter(|day| pick(day)) {
            *match day.state {
                DayState::Recorded => &mut numbers.recorded,
                DayState::Unexpected => &mut numbers.unexpected,
                DayState::Zero => &mut numbers.zero,
                DayState::Known => numbers.known.get_or_insert(0),
                DayState::Closed => &mut numbers.closed,
                DayState::Missing => &mut numbers.missing,
                DayState::Pending => &mut numbers.pending,
            } += 1;
        }
        numbers
    }

    /// How many opening days have passed without a word.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.number(DayState::Missing)
    }

    /// What all days together say.
    #[must_use]
    pub fn standing(&self) -> Standing {
        standing(self.days.iter())
    }

    /// The combined state of the days that a rule picks, or of all days where none of those has come yet.
    #[must_use]
    pub fn standing_of_those(&self, pick: impl Fn(&CoveredDay) -> bool) -> Standing {
        self.standing_of(pick).unwrap_or_else(|| self.standing())
    }

    /// What the days that a rule picks say together; none where it picks no day or only days to come.
    #[must_use]
    pub fn standing_of(&self, pick: impl Fn(&CoveredDay) -> bool) -> Option<Standing> {
        let mut picked = self.days.iter().filter(|day| day.state != DayState::Pending && pick(day)).peekable();
        picked.peek().is_some().then(|| standing(picked))
    }
}

fn standing<'a>(days: impl Iterator<Item = &'a CoveredDay>) -> Standing {
    let (mut missing, mut closed) = (false, false);
    for day in days {
        match day.state {
            DayState::Recorded | DayState::Unexpected | DayState::Zero | DayState::Known => return Standing::Known,
            DayState::Missing | DayState::Pending => missing = true,
            DayState::Closed => closed = true,
        }
    }
    if missing || !closed { Standing::Missing } else { Standing::Closed }
}

/// What is known of a place on a day; none where it is no opening day and nothing was recorded.
fn state(place: &Place, date: NaiveDate, fact: Option<&DayFact>, today: NaiveDate) -> Option<DayState> {
    let opens = || place.opens_on(date) && place.since.is_none_or(|since| since <= date);
    let said = fact.and_then(|fact| fact.status);
    if fact.is_some_and(|fact| fact.visits > 0) {
        let expected = said == Some(DayStatus::Open) || opens();
        return Some(if expected { DayState::Recorded } else { DayState::Unexpected });
    }
    match said {
        Some(DayStatus::Zero) => Some(DayState::Zero),
        Some(DayStatus::Closed) => Some(DayState::Closed),
        None if place.closures.contains(&date) => Some(DayState::Closed),
        Some(DayStatus::Open) | None if said.is_some() || opens() => Some(if date < today { DayState::Missing } else { DayState::Pending }),
        _ => None,
    }
}
