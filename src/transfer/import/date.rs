//! The date of a row, and its hour where the mapping asks for it.
//!
//! A log sheet's timestamp has minutes and seconds. They are read past and never kept: what leaves this file is a day and
//! at most an hour.

use chrono::format::{Item, ParseErrorKind, Parsed, StrftimeItems};
use chrono::{Datelike, NaiveDate};

use super::error::ImportError;
use super::mapping::DateSource;
use super::refusal::Reason;
use super::sheet::{Column, Row, Sheet};

/// The years in which a visit can lie.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// Where the date of a row is.
#[derive(Debug)]
pub(super) struct Dates {
    logged: Form,
    instead: Option<Form>,
    today: NaiveDate,
}

/// One column of dates.
#[derive(Debug)]
struct Form {
    column: Column,
    format: String,
    items: Vec<Item<'static>>,
    hour: bool,
}

impl Dates {
    /// Binds the mapping's words to the sheet's columns.
    ///
    /// # Errors
    /// When a format does not give a whole date.
    pub(super) fn bind(source: &DateSource, today: NaiveDate, sheet: &Sheet) -> Result<Self, ImportError> {
        let logged = Form::new(sheet.column(&source.column)?, &source.format, source.hour)?;
        let instead = source.instead.as_ref().map(|instead| Form::new(sheet.column(&instead.column)?, &instead.format, false));
        let instead = instead.transpose()?;
        Ok(Self { logged, instead, today })
    }

    /// The date of a row and its hour, where it is known.
    pub(super) fn read(&self, row: Row) -> Result<(NaiveDate, Option<u8>), Reason> {
        let instead = self.instead.as_ref().filter(|form| !row.cell(&form.column).is_empty());
        let form = instead.unwrap_or(&self.logged);
        let (date, hour) = form.read(row.cell(&form.column))?;
        let column = || form.column.name.clone();
        if !YEARS.contains(&date.year()) {
            return Err(Reason::Year { column: column() });
        }
        if date > self.today {
            return Err(Reason::Future { column: column() });
        }
        Ok((date, hour))
    }
}

impl Form {
    fn new(column: Column, format: &str, hour: bool) -> Result<Self, ImportError> {
        let bad = || ImportError::DateFormat { format: format.to_owned(), hour };
        let items = StrftimeItems::new(format).parse_to_owned().map_err(|_| bad())?;
        let form = Self { column, format: format.to_owned(), items, hour };
        // A format is good when it carries one day and hour there and back.
        let sample = NaiveDate::from_ymd_opt(2021, 2, 3).and_then(|date| date.and_hms_opt(16, 5, 7)).ok_or_else(bad)?;
        let mut written = String::new();
        let offset = chrono::FixedOffset::east_opt(0).ok_or_else(bad)?;
        let sample = sample.and_local_timezone(offset).single().ok_or_else(bad)?;
        std::fmt::Write::write_fmt(&mut written, format_args!("{}", sample.format_with_items(form.items.iter()))).map_err(|_| bad())?;
        match form.read(&written) {
            Ok((date, read)) if date == sample.date_naive() && (!hour || read == Some(16)) => Ok(form),
            _ => Err(bad()),
        }
    }

    fn read(&self, text: &str) -> Result<(NaiveDate, Option<u8>), Reason> {
        let column = || self.column.name.clone();
        if text.is_empty() {
            return Err(Reason::Empty { column: column() });
        }
        let mut parsed = Parsed::new();
        let read = chrono::format::parse(&mut parsed, text, self.items.iter());
        let date = read.and_then(|()| parsed.to_naive_date()).map_err(|error| match error.kind() {
            ParseErrorKind::OutOfRange | ParseErrorKind::Impossible => Reason::NoSuchDay { column: column() },
            _ => Reason::Date { column: column(), format: self.format.clone() },
        })?;
        if !self.hour {
            return Ok((date, None));
        }
        let hour = parsed.hour_div_12().zip(parsed.hour_mod_12()).and_then(|(half, hour)| u8::try_from(half * 12 + hour).ok());
        Ok((date, Some(hour.ok_or_else(|| Reason::NoSuchDay { column: column() })?)))
    }
}
