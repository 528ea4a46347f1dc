//! The storage of a table's figures: one flat list, and the position of each row and column in it.

use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::{Figure, TOTAL};

/// The position of each row and column, and one figure for each pair, row by row, totals last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Grid {
    rows: FxHashMap<SmolStr, usize>,
    /// None in a one-way table.
    columns: Option<FxHashMap<SmolStr, usize>>,
    figures: Vec<Figure>,
}

impl Grid {
    /// Room for these rows and columns and their totals, without figures yet.
    pub(super) fn of(rows: &[String], columns: Option<&[String]>) -> Self {
        let numbered = |items: &[String]| {
            let items = items.iter().map(String::as_str).chain([TOTAL]).map(SmolStr::new);
            items.zip(0..).collect()
        };
        Self { rows: numbered(rows), columns: columns.map(numbered), figures: Vec::new() }
    }

    /// How many figures there is room for.
    pub(super) fn room(&self) -> usize {
        self.rows.len() * self.columns.as_ref().map_or(1, FxHashMap::len)
    }

    /// The position of the figure of a row and column; none if the table has no such row or column.
    pub(super) fn position(&self, row: &str, column: Option<&str>) -> Option<usize> {
        let row = self.row(row)?;
        match (&self.columns, column) {
            (None, None) => Some(row),
            (Some(columns), Some(column)) => Some(row * columns.len() + self.column(column)?),
            _ => None,
        }
    }

    /// The positions a count is added to: its own figure, its row's and its column's total, the whole total.
    pub(super) fn positions_of(&self, row: Option<usize>, column: Option<usize>) -> [Option<usize>; 4] {
        let total = self.rows.len().checked_sub(1);
        match &self.columns {
            None => [row, total, None, None],
            Some(columns) => {
                let last = columns.len().checked_sub(1);
                [(row, column), (row, last), (total, column), (total, last)].map(|(row, column)| Some(row? * columns.len() + column?))
            }
        }
    }

    /// The number of a row.
    pub(super) fn row(&self, item: &str) -> Option<usize> {
        self.rows.get(item).copied()
    }

    /// The number of a column.
    pub(super) fn column(&self, item: &str) -> Option<usize> {
        self.columns.as_ref()?.get(item).copied()
    }

    /// Sets every figure, row by row, totals last.
    pub(super) fn fill(&mut self, figures: Vec<Figure>) {
        self.figures = figures;
    }

    /// The figure of a row and column, if the table has them.
    pub(super) fn get(&self, row: &str, column: Option<&str>) -> Option<Figure> {
        self.figures.get(self.position(row, column)?).copied()
    }
}
