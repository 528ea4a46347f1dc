//! Disclosure control: what leaves the laptop says how many, and never who.
//!
//! Most cells of a desk's week hold 1 or 2. They are not hidden but rounded: every cell, row, column
//! and the total become multiples of the [`Base`], and all still adds up. The steps, one module each:
//!
//! 1. [`keyed`]: the random choices, drawn from the book's secret and from what is rounded, so that
//!    they are the same at every run and unknown to everybody else.
//! 2. [`rounding`]: L. H. Cox's unbiased zero-restricted controlled rounding of one table.
//! 3. [`carry`]: from week to week, with `target_rounding` (the aim of a cell) and `margin_correction` (rows, columns and totals). What rounding left over, what was held back in a week with few
//!    visits and what was corrected late go into the next week's aim.
//! 4. [`publication`]: the frozen result with its hash, and sums of such results.
//! 5. [`iso_weeks`]: which ISO weeks make a month, a quarter, half a year, a year.
//! 6. [`table_set`]: which tables are published of a week.
//! 7. [`release`]: all tables of one place and week together, and how the chain of weeks goes on.
//! 8. `shared_total`: the total that the tables of a week share, drawn among those that each of them can keep.
//!
//! # What the reader of a published table may know
//!
//! The attacker is granted this page: the method, the base, every published table with its total, the exact number
//! of visits of each place and week, and of each opening day whether it is known, closed or missing. Only the secret
//! is kept from them. Then
//!
//! - one week: a cell published as `p` > 0 can be any of `p` − (b−1) … `p` + (b−1) (not below 1), a
//!   cell published as 0 any of 0 … b−1, as far as the exact number of visits allows;
//! - a sequence of weeks: each running total of a cell is bounded in the same way. Together with the
//!   exact numbers of visits these ranges become narrower, down to two values in tables of two or three
//!   cells; no number whose truth is 1 or 2 was found to be disclosed (see the tests, and [`carry`] for what
//!   was tried);
//! - a sum of publications discloses nothing its parts did not, because nothing is rounded again.
//!
//! What surrounds a table must not disclose more than the table. So since the second form of a [`Release`]
//!
//! - a recorded day and a confirmed zero are one state, and a day with visits outside the opening hours is not listed
//!   ([`Coverage::concealed`](super::coverage::Coverage::concealed)): two weeks with the same published numbers have the same files;
//! - tables that count each visit once have one total. Where one of them cannot keep it, because debts wait that no total between
//!   suits, its own total is in sight as well;
//! - of a desk's own questions, how the language was served among them, no number tells that all visits are in one cell
//!   ([`Carry::strict`]). Of channels, topics, languages and times it can;
//! - the base of a place grows and never shrinks: what multiples of 5 left over is too much for multiples of 3.
//!
//! What is *not* promised: that late visits of a published week, which come into the next week, cannot be recognised in a table of two cells by
//! whoever knows how many they are at most (14 of 234 small numbers in the worst trial of `tests/every_truth.rs`, none of a strict table);
//! that mentions of a desk which is known to give one topic a visit, with a total of their own beside the rounded number of visits, cannot be
//! told in two languages over two weeks (22 of 760 small numbers where every choice was tried, `tests/core/two_ways.rs`; none of one week);
//! that a reader's guess cannot become better (it always can), that a 0 cannot
//! be inferred, that the rounded numbers hide a cell which holds *all* visits of a week (its number is
//! the exact number of visits), and that two tables which count the same thing in two ways (visits by language
//! *and* mentions by language, visits *and* visitors) do not narrow each other. They do: of visits
//! by language rounded apart 8 of 36 small numbers are told in one week, and rounding mentions with the visits' remainders
//! ([`Shared::Rows`]) helps in a first week of one topic a visit alone (`two_ways`). `tests/core/attacker.rs`
//! plays the attacker by linear programming, `tests/core/every_truth.rs` by trying every possible truth.

pub mod carry;
pub mod grid;
mod grid_codes;
pub mod iso_weeks;
pub mod keyed;
mod margin_correction;
pub mod publication;
pub mod release;
pub mod rounding;
mod shared_total;
pub mod table_set;
mod target_rounding;

use serde::{Deserialize, Serialize};

use crate::book::{Week, whole_number};

pub use carry::{Atom, Carry, MINIMUM_VISITS, Published, protect, protect_gathered};
pub use grid::Grid;
pub use grid_codes::Codes;
pub use keyed::{Draw, Keyed, Secret};
pub use margin_correction::Shared;
pub use publication::{Publication, Sum};
pub use release::{Care, Chain, Counted, Drafts, Fresh, Release, publish_week};
pub use shared_total::{Reach, protect_total};
pub use table_set::TableSpec;

/// What every published number is a multiple of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Base {
    /// Multiples of 3: a number is off by 2 at most. The ordinary choice.
    #[default]
    Three,
    /// Multiples of 5: a number is off by 4 at most. For a desk that wants to tell less.
    Five,
}

impl Base {
    /// The base as a number, 3 or 5.
    #[must_use]
    pub const fn get(self) -> u8 {
        match self {
            Self::Three => 3,
            Self::Five => 5,
        }
    }

    /// How far a rounded number can be from what was rounded: base − 1.
    #[must_use]
    pub const fn reach(self) -> u8 {
        self.get() - 1
    }
}

impl From<Base> for u8 {
    fn from(base: Base) -> Self {
        base.get()
    }
}

impl TryFrom<u8> for Base {
    type Error = DisclosureError;

    fn try_from(number: u8) -> Result<Self, DisclosureError> {
        match number {
            3 => Ok(Self::Three),
            5 => Ok(Self::Five),
            _ => Err(DisclosureError::Base(number)),
        }
    }
}

impl std::str::FromStr for Base {
    type Err = DisclosureError;

    fn from_str(text: &str) -> Result<Self, DisclosureError> {
        Self::try_from(whole_number::read(text).unwrap_or(0))
    }
}

/// Why a table could not be protected or a publication not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DisclosureError {
    /// Only 3 and 5 are bases.
    #[error("{0} is no base for rounding: 3 or 5")]
    Base(u8),
    /// Two grids that belong together have different sizes, or a list has not one entry a cell.
    #[error("the grids do not fit: {0}")]
    Shape(&'static str),
    /// A number is larger than any count of visits can be.
    #[error("a count is too large to be rounded")]
    TooLarge,
    /// The requested total is not one of the two multiples around the table's true total.
    #[error("a table with the total {truth} cannot be rounded to the total {wanted}")]
    Total {
        /// The true total.
        truth: u64,
        /// The rounded total that was requested.
        wanted: u64,
    },
    /// A publication does not have the hash it says: it was changed or damaged.
    #[error("the publication of {place}, {week} was changed after it was frozen")]
    Changed {
        /// The place's id.
        place: String,
        /// The week.
        week: Week,
    },
    /// A code is listed twice.
    #[error("the code {0} stands twice")]
    CodeTwice(String),
    /// A publication of this format is not known to this version of the program.
    #[error("a publication of the format {0} is not known")]
    Format(u8),
}
