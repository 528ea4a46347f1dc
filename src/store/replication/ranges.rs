//! Sets of change numbers, kept as runs: a desk's journal is nearly always one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A set of numbers from 1 on as runs without overlap, each from its first to its last number; written `[[1,150],[200,200]]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<(u64, u64)>", into = "Vec<(u64, u64)>")]
pub struct Runs(BTreeMap<u64, u64>);

/// Numbers that are no runs: one begins at 0, ends before it begins, or touches the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("runs are expected in order, apart from each other, from 1 on")]
pub struct BadRuns;

impl Runs {
    /// All numbers from 1 to the last; none where that is 0.
    #[must_use]
    pub fn up_to(last: u64) -> Self {
        if last == 0 { Self::default() } else { Self(BTreeMap::from([(1, last)])) }
    }

    /// How many numbers there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.iter().fold(0, |sum, (from, to)| sum.saturating_add(to - from + 1))
    }

    /// How many runs there are.
    #[must_use]
    pub fn parts(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no number.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a number is among them.
    #[must_use]
    pub fn contains(&self, number: u64) -> bool {
        self.0.range(..=number).next_back().is_some_and(|(_, to)| *to >= number)
    }

    /// The runs, lowest first.
    pub fn iter(&self) -> impl Iterator<Item = (u64, u64)> {
        self.0.iter().map(|(from, to)| (*from, *to))
    }

    /// Adds the numbers from one to another, both included.
    pub fn add(&mut self, from: u64, to: u64) {
        let (mut from, mut to) = (from, to);
        if from > to {
            return;
        }
        // Every run that overlaps or touches becomes part of the new one.
        while let Some((&start, &end)) = self.0.range(..=to.saturating_add(1)).next_back() {
            if end.saturating_add(1) < from {
                break;
            }
            (from, to) = (from.min(start), to.max(end));
            let _ = self.0.remove(&start);
        }
        let _ = self.0.insert(from, to);
    }

    /// Takes the numbers from one to another away, both included.
    pub fn remove(&mut self, from: u64, to: u64) {
        while let Some((&start, &end)) = self.0.range(..=to).next_back() {
            if end < from {
                break;
            }
            let _ = self.0.remove(&start);
            if end > to {
                let _ = self.0.insert(to + 1, end);
            }
            if start < from {
                let _ = self.0.insert(start, from - 1);
            }
        }
    }

    /// The numbers that are here and not there.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let mut rest = self.clone();
        other.iter().for_each(|(from, to)| rest.remove(from, to));
        rest
    }

    /// The numbers that are here or there.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        let mut all = self.clone();
        other.iter().for_each(|(from, to)| all.add(from, to));
        all
    }
}

impl TryFrom<Vec<(u64, u64)>> for Runs {
    type Error = BadRuns;

    fn try_from(runs: Vec<(u64, u64)>) -> Result<Self, BadRuns> {
        let mut next = 1;
        for (from, to) in &runs {
            if *from < next || to < from || *to > super::HIGHEST {
                return Err(BadRuns);
            }
            next = to + 2;
        }
        Ok(Self(runs.into_iter().collect()))
    }
}

impl From<Runs> for Vec<(u64, u64)> {
    fn from(runs: Runs) -> Self {
        runs.0.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn numbers(runs: &Runs) -> BTreeSet<u64> {
        runs.iter().flat_map(|(from, to)| from..=to).collect()
    }

    proptest! {
        #[test]
        fn runs_hold_what_a_set_of_numbers_holds(steps in proptest::collection::vec((any::<bool>(), 1..60_u64, 0..9_u64), 0..40)) {
            let (mut runs, mut set) = (Runs::default(), BTreeSet::new());
            for (add, from, more) in steps {
                if add {
                    runs.add(from, from + more);
                    set.extend(from..=from + more);
                } else {
                    runs.remove(from, from + more);
                    set.retain(|number| !(from..=from + more).contains(number));
                }
                prop_assert_eq!(numbers(&runs), set.clone());
                prop_assert_eq!(runs.count(), set.len() as u64);
                prop_assert!((0..80).all(|number| runs.contains(number) == set.contains(&number)));
                // What is written is read again, so runs never touch.
                prop_assert_eq!(Runs::try_from(Vec::from(runs.clone())), Ok(runs.clone()));
            }
        }
    }

    #[test]
    fn what_are_no_runs_is_refused() {
        for runs in [vec![(0, 3)], vec![(3, 2)], vec![(1, 3), (4, 5)], vec![(5, 6), (1, 2)], vec![(1, u64::MAX)]] {
            assert_eq!(Runs::try_from(runs), Err(BadRuns));
        }
    }
}
