//! Tidy CSV: one line a number, ids instead of labels, for programs that go on computing.
//!
//! RFC 4180 with `;` between cells; UTF-8 with a byte order mark and CRLF, as spreadsheets of the north expect.

use csv::{Terminator, WriterBuilder};

use super::ReportError;
use super::sheaf::Sheaf;
use crate::report::words::harmless;
use crate::statistics::table::TOTAL;
use crate::statistics::{Axis, DayNumbers, Figure, Measure, Table};

/// The columns of the file.
const HEAD: [&str; 12] =
    ["week", "from", "to", "place", "table", "row_dimension", "row", "column_dimension", "column", "measure", "value", "status"];
/// The columns after them: how many of the days behind a number are in which state. A total with missing days says so on its own line.
const DAYS: &str = "_days";

/// The table of the visits and visitors as such, each counted once.
const ALL: &str = "all";

/// What a line says beside the place and time that all lines share.
struct Line<'a> {
    table: &'a str,
    row: (&'a str, &'a str),
    column: (&'a str, &'a str),
    measure: Measure,
    figure: Figure,
    days: DayNumbers,
}

/// The whole file.
pub(super) fn write(sheaf: &Sheaf<'_>) -> Result<Vec<u8>, ReportError> {
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let days = DayNumbers::default().by_state().map(|(state, _)| format!("{}{DAYS}", state.name()));
    writer.write_record(HEAD.iter().copied().chain(days.iter().map(String::as_str)))?;
    let mut put = |line: &Line<'_>| writer.write_record(record(sheaf, line));
    for measure in [Measure::Visits, Measure::People] {
        put(&Line { table: ALL, row: ("", TOTAL), column: ("", ""), measure, figure: sheaf.total(measure), days: sheaf.days() })?;
    }
    for table in sheaf.tables {
        let name = name(table);
        let (rows, columns) = (table.request.rows.id(), table.request.columns.as_ref().map_or("", Axis::id));
        for cell in table.cells() {
            let column = (columns, cell.column.unwrap_or(""));
            let days = table.days_of(cell.row, cell.column);
            put(&Line { table: &name, row: (rows, cell.row), column, measure: table.request.measure, figure: cell.figure, days })?;
        }
    }
    writer.into_inner().map_err(|error| ReportError::Csv(error.into_error().into()))
}

/// "topic", "topic-by-language".
pub(super) fn name(table: &Table) -> String {
    let rows = table.request.rows.id();
    table.request.columns.as_ref().map_or_else(|| rows.to_owned(), |columns| format!("{rows}-by-{columns}"))
}

fn record(sheaf: &Sheaf<'_>, line: &Line<'_>) -> Vec<String> {
    let place = sheaf.place.map_or(TOTAL, |place| place.id.as_str());
    let said = [
        sheaf.week.to_string(),
        sheaf.from.to_string(),
        sheaf.to.to_string(),
        harmless(place),
        harmless(line.table),
        harmless(line.row.0),
        harmless(line.row.1),
        harmless(line.column.0),
        harmless(line.column.1),
        line.measure.name().to_owned(),
        line.figure.value.map(|value| value.to_string()).unwrap_or_default(),
        line.figure.status.name().to_owned(),
    ];
    said.into_iter().chain(line.days.by_state().iter().map(|(_, number)| number.to_string())).collect()
}
