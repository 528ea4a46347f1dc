//! An excerpt as CSV (RFC 4180, with `;`): UTF-8 with a byte order mark, CRLF, decimals as the language writes them.
//!
//! Each line also tells the period, the place, the marking and what is known of the opening days, so that a line alone says what it is.

use csv::{Terminator, WriterBuilder};

use super::super::ReportError;
use crate::report::excerpt::{Entry, Excerpt, Line};
use crate::report::{Naming, words};
use crate::statistics::DayNumbers;
use crate::statistics::table::TOTAL;
use crate::text;

/// The whole file.
pub(super) fn write(excerpt: &Excerpt, naming: &Naming<'_>) -> Result<Vec<u8>, ReportError> {
    let locale = naming.locale();
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let common = vec![text!(locale, "statistics-period"), text!(locale, "report-axis-place"), text!(locale, "report-about-marking")];
    let days = excerpt.days.map(DayNumbers::by_state);
    let day_heads = days.iter().flatten().map(|(state, _)| words::days_head(locale, *state));
    writer.write_record(common.into_iter().chain(day_heads).chain(excerpt.heads.iter().map(|head| words::harmless(&head.text))))?;
    let place = excerpt.place.as_ref().map_or(TOTAL, |place| place.id.as_str()).to_owned();
    let mut common = vec![excerpt.period.to_string(), place, excerpt.marking.name().to_owned()];
    common.extend(days.iter().flatten().map(|(_, number)| number.to_string()));
    for line in &excerpt.lines {
        writer.write_record(common.iter().cloned().chain(cells(line, naming)))?;
    }
    writer.into_inner().map_err(|error| ReportError::Csv(error.into_error().into()))
}

fn cells<'a>(line: &'a Line, naming: &'a Naming<'_>) -> impl Iterator<Item = String> + 'a {
    line.entries.iter().map(|entry| cell(entry, naming))
}

/// A number stays a number, a share is told in per cent; a word stands where there is no number.
fn cell(entry: &Entry, naming: &Naming<'_>) -> String {
    let decimal = |share: f64| naming.locale().plain_decimal(share * 100.0, 1);
    match entry {
        Entry::Figure(figure) => figure.value.map_or_else(|| naming.figure(*figure), |value| value.to_string()),
        Entry::Difference(difference) => difference.map(|difference| difference.to_string()).unwrap_or_default(),
        Entry::Share(share) | Entry::Change(share) => share.map(decimal).unwrap_or_default(),
        Entry::Empty | Entry::Text(_) | Entry::OwnName(..) => words::harmless(&entry.read(naming)),
    }
}
