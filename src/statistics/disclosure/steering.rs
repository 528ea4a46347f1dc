//! Keeps the running margins near the truth.
//!
//! The aims of [`super::coupling`] make each cell right on average, but a cell that was rounded up
//! cannot come down again, and what the cells of a row are off by then adds up: over a year some rows
//! would be off by 20. So the aims are moved a little, within the two multiples beside each cell's
//! target, until the sum of the aims of each row and column lies between the two multiples beside what
//! that row or column should get to stand right since the beginning. Rows and columns are moved in
//! turn and come near; the total, or the margin shared with another table, is moved last and exactly.
//!
//! In a first week nothing is moved: the rows of targets and aims are the same. Later, moving gives up
//! a little of the cells' unbiasedness (measured in `tests/disclosure.rs`) for margins that are right.

use super::carry::Shared;
use super::coupling::ONE;
use super::{Base, Grid};

/// How often rows and columns are moved in turn. More brings the margins hardly nearer.
const SWEEPS: usize = 4;

/// The aims, and between what they may move.
struct Steered<'a> {
    aims: &'a mut Grid,
    low: Grid,
    high: Grid,
}

/// Moves the aims; `targets` are what is left plus what is new in each cell. A total that is given is
/// left to [`steer_total`].
pub(super) fn steer(aims: &mut Grid, targets: &Grid<i64>, base: Base, shared: &Shared) {
    let b = u64::from(base.get());
    let (rows, columns) = (aims.rows(), aims.columns());
    let mut aims = Steered::of(aims, targets, base);
    let row = |i: usize| (0..columns).map(move |j| i * columns + j);
    let column = |j: usize| (0..rows).map(move |i| i * columns + j);
    let (row_goals, column_goals): (Vec<_>, Vec<_>) = (
        targets.row_totals().into_iter().map(|sum| beside(sum, b)).collect(),
        targets.column_totals().into_iter().map(|sum| beside(sum, b)).collect(),
    );
    for _ in 0..SWEEPS {
        let mut moved = false;
        (0..rows).for_each(|i| moved |= aims.fit(row(i), row_goals[i]));
        (0..columns).for_each(|j| moved |= aims.fit(column(j), column_goals[j]));
        if !moved {
            break;
        }
    }
    match shared {
        Shared::Nothing => _ = aims.fit(0..rows * columns, beside(targets.total(), b)),
        Shared::Total(_) => {}
        Shared::Rows(left) => {
            for (i, (sum, left)) in targets.row_totals().into_iter().zip(left).enumerate() {
                let goal = nearest(sum - left, base) * ONE;
                _ = aims.fit(row(i), (goal, goal));
            }
        }
    }
}

/// Moves the aims until their sum is this total, in multiples, or as near as can be.
pub(super) fn steer_total(aims: &mut Grid, targets: &Grid<i64>, base: Base, total: u64) {
    let cells = 0..aims.cells().len();
    _ = Steered::of(aims, targets, base).fit(cells, (total * ONE, total * ONE));
}

/// The multiple nearest to a target that is a multiple, once the tables began together.
pub(super) fn nearest(target: i64, base: Base) -> u64 {
    let base = u64::from(base.get());
    (u64::try_from(target).unwrap_or(0) + base / 2) / base
}

/// The multiples beside a margin's target, in units; nothing below zero.
fn beside(target: i64, base: u64) -> (u64, u64) {
    let target = u64::try_from(target).unwrap_or(0);
    (target / base * ONE, target.div_ceil(base) * ONE)
}

impl<'a> Steered<'a> {
    fn of(aims: &'a mut Grid, targets: &Grid<i64>, base: Base) -> Self {
        let b = u64::from(base.get());
        let low = targets.map(|target| u64::try_from(target).unwrap_or(0) / b * ONE);
        let high = targets.map(|target| u64::try_from(target).unwrap_or(0).div_ceil(b) * ONE);
        Self { aims, low, high }
    }

    /// Moves the aims of these cells towards a sum within the goal, as far as the cells allow; whether
    /// anything moved. Every aim moves by the same part of the way to its lower or upper multiple, and
    /// what whole units leave over is made good cell by cell, so that the sum is exact.
    fn fit(&mut self, cells: impl Iterator<Item = usize> + Clone, (least, most): (u64, u64)) -> bool {
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
        let mut left = if sum > goal { sum - goal.max(end) } else { goal.min(end) - sum };
        if way == 0 || left == 0 {
            return false;
        }
        let part = left;
        for at in cells.clone() {
            let (aim, bound) = (self.aims.cells()[at], bound.cells()[at]);
            let step = scaled(aim.abs_diff(bound), part, way);
            left -= step;
            self.aims.cells_mut()[at] = if bound < aim { aim - step } else { aim + step };
        }
        for at in cells {
            let (aim, bound) = (self.aims.cells()[at], bound.cells()[at]);
            let step = left.min(aim.abs_diff(bound));
            left -= step;
            self.aims.cells_mut()[at] = if bound < aim { aim - step } else { aim + step };
        }
        true
    }
}

/// number · part / whole, rounded down; the product may need more than 64 bits.
fn scaled(number: u64, part: u64, whole: u64) -> u64 {
    u64::try_from(u128::from(number) * u128::from(part) / u128::from(whole)).unwrap_or(u64::MAX)
}
