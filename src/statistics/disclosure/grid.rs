//! A plain grid of numbers with its margins: what the rounding works on. It knows no codes.

use serde::{Deserialize, Serialize};

use super::DisclosureError;

/// Rows × columns of numbers, stored row by row. A one-dimensional table is a grid of one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored<T>", bound(deserialize = "T: Copy + Default + Deserialize<'de>"))]
pub struct Grid<T = u64> {
    rows: usize,
    columns: usize,
    cells: Vec<T>,
}

/// A grid as it was stored: not yet known to be whole.
#[derive(Deserialize)]
struct Stored<T> {
    rows: usize,
    columns: usize,
    cells: Vec<T>,
}

impl<T: Copy + Default> TryFrom<Stored<T>> for Grid<T> {
    type Error = DisclosureError;

    fn try_from(stored: Stored<T>) -> Result<Self, DisclosureError> {
        Self::from_cells(stored.rows, stored.columns, stored.cells)
    }
}

impl<T: Copy + Default> Grid<T> {
    /// A grid of zeros.
    #[must_use]
    pub fn new(rows: usize, columns: usize) -> Self {
        Self { rows, columns, cells: vec![T::default(); rows * columns] }
    }

    /// A grid from its cells, row by row.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Shape`] when there is not one number for each cell.
    pub fn from_cells(rows: usize, columns: usize, cells: Vec<T>) -> Result<Self, DisclosureError> {
        if rows.checked_mul(columns) == Some(cells.len()) {
            Ok(Self { rows, columns, cells })
        } else {
            Err(DisclosureError::Shape("one number for each cell"))
        }
    }

    /// How many rows.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// How many columns.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// All cells, row by row.
    #[must_use]
    pub fn cells(&self) -> &[T] {
        &self.cells
    }

    /// All cells, to be changed.
    pub fn cells_mut(&mut self) -> &mut [T] {
        &mut self.cells
    }

    /// The cell in this row and column. Panics outside the grid, as a slice does.
    #[must_use]
    pub fn get(&self, row: usize, column: usize) -> T {
        self.cells[row * self.columns + column]
    }

    /// Writes the cell in this row and column. Panics outside the grid, as a slice does.
    pub fn set(&mut self, row: usize, column: usize, value: T) {
        self.cells[row * self.columns + column] = value;
    }

    /// Whether the other grid has as many rows and columns.
    #[must_use]
    pub const fn same_shape<U>(&self, other: &Grid<U>) -> bool {
        self.rows == other.rows && self.columns == other.columns
    }

    /// A grid of the same shape, each cell made from this one's.
    #[must_use]
    pub fn map<U>(&self, change: impl FnMut(T) -> U) -> Grid<U> {
        Grid { rows: self.rows, columns: self.columns, cells: self.cells.iter().copied().map(change).collect() }
    }

    /// A grid made cell by cell from two.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::Shape`] when the two differ in shape.
    pub fn zip<U: Copy, V>(&self, other: &Grid<U>, mut join: impl FnMut(T, U) -> V) -> Result<Grid<V>, DisclosureError> {
        if self.rows != other.rows || self.columns != other.columns {
            return Err(DisclosureError::Shape("both of one size"));
        }
        let cells = self.cells.iter().zip(&other.cells).map(|(&a, &b)| join(a, b)).collect();
        Ok(Grid { rows: self.rows, columns: self.columns, cells })
    }
}

impl<T: Copy + Default + std::iter::Sum> Grid<T> {
    /// The total of each row.
    #[must_use]
    pub fn row_totals(&self) -> Vec<T> {
        (0..self.rows).map(|i| (0..self.columns).map(|j| self.get(i, j)).sum()).collect()
    }

    /// The total of each column.
    #[must_use]
    pub fn column_totals(&self) -> Vec<T> {
        (0..self.columns).map(|j| (0..self.rows).map(|i| self.get(i, j)).sum()).collect()
    }

    /// The total of all cells.
    #[must_use]
    pub fn total(&self) -> T {
        self.cells.iter().copied().sum()
    }
}
