//! Whole numbers as people write them in a sheet.

use super::error::ImportError;
use super::mapping::Number;
use super::refusal::Reason;
use super::sheet::{Column, Row, Sheet};
use crate::book::visit::MOST;

/// Reads a whole number from 0 on: digits, thousands parted by a space, a no-break space or a narrow one.
///
/// Nothing else: "3,5" is no number of visits, and neither is "1 2".
pub(super) fn whole(text: &str) -> Option<u64> {
    const SPACES: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];
    let mut groups = text.trim().split(SPACES);
    let first = groups.next().filter(|group| is_digits(group))?;
    let mut value: u64 = first.parse().ok()?;
    for group in groups {
        if group.len() != 3 || !is_digits(group) || first.len() > 3 {
            return None;
        }
        value = value.checked_mul(1000)?.checked_add(group.parse().ok()?)?;
    }
    Some(value)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number in a cell, 0 to [`MOST`].
pub(super) fn of_cell(text: &str, column: &Column) -> Result<u32, Reason> {
    let number = whole(text).ok_or_else(|| Reason::Number { column: column.name.clone() })?;
    u32::try_from(number).ok().filter(|number| *number <= MOST).ok_or_else(|| Reason::Range { column: column.name.clone() })
}

/// Where the number of visitors or of times of a row stands.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_read_with_their_spaces() {
        for (text, number) in [("0", 0), (" 12 ", 12), ("1 234", 1234), ("1\u{a0}234\u{a0}567", 1_234_567), ("12\u{202f}000", 12_000)] {
            assert_eq!(whole(text), Some(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_whole_number_is_none() {
        for text in ["", "3,5", "3.5", "-1", "+1", "x", "1 2", "1234 567", "1  234", "99999999999999999999", "١"] {
            assert_eq!(whole(text), None, "{text}");
        }
    }
}
