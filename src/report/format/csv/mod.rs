//! Tidy CSV: one line a number, ids instead of labels, for programs that go on computing.
//!
//! RFC 4180 with `;` between cells; UTF-8 with a byte order mark and CRLF, as spreadsheets of the north expect.

mod section;

use csv::{Terminator, WriterBuilder};

use super::ReportError;
use super::dhis2_mapping::Mapping;
use super::export_source::{ExportSource, table_name};
use super::file_writer::{Render, Rendered, Writer};
use crate::report::labels::ItemLabels;
use crate::report::section::SectionTable;
use crate::statistics::table::TOTAL;
use crate::statistics::{Axis, Figure, Measure};

/// CSV.
pub(super) struct Csv;

impl Writer for Csv {
    fn name(&self) -> &'static str {
        "csv"
    }

    fn needs_disclaimer(&self) -> bool {
        true
    }

    fn is_numbers_alone(&self) -> bool {
        true
    }

    fn render(&self, source: &ExportSource<'_>, _: &ItemLabels<'_>, _: &Mapping) -> Result<Vec<Rendered>, ReportError> {
        Ok(Rendered::whole(write(source)?))
    }

    fn section(&self) -> Option<Render<SectionTable>> {
        Some(section::write)
    }
}

/// The columns of the file.
const HEAD: [&str; 12] =
    ["week", "from", "to", "place", "table", "row_dimension", "row", "column_dimension", "column", "measure", "value", "status"];
/// How the measures end that say how many of the days behind the totals are in which state: `missing_days`.
const DAYS: &str = "_days";

/// The table of the visits and visitors as such, each counted once.
const ALL: &str = "all";

/// The content of a line besides the place and time that all lines share.
struct Line<'a> {
    table: &'a str,
    row: (&'a str, &'a str),
    column: (&'a str, &'a str),
    measure: &'a str,
    figure: Figure,
}

/// The whole file.
fn write(source: &ExportSource<'_>) -> Result<Vec<u8>, ReportError> {
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(HEAD)?;
    let mut put = |line: &Line<'_>| writer.write_record(record(source, line));
    for measure in [Measure::Visits, Measure::People] {
        put(&Line { table: ALL, row: ("", TOTAL), column: ("", ""), measure: measure.name(), figure: source.total(measure) })?;
    }
    // The days follow right after the totals they belong to.
    for (state, number) in source.days().by_state() {
        let measure = &format!("{}{DAYS}", state.name());
        let figure = Figure::exact(u64::try_from(number).unwrap_or(u64::MAX));
        put(&Line { table: ALL, row: ("", TOTAL), column: ("", ""), measure, figure })?;
    }
    for table in source.tables {
        let name = table_name(table);
        let (rows, columns) = (table.request.rows.id(), table.request.columns.as_ref().map_or("", Axis::id));
        for cell in table.cells() {
            let column = (columns, cell.column.unwrap_or(""));
            let measure = table.request.measure.name();
            put(&Line { table: &name, row: (rows, cell.row), column, measure, figure: cell.figure })?;
        }
    }
    writer.into_inner().map_err(|error| ReportError::Csv(error.into_error().into()))
}

/// A text that no spreadsheet takes for a formula: an apostrophe before those that begin like one (OWASP, "CSV injection").
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{text}") } else { text.to_owned() }
}

fn record(source: &ExportSource<'_>, line: &Line<'_>) -> Vec<String> {
    let place = source.place.map_or(TOTAL, |place| place.id.as_str());
    [
        source.week.to_string(),
        source.from.to_string(),
        source.to.to_string(),
        harmless(place),
        harmless(line.table),
        harmless(line.row.0),
        harmless(line.row.1),
        harmless(line.column.0),
        harmless(line.column.1),
        line.measure.to_owned(),
        line.figure.value.map(|value| value.to_string()).unwrap_or_default(),
        line.figure.status.name().to_owned(),
    ]
    .into()
}
