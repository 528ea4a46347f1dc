//! Controlled rounding of one two-way table.
//!
//! The method is L. H. Cox, "A Constructive Procedure for Unbiased Controlled Rounding", Journal of
//! the American Statistical Association 82 (398), 1987, 520–524. The table's fractions (what is
//! above the lower multiple) get a further row and column which make each row and column of fractions
//! a whole number of multiples. Cells with a fraction are the edges of a graph between rows and
//! columns; each of its nodes has two or more edges or none, so there is a cycle. Along a cycle, cells
//! are raised and lowered in turn by the same amount until one of them is whole: by `up` in one
//! direction or `down` in the other, with probability down/(up+down) and up/(up+down), so that the
//! expected change is zero. Every step makes a cell whole, so the procedure ends.
//!
//! # What is guaranteed
//!
//! For whatever the draws are:
//! - every cell, row total, column total and the grand total is one of the two multiples around its
//!   truth (within base − 1), and stays what it is when it is a multiple already; so a true 0 stays 0
//!   ("zero-restricted");
//! - rows, columns and total add up, because only cells are stored;
//!
//! and over the draws the expected value of every cell and margin is its truth ("unbiased").
//!
//! Which cycle is taken does not matter for that. It is found by a random walk, so that no part of the
//! table is settled before another by rule.

use super::target_rounding::ONE;
use super::{Base, DisclosureError, Draw, Grid};

/// A count above this is a mistake, and sums stay far from the end of the number range.
pub(super) const LARGEST: u64 = 1 << 32;

/// Rounds a table (Cox 1987); see the module for what holds.
///
/// # Errors
///
/// [`DisclosureError::TooLarge`] for a count above 2³².
pub fn round(counts: &Grid, base: Base, draw: &mut impl Draw) -> Result<Grid, DisclosureError> {
    let multiples = settle(&aims(counts, base)?, draw);
    Ok(multiples.map(|multiple| multiple * u64::from(base.get())))
}

/// Rounds a table to a grand total that is already published, because another table of the same visits
/// has it. All that holds for [`round`] holds here, and the total is `total`.
///
/// It draws from [`round`] until the total comes out (an answer in `base` tries on average at most),
/// which is the distribution of [`round`] given that total. So when `total` itself was an unbiased
/// rounding drawn independently, every cell is unbiased too.
///
/// # Errors
///
/// [`DisclosureError::Total`] when `total` is not one of the two multiples around the true total,
/// [`DisclosureError::TooLarge`] for a count above 2³².
pub fn round_to_total(counts: &Grid, base: Base, total: u64, draw: &mut impl Draw) -> Result<Grid, DisclosureError> {
    let b = u64::from(base.get());
    let aims = aims(counts, base)?;
    let multiples = if total.is_multiple_of(b) { settle_to_total(&aims, total / b, draw) } else { None };
    let multiples = multiples.ok_or_else(|| DisclosureError::Total { truth: counts.total(), wanted: total })?;
    Ok(multiples.map(|multiple| multiple * b))
}

/// Plain counts as aims.
fn aims(counts: &Grid, base: Base) -> Result<Grid, DisclosureError> {
    if counts.cells().iter().any(|&count| count > LARGEST) {
        return Err(DisclosureError::TooLarge);
    }
    Ok(counts.map(|count| count * (ONE / u64::from(base.get()))))
}

/// [`settle`] given the total, in multiples; nothing where that total is impossible or so unlikely
/// that waiting for it would take long.
pub(super) fn settle_to_total(aims: &Grid, total: u64, draw: &mut impl Draw) -> Option<Grid> {
    let aim = aims.total();
    let likelihood = ONE.saturating_sub(aim.abs_diff(total * ONE));
    if likelihood < ONE / 8 {
        return None;
    }
    loop {
        let settled = settle(aims, draw);
        if settled.total() == total {
            return Some(settled);
        }
    }
}

/// The procedure itself, on aims in units of 1/[`ONE`] multiples; the answer is in multiples.
pub(super) fn settle(aims: &Grid, draw: &mut impl Draw) -> Grid {
    let mut graph = Fractions::of(aims);
    while let Some(start) = graph.unsettled_row() {
        let cycle = graph.cycle(start, draw);
        graph.push(&cycle, draw);
    }
    let mut settled = aims.clone();
    for row in 0..aims.rows() {
        for column in 0..aims.columns() {
            let fraction = u64::from(graph.fraction[graph.at(row, column)]);
            settled.set(row, column, aims.get(row, column) / ONE + fraction / ONE);
        }
    }
    settled
}

/// The table of fractions, folded to whole margins, as a graph: rows are the nodes 0 … `rows`, columns
/// come after them, and an edge is a cell that is not whole.
struct Fractions {
    rows: usize,
    columns: usize,
    /// 0 … [`ONE`], row by row; row `rows − 1` and column `columns − 1` are the added ones.
    fraction: Vec<u32>,
    /// For each node its neighbours.
    edges: Vec<Vec<usize>>,
    /// No row before this one has an edge.
    first: usize,
    /// The position of each node on the walk, if it is part of it.
    seen: Vec<Option<usize>>,
}

impl Fractions {
    fn of(aims: &Grid) -> Self {
        let (rows, columns) = (aims.rows() + 1, aims.columns() + 1);
        let mut graph = Self {
            rows,
            columns,
            fraction: vec![0; rows * columns],
            edges: vec![Vec::new(); rows + columns],
            first: 0,
            seen: vec![None; rows + columns],
        };
        let missing = |sum: u64| (ONE - sum % ONE) % ONE;
        let part = |row: usize, column: usize| aims.get(row, column) % ONE;
        for row in 0..rows - 1 {
            (0..columns - 1).for_each(|column| graph.put(row, column, part(row, column)));
            graph.put(row, columns - 1, missing((0..columns - 1).map(|column| part(row, column)).sum()));
        }
        for column in 0..columns - 1 {
            graph.put(rows - 1, column, missing((0..rows - 1).map(|row| part(row, column)).sum()));
        }
        let corner = missing((0..columns - 1).map(|column| u64::from(graph.fraction[graph.at(rows - 1, column)])).sum());
        graph.put(rows - 1, columns - 1, corner);
        graph
    }

    const fn at(&self, row: usize, column: usize) -> usize {
        row * self.columns + column
    }

    fn put(&mut self, row: usize, column: usize, fraction: u64) {
        let at = self.at(row, column);
        // Below ONE, which is far below 2³².
        self.fraction[at] = u32::try_from(fraction).unwrap_or_default();
        if fraction > 0 {
            self.edges[row].push(self.rows + column);
            self.edges[self.rows + column].push(row);
        }
    }

    fn unsettled_row(&mut self) -> Option<usize> {
        while self.first < self.rows && self.edges[self.first].is_empty() {
            self.first += 1;
        }
        (self.first < self.rows).then_some(self.first)
    }

    /// Walks from a row along edges, never straight back, until a node comes again: the cells of the
    /// cycle, of even number, in order.
    fn cycle(&mut self, start: usize, draw: &mut impl Draw) -> Vec<usize> {
        let mut walk = Vec::new();
        let (mut node, mut before) = (start, usize::MAX);
        while self.seen[node].is_none() {
            self.seen[node] = Some(walk.len());
            walk.push(node);
            let next = self.step(node, before, draw);
            (before, node) = (node, next);
        }
        let from = self.seen[node].unwrap_or_default();
        for &visited in &walk {
            self.seen[visited] = None;
        }
        let ring = &walk[from..];
        (0..ring.len()).map(|i| self.cell(ring[i], ring[(i + 1) % ring.len()])).collect()
    }

    fn step(&self, node: usize, before: usize, draw: &mut impl Draw) -> usize {
        let ways = &self.edges[node];
        let back = ways.iter().position(|&way| way == before);
        let choices = ways.len() - usize::from(back.is_some());
        let mut pick = draw.below(u32::try_from(choices).unwrap_or(u32::MAX)) as usize;
        if back.is_some_and(|back| pick >= back) {
            pick += 1;
        }
        ways[pick]
    }

    const fn cell(&self, a: usize, b: usize) -> usize {
        if a < b { self.at(a, b - self.rows) } else { self.at(b, a - self.rows) }
    }

    /// Raises and lowers the cells of a cycle in turn until one is whole, in the direction drawn.
    fn push(&mut self, cycle: &[usize], draw: &mut impl Draw) {
        let one = u32::try_from(ONE).unwrap_or(u32::MAX);
        let (mut up, mut down) = (one, one);
        for (i, &at) in cycle.iter().enumerate() {
            let (above, below) = (one - self.fraction[at], self.fraction[at]);
            up = up.min(if i % 2 == 0 { above } else { below });
            down = down.min(if i % 2 == 0 { below } else { above });
        }
        let raise = draw.chance(down, up + down);
        for (i, &at) in cycle.iter().enumerate() {
            if raise == (i % 2 == 0) {
                self.fraction[at] += if raise { up } else { down };
            } else {
                self.fraction[at] -= if raise { up } else { down };
            }
            if self.fraction[at].is_multiple_of(one) {
                self.remove(at);
            }
        }
    }

    fn remove(&mut self, at: usize) {
        let (row, column) = (at / self.columns, self.rows + at % self.columns);
        self.edges[row].retain(|&way| way != column);
        self.edges[column].retain(|&way| way != row);
    }
}
