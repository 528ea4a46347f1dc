//! Keeps the running margins near the truth.
//!
//! The aims of `target_rounding` make each cell right on average, but a cell that was rounded up cannot come
//! down again, and what the cells of a row are off by then adds up: over a year some rows would be off
//! by 20. So the aims are moved a little, within the two multiples around each cell's target, until the
//! sum of the aims of each row and column is between the two multiples around what that row or column
//! should get to be right since the beginning. Rows and columns are moved in turn and come near; the
//! total, or the margin shared with another table, is moved last and exactly. An aim of 0 stays 0 as
//! long as the total can be met without it.
//!
//! In a first week nothing is moved: aims and targets have the same sums. Later, moving gives up a
//! little of the cells' unbiasedness (measured in `tests/core/carry.rs`) for margins that are right.

use super::target_rounding::ONE;
use super::{Base, DisclosureError, Grid};

/// How often rows and columns are moved in turn. More brings the margins hardly nearer.
const SWEEPS: usize = 4;

/// The margin a table shares with one that is already protected for the same place and week.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Shared {
    /// It is on its own.
    #[default]
    Nothing,
    /// The grand total: what the other table's total left over after this week.
    Total(i64),
    /// Each row's total: what each row of the other table left over after this week.
    Rows(Vec<i64>),
}

/// The aims of a table in units, and what may be done with them.
#[derive(Clone)]
pub(super) struct Corrected<'a> {
    /// The aims as they are now.
    pub(super) aims: Grid,
    /// What is left plus what is new.
    pub(super) targets: &'a Grid<i64>,
    base: u64,
    low: Grid,
    high: Grid,
    /// The upper multiples, also of the cells where nothing new came.
    highest: Grid,
}

impl<'a> Corrected<'a> {
    /// `targets` are what is left plus what is new in each cell, `caps` the most that may be published
    /// of it (no multiple, in plain numbers).
    pub(super) fn new(aims: &Grid, targets: &'a Grid<i64>, caps: &Grid, base: Base) -> Result<Self, DisclosureError> {
        let base = u64::from(base.get());
        let low = targets.map(|target| positive(target) / base * ONE);
        let highest = targets.zip(caps, |target, cap| positive(target).div_ceil(base).min(cap / base) * ONE)?;
        let highest = highest.zip(&low, u64::max)?;
        let aims = aims.zip(&highest, u64::min)?;
        // Where nothing new came nothing is published, whatever the rows and columns would like.
        let high = highest.zip(&aims, |high, aim| if aim == 0 { 0 } else { high })?;
        Ok(Self { aims, targets, base, low, high, highest })
    }

    /// The least and the most that each cell can get, in units.
    pub(super) const fn bounds(&self) -> (&Grid, &Grid) {
        (&self.low, &self.highest)
    }

    /// Moves the aims for the margins. The total is left to [`Self::move_total`].
    pub(super) fn move_margins(&mut self, shared: &Shared) {
        let (rows, columns) = (self.aims.rows(), self.aims.columns());
        let row = |i: usize| (0..columns).map(move |j| i * columns + j);
        let column = |j: usize| (0..rows).map(move |i| i * columns + j);
        let row_goals: Vec<_> = self.targets.row_totals().into_iter().map(|sum| self.beside(sum)).collect();
        let column_goals: Vec<_> = self.targets.column_totals().into_iter().map(|sum| self.beside(sum)).collect();
        for _ in 0..SWEEPS {
            let mut moved = false;
            (0..rows).for_each(|i| moved |= self.fit(&row(i), row_goals[i]));
            (0..columns).for_each(|j| moved |= self.fit(&column(j), column_goals[j]));
            if !moved {
                break;
            }
        }
        if let Shared::Rows(left) = shared {
            for (i, (sum, left)) in self.targets.row_totals().into_iter().zip(left).enumerate() {
                let goal = self.nearest(sum - left) * ONE;
                _ = self.fit(&row(i), (goal, goal));
            }
        }
    }

    /// The total wanted, in multiples: at least, at most. None where the rows are given.
    pub(super) fn total_goal(&self, shared: &Shared) -> Option<(u64, u64)> {
        let target = self.targets.total();
        match shared {
            Shared::Nothing => Some((positive(target) / self.base, positive(target).div_ceil(self.base))),
            Shared::Total(left) => Some((self.nearest(target - left), self.nearest(target - left))),
            Shared::Rows(_) => None,
        }
    }

    /// Moves the aims until their sum is within this total, or as near as can be. Where the cells with
    /// something new are not enough, quiet ones are raised too.
    pub(super) fn move_total(&mut self, (least, most): (u64, u64)) {
        let goal = (least * ONE, most * ONE);
        _ = self.fit(&(0..self.aims.cells().len()), goal);
        if self.aims.total() < goal.0 {
            self.high.clone_from(&self.highest);
            _ = self.fit(&(0..self.aims.cells().len()), goal);
        }
    }

    /// What a shared margin should get, in multiples: the target is a multiple, once the tables began together.
    fn nearest(&self, target: i64) -> u64 {
        (positive(target) + self.base / 2) / self.base
    }

    /// The multiples around a margin's target, in units; nothing below zero.
    fn beside(&self, target: i64) -> (u64, u64) {
        (positive(target) / self.base * ONE, positive(target).div_ceil(self.base) * ONE)
    }

    /// Moves the aims of these cells towards a sum within the goal, as far as the cells allow; whether
    /// anything moved. Every aim moves by the same part of the way to its lower or upper multiple, and
    /// what whole units leave over is made good cell by cell, so that the sum is exact.
    fn fit<I: Iterator<Item = usize> + Clone>(&mut self, cells: &I, (least, most): (u64, u64)) -> bool {
        let sum: u64 = cells.clone().map(|at| self.aims.cells()[at]).sum();
        let (goal, bound) = if sum > most {
            (most, &self.low)
        } else if sum < least {
            (least, &self.high)
        } else {
            return false;
        };
        let end: u64 = cells.clone().map(|at| bound.cells()[at]).sum();
        let way = sum.abs_diff(end);
        // Debts that wait can make the goal unreachable: then as near as can be.
        let part = if sum > goal { sum - goal.max(end) } else { goal.min(end) - sum };
        if part == 0 {
            return false;
        }
        let mut left = part;
        let mut walk = |step_of: &dyn Fn(u64, u64) -> u64| {
            for at in cells.clone() {
                let (aim, bound) = (self.aims.cells()[at], bound.cells()[at]);
                let step = step_of(aim.abs_diff(bound), left);
                left -= step;
                self.aims.cells_mut()[at] = if bound < aim { aim - step } else { aim + step };
            }
        };
        walk(&|room, _| scaled(room, part, way));
        walk(&|room, left| room.min(left));
        true
    }
}

pub(super) fn positive(target: i64) -> u64 {
    u64::try_from(target).unwrap_or(0)
}

/// number · part / whole, rounded down; the product may need more than 64 bits.
fn scaled(number: u64, part: u64, whole: u64) -> u64 {
    u64::try_from(u128::from(number) * u128::from(part) / u128::from(whole)).unwrap_or(u64::MAX)
}
