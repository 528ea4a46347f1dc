//! A sheet's rows and the names of its columns (CSV, RFC 4180).

use csv::{ReaderBuilder, StringRecord};

use super::error::ImportError;
use super::{LARGEST_ROW, MOST_COLUMNS};

/// A column of the sheet that the mapping uses.
#[derive(Debug, Clone)]
pub(super) struct Column {
    /// Its name, without spaces around it.
    pub(super) name: String,
    index: usize,
}

/// One row, as wide as the line of names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'r>(&'r StringRecord);

impl<'r> Row<'r> {
    /// The content of a column, without spaces around it.
    pub(super) fn cell(self, column: &Column) -> &'r str {
        self.0.get(column.index).unwrap_or_default().trim()
    }
}

/// A row as it comes: perhaps of another width.
pub(super) struct Found {
    record: StringRecord,
    start: usize,
}

/// The sheet, read row by row.
pub(super) struct Sheet<'t> {
    text: &'t str,
    /// How many bytes before the rows are no CSV.
    skipped: usize,
    reader: csv::Reader<&'t [u8]>,
    names: Vec<String>,
    delimiter: u8,
    /// The last place of the text whose line is known, and that line.
    counted: (usize, u64),
}

impl<'t> Sheet<'t> {
    /// Reads the line of names.
    ///
    /// # Errors
    /// When there is none.
    pub(super) fn open(text: &'t str, delimiter: Option<u8>) -> Result<Self, ImportError> {
        let (declared, skipped) = declaration(text);
        let body = text.get(skipped..).unwrap_or_default();
        let delimiter = delimiter.or(declared).unwrap_or_else(|| super::delimiter::detect(body));
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(body.as_bytes());
        let mut sheet = Self { text, skipped, reader, names: Vec::new(), delimiter, counted: (0, 1) };
        let mut found = Found { record: StringRecord::new(), start: 0 };
        if !sheet.next(&mut found)? {
            return Err(ImportError::Empty);
        }
        sheet.names = found.record.iter().map(|name| name.trim().to_owned()).collect();
        Ok(sheet)
    }

    /// The separator.
    pub(super) fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    /// The names of the columns.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// The column with this name.
    ///
    /// # Errors
    /// When there is none or more than one.
    pub(super) fn column(&self, name: &str) -> Result<Column, ImportError> {
        let name = name.trim();
        let mut with_name = self.names.iter().enumerate().filter(|(_, found)| *found == name);
        match (with_name.next(), with_name.next()) {
            (Some((index, _)), None) => Ok(Column { name: name.to_owned(), index }),
            (None, _) => Err(ImportError::MissingColumn { column: name.to_owned() }),
            (Some(_), Some(_)) => Err(ImportError::AmbiguousColumn { column: name.to_owned() }),
        }
    }

    /// Room for a row, to be used again and again.
    pub(super) fn room() -> Found {
        Found { record: StringRecord::new(), start: 0 }
    }

    /// Reads the next row that is not blank; false at the end.
    ///
    /// # Errors
    /// When the row breaks a limit or the file ends within quotes.
    pub(super) fn next(&mut self, found: &mut Found) -> Result<bool, ImportError> {
        loop {
            let more = self.reader.read_record(&mut found.record).map_err(|e| ImportError::Rows(e.to_string()))?;
            if !more {
                return Ok(false);
            }
            found.start = self.start_of(&found.record);
            self.check_limits(found)?;
            if found.record.iter().any(|cell| !cell.trim().is_empty()) {
                return Ok(true);
            }
        }
    }

    /// The row, if it is as wide as the line of names; otherwise how many cells it has.
    pub(super) fn row<'r>(&self, found: &'r Found) -> Result<Row<'r>, usize> {
        if found.record.len() == self.names.len() { Ok(Row(&found.record)) } else { Err(found.record.len()) }
    }

    /// The line of the file a row begins at, from 1. Rows must be requested in their order.
    ///
    /// Counted only on request: the reader's own count takes neither blank lines nor quoted ones as an editor does.
    pub(super) fn line(&mut self, found: &Found) -> u64 {
        let (from, line) = self.counted;
        let passed = self.text.as_bytes().get(from..found.start).unwrap_or_default();
        let pairs = passed.iter().zip(passed.iter().skip(1).chain([&0]));
        let ends = pairs.filter(|(one, next)| **one == b'\n' || (**one == b'\r' && **next != b'\n')).count();
        self.counted = (found.start.max(from), line + u64::try_from(ends).unwrap_or(0));
        self.counted.1
    }

    /// Where a row begins in the text: the reader leaves line ends and blank lines before it to the row.
    fn start_of(&self, record: &StringRecord) -> usize {
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0)) + self.skipped;
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        start + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count()
    }

    fn check_limits(&mut self, found: &Found) -> Result<(), ImportError> {
        if found.record.as_slice().len() > LARGEST_ROW {
            return Err(ImportError::RowTooLong { line: self.line(found) });
        }
        if found.record.len() > MOST_COLUMNS {
            return Err(ImportError::TooManyColumns { line: self.line(found), count: found.record.len(), most: MOST_COLUMNS });
        }
        let read = usize::try_from(self.reader.position().byte()).unwrap_or(0) + self.skipped;
        if read >= self.text.len() && self.ends_in_quotes(found.start) {
            return Err(ImportError::OpenQuote { line: self.line(found) });
        }
        Ok(())
    }

    /// Whether the text ends inside a quoted cell of the row that begins here: then the rows after that quote went into one cell.
    fn ends_in_quotes(&self, start: usize) -> bool {
        let (mut quoted, mut at_start) = (false, true);
        for byte in self.text.as_bytes().get(start..).unwrap_or_default() {
            match *byte {
                b'"' if quoted || at_start => (quoted, at_start) = (!quoted, true),
                b if !quoted => at_start = b == self.delimiter || b == b'\n' || b == b'\r',
                _ => {}
            }
        }
        quoted
    }
}

/// The separator that Excel's first line `sep=;` declares, and the length of that line.
fn declaration(text: &str) -> (Option<u8>, usize) {
    let end = text.find('\n').map_or(text.len(), |end| end + 1);
    let line = text.get(..end).unwrap_or_default().trim_end_matches(['\r', '\n']);
    match line.get(..4).zip(line.as_bytes().get(4..)) {
        Some((word, [delimiter])) if word.eq_ignore_ascii_case("sep=") && *delimiter != b'"' => (Some(*delimiter), end),
        _ => (None, 0),
    }
}
