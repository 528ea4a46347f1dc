//! The total that the tables of a week share: drawn among those that every one of them can keep.
//!
//! The number of visits is exact and public, and so is the rounded total of each table. A table whose cells cannot add up to the total
//! that the others have shows a total of its own, and from the difference a reader concludes: 8 visits at the desk and 2 by phone,
//! published as 6 and 3, then 10 at the desk, published as 12 and 0 where all others add up to 9, fit one truth alone. So the tables are
//! asked first what they can reach ([`Reach`]), and the total is drawn among the totals that all of them can ([`protect_total`]).
//!
//! A table is not asked to go further from its truth than it would alone where that would tell something: with every cell too high by all
//! it can be, or too low, the sum would give each of them away. Where debts that wait force one table higher than another may follow,
//! they do differ; so does a table that could not keep the total earlier, until it has come back.

use super::carry::{Atom, Carry, Published, TOO_MUCH, check, held, week_of};
use super::margin_correction::{Corrected, Shared, positive};
use super::rounding::settle;
use super::target_rounding::ONE;
use super::{Base, DisclosureError, Draw, Grid, MINIMUM_VISITS};

/// Which totals of a week a table can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// What is new and what was left over, all cells together.
    target: i64,
    /// The least and the greatest total, in multiples.
    least: u64,
    most: u64,
    /// Whether a cell must wait until new counts have worked off what was taken away or rounded up.
    debts: bool,
}

impl Reach {
    /// What a table can be given; none in a week of which only the number of visits is given.
    ///
    /// # Errors
    ///
    /// As [`protect`](super::protect).
    pub fn of(atom: &Atom, carry: &Carry, base: Base) -> Result<Option<Self>, DisclosureError> {
        check(atom, carry, &Shared::Nothing)?;
        if atom.visits < MINIMUM_VISITS {
            return Ok(None);
        }
        let week = week_of(atom, carry, base)?;
        let corrected = Corrected::new(&week.aims, &week.targets, &week.caps, base)?;
        let (b, reach, target) = (u64::from(base.get()), i64::from(base.reach()), week.targets.total());
        let (low, high) = corrected.bounds();
        let shown = carry.published().zip(low, |sum, low| u64::from(sum + low > 0))?.total().cast_signed();
        let all = i64::try_from(week.targets.cells().len()).unwrap_or(i64::MAX);
        // Strictly less than all that the shown cells can be too high by, or all cells too low.
        let safe = (positive(target + shown * reach - 1) / b).max(positive(target).div_ceil(b));
        let lowest = positive(target - all * reach + 1).div_ceil(b).min(positive(target) / b);
        let (low, high) = (low.total() / ONE, high.total() / ONE);
        let least = low.max(lowest).min(high);
        let most = high.min(safe).max(least);
        Ok(Some(Self { target, least, most, debts: week.targets.cells().iter().any(|&cell| cell < 0) }))
    }

    /// The totals of the shared table with this target that it can keep, in multiples.
    fn totals(&self, target: i64, base: Base) -> (i64, i64) {
        // What the two are apart, in multiples: a table can have begun later.
        let b = i64::from(base.get());
        let apart = (self.target - target + b / 2).div_euclid(b);
        (self.least.cast_signed() - apart, self.most.cast_signed() - apart)
    }
}

/// Protects the number of visits of a week, a table of one cell, so that each of these tables can keep its total: give them what it left
/// over as [`Shared::Total`].
///
/// # Errors
///
/// As [`protect`](super::protect).
pub fn protect_total(
    atom: &Atom,
    carry: &Carry,
    base: Base,
    tables: &[Reach],
    draw: &mut impl Draw,
) -> Result<(Published, Carry), DisclosureError> {
    check(atom, carry, &Shared::Nothing)?;
    if atom.visits < MINIMUM_VISITS {
        return held(atom, carry);
    }
    let week = week_of(atom, carry, base)?;
    let (target, b) = (week.targets.total(), i64::from(base.get()));
    let (below, above) = (positive(target) / b.unsigned_abs(), positive(target).div_ceil(b.unsigned_abs()));
    let reached = tables.iter().map(|table| table.totals(target, base));
    let (least, most) = reached.fold((0, i64::MAX), |(least, most), (low, high)| (least.max(low), most.min(high)));
    let fits = |multiple: u64| (least..=most).contains(&multiple.cast_signed());
    let drawn = settle(&week.aims, draw).total();
    let debts = tables.iter().any(|table| table.debts);
    let multiple = if debts && fits(above + 1) && draw.chance(1, TOO_MUCH) {
        // Now and then too much for no reason, so that being too high tells nothing of the debts.
        above + 1
    } else if fits(drawn) {
        drawn
    } else if fits(below) || fits(above) {
        if fits(below) { below } else { above }
    } else {
        // Where no total suits them all, one between theirs.
        drawn.cast_signed().clamp(least.min(most), most.max(least)).max(0).unsigned_abs()
    };
    week.settle(carry, base, &Grid::from_cells(1, 1, vec![multiple])?, &Shared::Nothing)
}
