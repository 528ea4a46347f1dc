//! The code ids of a grid's rows and columns, which the grid itself does not know.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{DisclosureError, Grid};

/// The code ids of a grid's rows and columns, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Codes {
    /// The rows' code ids, in order.
    pub rows: Vec<String>,
    /// The columns' code ids, in order.
    pub columns: Vec<String>,
}

impl Codes {
    /// These codes, and after them what the other has besides, in its order: codes come and go, and
    /// the tables of a year have those of all its weeks.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let join = |mine: &[String], theirs: &[String]| {
            let known: BTreeSet<&String> = mine.iter().collect();
            let more = theirs.iter().filter(|code| !known.contains(code)).cloned();
            mine.iter().cloned().chain(more).collect()
        };
        Self { rows: join(&self.rows, &other.rows), columns: join(&self.columns, &other.columns) }
    }

    /// Puts a grid of these codes into the places of the wider codes; what is new there is zero.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Shape`] when the grid has not these codes' shape or a code is missing in `wider`.
    pub fn spread<T: Copy + Default>(&self, grid: &Grid<T>, wider: &Self) -> Result<Grid<T>, DisclosureError> {
        if grid.rows() != self.rows.len() || grid.columns() != self.columns.len() {
            return Err(DisclosureError::Shape("one code for each row and column"));
        }
        let (rows, columns) = (places(&self.rows, &wider.rows)?, places(&self.columns, &wider.columns)?);
        let mut spread = Grid::new(wider.rows.len(), wider.columns.len());
        for (i, &row) in rows.iter().enumerate() {
            for (j, &column) in columns.iter().enumerate() {
                spread.set(row, column, grid.get(i, j));
            }
        }
        Ok(spread)
    }

    /// Checks that no code is listed twice.
    pub(super) fn check(&self) -> Result<(), DisclosureError> {
        for codes in [&self.rows, &self.columns] {
            let mut known = BTreeSet::new();
            if let Some(twice) = codes.iter().find(|code| !known.insert(*code)) {
                return Err(DisclosureError::CodeTwice(twice.clone()));
            }
        }
        Ok(())
    }
}

fn places(codes: &[String], wider: &[String]) -> Result<Vec<usize>, DisclosureError> {
    let at: BTreeMap<&String, usize> = wider.iter().enumerate().map(|(i, code)| (code, i)).collect();
    let place = |code| at.get(code).copied().ok_or(DisclosureError::Shape("a code is missing"));
    codes.iter().map(place).collect()
}
