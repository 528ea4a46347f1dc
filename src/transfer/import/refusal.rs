//! Why a row is refused.
//!
//! A reason names the line and the column, never the content of the cell: a sheet's cells may hold names and stories, and what
//! is refused is shown, printed and perhaps kept.

use crate::book::visit::MOST;
use crate::book::{CodeId, DimensionId, Explain, Explanation, PlaceId};

/// A row that is not recorded, in no part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The line of the file the row begins at, counted from 1 as a text editor does.
    pub line: u64,
    /// Why.
    pub reason: Reason,
}

/// The first thing that is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// More or fewer cells than there are column names.
    #[error("{found} cells, {expected} are expected")]
    Cells {
        /// How many the row has.
        found: usize,
        /// How many names the first line has.
        expected: usize,
    },
    /// A cell that must not be empty.
    #[error("column “{column}” is empty")]
    Empty {
        /// The column.
        column: String,
    },
    /// Text that is not a date of the declared form.
    #[error("column “{column}”: no date of the form {format}")]
    Date {
        /// The column.
        column: String,
        /// The declared form.
        format: String,
    },
    /// A day or an hour that does not exist, such as 30 February.
    #[error("column “{column}”: there is no such day or hour")]
    NoSuchDay {
        /// The column.
        column: String,
    },
    /// A date outside the years 2000 to 2100.
    #[error("column “{column}”: the year is not between 2000 and 2100")]
    Year {
        /// The column.
        column: String,
    },
    /// A date after today.
    #[error("column “{column}”: the date lies in the future")]
    Future {
        /// The column.
        column: String,
    },
    /// Text that is no whole number from 0 on.
    #[error("column “{column}”: no whole number")]
    Number {
        /// The column.
        column: String,
    },
    /// A number out of range.
    #[error("column “{column}”: the number is out of range, 1 to {MOST}")]
    Range {
        /// The column.
        column: String,
    },
    /// Text that the mapping does not list and that is no id of the book.
    #[error("column “{column}”: the text is not listed under [values.{of}] and the book has no such id")]
    Unlisted {
        /// The column.
        column: String,
        /// The dimension, or `place`.
        of: String,
    },
    /// A code of the mapping that the book does not have, where none are made.
    #[error("dimension “{dimension}” has no code “{code}”")]
    UnknownCode {
        /// The dimension.
        dimension: DimensionId,
        /// The code the mapping names.
        code: CodeId,
    },
    /// A place of the mapping that the book does not have, where none are made.
    #[error("the book has no place “{place}”")]
    UnknownPlace {
        /// The place the mapping names.
        place: PlaceId,
    },
}

impl Explain for Reason {
    fn explain(&self) -> Explanation {
        match self {
            Self::Cells { found, expected } => Explanation::plain("refused-cells").with("found", found).with("expected", expected),
            Self::Empty { column } => Explanation::plain("refused-empty").with("column", column),
            Self::Date { column, format } => Explanation::plain("refused-date").with("column", column).with("format", format),
            Self::NoSuchDay { column } => Explanation::plain("refused-no-such-day").with("column", column),
            Self::Year { column } => Explanation::plain("refused-year").with("column", column),
            Self::Future { column } => Explanation::plain("refused-future").with("column", column),
            Self::Number { column } => Explanation::plain("refused-number").with("column", column),
            Self::Range { column } => Explanation::plain("refused-range").with("column", column).with("most", MOST),
            Self::Unlisted { column, of } => Explanation::plain("refused-unlisted").with("column", column).with("of", of),
            Self::UnknownCode { dimension, code } => {
                Explanation::plain("refused-unknown-code").with("dimension", dimension).with("code", code)
            }
            Self::UnknownPlace { place } => Explanation::plain("refused-unknown-place").with("place", place),
        }
    }
}
