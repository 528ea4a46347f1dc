//! A table of a section as CSV (RFC 4180, with `;`): UTF-8 with a byte order mark, CRLF, decimals as the language writes them.
//!
//! Each line also gives the period, the place, the marking and what is known of the opening days, so that a line alone says what it is.

use csv::{Terminator, WriterBuilder};

use super::harmless;
use crate::report::format::ReportError;
use crate::report::labels::ItemLabels;
use crate::report::phrases;
use crate::report::section::{Entry, Line, SectionTable};
use crate::statistics::DayNumbers;
use crate::statistics::table::TOTAL;
use crate::text;

/// The whole file.
pub(super) fn write(table: &SectionTable, labels: &ItemLabels<'_>) -> Result<Vec<u8>, ReportError> {
    let locale = labels.locale();
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let common = vec![text!(locale, "statistics-period"), text!(locale, "report-axis-place"), text!(locale, "report-about-marking")];
    let days = table.days.map(DayNumbers::by_state);
    let day_heads = days.iter().flatten().map(|(state, _)| phrases::days_head(locale, *state));
    writer.write_record(common.into_iter().chain(day_heads).chain(table.heads.iter().map(|head| harmless(&head.text))))?;
    let place = table.place.as_ref().map_or(TOTAL, |place| place.id.as_str()).to_owned();
    let mut common = vec![table.period.to_string(), place, table.marking.name().to_owned()];
    common.extend(days.iter().flatten().map(|(_, number)| number.to_string()));
    for line in &table.lines {
        writer.write_record(common.iter().cloned().chain(cells(line, labels)))?;
    }
    writer.into_inner().map_err(|error| ReportError::Csv(error.into_error().into()))
}

fn cells<'a>(line: &'a Line, labels: &'a ItemLabels<'_>) -> impl Iterator<Item = String> + 'a {
    line.entries.iter().map(|entry| cell(entry, labels))
}

/// A number stays a number, a share is given in per cent; where there is no number, the word for why.
fn cell(entry: &Entry, labels: &ItemLabels<'_>) -> String {
    let decimal = |share: f64| labels.locale().plain_decimal(share * 100.0, 1);
    match entry {
        Entry::Figure(figure) => figure.value.map_or_else(|| labels.figure(*figure), |value| value.to_string()),
        Entry::Difference(difference) => difference.map(|difference| difference.to_string()).unwrap_or_default(),
        Entry::Share(share) | Entry::Change(share) => share.map(decimal).unwrap_or_default(),
        Entry::Empty | Entry::Text(_) | Entry::OwnName(..) => harmless(&entry.read(labels)),
    }
}
