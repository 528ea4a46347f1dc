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
//! 2. Otherwise every cell gets an aim between the two multiples around its target (`target_rounding`
//!    says how; 0 when the target is 0 or below), the aims are moved so that the running margins stay
//!    near the truth (`margin_correction`), and Cox's procedure ([`super::rounding`]) settles them.
//! 3. Target minus published is left over for the next week.
//!
//! # What is guaranteed
//!
//! With c = what is left over in a cell (running truth minus running publication, over all weeks up to
//! the last published breakdown, held weeks included):
//!
//! - **each cell of a week** is one of the two multiples around its target; a target of 0 or below
//!   gives 0. So |c| ≤ b−1 after every published breakdown, as long as no correction made the target
//!   negative; a negative target waits, c is then that target, and |c| ≤ b−1 holds again once new
//!   counts have worked it off. (Proof: for a target t ≥ 0 the two multiples around t are less than b
//!   away. Counts are not negative, so t ≥ c ≥ −(b−1) without corrections, and a negative t leaves
//!   c = t ≥ −(b−1).)
//! - **a single week's cell** is within 2(b−1) of that week's truth, within b−1 in the first week;
//!   after held weeks or corrections it holds them too.
//! - **all cells together**: −(2b−1) ≤ Σc ≤ b−1, and |Σc| ≤ b−1 but for the one table in
//!   thirty-two that gets a multiple too much (below), whenever the cells allow it. They do not when
//!   cells were rounded up, got nothing new and cannot come down ("debts wait"), while the others are
//!   at their lower multiple already; then the total is too high by more, and comes back as visits come.
//! - **a cell that got nothing new** publishes 0, unless the total needs it: it is not drawn again each
//!   quiet week until it comes out as more. A cell whose running truth is 0 publishes 0 always.
//! - **rows and columns** of a week add up exactly. Their running totals come near the truth (off by
//!   1.8 after a year in the tests, root mean square) but carry no hard bound after the first week, when
//!   they are within b−1.
//! - **unbiased**: in the first week exactly. Later nearly: `target_rounding` alone would be exact, and what
//!   is done for the margins and for safety disturbs it by some tenths in tiny tables, less in real ones.
//!
//! # Why it is not simply counts plus remainder, rounded
//!
//! That rule is biased upwards (the total of a sparse year came out 20 % too high, see
//! `target_rounding`), and where each visit counts once it discloses: the exact number of visits is
//! public and discloses Σc. `tests/core/every_truth.rs` tries every history of small tables against everything
//! that could be seen, and each of these rules mends what it found:
//!
//! 1. *All cells at −(b−1) at once*: Σc would give each of them away. So the total is controlled, and no
//!    cell is moved beyond its truth that the total does not allow.
//! 2. *A total that is too high because debts force it* discloses that every free cell is at its lower
//!    multiple. So while debts wait one table in thirty-two gets a multiple too much by chance (never
//!    so that rule 1 is broken), and being too high discloses nothing.
//! 3. *A cell that gets nearly all visits of its weeks*: published 15 in a week of 11 visits can only be
//!    2 left over, 11 new and 2 too much, so the 2 of an earlier week is disclosed. The most that a running
//!    total can be, for all that is public, is kept with the carry, and a publication that would be at
//!    its very end is not made; the cell gets its lower multiple.
//! 4. *Choices that are certain* to somebody who knows the remainder: a sixteenth of each aim is that of
//!    a fresh rounding.
//!
//! Tried were tables of two cells over three weeks, of three cells over two, of four in one. That is
//! evidence and no proof for longer sequences; the linear programmes of `tests/core/attacker.rs` cover those
//! against an attacker who does not use the choices' inner logic.
//!
//! # Tables that share a margin
//!
//! Tables that count every visit once (channel, hour × weekday, language by visits) have the same true
//! total, the number of visits. Protect that number first, as a table of one cell
//! ([`protect_total`](super::protect_total), which draws it among the totals that all of them can keep), and give what it
//! left over as [`Shared::Total`] to the others: their totals then agree, week by week and in sums. Of these tables the total
//! is drawn too high by chance (rule 2), not each for itself. A
//! table of mentions (topic, referral: many a visit) shares no total with them and is rounded to its
//! own; only where its rows are the atom's rows (topic × channel, both by mentions) can it be given
//! the atom's remainders as [`Shared::Rows`]. Agreement gives way where waiting debts leave no room:
//! cells within their two multiples come first. [`Published::Cells`] records whether it agrees.

use serde::{Deserialize, Serialize};

use super::grid_codes::Codes;
use super::margin_correction::{Corrected, Shared};
use super::rounding::{LARGEST, settle, settle_to_total};
use super::target_rounding::aim;
use super::{Base, DisclosureError, Draw, Grid};

/// With fewer visits in the week of a place only the total is given.
pub const MINIMUM_VISITS: u64 = 10;

/// One table in so many gets a multiple too much for no reason but this one (see the module).
pub(super) const TOO_MUCH: u32 = 32;

/// One week of one place, not yet protected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atom {
    /// The counts of the week, as they are known now.
    pub counts: Grid,
    /// The exact number of visits of the week. Not the sum of the counts where a visit has many topics.
    pub visits: u64,
}

/// What earlier weeks leave for the next one. Secret: with it the truth can be inferred from what was
/// published. The book keeps it as it came out of [`protect`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carry {
    left: Grid<i64>,
    waiting: Grid<i64>,
    published: Grid,
    /// By how much each running total can be above what was published, for all that is public.
    room: Grid<i64>,
    /// The visits of the weeks held back since the last breakdown.
    visits: u64,
}

impl Carry {
    /// Nothing is carried over into a place's first week.
    #[must_use]
    pub fn none(rows: usize, columns: usize) -> Self {
        let grid = || Grid::new(rows, columns);
        // As if all room were there: what a first week gives is bounded by its number of visits, which
        // is no small number.
        let room = grid().map(|_: i64| i64::from(Base::Five.reach()));
        Self { left: grid(), waiting: grid(), published: Grid::new(rows, columns), room, visits: 0 }
    }

    /// The same where not even the first week may tell that a cell holds everything: a table of few cells whose items people answer
    /// for, of which "all said no" is an answer of each of them. A cell then gets its lower multiple where the upper one would tell
    /// so, which is a little too little in the mean.
    #[must_use]
    pub fn strict(rows: usize, columns: usize) -> Self {
        Self { room: Grid::new(rows, columns), ..Self::none(rows, columns) }
    }

    /// The same with no more room than this: a table that was not rounded strictly and is from now on.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Shape`] when the grids differ in shape.
    pub fn within(&self, room: &Grid<i64>) -> Result<Self, DisclosureError> {
        Ok(Self { room: self.room.zip(room, i64::min)?, ..self.clone() })
    }

    /// The same where the next breakdown has another base than the last one. What can be left over has another bound then, so a cell keeps
    /// as much further from the end of what it can be.
    #[must_use]
    pub fn rebased(&self, last: Base, next: Base) -> Self {
        let apart = i64::from(last.reach().abs_diff(next.reach()));
        Self { room: self.room.map(|room| room - apart), ..self.clone() }
    }

    /// The room that strict rounding leaves after publications of these numbers of visits and cells, in order; none where the cells were
    /// held back.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Shape`] when the grids differ in shape.
    pub fn strict_room(
        mut room: Grid<i64>,
        published: &[(u64, Option<Grid<Option<u64>>>)],
        base: Base,
    ) -> Result<Grid<i64>, DisclosureError> {
        let (mut visits, reach) = (0_i64, i64::from(base.reach()));
        for (more, cells) in published {
            visits += more.cast_signed();
            if let Some(cells) = cells {
                room = room.zip(cells, |room, cell| cell.map_or(room, |cell| (room + visits - cell.cast_signed()).min(reach)))?;
                visits = 0;
            }
        }
        Ok(room)
    }

    /// The same with the truth of all earlier weeks **as it is now**. Everything the truth has
    /// gained or lost since the last breakdown is waiting: that is how corrections come in, without
    /// being looked for one by one (held weeks are among it).
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Shape`] when the grids differ in shape.
    pub fn resume(&self, truth: &Grid) -> Result<Self, DisclosureError> {
        let off = truth.zip(&self.published, |truth, published| truth.cast_signed() - published.cast_signed())?;
        let waiting = off.zip(&self.left, |off, left| off - left)?;
        Ok(Self { waiting, ..self.clone() })
    }

    /// The same where what was published before is not what this carry knows of: another copy of the book had published one of
    /// the weeks first, and that one holds. What is off by it is waiting after [`Carry::resume`].
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Shape`] when the grids differ in shape.
    pub fn follow(&self, published: &Grid) -> Result<Self, DisclosureError> {
        let more = self.published.zip(published, |mine, holds| mine.cast_signed() - holds.cast_signed())?;
        let reach = i64::from(Base::Five.reach());
        let room = self.room.zip(&more, |room, more| if more == 0 { room } else { (room + more).min(reach) })?;
        Ok(Self { published: published.clone(), room, ..self.clone() })
    }

    /// The same with every grid put into place for other codes; what is new there is zero. A code that is new has all the room of a
    /// first week, or none in a table that is rounded strictly.
    ///
    /// # Errors
    ///
    /// What [`Codes::spread`] says.
    pub fn spread(&self, own: &Codes, wider: &Codes, strict: bool) -> Result<Self, DisclosureError> {
        // Shifted, so that the zero put in means all the room.
        let all = if strict { 0 } else { i64::from(Base::Five.reach()) };
        let room = own.spread(&self.room.map(|room| room - all), wider)?.map(|room| room + all);
        Ok(Self {
            left: own.spread(&self.left, wider)?,
            waiting: own.spread(&self.waiting, wider)?,
            published: own.spread(&self.published, wider)?,
            room,
            visits: self.visits,
        })
    }

    /// Truth minus published as of the last published breakdown, for each cell.
    #[must_use]
    pub const fn left(&self) -> &Grid<i64> {
        &self.left
    }

    /// Known but not yet in any breakdown: held weeks and corrections.
    #[must_use]
    pub const fn waiting(&self) -> &Grid<i64> {
        &self.waiting
    }

    /// The sum of all that was published.
    #[must_use]
    pub const fn published(&self) -> &Grid {
        &self.published
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
    protect_from(atom.visits, atom, carry, (base, shared), draw)
}

/// The same, but the breakdown is given as soon as this week's visits and those of the weeks held back before it are
/// [`MINIMUM_VISITS`] together. The block has as many visits as a single week must have, and its number is as public as that of a
/// single week: what is bounded above (`visits` in the caps and the room) is bounded by the same numbers.
///
/// # Errors
///
/// As [`protect`].
pub fn protect_gathered(atom: &Atom, carry: &Carry, base: Base, draw: &mut impl Draw) -> Result<(Published, Carry), DisclosureError> {
    protect_from(atom.visits.saturating_add(carry.visits), atom, carry, (base, &Shared::Nothing), draw)
}

fn protect_from(
    enough: u64,
    atom: &Atom,
    carry: &Carry,
    (base, shared): (Base, &Shared),
    draw: &mut impl Draw,
) -> Result<(Published, Carry), DisclosureError> {
    check(atom, carry, shared)?;
    if enough < MINIMUM_VISITS {
        return held(atom, carry);
    }
    let week = week_of(atom, carry, base)?;
    let mut corrected = Corrected::new(&week.aims, &week.targets, &week.caps, base)?;
    corrected.move_margins(shared);
    let mut multiples = None;
    // A shared total was too high by chance already, or was not.
    let alone = !matches!(shared, Shared::Total(_));
    if alone && week.targets.cells().iter().any(|&target| target < 0) {
        multiples = too_much(&corrected, carry, base, shared, draw);
    }
    let multiples = multiples.unwrap_or_else(|| settle_to_goal(corrected.clone(), corrected.total_goal(shared), draw));
    week.settle(carry, base, &multiples, shared)
}

/// A week of which only the number of visits is given: all of it waits.
pub(super) fn held(atom: &Atom, carry: &Carry) -> Result<(Published, Carry), DisclosureError> {
    let fresh = atom.counts.zip(&carry.waiting, |count, waiting| count.cast_signed() + waiting)?;
    Ok((Published::OnlyTotal, Carry { waiting: fresh, visits: carry.visits + atom.visits, ..carry.clone() }))
}

/// A week that is broken down, before anything is drawn.
pub(super) struct Drawable {
    /// What is left plus what is new in each cell.
    pub(super) targets: Grid<i64>,
    pub(super) aims: Grid,
    /// The most that may be published of each cell, in plain numbers.
    pub(super) caps: Grid,
    /// The visits of the week and of those held back before it.
    visits: i64,
}

pub(super) fn week_of(atom: &Atom, carry: &Carry, base: Base) -> Result<Drawable, DisclosureError> {
    let fresh = atom.counts.zip(&carry.waiting, |count, waiting| count.cast_signed() + waiting)?;
    let targets = fresh.zip(&carry.left, |fresh, left| fresh + left)?;
    let aims = carry.left.zip(&fresh, |left, fresh| aim(base, left, fresh))?;
    let (visits, reach) = ((carry.visits + atom.visits).cast_signed(), i64::from(base.reach()));
    let caps = carry.room.map(|room| (room + visits + reach - 1).max(0).unsigned_abs());
    Ok(Drawable { targets, aims, caps, visits })
}

impl Drawable {
    /// What is published, and what is carried over, once the multiples are known.
    pub(super) fn settle(
        self,
        carry: &Carry,
        base: Base,
        multiples: &Grid,
        shared: &Shared,
    ) -> Result<(Published, Carry), DisclosureError> {
        let (visits, reach) = (self.visits, i64::from(base.reach()));
        let cells = multiples.map(|multiple| multiple * u64::from(base.get()));
        let left = self.targets.zip(&cells, |target, cell| target - cell.cast_signed())?;
        let agrees = match shared {
            Shared::Nothing => true,
            Shared::Total(other) => left.total() == *other,
            Shared::Rows(others) => left.row_totals() == *others,
        };
        let published = carry.published.zip(&cells, |sum, cell| sum + cell)?;
        let room = carry.room.zip(&cells, |room, cell| (room + visits - cell.cast_signed()).min(reach))?;
        let carry = Carry { waiting: Grid::new(left.rows(), left.columns()), left, published, room, visits: 0 };
        Ok((Published::Cells { cells: cells.cells().to_vec(), agrees }, carry))
    }
}

/// Moves the aims to the total wanted and rounds. Where the aims allow that total as they are, they are
/// not moved but drawn until it comes out, which keeps each cell unbiased.
fn settle_to_goal(mut corrected: Corrected<'_>, goal: Option<(u64, u64)>, draw: &mut impl Draw) -> Grid {
    let Some((least, most)) = goal else { return settle(&corrected.aims, draw) };
    let drawn = if least == most { settle_to_total(&corrected.aims, least, draw) } else { None };
    drawn.unwrap_or_else(|| {
        corrected.move_total((least, most));
        settle(&corrected.aims, draw)
    })
}

/// Now and then a table with waiting debts gets a multiple too much, by chance; see the module.
fn too_much(corrected: &Corrected<'_>, carry: &Carry, base: Base, shared: &Shared, draw: &mut impl Draw) -> Option<Grid> {
    if !draw.chance(1, TOO_MUCH) {
        return None;
    }
    let (_, most) = corrected.total_goal(shared)?;
    let rounded = settle_to_goal(corrected.clone(), Some((most + 1, most + 1)), draw);
    let shown = carry.published.zip(&rounded, |sum, cell| u64::from(sum + cell > 0)).ok()?.total();
    let too_much = rounded.total().cast_signed() * i64::from(base.get()) - corrected.targets.total();
    // With every cell shown too high by all it can be, the sum would give each of them away.
    (too_much < shown.cast_signed() * i64::from(base.reach())).then_some(rounded)
}

pub(super) fn check(atom: &Atom, carry: &Carry, shared: &Shared) -> Result<(), DisclosureError> {
    let signed = [&carry.left, &carry.waiting, &carry.room];
    if !carry.published.same_shape(&atom.counts) || signed.iter().any(|grid| !grid.same_shape(&atom.counts)) {
        return Err(DisclosureError::Shape("the week and what is carried over"));
    }
    if matches!(shared, Shared::Rows(rows) if rows.len() != atom.counts.rows()) {
        return Err(DisclosureError::Shape("one remainder for each row"));
    }
    let carried = signed.iter().flat_map(|grid| grid.cells()).map(|cell| cell.unsigned_abs());
    let counted = atom.counts.cells().iter().copied().chain([atom.visits, carry.visits]);
    if counted.chain(carried).any(|count| count > LARGEST) {
        return Err(DisclosureError::TooLarge);
    }
    Ok(())
}
