//! What an import would bring, in numbers.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use crate::book::{CodeId, DimensionId, PlaceId, Visit};

/// What the accepted rows hold together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// The first day with a visit.
    pub from: Option<NaiveDate>,
    /// The last day with a visit.
    pub to: Option<NaiveDate>,
    /// How many different days have visits.
    pub days: usize,
    /// The visits.
    pub visits: u64,
    /// The visitors.
    pub people: u64,
    /// The visits of each place.
    pub places: BTreeMap<PlaceId, u64>,
    /// The visits under each code of each dimension: where several codes are taken these are mentions.
    pub codes: BTreeMap<DimensionId, BTreeMap<CodeId, u64>>,
}

impl Summary {
    /// Counts the visits.
    #[must_use]
    pub fn of(visits: &[Visit]) -> Self {
        let mut summary = Self::default();
        let mut days = HashSet::new();
        let mut places: HashMap<&PlaceId, u64> = HashMap::new();
        let mut codes: BTreeMap<&DimensionId, HashMap<&CodeId, u64>> = BTreeMap::new();
        for visit in visits {
            let _ = days.insert(visit.date);
            summary.visits += visit.visits();
            summary.people += visit.visitors();
            *places.entry(&visit.place).or_default() += visit.visits();
            for (dimension, found) in visit.dimensions() {
                let counts = codes.entry(dimension).or_default();
                for code in found {
                    *counts.entry(code).or_default() += visit.visits();
                }
            }
        }
        (summary.from, summary.to, summary.days) = (days.iter().min().copied(), days.iter().max().copied(), days.len());
        summary.places = places.into_iter().map(|(place, count)| (place.clone(), count)).collect();
        let owned = |counts: HashMap<&CodeId, u64>| counts.into_iter().map(|(code, count)| (code.clone(), count)).collect();
        summary.codes = codes.into_iter().map(|(dimension, counts)| (dimension.clone(), owned(counts))).collect();
        summary
    }
}
