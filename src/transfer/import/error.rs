//! Why a sheet or its mapping is refused as a whole.

use crate::book::{DimensionId, Explain, Explanation};

/// Why a sheet cannot be read at all. Nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The file is larger than [`LARGEST_FILE`](super::LARGEST_FILE).
    #[error("the file has {megabytes} MB, {most} MB are the most")]
    TooLarge {
        /// Its size.
        megabytes: usize,
        /// The most there may be.
        most: usize,
    },
    /// A spreadsheet program's own file rather than CSV.
    #[error("this is a workbook, not CSV")]
    Workbook,
    /// Bytes that are no text.
    #[error("the file is not text")]
    NotText,
    /// Bytes that are not of the declared or detected encoding.
    #[error("the file is not {encoding}")]
    Encoding {
        /// The encoding's name.
        encoding: &'static str,
    },
    /// Not even a line of column names.
    #[error("the file is empty")]
    Empty,
    /// A row larger than [`LARGEST_ROW`](super::LARGEST_ROW), most often an open quote.
    #[error("line {line}: the row is longer than 1 MB")]
    RowTooLong {
        /// The line it begins at.
        line: u64,
    },
    /// A row with more cells than [`MOST_COLUMNS`](super::MOST_COLUMNS).
    #[error("line {line}: {count} columns, {most} are the most")]
    TooManyColumns {
        /// The line it begins at.
        line: u64,
        /// How many cells it has.
        count: usize,
        /// The most there may be.
        most: usize,
    },
    /// A quote that is opened and never closed.
    #[error("line {line}: a quote is never closed")]
    OpenQuote {
        /// The line its row begins at.
        line: u64,
    },
    /// The rows cannot be distinguished.
    #[error("the rows cannot be read: {0}")]
    Rows(String),
    /// Columns that the mapping neither uses nor ignores.
    #[error("the mapping does not mention {}", quoted(columns))]
    UnmentionedColumns {
        /// Their names.
        columns: Vec<String>,
    },
    /// A column of the mapping that the file does not have.
    #[error("the file has no column “{column}”")]
    MissingColumn {
        /// Its name in the mapping.
        column: String,
    },
    /// A column of the mapping that the file has twice.
    #[error("the file has several columns “{column}”")]
    AmbiguousColumn {
        /// Its name.
        column: String,
    },
    /// A key of the mapping that is neither a setting nor a dimension of the book.
    #[error("the book has no dimension “{dimension}”")]
    UnknownDimension {
        /// The key.
        dimension: DimensionId,
    },
    /// Several codes a cell for a dimension that takes one.
    #[error("dimension “{dimension}” takes one code: its cells cannot be split")]
    OneCode {
        /// The dimension.
        dimension: DimensionId,
    },
    /// A date format that does not say year, month and day, or not the hour that is needed.
    #[error("“{format}” does not tell the whole date{}", if *.hour { " and the hour" } else { "" })]
    DateFormat {
        /// The format.
        format: String,
        /// Whether the hour is needed.
        hour: bool,
    },
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ")
}

impl Explain for ImportError {
    fn explain(&self) -> Explanation {
        match self {
            Self::TooLarge { megabytes, most } => {
                Explanation::plain("error-import-too-large").with("megabytes", megabytes).with("most", most)
            }
            Self::Workbook => Explanation::plain("error-import-workbook"),
            Self::NotText => Explanation::plain("error-import-not-text"),
            Self::Encoding { encoding } => Explanation::plain("error-import-encoding").with("encoding", encoding),
            Self::Empty => Explanation::plain("error-import-empty"),
            Self::RowTooLong { line } => Explanation::plain("error-import-row-too-long").with("line", line),
            Self::TooManyColumns { line, count, most } => {
                Explanation::plain("error-import-too-many-columns").with("line", line).with("count", count).with("most", most)
            }
            Self::OpenQuote { line } => Explanation::plain("error-import-open-quote").with("line", line),
            Self::Rows(reason) => Explanation::plain("error-import-rows").with("reason", reason),
            Self::UnmentionedColumns { columns } => Explanation::plain("error-import-unmentioned").with("columns", quoted(columns)),
            Self::MissingColumn { column } => Explanation::plain("error-import-missing-column").with("column", column),
            Self::AmbiguousColumn { column } => Explanation::plain("error-import-ambiguous-column").with("column", column),
            Self::UnknownDimension { dimension } => Explanation::plain("error-import-unknown-dimension").with("dimension", dimension),
            Self::OneCode { dimension } => Explanation::plain("error-import-one-code").with("dimension", dimension),
            Self::DateFormat { format, hour: false } => Explanation::plain("error-import-date-format").with("format", format),
            Self::DateFormat { format, hour: true } => Explanation::plain("error-import-date-hour-format").with("format", format),
        }
    }
}

/// Why a text is no mapping. Nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    /// No TOML, or a key is missing or of the wrong kind.
    #[error("{0}")]
    Syntax(String),
    /// A key that is neither a setting nor can be a dimension's id.
    #[error("“{0}” is no key of a mapping")]
    UnknownKey(String),
    /// A key the form of the sheet needs.
    #[error("“{0}” is missing")]
    Missing(&'static str),
    /// A value of the wrong kind.
    #[error("{key}: {reason}")]
    Value {
        /// The key.
        key: String,
        /// What is wrong.
        reason: String,
    },
    /// A key that belongs to the other form of sheet.
    #[error("“{key}” has no place in a {form} sheet")]
    NotOfForm {
        /// The key.
        key: String,
        /// `wide` or `long`.
        form: &'static str,
    },
    /// A dimension given both by columns and by a key of its own.
    #[error("“{0}” is told twice")]
    GivenTwice(DimensionId),
    /// `[values.x]` without an `x` that is read from a column.
    #[error("[values.{0}] belongs to nothing that is read from a column")]
    ValuesOfNothing(String),
    /// A column both used and ignored.
    #[error("column “{0}” is both used and ignored")]
    UsedAndIgnored(String),
    /// An id that belongs to the program itself.
    #[error("“{0}” is one of the program's own ids")]
    Reserved(String),
    /// An encoding nobody knows.
    #[error("there is no encoding “{0}”")]
    UnknownEncoding(String),
}

impl Explain for MappingError {
    fn explain(&self) -> Explanation {
        match self {
            Self::Syntax(reason) => Explanation::plain("error-mapping-syntax").with("reason", reason),
            Self::UnknownKey(key) => Explanation::plain("error-mapping-unknown-key").with("key", key),
            Self::Missing(key) => Explanation::plain("error-mapping-missing").with("key", key),
            Self::Value { key, reason } => Explanation::plain("error-mapping-value").with("key", key).with("reason", reason),
            Self::NotOfForm { key, form } => Explanation::plain("error-mapping-not-of-form").with("key", key).with("form", form),
            Self::GivenTwice(dimension) => Explanation::plain("error-mapping-told-twice").with("dimension", dimension),
            Self::ValuesOfNothing(key) => Explanation::plain("error-mapping-values-of-nothing").with("key", key),
            Self::UsedAndIgnored(column) => Explanation::plain("error-mapping-used-and-ignored").with("column", column),
            Self::Reserved(id) => Explanation::plain("error-mapping-reserved").with("id", id),
            Self::UnknownEncoding(encoding) => Explanation::plain("error-mapping-encoding").with("encoding", encoding),
        }
    }
}
