//! Observations of a period, and their grouping by topic for social reporting.

use super::labels::ItemLabels;
use crate::book::{Observation, Period, Place};
use crate::statistics::Axis;

/// The observations of a place, or of all, in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observations {
    /// Whose they are.
    pub organisation: String,
    /// The place; none for all places together.
    pub place: Option<Place>,
    /// The period.
    pub period: Period,
    /// The observations by date.
    pub seen: Vec<Observation>,
}

/// The observations by topic, topics by their number of observations and then by their names; within a topic by date.
#[must_use]
pub fn by_topic<'a>(seen: &'a [Observation], labels: &ItemLabels<'_>) -> Vec<(String, Vec<&'a Observation>)> {
    let mut topics: Vec<(String, Vec<&Observation>)> = Vec::new();
    for one in seen {
        let topic = labels.item(&Axis::TOPIC, one.topic.as_str());
        match topics.iter_mut().find(|(name, _)| *name == topic) {
            Some((_, seen)) => seen.push(one),
            None => topics.push((topic, vec![one])),
        }
    }
    labels.locale().sort(&mut topics, |(name, _)| name);
    topics.sort_by_key(|(_, seen)| std::cmp::Reverse(seen.len()));
    topics
}
