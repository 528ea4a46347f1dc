//! From one week to the next: what is carried over, and the protected table of a week.
//!
//! # The step
//!
//! Each cell of a place's weekly table has a *target*: what is new plus what rounding left over.
//! *New* are the counts of the week, the counts of earlier weeks that were held back because they had
//! under [`MINIMUM_VISITS`] visits, and corrections of earlier weeks made since (which may be
//! negative). A published week is never touched again.
//!
//! 1. Under [`MINIMUM_VISITS`] visits nothing is rounded: everything is carried over.
//! 2. Otherwise every cell gets an aim between the two multiples beside its target ([`super::coupling`]
//!    says how; 0 when the target is 0 or below), the aims are moved so that the running margins stay
//!    near the truth (`steering`), and Cox's procedure ([`super::rounding`]) settles them.
//! 3. Target minus published is left over for the next week.
//!
//! # What is guaranteed
//!
//! With c = what is left over in a cell (running truth minus running publication, over all weeks up to
//! the last published breakdown, held weeks included):
//!
//! - **each cell of a week** is one of the two multiples beside its target; a target of 0 or below
//!   gives 0. So |c| ≤ b−1 after every published breakdown, as long as no correction made the target
//!   negative; a negative target waits, c is then that target, and |c| ≤ b−1 holds again once new
//!   counts have worked it off. (Proof: for a target t ≥ 0 the two multiples beside t are less than b
//!   away. Counts are not negative, so t ≥ c ≥ −(b−1) without corrections, and a negative t leaves
//!   c = t ≥ −(b−1).)
//! - **a single week's cell** is within 2(b−1) of that week's truth, within b−1 in the first week;
//!   after held weeks or corrections it holds them too.
//! - **a cell that got nothing new** publishes 0 without a draw: nobody came, nothing is told, and a
//!   remainder is not drawn again each quiet week until it comes out as more.
//! - **all cells together**: |Σc| ≤ b−1 whenever the cells allow it. They do not when the cells with
//!   new visits are too few to make good what quiet cells owe; then every cell that can move goes that
//!   way, and the total comes back as visits come.
//! - **rows and columns** of a week add up exactly. Their running totals come near the truth but
//!   carry no hard bound after the first week, when they are within b−1.
//! - **unbiased**: in the first week exactly; the running total of a cell is exactly unbiased under
//!   its coupled aims, and the moving of aims for the margins disturbs that only a little.
//!
//! That the sum of what is left over stays within b−1 is a matter of safety too, not only of beauty:
//! where each visit counts once (channel, language), the exact number of visits is public and tells
//! Σc. Were all cells at −(b−1) at once, which happens where each cell is rounded for itself, that sum
//! would give every cell away. Here a cell is moved beyond its truth only while the total allows it,
//! so this cannot happen in a table of two or more used cells.
//!
//! # Tables that share a margin
//!
//! Tables that count every visit once (channel, hour × weekday, language by visits) have the same true
//! total, the number of visits. Protect that number first, as a table of one cell, and give what it
//! left over as [`Shared::Total`] to the others: their totals then agree, week by week and in sums. A
//! table of mentions (topic, referral: many a visit) shares no total with them and is rounded to its
//! own; only where its rows are the atom's rows (topic × channel, both by mentions) can it be given
//! the atom's remainders as [`Shared::Rows`]. Agreement gives way where waiting debts leave no room:
//! cells within their two multiples come first. [`Published::Cells`] tells whether it agrees.

use serde::{Deserialize, Serialize};

use super::coupling::aim;
use super::rounding::{LARGEST, settle, settle_to_total};
use super::steering::Steered;
use super::{Base, DisclosureError, Draw, Grid};

/// With fewer visits in the week of a place only the total is given.
pub const MINIMUM_VISITS: u64 = 10;

/// One week of one place, not yet protected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atom {
    /// The counts of the week, as they are known now.
    pub counts: Grid,
    /// The exact number of visits of the week. Not the sum of the counts where a visit has many topics.
    pub visits: u64,
}

/// What an earlier week leaves for the next one, for each cell. Secret: with it the truth can be told
/// from the publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carry {
    /// Truth minus published as of the last published breakdown.
    pub left: Grid<i64>,
    /// Known but not yet in any breakdown: held weeks and corrections.
    pub waiting: Grid<i64>,
}

impl Carry {
    /// Nothing is carried over into a place's first week.
    #[must_use]
    pub fn none(rows: usize, columns: usize) -> Self {
        Self { left: Grid::new(rows, columns), waiting: Grid::new(rows, columns) }
    }

    /// The carry as the book knows it: from the truth of all earlier weeks as it stands **now**, the
    /// sum of what was published of them, and what was left over when the last breakdown was
    /// published. Everything the truth has gained since is waiting: that is how corrections and held
    /// weeks come in, without being looked for one by one.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Shape`] when the grids differ in shape.
    pub fn resume(truth: &Grid, published: &Grid, left: Grid<i64>) -> Result<Self, DisclosureError> {
        let off = truth.zip(published, |truth, published| truth.cast_signed() - published.cast_signed())?;
        let waiting = off.zip(&left, |off, left| off - left)?;
        Ok(Self { left, waiting })
    }

    /// Truth minus published, all that is owed to the reader.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Shape`] when the two grids differ in shape.
    pub fn owed(&self) -> Result<Grid<i64>, DisclosureError> {
        self.left.zip(&self.waiting, |left, waiting| left + waiting)
    }
}

/// The margin a table shares with one that is already protected for the same place and week.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Shared {
    /// It stands for itself.
    #[default]
    Nothing,
    /// The grand total: what the other table's total left over after this week.
    Total(i64),
    /// Each row's total: what each row of the other table left over after this week.
    Rows(Vec<i64>),
}

/// What may be shown of a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Published {
    /// Under [`MINIMUM_VISITS`] visits: the exact number of visits, and no breakdown.
    OnlyTotal,
    /// The rounded cells.
    Cells {
        /// Row by row, each a multiple of the base.
        cells: Vec<u64>,
        /// Whether the margin agrees with the one it was to share (true where none was given).
        agrees: bool,
    },
}

/// Protects one week. The grids of atom and carry have the same shape and codes.
///
/// # Errors
///
/// [`DisclosureError::Shape`] when shapes differ, [`DisclosureError::TooLarge`] for counts above 2³².
pub fn protect(
    atom: &Atom,
    carry: &Carry,
    base: Base,
    shared: &Shared,
    draw: &mut impl Draw,
) -> Result<(Published, Carry), DisclosureError> {
    check(atom, carry, shared)?;
    let fresh = atom.counts.zip(&carry.waiting, |count, waiting| count.cast_signed() + waiting)?;
    if atom.visits < MINIMUM_VISITS {
        return Ok((Published::OnlyTotal, Carry { left: carry.left.clone(), waiting: fresh }));
    }
    let targets = fresh.zip(&carry.left, |fresh, left| fresh + left)?;
    let aims = carry.left.zip(&fresh, |left, fresh| aim(base, left, fresh))?;
    let mut steered = Steered::new(aims, &targets, base);
    steered.move_margins(shared);
    let multiples = match shared {
        Shared::Total(other) => {
            let total = steered.nearest(targets.total() - other);
            settle_to_total(&steered.aims, total, draw).unwrap_or_else(|| {
                steered.move_total(total);
                settle(&steered.aims, draw)
            })
        }
        _ => settle(&steered.aims, draw),
    };
    let cells = multiples.map(|multiple| multiple * u64::from(base.get()));
    let left = targets.zip(&cells, |target, cell| target - cell.cast_signed())?;
    let agrees = match shared {
        Shared::Nothing => true,
        Shared::Total(other) => left.total() == *other,
        Shared::Rows(others) => left.row_totals() == *others,
    };
    let waiting = Grid::new(left.rows(), left.columns());
    Ok((Published::Cells { cells: cells.cells().to_vec(), agrees }, Carry { left, waiting }))
}

fn check(atom: &Atom, carry: &Carry, shared: &Shared) -> Result<(), DisclosureError> {
    if !atom.counts.same_shape(&carry.left) || !atom.counts.same_shape(&carry.waiting) {
        return Err(DisclosureError::Shape("the week and what is carried over"));
    }
    if matches!(shared, Shared::Rows(rows) if rows.len() != atom.counts.rows()) {
        return Err(DisclosureError::Shape("one remainder for each row"));
    }
    let carried = carry.left.cells().iter().chain(carry.waiting.cells()).map(|cell| cell.unsigned_abs());
    if atom.counts.cells().iter().copied().chain(carried).any(|count| count > LARGEST) {
        return Err(DisclosureError::TooLarge);
    }
    Ok(())
}
