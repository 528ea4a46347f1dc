//! Frozen results: what was published of a place and week, with its hash, and sums of them.
//!
//! A publication is made when a week is first exported and is the same ever after. Its hash is SHA-256
//! (FIPS 180-4) over a serialisation of its own, in which every part has its length before it, so that
//! it depends on no other format and no two publications have the same one. A larger table (several
//! places, a month, a year) is a sum of publications and is computed from nothing else.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::carry::Published;
use super::grid_codes::Codes;
use super::{Base, DisclosureError, Grid};
use crate::book::Week;

/// The format of the serialisation below; another one needs another number.
const FORMAT: u8 = 1;

/// What was published of one table of one place and week. Frozen: it has no setters, and
/// [`Publication::verify`] checks whether it is still what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    format: u8,
    place: String,
    week: Week,
    table: String,
    base: Base,
    #[serde(flatten)]
    codes: Codes,
    visits: u64,
    published: Published,
    hash: String,
}

impl Publication {
    /// Freezes a protected table. `table` names the dimensions, such as `topic*language`; `visits` is
    /// the exact number of visits of the week.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Shape`] when there is not one number for each cell,
    /// [`DisclosureError::CodeTwice`] when a code is listed twice.
    pub fn freeze(
        place: &str,
        week: Week,
        table: &str,
        base: Base,
        codes: Codes,
        visits: u64,
        published: Published,
    ) -> Result<Self, DisclosureError> {
        codes.check()?;
        let (place, table) = (place.to_owned(), table.to_owned());
        let mut frozen = Self { format: FORMAT, place, week, table, base, codes, visits, published, hash: String::new() };
        _ = frozen.grid()?;
        frozen.hash = frozen.digest();
        Ok(frozen)
    }

    /// The place's id.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// The ISO week.
    #[must_use]
    pub const fn week(&self) -> Week {
        self.week
    }

    /// The dimensions, such as `topic*language`.
    #[must_use]
    pub fn table(&self) -> &str {
        &self.table
    }

    /// What its numbers are multiples of.
    #[must_use]
    pub const fn base(&self) -> Base {
        self.base
    }

    /// The code ids of its rows and columns.
    #[must_use]
    pub const fn codes(&self) -> &Codes {
        &self.codes
    }

    /// The exact number of visits.
    #[must_use]
    pub const fn visits(&self) -> u64 {
        self.visits
    }

    /// What was published: the cells, or the number of visits alone.
    #[must_use]
    pub const fn published(&self) -> &Published {
        &self.published
    }

    /// SHA-256 in lowercase hexadecimal.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The rounded cells; none in a week of which only the total is given.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Shape`] when there is not one number for each cell (only in a damaged one).
    pub fn grid(&self) -> Result<Option<Grid>, DisclosureError> {
        match &self.published {
            Published::OnlyTotal => Ok(None),
            Published::Cells { cells, .. } => Grid::from_cells(self.codes.rows.len(), self.codes.columns.len(), cells.clone()).map(Some),
        }
    }

    /// Whether it is still what was frozen.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Changed`] when hash and content differ, [`DisclosureError::Format`] for a
    /// format of a later version, [`DisclosureError::Shape`] and [`DisclosureError::CodeTwice`] as in
    /// [`Publication::freeze`].
    pub fn verify(&self) -> Result<(), DisclosureError> {
        if self.format != FORMAT {
            return Err(DisclosureError::Format(self.format));
        }
        self.codes.check()?;
        _ = self.grid()?;
        if self.digest() == self.hash {
            return Ok(());
        }
        Err(DisclosureError::Changed { place: self.place.clone(), week: self.week })
    }

    /// SHA-256 over all but the hash: each text with its length (8 bytes, big endian) before it, each
    /// list with its number of entries, each number as 8 bytes.
    fn digest(&self) -> String {
        let mut sha = Sha256::new();
        let text = |sha: &mut Sha256, text: &str| {
            sha.update((text.len() as u64).to_be_bytes());
            sha.update(text);
        };
        text(&mut sha, "kavijakirja publication");
        sha.update([self.format]);
        text(&mut sha, &self.place);
        text(&mut sha, &self.week.to_string());
        text(&mut sha, &self.table);
        sha.update([self.base.get()]);
        for codes in [&self.codes.rows, &self.codes.columns] {
            sha.update((codes.len() as u64).to_be_bytes());
            for code in codes {
                text(&mut sha, code);
            }
        }
        sha.update(self.visits.to_be_bytes());
        match &self.published {
            Published::OnlyTotal => sha.update([0]),
            Published::Cells { cells, agrees } => {
                sha.update([1, u8::from(*agrees)]);
                for cell in cells {
                    sha.update(cell.to_be_bytes());
                }
            }
        }
        let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
        sha.finalize().iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
    }
}

/// The sum of publications of one table: several places, or a longer period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The codes of all of them.
    pub codes: Codes,
    /// The sum of the rounded cells.
    pub cells: Grid,
    /// The exact number of visits of all of them, also of those with only a total.
    pub visits: u64,
    /// The coarsest base among them: a note for the reader names this one.
    pub base: Base,
    /// How many publications have a breakdown.
    pub broken_down: usize,
    /// How many have only a total; their breakdown is in a later week's, if there is one yet.
    pub only_total: usize,
}

impl Sum {
    /// Adds up publications after verifying each.
    ///
    /// # Errors
    ///
    /// The error of [`Publication::verify`] on one that was changed.
    pub fn of<'a>(publications: impl IntoIterator<Item = &'a Publication>) -> Result<Self, DisclosureError> {
        let mut codes = Codes::default();
        let mut parts = Vec::new();
        let mut sum = Self { codes: Codes::default(), cells: Grid::new(0, 0), visits: 0, base: Base::Three, broken_down: 0, only_total: 0 };
        for publication in publications {
            publication.verify()?;
            sum.visits += publication.visits;
            sum.base = sum.base.max(publication.base);
            if let Some(grid) = publication.grid()? {
                codes = codes.union(&publication.codes);
                parts.push((&publication.codes, grid));
                sum.broken_down += 1;
            } else {
                sum.only_total += 1;
            }
        }
        let mut cells = Grid::new(codes.rows.len(), codes.columns.len());
        for (own, grid) in parts {
            cells = cells.zip(&own.spread(&grid, &codes)?, |sum, cell| sum + cell)?;
        }
        sum.codes = codes;
        sum.cells = cells;
        Ok(sum)
    }
}
