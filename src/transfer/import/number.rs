//! The numbers of a sheet's cells and columns, read as [`whole_number`] reads them.

use super::error::ImportError;
use super::mapping::Number;
use super::refusal::Reason;
use super::sheet::{Column, Row, Sheet};
use crate::book::visit::MOST;
use crate::book::whole_number;

/// The number in a cell, 0 to [`MOST`].
pub(super) fn of_cell(text: &str, column: &Column) -> Result<u32, Reason> {
    let number: u64 = whole_number::read(text).ok_or_else(|| Reason::Number { column: column.name.clone() })?;
    u32::try_from(number).ok().filter(|number| *number <= MOST).ok_or_else(|| Reason::Range { column: column.name.clone() })
}

/// Where the number of visitors or of times of a row is taken from.
#[derive(Debug)]
pub(super) enum Numbers {
    /// The same for every row.
    Fixed(u32),
    /// In a column; the second is what an empty cell means.
    Column(Column, Option<u32>),
}

impl Numbers {
    /// Binds the mapping's words to the sheet's columns.
    ///
    /// # Errors
    /// When the sheet does not have the column once.
    pub(super) fn bind(number: &Number, sheet: &Sheet) -> Result<Self, ImportError> {
        Ok(match number {
            Number::Fixed(number) => Self::Fixed(*number),
            Number::Column { column, default } => Self::Column(sheet.column(column)?, *default),
        })
    }

    /// The number of a row, 1 to [`MOST`].
    pub(super) fn read(&self, row: Row) -> Result<u32, Reason> {
        match self {
            Self::Fixed(number) => Ok(*number),
            Self::Column(column, default) => {
                let cell = row.cell(column);
                if cell.is_empty() {
                    return default.ok_or_else(|| Reason::Empty { column: column.name.clone() });
                }
                Some(of_cell(cell, column)?).filter(|number| *number > 0).ok_or_else(|| Reason::Range { column: column.name.clone() })
            }
        }
    }
}
