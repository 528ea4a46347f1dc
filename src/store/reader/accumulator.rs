//! Adding up counts by the numbers of two items.

use rustc_hash::FxHashMap;

use super::query_plan::Plan;
use super::roll_up;
use crate::store::error::StoreError;

/// The numbers of a row's and a column's item.
pub(super) type Items = (i64, Option<i64>);

/// Visits and visitors.
pub(super) type Counted = (u64, u64);

/// Sums by the numbers of a row's and a column's item.
///
/// The first roll-up stays the list that it is, as long as nothing else is added: a table of one week needs no look-up.
#[derive(Debug, Default)]
pub(super) struct Sums {
    /// Empty or the whole: no items are in it twice.
    list: Vec<(Items, Counted)>,
    map: FxHashMap<Items, Counted>,
}

impl Sums {
    /// Adds to the sum of these items.
    pub(super) fn add(&mut self, items: Items, (visits, people): Counted) {
        self.map.extend(self.list.drain(..));
        let sum = self.map.entry(items).or_default();
        *sum = (sum.0 + visits, sum.1 + people);
    }

    /// Adds the cells of one roll-up: of a week and, where it is not of all, a place.
    pub(super) fn add_roll_up(&mut self, plan: Plan, (week, place): (i64, i64), packed: &[u8]) -> Result<(), StoreError> {
        let cells = roll_up::unpack(packed)?;
        let mut items = cells.map(|cell| cell.map(|cell| (plan.items(week, place, cell), (cell.visits, cell.people))));
        if plan.keeps_cells() && self.list.is_empty() && self.map.is_empty() {
            self.list.reserve(packed.len() / roll_up::SMALLEST);
            return items.try_for_each(|item| item.map(|item| self.list.push(item)));
        }
        items.try_for_each(|item| item.map(|(items, counted)| self.add(items, counted)))
    }

    /// The sums, in any order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Items, Counted)> {
        self.list.iter().copied().chain(self.map.iter().map(|(items, counted)| (*items, *counted)))
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len() + self.map.len()
    }
}
